//! What stands after a number: whether a lone 2 counts (两个) or names (二楼), and signs of units in words.

use crate::text::reading::extent::RANGE_MARKS;

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
const NAMING: [&str; 23] = [
    "月", "号", "楼", "级", "类", "等", "期", "路", "班", "线", "型", "单元", "年级", "维", "两", "部分", "世纪", "档",
    "区", "标段", "百", "十", "中",
];

/// Words after which a number is a name, beside those that the grammar takes for a place: 第2, 表2.
const NAMED: [&str; 5] = ["第", "表", "图", "录", "步骤"];

/// The word for the sign of a unit at the start of `after`, and how many bytes the sign has.
pub(super) fn sign(after: &str) -> Option<(usize, &'static str)> {
    let (sign, word) = SIGNS.into_iter().find(|(sign, _)| after.starts_with(sign))?;
    let length = sign.len();
    // `5m` is a length and `5mins` none of ours.
    let is_whole = !sign.is_ascii()
        || !after.get(length..).is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_alphanumeric()));
    is_whole.then_some((length, word))
}

/// A part of what a rate is reckoned by, as a word: h of km/h is 小时.
pub(super) fn each(part: &str) -> &str {
    sign(part).filter(|(length, _)| *length == part.len()).map_or(part, |(_, word)| word)
}

/// Whether a number between these words is a name and no count: 附件2, 2楼.
pub(super) fn is_name(before: &str, after: &str) -> bool {
    NAMED.iter().any(|word| before.ends_with(word)) || NAMING.iter().any(|word| after.starts_with(word))
}

/// Whether only the mark of a range stands between two places of `text`.
pub(super) fn is_range_between(text: &str, start: usize, end: usize) -> bool {
    text.get(start..end).is_some_and(|between| RANGE_MARKS.contains(&between))
}
