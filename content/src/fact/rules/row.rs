//! Values of a row: 五层 8% where the clause says 二层承担8%.

use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::Fact;

impl Judge<'_, '_> {
    /// A value that the policy states of another label: 五层 8% where it says 二层承担8%.
    pub(super) fn mismatch(&self, row: &Read<'_, '_>, fact: &Fact, value: usize) -> Option<Finding> {
        let labels: Vec<&Fact> = row.facts.iter().filter(|label| label.span.end <= value).collect();
        let mut others = Vec::new();
        let mut of_others = Vec::new();
        for segment in self.stated.segments(&self.scope) {
            let scope = [segment];
            let is_told = |fact: &Fact| self.stated.place(fact, &scope).is_some();
            let told = labels.iter().filter(|label| is_told(label)).count();
            let like = |wanted: &Fact| {
                let inside = self.stated.within(&scope).map(|it| &it.fact);
                inside.filter(|it| near::is_same_unit(wanted, it)).collect::<Vec<_>>()
            };
            match (told == labels.len(), is_told(fact)) {
                _ if told == 0 => {}
                (true, true) => return None,
                (true, false) => others.extend(like(fact)),
                // 60 至 79 岁 where the clause has 60周岁至69周岁.
                (false, true) => of_others.extend(labels.first().map(|label| like(label)).unwrap_or_default()),
                (false, false) => {}
            }
        }
        if others.is_empty() {
            others = of_others;
        }
        others.dedup_by(|one, other| one.kind == other.kind);
        let label = row.words.text.get(..value).unwrap_or_default().trim();
        (!others.is_empty()).then(|| message::mismatched(self, row.words, fact, label, &others))
    }
}
