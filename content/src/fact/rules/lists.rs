//! How many items a list has: of the quoted words, and of an entry beside its own count.

use crate::fact::said::cue::STOPS;
use crate::text::reading::Fact;

/// Marks of items inside a paragraph.
const ENUMERATION: [&str; 10] = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"];
/// Words by which the last item of a list is joined, and words between a list and its count.
const MORE: [&str; 5] = ["，还有", "，以及", "，再加上", "，加上", "，外加"];
const COUNTED: [&str; 6] = ["，一共", "，总共", "，共", "，这", "这", "等"];

/// Words after some items of a list, and before some.
const SOME: [&str; 5] = ["这些", "等", "之类", "什么的", "一类"];
const LIKE: [&str; 6] = ["比如", "例如", "譬如", "诸如", "像", "其中"];

/// How many items a list in the words may have: 甲、乙和丙 are two or three.
pub(super) fn listed(words: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let words = without_brackets(words);
    for list in words.split(['。', '；', '，', '：', ',', ';', ':', '\n']) {
        let items = list.split('、').count();
        if items > 1 {
            let joined = list.matches(['和', '及', '与']).count();
            found.extend((items..=items + joined.min(1)).filter_map(|it| u32::try_from(it).ok()));
        }
    }
    // 下列材料：申请书；身份证明；场所证明
    if let Some((_, list)) = words.split_once(['：', ':']).filter(|_| found.is_empty()) {
        let items = list.split(['；', ';']).filter(|item| !item.trim().is_empty()).count();
        found.extend(u32::try_from(items).ok().filter(|items| *items > 1));
    }
    found
}

/// 省（区、市） is no list.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(sign),
            _ => {}
        }
    }
    kept
}

/// 一是…二是…三是…
pub(super) fn enumerated(words: &str) -> Option<u32> {
    let items = ENUMERATION.iter().take_while(|mark| words.contains(**mark)).count();
    u32::try_from(items).ok().filter(|items| *items > 1)
}

/// How many items the entry itself lists after a count, 三项：助学金、教科书费、住宿费, or right before it: 户口簿、身份证，两样都要带.
pub(super) fn own_items(text: &str, fact: &Fact) -> Vec<u32> {
    let rest = text.get(fact.span.end..).unwrap_or_default();
    let sentence = rest.split(STOPS).next().unwrap_or_default();
    let after = sentence.split_once(['：', ':', '，', ',']).filter(|(noun, _)| noun.chars().count() <= 8);
    let after = after.filter(|(_, list)| !is_sample(list));
    let found = after.map(|(_, list)| items_of(list, sentence.contains(['：', ':']))).unwrap_or_default();
    if found.is_empty() { items_before(text, fact) } else { found }
}

/// How many items a list after a count has; behind a colon commas part them too.
fn items_of(list: &str, is_announced: bool) -> Vec<u32> {
    let list = MORE.iter().fold(list.to_owned(), |list, word| list.replace(word, "、"));
    let commas = list.split(['、', '，', ',']).filter(|item| !item.trim().is_empty()).count();
    let mut found = if list.contains('、') { listed(&list) } else { Vec::new() };
    let joined = list.matches(['和', '及']).count().min(1);
    if is_announced && commas + joined > 1 {
        found.extend((commas..=commas + joined).filter_map(|it| u32::try_from(it).ok()));
    }
    found
}

/// Whether a list names some of its items alone: 乙肝、卡介苗、百白破这些; 比如用了超过十五年的、遭过水淹的.
pub(super) fn is_sample(list: &str) -> bool {
    SOME.iter().any(|word| list.contains(word)) || LIKE.iter().any(|word| list.trim_start().starts_with(word))
}

/// How many items the list right before a count has.
fn items_before(text: &str, fact: &Fact) -> Vec<u32> {
    let before = text.get(..fact.span.start).unwrap_or_default();
    let sentence = before.rsplit(STOPS).next().unwrap_or_default();
    let lead = COUNTED.iter().find_map(|word| sentence.strip_suffix(word)).unwrap_or(sentence);
    let list = lead.trim_end_matches(['，', ',']);
    let is_parted = list.len() < sentence.len();
    let list = list.rsplit(['，', ',', '：', ':']).next().unwrap_or_default();
    if is_parted && !is_sample(list) && list.matches('、').count() > 1 { listed(list) } else { Vec::new() }
}
