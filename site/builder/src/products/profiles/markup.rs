//! Writes tags: names and attributes from the profiles, text always escaped.

use super::piece::Word;
use crate::texts::escape::escape_into;

/// Markup that is being written.
#[derive(Default)]
pub(super) struct Markup(pub(super) String);

impl Markup {
    /// An element with what `content` writes.
    pub(super) fn element(&mut self, tag: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        content(self);
        self.close(tag);
    }

    /// The end of an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// A tag that has no end, or whose end is written elsewhere.
    pub(super) fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape_into(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) {
        escape_into(&mut self.0, text);
    }

    /// A line break of the file, for those who look at it.
    pub(super) fn line(&mut self) {
        self.0.push('\n');
    }
}

/// The address of a file that is not shown, as words: （图：楼道）.
pub(super) fn described(what: &str, alt: &str) -> Vec<Word> {
    let words = if alt.is_empty() { ["（", what, "）"].concat() } else { ["（", what, "：", alt, "）"].concat() };
    vec![Word::Text(words)]
}
