//! Search over the entries of a root: what does not match is hidden as long as something does, what matches is marked.
//!
//! The text of each entry is read once. A key press changes only the entries whose state changes, so that nothing
//! else is laid out again.

use js_sys::JsString;
use mingbai_content::text::find::holds;
use mingbai_content::text::fold::{self, Folded};
use web_sys::{Element, Node, Range, ShadowRoot};

use super::Highlight;
use crate::markup::{data, highlight, select};

/// Most hits that are marked, and whose entries are opened: those of the first screens; counting and filtering have no limit.
const MOST_MARKS: usize = 200;

/// `NodeFilter.SHOW_TEXT`, see <https://dom.spec.whatwg.org/#interface-nodefilter>.
const SHOW_TEXT: u32 = 4;

/// The searchable entries of one root.
pub(crate) struct Search {
    sections: Vec<Section>,
    hits: Highlight,
}

struct Section {
    element: Element,
    is_hidden: bool,
    entries: Vec<Entry>,
}

struct Entry {
    element: Element,
    text: String,
    is_hidden: bool,
    opened: Option<Element>,
}

impl Search {
    /// Reads the entries of `root`.
    pub(crate) fn new(root: &ShadowRoot) -> Self {
        let sections = super::select(root, select::SECTIONS)
            .into_iter()
            .map(|element| {
                let entries = entries(&element);
                Section { element, is_hidden: false, entries }
            })
            .collect();
        Self { sections, hits: Highlight::new(highlight::HIT) }
    }

    /// Shows the entries that hold `query`, hides the others, and says how many hold it; where none does, all stay.
    pub(crate) fn apply(&mut self, query: &str) -> usize {
        let mut query = folded(query);
        let is_found = self.sections.iter().flat_map(|section| &section.entries).any(|entry| entry.matches(&query));
        if !is_found {
            query.clear();
        }
        let mut shown = 0;
        let mut ranges = Vec::new();
        for section in &mut self.sections {
            let mut shown_here = 0;
            for entry in &mut section.entries {
                entry.show(entry.matches(&query));
                if entry.is_hidden || query.is_empty() {
                    entry.fold();
                }
            }
            // What one of them closes may hold another that is found.
            for entry in section.entries.iter_mut().filter(|entry| !entry.is_hidden) {
                shown_here += 1;
                if !query.is_empty() && ranges.len() < MOST_MARKS {
                    entry.unfold();
                    push_hits(&entry.element, &query, &mut ranges);
                }
            }
            let is_hidden = !query.is_empty() && shown_here == 0;
            set_hidden(&section.element, &mut section.is_hidden, is_hidden);
            shown += shown_here;
        }
        self.hits.set(ranges);
        if is_found { shown } else { 0 }
    }
}

impl Entry {
    #[inline(never)]
    fn matches(&self, query: &str) -> bool {
        query.is_empty() || holds(&self.text, query) || self.is_spelled(query)
    }

    /// Whether its first letters of pinyin hold the query; the page writes them where letters are typed.
    fn is_spelled(&self, query: &str) -> bool {
        // Of thousands of entries each would be asked for nothing at every other key.
        query.bytes().all(|letter| letter.is_ascii_alphabetic())
            && self.element.get_attribute(data::INITIALS).is_some_and(|initials| holds(&initials, query))
    }

    fn show(&mut self, is_shown: bool) {
        set_hidden(&self.element, &mut self.is_hidden, !is_shown);
    }

    /// Closes again what a search has opened.
    fn fold(&mut self) {
        if let Some(details) = self.opened.take() {
            super::set_open(&details, false);
        }
    }

    /// Opens a closed question that is found, and what else it is folded away in: days that are over, the table of a chart.
    fn unfold(&mut self) {
        if let Ok(Some(details)) = self.element.closest("details:not([open])") {
            super::set_open(&details, true);
            self.opened = Some(details);
        }
    }
}

/// The entries of a section. A path of questions is one: its ends are shown by walking it.
fn entries(section: &Element) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for element in super::elements(section.query_selector_all(select::ENTRY)) {
        if entries.last().is_none_or(|before| !before.element.contains(Some(&element))) {
            let text = folded(&element.text_content().unwrap_or_default());
            entries.push(Entry { element, text, is_hidden: false, opened: None });
        }
    }
    entries
}

/// As people mean it: no matter the case, the widths and the blanks (20 万元 is 20万元).
fn folded(text: &str) -> String {
    fold::fold(&lower_case(text))
}

/// Lower case by the browser: Rust's own tables would be a tenth of the module.
fn lower_case(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

fn set_hidden(element: &Element, known: &mut bool, is_hidden: bool) {
    if *known == is_hidden {
        return;
    }
    *known = is_hidden;
    let changed = element.toggle_attribute_with_force("hidden", is_hidden);
    debug_assert!(changed.is_ok(), "`hidden` is a valid attribute name");
}

/// The places of `query` in the text nodes of an element; a hit across two nodes is not marked.
fn push_hits(element: &Element, query: &str, ranges: &mut Vec<Range>) {
    let Some(document) = element.owner_document() else { return };
    let root: &Node = element;
    let Ok(walker) = document.create_tree_walker_with_what_to_show(root, SHOW_TEXT) else { return };
    while let Ok(Some(node)) = walker.next_node() {
        let text = lower_case(&node.node_value().unwrap_or_default());
        let words = Folded::new(&text);
        for hit in words.find_all(query, 0) {
            let span = words.span(hit);
            let Ok(range) = document.create_range() else { return };
            let (start, end) = (utf16_before(&text, span.start), utf16_before(&text, span.end));
            if range.set_start(&node, start).is_ok() && range.set_end(&node, end).is_ok() {
                ranges.push(range);
            }
            if ranges.len() >= MOST_MARKS {
                return;
            }
        }
    }
}

/// How many UTF-16 units, as the DOM counts, stand before a byte.
fn utf16_before(text: &str, byte: usize) -> u32 {
    let units = text.get(..byte).map_or(0, |before| before.encode_utf16().count());
    u32::try_from(units).unwrap_or(u32::MAX)
}
