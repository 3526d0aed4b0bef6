//! The tags of markup that Leptos wrote: `<` and `>` occur in it only where a tag begins and ends, as both are escaped in text and in
//! values, and every value stands in quotation marks.

/// A comment by which Leptos would find its place. In text its signs are escaped.
const MARKER: &str = "<!>";

/// What Leptos writes for a `class` of `None`.
const EMPTY_CLASS: &str = " class=\"\"";

/// Elements that have no end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// What stands between `<` and `>`: `p class="title"`, or `/p`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'h>(&'h str);

impl<'h> Tag<'h> {
    /// As it is written.
    pub(super) const fn text(self) -> &'h str {
        self.0
    }

    /// The name of its element: `p`.
    pub(super) fn name(self) -> &'h str {
        let name = self.0.strip_prefix('/').unwrap_or(self.0);
        name.split([' ', '/']).next().unwrap_or_default()
    }

    pub(super) fn is_end(self) -> bool {
        self.0.starts_with('/')
    }

    pub(super) fn is_void(self) -> bool {
        VOID.contains(&self.name())
    }

    /// Names and values, with the space before each: ` class="title"` is `class`, `title` and the whole; ` open` has no value.
    pub(super) fn attributes(self) -> impl Iterator<Item = Attribute<'h>> {
        let mut rest = self.0.get(self.name().len()..).unwrap_or_default();
        core::iter::from_fn(move || {
            let start = rest.find(|sign: char| sign != ' ' && sign != '/')?;
            let name_end = rest.get(start..)?.find([' ', '=']).map_or(rest.len(), |end| start + end);
            let name = rest.get(start..name_end)?;
            let opened = rest.get(name_end..)?.strip_prefix("=\"");
            let (value, end) = match opened.and_then(|opened| opened.split_once('"')) {
                Some((value, _)) => (value, name_end + value.len() + 3),
                None => ("", name_end),
            };
            let text = rest.get(..end)?;
            rest = rest.get(end..)?;
            Some(Attribute { name, value, text })
        })
    }

    /// The value of an attribute; empty where it has none.
    pub(super) fn value(self, name: &str) -> Option<&'h str> {
        self.attributes().find(|attribute| attribute.name == name).map(|attribute| attribute.value)
    }
}

/// An attribute of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribute<'h> {
    pub(super) name: &'h str,
    pub(super) value: &'h str,
    /// The whole of it, with the space before.
    pub(super) text: &'h str,
}

/// Each tag with the text behind it; no tag before the first.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = (Option<Tag<'_>>, &str)> {
    html.split('<').enumerate().map(|(number, piece)| match piece.split_once('>').filter(|_| number > 0) {
        Some((tag, text)) => (Some(Tag(tag)), text),
        None => (None, piece),
    })
}

/// The markup without markers, and without the empty `class` that Leptos writes where a component gives none.
pub(crate) fn clean(html: &str) -> String {
    let mut clean = String::with_capacity(html.len());
    for piece in html.split(MARKER) {
        let mut from = 0;
        for (at, empty) in piece.match_indices(EMPTY_CLASS) {
            // Words may say the same: quotation marks are not escaped in text.
            let before = piece.get(from..at).unwrap_or_default();
            if piece
                .get(..at)
                .and_then(|it| it.rsplit(['<', '>']).next())
                .is_some_and(|tag| is_in_tag(piece, at - tag.len()))
            {
                clean.push_str(before);
                from = at + empty.len();
            }
        }
        clean.push_str(piece.get(from..).unwrap_or_default());
    }
    clean
}

/// Whether a tag begins right before `at`.
fn is_in_tag(html: &str, at: usize) -> bool {
    html.get(..at).is_some_and(|before| before.ends_with('<'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_values() {
        let (tag, text) = pieces("<details id=\"mb-a b\" open class=\"\">文</details>").nth(1).expect("a tag");
        let tag = tag.expect("a tag");
        let read: Vec<_> = tag.attributes().map(|it| (it.name, it.value, it.text)).collect();
        assert_eq!(read, [("id", "mb-a b", " id=\"mb-a b\""), ("open", "", " open"), ("class", "", " class=\"\"")]);
        assert_eq!((tag.name(), text, tag.value("open"), tag.value("start")), ("details", "文", Some(""), None));
    }

    #[test]
    fn markers_and_empty_classes_go() {
        assert_eq!(clean("<p class=\"\">甲<!>乙<br></p>"), "<p>甲乙<br></p>");
        assert_eq!(clean("<p id=\"a\" class=\"\" open> class=\"\"</p>"), "<p id=\"a\" open> class=\"\"</p>");
    }
}
