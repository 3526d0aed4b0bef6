//! What there is to say of an explainer beside a text of its policy: the one place that says which checks there are.
//!
//! What the explainer alone shows is said where it is read, by [`explainer::parse`](crate::explainer::parse). How citations and
//! facts are judged is left to [`anchor`] and [`fact`].

use crate::anchor::{self, Anchors, Edition, Lock, PolicyIndex, Standing};
use crate::fact;
use crate::finding::Finding;
use crate::forms;
use crate::model::Explainer;

/// What an explainer is checked against.
#[derive(Clone, Copy, Debug)]
pub enum Against<'a> {
    /// Nothing: no text of its policy is known here.
    Nothing,
    /// Its policy, where nothing was locked.
    Policy(&'a PolicyIndex),
    /// Its policy, and what its citations were locked against.
    Lock {
        /// The policy.
        edition: &'a Edition<'a>,
        /// What somebody vouched for.
        lock: &'a Lock,
        /// How each citation stands in `edition`, by `lock`.
        standings: &'a [Standing],
    },
    /// A revised text of its policy, which is not its own yet.
    Revised {
        /// The revised text.
        edition: &'a Edition<'a>,
        /// The text that its facts were true of; none where that is not known, and facts are not compared.
        before: Option<&'a PolicyIndex>,
        /// How each citation stands in `edition`.
        standings: &'a [Standing],
    },
}

/// What citations, facts and the length of pictures of `explainer` are told of, in order of the file; `source` is the Markdown that it was read from.
///
/// Against a revised text only what the revision makes wrong is told: what was wrong before is found against the policy.
///
/// ```
/// use mingbai_content::{Against, Code, anchor::PolicyIndex, check, explainer, policy};
///
/// let source = "## 问答 {.qa}\n### 补多少？\n30 万元。\n> 原文 第二条：每台补助20万元\n";
/// let explainer = explainer::parse(source).output;
/// let index = PolicyIndex::new(policy::parse("第一条 每台补助20万元。").output);
/// let codes: Vec<Code> = check(&explainer, source, Against::Policy(&index)).iter().map(|it| it.code).collect();
/// assert_eq!(codes, [Code::FactNowhere, Code::ClauseUnknown]);
/// let codes: Vec<Code> = check(&explainer, source, Against::Nothing).iter().map(|it| it.code).collect();
/// assert_eq!(codes, [Code::PolicyUnread]);
/// ```
pub fn check(explainer: &Explainer, source: &str, against: Against<'_>) -> Vec<Finding> {
    let mut findings = match against {
        Against::Nothing => fact::unread(explainer, source).into_iter().collect(),
        Against::Policy(index) => {
            let anchors = Anchors::new(explainer.citations(), index);
            let mut findings = anchor::check(explainer, index, &anchors);
            findings.extend(fact::check(explainer, index, &anchors, source));
            findings.extend(fact::uncited(explainer, source));
            findings.extend(forms::check_terms(explainer, index.policy()));
            findings
        }
        Against::Lock { edition, lock, standings } => {
            let index = edition.index();
            let mut findings = anchor::check_locked(explainer, lock, standings, index);
            if lock.has_text_of(index.policy()) {
                let looked_up = edition.anchors().is_none().then(|| Anchors::new(explainer.citations(), index));
                let anchors = edition.anchors().or(looked_up.as_ref());
                findings.extend(anchors.into_iter().flat_map(|it| fact::check(explainer, index, it, source)));
            } else {
                let before = PolicyIndex::new(lock.policy());
                findings.extend(fact::check_revised(explainer, standings, index, &before, source));
            }
            findings.extend(fact::uncited(explainer, source));
            findings.extend(forms::check_terms(explainer, index.policy()));
            findings
        }
        Against::Revised { edition, before, standings } => {
            let mut findings = anchor::check_revised(standings, edition);
            if let Some(before) = before {
                let known = fact::check(explainer, before, &Anchors::new(explainer.citations(), before), source);
                let facts = fact::check_revised(explainer, standings, edition.index(), before, source);
                findings.extend(facts.into_iter().filter(|fact| known.iter().all(|known| known.span != fact.span)));
            }
            findings
        }
    };
    // A revised text changes nothing of how long a picture is.
    if !matches!(against, Against::Revised { .. }) {
        findings.extend(forms::check_bands(explainer));
    }
    findings.sort_by_key(|finding| finding.span);
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::standings;
    use crate::{Code, explainer, policy};

    const SOURCE: &str = "## 问 {.qa}\n\n### 补多少？\n\n每台 20 万元，补 6 年。\n> 原文 第一条：每台补助20万元\n";

    fn index(text: &str) -> PolicyIndex {
        PolicyIndex::new(policy::parse(text).output)
    }

    fn told(findings: &[Finding]) -> Vec<(Code, &str)> {
        findings.iter().map(|finding| (finding.code, finding.span.of(SOURCE))).collect()
    }

    #[test]
    fn citations_and_facts_are_told_in_order_of_the_file() {
        let explainer = explainer::parse(SOURCE).output;
        let findings = check(&explainer, SOURCE, Against::Policy(&index("办法\n第一条 每台补助25万元，补5年。\n")));
        let citation = "原文 第一条：每台补助20万元";
        assert_eq!(
            told(&findings),
            [(Code::FactNowhere, "20 万元"), (Code::FactNowhere, "6 年"), (Code::CitationGone, citation)]
        );
        assert_eq!(told(&check(&explainer, SOURCE, Against::Nothing)), [(Code::PolicyUnread, citation)]);
    }

    /// Nothing has been revised, so the locked text is not read again.
    #[test]
    fn a_lock_of_the_text_of_now_tells_what_the_text_tells() {
        let explainer = explainer::parse(SOURCE).output;
        let now = index("办法\n第一条 每台补助20万元，补5年。\n");
        let lock = Lock::of(&explainer, &now).output;
        let anchors = Anchors::new(explainer.citations(), &now);
        for edition in [Edition::new(&now), Edition::known(&now, &anchors)] {
            let standings = standings(&explainer, Some(&lock), &edition);
            assert!(standings.iter().all(Standing::is_unchanged), "{standings:?}");
            let against = Against::Lock { edition: &edition, lock: &lock, standings: &standings };
            assert_eq!(told(&check(&explainer, SOURCE, against)), [(Code::FactNowhere, "6 年")]);
        }
        assert_eq!(told(&check(&explainer, SOURCE, Against::Policy(&now))), [(Code::FactNowhere, "6 年")]);
    }

    /// What was wrong before the revision is told when the explainer is checked against its own policy.
    #[test]
    fn a_revised_text_is_told_of_what_it_makes_wrong_only() {
        let explainer = explainer::parse(SOURCE).output;
        let (before, now) =
            (index("办法\n第一条 每台补助20万元，补5年。\n"), index("办法\n第一条 每台补助25万元，补5年。\n"));
        let lock = Lock::of(&explainer, &before).output;
        let edition = Edition::new(&now);
        let standings = standings(&explainer, Some(&lock), &edition);
        let of = |against| check(&explainer, SOURCE, against);
        let citation = (Code::CitationChanged, "原文 第一条：每台补助20万元");
        assert_eq!(
            told(&of(Against::Revised { edition: &edition, before: Some(&before), standings: &standings })),
            [(Code::FactNowhere, "20 万元"), citation]
        );
        assert_eq!(told(&of(Against::Revised { edition: &edition, before: None, standings: &standings })), [citation]);
        assert_eq!(
            told(&of(Against::Lock { edition: &edition, lock: &lock, standings: &standings })),
            [(Code::FactNowhere, "20 万元"), (Code::FactNowhere, "6 年"), citation]
        );
    }
}
