//! The entries of a form's content, in the order in which a reader meets them.

use crate::model::{Entry, Section};

/// What a form's content is made of.
pub(crate) trait HasEntries {
    /// Puts its entries at the end of `entries`.
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>);
}

impl HasEntries for Entry {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(self);
    }
}

impl HasEntries for Section {
    /// None: a block of an infographic is a section of its own and keeps its entries.
    fn push_entries<'e>(&'e self, _: &mut Vec<&'e Entry>) {}
}

impl<T: HasEntries> HasEntries for Vec<T> {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.iter().for_each(|part| part.push_entries(entries));
    }
}

impl<T: HasEntries> HasEntries for Option<Box<T>> {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        if let Some(part) = self {
            part.push_entries(entries);
        }
    }
}
