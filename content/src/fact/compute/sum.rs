//! What an entry computes, computed again: 2000 元 × 5 年 = 10000 元, 一共…, 自己付…, and lists that it counts itself.

use super::formula;
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Firmness, Ratio, Unit};
use crate::text::units::Dimension;

/// Words before a sum of what stands before them in the sentence.
static TOTALS: Words = Words::of(&[
    "一共",
    "总共",
    "合计",
    "共计",
    "总计",
    "加起来",
    "加到一起",
    "加在一起",
    "合起来",
    "合到一起",
    "统共",
    "拢共",
    "累计",
    "总数",
    "加一块儿",
    "加一块",
    "加一起",
    "加到一块",
    "合一块儿",
    "合一块",
    "凑一块儿",
    "凑一块",
]);
/// Words before what is left of the first amount after the second.
static REMAINDERS: Words = Words::of(&[
    "自己付",
    "自己掏",
    "自己出",
    "自己只掏",
    "自己只出",
    "自己只付",
    "自己只交",
    "自己只用掏",
    "自己再掏",
    "自己再出",
    "自己还要掏",
    "自己交",
    "自己缴",
    "自付",
    "自掏",
    "本人付",
    "个人付",
    "个人只交",
    "个人只出",
    "个人只掏",
    "个人只缴",
    "只付",
    "只掏",
    "差额",
]);
/// Most bytes between such a word and its number.
const NEAR: usize = 12;
/// Most bytes between two numbers that are added up in words.
const APART: usize = 60;

/// A number that the text computes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fact) struct Computed {
    /// Which fact is the result.
    pub(in crate::fact) result: usize,
    pub(in crate::fact) verdict: Verdict,
    /// Which facts are numbers of times, as 12 个月 of 1500 元 × 12 个月.
    pub(in crate::fact) times: Vec<usize>,
}

/// What came of computing again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fact) enum Verdict {
    Right,
    /// In base units of the stated result.
    Wrong(Ratio),
    /// Words that may mean a sum, and do not add up: the policy decides.
    Doubtful(Ratio),
}

/// Everything that `text`, whose facts are `facts`, computes.
pub(in crate::fact) fn computed(text: &str, facts: &[Fact]) -> Vec<Computed> {
    if facts.is_empty() {
        return Vec::new();
    }
    let mut found = equations(text, facts);
    found.extend(totals(text, facts));
    found.extend(remainders(text, facts));
    found.extend(lists(text, facts));
    found
}

fn quantity(fact: &Fact) -> Option<(Ratio, &Unit)> {
    match &fact.kind {
        FactKind::Quantity { value, unit } => Some((*value, unit)),
        _ => None,
    }
}

/// The sentence around a byte.
fn sentence(text: &str, at: usize) -> Span {
    cue::around(text, Span::new(at, at), &cue::STOPS)
}

/// What parts an equation from the words before it.
const COMMAS: [char; 13] = ['。', '！', '？', '；', '\n', '!', '?', '，', ',', '：', '=', '＝', '≈'];

fn equations(text: &str, facts: &[Fact]) -> Vec<Computed> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices(['=', '＝', '≈']) {
        let after = at + sign.len();
        // 2,000 has a comma of its own.
        let is_mark = |place: usize, mark: char| {
            COMMAS.contains(&mark) && !facts.iter().any(|fact| fact.span.start < place && place < fact.span.end)
        };
        let left = text.get(..at).unwrap_or_default().char_indices().rev().find(|(place, mark)| is_mark(*place, *mark));
        let start = left.map_or(0, |(place, mark)| place + mark.len_utf8());
        let right =
            text.get(after..).unwrap_or_default().char_indices().find(|(place, mark)| is_mark(after + place, *mark));
        let end = right.map_or(text.len(), |(place, _)| after + place);
        let before = formula::tokens(text, Span::new(start, at), facts);
        let behind = formula::tokens(text, Span::new(after, end), facts);
        let is_round = sign == "≈" || text.get(after..).is_some_and(|rest| rest.trim_start().starts_with('约'));
        // 18000 元 = 1500 元 × 12 has its result before the sign.
        let (tokens, result) = if formula::has_sign(&behind) && !formula::has_sign(&before) {
            let last = facts.iter().rposition(|fact| start <= fact.span.start && fact.span.end <= at);
            (behind, last.filter(|last| facts.get(*last).is_some_and(|it| is_apart(text, it.span.end, at))))
        } else {
            let first = facts.iter().position(|fact| after <= fact.span.start && fact.span.end <= end);
            (before, first.filter(|first| facts.get(*first).is_some_and(|it| is_apart(text, after, it.span.start))))
        };
        let Some((result, stated)) = result.and_then(|at| Some((at, facts.get(at)?))) else { continue };
        if let Some((verdict, times)) = formula::judge(&tokens, stated, is_round) {
            let index = |fact: &&Fact| facts.iter().position(|it| it.span == fact.span);
            found.push(Computed { result, verdict, times: times.iter().filter_map(index).collect() });
        }
    }
    found
}

/// Whether nothing but 约 and blanks stands between a result and the sign.
fn is_apart(text: &str, start: usize, end: usize) -> bool {
    matches!(Span::new(start, end.max(start)).of(text).trim(), "" | "约" | "大约" | "共" | "共计" | "合计" | "一共")
}

/// 180 个、90 个、50 个，一共 320 个.
fn totals(text: &str, facts: &[Fact]) -> Vec<Computed> {
    let mut found = Vec::new();
    for (at, word) in TOTALS.places(text) {
        let Some((result, stated)) = next(text, facts, at + word.len()) else { continue };
        let Some((total, unit)) = quantity(stated) else { continue };
        let sentence = sentence(text, at);
        let mut edge = at;
        let mut sum = Some(Ratio::ZERO);
        let mut count = 0;
        for fact in facts.iter().rev().filter(|fact| fact.span.end <= at && fact.span.start >= sentence.start) {
            let Some((value, other)) = quantity(fact) else { break };
            let gap = Span::new(fact.span.end, edge).of(text);
            if *other != *unit || !is_list(gap) || gap.len() > APART {
                break;
            }
            sum = sum.and_then(|sum| sum.plus(value));
            count += 1;
            edge = fact.span.start;
        }
        if products(text, facts, Span::new(sentence.start, at)).contains(&total) {
            found.push(Computed { result, verdict: Verdict::Right, times: Vec::new() });
        } else if let Some(sum) = sum.filter(|_| count > 1) {
            let verdict = if sum == total { Verdict::Right } else { Verdict::Doubtful(sum) };
            found.push(Computed { result, verdict, times: Vec::new() });
        }
    }
    found
}

/// What the sums of money of `before` come to, each so many times as is told before it, or behind it: 180人、每人4000元，120人、每人3000元;
/// 先给1万元，往后每年6000元、给三年.
pub(in crate::fact) fn products(text: &str, facts: &[Fact], before: Span) -> Vec<Ratio> {
    let inside: Vec<&Fact> = facts.iter().filter(|it| before.contains(it.span)).collect();
    let is_money = |it: &Fact| matches!(quantity(it), Some((_, Unit::Of(Dimension::Money))));
    let times = |it: &Fact| match quantity(it) {
        Some((value, Unit::Of(Dimension::Months))) if it.span.of(text).ends_with('年') => value.over(Ratio::whole(12)),
        Some((value, Unit::Of(Dimension::Months) | Unit::Count(_))) => Some(value),
        _ => None,
    };
    let mut found = Vec::new();
    for is_behind in [false, true] {
        let mut sum = Some(Ratio::ZERO);
        let mut count = 0;
        for (place, fact) in inside.iter().enumerate().filter(|(_, fact)| is_money(fact)) {
            let beside = if is_behind { Some(place + 1) } else { place.checked_sub(1) };
            let often = beside.and_then(|at| inside.get(at)).filter(|it| it.firmness != Firmness::Idle);
            let often = often.and_then(|it| times(it));
            count += usize::from(often.is_some());
            let product = quantity(fact).and_then(|(value, _)| value.times(often.unwrap_or(Ratio::ONE)));
            sum = sum.zip(product).and_then(|(sum, product)| sum.plus(product));
        }
        found.extend(sum.filter(|_| count > 0 && inside.iter().filter(|it| is_money(it)).count() > 1));
    }
    found
}

/// Whether what stands between two numbers adds them: 、 does, 或者 and 每 do not.
fn is_list(gap: &str) -> bool {
    gap.contains(['、', '，', '+', '＋', '加', '和'])
        && !["或", "每", "至", "到", "不", "其中", "超过", "—", "-"].iter().any(|word| gap.contains(word))
}

/// 午餐 12 元，补 5 元，自己付 7 元.
fn remainders(text: &str, facts: &[Fact]) -> Vec<Computed> {
    let mut found = Vec::new();
    for (at, word) in REMAINDERS.places(text) {
        let Some((result, stated)) = next(text, facts, at + word.len()) else { continue };
        let Some((left, Unit::Of(Dimension::Money))) = quantity(stated) else { continue };
        let sentence = sentence(text, at);
        let inside = facts.iter().filter(|fact| fact.span.start >= sentence.start && fact.span.end <= at);
        let money = inside
            .filter_map(quantity)
            .filter(|(_, unit)| **unit == Unit::Of(Dimension::Money))
            .map(|(value, _)| value);
        let money: Vec<Ratio> = money.collect();
        if let [whole, part] = money.as_slice()
            && let Some(right) = whole.minus(*part).filter(|right| !right.is_negative())
        {
            let verdict = if right == left { Verdict::Right } else { Verdict::Doubtful(right) };
            found.push(Computed { result, verdict, times: Vec::new() });
        }
    }
    found
}

/// 2 个示范区：寿县、田家庵区. A list may leave some out, so that a count of more is no mistake of computing.
fn lists(text: &str, facts: &[Fact]) -> Vec<Computed> {
    let mut found = Vec::new();
    for (result, fact) in facts.iter().enumerate() {
        let Some((value, Unit::Count(_))) = quantity(fact) else { continue };
        // The number of a figure stands on a line of its own, its words on the next.
        let after = text.get(fact.span.end..).unwrap_or_default();
        let from = fact.span.end + (after.len() - after.trim_start().len());
        let rest = Span::new(from, sentence(text, from).end).of(text);
        let Some((_, list)) = rest.split_once(['：', ':']) else { continue };
        let items = list.split(['、', '，']).filter(|item| !item.trim().is_empty()).count();
        let joined = list.matches(['和', '及']).count();
        let is_counted =
            (items..=items + joined).any(|count| u32::try_from(count).is_ok_and(|it| Ratio::whole(it) == value));
        if items > 1 && is_counted {
            found.push(Computed { result, verdict: Verdict::Right, times: Vec::new() });
        }
    }
    found
}

/// The next fact, where it stands near and in the same clause.
fn next<'f>(text: &str, facts: &'f [Fact], from: usize) -> Option<(usize, &'f Fact)> {
    let (at, fact) = facts.iter().enumerate().find(|(_, fact)| fact.span.start >= from)?;
    let gap = Span::new(from, fact.span.start).of(text);
    (gap.len() <= NEAR && !gap.contains(COMMAS)).then_some((at, fact))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    /// Each result with what it should be.
    fn check(text: &str, expect: &[&str]) {
        let read = facts(text);
        let told = computed(text, &read).into_iter().map(|it| {
            let result = read[it.result].span.of(text);
            match it.verdict {
                Verdict::Right => result.to_owned(),
                Verdict::Wrong(right) => format!("{result} ✗ {right}"),
                Verdict::Doubtful(right) => format!("{result} ? {right}"),
            }
        });
        assert_eq!(told.collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn products_are_added_up() {
        check("本科 180 人、每人 4000 元，专科 120 人、每人 3000 元，合起来 108 万元。", &["108 万元"]);
        check("先一次给 1 万元，往后每年 6000 元、给三年，一共 2.8 万元。", &["2.8 万元"]);
        check("先一次给 1 万元，往后每年 6000 元、给三年，一共 2.6 万元。", &[]);
    }

    #[test]
    fn equations_are_computed_again() {
        check("2000 元 × 5 年 = 10000 元", &["10000 元"]);
        check("36 万元 × 50% = 18 万元", &["18 万元"]);
        check("36 万元 × 50% = 19 万元", &["19 万元 ✗ 180000"]);
        check("电梯补助：18 万元 － 9 万元 = 9 万元", &["9 万元"]);
        check("12元-5元=7元，7 元 × 2 餐 × 30 天 = 420 元", &["7元", "420 元"]);
        check("(12 元 - 5 元) × 2 餐 = 14 元", &["14 元"]);
        check("每户 2,000 元（困难补助）× 3 户 ＝ 6000 元", &["6000 元"]);
        check("5 个工作日 + 15 个工作日 = 20 个工作日", &["20 个工作日"]);
        check("20 万元 ÷ 40 万元 = 50%", &["50%"]);
        check("10 万元 ÷ 3 户 ≈ 3.33 万元", &["3.33 万元"]);
        check("5 年 × 12 = 60 个月", &["60 个月"]);
        check("10000 元 = 1 万元", &["1 万元"]);
        check("10000 元 = 10 万元", &["10 万元 ✗ 10000"]);
    }

    #[test]
    fn a_formula_survives_what_people_leave_out() {
        check("2000 × 5 = 10000 元", &["10000 元"]);
        check("2000 × 5 = 11000 元", &["11000 元 ✗ 10000"]);
        check("每月 50 元 × 12 = 600", &["600"]);
        check("1500 × 12 个月 = 18000 元", &["18000 元"]);
        check("1.5 × 12 = 18 万元", &["18 万元"]);
        check("第一年 2000 元 + 第二年 1000 元 = 3000 元", &["3000 元"]);
        check("75 岁以上 2000 元 × 5 年 = 10000 元", &["10000 元"]);
        check("18000 元 = 1500 元 × 12 个月", &["18000 元"]);
        check("19000 元 = 1500 元 × 12 个月", &["19000 元 ✗ 18000"]);
        check("（12 元 - 5 元）× 30 天 = 210 元 = 0.021 万元", &["210 元", "0.021 万元"]);
    }

    #[test]
    fn what_is_set_equal_to_words_is_no_computation() {
        check("低保家庭 = 4000 元", &[]);
        check("75 岁以上独居 = 2000 元", &[]);
        check("取高的一样 = 4000 元", &[]);
        check("5 日 + 10 个工作日 = 15 日", &[]);
    }

    #[test]
    fn sums_and_remainders_in_words_are_computed_again() {
        check("体育场 180 个、粮站 90 个、小学 50 个，一共 320 个", &["320 个"]);
        check("体育场 180 个、粮站 90 个、小学 60 个，一共 320 个", &["320 个 ? 330"]);
        check("市直 5 个，乡镇 10 个，加一块儿 13 个", &["13 个 ? 15"]);
        check("市直 5 个，乡镇 10 个，总数 15 个", &["15 个"]);
        check("市直 5 个，乡镇 10 个，两头加起来 15 个", &["15 个"]);
        check("每户 60 元或者 90 元，一共 310 万元", &[]);
        check("午餐 12 元，补 5 元，自己付 7 元。", &["7 元"]);
        check("午餐 12 元，补 3 元，自己付 7 元。", &["7 元 ? 9"]);
        check("2 个市级示范区：寿县、田家庵区", &["2 个"]);
        check("3 个市级示范区：寿县、田家庵区", &[]);
    }
}
