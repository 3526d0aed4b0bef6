//! What stands after a number and belongs to it: units with what they are in base units, measure words, and the rule that a
//! number and its unit are one.
//!
//! The one list for whoever reads facts, cuts messages or breaks lines. How signs of units are said is left to `spoken`.

pub use super::dimension::Dimension;

/// How many units there are.
const COUNT: usize = 88;

/// Words of units with the number of base units as a fraction, the longer before the shorter that begins it.
pub(crate) const UNITS: [(&str, Dimension, i128, i128); COUNT] = [
    ("mg", Dimension::Mass, 1, 1000),
    ("mL", Dimension::Volume, 1, 1000),
    ("ml", Dimension::Volume, 1, 1000),
    ("万元", Dimension::Money, 10_000, 1),
    ("元钱", Dimension::Money, 1, 1),
    ("元", Dimension::Money, 1, 1),
    ("块钱", Dimension::Money, 1, 1),
    ("圆", Dimension::Money, 1, 1),
    ("角", Dimension::Money, 1, 10),
    ("毛钱", Dimension::Money, 1, 10),
    ("分钱", Dimension::Money, 1, 100),
    ("平方公里", Dimension::Area, 1_000_000, 1),
    ("平方千米", Dimension::Area, 1_000_000, 1),
    ("km²", Dimension::Area, 1_000_000, 1),
    ("公顷", Dimension::Area, 10_000, 1),
    ("亩", Dimension::Land, 1, 1),
    ("平方米", Dimension::Area, 1, 1),
    ("平米", Dimension::Area, 1, 1),
    ("㎡", Dimension::Area, 1, 1),
    ("m²", Dimension::Area, 1, 1),
    ("m2", Dimension::Area, 1, 1),
    ("立方米", Dimension::Volume, 1000, 1),
    ("m³", Dimension::Volume, 1000, 1),
    ("m3", Dimension::Volume, 1000, 1),
    ("升", Dimension::Volume, 1, 1),
    ("毫升", Dimension::Volume, 1, 1000),
    ("公里", Dimension::Length, 1000, 1),
    ("千米", Dimension::Length, 1000, 1),
    ("km", Dimension::Length, 1000, 1),
    ("厘米", Dimension::Length, 1, 100),
    ("公分", Dimension::Length, 1, 100),
    ("cm", Dimension::Length, 1, 100),
    ("毫米", Dimension::Length, 1, 1000),
    ("mm", Dimension::Length, 1, 1000),
    ("米", Dimension::Length, 1, 1),
    ("m", Dimension::Length, 1, 1),
    ("吨", Dimension::Mass, 1_000_000, 1),
    ("公斤", Dimension::Mass, 1000, 1),
    ("千克", Dimension::Mass, 1000, 1),
    ("kg", Dimension::Mass, 1000, 1),
    ("斤", Dimension::Mass, 500, 1),
    ("里地", Dimension::Length, 500, 1),
    ("毫克", Dimension::Mass, 1, 1000),
    ("克", Dimension::Mass, 1, 1),
    ("g", Dimension::Mass, 1, 1),
    ("t", Dimension::Mass, 1_000_000, 1),
    ("摄氏度", Dimension::Temperature, 1, 1),
    ("℃", Dimension::Temperature, 1, 1),
    ("°C", Dimension::Temperature, 1, 1),
    ("个工作日", Dimension::WorkingDays, 1, 1),
    ("工作日", Dimension::WorkingDays, 1, 1),
    ("个工作天", Dimension::WorkingDays, 1, 1),
    ("个自然日", Dimension::Days, 1, 1),
    ("自然日", Dimension::Days, 1, 1),
    ("日历天", Dimension::Days, 1, 1),
    ("日", Dimension::Days, 1, 1),
    ("天", Dimension::Days, 1, 1),
    ("个星期", Dimension::Days, 7, 1),
    ("个礼拜", Dimension::Days, 7, 1),
    ("礼拜", Dimension::Days, 7, 1),
    ("星期", Dimension::Days, 7, 1),
    ("周岁", Dimension::Age, 1, 1),
    ("周年", Dimension::Months, 12, 1),
    ("周", Dimension::Days, 7, 1),
    ("岁", Dimension::Age, 1, 1),
    ("个季度", Dimension::Months, 3, 1),
    ("个月", Dimension::Months, 1, 1),
    ("月龄", Dimension::Months, 1, 1),
    ("个年头", Dimension::Months, 12, 1),
    ("年头", Dimension::Months, 12, 1),
    ("年", Dimension::Months, 12, 1),
    ("个小时", Dimension::Seconds, 3600, 1),
    ("小时", Dimension::Seconds, 3600, 1),
    ("个钟头", Dimension::Seconds, 3600, 1),
    ("钟头", Dimension::Seconds, 3600, 1),
    ("分钟", Dimension::Seconds, 60, 1),
    ("刻钟", Dimension::Seconds, 900, 1),
    ("秒钟", Dimension::Seconds, 1, 1),
    ("秒", Dimension::Seconds, 1, 1),
    ("min", Dimension::Seconds, 60, 1),
    ("h", Dimension::Seconds, 3600, 1),
    ("%", Dimension::Share, 1, 100),
    ("‰", Dimension::Share, 1, 1000),
    ("成", Dimension::Share, 1, 10),
    ("折", Dimension::Share, 1, 10),
    ("L", Dimension::Volume, 1, 1),
    ("块", Dimension::Money, 1, 1),
    ("毛", Dimension::Money, 1, 10),
];

/// Measure words of more than one sign.
pub(crate) const LONG_MEASURES: [&str; 30] = [
    "美元",
    "欧元",
    "港元",
    "港币",
    "日元",
    "英镑",
    "澳元",
    "年级",
    "星级",
    "方面",
    "个百分点",
    "人次",
    "车次",
    "单元",
    "小区",
    "社区",
    "街道",
    "乡镇",
    "部门",
    "个单元",
    "工位",
    "床位",
    "车位",
    "座位",
    "学时",
    "课时",
    "学分",
    "千瓦时",
    "标段",
    "车道",
];

/// Measure words of one sign.
pub(crate) const MEASURES: &str = "个台户名位人项件份套间栋幢座所处家条次批期类种层楼级档号路餐顿辆部张本册棵头只组队场届班门道步样笔趟回遍片段盏根支枚瓶袋箱桶船床席票篇倍荤素汤度口分例起星株宗桩颗匹节课副双对轮番大桌";

/// What may stand after the stroke of 元/平方米, the longer before the shorter.
pub(crate) const EACH: [&str; 30] = [
    "千瓦时",
    "立方米",
    "平方米",
    "人次",
    "公里",
    "公斤",
    "小时",
    "分钟",
    "季度",
    "学期",
    "学年",
    "千米",
    "个月",
    "天",
    "日",
    "月",
    "年",
    "周",
    "人",
    "户",
    "次",
    "台",
    "吨",
    "亩",
    "间",
    "件",
    "套",
    "度",
    "升",
    "斤",
];

/// The words of [`UNITS`] alone, so that who only cuts text links no table of numbers.
const WORDS: [&str; COUNT] = words();

/// What multiplies a number: 20万元, 3千米.
const SCALES: &str = "十百千万亿";

/// What makes of a number and its unit a bound or a place: 31日前, 5层以上, 3号楼.
const BOUNDS: [&str; 9] = ["号窗口", "号楼", "季度", "年度", "月底前", "日前", "以上", "以下", "以内"];

#[allow(clippy::indexing_slicing, reason = "a wrong index does not compile")]
const fn words() -> [&'static str; COUNT] {
    let mut words = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        words[at] = UNITS[at].0;
        at += 1;
    }
    words
}

/// How many bytes of `text`, which stands right after a number, belong to it by these lists: 万元 of 万元以内, 个工作日 of
/// 个工作日内; 0 where it begins with none of them.
///
/// ```
/// use mingbai_content::text::units::after_number;
///
/// assert_eq!(after_number("个工作日内办结"), "个工作日".len());
/// assert_eq!(after_number("和别的"), 0);
/// ```
pub fn after_number(text: &str) -> usize {
    let whole = longest(text);
    let scale: usize = text.chars().take_while(|sign| holds(SCALES, *sign)).map(char::len_utf8).sum();
    let rest = text.get(scale..).unwrap_or_default();
    let measure = rest.chars().next().filter(|sign| holds(MEASURES, *sign)).map_or(0, char::len_utf8);
    // 3千米 is 千米 or 千 and 米, and as long either way.
    match longest(rest).max(measure) {
        0 => whole.max(scale),
        unit => whole.max(scale + unit),
    }
}

/// How many bytes of `text` are a unit or a measure word: 餐 of 餐补, 个工作日 of 个工作日内; no scale and no bound (日前).
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn measure(text: &str) -> usize {
    let sign = text.chars().next().filter(|sign| holds(MEASURES, *sign)).map_or(0, char::len_utf8);
    longest_of(WORDS.iter().chain(&LONG_MEASURES), text).max(sign)
}

/// How long the longest word is that `text` begins with.
fn longest(text: &str) -> usize {
    longest_of(WORDS.iter().chain(&LONG_MEASURES).chain(&BOUNDS), text)
}

fn longest_of<'w>(words: impl Iterator<Item = &'w &'static str>, text: &str) -> usize {
    words.filter(|word| text.as_bytes().starts_with(word.as_bytes())).map(|word| word.len()).max().unwrap_or(0)
}

/// By comparing, as the lists are short: the search of the standard library would be more code than they are.
fn holds(signs: &str, wanted: char) -> bool {
    signs.chars().any(|sign| sign == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_word_stands_before_the_shorter_that_begins_it() {
        for (at, (word, ..)) in UNITS.iter().enumerate() {
            let hidden = UNITS.iter().take(at).find(|(before, ..)| word.starts_with(before) && !before.is_ascii());
            assert_eq!(hidden.map(|it| it.0), None, "{word}");
        }
    }

    #[test]
    fn what_belongs_to_a_number_is_taken_whole() {
        let check = |text: &str, expect: &str| assert_eq!(text.get(..after_number(text)), Some(expect), "{text}");
        check("万元以内", "万元");
        check("万多人", "万");
        check("亿人口", "亿人");
        check("个工作日内", "个工作日");
        check("千米", "千米");
        check("平方米以上", "平方米");
        check("号楼前", "号楼");
        check("单元", "单元");
        check("日前", "日前");
        check("，每台", "");
    }
}
