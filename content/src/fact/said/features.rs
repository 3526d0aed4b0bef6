//! What tells one thing of a sentence from another: pairs of signs beside it, and the other facts there.

use std::collections::BTreeSet;
use std::fmt;

use super::cue;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::numeral;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Precision, Ratio};
use crate::text::script::simplified;

/// Pairs of signs that stand beside anything.
static COMMON: Words = Words::of(&[
    "工作", "完成", "进行", "开展", "按照", "根据", "标准", "要求", "部门", "有关", "相关", "单位", "以上", "以下",
    "不超", "超过", "每月", "每年", "每人", "人每", "可以", "应当", "需要", "一次", "之前", "以前", "日前", "底前",
    "以内", "之内", "不少", "少于", "至少", "最多", "最高", "给予", "发放", "补助", "补贴", "负责", "组织", "一共",
    "合计", "分别", "其中", "包括", "符合", "条件", "其他", "另外", "规定", "办理", "实施", "全部", "达到", "还有",
    "电话", "窗口", "个月",
]);

/// Words that say the same, of which the second is compared.
static SAME: Words<(&str, &str)> = Words::of(&[
    ("头一个小时", "首小时"),
    ("头一个钟头", "首小时"),
    ("第一个小时", "首小时"),
    ("第一小时", "首小时"),
    ("头一小时", "首小时"),
    ("夏天", "夏季"),
    ("冬天", "冬季"),
    ("春天", "春季"),
    ("秋天", "秋季"),
    ("小车", "小型车"),
    ("大车", "大型车"),
    ("一个人", "每人"),
    ("两级财政", "级"),
    ("孩子", "子女"),
    ("娃", "子女"),
    ("上学", "入学"),
    ("爱人", "配偶"),
    ("老婆", "配偶"),
    ("老公", "配偶"),
    ("级财政", "财政"),
    ("早上", "早餐"),
    ("早饭", "早餐"),
    ("中午", "午餐"),
    ("午饭", "午餐"),
    ("晚上", "晚餐"),
    ("晚饭", "晚餐"),
    ("县医院", "县级医院"),
    ("市医院", "市级医院"),
    ("省医院", "省级医院"),
    ("第一次", "首次"),
    ("头一次", "首次"),
    ("头一回", "首次"),
    ("头一年", "首年"),
    ("第一年", "首年"),
    ("小升初", "初中"),
    ("幼升小", "小学"),
    ("公司", "企业"),
    ("交钱", "缴费"),
    ("交费", "缴费"),
    ("打钱", "拨款"),
    ("两口子", "夫妻双方"),
    ("小两口", "夫妻双方"),
    ("夫妻俩", "夫妻双方"),
    ("夫妻两个", "夫妻双方"),
    ("乡下", "农村"),
    ("城里", "城市"),
    ("城镇", "城市"),
    ("乡里", "乡级"),
    ("拨付", "拨款"),
    ("审批", "审核"),
    ("审一遍", "审核"),
    ("把关", "审核"),
    ("签字", "签署"),
    ("签名", "签署"),
    ("是国几", "排放标准"),
    ("国几", "排放标准"),
    ("礼拜一", "星期一"),
    ("周一", "星期一"),
    ("礼拜二", "星期二"),
    ("周二", "星期二"),
    ("礼拜三", "星期三"),
    ("周三", "星期三"),
    ("礼拜四", "星期四"),
    ("周四", "星期四"),
    ("礼拜五", "星期五"),
    ("周五", "星期五"),
    ("礼拜六", "星期六"),
    ("周六", "星期六"),
    ("礼拜日", "星期日"),
    ("周日", "星期日"),
    ("礼拜天", "星期日"),
    ("星期天", "星期日"),
]);
/// Levels, which people tell by 里: 县里出四成.
const LEVELS: &str = "省市县区镇乡村州旗";
/// Words that say of what follows that it is not meant.
static DENIALS: Words = Words::of(&["不是", "不属于", "不在", "除了", "非"]);
/// What follows the number of persons of a household: 一个人的, 两口之家, 三口人.
const PERSONS: [&str; 3] = ["个人", "口之家", "口"];
/// How the ends of ranges are told.
const BOUNDS: [&str; 2] = ["以下", "以上"];
/// Signs of numbers of persons that a household may have.
const FEW: &str = "一二两三四五六七八九十123456789";

/// What tells one thing from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::fact) enum Feature {
    /// Two signs side by side.
    Pair(char, char),
    /// Another fact.
    Fact(String),
}

impl Feature {
    /// Whether it is the end of a range: 80岁以上.
    pub(in crate::fact) fn is_bound(&self) -> bool {
        matches!(self, Self::Fact(fact) if BOUNDS.iter().any(|side| fact.ends_with(side)))
    }
}

impl fmt::Display for Feature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pair(one, other) => write!(formatter, "{one}{other}"),
            Self::Fact(fact) => formatter.write_str(fact),
        }
    }
}

/// The features of the words around an item of `text`, the item left out. `facts` are those of the text.
pub(in crate::fact) fn features<'f>(
    text: &str,
    around: Span,
    items: &[Span],
    facts: impl Iterator<Item = &'f Fact>,
) -> BTreeSet<Feature> {
    let mut found = BTreeSet::new();
    let mut from = around.start;
    let denied = denied(text, around);
    let inside = items.iter().filter(|item| around.contains(**item));
    for stretch in inside.map(|item| (item.start, item.end)).chain([(around.end, around.end)]) {
        let words = Span::new(from, stretch.0.max(from));
        let rest = denied.filter(|denied| words.contains(*denied));
        pairs(rest.map_or(words, |denied| Span::new(words.start, denied.start)).of(text), &mut found);
        pairs(rest.map_or(Span::default(), |denied| Span::new(denied.end, words.end)).of(text), &mut found);
        from = stretch.1.max(from);
    }
    let is_other = |fact: &&Fact| around.contains(fact.span) && !items.iter().any(|item| item.contains(fact.span));
    let numbers = facts
        .filter(is_other)
        .filter(|fact| matches!(fact.kind, FactKind::Quantity { .. } | FactKind::Day(_) | FactKind::Ordinal { .. }));
    for fact in numbers {
        // 头五万 tells 5万元, and 18度 18摄氏度.
        let number = match &fact.kind {
            FactKind::Quantity { value, .. } if *value >= Ratio::whole(10) => value.decimal(),
            _ => None,
        };
        // 五年多 is 五年以上.
        let is_more = || (fact.precision == Precision::AtLeast).then_some(false);
        let is_below = cue::is_below(text, fact.span).or_else(is_more);
        let side = is_below.map_or("", |is_below| if is_below { BOUNDS[0] } else { BOUNDS[1] });
        for told in number.into_iter().chain([fact.kind.to_string()]) {
            found.insert(Feature::Fact([told.as_str(), side].concat()));
            found.insert(Feature::Fact(told));
        }
    }
    found
}

/// What a thing is said not to be of: 不是示范区的.
pub(in crate::fact) fn denied(text: &str, around: Span) -> Option<Span> {
    let words = around.of(text);
    // 是不是 asks.
    let is_asked = |at: usize| words.get(..at).is_some_and(|before| before.ends_with('是'));
    let (at, word) = DENIALS.places(words).find(|(at, _)| !is_asked(*at))?;
    let rest = words.get(at + word.len()..).unwrap_or_default();
    let length = rest.find(['的', '，', ',', '。', '；', '？', '\n']).unwrap_or(rest.len());
    Some(Span::new(around.start + at, around.start + at + word.len() + length))
}

/// The pairs of what a thing is said not to be of; none where nothing is denied.
pub(in crate::fact) fn of_denied(text: &str, around: Span) -> Option<BTreeSet<Feature>> {
    let words = denied(text, around)?.of(text);
    let length = DENIALS.places(words).next().map_or(0, |(_, word)| word.len());
    let rest = words.get(length..).unwrap_or_default();
    let mut found = BTreeSet::new();
    pairs(rest, &mut found);
    Some(found)
}

/// The numbers of persons by which households are told apart in speech.
fn persons(words: &str, found: &mut BTreeSet<Feature>) {
    for (at, _) in words.match_indices(['个', '口']) {
        let (before, rest) = words.split_at_checked(at).unwrap_or_default();
        let mut signs = before.chars().rev();
        let number = signs.next().filter(|sign| FEW.contains(*sign));
        let is_longer = signs.next().is_some_and(|sign| FEW.contains(sign) || sign.is_ascii_digit());
        if let Some(count) =
            number.filter(|_| !is_longer).and_then(|sign| numeral::parse(sign.encode_utf8(&mut [0; 4])))
            && PERSONS.iter().any(|word| rest.starts_with(word))
        {
            found.insert(Feature::Fact(format!("{count}人")));
        }
    }
}

/// Classes that are told apart by letters: C类.
fn lettered(words: &str, found: &mut BTreeSet<Feature>) {
    let signs: Vec<char> = words.chars().collect();
    for pair in signs.windows(2) {
        if let [letter @ 'A'..='Z', measure] = pair
            && "类级档区座组型证".contains(*measure)
        {
            found.insert(Feature::Fact([*letter, *measure].iter().collect()));
        }
    }
}

/// A sign in one script, and 三 for Ⅲ.
fn plain(sign: char) -> char {
    let enclosed =
        numeral::enclosed(sign).and_then(|it| numeral::to_han(it.value).chars().next().filter(|_| it.value < 10));
    enclosed.unwrap_or_else(|| simplified(sign))
}

/// The pairs of Han signs that stand side by side, blanks aside.
fn pairs(words: &str, found: &mut BTreeSet<Feature>) {
    let words: String = words.chars().filter(|sign| !sign.is_whitespace()).map(plain).collect();
    persons(&words, found);
    lettered(&words, found);
    let words = SAME.replaced(words);
    let mut last: Option<char> = None;
    for (at, sign) in words.char_indices() {
        // 省财政 pays what 省里 and 省级财政 do, and 村（社区） does what 村里 does.
        let rest = || words.get(at + sign.len_utf8()..).unwrap_or_default();
        let is_alone = || last.is_none() && !rest().starts_with(fold::is_han);
        if LEVELS.contains(sign) && (rest().starts_with("财政") || is_alone()) {
            found.insert(Feature::Pair(sign, '级'));
        }
        let is_sign = fold::is_han(sign) && !"的了是在就也将把给要和与及或、等".contains(sign);
        if is_sign && let Some(before) = last {
            // 县里, 县级 and 县上 are one.
            let sign = if LEVELS.contains(before) && "里级上".contains(sign) { '级' } else { sign };
            let is_common = COMMON.has([before, sign]);
            if !is_common {
                found.insert(Feature::Pair(before, sign));
            }
        }
        last = is_sign.then_some(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    #[test]
    fn pairs_and_other_facts_tell_what_a_number_is_of() {
        let check = |text: &str, item: &str, expect: &[&str]| {
            let at = text.find(item).unwrap();
            let read = facts(text);
            let whole = Span::new(0, text.len());
            let told = features(text, whole, &[Span::new(at, at + item.len())], read.iter());
            assert_eq!(told.iter().map(Feature::to_string).collect::<Vec<_>>(), expect, "{text}");
        };
        check("2024年建成120个", "120个", &["年建", "建成", "2024年"]);
        check("县里出40%", "40%", &["县级", "里出"]);
        check("第一次罚500元", "500元", &["次罚", "首次", "第1次"]);
    }
}
