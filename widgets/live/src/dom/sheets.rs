//! Says at a sheet of the page whether the paper that led here still agrees with it.

use mingbai_content::model::Language;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::markup::{class, data, select};
use crate::sheet::{self, Agreement};
use crate::words;

/// The line that was written; it goes with the attachment.
pub(crate) struct SheetNote(Element);

impl SheetNote {
    /// Writes it, if the reader came from paper and the sheet is in this root.
    pub(crate) fn new(host: &HtmlElement, root: &ShadowRoot, language: Language) -> Option<Self> {
        let location = web_sys::window()?.location();
        let query = location.search().ok()?;
        let code = sheet::asked(&query)?;
        let lines = super::select(root, select::SHEET);
        let numbers: Vec<String> = lines.iter().filter_map(|line| line.get_attribute(data::SHEET)).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let hash = location.hash().unwrap_or_default();
        let named = named(&lines, &hash);
        let (index, agreement) = sheet::judge(code, &numbers, named)?;
        // On a page with several elements the sheet may be in another one, where it may agree.
        if agreement == Agreement::Outdated && named.is_none() && !is_alone(host) {
            return None;
        }
        let line = lines.get(index)?;
        let note = host.owner_document()?.create_element("p").ok()?;
        note.set_class_name(class::PRINTED_STATE);
        drop(note.set_attribute("role", "status"));
        drop(note.set_attribute(data::STATE, agreement.name()));
        note.set_text_content(Some(agreement.words(words::live(language))));
        line.after_with_node_1(&note).ok()?;
        if hash.is_empty() {
            note.scroll_into_view();
        }
        Some(Self(note))
    }
}

impl Drop for SheetNote {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The line in the section that the address names.
fn named(lines: &[Element], hash: &str) -> Option<usize> {
    let id: String = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?.into();
    lines.iter().position(|line| line.closest("section").ok().flatten().is_some_and(|section| section.id() == id))
}

fn is_alone(host: &HtmlElement) -> bool {
    host.owner_document()
        .and_then(|page| page.query_selector_all(select::TAGS).ok())
        .is_none_or(|list| list.length() < 2)
}
