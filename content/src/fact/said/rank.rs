//! Ranks by which like things are told apart: 三级残疾, Ⅱ级响应, 第三类, 一等奖; 一级至四级 and 三、四级 are several at once.

use crate::span::Span;
use crate::text::reading::numeral;
use crate::text::reading::words::Words;

/// Measure words of ranks.
const MEASURES: &str = "级類类等档級檔";
/// What follows 等 where it is one: 一等奖; elsewhere it ends a list.
const OF_CLASSES: [&str; 3] = ["奖", "功", "座"];
/// Signs before a numeral that make the rank a count: 县乡三级, 这三类, 上一级.
const COUNTING: &str = "省市县区州旗镇乡村央上下同这那哪每各几两数百千万共设有列等多点.";
/// The same of words, but for the first of several ranks: 分为三级, and 分为Ⅰ级、Ⅱ级.
const PARTING: [&str; 4] = ["分为", "分成", "划为", "列为"];
/// What follows a count of levels: 三级联动, 三级审核.
static OF_COUNTS: Words = Words::of(&[
    "联动", "网络", "体系", "审核", "书记", "架构", "联网", "河长", "林长", "甲等", "以内", "别的", "对象", "群体",
    "情形", "人有", "人都", "人不", "人能",
]);
/// Marks between the ends of ranks, and between some that are named at once.
const TO: [&str; 7] = ["至", "到", "—", "-", "–", "～", "~"];
const AND: [&str; 5] = ["、", "和", "或", "及", "与"];
/// What makes a rank the end of many: 三级及以上.
const OPEN: [&str; 8] = ["以上", "以下", "及以上", "及以下", "（含）以上", "（含）以下", "或以上", "或以下"];
/// More ranks than this are none.
const MOST: u32 = 20;

/// Ranks that are named at once.
pub(in crate::fact) struct Rank {
    pub(in crate::fact) measure: char,
    /// In order of the text.
    pub(in crate::fact) numbers: Vec<u32>,
    /// Whether those above or below are meant too.
    pub(in crate::fact) is_open: bool,
    pub(in crate::fact) span: Span,
}

/// The ranks of a text, in order of place.
pub(in crate::fact) fn ranks(text: &str) -> Vec<Rank> {
    let mut found: Vec<Rank> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| MEASURES.contains(*sign)) {
        let Some(mut rank) = rank(text, at, sign) else { continue };
        // 一级至四级: the ranks between are meant too.
        let joined = found.last().and_then(|last| {
            let is_range = last.measure == rank.measure
                && text.get(last.span.end..rank.span.start).is_some_and(|between| TO.contains(&between.trim()));
            last.numbers.last().copied().filter(|_| is_range)
        });
        if let Some((first, last)) = joined.zip(rank.numbers.last().copied()) {
            rank.numbers = (first..=last).collect();
            if let Some(before) = found.pop() {
                rank.span = before.span.join(rank.span);
            }
        }
        found.push(rank);
    }
    found
}

/// The rank whose measure word stands at `at`.
fn rank(text: &str, at: usize, sign: char) -> Option<Rank> {
    let end = at + sign.len_utf8();
    let rest = text.get(end..)?;
    let measure = match sign {
        '級' => '级',
        '類' => '类',
        '檔' => '档',
        other => other,
    };
    let is_other = (measure == '等' && !OF_CLASSES.iter().any(|word| rest.starts_with(word)))
        || OF_COUNTS.stands_in(rest.get(..6).unwrap_or_default());
    if is_other {
        return None;
    }
    let (mut start, last) = number(text, at)?;
    let mut numbers = vec![last];
    // 三、四级 and 1—4级: what stands before has no measure word of its own.
    loop {
        let before = text.get(..start).unwrap_or_default().trim_end();
        let range = TO.iter().find_map(|mark| before.strip_suffix(mark));
        let list = || AND.iter().find_map(|mark| before.strip_suffix(mark));
        let Some((from, first)) = range.or_else(list).and_then(|lead| number(text, lead.len())) else { break };
        let next = numbers.first().copied().unwrap_or(first);
        if first >= next {
            break;
        }
        numbers.splice(0..0, if range.is_some() { first..next } else { first..first + 1 });
        start = from;
    }
    let lead = text.get(..start).unwrap_or_default().trim_end();
    let is_roman = || text.get(start..).is_some_and(|rest| rest.starts_with(|sign| ('Ⅰ'..='Ⅻ').contains(&sign)));
    let is_list = || AND.iter().chain(&TO).any(|mark| rest.starts_with(mark));
    let is_counted = lead.chars().next_back().is_some_and(|sign| COUNTING.contains(sign))
        || (PARTING.iter().any(|word| lead.ends_with(word)) && !is_roman() && !is_list());
    let is_open = OPEN.iter().any(|word| rest.starts_with(word));
    (!is_counted).then_some(Rank { measure, numbers, is_open, span: Span::new(start, end) })
}

/// The numeral that ends at `end`, with where it begins; blanks may stand behind it.
fn number(text: &str, end: usize) -> Option<(usize, u32)> {
    let before = text.get(..end)?.trim_end();
    let last = before.chars().next_back()?;
    if let Some(read) = numeral::enclosed(last).filter(|it| !last.is_ascii_digit() && it.value < MOST) {
        return Some((before.len() - last.len_utf8(), read.value));
    }
    let is_sign = |sign: char| sign.is_ascii_digit() || "一二三四五六七八九十".contains(sign);
    let start = before.char_indices().rev().take_while(|(_, sign)| is_sign(*sign)).last()?.0;
    let value = numeral::parse(before.get(start..)?).filter(|value| (1..MOST).contains(value))?;
    Some((start, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_no_counts() {
        let check = |text: &str, expect: &str| {
            let told = ranks(text).iter().map(|it| format!("{}{:?}", it.measure, it.numbers)).collect::<Vec<_>>();
            assert_eq!(told.join(" "), expect, "{text}");
        };
        check("三级、四级的，每月150元", "级[3] 级[4]");
        check("因病致残的一级至六级", "级[1, 2, 3, 4, 5, 6]");
        check("一至四级，第三类，三、四级", "级[1, 2, 3, 4] 类[3] 级[3, 4]");
        check("启动 Ⅱ 级响应，十二级文员", "级[2] 级[12]");
        check("获一等奖、二等功的", "等[1] 等[2]");
        check("县乡两级、市县乡三级，分为四级，这三类，上一级，四级联动，三年级，100级", "");
    }
}
