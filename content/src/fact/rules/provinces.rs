//! Provinces by their names: 四川、云南 where the quoted words have 四川省、贵州省.

use crate::fact::known::{Judge, Read};
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

impl Judge<'_, '_> {
    /// Provinces of a passage in the place of others that the quoted words have.
    pub(super) fn of_other_provinces(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = provinces(&passage.words.text);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy.text.as_str();
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
            let head = &self.stated.policy.head;
            let mut words = head.title.iter().chain(&head.issuer).map(|it| it.value.as_str());
            words.any(|words| words.contains(name))
        };
        let is_strange =
            |(_, name): &&(Span, &str)| !quoted.iter().any(|(_, quoted)| quoted == name) && !is_of_document(name);
        own.iter()
            .filter(is_strange)
            .map(|(span, _)| message::other_words(self, passage.words, *span, *other))
            .collect()
    }
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
    }
}
