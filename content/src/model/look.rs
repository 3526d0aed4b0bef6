//! What an author asks for of how a section looks. It claims nothing, and no reader of the words needs it.

use serde::{Deserialize, Serialize};

/// What stands in the braces of a heading about its looks; all of it is left out where nothing is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The icon beside the heading, by Tabler's name: `{.card icon=elevator}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// The icons of its items.
    #[serde(default, skip_serializing_if = "Icons::is_by_words")]
    pub icons: Icons,
    /// Whether the first number goes over the full width; where nothing is written, in an infographic alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<bool>,
}

impl Look {
    /// Whether nothing is asked for.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// The icons of a section's items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Icons {
    /// Nothing is written: by the words, in an infographic.
    #[default]
    ByWords,
    /// `{icons=no}`
    Left,
    /// Tabler's names in the order of the items, none at `-`: `{icons=表决,-,材料}`.
    Named(Vec<Option<String>>),
}

impl Icons {
    /// Whether nothing is written.
    pub fn is_by_words(&self) -> bool {
        *self == Self::ByWords
    }
}
