//! The folder of pages: what goes into it, under which name, and what its templates may say.

pub(crate) mod choice;
pub(crate) mod config;
pub(crate) mod embed;
pub(crate) mod facts;
pub(crate) mod follow;
pub(crate) mod gallery;
mod gallery_words;
pub(crate) mod index;
pub(crate) mod inputs;
pub(crate) mod manifest;
pub(crate) mod output;
pub(crate) mod page;
mod pictures;
pub(crate) mod prints;
pub(crate) mod search;
pub(crate) mod templates;

use jiff::civil::Date;
use minijinja::{Value, context};

use config::Config;
use output::Output;
use prints::Printer;
use templates::{Templates, markup};

/// What is the same for every page of a site.
pub(crate) struct Site<'a> {
    pub(crate) config: &'a Config,
    pub(crate) templates: &'a Templates,
    pub(crate) output: &'a Output,
    pub(crate) today: Option<Date>,
    pub(crate) printer: &'a Printer,
}

impl Site<'_> {
    /// What the site is called.
    pub(crate) fn title(&self) -> String {
        self.config.title.clone().unwrap_or_else(|| "政策解读".to_owned())
    }

    /// The values that every template may use, for a page whose way to the root is `root`.
    pub(crate) fn values(&self, root: &str) -> Value {
        context! {
            title => self.title(),
            gallery => self.config.gallery,
            search => self.config.search.then(|| markup(format!("{root}{}/index.json", search::FOLDER))),
            root => markup(root.to_owned()),
            script => markup(format!("{root}{}/mingbai.js", self.config.embed_folder())),
            days => markup(format!("{root}{}/days.js", self.config.embed_folder())),
            assets => markup(format!("{root}assets/")),
        }
    }
}
