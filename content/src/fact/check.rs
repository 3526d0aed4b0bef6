//! Every fact of an explainer against its policy: first what its entry cites, then the rest of the text.

use core::cell::OnceCell;
use std::collections::BTreeMap;

use super::agree::agree;
use super::claim::{Claim, PassageKind, claims};
use super::cue;
use super::every::{Often, often};
use super::ground::{Ground, Head, clauses, is_of_issue};
use super::message;
use super::model::{Fact, FactKind, Firmness, Precision};
use super::near;
use super::round;
use super::stated::Stated;
use super::sum::{Computed, Verdict, computed};
use super::words::Words;
use crate::anchor::{Anchors, PolicyIndex};
use crate::explainer::MAX_FINDINGS;
use crate::finding::Finding;
use crate::model::{Citation, Explainer};
use crate::span::Span;
use crate::text::letters;

/// Words that make their sentence somebody's own case.
const SUPPOSING: [&str; 8] = ["比如", "例如", "譬如", "举例", "举个例", "假如", "假设", "假定"];

/// One finding for each fact that its entry's clause does not state, in order of the file.
///
/// `fact-nowhere` (error): the policy does not state it at all. `fact-elsewhere` (warning): another clause does, which the
/// message names. `sum-wrong` (error): a computed number is not what the numbers before it give. `text` is the Markdown
/// that `explainer` was read from.
pub(crate) fn check(explainer: &Explainer, index: &PolicyIndex, anchors: &Anchors<'_>, text: &str) -> Vec<Finding> {
    let text = &letters::shown(text);
    let stated = Stated::new(index.policy());
    let head = Head::new(explainer, &stated);
    let mut findings = Vec::new();
    // The citations of a section are those of all its entries.
    let mut grounds = BTreeMap::new();
    for claim in claims(explainer, text) {
        let ground = |citation: &&Citation| {
            let anchor = anchors.of(citation)?;
            let ground = grounds.entry(citation.span).or_insert_with(|| clauses(citation, anchor, index.policy()));
            Some(ground.clone())
        };
        let scope = claim.citations.iter().filter_map(ground).collect();
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
    pub(super) head: &'a Head,
    /// The clauses that the claim cites; the whole policy where it cites none.
    pub(super) scope: Vec<Span>,
    /// The words that the claim quotes.
    pub(super) quoted: Vec<Span>,
    /// What the claim rested on before the policy was revised.
    pub(super) before: Option<Before<'a, 'p>>,
    /// Given and computed.
    pub(super) known: Vec<Fact>,
    /// The paragraphs of the scope, and those of them that are rows of tables: read when an entry asks.
    pub(super) scope_paragraphs: OnceCell<Vec<Span>>,
    pub(super) scope_rows: OnceCell<Vec<Span>>,
    pub(super) is_cited: bool,
}

/// An older text of the policy, and the clauses that the claim cited there.
pub(super) struct Before<'a, 'p> {
    pub(super) stated: &'a Stated<'p>,
    pub(super) scope: Vec<Span>,
}

/// A passage with its facts.
pub(super) struct Read<'c, 's> {
    pub(super) words: &'c Words<'s>,
    pub(super) kind: PassageKind,
    pub(super) facts: Vec<Fact>,
    pub(super) computed: Vec<Computed>,
    /// How often it says that things are done and paid.
    pub(super) often: Vec<Often>,
}

/// A number of a passage and what the words around it make of it.
pub(super) struct Worked {
    pub(super) place: (usize, usize),
    pub(super) right: Option<super::ratio::Ratio>,
    /// The clauses have the number, but not as what is computed here.
    pub(super) is_known_otherwise: bool,
}

impl<'a, 'p> Judge<'a, 'p> {
    /// `ground` is what the claim cites; nothing where it rests on the policy as a whole.
    pub(super) fn new(ground: Ground, stated: &'a Stated<'p>, head: &'a Head) -> Self {
        let is_cited = !ground.clauses.is_empty();
        let scope = if is_cited { ground.clauses } else { stated.everywhere() };
        Self {
            stated,
            head,
            scope,
            quoted: ground.quoted,
            before: None,
            known: Vec::new(),
            scope_paragraphs: OnceCell::new(),
            scope_rows: OnceCell::new(),
            is_cited,
        }
    }

    /// What is wrong in the claim.
    pub(super) fn judge(&mut self, claim: &Claim<'_, '_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut read: Vec<Read<'_, '_>> = Vec::with_capacity(claim.passages.len());
        for passage in &claim.passages {
            let facts = passage.words.said(self.stated.taught.facts(&passage.words.text));
            let computed = computed(&passage.words.text, &facts);
            let often = often(&passage.words.text, &facts);
            read.push(Read { words: &passage.words, kind: passage.kind, facts, computed, often });
        }
        if read.iter().any(|passage| is_of_issue(&passage.words.text)) || !self.is_cited {
            self.known.extend_from_slice(&self.head.days);
        }
        for passage in &read {
            self.learn(passage);
        }
        let right: Vec<Fact> = read.iter().flat_map(|passage| self.of_times(passage)).collect();
        self.known.extend(right);
        let worked = self.work(&read);
        for (which, passage) in read.iter().enumerate() {
            for computed in &passage.computed {
                findings.extend(self.sum(passage, computed));
            }
            let is_said = passage.kind == PassageKind::Statement;
            let named = if is_said { self.named_otherwise(passage, &read) } else { Vec::new() };
            let is_told =
                |fact: &Fact| named.iter().any(|finding| finding.span.contains(passage.words.span(fact.span)));
            for (at, fact) in passage.facts.iter().enumerate() {
                let is_result = passage.computed.iter().any(|it| it.result == at && self.settles(passage, it));
                let is_compared = match passage.kind {
                    PassageKind::Statement => true,
                    PassageKind::Given => false,
                    PassageKind::Past => self.is_told_of_before(&read),
                };
                if is_result || !is_compared || is_told(fact) || is_supposed(&passage.words.text, fact) {
                    continue;
                }
                let worked = worked.iter().find(|it| it.place == (which, at));
                let is_known = || !worked.is_some_and(|it| it.is_known_otherwise) && self.is_known(passage.words, fact);
                let finding = match worked.and_then(|it| it.right) {
                    Some(right) if !is_known() => Some(message::sum_wrong(passage.words, fact, right, false)),
                    _ => self.fact(passage, fact, &read),
                };
                let row = claim.value.filter(|value| *value <= fact.span.start);
                let instead = || self.told_instead(passage, fact, &read).filter(|_| is_said);
                let mismatch = || row.and_then(|value| self.mismatch(passage, fact, value));
                findings.extend(
                    finding.or_else(mismatch).or_else(|| self.misaligned(passage, fact, &read)).or_else(instead),
                );
            }
            findings.extend(named);
        }
        findings
    }

    /// Whether the quoted words have something that is not what the entry says of now: 由12万元提高到20万元.
    fn is_told_of_before(&self, read: &[Read<'_, '_>]) -> bool {
        let now = || read.iter().filter(|passage| passage.kind == PassageKind::Statement).flat_map(|it| &it.facts);
        let mut quoted = self.stated.within(&self.quoted).map(|it| &it.fact);
        quoted.any(|it| !now().any(|now| agree(now, it)))
    }

    /// What is wrong in words that are no facts of their own: intervals, names in quotation marks, holders of offices.
    fn named_otherwise(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let mut found = self.otherwise_often(passage);
        if found.is_empty() {
            found = self.of_other_interval(passage, read);
        }
        found.extend(self.misnamed(passage));
        found.extend(self.held_otherwise(passage));
        found
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
        let right = passage.computed.iter().filter(|it| it.verdict == Verdict::Right);
        for times in right.flat_map(|it| &it.times).filter_map(|at| passage.facts.get(*at)) {
            self.allow(times);
        }
    }

    /// A number of times is the writer's own where the clauses say nothing of the kind: 1500 元 × 12 个月.
    pub(super) fn allow(&mut self, times: &Fact) {
        let mut inside = self.stated.within(&self.scope).map(|it| &it.fact);
        if !inside.any(|it| near::is_same_unit(times, it) || near::is_slip(times, it)) {
            self.known.push(times.clone());
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
            Verdict::Wrong(right) => Some(right),
            Verdict::Doubtful(right) => (!self.is_stated(Some(fact))).then_some(right),
            Verdict::Right => None,
        }
        .map(|right| message::sum_wrong(passage.words, fact, right, self.is_sound(passage, fact)))
    }

    /// Whether the other numbers beside a result are the policy's, so that the result alone is wrong.
    fn is_sound(&self, passage: &Read<'_, '_>, result: &Fact) -> bool {
        passage.facts.iter().all(|fact| fact.span == result.span || self.is_known(passage.words, fact))
    }

    pub(super) fn is_stated(&self, fact: Option<&Fact>) -> bool {
        fact.is_some_and(|fact| self.stated.place(fact, &self.scope).is_some())
    }

    /// Whether the entry, its clauses or the front matter say it.
    pub(super) fn is_known(&self, words: &Words<'_>, fact: &Fact) -> bool {
        fact.firmness == Firmness::Idle
            || self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known))
            || match round::precision(&words.text, fact) {
                Precision::Exact => self.is_stated(Some(fact)),
                // A bound (不到 40 万元) is told to the digit.
                precision => {
                    self.is_stated(Some(&exact(fact)))
                        || self.is_near(fact, precision)
                        || self.is_near_known(fact, precision)
                }
            }
            || self.is_turned(words, fact)
            || self.is_named(words, fact)
    }

    /// Whether a round number stands for one of the quoted words; of the clauses, where those have none of its unit.
    fn is_near(&self, fact: &Fact, precision: Precision) -> bool {
        let FactKind::Quantity { value, .. } = &fact.kind else { return false };
        let of = |scope: &[Span]| -> Vec<&Fact> {
            self.stated.within(scope).map(|it| &it.fact).filter(|it| near::is_same_kind(fact, it)).collect()
        };
        let quoted = of(&self.quoted);
        let candidates = if quoted.is_empty() { of(&self.scope) } else { quoted };
        candidates.iter().any(|it| match &it.kind {
            FactKind::Quantity { value: exact, .. } => round::stands_for(*value, fact.written, precision, *exact),
            _ => false,
        })
    }

    fn fact(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Finding> {
        let words = passage.words;
        if self.is_known(words, fact) {
            let bounded = || self.bounded_otherwise(passage, fact);
            return self.as_draft(passage, fact).or_else(bounded).or_else(|| self.led_otherwise(passage, fact));
        }
        if self.is_counted(words, fact) || self.is_one_paper(fact) {
            return None;
        }
        let is_round = round::precision(&words.text, fact) != Precision::Exact;
        let place = self.stated.place(&exact(fact), &self.stated.everywhere()).filter(|_| !is_round);
        if fact.firmness == Firmness::Soft && !is_round {
            return self.miscounted(passage, fact, place.is_some()).or_else(|| self.led_otherwise(passage, fact));
        }
        let slips = self.slips(fact);
        let fix = self.fix(passage.words, fact, read);
        Some(match place {
            Some(place) if self.is_cited => message::elsewhere(self, words, fact, place, &slips, fix),
            _ => message::nowhere(self, words, fact, &slips, fix),
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
}

/// The fact as if nothing beside it said that it is round.
fn exact(fact: &Fact) -> Fact {
    Fact { firmness: fact.firmness.max(Firmness::Firm), precision: Precision::Exact, ..fact.clone() }
}

/// Whether a fact stands in a sentence that supposes a case.
fn is_supposed(text: &str, fact: &Fact) -> bool {
    let start = text.get(..fact.span.start).and_then(|before| before.rfind(cue::STOPS)).unwrap_or(0);
    SUPPOSING.iter().any(|word| Span::new(start, fact.span.start).of(text).contains(word))
}
