//! Months that share one sign, or their count: 6、7、8月 and 六、七、八三个月. The browser reads none: there is no room for them.

use super::number;
use super::numeral;
use super::passed::Reading;
use super::signs::Signs;
use super::token::{Day, DayPart, Fact, FactKind};

/// Most months of a list.
const MOST: usize = 11;

/// Reads the months whose first number stands at `at`; where the list ends.
pub(super) fn read(signs: &Signs, at: usize, reading: &mut Reading) -> Option<usize> {
    let mut months: Vec<(u8, usize, usize)> = Vec::new();
    let mut from = at;
    loop {
        let (number, length) = month(signs, from)?;
        let month = u8::try_from(number).ok().filter(|month| (1..=12).contains(month))?;
        let end = from + length;
        months.push((month, from, end));
        match signs.at(end)? {
            '、' if months.len() < MOST => from = end + 1,
            _ if months.len() > 1 => break,
            _ => return None,
        }
    }
    let end = months.last()?.2;
    let next = signs.starts(end, "月") && !signs.ends_any(at, &["每隔", "第"]);
    let counted = || {
        let (_, length) = number::small(signs, end).filter(|it| usize::try_from(it.0) == Ok(months.len()))?;
        signs.starts(end + length, "个月").then_some(length + 2)
    };
    let length = if next { 1 } else { counted()? };
    let is_rising = months.windows(2).all(|pair| matches!(pair, [one, other] if one.0 < other.0));
    if !is_rising || (next && signs.at(end + 1).is_some_and(number::is_numeral)) {
        return None;
    }
    for (month, start, end) in months {
        let kind = FactKind::Day(Day { year: None, part: DayPart::Month(month) });
        reading.facts.push(Fact::firm(kind, signs.span(start, end)));
    }
    Some(end + length)
}

/// The number of a month; 八三 are two.
fn month(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    if !signs.at(at).is_some_and(number::is_han_numeral) {
        return number::small(signs, at);
    }
    let length =
        if signs.at(at) == Some('十') && signs.at(at + 1).is_some_and(|sign| "一二".contains(sign)) { 2 } else { 1 };
    let number = numeral::parse(&signs.text(at, at + length))?;
    Some((number, length))
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn months_of_a_list_share_their_sign_or_their_count() {
        check("6、7、8月禁渔", "6月 7月 8月");
        check("6、7、8三个月禁渔", "6月 7月 8月");
        check("六、七、八三个月禁渔", "6月 7月 8月");
        check("6、7、8四个月", "6 7 8 4个月");
        check("1、3月5日", "1 3月5日");
    }
}
