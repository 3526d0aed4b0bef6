//! Document numbers without their brackets, and those that share an office and a year: 国办发2018年112号, 建办〔2020〕12号、13号.

use super::name::{BEFORE_NUMBERS, LONGEST_SIGN, Named};
use super::number;
use super::signs::Signs;
use super::token::FactKind;
use crate::text::fold;

/// How the signs of offices end: 国办发, 皖政办秘, 建办函.
const ENDS: &str = "发办函字文规秘通电令";
/// Words that end so and are no sign of an office.
const VERBS: [&str; 9] = ["下发", "转发", "印发", "颁发", "制发", "签发", "分发", "举办", "公文"];
/// What follows 号 where it numbers a house, a line, a day.
const OTHERS: [&str; 6] = ["楼", "线", "院", "窗", "机", "井"];
/// Marks between numbers of one office.
const MARKS: [&str; 6] = ["、", ",", "和", "及", "与", "以及"];

/// 国办发2018年112号, its year at `at`.
pub(super) fn read(signs: &Signs, at: usize) -> Option<Named> {
    if !signs.before(at).is_some_and(|sign| ENDS.contains(sign)) {
        return None;
    }
    let (year, 4) = number::digits(signs, at).filter(|(year, _)| (1949..2100).contains(year))? else { return None };
    let (_, mark) = signs.first(at + 4, &["年第", "年", "第"])?;
    let (number, end) = numbered(signs, at + 4 + mark)?;
    let reach = (1..=LONGEST_SIGN.min(at)).take_while(|back| signs.at(at - back).is_some_and(fold::is_han)).last()?;
    let start = at - reach;
    let after = (start..at).rev().find(|place| signs.ends_any(*place, &BEFORE_NUMBERS));
    let start = after.unwrap_or(start);
    let office = signs.text(start, at);
    let is_sign = office.chars().count() > 1 && !VERBS.iter().any(|verb| office.ends_with(verb));
    is_sign.then_some(Named { kind: FactKind::DocumentNumber { office, year, number }, start, end })
}

/// The numbers that go on after one of the same office and year.
pub(super) fn joined(signs: &Signs, first: &Named) -> Vec<Named> {
    let FactKind::DocumentNumber { office, year, .. } = &first.kind else { return Vec::new() };
    let mut found: Vec<Named> = Vec::new();
    let mut at = first.end;
    while let Some((_, mark)) = signs.first(at, &MARKS) {
        let start = at + mark;
        let Some((number, end)) = numbered(signs, start + usize::from(signs.at(start) == Some('第'))) else { break };
        let kind = FactKind::DocumentNumber { office: office.clone(), year: *year, number };
        found.push(Named { kind, start, end });
        at = end;
    }
    found
}

/// 112号.
fn numbered(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    let (number, length) = number::digits(signs, at)?;
    let end = at + length + 1;
    (signs.at(end - 1) == Some('号') && signs.first(end, &OTHERS).is_none()).then_some((number, end))
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn document_numbers_need_no_brackets() {
        for text in [
            "国办发〔2018〕112号",
            "国办发2018年112号",
            "国办发2018第112号",
            "国办发2018年第112号",
            "按国办发(2018)112号",
        ] {
            check(text, "国办发〔2018〕112号");
        }
        check("淮府办秘2020年74号文件", "淮府办秘〔2020〕74号");
        check("举办2018年12号活动", "2018年 12号");
    }

    #[test]
    fn numbers_of_one_office_and_year_are_joined() {
        check("建办〔2020〕12号、13号文件", "建办〔2020〕12号 建办〔2020〕13号");
        check("建办〔2020〕12号和第15号", "建办〔2020〕12号 建办〔2020〕15号");
        check("建办〔2020〕12号、3号楼", "建办〔2020〕12号 3号");
    }
}
