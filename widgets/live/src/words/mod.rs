//! What the interface says, a file for each language: a word that a language lacks does not compile.
//!
//! [`live`] has what the live step says, which every reader downloads; [`views`] what stands in the markup, which components draw; [`days`]
//! what a host alone says, so that no module has it.
//! Where the Mongolian words come from, and which still stand in Chinese, is in `docs/mongolian.md`.

mod english;
mod forms;
mod mongolian;
mod simplified;
mod traditional;
mod views;

use mingbai_content::model::Language;

pub use forms::*;
pub use views::*;

/// What the live step says by itself.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    /// After the number of hits.
    pub hits: &'static str,
    /// No hit.
    pub no_hit: &'static str,
    /// Opens all questions.
    pub expand_all: &'static str,
    /// Closes all questions.
    pub collapse_all: &'static str,
    /// A milestone that is over.
    pub past: &'static str,
    /// A milestone that is under way.
    pub now: &'static str,
    /// The next milestone.
    pub next: &'static str,
    /// The citation's words are marked in the policy; its clause follows.
    pub marked: &'static str,
    /// The policy has changed the words that an entry rests on.
    pub changed: &'static str,
    /// The citation's words stand in another clause.
    pub moved: &'static str,
    /// The citation's words were not found.
    pub gone: &'static str,
    /// The citation's words stand in several clauses.
    pub ambiguous: &'static str,
    /// The paper in the reader's hand says what the page says.
    pub sheet_agrees: &'static str,
    /// It does not.
    pub sheet_outdated: &'static str,
}

/// What `<mingbai-search>` says by itself; the rest is said as on a page.
#[derive(Clone, Copy, Debug)]
pub struct SiteSearch {
    /// The field.
    pub label: &'static str,
    /// What to type there.
    pub placeholder: &'static str,
}

/// What a page that was made beforehand says of days to come. `#` stands for a number.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// Until the last day of what is under way, or until a single day.
    pub left: &'static str,
    /// Until a period begins.
    pub begins: &'static str,
    /// A single day, on that day.
    pub today: &'static str,
    /// A period, on its last day.
    pub last: &'static str,
    /// Leads to the days as a file for calendars.
    pub to_calendar: &'static str,
}

impl Days {
    /// The words of counting as the markup carries them for `days.js`, in its order.
    pub fn counting(&self) -> String {
        [self.left, self.begins, self.today, self.last].join("|")
    }
}

/// What is said of days to come in a language.
pub const fn days(language: Language) -> &'static Days {
    match language {
        Language::Simplified => &simplified::DAYS,
        Language::Traditional => &traditional::DAYS,
        Language::English => &english::DAYS,
        Language::Mongolian => &mongolian::DAYS,
    }
}

/// What the live step says in a language.
pub const fn live(language: Language) -> &'static Live {
    match language {
        Language::Simplified => &simplified::LIVE,
        Language::Traditional => &traditional::LIVE,
        Language::English => &english::LIVE,
        Language::Mongolian => &mongolian::LIVE,
    }
}

/// What the markup says in a language.
pub const fn views(language: Language) -> &'static Views {
    match language {
        Language::Simplified => &simplified::VIEWS,
        Language::Traditional => &traditional::VIEWS,
        Language::English => &english::VIEWS,
        Language::Mongolian => &mongolian::VIEWS,
    }
}

/// What the search over a site says in a language.
pub const fn site_search(language: Language) -> &'static SiteSearch {
    match language {
        Language::Simplified => &simplified::SITE_SEARCH,
        Language::Traditional => &traditional::SITE_SEARCH,
        Language::English => &english::SITE_SEARCH,
        Language::Mongolian => &mongolian::SITE_SEARCH,
    }
}
