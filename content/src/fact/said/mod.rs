//! What an explainer says: its claims, their words, and what the words beside a number make of it.

pub(super) mod claim;
pub(super) mod cue;
pub(super) mod features;
pub(super) mod rank;
pub(super) mod round;
pub(super) mod words;
