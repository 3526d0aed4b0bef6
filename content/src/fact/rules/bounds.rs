//! A bound that is told from the wrong side: 最多报2个 where the quoted words have 至少上报2个.

use crate::fact::alike::agree::agree;
use crate::fact::alike::number::is_like;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::date::RANGE_MARKS;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Ratio, Unit, numeral};

/// Words of a bound that something must come up to, and of one that it must not go beyond.
pub(super) static LEAST: Words = Words::of(&[
    "不得少于",
    "不得低于",
    "不能少于",
    "不能低于",
    "最便宜",
    "至少",
    "不少于",
    "不低于",
    "起码",
    "少说",
    "最少",
    "最低",
    "最短",
    "最小",
    "不小于",
    "不短于",
    "下限",
]);
pub(super) static MOST: Words = Words::of(&[
    "不得超过",
    "不得高于",
    "不得多于",
    "不能超过",
    "最贵",
    "最多",
    "至多",
    "不超过",
    "顶多",
    "不多于",
    "不高于",
    "最高",
    "最长",
    "最大",
    "最久",
    "不大于",
    "不长于",
    "上限",
    "封顶",
]);
/// How many signs before a number words of its bound may stand.
const REACH: usize = 10;
/// Words of a bound behind its number.
const BEHIND: [&str; 5] = ["以上", "以下", "以内", "及以上", "及以下"];
/// Ends of the parts of a sentence.
const PARTS: [char; 11] = ['。', '！', '？', '；', '\n', '，', ',', '：', ':', ';', '、'];

impl Judge<'_, '_> {
    /// What is to be said of a bound from the other side than the quoted words have it.
    pub(super) fn bounded_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        if self.is_wrong_side(passage.words, fact) {
            let mut quoted = self.quoted_facts().iter().copied();
            return quoted.find(|it| agree(fact, it)).map(|it| message::led(self, passage.words, fact, it));
        }
        if let Some(other) = self.ranged_otherwise(passage, fact) {
            return Some(message::led(self, passage.words, fact, other));
        }
        // 最多跑一次 names a reform.
        let FactKind::Quantity { value, unit } = &fact.kind else { return None };
        let is_time =
            |unit: &Unit| matches!(unit, Unit::Count(word) if ["次", "趟", "回", "遍"].contains(&word.as_str()));
        if *value == Ratio::ONE && is_time(unit) {
            return None;
        }
        let is_least = side(text, fact)?;
        // 不超过30人的，可以不设 tells the rest of 30人以上的，应当设.
        if cue::around(text, fact.span, &PARTS).of(text).ends_with('的') {
            return None;
        }
        let mut same = self.quoted_facts().iter().copied().filter(|it| agree(fact, it)).peekable();
        let first = same.peek().copied()?;
        let is_other = same.all(|it| self.quoted_upper(it) == Some(is_least));
        let policy = self.stated.policy().text.as_str();
        is_other.then(|| message::other_words(self, passage.words, with_bound(text, fact), with_bound(policy, first)))
    }

    /// The end of the one quoted range that an end of another range stands for: 一到三倍 where the quoted words have 三倍以上五倍以下.
    fn ranged_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<&Fact> {
        let text = passage.words.text.as_str();
        let (low, high) = ranges(text, &passage.facts).find(|(low, high)| [low, high].contains(&&fact))?;
        let mut like = self.quoted_facts().iter().copied().filter(|it| is_like(fact, it));
        let (Some(least), Some(most), None) = (like.next(), like.next(), like.next()) else { return None };
        let is_range = self.quoted_upper(least) == Some(false) && self.quoted_upper(most) == Some(true);
        let is_slip = is_range && !(agree(low, least) && agree(high, most));
        let other = if low.span == fact.span { least } else { most };
        (is_slip && !agree(fact, other)).then_some(other)
    }

    /// Whether a quoted number is a most, by the words beside it or as an end of a range: 3至5年.
    fn quoted_upper(&self, fact: &Fact) -> Option<bool> {
        let policy = self.stated.policy().text.as_str();
        let end = || {
            let quoted = self.quoted_facts();
            let mut pairs = quoted.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
            let (low, _) =
                pairs.find(|(low, high)| [low.span, high.span].contains(&fact.span) && is_range(policy, low, high))?;
            Some(low.span != fact.span)
        };
        is_upper(policy, fact).or_else(end)
    }
}

/// The ranges of a text: 3至5年, 一到三倍.
fn ranges<'f>(text: &str, facts: &'f [Fact]) -> impl Iterator<Item = (&'f Fact, &'f Fact)> {
    let pairs = facts.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    pairs.filter(move |(low, high)| is_range(text, low, high))
}

fn is_range(text: &str, low: &Fact, high: &Fact) -> bool {
    let between = text.get(low.span.end..high.span.start);
    is_like(low, high) && between.is_some_and(|between| RANGE_MARKS.contains(&between.trim()))
}

/// A number with the words of its bound, before it or behind: 至多要两个人, 两人以上.
fn with_bound(text: &str, fact: &Fact) -> Span {
    let words = lead(text, fact);
    let word = [&LEAST, &MOST].into_iter().filter_map(|words_of| words_of.places(&words).last()).max_by_key(|it| it.0);
    let signs = word.map_or(0, |(at, _)| words.get(at..).unwrap_or_default().chars().count());
    let mut back = text.get(..fact.span.start).unwrap_or_default().char_indices().rev();
    let start = back.by_ref().filter(|(_, sign)| !sign.is_whitespace()).take(signs).last().map(|(at, _)| at);
    let rest = text.get(fact.span.end..).unwrap_or_default();
    let behind = BEHIND.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
    Span::new(start.unwrap_or(fact.span.start), fact.span.end + behind)
}

/// The words before a number in which a bound may stand: 至多要罚销售额的两倍. Those before another number are that one's.
fn lead(text: &str, fact: &Fact) -> String {
    let seen = cue::before(text, fact.span.start, REACH);
    let own = seen.iter().take_while(|sign| !numeral::is_han(**sign) || "多少".contains(**sign));
    own.collect::<Vec<_>>().into_iter().rev().collect()
}

/// Whether the nearest words before a number make it a least one; none where they make it no bound.
fn side(text: &str, fact: &Fact) -> Option<bool> {
    let before = lead(text, fact);
    let last = |words: &Words| words.places(&before).last().map(|(at, _)| at);
    match (last(&LEAST), last(&MOST)) {
        (None, None) => None,
        (least, most) => Some(least > most),
    }
}

/// Whether the words beside a number make it a most; none where they make it no bound.
pub(super) fn is_upper(text: &str, fact: &Fact) -> Option<bool> {
    cue::is_below(text, fact.span).or_else(|| side(text, fact).map(|is_least| !is_least))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn at_least_is_not_at_most() {
        let policy = "每个县至少要上报2个乡镇，每人补助最高不超过500元。";
        check(policy, "起码报两个。", &[]);
        check(policy, "顶多报两个。", &["顶多报两个"]);
        check(policy, "最多 2 个乡镇。", &["最多 2 个"]);
        check(policy, "每人最多 500 元。", &[]);
        check(policy, "每人至少 500 元。", &["至少 500 元"]);
        let policy = "每个小区应当至少配备一名安全员。";
        check(policy, "一个小区至少要有一名安全员。", &[]);
        check(policy, "一个小区最多配一名安全员。", &["最多配一名"]);
        let policy = "票价不得高于30元。";
        check(policy, "最贵 30 块。", &[]);
        check(policy, "最便宜 30 块。", &["最便宜 30 块"]);
        let policy = "有效期最长不超过30年。";
        check(policy, "最长三十年。", &[]);
        check(policy, "最短三十年。", &["最短三十年"]);
    }

    #[test]
    fn a_bound_behind_its_number_is_one_too() {
        let policy = "携带绝密级载体应当两人以上同行，处3000元以上5万元以下罚款。";
        check(policy, "路上至少要两个人一起走。", &[]);
        check(policy, "路上至多要两个人一起走。", &["至多要两个人"]);
        check(policy, "最少罚 3000 元，最多罚 5 万元。", &[]);
        check(policy, "最多罚 3000 元。", &["最多罚 3000 元"]);
        check(policy, "最少罚 5 万元。", &["最少罚 5 万元"]);
        let policy = "应当依法判处生产、销售金额二倍以上的罚金。";
        check(policy, "一般至少要罚销售额的两倍。", &[]);
        check(policy, "一般至多要罚销售额的两倍。", &["至多要罚销售额的两倍"]);
    }

    #[test]
    fn the_ends_of_a_range_are_its_bounds() {
        let policy = "情节严重的，3至5年不得申请；饭店应当保持18℃到26℃。";
        check(policy, "情节严重的最多禁五年。", &[]);
        check(policy, "情节严重的最少禁五年。", &["最少禁五年"]);
        check(policy, "情节严重的最少禁三年。", &[]);
        let policy = "并处市场价值三倍以上五倍以下罚款。";
        check(policy, "罚市价的三到五倍。", &[]);
        check(policy, "罚市价的一到三倍。", &["一", "三倍"]);
    }

    #[test]
    fn the_rest_of_a_bound_is_told_from_its_other_side() {
        let policy = "职工50人以上的，应当设食堂。";
        check(policy, "不超过 50 人的，可以不设。", &[]);
        check(policy, "至少 50 人才要设。", &[]);
    }

    #[test]
    fn words_of_bounds_are_known_in_traditional_letters() {
        let policy = "每個縣至少要上報2個鄉鎮。";
        check(policy, "起碼報兩個。", &[]);
        check(policy, "頂多報兩個。", &["頂多報兩個"]);
    }
}
