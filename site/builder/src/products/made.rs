//! What products are made with and what comes of it.

use std::sync::OnceLock;

use anyhow::Result;
use mingbai_press::{Paper, Press, PressError};

use super::profiles::Profile;

/// The press, started when the first sheet is wanted: it is a program of its own, and finding the fonts of a system takes a moment.
#[derive(Default)]
pub(crate) struct Pressroom(OnceLock<Result<Press, PressError>>);

impl Pressroom {
    /// The press.
    ///
    /// # Errors
    ///
    /// When the program that sets paper is not there or not right, or the machine has no Chinese font; the message says what to do.
    pub(crate) fn press(&self) -> Result<&Press> {
        self.0.get_or_init(Press::find).as_ref().map_err(|error| error.clone().into())
    }
}

/// What is the same for all products that are made in one go, whatever the explainer.
#[derive(Clone, Copy)]
pub(crate) struct Workshop<'a> {
    /// Where sheets are printed.
    pub(crate) pressroom: &'a Pressroom,
    /// The paper that was asked for; without one, every paper that the product is made for.
    pub(crate) paper: Option<Paper>,
    /// Who publishes, for covers; the drafter where nobody is named.
    pub(crate) publisher: Option<&'a str>,
    /// The editor that plain text is for; for each where none is named.
    pub(crate) profile: Option<Profile>,
}

impl<'a> Workshop<'a> {
    /// One in which nothing was asked for.
    pub(crate) const fn of(pressroom: &'a Pressroom) -> Self {
        Self { pressroom, paper: None, publisher: None, profile: None }
    }
}

/// One file of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    /// Its name, without a folder: `card-a5.pdf`.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) content: Vec<u8>,
    /// What its author should know, each a sentence: that it does not fit the sheet, and what is too long.
    pub(crate) notes: Vec<String>,
}
