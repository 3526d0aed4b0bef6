//! Where it is left open which body is meant, or said that none is.

use super::kinds::known;
use super::parts::{APPROVES, ENDINGS, STOPS};
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::words::Words;

/// Words that have the sign of a level and name none.
pub(super) const NO_LEVELS: [&str; 13] =
    ["社区", "小区", "辖区", "地区", "园区", "景区", "城区", "市区", "山区", "城市", "市场", "城镇", "村镇"];
/// Words that mean whichever body it is.
const WHICHEVER: [&str; 2] = ["部门", "机关"];
/// What may stand between what a body is known by and them.
const BETWEEN: [&str; 13] =
    ["有关", "相关", "机关", "行政", "主管", "监督", "管理", "监管", "执法", "综合", "经办", "工作", "主要"];
/// Words before bodies that only help, and after one that is told which it is.
const HELPED: [&str; 8] = ["会同", "移送", "配合", "协助", "商", "征求", "通报", "转送"];
const IS: [&str; 5] = ["是", "为", "：", ":", "系"];
/// How those end who give leave and are no body that is known, and their most signs.
const OWN: [&str; 5] = ["负责人", "工作机构", "会议", "院长", "校长"];
const LONGEST: usize = 16;
/// Words of questions.
static ASKED: Words = Words::of(&["谁", "哪", "什么", "吗", "怎么", "是不是", "能不能", "？", "?"]);
/// Words by which a body is not meant, or only supposed.
static DENIED: Words = Words::of(&[
    "不是",
    "不归",
    "不用",
    "不必",
    "不再",
    "而非",
    "并非",
    "没关系",
    "无关",
    "不能",
    "不找",
    "不由",
    "以前",
    "原来",
    "原先",
    "过去",
    "如果",
    "要是",
    "除了",
    "比如",
    "例如",
    "譬如",
    "假如",
    "万一",
    "不服",
    "别找",
    "无需",
    "没有",
    "也可以",
    "还可以",
    "另外",
]);

/// Whether some words leave it open which body they mean: 有关部门, 原登记机关.
pub(super) fn is_open(words: &str) -> bool {
    let found = known(words);
    WHICHEVER.iter().flat_map(|word| words.match_indices(word)).any(|(at, word)| {
        let is_known = |end: usize| found.iter().any(|(at, it)| *at < end && end <= *at + it.word.len());
        let mut lead = words.get(..at).unwrap_or_default();
        while let Some(rest) = BETWEEN.iter().find_map(|word| lead.strip_suffix(word)).filter(|_| !is_known(lead.len()))
        {
            lead = rest;
        }
        let rest = words.get(at + word.len()..).unwrap_or_default();
        let is_helping = HELPED.iter().any(|word| lead.ends_with(word))
            || ["配合", "应当配合", "予以配合"].iter().any(|word| rest.starts_with(word));
        // What ends in an ending of its own, or is told to be one: 本法之主管机关为…
        let is_ended = ENDINGS.iter().any(|(ending, _)| lead.ends_with(ending) && lead.len() > ending.len());
        !is_known(lead.len()) && !is_helping && !is_ended && !IS.iter().any(|word| rest.starts_with(word))
    })
}

/// What is no body that is known, and gives leave by the policy: 经备案审查工作机构负责人批准; with its place.
pub(super) fn leave_of(words: &str) -> Option<Span> {
    words.match_indices('经').find_map(|(at, led)| {
        let start = at + led.len();
        let rest = words.get(start..)?;
        let end = APPROVES.iter().filter_map(|word| rest.find(word)).min()?;
        let name = rest.get(..end).filter(|name| OWN.iter().any(|ending| name.ends_with(ending)))?;
        let is_name = name.chars().all(fold::is_han) && name.chars().count() <= LONGEST && known(name).is_empty();
        is_name.then_some(Span::new(start, start + end))
    })
}

/// Whether a sentence asks.
pub(super) fn is_question(text: &str, sentence: Span) -> bool {
    let after = text.get(sentence.end..).unwrap_or_default();
    after.starts_with(['？', '?']) || ASKED.stands_in(sentence.of(text))
}

/// Whether the part of a sentence around a body, or the one before it, says that it is not meant.
pub(super) fn is_denied(text: &str, at: Span) -> bool {
    let part = cue::around(text, at, &STOPS);
    DENIED.stands_in(part.of(text))
}
