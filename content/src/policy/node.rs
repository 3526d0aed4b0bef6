//! A node of a page, as far as the reading of a document asks: the host's parser and the browser's own DOM both are one.

use std::borrow::Cow;

use super::tags;

/// A node of a parsed page.
pub trait Node: Clone {
    /// The characters of a text node; none for all others.
    fn text(&self) -> Option<Cow<'_, str>>;

    /// The name of an element in small letters (`p`, `o:p`); none for all others.
    fn name(&self) -> Option<Cow<'_, str>>;

    /// The value of an element's attribute.
    fn attribute(&self, name: &str) -> Option<Cow<'_, str>>;

    /// What is directly inside, in order.
    fn children(&self) -> Vec<Self>;

    /// Whether readers do not see it. A browser also knows what stylesheets hide.
    fn is_hidden(&self) -> bool {
        tags::is_hidden(self)
    }
}
