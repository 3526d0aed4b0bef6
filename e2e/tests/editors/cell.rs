//! What became of a text in an editor, and what the tables say of it.

use serde::Deserialize;

/// How much of a text was saved; the order is from the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// Other words.
    Lost,
    /// The same words in another order.
    Turned,
    /// The words in their order, but lines run on, or links are gone.
    Words,
    /// All of it, but on a page with the script no element stands for it.
    Whole,
    /// All of it, with its element where it has one.
    Live,
}

impl State {
    pub(crate) const fn mark(self) -> &'static str {
        match self {
            Self::Lost => "✗",
            Self::Turned => "↻",
            Self::Words => "○",
            Self::Whole => "△",
            Self::Live => "✓",
        }
    }
}

/// What is seen of one kind of text in one row: how it is when it is set, and when it is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) set: State,
    pub(crate) pasted: Option<State>,
}

impl Cell {
    pub(crate) fn words(self) -> String {
        match self.pasted {
            Some(pasted) if pasted != self.set => format!("{} {}", self.set.mark(), pasted.mark()),
            _ => self.set.mark().to_owned(),
        }
    }
}
