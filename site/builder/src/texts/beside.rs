//! The files beside an explainer, as they are looked for and read: whoever wants to know later whether something has changed looks at the
//! same ones.

use std::{fs, io};

use super::digest::Digest;
use super::discover::Found;
use super::shelf::Shelf;

/// The folder of an explainer, and what has been looked for in it.
pub(super) struct Beside<'a> {
    pub(super) found: &'a Found,
    pub(super) shelf: &'a Shelf,
    /// In the order in which they were asked for.
    pub(super) seen: Vec<Seen>,
}

/// A file that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    /// As it is named from the folder of the explainer.
    pub(crate) name: String,
    pub(crate) content: Content,
}

/// What was seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// This was read.
    Read(Digest),
    /// It could not be read.
    Missing,
    /// Nothing yet: it goes out as it is.
    Unread,
}

impl<'a> Beside<'a> {
    pub(super) const fn new(found: &'a Found, shelf: &'a Shelf) -> Self {
        Self { found, shelf, seen: Vec::new() }
    }

    /// Notes that a file was looked for, and has this in it.
    pub(super) fn note(&mut self, name: &str, content: Content) {
        self.seen.push(Seen { name: name.to_owned(), content });
    }

    /// Reads a file beside it.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(super) fn read(&mut self, name: &str) -> io::Result<Vec<u8>> {
        let read = fs::read(self.found.beside(name));
        self.note(name, Content::of(&read));
        read
    }
}

impl Content {
    /// What has been seen of a file that was read.
    pub(super) fn of(read: &io::Result<Vec<u8>>) -> Self {
        read.as_ref().map_or(Self::Missing, |bytes| Self::Read(Digest::of(bytes)))
    }
}
