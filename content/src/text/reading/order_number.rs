//! Orders and announcements as people name them: 农业部2017年第5号令 and 2017年农业部第5号令 are 农业部令2017年第5号. The browser reads none:
//! there is no room for them.

use super::name::{BEFORE_NUMBERS, LONGEST_SIGN, Named};
use super::number;
use super::signs::Signs;
use super::token::FactKind;
use crate::text::fold;

/// What such documents are.
const ENDS: [&str; 3] = ["令", "公告", "通告"];
/// How the names of bodies that issue them end.
const BODIES: &str = "部局署院委会厅府";
/// Signs that stand in no such name.
const STOPS: &str = "了的于在由自把将被";

/// The order whose year begins at `at`.
pub(super) fn read(signs: &Signs, at: usize) -> Option<Named> {
    let (year, 4) = number::digits(signs, at).filter(|(year, _)| (1949..2100).contains(year))? else { return None };
    let from = at + 4 + usize::from(signs.at(at + 4) == Some('年'));
    let is_name = |sign: &char| fold::is_han(*sign) && !STOPS.contains(*sign) && !number::is_numeral(*sign);
    let body =
        (from..from + LONGEST_SIGN).take_while(|place| signs.at(*place).filter(is_name).is_some_and(|it| it != '第'));
    let behind = body.last().map_or(from, |last| last + 1);
    let ordinal = behind + usize::from(signs.at(behind) == Some('第'));
    let (number, length) = number::digits(signs, ordinal)?;
    let end = ordinal + length + 1;
    let (kind, kind_length) = signs.first(end, &ENDS).filter(|_| signs.at(end - 1) == Some('号'))?;
    let (start, name) = if behind > from {
        (at, signs.text(from, behind))
    } else {
        let reach =
            (1..=LONGEST_SIGN.min(at)).take_while(|back| signs.at(at - back).filter(is_name).is_some()).last()?;
        let first = at - reach;
        let after = (first..at).rev().find(|place| signs.ends_any(*place, &BEFORE_NUMBERS));
        let start = after.unwrap_or(first);
        (start, signs.text(start, at))
    };
    let is_body = name.chars().count() > 1 && name.ends_with(|sign| BODIES.contains(sign));
    let kind = FactKind::DocumentNumber { office: [&name, kind].concat(), year, number };
    is_body.then_some(Named { kind, start, end: end + kind_length })
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn orders_are_named_by_their_body_and_year() {
        check("农业部2017年第5号令", "农业部令〔2017〕5号");
        check("2017 年农业部第 5 号令", "农业部令〔2017〕5号");
        check("农业部2017年5号公告", "农业部公告〔2017〕5号");
        check("2017年修订了第5号令", "2017年 第5号");
    }
}
