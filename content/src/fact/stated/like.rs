//! What the policy has of like things, read once however many facts are compared with it.

use core::mem::{Discriminant, discriminant};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::fact::said::features::Feature;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Unit};

/// A thing of the clause with the words that go with it.
pub(in crate::fact) struct Place {
    pub(in crate::fact) facts: Vec<Fact>,
    pub(in crate::fact) features: BTreeSet<Feature>,
    /// The signs of those words that say something, read when two things may have been told for one another.
    pub(in crate::fact) signs: OnceLock<BTreeSet<char>>,
    /// Where those words stand in the policy.
    pub(in crate::fact) around: Span,
}

/// The like things of a paragraph; none where it cannot be told what goes with each.
pub(in crate::fact) type Places = Option<Arc<[Place]>>;

/// The like things of a policy, each with the words that tell it from the others.
#[derive(Default)]
pub(in crate::fact) struct Like {
    /// By the begin of a paragraph and the kind of fact that is looked for.
    places: Mutex<HashMap<(usize, Kind), Places>>,
    /// Its paragraphs that are rows of tables.
    pub(in crate::fact) all_rows: OnceLock<Vec<Span>>,
    /// By the begin of a row.
    rows: Mutex<HashMap<usize, Arc<BTreeSet<Feature>>>>,
}

impl Like {
    pub(in crate::fact) fn places(&self) -> MutexGuard<'_, HashMap<(usize, Kind), Places>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(in crate::fact) fn rows(&self) -> MutexGuard<'_, HashMap<usize, Arc<BTreeSet<Feature>>>> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a fact may have come in the place of depends on no more than this.
#[derive(PartialEq, Eq, Hash)]
pub(in crate::fact) enum Kind {
    Quantity(Unit),
    Other(Discriminant<FactKind>),
}

impl Kind {
    pub(in crate::fact) fn of(fact: &Fact) -> Self {
        match &fact.kind {
            FactKind::Quantity { unit, .. } => Self::Quantity(unit.clone()),
            other => Self::Other(discriminant(other)),
        }
    }
}
