//! Times of day as they are said: 上午九点到下午五点, 晚上八点半.

use super::RANGE_MARKS;
use super::measure::{ends, starts};
use super::number::integer;

/// What follows 时 when it is no hour: 7时候, 3时段.
const NOT_HOURS: [&str; 8] = ["候", "间", "段", "期", "效", "限", "长", "代"];

/// What follows 点 when it is an hour and not a point: 8点前, 8点半.
const AFTER_OCLOCK: [&str; 17] =
    ["半", "整", "前", "后", "钟", "到", "至", "—", "-", "～", "~", "，", "。", "；", "起", "开", "止"];

/// Words that already say the part of the day.
const PARTS: [&str; 14] =
    ["上午", "下午", "早上", "晚上", "凌晨", "中午", "夜里", "夜间", "傍晚", "清晨", "每晚", "当晚", "早", "晚"];

/// A time of day, and how many characters it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Time {
    hour: u32,
    minute: u32,
    length: usize,
}

/// The time or times at the start of `text`, said, and how many characters they take; `before` is what stands there.
pub(super) fn read(before: &[char], text: &[char]) -> Option<(usize, String)> {
    if is_ratio(before) && !has_oclock(text) {
        return None;
    }
    let given = PARTS.iter().any(|part| ends(before, part));
    let first = time(text).or_else(|| bare(text))?;
    let mut length = first.length;
    let mut out = say(first, if given { None } else { Some(part(first.hour)) });
    let after = text.get(length..).unwrap_or_default();
    let mark = RANGE_MARKS.into_iter().find(|mark| starts(after, mark));
    if let Some((mark, second)) =
        mark.and_then(|mark| Some((mark.chars().count(), time(after.get(mark.chars().count()..)?)?)))
    {
        length += mark + second.length;
        let part_of = part(second.hour);
        let is_same = part_of == part(first.hour) || (part(first.hour), part_of) == ("早上", "上午");
        out.push('到');
        out.push_str(&say(second, (!is_same).then_some(part_of)));
    }
    Some((length, out))
}

/// 比例 1:10 and 按1:2.5 are no times.
fn is_ratio(before: &[char]) -> bool {
    before.iter().rev().take(4).any(|sign| *sign == '比') || ends(before, "按") || ends(before, "按照")
}

/// Whether the time at the start of `text` is written with 时 or 点.
fn has_oclock(text: &[char]) -> bool {
    time(text).is_some_and(|time| !text.iter().take(time.length).any(|sign| matches!(sign, ':' | '：')))
}

fn time(text: &[char]) -> Option<Time> {
    let (hour, digits) = digits(text)?;
    let rest = text.get(digits..)?;
    let mark = *rest.first()?;
    let rest = rest.get(1..)?;
    if hour > 24 {
        return None;
    }
    match mark {
        ':' | '：' => {
            let (minute, width) = self::digits(rest)?;
            (width == 2 && minute < 60).then_some(Time { hour, minute, length: digits + 3 })
        }
        '时' | '点' => {
            let is_hour = if mark == '时' {
                !NOT_HOURS.iter().any(|word| starts(rest, word))
            } else {
                rest.is_empty()
                    || AFTER_OCLOCK.iter().any(|word| starts(rest, word))
                    || rest.first().is_some_and(char::is_ascii_digit)
            };
            if !is_hour {
                return None;
            }
            if mark == '点' && starts(rest, "半") {
                return Some(Time { hour, minute: 30, length: digits + 2 });
            }
            let minutes = self::digits(rest).filter(|(minute, width)| *minute < 60 && rest.get(*width) == Some(&'分'));
            let (minute, extra) = minutes.map_or((0, 0), |(minute, width)| (minute, width + 1));
            Some(Time { hour, minute, length: digits + 1 + extra })
        }
        _ => None,
    }
}

/// The first hour of 9—17时, whose mark stands after the second.
fn bare(text: &[char]) -> Option<Time> {
    let (hour, length) = digits(text)?;
    let after = text.get(length..)?;
    let mark = RANGE_MARKS.into_iter().find(|mark| starts(after, mark))?.chars().count();
    let second = after.get(mark..)?;
    let is_oclock = has_oclock(second);
    (hour <= 24 && is_oclock).then_some(Time { hour, minute: 0, length })
}

/// One or two digits, and how many.
fn digits(text: &[char]) -> Option<(u32, usize)> {
    let run = text.iter().take_while(|sign| sign.is_ascii_digit()).count();
    let value = text.iter().take(run).fold(0, |sum, sign| sum * 10 + sign.to_digit(10).unwrap_or_default());
    matches!(run, 1 | 2).then_some((value, run))
}

const fn part(hour: u32) -> &'static str {
    match hour {
        0..=4 => "凌晨",
        5..=7 => "早上",
        8..=11 => "上午",
        12 => "中午",
        13..=17 => "下午",
        _ => "晚上",
    }
}

fn say(time: Time, part: Option<&str>) -> String {
    let hour = match time.hour {
        13.. => time.hour - 12,
        hour => hour,
    };
    let mut out = part.unwrap_or_default().to_owned();
    out.push_str(&if hour == 2 { "两".to_owned() } else { integer(&hour.to_string()) });
    out.push('点');
    match time.minute {
        0 => {}
        30 => out.push('半'),
        minute => {
            if minute < 10 {
                out.push('零');
            }
            out.push_str(&integer(&minute.to_string()));
            out.push('分');
        }
    }
    out
}
