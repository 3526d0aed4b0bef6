//! The text of a policy on the page, and the way back from its bytes to ranges of text nodes.

use mingbai_content::Span;
use web_sys::{Element, Node, Range};

/// `NodeFilter.SHOW_ELEMENT | SHOW_TEXT`, see <https://dom.spec.whatwg.org/#interface-nodefilter>.
const SHOW_ELEMENT_AND_TEXT: u32 = 1 | 4;
/// `Node.TEXT_NODE`.
const TEXT_NODE: u16 = Node::TEXT_NODE;

/// Elements that do not begin a new line.
const INLINE: [&str; 24] = [
    "A", "ABBR", "B", "BIG", "CITE", "CODE", "DEL", "EM", "FONT", "I", "INS", "LABEL", "MARK", "O:P", "Q", "S",
    "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR",
];

/// Elements whose text is not the policy's.
pub(super) const FOREIGN: [&str; 10] = [
    "SCRIPT",
    "STYLE",
    "NOSCRIPT",
    "TEMPLATE",
    "NAV",
    "BUTTON",
    "MINGBAI-EXPLAINER",
    "MINGBAI-QA",
    "MINGBAI-INFOGRAPHIC",
    "MINGBAI-CARD",
];

/// The text of an element: one line a block, table cells apart by a tab.
pub(crate) struct PolicyText {
    /// The text.
    pub(crate) text: String,
    pieces: Vec<Piece>,
}

/// A text node and where its words begin in the text.
struct Piece {
    node: Node,
    start: usize,
}

impl PolicyText {
    /// Reads the text of `root`.
    pub(crate) fn new(root: &Element) -> Self {
        let mut reader = Self { text: String::new(), pieces: Vec::new() };
        let Some(walker) = root
            .owner_document()
            .and_then(|document| document.create_tree_walker_with_what_to_show(root, SHOW_ELEMENT_AND_TEXT).ok())
        else {
            return reader;
        };
        let mut block: Option<Node> = None;
        let mut next = walker.next_node();
        while let Ok(Some(node)) = next {
            if node.node_type() == TEXT_NODE {
                let here = enclosing_block(&node, root);
                if here != block {
                    reader.end_line(block.as_ref(), here.as_ref());
                    block = here;
                }
                reader.push(node);
                next = walker.next_node();
            } else if FOREIGN.contains(&node.node_name().to_ascii_uppercase().as_str()) {
                next = skip(&walker, &node);
            } else {
                if node.node_name() == "BR" {
                    reader.text.push('\n');
                }
                next = walker.next_node();
            }
        }
        reader
    }

    /// The range of the document that holds the bytes of `span`.
    pub(crate) fn range(&self, span: Span) -> Option<Range> {
        let range = web_sys::window()?.document()?.create_range().ok()?;
        let (node, offset) = self.place(span.start)?;
        range.set_start(node, offset).ok()?;
        // The end lies in the node of the last character, never at the start of a later one.
        let (node, offset) = self.place_after(span.end)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// The elements that directly hold the words of `span`, in document order, each once.
    pub(crate) fn elements(&self, span: Span) -> Vec<Element> {
        let first = self.pieces.partition_point(|piece| piece.start <= span.start).saturating_sub(1);
        let mut elements: Vec<Element> = Vec::new();
        for piece in self.pieces.iter().skip(first).take_while(|piece| piece.start < span.end) {
            let parent = piece.node.parent_element();
            if let Some(parent) = parent.filter(|parent| elements.last() != Some(parent)) {
                elements.push(parent);
            }
        }
        elements
    }

    fn push(&mut self, node: Node) {
        let words = node.node_value().unwrap_or_default();
        let start = self.text.len();
        self.text.push_str(&words);
        self.pieces.push(Piece { node, start });
    }

    fn end_line(&mut self, before: Option<&Node>, after: Option<&Node>) {
        let is_cell = |node: Option<&Node>| node.is_some_and(|node| matches!(node.node_name().as_str(), "TD" | "TH"));
        let row = |node: Option<&Node>| node.and_then(Node::parent_node);
        if self.text.is_empty() {
            return;
        }
        let same_row = is_cell(before) && is_cell(after) && row(before) == row(after);
        self.text.push(if same_row { '\t' } else { '\n' });
    }

    /// The node and UTF-16 offset of the character at a byte.
    fn place(&self, byte: usize) -> Option<(&Node, u32)> {
        let index = self.pieces.partition_point(|piece| piece.start <= byte).checked_sub(1)?;
        self.offset_in(index, byte)
    }

    /// The node and UTF-16 offset just after the character that ends at a byte.
    fn place_after(&self, byte: usize) -> Option<(&Node, u32)> {
        let index = self.pieces.partition_point(|piece| piece.start < byte).checked_sub(1)?;
        self.offset_in(index, byte)
    }

    fn offset_in(&self, index: usize, byte: usize) -> Option<(&Node, u32)> {
        let piece = self.pieces.get(index)?;
        let before = self.text.get(piece.start..byte)?.encode_utf16().count();
        let length = piece.node.node_value().map_or(0, |words| words.encode_utf16().count());
        Some((&piece.node, u32::try_from(before.min(length)).ok()?))
    }
}

/// The nearest ancestor that begins a line of its own.
fn enclosing_block(node: &Node, root: &Element) -> Option<Node> {
    let mut current = node.parent_node();
    while let Some(parent) = current {
        let is_root = parent.is_same_node(Some(root));
        if is_root || !INLINE.contains(&parent.node_name().to_ascii_uppercase().as_str()) {
            return Some(parent);
        }
        current = parent.parent_node();
    }
    None
}

/// The next node that is not inside `node`.
fn skip(walker: &web_sys::TreeWalker, node: &Node) -> Result<Option<Node>, wasm_bindgen::JsValue> {
    loop {
        let next = walker.next_node()?;
        match &next {
            Some(inner) if node.contains(Some(inner)) => {}
            _ => return Ok(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    /// A `div` with children as (tag, text); an empty tag is a bare text node.
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
        root
    }

    fn check(children: &[(&str, &str)], text: &str, words: &str) {
        let read = PolicyText::new(&page(children));
        assert_eq!(read.text, text);
        let start = read.text.find(words).expect("the words stand in the text");
        let range = read.range(Span::new(start, start + words.len())).expect("a range");
        assert_eq!(String::from(range.to_string()), words.replace('\n', ""));
    }

    #[wasm_bindgen_test]
    fn blocks_are_lines_and_inlines_are_not() {
        check(&[("p", "第一条"), ("p", "为了方便")], "第一条\n为了方便", "方便");
        check(&[("", "补助"), ("b", "20"), ("", "万元")], "补助20万元", "补助20万元");
    }

    #[wasm_bindgen_test]
    fn ranges_count_as_the_dom_counts_beyond_the_basic_plane() {
        check(&[("p", "𠮷野家补助😀二十元")], "𠮷野家补助😀二十元", "😀二十");
    }

    #[wasm_bindgen_test]
    fn a_range_may_reach_over_blocks() {
        check(&[("p", "市级承担8万元"), ("p", "县级承担12万元")], "市级承担8万元\n县级承担12万元", "8万元\n县级");
    }

    #[wasm_bindgen_test]
    fn scripts_and_our_own_elements_are_not_the_policy() {
        check(&[("p", "甲"), ("script", "乙"), ("mingbai-card", "丙"), ("p", "丁")], "甲\n丁", "丁");
    }
}
