//! Every fact of an explainer against its policy: first what its entry cites, then the rest of the text.

use super::agree::agree;
use super::claim::{Claim, PassageKind, claims};
use super::ground::{Head, clauses};
use super::message;
use super::model::{Fact, FactKind, Firmness};
use super::near;
use super::reader::facts;
use super::stated::Stated;
use super::sum::{Computed, Verdict, computed};
use super::unit::Unit;
use super::words::Words;
use crate::anchor::PolicyIndex;
use crate::explainer::MAX_FINDINGS;
use crate::finding::Finding;
use crate::model::Explainer;
use crate::span::Span;
use crate::text::letters;

/// Words that make their sentence somebody's own case.
const SUPPOSING: [&str; 8] = ["比如", "例如", "譬如", "举例", "举个例", "假如", "假设", "假定"];
/// Ends of sentences.
const STOPS: [char; 7] = ['。', '！', '？', '；', '\n', '!', '?'];

/// One finding for each fact that its entry's clause does not state, in order of the file.
///
/// `fact-nowhere` (error): the policy does not state it at all. `fact-elsewhere` (warning): another clause does, which the
/// message names. `sum-wrong` (error): a computed number is not what the numbers before it give. `text` is the Markdown
/// that `explainer` was read from.
pub fn check(explainer: &Explainer, index: &PolicyIndex, text: &str) -> Vec<Finding> {
    let text = &letters::shown(text);
    let stated = Stated::new(index.policy());
    let head = Head::new(explainer, &stated);
    let mut findings = Vec::new();
    for claim in claims(explainer, text) {
        let scope = claim.citations.iter().flat_map(|citation| clauses(citation, index)).collect();
        findings.extend(Judge::new(scope, &stated, &head).judge(&claim));
        if findings.len() >= MAX_FINDINGS {
            findings.truncate(MAX_FINDINGS);
            break;
        }
    }
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// Judges the facts of one claim.
pub(super) struct Judge<'a, 'p> {
    pub(super) stated: &'a Stated<'p>,
    head: &'a Head,
    /// The clauses that the claim cites; the whole policy where it cites none.
    pub(super) scope: Vec<Span>,
    /// What the claim rested on before the policy was revised.
    pub(super) before: Option<Before<'a, 'p>>,
    /// Given and computed.
    known: Vec<Fact>,
    is_cited: bool,
}

/// An older text of the policy, and the clauses that the claim cited there.
pub(super) struct Before<'a, 'p> {
    pub(super) stated: &'a Stated<'p>,
    pub(super) scope: Vec<Span>,
}

/// A passage with its facts.
struct Read<'c, 's> {
    words: &'c Words<'s>,
    kind: PassageKind,
    facts: Vec<Fact>,
    computed: Vec<Computed>,
}

impl<'a, 'p> Judge<'a, 'p> {
    /// `scope` are the clauses that the claim cites; none where it rests on the policy as a whole.
    pub(super) fn new(mut scope: Vec<Span>, stated: &'a Stated<'p>, head: &'a Head) -> Self {
        let is_cited = !scope.is_empty();
        if !is_cited {
            scope = stated.everywhere();
        }
        Self { stated, head, scope, before: None, known: Vec::new(), is_cited }
    }

    /// What is wrong in the claim.
    pub(super) fn judge(&mut self, claim: &Claim<'_, '_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut read: Vec<Read<'_, '_>> = Vec::with_capacity(claim.passages.len());
        for passage in &claim.passages {
            let facts = facts(&passage.words.text);
            let computed = computed(&passage.words.text, &facts);
            read.push(Read { words: &passage.words, kind: passage.kind, facts, computed });
        }
        for passage in &read {
            self.learn(passage);
        }
        for passage in &read {
            for computed in &passage.computed {
                findings.extend(self.sum(passage, computed));
            }
            for (at, fact) in passage.facts.iter().enumerate() {
                let is_result = passage.computed.iter().any(|it| it.result == at && self.settles(passage, it));
                if !is_result && passage.kind == PassageKind::Statement && !is_supposed(&passage.words.text, fact) {
                    let finding = self.fact(passage.words, fact);
                    let row = claim.value.filter(|value| *value <= fact.span.start);
                    let mismatch = || row.and_then(|value| self.mismatch(passage, fact, value));
                    findings.extend(finding.or_else(mismatch));
                }
            }
        }
        findings
    }

    /// Takes in what a passage gives and computes.
    fn learn(&mut self, passage: &Read<'_, '_>) {
        for (at, fact) in passage.facts.iter().enumerate() {
            let is_right = passage.computed.iter().any(|it| it.result == at && it.verdict == Verdict::Right);
            if is_right || passage.kind == PassageKind::Given || is_supposed(&passage.words.text, fact) {
                self.known.push(fact.clone());
            }
            if matches!(fact.kind, FactKind::Phone(_)) {
                self.known.extend_from_slice(&self.head.hours);
            }
        }
    }

    /// Whether nothing more is to be said of a result: it is right, or told to be wrong.
    fn settles(&self, passage: &Read<'_, '_>, computed: &Computed) -> bool {
        match computed.verdict {
            Verdict::Right | Verdict::Wrong(_) => true,
            Verdict::Doubtful(_) => !self.is_stated(passage.facts.get(computed.result)),
        }
    }

    fn sum(&self, passage: &Read<'_, '_>, computed: &Computed) -> Option<Finding> {
        let fact = passage.facts.get(computed.result)?;
        match computed.verdict {
            Verdict::Wrong(right) => Some(message::sum_wrong(passage.words, fact, right)),
            Verdict::Doubtful(right) if !self.is_stated(Some(fact)) => {
                Some(message::sum_wrong(passage.words, fact, right))
            }
            Verdict::Right | Verdict::Doubtful(_) => None,
        }
    }

    fn is_stated(&self, fact: Option<&Fact>) -> bool {
        fact.is_some_and(|fact| self.stated.place(fact, &self.scope).is_some())
    }

    fn fact(&self, words: &Words<'_>, fact: &Fact) -> Option<Finding> {
        let is_known = fact.firmness == Firmness::Idle
            || self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known))
            || self.is_stated(Some(fact));
        if is_known {
            return None;
        }
        let place = self.stated.place(fact, &self.stated.everywhere());
        if fact.firmness == Firmness::Soft {
            let counted = self.counted_otherwise(words, fact)?;
            return place.is_none().then(|| message::nowhere(self, words, fact, &[counted]));
        }
        let slips = self.slips(fact);
        Some(match place {
            Some(place) if self.is_cited => message::elsewhere(self, words, fact, place, &slips),
            _ => message::nowhere(self, words, fact, &slips),
        })
    }

    /// A value that the policy states of another label: 五层 8% where it says 二层承担8%.
    fn mismatch(&self, row: &Read<'_, '_>, fact: &Fact, value: usize) -> Option<Finding> {
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

    /// What the cited clauses say instead, each number once: what is new there, else what is almost the same.
    fn slips(&self, fact: &Fact) -> Vec<&Fact> {
        let is_new = |it: &Fact| {
            let before = self.before.as_ref();
            let was = before.is_some_and(|before| before.stated.place(fact, &before.scope).is_some());
            was && near::is_same_kind(fact, it)
                && before.is_some_and(|before| before.stated.place(it, &before.scope).is_none())
        };
        let new = self.distinct(is_new);
        if new.is_empty() { self.distinct(|it| near::is_slip(fact, it)) } else { new }
    }

    /// The facts of the cited clauses that are so, each once.
    fn distinct(&self, is_so: impl Fn(&Fact) -> bool) -> Vec<&Fact> {
        let mut distinct: Vec<&Fact> = Vec::new();
        for stated in self.stated.within(&self.scope).filter(|stated| is_so(&stated.fact)) {
            if distinct.iter().all(|known| known.kind != stated.fact.kind) {
                distinct.push(&stated.fact);
            }
        }
        distinct
    }

    /// The cited words that count the same things otherwise: 五条路 where the clause has 四条道路. What an explainer counts
    /// for itself (三样都要占) has no such words.
    fn counted_otherwise(&self, words: &Words<'_>, fact: &Fact) -> Option<&Fact> {
        let text = &words.text;
        let before = text.get(..fact.span.start).and_then(|before| before.trim_end().chars().next_back());
        let after = text.get(fact.span.end..).and_then(|after| after.trim_start().chars().next());
        let policy = &self.stated.policy.text;
        let is_same = |stated: &Fact| match (&fact.kind, &stated.kind) {
            (FactKind::Ordinal { measure, .. }, FactKind::Ordinal { measure: other, .. }) => measure == other,
            (
                FactKind::Quantity { unit: Unit::Count(word), .. },
                FactKind::Quantity { unit: Unit::Count(other), .. },
            ) => {
                let lead = policy.get(..stated.span.start).and_then(|lead| lead.chars().next_back());
                let mut follow = policy.get(stated.span.end..).unwrap_or_default().chars().take(2);
                word == other && ((before.is_some() && before == lead) || follow.any(|next| Some(next) == after))
            }
            _ => false,
        };
        self.stated.within(&self.scope).map(|stated| &stated.fact).find(|stated| is_same(stated))
    }
}

/// Whether a fact stands in a sentence that supposes a case.
fn is_supposed(text: &str, fact: &Fact) -> bool {
    let start = text.get(..fact.span.start).and_then(|before| before.rfind(STOPS)).unwrap_or(0);
    SUPPOSING.iter().any(|word| Span::new(start, fact.span.start).of(text).contains(word))
}
