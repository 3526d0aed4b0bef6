//! Provinces by their names: 四川、云南 where the quoted words have 四川省、贵州省.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;

/// The names by which provinces, autonomous regions, municipalities and special regions are told (ISO 3166-2:CN).
static NAMES: Words = Words::of(&[
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "台湾",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
]);

/// Words that tell of others than those that are quoted.
const DENIED: [&str; 9] = ["不", "没", "别", "除", "外", "其他", "老家", "老乡", "籍"];

impl Judge<'_, '_> {
    /// Provinces of a passage in the place of others that the quoted words have.
    pub(super) fn of_other_provinces(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = provinces(&passage.words.text);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<(Span, &str)> = self
            .quoted
            .iter()
            .flat_map(|quote| {
                let found = provinces(quote.of(policy)).into_iter();
                found.map(|(span, name)| (Span::new(quote.start + span.start, quote.start + span.end), name))
            })
            .collect();
        let is_told = |name: &str| own.iter().any(|(_, told)| *told == name);
        let Some((other, _)) = quoted.iter().find(|(_, name)| !is_told(name)) else { return Vec::new() };
        // What the document is of is told of any clause: 安徽 of 安徽省人民政府.
        let is_of_document = |name: &str| {
            let head = &self.stated.policy().head;
            let mut words = head.title.iter().chain(&head.issuer).map(|it| it.value.as_str());
            words.any(|words| words.contains(name))
        };
        let is_quoted = |name: &str| quoted.iter().any(|(_, quoted)| *quoted == name);
        // 河南的要带居住证，四川的不用: only what stands in one list with a quoted one, or alone, is told in the place of another.
        let is_alone = own.len() == 1 && quoted.iter().all(|(_, name)| quoted.first().is_some_and(|it| it.1 == *name));
        let text = passage.words.text.as_str();
        // 跟广西也通了: one that the document never names, told of what is done with others.
        let is_unheard = |span: Span, name: &str| {
            let sentence = cue::around(text, span, &cue::STOPS).of(text);
            own.len() == 1 && !policy.contains(name) && !DENIED.iter().any(|word| sentence.contains(word))
        };
        let is_beside = |span: Span| {
            let is_list = |one: Span, two: Span| text.get(one.end..two.start).is_some_and(is_joint);
            own.iter().any(|(it, name)| is_quoted(name) && (is_list(*it, span) || is_list(span, *it)))
        };
        let is_strange = |(span, name): &&(Span, &str)| {
            !is_quoted(name) && !is_of_document(name) && (is_alone || is_unheard(*span, name) || is_beside(*span))
        };
        own.iter()
            .filter(is_strange)
            .map(|(span, _)| message::other_words(self, passage.words, *span, *other))
            .collect()
    }
}

/// Whether nothing but the marks of a list stands between two names: 江西省、湖北.
fn is_joint(between: &str) -> bool {
    const MARKS: [&str; 9] = ["以及", "省", "市", "、", "和", "与", "及", "跟", "，"];
    MARKS.iter().fold(between.to_owned(), |rest, word| rest.replace(word, "")).trim().is_empty()
}

/// The provinces that a text names, in order of place.
fn provinces(text: &str) -> Vec<(Span, &'static str)> {
    NAMES.places(text).map(|(at, name)| (Span::new(at, at + name.len()), name)).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn a_province_is_one_of_those_that_are_quoted() {
        let policy = "与四川省、贵州省建立通办机制。云南省另行商定。";
        let check = |answer: &str, expect: &[&str]| {
            check_entry(policy, "跟哪里通办？", answer, "与四川省、贵州省建立通办机制", expect);
        };
        check("四川、贵州都能办。", &[]);
        check("四川能办。", &[]);
        check("四川、贵州能办，云南还没说好。", &[]);
        check("四川、云南都能办。", &["云南"]);
        check("重庆、贵州都能办。", &["重庆"]);
        check("跟广西那边也通了。", &["广西"]);
        check("广西还没通。", &[]);
        check("河南老乡要带居住证，四川的不用。", &[]);
    }
}
