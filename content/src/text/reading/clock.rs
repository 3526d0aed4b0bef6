//! Times of day in running text: 17:30, 17时30分, 下午4时, 9点至17点, 中午1点, 晚上12点.

use super::date::mark;
use super::signs::Signs;
use super::{number, share};

/// Half-days before a time, with the hours that are counted from noon there.
const HALVES: [(&str, core::ops::RangeInclusive<u32>); 17] = [
    ("下午", 1..=11),
    ("午后", 1..=11),
    ("傍晚", 4..=11),
    ("晚上", 5..=12),
    ("夜晚", 5..=12),
    ("夜间", 6..=12),
    ("夜里", 6..=12),
    ("深夜", 6..=12),
    ("半夜", 6..=12),
    ("午夜", 6..=12),
    ("中午", 1..=2),
    ("晚", 5..=12),
    // From midnight to noon the hours are as they are.
    ("上午", 0..=0),
    ("早上", 0..=0),
    ("早晨", 0..=0),
    ("凌晨", 0..=0),
    ("早", 0..=0),
];
/// Words after 时 that make it no time of day.
const NO_CLOCK: [&str; 8] = ["间", "段", "候", "长", "限", "期", "分秒", "常"];
/// What stands after 点 in a time of day.
const AFTER_POINT: [&str; 13] = ["半", "整", "钟", "前", "后", "至", "到", "-", "~", "，", "。", ")", "、"];
/// How far before the mark of a range its half-day may stand: 下午2点30分到.
const REACH: usize = 12;

/// The time at `at` in minutes after midnight, and where it ends: `下午5时30分` gives 1,050.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<(u16, usize)> {
    let (hour, length) = number::small(signs, at).filter(|(hour, _)| *hour <= 24)?;
    let end = at + length;
    let (minute, end) = match signs.at(end)? {
        ':' if !share::is_proportion(signs, at) => {
            let (minute, length) = two_digits(signs, end + 1)?;
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
    let hour = if is_from_noon(signs, at, hour) { hour + 12 } else { hour };
    let minutes = u16::try_from(hour * 60 + minute).ok().filter(|minutes| *minutes <= 24 * 60)?;
    Some((minutes, end))
}

fn two_digits(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    number::digits(signs, at).filter(|(minute, length)| *length == 2 && *minute < 60)
}

/// Whether the hour is counted from noon, by its own half-day or by that of the range that it ends.
fn is_from_noon(signs: &Signs, at: usize, hour: u32) -> bool {
    if let Some((_, hours)) = HALVES.iter().find(|(word, _)| signs.ends(at, word)) {
        return hours.contains(&hour);
    }
    let is_end = (1..=2).any(|back| at.checked_sub(back).is_some_and(|from| mark(signs, from) == Some(at)));
    if !is_end {
        return false;
    }
    let before = signs.text(at.saturating_sub(REACH), at);
    let clause = before.rsplit(['，', '。', ';', '、', '\n']).next().unwrap_or_default();
    let half = HALVES
        .iter()
        .filter_map(|(word, hours)| Some((clause.rfind(word)?, word.len(), hours)))
        .max_by_key(|it| (it.0 + it.1, it.1));
    half.is_some_and(|(_, _, hours)| hours.contains(&hour))
}

/// Minutes after the hour, and where the time ends.
fn minutes(signs: &Signs, at: usize) -> (u32, usize) {
    let at = at + usize::from(signs.at(at) == Some('钟'));
    match number::small(signs, at) {
        Some((minute, length)) if minute < 60 && signs.at(at + length) == Some('分') => (minute, at + length + 1),
        Some((quarter, length)) if quarter <= 3 && signs.at(at + length) == Some('刻') => {
            (quarter * 15, at + length + 1)
        }
        // 八点四十
        Some((minute, length)) if (10..60).contains(&minute) && length >= 2 && !is_counted(signs, at + length) => {
            (minute, at + length)
        }
        _ if signs.at(at) == Some('半') => (30, at + 1),
        _ if signs.at(at) == Some('整') => (0, at + 1),
        _ => (0, at),
    }
}

fn is_counted(signs: &Signs, at: usize) -> bool {
    super::unit::read(signs, at).is_some() || matches!(signs.at(at), Some('.' | ':' | '时' | '点'))
}

fn is_point(signs: &Signs, start: usize, after: usize) -> bool {
    let is_ended = signs.first(after, &AFTER_POINT).is_some() || after == signs.len();
    HALVES.iter().any(|(word, _)| signs.ends(start, word))
        || signs.at(after) == Some('钟')
        || (signs.at(start).is_some_and(|sign| sign.is_ascii_digit()) && (is_ended || minutes(signs, after).1 > after))
        || (is_ended
            && (1..=2).any(|back| {
                start.checked_sub(back).is_some_and(|from| {
                    mark(signs, from) == Some(start) && signs.ends_any(from, &["点", "时", "半", "分"])
                })
            }))
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn hours_are_counted_as_people_count_them() {
        check("中午1点", "13:00");
        check("中午12点", "12:00");
        check("晚上12点", "24:00");
        check("晚上8点半", "20:30");
        check("凌晨1点", "1:00");
        check("夜里1点", "1:00");
        check("早8点到晚5点", "8:00 17:00");
        check("下午两点一刻", "14:15");
        check("上午八点四十", "8:40");
    }

    #[test]
    fn a_proportion_is_no_time_of_day() {
        check("比例为1:10", "1∶10");
        check("按1：25折算", "1∶25");
        check("按时于10:10到场", "10:10");
    }

    #[test]
    fn the_end_of_a_range_has_the_half_day_of_its_beginning() {
        check("下午 2 点到 6 点", "14:00 18:00");
        check("下午两点到六点", "14:00 18:00");
        check("上午9点到11点半", "9:00 11:30");
        check("上午9点到下午5点", "9:00 17:00");
    }
}
