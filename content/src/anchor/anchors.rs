//! The anchors of an explainer, each looked for once: what is told of citations and what facts rest on them see the same.

use std::collections::BTreeMap;

use super::{Anchor, PolicyIndex, resolve};
use crate::model::{Citation, ClausePath};

/// The anchor of each citation of an explainer in one policy.
///
/// By the quoted words and the clause that is named, which is all that an anchor depends on: a card and an answer often quote the same.
#[derive(Clone, Debug, Default)]
pub struct Anchors<'e>(BTreeMap<&'e str, Vec<(Option<&'e ClausePath>, Anchor)>>);

impl<'e> Anchors<'e> {
    /// Resolves citations in the policy of `index`.
    ///
    /// ```
    /// use mingbai_content::{anchor::{Anchors, Drift, PolicyIndex}, explainer, policy};
    ///
    /// let source = "## 问答 {.qa}\n### 补多少？\n20 万元。\n> 原文 第一条：每台补助20万元\n";
    /// let explainer = explainer::parse(source).output;
    /// let index = PolicyIndex::new(policy::parse("第一条 每台补助20万元。").output);
    /// let anchors = Anchors::new(explainer.citations(), &index);
    /// let drifts: Vec<Drift> = explainer.citations().filter_map(|it| anchors.of(it)).map(|it| it.drift).collect();
    /// assert_eq!(drifts, [Drift::Exact]);
    /// ```
    pub fn new(citations: impl IntoIterator<Item = &'e Citation>, index: &PolicyIndex) -> Self {
        let mut anchors = Self::default();
        for citation in citations {
            if anchors.of(citation).is_none() {
                let same_words = anchors.0.entry(&citation.quote).or_default();
                same_words.push((citation.path.as_ref(), resolve(citation, index)));
            }
        }
        anchors
    }

    /// The anchor of one of the citations; none of a citation that was not among them.
    pub fn of(&self, citation: &Citation) -> Option<&Anchor> {
        let same_words = self.0.get(citation.quote.as_str())?;
        same_words.iter().find(|(path, _)| *path == citation.path.as_ref()).map(|(_, anchor)| anchor)
    }
}
