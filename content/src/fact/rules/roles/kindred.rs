//! Bodies that the reader of facts knows by other words than the quoted ones: 区房管局 is 区人民政府房地产行政主管部门.

use super::mention::{Mention, mentions};
use super::{is_level_of, is_same};
use crate::fact::known::Judge;
use crate::fact::said::words::Words;
use crate::text::reading::{Fact, FactKind};

/// The kind whose words are many names of one office: 市容环卫, 综合执法.
const ONE: &str = "城管";
/// The offices of culture, which have these fields in most places now.
const CULTURE: &str = "文旅";
const OF_CULTURE: [&str; 4] = ["文物", "广电", "出版", "体育"];

impl Judge<'_, '_> {
    /// Whether a body is one that the quoted words have by words that are read as no body, or as its other name.
    pub(in crate::fact::rules) fn is_kindred(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Office { .. } = &fact.kind else { return false };
        let is_inside = |it: &&Mention| it.span.start < fact.span.end && fact.span.start < it.span.end;
        let all = mentions(&words.text);
        let Some(own) = all.iter().find(is_inside) else { return false };
        let policy = self.stated.policy().text.as_str();
        let has = |it: &Mention, kinds: &[&str]| it.kinds.iter().any(|kind| kinds.contains(kind));
        // 县医保中心 is whoever the rule has as 医疗保障经办机构.
        let is_center = own.span.of(&words.text).ends_with("中心");
        let is_one = |it: &Mention| {
            (has(it, &[ONE]) && has(own, &[ONE]))
                || (has(own, &[CULTURE]) && has(it, &OF_CULTURE))
                || (is_center && it.span.of(policy).ends_with("机构"))
        };
        let is_read = |it: &Mention| {
            let mut read = self.quoted_facts().iter().filter(|fact| matches!(fact.kind, FactKind::Office { .. }));
            read.any(|read| read.span.start < it.span.end && it.span.end <= read.span.end)
        };
        let quoted =
            self.quoted.iter().flat_map(|span| mentions(span.of(policy)).into_iter().map(|it| it.from(span.start)));
        let mut same = quoted.filter(|it| is_same(own, it) && is_level_of(own, it));
        same.any(|it| is_one(&it) || !is_read(&it))
    }
}
