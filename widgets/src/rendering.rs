//! How a view is to be drawn: the step of the ladder, the language, the day, what to show. Plain data, read by every component.

use std::collections::BTreeMap;

use jiff::civil::Date;
use mingbai_content::anchor::Difference;
use mingbai_content::model::{Explainer, Form, Language, Section};
use mingbai_live::markup::class;

use crate::forms::Terms;
use crate::words::{self, Live, Views};

/// Whether infographics are drawn in bands, with pictures beside the words. Not by the module that reads Markdown in a browser, which has no
/// room for what knows of quantities: there they are the same lists and tables, with a chip at each item.
pub(crate) const DRAWS_BANDS: bool = cfg!(not(target_arch = "wasm32"));

/// Steps of the ladder that have markup of their own; the live step changes none of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Semantic HTML only: no class, style, script or custom tag.
    Plain,
    /// The same with classes, pictures and data for the stylesheet and the live step.
    #[default]
    Styled,
}

/// Which forms are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All of them, with head and foot.
    #[default]
    Everything,
    /// These only, without head and foot.
    Only(Vec<Form>),
}

impl Show {
    /// The choice of a `show` attribute: form classes with spaces or commas between; all where none is known.
    ///
    /// ```
    /// use mingbai_content::model::Form;
    /// use mingbai_widgets::Show;
    ///
    /// assert_eq!(Show::from_words("card，qa"), Show::Only(vec![Form::Card, Form::Qa]));
    /// assert_eq!(Show::from_words("cards"), Show::Everything);
    /// ```
    pub fn from_words(words: &str) -> Self {
        let forms: Vec<Form> = words.split([' ', ',', '，', '、', '\n', '\t']).filter_map(Form::from_class).collect();
        if forms.is_empty() { Self::Everything } else { Self::Only(forms) }
    }

    /// Whether a section is shown: by its form, or as the prose of everything.
    pub fn includes(&self, section: &Section) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(forms) => forms.contains(&section.form()),
        }
    }
}

/// The words right after a quotation in the policy: its mark, or the rest of the phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Following {
    /// In the same paragraph, with nothing between.
    Here(String),
    /// In the paragraph below, or behind a space.
    Below(String),
}

/// Everything that a component needs to know beside its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendering {
    /// Step of the ladder.
    pub step: Step,
    /// Language of the interface.
    pub language: Language,
    /// Forms to show.
    pub show: Show,
    /// The day that milestones are past, under way or to come on; unknown leaves them unmarked.
    pub today: Option<Date>,
    /// Address of the policy: empty for the same page, none where there is nothing to link to.
    pub policy_href: Option<String>,
    /// What follows a quotation in the policy, by the first byte of the quotation in the explainer's source.
    ///
    /// A link that names it leads to the words in the policy, and not to their copy in the explainer.
    pub following: BTreeMap<usize, Following>,
    /// Start of the addresses of the infographics' pictures, see [`crate::prerender::Options::pictures`].
    pub pictures: Option<String>,
    /// Address of the milestones as a file for calendars, where there is one.
    pub calendar: Option<String>,
    /// The QR codes of sheets, by the id of their section; for the printer.
    pub codes: BTreeMap<String, Code>,
    /// What the policy has made of quotations since they were written, by the first byte of each in the explainer's source.
    pub revisions: BTreeMap<usize, Difference>,
    /// Whether what is drawn stands in a band of an infographic.
    pub is_banded: bool,
    /// Whether the section that is drawn names the clauses of all that it says once, at its end.
    pub has_sources_line: bool,
    /// The items that each citation of that line is quoted for, by the first byte of the quotation in the explainer's source.
    #[cfg(not(target_arch = "wasm32"))]
    pub cited_by: BTreeMap<usize, String>,
    /// Words of a glossary in the text, which lead to their explanation; see [`Rendering::find_terms`].
    pub terms: Terms,
}

/// A QR code, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, the quiet border included: the view box of the path.
    pub side: usize,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

impl Rendering {
    /// Looks for the words of the explainer's glossaries in its text, once for all views, after it is known what is shown.
    pub(crate) fn find_terms(&mut self, explainer: &Explainer) {
        self.terms = Terms::of(explainer, &self.sections(explainer));
    }

    /// Whether a stylesheet will be there: where without one a form says other words, or in another order. What the plain step
    /// only leaves out is drawn, and taken away by [`crate::prerender`].
    pub(crate) const fn is_styled(&self) -> bool {
        // A browser draws nothing else, so that its module need not carry the plain words.
        cfg!(target_arch = "wasm32") || matches!(self.step, Step::Styled)
    }

    /// The words of the interface.
    pub(crate) const fn words(&self) -> &'static Views {
        words::views(self.language)
    }

    /// Words that the live step says too.
    pub(crate) const fn live_words(&self) -> &'static Live {
        words::live(self.language)
    }

    /// The sections that are shown, in order; an infographic's blocks where their form is asked for by name.
    pub(crate) fn sections<'a>(&self, explainer: &'a Explainer) -> Vec<&'a Section> {
        let mut shown = Vec::new();
        for section in &explainer.sections {
            if self.show.includes(section) {
                shown.push(section);
            } else {
                shown.extend(section.blocks().iter().filter(|block| self.show.includes(block)));
            }
        }
        shown
    }
}

/// The language of the interface: the one that is asked for, else the explainer's own.
pub(crate) fn language_of(explainer: &Explainer, asked: Option<Language>) -> Language {
    asked.or(explainer.head.lang).unwrap_or_default()
}

/// Names and values of the attributes of the element around a view, the frame, in a shadow root.
pub(crate) const fn frame_attributes(language: Language) -> [(&'static str, &'static str); 4] {
    [("class", class::MINGBAI), ("part", "root"), ("lang", language.tag()), ("data-version", crate::VERSION)]
}

/// The `id` attribute of an entry or section; the prefix keeps content from taking a name that a page's scripts use.
pub(crate) fn html_id(id: &mingbai_content::model::Id) -> String {
    ["mb-", &id.0].concat()
}
