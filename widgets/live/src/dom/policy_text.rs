//! The text of a policy on the page, read as `check` reads it, and the way back from its bytes to ranges of text nodes.

use std::borrow::Cow;

use mingbai_content::Span;
use mingbai_content::policy::{self, Lines, Node as _, tags};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// The text of an element, and where each word of it stands.
pub(crate) struct PolicyText(Lines<PageNode>);

/// Which words are left out as hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// Those that nobody sees now, whatever hides them.
    AsShown,
    /// Those that are hidden in the page's source, as on the host: a stylesheet may fold away what a tab opens.
    AsWritten,
}

#[derive(Clone)]
struct PageNode {
    node: Node,
    sight: Sight,
}

impl PageNode {
    fn element(&self) -> Option<&Element> {
        self.node.dyn_ref()
    }
}

impl policy::Node for PageNode {
    fn text(&self) -> Option<Cow<'_, str>> {
        (self.node.node_type() == Node::TEXT_NODE).then(|| Cow::Owned(self.node.node_value().unwrap_or_default()))
    }

    fn name(&self) -> Option<Cow<'_, str>> {
        self.element().map(|element| Cow::Owned(element.local_name()))
    }

    fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.element()?.get_attribute(name).map(Cow::Owned)
    }

    fn children(&self) -> Vec<Self> {
        let mut children = Vec::new();
        let mut next = self.node.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            children.push(Self { node, sight: self.sight });
        }
        children
    }

    fn is_hidden(&self) -> bool {
        let style = (self.sight == Sight::AsShown)
            .then(|| web_sys::window()?.get_computed_style(self.element()?).ok().flatten())
            .flatten();
        let Some(style) = style else { return tags::is_hidden(self) };
        let is = |property: &str, hides: &str| style.get_property_value(property).is_ok_and(|value| value == hides);
        is("display", "none") || is("visibility", "hidden")
    }
}

impl PolicyText {
    /// Reads the text of `root`.
    pub(crate) fn new(root: &Element, sight: Sight) -> Self {
        Self(Lines::read(&PageNode { node: root.clone().into(), sight }))
    }

    /// The text, for [`policy::parse`].
    pub(crate) fn text(&self) -> &str {
        &self.0.text
    }

    /// The text alone.
    pub(crate) fn into_text(self) -> String {
        self.0.text
    }

    /// The range of the document that holds the bytes of `span`.
    pub(crate) fn range(&self, span: Span) -> Option<Range> {
        let range = web_sys::window()?.document()?.create_range().ok()?;
        let (node, byte) = self.0.start(span.start)?;
        range.set_start(&node.node, offset(node, byte)?).ok()?;
        // The end lies in the node of the last character, never at the start of a later one.
        let (node, byte) = self.0.end(span.end)?;
        range.set_end(&node.node, offset(node, byte)?).ok()?;
        Some(range)
    }

    /// The elements that directly hold the words of `span`, in document order, each once.
    pub(crate) fn elements(&self, span: Span) -> Vec<Element> {
        let mut elements: Vec<Element> = Vec::new();
        for node in self.0.nodes(span) {
            let parent = node.node.parent_element();
            if let Some(parent) = parent.filter(|parent| elements.last() != Some(parent)) {
                elements.push(parent);
            }
        }
        elements
    }
}

/// Whether the element itself is hidden as it is written, like a draft that a template carries along.
pub(super) fn is_hidden_in_source(element: &Element) -> bool {
    tags::is_hidden(&PageNode { node: element.clone().into(), sight: Sight::AsWritten })
}

/// A byte of the node's text as the DOM counts, in UTF-16.
fn offset(node: &PageNode, byte: usize) -> Option<u32> {
    let words = node.text()?;
    u32::try_from(words.get(..byte)?.encode_utf16().count()).ok()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    /// A `div` on the page with children as (tag, text); an empty tag is a bare text node.
    fn page(children: &[(&str, &str)]) -> Element {
        let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
        let root = document.create_element("div").expect("a valid name");
        for (tag, text) in children {
            let words: Node = document.create_text_node(text).into();
            let node = match *tag {
                "" => words,
                tag => {
                    let element = document.create_element(tag).expect("a valid name");
                    element.append_child(&words).expect("an element takes text");
                    element.into()
                }
            };
            root.append_child(&node).expect("an element takes children");
        }
        document.body().expect("a page has a body").append_child(&root).expect("a body takes children");
        root
    }

    fn check(children: &[(&str, &str)], text: &str, words: &str, marked: &str) {
        let root = page(children);
        let read = PolicyText::new(&root, Sight::AsShown);
        assert_eq!(read.text().replace('\u{2029}', ""), text);
        let start = read.text().find(words).expect("the words stand in the text");
        let range = read.range(Span::new(start, start + words.len())).expect("a range");
        assert_eq!(String::from(range.to_string()), marked);
        root.remove();
    }

    #[wasm_bindgen_test]
    fn blocks_are_lines_and_inlines_are_not() {
        check(&[("p", "第一条"), ("p", "为了方便")], "第一条\n为了方便", "方便", "方便");
        check(&[("", "补助"), ("o:p", "20"), ("", "万元")], "补助20万元", "补助20万元", "补助20万元");
    }

    #[wasm_bindgen_test]
    fn ranges_count_as_the_dom_counts_beyond_the_basic_plane() {
        check(&[("p", "𠮷野家补助😀二十元")], "𠮷野家补助😀二十元", "😀二十", "😀二十");
    }

    #[wasm_bindgen_test]
    fn a_range_reaches_over_blocks_line_ends_and_raised_digits() {
        check(
            &[("p", "市级承担8\n  万元"), ("p", "县级承担12万元")],
            "市级承担8 万元\n县级承担12万元",
            "万元\u{2029}\n县级",
            "万元县级",
        );
        check(&[("", "占地80m"), ("sup", "2"), ("", "以\n内")], "占地80m²以内", "80m²以内", "80m2以\n内");
    }

    #[wasm_bindgen_test]
    fn scripts_and_our_own_elements_are_not_the_policy() {
        check(&[("p", "甲"), ("script", ";"), ("mingbai-card", "丙"), ("p", "丁")], "甲\n丁", "丁", "丁");
    }

    #[wasm_bindgen_test]
    fn what_a_stylesheet_hides_is_read_only_as_it_is_written() {
        let root = page(&[("style", ".old { display: none }"), ("p", "甲"), ("p", "乙")]);
        root.last_element_child().expect("a paragraph").set_class_name("old");
        let read = |sight: Sight| PolicyText::new(&root, sight).text().replace('\u{2029}', "");
        assert_eq!((read(Sight::AsShown), read(Sight::AsWritten)), ("甲".to_owned(), "甲\n乙".to_owned()));
        root.remove();
    }
}
