//! The plain step as a tree. It is our own markup, every tag of which ends where it should: a parser of the web's HTML would take four times as long
//! to find that out.

use std::borrow::Cow;

/// Elements that have no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "source" | "track" | "wbr" | "col" | "input" | "link" | "meta")
}

/// Elements and texts in the order of the document; the first is around all of them.
pub(super) struct Tree<'h>(Vec<Slot<'h>>);

struct Slot<'h> {
    node: Node<'h>,
    parent: usize,
    /// The first place that is not inside.
    end: usize,
}

/// What stands in a tree.
pub(super) enum Node<'h> {
    Text(Cow<'h, str>),
    Element(Element<'h>),
}

/// A tag.
pub(super) struct Element<'h> {
    name: &'h str,
    attributes: Vec<(&'h str, Cow<'h, str>)>,
}

/// A place in a tree.
#[derive(Clone, Copy)]
pub(super) struct NodeRef<'t> {
    slots: &'t [Slot<'t>],
    at: usize,
    slot: &'t Slot<'t>,
}

/// The place of an element.
#[derive(Clone, Copy)]
pub(super) struct ElementRef<'t> {
    place: NodeRef<'t>,
    element: &'t Element<'t>,
}

impl<'h> Tree<'h> {
    /// Reads markup as components, [`flat`](super::flat()) and the profiles write it. A tag that ends nothing is passed over.
    pub(super) fn of(html: &'h str) -> Self {
        let root = Element { name: "", attributes: Vec::new() };
        let mut tree = Self(vec![Slot { node: Node::Element(root), parent: 0, end: 0 }]);
        let mut open = vec![0];
        for (number, piece) in html.split('<').enumerate() {
            let (tag, text) = match piece.split_once('>').filter(|_| number > 0) {
                Some((tag, text)) => (Some(tag), text),
                None => (None, piece),
            };
            if let Some(name) = tag.and_then(|tag| tag.strip_prefix('/')) {
                if let Some(depth) = open.iter().skip(1).rposition(|at| tree.name(*at) == name) {
                    open.drain(depth + 1..).for_each(|at| tree.end(at));
                }
            } else if let Some(tag) = tag.filter(|tag| !tag.starts_with('!')) {
                let element = Element::of(tag);
                let has_end = !is_void(element.name);
                let at = tree.push(Node::Element(element), &open);
                if has_end {
                    open.push(at);
                }
            }
            if !text.is_empty() {
                tree.push(Node::Text(decoded(text)), &open);
            }
        }
        open.into_iter().for_each(|at| tree.end(at));
        tree
    }

    fn push(&mut self, node: Node<'h>, open: &[usize]) -> usize {
        let at = self.0.len();
        self.0.push(Slot { node, parent: open.last().copied().unwrap_or_default(), end: at + 1 });
        at
    }

    fn end(&mut self, at: usize) {
        let end = self.0.len();
        if let Some(slot) = self.0.get_mut(at) {
            slot.end = end;
        }
    }

    fn name(&self, at: usize) -> &'h str {
        match self.0.get(at).map(|slot| &slot.node) {
            Some(Node::Element(element)) => element.name,
            _ => "",
        }
    }

    /// What is around everything, no element of the markup.
    pub(super) fn root(&self) -> Option<ElementRef<'_>> {
        NodeRef::at(&self.0, 0).and_then(ElementRef::wrap)
    }
}

impl<'h> Element<'h> {
    /// `p id="a"`, and ` open` without a value.
    fn of(tag: &'h str) -> Self {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while !rest.trim_start().is_empty() {
            rest = rest.trim_start();
            let (name, after) = rest.split_at(rest.find([' ', '=']).unwrap_or(rest.len()));
            let valued = after.strip_prefix("=\"").and_then(|after| after.split_once('"'));
            let (value, after) = valued.unwrap_or(("", after.trim_start_matches('=')));
            attributes.push((name, decoded(value)));
            rest = after;
        }
        Self { name: name.trim_end_matches('/'), attributes }
    }

    pub(super) const fn name(&self) -> &'h str {
        self.name
    }

    pub(super) fn attr(&self, name: &str) -> Option<&str> {
        self.attrs().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    pub(super) fn attrs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (*name, value.as_ref()))
    }
}

impl<'t> NodeRef<'t> {
    fn at(slots: &'t [Slot<'t>], at: usize) -> Option<Self> {
        slots.get(at).map(|slot| Self { slots, at, slot })
    }

    pub(super) const fn value(self) -> &'t Node<'t> {
        &self.slot.node
    }
}

impl<'t> ElementRef<'t> {
    /// The element at a place, where one stands there.
    pub(super) const fn wrap(place: NodeRef<'t>) -> Option<Self> {
        match place.value() {
            Node::Element(element) => Some(Self { place, element }),
            Node::Text(_) => None,
        }
    }

    pub(super) const fn value(self) -> &'t Element<'t> {
        self.element
    }

    pub(super) fn parent(self) -> Option<Self> {
        let NodeRef { slots, at, slot } = self.place;
        NodeRef::at(slots, slot.parent).filter(|_| at > 0).and_then(Self::wrap)
    }

    pub(super) fn children(self) -> impl Iterator<Item = NodeRef<'t>> {
        let NodeRef { slots, at, slot } = self.place;
        let mut next = at + 1;
        core::iter::from_fn(move || {
            let child = NodeRef::at(slots, next).filter(|child| child.at < slot.end)?;
            next = child.slot.end;
            Some(child)
        })
    }

    pub(super) fn child_elements(self) -> impl Iterator<Item = Self> {
        self.children().filter_map(Self::wrap)
    }

    /// All that is inside, in the order of the document.
    fn inside(self) -> impl Iterator<Item = NodeRef<'t>> {
        let NodeRef { slots, at, slot } = self.place;
        (at + 1..slot.end).filter_map(move |at| NodeRef::at(slots, at))
    }

    /// The elements that are inside.
    pub(super) fn descendants(self) -> impl Iterator<Item = Self> {
        self.inside().filter_map(Self::wrap)
    }

    pub(super) fn text(self) -> impl Iterator<Item = &'t str> {
        self.inside().filter_map(|place| match place.value() {
            Node::Text(text) => Some(text.as_ref()),
            Node::Element(_) => None,
        })
    }
}

/// Text without the entities that writing it has made, and numbers of signs.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    decoded.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let entity = piece.split_once(';').and_then(|(name, rest)| Some((sign(name)?, rest)));
        let (sign, rest) = entity.unwrap_or(('&', piece));
        decoded.push(sign);
        decoded.push_str(rest);
    }
    Cow::Owned(decoded)
}

fn sign(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use mingbai_widgets::gallery::examples;
    use scraper::Html;

    use super::*;
    use crate::products::context::PageContext;
    use crate::texts::source::Source;

    /// A line for each tag and text, as deep as it stands.
    fn outline(element: ElementRef<'_>, depth: usize, out: &mut String) {
        for child in element.children() {
            out.push_str(&"  ".repeat(depth));
            match child.value() {
                Node::Text(text) => out.push_str(&format!("{text:?}\n")),
                Node::Element(tag) => {
                    let mut attributes: Vec<_> = tag.attrs().collect();
                    attributes.sort_unstable();
                    out.push_str(&format!("{} {attributes:?}\n", tag.name()));
                }
            }
            if let Some(element) = ElementRef::wrap(child) {
                outline(element, depth + 1, out);
            }
        }
    }

    /// The same of what a browser reads.
    fn outline_of_browser(element: scraper::ElementRef<'_>, depth: usize, out: &mut String) {
        for child in element.children() {
            out.push_str(&"  ".repeat(depth));
            match child.value() {
                scraper::Node::Text(text) => out.push_str(&format!("{:?}\n", &**text)),
                scraper::Node::Element(tag) => {
                    let mut attributes: Vec<_> = tag.attrs().collect();
                    attributes.sort_unstable();
                    out.push_str(&format!("{} {attributes:?}\n", tag.name()));
                }
                _ => {}
            }
            if let Some(element) = scraper::ElementRef::wrap(child) {
                outline_of_browser(element, depth + 1, out);
            }
        }
    }

    #[test]
    fn the_tree_of_every_example_is_that_of_a_browser() {
        for example in examples() {
            let source = Source::alone(String::new(), example.markdown);
            let page = PageContext::new(&source, Some("https://www.yunxi.example/a/".to_owned()), None);
            for html in [page.plain(), page.flat()] {
                let (mut ours, mut browsers) = (String::new(), String::new());
                outline(Tree::of(html).root().unwrap(), 0, &mut ours);
                outline_of_browser(Html::parse_fragment(html).root_element(), 0, &mut browsers);
                assert_eq!(ours, browsers, "{}", example.name);
            }
        }
    }

    #[test]
    fn a_stray_end_and_a_missing_one_lose_no_words() {
        let tree = Tree::of("甲</p><ul><li>乙<li>丙</ul>&#x4e01;&amp;lt;&x;<br>戊");
        let words: Vec<&str> = tree.root().unwrap().text().collect();
        assert_eq!(words, ["甲", "乙", "丙", "丁&lt;&x;", "戊"]);
    }
}
