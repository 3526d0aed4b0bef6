//! Words that say of a number that it is computed, and by which operation: 一共, 多了, 就是, 占, 起.

use crate::span::Span;
use crate::text::fold;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Unit};
use crate::text::script::simplified;
use crate::text::units::Dimension;

/// Ends of sentences.
pub(in crate::fact) const STOPS: [char; 7] = ['。', '！', '？', '；', '\n', '!', '?'];
/// Ends of sentences and of their parts.
const COMMAS: [char; 11] = ['。', '！', '？', '；', '\n', '!', '?', '，', ',', '：', ':'];
/// Words of a sum, before its number or after it.
static SUMS: Words = Words::of(&[
    "在一块",
    "前后",
    "一共",
    "总共",
    "合计",
    "共计",
    "总计",
    "加起来",
    "合起来",
    "加在一起",
    "算在一起",
    "总额",
    "总和",
    "相加",
    "满打满算",
    "两项",
    "两样",
    "都领",
    "拢共",
    "统共",
]);
/// Words of a product: what comes of so many times.
static PRODUCTS: Words = Words::of(&[
    "就是",
    "也就是",
    "即",
    "算下来",
    "合计",
    "一共",
    "总共",
    "共计",
    "加起来",
    "能领",
    "可领",
    "能拿",
    "领到",
    "拿到",
    "下来",
    "折合",
    "相当于",
    "满打满算",
    "总额",
]);
/// Last signs of words of a difference, which stand at most two signs before their number: 多发, 少了, 相差, 提高到 is none.
const DIFFERENCES: [char; 19] =
    ['多', '少', '差', '高', '低', '早', '晚', '迟', '剩', '余', '省', '隔', '涨', '降', '增', '减', '扣', '贵', '宜'];
/// The same beside 比 alone: 比三级文员小10岁.
const MEASURES: &str = "大小长短重轻远近快慢";
/// Those by which the first of two things has more, and less.
const MORE_THAN: &str = "多高涨增贵大长重远";
const LESS_THAN: &str = "少低省降减宜小短轻近";
/// Words of what there is more, which are longer.
const OVER: [&str; 6] = ["多出来的", "多出来", "超出来的", "超出来", "超出的", "多用的"];
/// Words with one of those signs that are bounds.
const BOUNDS: [&str; 17] = [
    "至少", "至多", "最多", "最少", "最高", "最低", "不少", "不多", "不高", "不低", "多少", "很多", "许多", "大多",
    "最早", "最迟", "最晚",
];
/// Words of a period from one day to another, or of a day that a period leads to.
static SPANS: Words = Words::of(&[
    "从", "自", "起", "到", "至", "止", "隔", "前后", "历时", "为期", "管", "有效", "共", "持续", "满", "期", "间",
    "中间", "跨", "用", "还有", "剩", "只有", "工夫",
]);
/// Words of a bound after its number, and what may stand before them.
const BELOW: [&str; 4] = ["以下", "以内", "封顶", "往下"];
const ABOVE: [&str; 4] = ["以上", "起", "往上", "开外"];
const INCLUSIVE: [&str; 6] = ["（含）", "(含)", "（含本数）", "(含本数)", "及", "或"];
/// Words of a bound before its number; 不 before one turns it round.
const LIMITS: [&str; 13] =
    ["未满", "不满", "不到", "不足", "低于", "少于", "小于", "年满", "已满", "超过", "高于", "达到", "大于"];
/// Those of them that number and more.
const MORE: [&str; 6] = ["年满", "已满", "超过", "高于", "达到", "大于"];
/// Words by which a bound before its number is turned round: 不得超过.
const NOT: [&str; 7] = ["不", "不得", "不能", "不可", "不应", "不许", "不准"];
/// Signs of words that go between a word of difference and its number: 多发给.
const BETWEEN: usize = 3;

/// Words of questions for a sum, and for a difference.
const ASKED_SUMS: [&str; 5] = ["一共", "总共", "合计", "加起来", "总计"];
const ASKED_DIFFERENCES: [&str; 10] =
    ["贵了多少", "涨了多少", "多了多少", "少了多少", "降了多少", "便宜了多少", "差多少", "多多少", "少多少", "高多少"];

/// The operations that the words around a number allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::fact) struct Cues {
    pub(in crate::fact) sum: bool,
    pub(in crate::fact) difference: bool,
    pub(in crate::fact) product: bool,
    pub(in crate::fact) ratio: bool,
    pub(in crate::fact) span: bool,
}

impl Cues {
    /// Whether nothing says that the number is computed.
    pub(in crate::fact) fn is_none(self) -> bool {
        self == Self::default()
    }

    /// The same with the operation that the question asks for: 一共多久, 贵了多少.
    pub(in crate::fact) fn asked(mut self, question: &str, fact: &Fact) -> Self {
        let is_asked = |words: &[&str]| words.iter().any(|word| question.contains(word));
        if matches!(fact.kind, FactKind::Quantity { .. }) {
            self.sum |= is_asked(&ASKED_SUMS);
            self.difference |= is_asked(&ASKED_DIFFERENCES);
        }
        self
    }
}

/// Whether a sign is one of some marks. Most signs of a text are Han, and need not be compared with each.
pub(in crate::fact) fn is_mark(sign: char, marks: &[char]) -> bool {
    !fold::is_han(sign) && marks.contains(&sign)
}

/// Where the part of a text around a byte begins and ends. The marks are no Han characters.
pub(in crate::fact) fn around(text: &str, at: Span, marks: &[char]) -> Span {
    let before = text.get(..at.start).map(str::char_indices);
    let mark = before.and_then(|before| before.rev().find(|(_, sign)| is_mark(*sign, marks)));
    let start = mark.map_or(0, |(place, mark)| place + mark.len_utf8());
    let end = text.get(at.end..).and_then(|rest| rest.find(|sign| is_mark(sign, marks)));
    Span::new(start, end.map_or(text.len(), |mark| at.end + mark))
}

/// The signs before a place, the nearest first, in one script and without blanks.
pub(in crate::fact) fn before(text: &str, at: usize, reach: usize) -> Vec<char> {
    let before = text.get(..at).unwrap_or_default();
    // The words of a heading are told of all that stands below it.
    let seen = before.chars().rev().take_while(|sign| *sign != '\n').filter(|sign| !sign.is_whitespace());
    seen.take_while(|sign| fold::is_han(*sign)).take(reach).map(simplified).collect()
}

/// The sentence around a fact.
pub(in crate::fact) fn sentence(text: &str, fact: &Fact) -> Span {
    around(text, fact.span, &STOPS)
}

/// What the words around a fact of `text` say of how it comes about: 一共 1900 元 is a sum.
pub(in crate::fact) fn cues(text: &str, fact: &Fact) -> Cues {
    let part = around(text, fact.span, &COMMAS);
    let before = Span::new(part.start, fact.span.start).of(text);
    let after = Span::new(fact.span.end, part.end).of(text);
    let is_end = is_range_end(before);
    let sentence = sentence(text, fact).of(text);
    let rest = text.get(fact.span.end..).unwrap_or_default().trim_start();
    let ends_with = |words: &[&str]| words.iter().any(|word| before.trim_end().ends_with(word));
    let has = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
    let unit = match &fact.kind {
        FactKind::Quantity { unit, .. } => Some(unit),
        _ => None,
    };
    // 18 个：示范区 3 个、… and 11 个，10 个省加 1 个市.
    let is_listed = (rest.starts_with(['：', ':']) && !rest.chars().nth(1).is_some_and(|sign| sign.is_ascii_digit()))
        || (rest.starts_with(['，', ',']) && rest.split(STOPS).next().is_some_and(has_addition));
    let is_period = matches!(
        unit,
        Some(Unit::Of(Dimension::Days | Dimension::Months | Dimension::WorkingDays | Dimension::Seconds))
    );
    let is_day = matches!(fact.kind, FactKind::Day(_));
    // 两样加起来，一年2500元; not 2%加起来 of 工资总额的3%.
    let lead = text.get(..part.start).unwrap_or_default().trim_end_matches([',', '，', '：', ':', ' ']);
    let is_led = SUMS.places(lead).last().is_some_and(|(at, word)| at + word.len() == lead.len());
    Cues {
        sum: unit.is_some()
            && !is_end
            && (SUMS.stands_in(&before.replace("总额的", ""))
                || is_led
                || ends_with(&["共", "合", "总"])
                || has(&["加起来"], after)
                || is_listed),
        difference: unit.is_some() && (is_difference(before) || after.trim_start().starts_with("之差")),
        // 一年多拿240元 where each month brings 20元 more.
        product: unit.is_some()
            && !is_end
            && (PRODUCTS.stands_in(before)
                || ends_with(&["共", "合", "领"])
                || (is_difference(before) && has(&["一年", "全年", "半年", "两年", "三年"], before))),
        ratio: matches!(unit, Some(Unit::Of(Dimension::Share))) && has(&["占", "相当于", "比例", "比重"], sentence)
            || matches!(unit, Some(Unit::Count(word)) if word == "倍"),
        span: (is_period || is_day) && SPANS.stands_in(sentence),
    }
}

/// Whether words add something up: 10 个省加 1 个市. 加起来 tells what came of it, and 参加 has the sign alone.
fn has_addition(words: &str) -> bool {
    const OTHERS: [&str; 7] = ["加起来", "加到一", "加在一", "加一", "增加", "参加", "加装"];
    let plain = OTHERS.iter().fold(words.to_owned(), |rest, other| rest.replace(other, ""));
    plain.contains(['加', '+', '＋'])
}

/// Whether a number is the second end of a range, which is told and not computed: 三百万 of 就是一百万到三百万; 领到300元 is none.
fn is_range_end(before: &str) -> bool {
    let lead = before.trim_end().strip_suffix(['到', '至', '—', '-', '~', '～']);
    let sign = lead.and_then(|lead| lead.trim_end().chars().next_back());
    sign.is_some_and(|sign| sign.is_ascii_digit() || "元块万千百亿十%成倍天年岁".contains(sign))
}

/// Whether a number is a bound from above (未满16周岁) or from below (70岁以上); none where nothing beside it says so.
pub(in crate::fact) fn is_below(text: &str, span: Span) -> Option<bool> {
    let before = text.get(..span.start).unwrap_or_default().trim_end();
    let after = text.get(span.end..).unwrap_or_default().trim_start();
    // 70岁及以上, 50人（含）以下.
    let rest = INCLUSIVE.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    let by_rest = match () {
        () if BELOW.iter().any(|word| rest.starts_with(word)) => Some(true),
        () if ABOVE.iter().any(|word| rest.starts_with(word)) => Some(false),
        () => None,
    };
    let limit = LIMITS.iter().find_map(|word| Some((word, before.strip_suffix(word)?)));
    let by_limit = limit.map(|(word, lead)| MORE.contains(word) == NOT.iter().any(|word| lead.ends_with(word)));
    match (by_limit, by_rest) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
}

/// What one thing has more or less than another: 比 with the words of both, 一级 and 二级 of 一级比二级多50元.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fact) struct Comparison {
    pub(in crate::fact) one: Span,
    pub(in crate::fact) other: Span,
    /// Whether the one has more; none where the words leave that open.
    pub(in crate::fact) is_more: Option<bool>,
}

/// The comparison that a number of `text` is the difference of: 比自己交的还多四百.
pub(in crate::fact) fn comparison(text: &str, fact: &Fact) -> Option<Comparison> {
    let start = around(text, fact.span, &COMMAS).start;
    let before = Span::new(start, fact.span.start).of(text);
    let at = before.rfind('比').filter(|_| !before.contains("比例") && !before.contains("比重"))?;
    let sign = difference(before)?;
    let is_more = match sign {
        _ if MORE_THAN.contains(sign) => Some(true),
        _ if LESS_THAN.contains(sign) => Some(false),
        _ => None,
    };
    let one = Span::new(start, start + at);
    Some(Comparison { one, other: Span::new(one.end + '比'.len_utf8(), fact.span.start), is_more })
}

/// Whether a number of `text` is told as what one thing has more or less than another.
pub(in crate::fact) fn is_compared(text: &str, fact: &Fact) -> bool {
    comparison(text, fact).is_some()
}

/// 多 500 元, 比乙类多发 500 元, 还差 200 元; 至少 2 个 is none.
pub(in crate::fact) fn is_difference(before: &str) -> bool {
    difference(before).is_some()
}

/// The sign that says so, at most two signs before the number.
fn difference(before: &str) -> Option<char> {
    let before = before.trim_end();
    if OVER.iter().any(|word| before.ends_with(word)) {
        return Some('多');
    }
    let mut near = before.char_indices().rev().take(BETWEEN);
    let is_beside = || before.rsplit(COMMAS).next().is_some_and(|part| part.contains('比'));
    let (at, sign) = near.find(|(_, sign)| DIFFERENCES.contains(sign) || (MEASURES.contains(*sign) && is_beside()))?;
    // 增加到 tells what comes of it; 省里出一半 and 省级 name a level.
    let is_result = before.get(at..).is_some_and(|words| {
        words.contains(['到', '至', '为'])
            || (sign == '省' && !matches!(words, "省" | "省了" | "省下" | "省出" | "省掉"))
    });
    let lead = before.get(..at + sign.len_utf8()).unwrap_or_default();
    let is_bound = BOUNDS.iter().any(|word| lead.ends_with(word) || before.ends_with(word));
    (!is_result && !is_bound).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    #[test]
    fn words_say_how_a_number_is_computed() {
        let check = |text: &str, expect: &str| {
            let read = facts(text);
            let last = read.last().unwrap();
            let cues = cues(text, last);
            let told =
                [(cues.sum, "+"), (cues.difference, "-"), (cues.product, "×"), (cues.ratio, "÷"), (cues.span, "…")];
            let told: String = told.iter().filter(|(is, _)| *is).map(|(_, sign)| *sign).collect();
            assert_eq!(told, expect, "{text}");
        };
        check("两项加起来 900 元", "+×");
        check("一年多 330 元", "-×");
        check("比本科少发 330 元", "-");
        check("头一回报考，比三级文员小 10 岁", "-");
        check("最大 35 岁，不小于 10 岁", "");
        check("每年 1900 元，两年就是 3800 元", "×");
        check("至少 2 个", "");
        check("最多 3 人", "");
        check("每台补 20 万元", "");
        check("合 20 万元", "+×");
        check("增加到 300 元", "");
        check("正好是 3 倍", "÷");
        check("从 3 月到 5 月隔 3 个月", "-…");
    }
}
