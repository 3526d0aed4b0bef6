//! Sections: a form with its heading and what stands around it.

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use super::Look;
use super::{Block, Citation, Entry, Id, Inlines};
use crate::forms::{self, Body, Form};
use crate::span::Span;

/// A level-2 heading and what follows it, or a level-3 block of an infographic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its address.
    pub id: Id,
    /// Heading; empty for text before the first heading.
    pub title: Inlines,
    /// Ordinary text between the heading and the form's own content.
    pub intro: Vec<Block>,
    /// The form and its content.
    pub body: Body,
    /// Citations that belong to the form as a whole: those after a table or list.
    pub citations: Vec<Citation>,
    /// What its author asks for of its looks. Where Markdown is read in a browser nothing is: there is no room for what it asks for.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(default, skip_serializing_if = "Look::is_plain")]
    pub look: Look,
    /// Its Markdown, heading included.
    pub span: Span,
}

impl Section {
    /// Which form it has.
    pub const fn form(&self) -> Form {
        self.body.form()
    }

    /// The blocks of an infographic; none for any other form.
    pub fn blocks(&self) -> &[Section] {
        match &self.body {
            Body::Infographic(blocks) => blocks,
            _ => &[],
        }
    }

    /// Its own entries, without those of an infographic's blocks.
    pub fn entries(&self) -> Vec<&Entry> {
        forms::entries(&self.body)
    }
}
