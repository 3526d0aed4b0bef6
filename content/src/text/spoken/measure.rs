//! What stands after a number: whether a lone 2 counts (两个) or names (二楼), and signs of units in words.

use crate::text::units::EACH;

/// Signs of units and their words, the longer before the shorter that begins it. Only right after a number.
const SIGNS: [(&str, &str); 31] = [
    ("km²", "平方公里"),
    ("kWh", "千瓦时"),
    ("kW·h", "千瓦时"),
    ("cm²", "平方厘米"),
    ("km", "公里"),
    ("kW", "千瓦"),
    ("MW", "兆瓦"),
    ("kg", "公斤"),
    ("cm", "厘米"),
    ("mm", "毫米"),
    ("mL", "毫升"),
    ("ml", "毫升"),
    ("min", "分钟"),
    ("mg", "毫克"),
    ("m²", "平方米"),
    ("m2", "平方米"),
    ("m³", "立方米"),
    ("m3", "立方米"),
    ("㎡", "平方米"),
    ("㎥", "立方米"),
    ("㎞", "公里"),
    ("㎏", "公斤"),
    ("㎝", "厘米"),
    ("㎜", "毫米"),
    ("℃", "摄氏度"),
    ("°C", "摄氏度"),
    ("m", "米"),
    ("g", "克"),
    ("h", "小时"),
    ("t", "吨"),
    ("L", "升"),
];

/// Words before which 2 is a name and not a count: 二月, 二号, 二楼.
const NAMING: [&str; 20] = [
    "月", "号", "楼", "级", "类", "等", "期", "路", "班", "线", "型", "单元", "年级", "维", "两", "部分", "世纪", "档",
    "区", "标段",
];

/// Words after which a number is a name: 第2, 附件2.
const NAMED: [&str; 8] = ["第", "附件", "附表", "附录", "表", "图", "编号", "步骤"];

/// Words that no measure word begins with: after them a number stands alone.
const NO_MEASURE: [&str; 14] = ["和", "及", "与", "或", "的", "是", "为", "中", "至", "到", "比", "加", "以上", "以下"];

/// The word for the sign of a unit at the start of `after`, and how many characters the sign has.
pub(super) fn sign(after: &[char]) -> Option<(usize, &'static str)> {
    let (sign, word) = SIGNS.into_iter().find(|(sign, _)| starts(after, sign))?;
    let length = sign.chars().count();
    // `5m` is a length and `5mins` none of ours.
    let is_whole = !after.get(length).is_some_and(char::is_ascii_alphanumeric) || !sign.is_ascii();
    is_whole.then_some((length, word))
}

/// The word after the stroke at the start of `after`, and how many characters it has.
pub(super) fn each(after: &[char]) -> Option<(usize, &'static str)> {
    let known = EACH.into_iter().find(|each| starts(after, each)).map(|each| (each.chars().count(), each));
    known.or_else(|| sign(after))
}

/// Whether a lone 2 between these words is 两.
pub(super) fn is_count(before: &[char], after: &[char]) -> bool {
    if NAMED.iter().any(|word| ends(before, word)) {
        return false;
    }
    if starts(after, "日") {
        return !ends(before, "月");
    }
    let has_measure = after.first().is_some_and(|next| is_han(*next)) || sign(after).is_some();
    has_measure && !NAMING.iter().chain(&NO_MEASURE).any(|word| starts(after, word)) && !starts(after, "百")
}

pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

pub(super) fn starts(text: &[char], word: &str) -> bool {
    let mut characters = text.iter();
    word.chars().all(|expected| characters.next() == Some(&expected))
}

pub(super) fn ends(text: &[char], word: &str) -> bool {
    let mut characters = text.iter().rev();
    word.chars().rev().all(|expected| characters.next() == Some(&expected))
}
