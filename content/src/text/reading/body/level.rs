//! The level that a name begins with, and several levels at once: 县（市、区）人民政府, 区县政府, 市、县两级财政局.

use super::words::LEVEL_WORDS;
use crate::text::reading::signs::Signs;

/// What stands between levels that are named at once.
const JOINTS: [&str; 7] = ["、", "(", ")", "和", "及", "或", "以及"];
/// What stands for all of them: a province or a city under the state.
pub(super) const ALL_PROVINCES: &str = "省市";
/// What may stand after them.
const COUNTED: [&str; 5] = ["两级", "三级", "四级", "五级", "各级"];
/// Signs that make another word of a level: 市场, 城区域, 乡村振兴.
const WORDS: [(&str, &str); 4] = [("市", "场容民监"), ("区", "域间位"), ("乡", "村"), ("镇", "区")];

/// The provinces of the whole state, as laws name them after 省: one level, and 市 among it.
const PROVINCES: [&str; 6] =
    ["、自治区、直辖市", "、自治区和直辖市", "、自治区及直辖市", "、自治区或者直辖市", "(自治区、直辖市)", "(区、市)"];

/// One level or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Level {
    /// 县; 县市区 where they are named at once.
    pub(crate) name: String,
    /// Where the rest of the name begins.
    pub(crate) end: usize,
    pub(crate) is_group: bool,
}

/// The level at `at`, with those that are named beside it.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Level> {
    let (first, length) = LEVEL_WORDS.first(signs, at)?;
    // 地区, 社区, 小区 are no level, and 设区市 is one of 市.
    let is_divided = || signs.before(at) == Some('设') && signs.first(at + 1, &["市", "的市"]).is_some();
    if *first == "区" && (signs.before(at).is_some_and(|before| "地社小校".contains(before)) || is_divided()) {
        return None;
    }
    let mut level = Level { name: (*first).to_owned(), end: at + length, is_group: false };
    if length > 1 {
        return Some(level);
    }
    if let Some((_, length)) = signs.first(level.end, &PROVINCES).filter(|_| *first == "省") {
        let end = level.end + length;
        return Some(Level {
            name: ALL_PROVINCES.to_owned(),
            end: end + usize::from(signs.at(end) == Some('的')),
            is_group: true,
        });
    }
    let mut depth = 0_usize;
    let mut place = level.end;
    loop {
        while let Some((mark, length)) = signs.first(place, &JOINTS) {
            depth = if mark == "(" { depth + 1 } else { depth.saturating_sub(usize::from(mark == ")")) };
            place += length;
        }
        if depth == 0 && level.is_group && signs.before(place) == Some(')') {
            level.end = place;
        }
        let Some(sign) = signs.at(place).filter(|_| is_member(signs, place)) else { break };
        level.name.push(sign);
        level.is_group = true;
        place += 1;
        if depth == 0 {
            level.end = place;
        }
    }
    if level.is_group && depth == 0 {
        level.end += signs.first(level.end, &COUNTED).map_or(0, |(_, length)| length);
    } else if depth > 0 {
        // A bracket that holds something else.
        return Some(Level { name: (*first).to_owned(), end: at + length, is_group: false });
    }
    Some(level)
}

fn is_member(signs: &Signs, at: usize) -> bool {
    let Some(sign) = signs.at(at).filter(|sign| "省市县区州旗乡镇".contains(*sign)) else { return false };
    let next = signs.at(at + 1);
    let is_word =
        WORDS.iter().any(|(level, after)| level.starts_with(sign) && next.is_some_and(|next| after.contains(next)));
    let is_works = sign == '市' && next == Some('政') && signs.at(at + 2) != Some('府');
    !is_word && !is_works && next != Some('级')
}

/// 县 and 省 inside a name begin another; 市 does where it is not part of 市场, 城市, 市政.
pub(crate) fn is_one(signs: &Signs, at: usize) -> bool {
    match signs.at(at) {
        Some('县' | '省') => true,
        Some('市') => !signs.ends_any(at, &["城", "都"]) && signs.first(at + 1, &["场", "政", "容", "民"]).is_none(),
        _ => false,
    }
}

/// The levels that a name has at once, and the rest: 县, 市 and 区 of 县市区政府.
pub(crate) fn members(name: &str) -> Option<(Vec<char>, &str)> {
    let rest = name.trim_start_matches(|sign| "省市县区州旗乡镇".contains(sign));
    let levels: Vec<char> = name.strip_suffix(rest)?.chars().collect();
    // 省市场监管局 has one level.
    let is_word = rest.starts_with(['场', '容', '民', '监', '村', '域']);
    (levels.len() > 1 && !is_word).then_some((levels, rest))
}
