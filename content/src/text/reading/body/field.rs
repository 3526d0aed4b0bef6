//! Bodies by their field, with or without a level: 民政局, 市财政部门, 教委, 网信办, 农业银行.

use super::fields::{BANKS, COMMISSIONS, KNOWN, LEVELLED_SECRETARIATS, SECRETARIATS, SHORT_BANKS};
use super::words::{DEPARTMENTS, LEVEL_WORDS};
use super::{extended, is_other_word};
use crate::text::reading::signs::Signs;
use crate::text::reading::words::Words;

/// Most signs of 教育、卫生健康、市场监督管理等部门 that are one list.
const LONGEST_LIST: usize = 60;
/// How the names of offices end after a field that they are known by.
const ENDS: [&str; 6] = ["总局", "局", "厅", "部", "委员会", "委"];

/// What stands after a field where a law means whoever does its work; the browser has no room for them.
#[cfg(not(target_arch = "wasm32"))]
const INSTITUTIONS: [&str; 5] = ["经办机构", "监督管理机构", "管理机构", "监督机构", "监察机构"];

static KNOWN_WORDS: Words = Words::of(&KNOWN);

/// The field that is named at `at`.
fn known(signs: &Signs, at: usize) -> Option<(&'static str, usize)> {
    KNOWN_WORDS.first(signs, at).map(|(word, length)| (*word, length))
}

/// 财政部门, 水行政主管部门, 公安机关, 市财政部门; and each of 财政、审计部门.
pub(crate) fn department(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let level = LEVEL_WORDS.first(signs, at).map_or(0, |(_, length)| length);
    // 市场监督管理 begins with what is a level elsewhere.
    let is_bare = known(signs, at).is_some();
    let from = if is_bare { at } else { at + level };
    let (field, length) = known(signs, from)?;
    let end = from + length;
    let named = |ending: &str| [&signs.text(at, from), field, ending].concat();
    if let Some((_, length)) = signs.first(end, &DEPARTMENTS) {
        return Some((named("部门"), end + length));
    }
    if let Some((_, length)) = signs.first(end, &["机关"]) {
        return Some((named("机关"), end + length));
    }
    #[cfg(not(target_arch = "wasm32"))]
    if let Some((_, length)) = signs.first(end, &INSTITUTIONS) {
        return Some((named("部门"), end + length));
    }
    let mut place = end;
    while place < end + LONGEST_LIST {
        let (_, mark) = signs.first(place, &["、", "和", "与", "及", "以及", "等", "有关"])?;
        place += mark;
        if signs.first(place, &DEPARTMENTS).is_some() {
            return Some((named("部门"), end));
        }
        place += known(signs, place).map_or(0, |(_, length)| length);
        if signs.first(place, &DEPARTMENTS).is_some() {
            return Some((named("部门"), end));
        }
    }
    None
}

/// 民政局, 教育部, 教委, 网信办, without a level.
pub(crate) fn office(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let named = known(signs, at).and_then(|(_, length)| {
        let (_, ending) = signs.first(at + length, &ENDS)?;
        Some(at + length + ending).filter(|end| !is_other_word(signs, *end))
    });
    let end = named.or_else(|| secretariat(signs, at, &SECRETARIATS)).or_else(|| commission(signs, at))?;
    Some((signs.text(at, end), end))
}

/// The same after a level, where more is known for an office: 县教委, 市府办.
pub(crate) fn short_office(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let other = || secretariat(signs, at, &LEVELLED_SECRETARIATS).map(|end| (signs.text(at, end), end));
    office(signs, at).or_else(other)
}

fn commission(signs: &Signs, at: usize) -> Option<usize> {
    let (_, length) = COMMISSIONS.first(signs, at)?;
    let end = at + length + 1;
    // 筹建委员会 is no 建委.
    let is_whole = length > 1 || signs.at(end) != Some('员');
    (signs.at(at + length) == Some('委') && is_whole && !is_other_word(signs, end)).then(|| extended(signs, end))
}

fn secretariat(signs: &Signs, at: usize, fields: &Words) -> Option<usize> {
    let (_, length) = fields.first(signs, at)?;
    let end = at + length + 1;
    let whole = extended(signs, end);
    (signs.at(at + length) == Some('办') && (whole > end || !is_other_word(signs, end))).then_some(whole)
}

/// 中国农业银行, 农商银行, 农行.
pub(crate) fn bank(signs: &Signs, at: usize) -> Option<(String, usize)> {
    if let Some(((_, name), length)) = SHORT_BANKS.first(signs, at) {
        let end = at + length;
        return (!is_other_word(signs, end)).then(|| ((*name).to_owned(), end));
    }
    let from = if signs.starts(at, "中国银行") { at } else { at + if signs.starts(at, "中国") { 2 } else { 0 } };
    let (brand, length) = BANKS.first(signs, from)?;
    let end = from + length + 2;
    let name = match *brand {
        "农村商业" => "农商",
        "邮政储蓄" => "邮储",
        brand => brand,
    };
    signs.starts(from + length, "银行").then(|| ([name, "银行"].concat(), end))
}
