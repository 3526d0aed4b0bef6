//! What the policy has of like things, read once however many facts are compared with it.

use core::cell::{OnceCell, RefCell};
use core::mem::{Discriminant, discriminant};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::features::Feature;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Unit};

/// A thing of the clause with the words that go with it.
pub(super) struct Place {
    pub(super) facts: Vec<Fact>,
    pub(super) features: BTreeSet<Feature>,
    /// Where those words stand in the policy.
    pub(super) around: Span,
}

/// The like things of a paragraph; none where it cannot be told what goes with each.
pub(super) type Places = Option<Rc<[Place]>>;

/// What is read of a policy once, however many facts are compared with it.
#[derive(Default)]
pub(in crate::fact) struct Cache {
    /// By the begin of a paragraph and the kind of fact that is looked for.
    pub(super) places: RefCell<HashMap<(usize, Kind), Places>>,
    /// Its paragraphs that are rows of tables.
    pub(super) all_rows: OnceCell<Vec<Span>>,
    /// By the begin of a row.
    pub(super) rows: RefCell<HashMap<usize, Rc<BTreeSet<Feature>>>>,
}

/// What a fact may have come in the place of depends on no more than this.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Quantity(Unit),
    Other(Discriminant<FactKind>),
}

impl Kind {
    pub(super) fn of(fact: &Fact) -> Self {
        match &fact.kind {
            FactKind::Quantity { unit, .. } => Self::Quantity(unit.clone()),
            other => Self::Other(discriminant(other)),
        }
    }
}
