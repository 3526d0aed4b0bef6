//! The named examples of every form: written once, read by gallery, snapshots, accessibility tests and documentation.

use mingbai_content::model::Form;

/// Whether the gallery lists an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Listed.
    Listed,
    /// Tested and reachable by its address only: edge cases and broken input.
    Hidden,
}

/// One example: an explainer that shows one form in one state.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The form it shows.
    pub form: Form,
    /// Its name in addresses and snapshots: `typical`.
    pub name: &'static str,
    /// Its name in the gallery, in Chinese.
    pub title: &'static str,
    /// The explainer.
    pub markdown: &'static str,
    /// Whether the gallery lists it.
    pub visibility: Visibility,
}

/// Every example, form by form.
pub fn examples() -> impl Iterator<Item = &'static Example> {
    crate::forms::EXAMPLES.iter().copied().flatten()
}
