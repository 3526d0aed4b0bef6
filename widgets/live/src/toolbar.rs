//! The state of the tools and how events change it. Pure: [`crate::element`] reports events and shows the state.

use mingbai_content::model::Language;

use crate::words;

/// Whether all questions are open by the reader's wish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expansion {
    /// Each as the reader left it.
    #[default]
    Single,
    /// All open.
    Expanded,
}

/// What a search found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matches {
    /// Nothing is searched for.
    #[default]
    All,
    /// This many entries.
    Some(usize),
}

impl Expansion {
    /// What the button says: what it will do.
    pub const fn button(self, language: Language) -> &'static str {
        match self {
            Self::Single => words::live(language).expand_all,
            Self::Expanded => words::live(language).collapse_all,
        }
    }
}

impl Matches {
    /// What the count says.
    pub fn text(self, language: Language) -> String {
        match self {
            Self::All => String::new(),
            Self::Some(0) => words::live(language).no_hit.to_owned(),
            Self::Some(count) => [&count.to_string(), " ", words::live(language).hits].concat(),
        }
    }
}

/// The toolbar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toolbar {
    /// What is searched for, without white space at its ends.
    pub query: String,
    /// What was found.
    pub matches: Matches,
    /// Whether all are open.
    pub expansion: Expansion,
}

/// What can happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolbarEvent {
    /// The reader has typed; the field's whole text.
    Typed(String),
    /// The entries have been searched.
    Searched(Matches),
    /// The button was pressed.
    ExpansionToggled,
}

impl Toolbar {
    /// The state after an event.
    pub fn update(&mut self, event: ToolbarEvent) {
        match event {
            ToolbarEvent::Typed(text) => {
                text.trim().clone_into(&mut self.query);
                if self.query.is_empty() {
                    self.matches = Matches::All;
                }
            }
            ToolbarEvent::Searched(matches) => self.matches = matches,
            ToolbarEvent::ExpansionToggled => {
                self.expansion = match self.expansion {
                    Expansion::Single => Expansion::Expanded,
                    Expansion::Expanded => Expansion::Single,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_field_shows_all_again() {
        let mut toolbar = Toolbar::default();
        toolbar.update(ToolbarEvent::Typed(" 补助 ".to_owned()));
        toolbar.update(ToolbarEvent::Searched(Matches::Some(3)));
        assert_eq!((toolbar.query.as_str(), toolbar.matches), ("补助", Matches::Some(3)));
        toolbar.update(ToolbarEvent::Typed("  ".to_owned()));
        assert_eq!((toolbar.query.as_str(), toolbar.matches), ("", Matches::All));
    }

    #[test]
    fn the_button_goes_both_ways() {
        let mut toolbar = Toolbar::default();
        toolbar.update(ToolbarEvent::ExpansionToggled);
        assert_eq!(toolbar.expansion, Expansion::Expanded);
        toolbar.update(ToolbarEvent::ExpansionToggled);
        assert_eq!(toolbar.expansion, Expansion::Single);
    }

    #[test]
    fn the_count_is_said_in_words() {
        let said = [Matches::All, Matches::Some(0), Matches::Some(2)].map(|matches| matches.text(Language::English));
        assert_eq!(said, ["", "Nothing found; try another word", "2 found"]);
    }
}
