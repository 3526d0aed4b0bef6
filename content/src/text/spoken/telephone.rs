//! Telephone numbers: which digits are one, and how it is said, in the groups that a listener can write down.

use super::measure::{ends, is_han, starts};
use super::number::{Digits, digit_by_digit};
use crate::text::reading::is_telephone;

/// Words after which digits are a telephone number; 是, 为 and a colon may stand between.
const CALLS: [&str; 11] = ["电话", "热线", "拨打", "致电", "手机", "号码", "传真", "座机", "发送至", "手机号", "请打"];

/// Words after a short number that make it one: 12345热线.
const SERVICES: [&str; 5] = ["热线", "平台", "电话", "服务热线", "政务服务"];

/// Emergency numbers, which have only three digits.
const EMERGENCIES: [&str; 5] = ["110", "114", "119", "120", "122"];

/// The number at the start of `text`, said, and how many characters it takes.
///
/// `follows` is whether a number was read just before, with only a mark between.
pub(super) fn read(before: &[char], text: &[char], follows: bool) -> Option<(usize, String)> {
    let (mut length, groups) = groups(text)?;
    let is_called = follows || is_called(before);
    let after = text.get(length..).unwrap_or_default();
    let digits: String = groups.concat();
    let lengths: Vec<usize> = groups.iter().map(String::len).collect();
    let is_bracketed = matches!(text.first(), Some('（' | '('));
    let is_number = match lengths.as_slice() {
        [area, ..] if is_telephone(&digits, *area, is_bracketed) => true,
        [3 | 4, 7 | 8] | [10] | [3, 3, 4] => is_called,
        [3] => EMERGENCIES.contains(&digits.as_str()) && (is_called || is_service(after)),
        [5] => (is_called && !is_quantity(after)) || (starts_short(&digits) && is_service(after)),
        [6..=8] => is_called && !is_quantity(after),
        _ => false,
    };
    if !is_number {
        return None;
    }
    let mut out = spaced(&groups);
    if starts(after, "转") {
        let extension: String = after.iter().skip(1).take_while(|sign| sign.is_ascii_digit()).collect();
        if !extension.is_empty() {
            out.push('转');
            out.push_str(&digit_by_digit(&extension, Digits::Code));
            length += 1 + extension.len();
        }
    }
    // 0555-0000012/13: of the second number only the last digits are written.
    let after = text.get(length..).unwrap_or_default();
    if starts(after, "/") {
        let other: String = after.iter().skip(1).take_while(|sign| sign.is_ascii_digit()).collect();
        if (1..=4).contains(&other.len()) {
            out.push('或');
            out.push_str(&digit_by_digit(&other, Digits::Code));
            length += 1 + other.len();
        }
    }
    Some((length, out))
}

/// Digits with single hyphens or spaces between, or with the area in brackets: the groups, and how many characters they take.
fn groups(text: &[char]) -> Option<(usize, Vec<String>)> {
    let is_bracketed = matches!(text.first(), Some('（' | '('));
    let mut at = usize::from(is_bracketed);
    let mut groups = Vec::new();
    loop {
        let digits: String = text.iter().skip(at).take_while(|sign| sign.is_ascii_digit()).collect();
        if digits.is_empty() {
            return None;
        }
        at += digits.len();
        groups.push(digits);
        let next = text.get(at).copied();
        let is_mark = match next {
            Some('）' | ')') => is_bracketed && groups.len() == 1,
            Some('-' | '－' | '‑' | ' ') => !is_bracketed || groups.len() > 1,
            _ => false,
        };
        if is_mark && text.get(at + 1).is_some_and(char::is_ascii_digit) {
            at += 1;
        } else {
            break;
        }
    }
    let has_area = groups.first().is_some_and(|area| area.starts_with('0')) && groups.len() == 2;
    (!is_bracketed || has_area).then_some((at, groups))
}

fn is_called(before: &[char]) -> bool {
    let words = before.iter().rposition(|sign| !matches!(sign, '：' | ':' | '是' | '为')).map_or(0, |at| at + 1);
    let before = before.get(..words).unwrap_or_default();
    CALLS.iter().any(|call| ends(before, call))
}

fn is_service(after: &[char]) -> bool {
    SERVICES.iter().any(|word| starts(after, word))
}

/// 电话10000部 has ten thousand telephones.
fn is_quantity(after: &[char]) -> bool {
    after.first().is_some_and(|next| is_han(*next) && !matches!(next, '转' | '或' | '和')) && !is_service(after)
}

fn starts_short(digits: &str) -> bool {
    ["12", "95", "96", "10"].iter().any(|start| digits.starts_with(start))
}

/// The groups with a space between, long ones in fours from their end: 零五五五 零零零 零零幺二.
fn spaced(groups: &[String]) -> String {
    let mut spoken = Vec::new();
    for group in groups {
        let mut rest = digit_by_digit(group, Digits::Code).chars().collect::<Vec<char>>();
        let mut tail = Vec::new();
        while rest.len() > 6 {
            tail.push(rest.split_off(rest.len() - 4));
        }
        // 400 123 4567 is said as it is printed.
        if rest.len() == 6 && !tail.is_empty() {
            tail.push(rest.split_off(3));
        }
        spoken.push(rest);
        spoken.extend(tail.into_iter().rev());
    }
    spoken.into_iter().map(String::from_iter).collect::<Vec<String>>().join(" ")
}
