//! What a page's own 简/繁 switch, or a browser that translates, has made of a policy: it is no amendment.
//!
//! The table of characters is the loader's (`script.js`), which hands it over at the first words that are not found.

use std::cell::RefCell;

use js_sys::Function;
use mingbai_content::model::Citation;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Of a text in Chinese at least every so-manieth letter is a Han character; figures and marks are no letters.
const LEAST_HAN: usize = 3;

thread_local! {
    /// Gives a text in simplified characters, as many bytes; one for all elements of the page.
    static FOLD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// From now on words that are not found are compared in one script.
pub(crate) fn fold_by(fold: Function) {
    FOLD.with_borrow_mut(|known| *known = Some(fold));
}

/// Whether the table has come.
pub(crate) fn is_known() -> bool {
    FOLD.with_borrow(Option::is_some)
}

/// The text in one script; none where nothing can fold it, or where places would not hold.
pub(crate) fn folded(text: &str) -> Option<String> {
    let fold = FOLD.with_borrow(Option::clone)?;
    let folded = fold.call1(&JsValue::NULL, &JsValue::from_str(text)).ok()?.as_string()?;
    (folded.len() == text.len()).then_some(folded)
}

/// The citation with its words in one script.
pub(crate) fn folded_citation(citation: &Citation) -> Citation {
    let mut citation = citation.clone();
    if let Some(quote) = folded(&citation.quote) {
        citation.quote = quote;
    }
    citation
}

/// Whether a browser has put the words of the policy into another language.
///
/// Chrome and Edge mark the document; whatever else translates leaves little Han behind.
pub(crate) fn is_translated(policy: &Element, text: &str) -> bool {
    let is_marked = policy.closest("[class*=translated-]").is_ok_and(|marked| marked.is_some())
        || policy.query_selector("font > font, [_msttexthash]").is_ok_and(|marked| marked.is_some());
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let han = text.chars().filter(|letter| matches!(letter, '\u{3400}'..='\u{9FFF}')).count();
    is_marked || han * LEAST_HAN < letters
}
