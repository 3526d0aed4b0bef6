//! A bound told from its other side: 六十岁以下的免费 where the quoted words have 年满60周岁的免费.
//!
//! Who tells the other side tells the other outcome too: 不到三年的不行 is 满3年的可以. So the two are compared only where both are
//! allowed or both denied, and where they speak of the same.

use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind, Firmness, numeral};
use crate::text::script::simplified;

/// Words of a bound before its number, with whether it is one from above; the longer before the shorter that ends it.
const BEFORE: [(&str, bool); 61] = [
    ("别超过", true),
    ("不要超过", true),
    ("不准超过", true),
    ("不许超过", true),
    ("不可以超过", true),
    ("别高于", true),
    ("别低于", false),
    ("不要低于", false),
    ("不准低于", false),
    ("别少于", false),
    ("不得大于", true),
    ("不应大于", true),
    ("不得小于", false),
    ("不应小于", false),
    ("须过", false),
    ("得过", false),
    ("不得超过", true),
    ("不能超过", true),
    ("不可超过", true),
    ("不应超过", true),
    ("不超过", true),
    ("没超过", true),
    ("不得高于", true),
    ("不高于", true),
    ("不得多于", true),
    ("不多于", true),
    ("不大于", true),
    ("不得低于", false),
    ("不能低于", false),
    ("不低于", false),
    ("不得少于", false),
    ("不能少于", false),
    ("不少于", false),
    ("不小于", false),
    ("不到", true),
    ("没到", true),
    ("不足", true),
    ("不满", true),
    ("未满", true),
    ("没满", true),
    ("未达到", true),
    ("低于", true),
    ("少于", true),
    ("小于", true),
    ("最多", true),
    ("至多", true),
    ("顶多", true),
    ("不够", true),
    ("至少", false),
    ("最少", false),
    ("起码", false),
    ("年满", false),
    ("已满", false),
    ("超过", false),
    ("高于", false),
    ("达到", false),
    ("大于", false),
    ("超出", false),
    ("够", false),
    ("满了", false),
    ("满", false),
];
/// The same after it.
const AFTER: [(&str, bool); 24] = [
    ("以下", true),
    ("及以下", true),
    ("（含）以下", true),
    ("以内", true),
    ("之内", true),
    ("内", true),
    ("里头", true),
    ("封顶", true),
    ("往下", true),
    ("不到", true),
    ("以上", false),
    ("及以上", false),
    ("或以上", false),
    ("（含）以上", false),
    ("（含本数）以上", false),
    ("往上", false),
    ("开外", false),
    ("以外", false),
    ("之外", false),
    ("以后", false),
    ("之后", false),
    ("后", false),
    ("起步", false),
    ("起", false),
];
/// The same after a day or a time; the longer before the shorter that begins it.
const OF_DAYS: [(&str, bool); 9] = [
    ("以前", true),
    ("之前", true),
    ("前", true),
    ("为止", true),
    ("止", true),
    ("以后", false),
    ("之后", false),
    ("后", false),
    ("起", false),
];
/// Words of bounds that must be kept.
const DUTIES: [&str; 5] = ["不得", "不应", "不能", "不可", "应当"];
/// Words between a bound and its number.
const JOINTS: [&str; 14] = ["提前", "住", "交", "罚", "报", "给", "办", "带", "补", "领", "奖", "收", "花", "付"];
/// Words by which something is denied, and others that begin so.
const DENIALS: [&str; 18] = [
    "不", "没", "无", "免", "别", "禁", "未", "勿", "取消", "注销", "撤", "吊", "拒", "停", "随便", "随意", "省了",
    "作废",
];
const NO_DENIALS: [&str; 10] = ["不但", "不仅", "不管", "不论", "无论", "不同", "分别", "特别", "级别", "类别"];
/// Signs that tell nothing of what is spoken of.
const ANY: &str = "的了是在就也将把给要和与及或等每个人元年月日天次为有到至从由按以能可应当须需其他前后内外上下中多少大小满足超过低高最不得没未";

impl Judge<'_, '_> {
    /// What is to be said of such a bound.
    pub(super) fn on_other_side(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let (own, told) = side(text, fact)?;
        let policy = self.stated.policy().text.as_str();
        // 最多补五千，超过五千的自己掏: both sides are told.
        let is_other =
            |it: &&Fact| it.span != fact.span && agree(fact, it) && side(text, it).is_some_and(|it| it.0 != own);
        if passage.facts.iter().any(|it| is_other(&it)) {
            return None;
        }
        let mut same = self.quoted_facts().iter().copied().filter(|it| agree(fact, it)).peekable();
        let first = *same.peek()?;
        // 不到18度就跟供热公司说 tells what follows where 不得低于18℃ is not kept.
        let is_duty =
            DUTIES.iter().any(|word| side(policy, first).is_some_and(|(_, span)| span.of(policy).starts_with(word)));
        let is_breach = ["就", "的话", "的，", "，就", "，可以", "，赶紧", "，马上", "了就", "，要"]
            .iter()
            .any(|word| text.get(told.end..).is_some_and(|rest| rest.starts_with(word)));
        if is_duty && is_breach {
            return None;
        }
        if same.any(|it| side(policy, it).is_none_or(|(side, _)| side == own)) {
            return None;
        }
        let (here, there) = (outcome(text, told), outcome(policy, side(policy, first)?.1));
        // 四十五岁以上的: the bound is all that is said.
        let is_of_same = here.1.is_empty() || here.1.chars().any(|sign| there.1.contains(sign));
        let is_one = here.0 == there.0 && is_of_same;
        is_one
            .then(|| message::other_words(self, passage.words, told, side(policy, first).map_or(first.span, |it| it.1)))
    }
}

/// Whether a number is a bound from above, with its place and that of its words; none where nothing beside it says so.
fn side(text: &str, fact: &Fact) -> Option<(bool, Span)> {
    if let FactKind::Day(_) | FactKind::Clock(_) = fact.kind {
        let rest = text.get(fact.span.end..)?;
        let (word, is_upper) = OF_DAYS.iter().find(|(word, _)| rest.starts_with(word))?;
        return Some((*is_upper, Span::new(fact.span.start, fact.span.end + word.len())));
    }
    if !matches!(fact.kind, FactKind::Quantity { .. }) || fact.firmness == Firmness::Idle {
        return None;
    }
    let lead = text.get(..fact.span.start)?.trim_end();
    let rest = text.get(fact.span.end..)?;
    // 最多住三年, 最多提前五天
    let inner = JOINTS.iter().find_map(|word| lead.strip_suffix(word));
    let bound = |lead: &str| BEFORE.iter().find(|(word, _)| lead.ends_with(word));
    // 届满30日前 is no bound.
    let is_end = ["届满", "期满"].iter().any(|word| lead.ends_with(word));
    let before = bound(lead).or_else(|| inner.and_then(bound)).filter(|_| !is_end);
    let after = AFTER.iter().filter(|(word, _)| rest.starts_with(word)).max_by_key(|(word, _)| word.len());
    let is_range = lead.ends_with(['至', '到', '-', '—', '上', '下']) && before.is_none();
    match (before, after) {
        _ if is_range => None,
        (Some((_, one)), Some((_, other))) if one != other => None,
        (None, None) => None,
        (before, after) => {
            let is_upper = before.or(after)?.1;
            let start = before.and_then(|(word, _)| lead.rfind(word)).unwrap_or(fact.span.start);
            Some((is_upper, Span::new(start, fact.span.end + after.map_or(0, |(word, _)| word.len()))))
        }
    }
}

/// Whether what is said of a bound is denied, and the signs of it.
fn outcome(text: &str, bound: Span) -> (bool, String) {
    let sentence = cue::around(text, bound, &['。', '；', '！', '？', '\n', ';']);
    let rest = Span::new(bound.end, sentence.end).of(text);
    // The first words after it, and those of the part that follows: 的，不予录用.
    let end = rest.match_indices(['，', ',']).nth(1).map_or(rest.len(), |(at, _)| at);
    let rest = rest.get(..end).unwrap_or_default();
    // 逾期30日以上不缴的，加收: what is denied is the condition.
    let what = rest.split_once("的，").map_or(rest, |(_, what)| what);
    let plain = NO_DENIALS.iter().fold(what.to_owned(), |rest, word| rest.replace(word, ""));
    let part = cue::around(text, bound, &['。', '；', '！', '？', '\n', ';', '，', ',', '：']);
    let lead = Span::new(part.start, bound.start).of(text);
    let signs = lead.chars().chain(rest.chars()).map(simplified);
    let telling = signs.filter(|sign| fold::is_han(*sign) && !ANY.contains(*sign) && !numeral::is_han(*sign));
    (DENIALS.iter().any(|word| plain.contains(word)), telling.collect())
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_bound_is_told_from_its_own_side() {
        let policy = "年满60周岁的免费乘车。";
        check(policy, "六十岁以上的坐车免费。", &[]);
        check(policy, "不到六十岁的坐车要买票。", &[]);
        check(policy, "六十岁以下的坐车免费。", &["六十岁以下"]);
        check(policy, "不到六十岁的坐车免费。", &["不到六十岁"]);
        let policy = "连续居住满3年以上的，可以申请。";
        check(policy, "住满三年就能申请。", &[]);
        check(policy, "住不到三年的不能申请。", &[]);
        check(policy, "住不满三年的才能申请。", &["不满三年"]);
        let policy = "距学校200米以内不得设立网吧。";
        check(policy, "离学校两百米以外才能开网吧。", &[]);
        check(policy, "学校两百米以外不能开网吧。", &["两百米以外"]);
        let policy = "应当在30日内提出申请。";
        check(policy, "三十天之内提出来。", &[]);
        check(policy, "三十天以后再提。", &["三十天以后"]);
        let policy = "年龄在45周岁以下。";
        check(policy, "四十五岁往下。", &[]);
        check(policy, "四十五岁以上的。", &["四十五岁以上"]);
        check("容积率不得大于2.5。", "容积率不能低于2.5。", &["不能低于2.5"]);
        let policy = "应当于5月31日前报名。";
        check(policy, "5月31号以前报名。", &[]);
        check(policy, "5月31号以后报名。", &["5月31号以后"]);
        let policy = "逾期30日以上不缴的，加收滞纳金。";
        check(policy, "晚了三十天以内的，不收滞纳金。", &[]);
        let policy = "每户补助不超过5000元，超出部分自筹。";
        check(policy, "一户最多补五千，超过五千的自己掏。", &[]);
        let policy = "单笔金额不超过5万元的，当场办理。";
        check(policy, "五万以内当场办。", &[]);
        check(policy, "五万以上的得上会。", &[]);
        check(policy, "五万以上当场办。", &["五万以上"]);
    }
}
