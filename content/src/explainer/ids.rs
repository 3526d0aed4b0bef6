//! Addresses of sections and entries: the author's `{#id}`, else the words of the title, unique in the file.

use std::collections::{HashMap, HashSet};

use crate::finding::{Code, Finding, Severity};
use crate::model::Id;
use crate::span::Span;

/// An address must fit in a message next to the page's own; the first words tell titles apart.
const MAX_CHARACTERS: usize = 24;

/// The addresses given so far.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// Wished for anywhere in the file; made-up addresses keep away from them.
    wished: HashSet<String>,
    given: HashSet<String>,
    /// The last number tried for each base, so that a thousand equal titles are no thousand searches each.
    counters: HashMap<String, usize>,
}

impl Ids {
    /// Keeps an author's address free until it is claimed.
    pub(crate) fn reserve(&mut self, wish: &str) {
        self.wished.insert(sanitise(wish));
    }

    /// The author's own address, if it has any usable character; `span` is its place, with the `#`.
    pub(crate) fn explicit(&mut self, wish: &str, span: Span, findings: &mut Vec<Finding>) -> Option<Id> {
        let clean = sanitise(wish);
        if clean.is_empty() {
            findings.push(Finding::new(
                Code::BadId,
                span,
                "编号里没有可用的字。请用字母、数字、汉字和连字符，如 {#first-floor}。",
            ));
            return None;
        }
        if clean != wish {
            let fixed = ["#", &clean].concat();
            findings.push(
                Finding::new(Code::BadId, span, "编号只能用字母、数字、汉字和连字符，其他的字已去掉。")
                    .at_most(Severity::Warning)
                    .with_fix(["改为 ", &fixed].concat(), span, fixed.as_str()),
            );
        }
        if self.given.insert(clean.clone()) {
            return Some(Id(clean));
        }
        let id = self.numbered(&clean, "-", 1);
        findings.push(
            Finding::new(
                Code::DuplicateId,
                span,
                ["编号“", &clean, "”前面已经用过。请换一个，否则分享的链接会跳错地方。"].concat(),
            )
            .with_fix(["改为 #", &id.0].concat(), span, ["#", &id.0].concat()),
        );
        Some(id)
    }

    /// Takes the address of the footnote of a label; `false` where another footnote has it.
    pub(crate) fn note(&mut self, label: &str) -> bool {
        self.given.insert(["note-", label].concat())
    }

    /// An address for an entry of a section.
    pub(crate) fn for_entry(&mut self, title: &str, section: &Id) -> Id {
        if slug(title).is_empty() { self.untitled(section) } else { self.for_title(title, "") }
    }

    /// An address for an entry without title: the section's, with a number.
    pub(crate) fn untitled(&mut self, section: &Id) -> Id {
        let base = [&section.0, "-段"].concat();
        self.numbered(&base, "", 0)
    }

    /// An address from the words of a title, or from `base` where the title has none.
    pub(crate) fn for_title(&mut self, title: &str, base: &str) -> Id {
        let mut slug = slug(title);
        if slug.is_empty() {
            base.clone_into(&mut slug);
        }
        if !self.wished.contains(&slug) && self.given.insert(slug.clone()) {
            return Id(slug);
        }
        self.numbered(&slug, "-", 1)
    }

    fn numbered(&mut self, base: &str, mark: &str, last: usize) -> Id {
        let counter = self.counters.entry(base.to_owned()).or_insert(last);
        loop {
            *counter += 1;
            let candidate = [base, mark, &counter.to_string()].concat();
            if !self.wished.contains(&candidate) && self.given.insert(candidate.clone()) {
                return Id(candidate);
            }
        }
    }
}

/// Letters, digits and Han of `wish`; white space and underscores become hyphens.
fn sanitise(wish: &str) -> String {
    wish.chars()
        .filter_map(|character| match character {
            '-' | '_' | ' ' => Some('-'),
            _ if character.is_alphanumeric() => Some(character),
            _ => None,
        })
        .collect()
}

/// The words of a title, joined by hyphens where other characters stood.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    let mut is_gap = false;
    let mut length = 0;
    for character in title.chars() {
        if !character.is_alphanumeric() {
            is_gap = !slug.is_empty();
            continue;
        }
        length += 1 + usize::from(is_gap);
        if length > MAX_CHARACTERS {
            break;
        }
        if core::mem::take(&mut is_gap) {
            slug.push('-');
        }
        slug.push(character.to_ascii_lowercase());
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_from_the_words_and_are_unique() {
        let mut ids = Ids::default();
        ids.reserve("once");
        let given: Vec<String> = [
            "一楼住户不同意，还能装吗？",
            "Once",
            "once",
            "《》",
            "《》",
            "两层以上且没有电梯的住宅，业主要不要一起出维护费呢",
        ]
        .map(|title| ids.for_title(title, "问").0)
        .into();
        let expected = [
            "一楼住户不同意-还能装吗",
            "once-2",
            "once-3",
            "问",
            "问-2",
            "两层以上且没有电梯的住宅-业主要不要一起出维护费",
        ];
        assert_eq!(given, expected);
        let mut findings = Vec::new();
        let mut explicit = |wish| ids.explicit(wish, Span::default(), &mut findings).map(|id| id.0);
        assert_eq!(explicit("once").as_deref(), Some("once"));
        assert_eq!(explicit("once").as_deref(), Some("once-4"));
        assert_eq!(explicit("a b\"<c>").as_deref(), Some("a-bc"));
        assert_eq!(explicit("？"), None);
        assert_eq!(ids.untitled(&Id("once".to_owned())).0, "once-段1");
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
        assert_eq!(codes, ["duplicate-id", "bad-id", "bad-id"]);
    }
}
