//! Times of day in running text: 17:30, 17时30分, 下午4时, 9点至17点.

use super::number;
use super::signs::Signs;

/// Words of the afternoon and evening, when people count from one again.
const LATE: [&str; 6] = ["下午", "晚上", "傍晚", "夜里", "晚", "夜间"];
/// Words after 时 that make it no time of day.
const NO_CLOCK: [&str; 7] = ["间", "段", "候", "长", "限", "期", "分秒"];
/// What stands after 点 in a time of day.
const AFTER_POINT: [&str; 12] = ["半", "整", "钟", "前", "后", "至", "到", "-", "~", "，", "。", ")"];

/// The time at `at` in minutes after midnight, and where it ends.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<(u16, usize)> {
    let (hour, length) = number::small(signs, at).filter(|(hour, _)| *hour <= 24)?;
    let end = at + length;
    let two_digits = |from: usize| number::digits(signs, from).filter(|(minute, length)| *length == 2 && *minute < 60);
    let (minute, end) = match signs.at(end)? {
        ':' => {
            let (minute, length) = two_digits(end + 1)?;
            (minute, end + 1 + length)
        }
        '时' if signs.first(end + 1, &NO_CLOCK).is_none() => minutes(signs, end + 1),
        '点' if is_point(signs, at, end + 1) => minutes(signs, end + 1),
        '至' | '到' | '-' | '~' => {
            // 7至8时: the unit stands after the second number.
            let second = end + 1;
            let (hours, length) = number::small(signs, second).filter(|(hour, _)| *hour <= 24)?;
            let is_hours =
                signs.at(second + length) == Some('时') && signs.first(second + length + 1, &NO_CLOCK).is_none();
            (is_hours && hours > hour).then_some((0, end))?
        }
        _ => return None,
    };
    let is_late = hour < 12 && signs.ends_any(at, &LATE);
    let hour = if is_late { hour + 12 } else { hour };
    let minutes = u16::try_from(hour * 60 + minute).ok()?;
    Some((minutes, end))
}

/// Minutes after the hour, and where the time ends.
fn minutes(signs: &Signs, at: usize) -> (u32, usize) {
    match number::small(signs, at) {
        Some((minute, length)) if minute < 60 && signs.at(at + length) == Some('分') => (minute, at + length + 1),
        _ if signs.at(at) == Some('半') => (30, at + 1),
        _ => (0, at),
    }
}

fn is_point(signs: &Signs, start: usize, after: usize) -> bool {
    signs.ends_any(start, &["上午", "中午", "早上", "凌晨"])
        || signs.ends_any(start, &LATE)
        || (signs.at(start).is_some_and(|sign| sign.is_ascii_digit())
            && (signs.first(after, &AFTER_POINT).is_some() || after == signs.len() || minutes(signs, after).1 > after))
}
