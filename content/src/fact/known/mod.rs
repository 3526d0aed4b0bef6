//! What is known of one claim: what it cites of the policy, what the front matter says, what is given and computed in it.
//!
//! The lower floor of the judge: the rules (`rules/`) ask it, and it asks none of them.

pub(super) mod ground;

use core::cell::OnceCell;
use std::collections::BTreeSet;

use super::alike::near;
use super::compute::sum::Computed;
use super::said::claim::PassageKind;
use super::said::features::Feature;
use super::said::round;
use super::said::words::Words;
use super::stated::Stated;
use super::stated::often::Often;
use crate::span::Span;
use crate::text::reading::signs::Signs;
use crate::text::reading::{Fact, FactKind, Firmness, Precision, Ratio};
use ground::{Ground, Head};

/// Judges the facts of one claim.
pub(super) struct Judge<'a, 'p> {
    pub(super) stated: &'a Stated<'p>,
    pub(super) head: &'a Head,
    /// The clauses that the claim cites; the whole policy where it cites none.
    pub(super) scope: Vec<Span>,
    /// Those of them that stand in no other: where it is asked whether they state a fact, each is read once.
    outer: Vec<Span>,
    /// The words that the claim quotes.
    pub(super) quoted: Vec<Span>,
    /// What the claim rested on before the policy was revised.
    pub(super) before: Option<Before<'a, 'p>>,
    /// Given and computed.
    pub(super) known: Vec<Fact>,
    /// Of these, what comes of a tariff of the quoted words: no sum of the entry's other numbers is held against it.
    pub(super) reckoned: Vec<Fact>,
    /// The facts of the quoted words: every rule asks for them.
    pub(super) quoted_facts: OnceCell<Vec<&'a Fact>>,
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
    /// The words, folded.
    pub(super) signs: Signs,
    pub(super) kind: PassageKind,
    pub(super) facts: Vec<Fact>,
    /// The same as their reader takes them, made when a rule asks.
    pub(super) told: OnceCell<Vec<Fact>>,
    /// What tells the thing of its heading from others, and whether it has words of lists, likewise.
    pub(super) heading: OnceCell<BTreeSet<Feature>>,
    pub(super) is_in_turn: OnceCell<bool>,
    pub(super) computed: Vec<Computed>,
    /// How often it says that things are done and paid.
    pub(super) often: Vec<Often>,
}

/// What the words of an entry make of its numbers.
#[derive(Default)]
pub(super) struct Work {
    pub(super) worked: Vec<Worked>,
    /// Passage and fact of those that are known without it.
    pub(super) known: BTreeSet<(usize, usize)>,
}

/// A number of a passage and what the words around it make of it.
pub(super) struct Worked {
    pub(super) place: (usize, usize),
    pub(super) right: Option<Ratio>,
    /// The clauses have the number, but not as what is computed here.
    pub(super) is_known_otherwise: bool,
}

impl<'a, 'p> Judge<'a, 'p> {
    /// `ground` is what the claim cites; nothing where it rests on the policy as a whole.
    pub(super) fn new(ground: Ground, stated: &'a Stated<'p>, head: &'a Head) -> Self {
        let is_cited = !ground.clauses.is_empty();
        let scope = if is_cited { distinct(ground.clauses) } else { stated.everywhere() };
        let is_outer = |span: &&Span| !scope.iter().any(|other| other != *span && other.contains(**span));
        let outer = scope.iter().filter(is_outer).copied().collect();
        Self {
            stated,
            head,
            scope,
            outer,
            quoted: ground.quoted,
            before: None,
            known: Vec::new(),
            reckoned: Vec::new(),
            quoted_facts: OnceCell::new(),
            scope_paragraphs: OnceCell::new(),
            scope_rows: OnceCell::new(),
            is_cited,
        }
    }

    /// A number of times is the writer's own where the clauses say nothing of the kind: 1500 元 × 12 个月.
    pub(super) fn allow(&mut self, times: &Fact) {
        let mut inside = self.stated.within(&self.scope).map(|it| &it.fact);
        if !inside.any(|it| near::is_same_unit(times, it) || near::is_slip(times, it)) {
            self.known.push(times.clone());
        }
    }

    /// The facts of the quoted words, in the order of the quotes.
    pub(super) fn quoted_facts(&self) -> &[&'a Fact] {
        self.quoted_facts.get_or_init(|| self.stated.within(&self.quoted).map(|it| &it.fact).collect())
    }

    /// Takes in a number that comes of a tariff, with the reader's own numbers that it is of.
    pub(super) fn reckon(&mut self, fact: &Fact, own: Vec<Fact>) {
        self.known.push(fact.clone());
        self.known.extend(own);
        self.reckoned.push(fact.clone());
    }

    /// Whether a number comes of a tariff.
    pub(super) fn is_reckoned(&self, fact: &Fact) -> bool {
        self.reckoned.iter().any(|it| it == fact)
    }

    /// Whether the cited clauses say it.
    pub(super) fn is_stated(&self, fact: Option<&Fact>) -> bool {
        fact.is_some_and(|fact| self.stated.place(fact, &self.outer).is_some())
    }

    /// Whether a round number stands for one of the quoted words; of the clauses, where those have none of its unit.
    pub(super) fn is_near(&self, fact: &Fact, precision: Precision) -> bool {
        let FactKind::Quantity { value, .. } = &fact.kind else { return false };
        // 5万多亩 of 5.1 under 禁牧（万亩）.
        let of = |scope: &[Span]| -> Vec<Fact> {
            let all = self.stated.within(scope).map(|it| it.in_column().unwrap_or_else(|| it.fact.clone()));
            all.filter(|it| near::is_same_kind(fact, it)).collect()
        };
        let quoted = of(&self.quoted);
        let candidates = if quoted.is_empty() { of(&self.scope) } else { quoted };
        candidates.iter().any(|it| match &it.kind {
            FactKind::Quantity { value: exact, .. } => round::stands_for(*value, fact.written, precision, *exact),
            _ => false,
        })
    }
}

/// The spans, each once.
fn distinct(spans: Vec<Span>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        if !found.contains(&span) {
            found.push(span);
        }
    }
    found
}

/// The fact as if nothing beside it said that it is round.
pub(super) fn exact(fact: &Fact) -> Fact {
    Fact { firmness: fact.firmness.max(Firmness::Firm), precision: Precision::Exact, ..fact.clone() }
}
