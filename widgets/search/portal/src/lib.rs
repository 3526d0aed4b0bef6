//! The module `portal`: what `indexed.js` of the loader calls.

#![cfg(target_arch = "wasm32")]

use mingbai_search::{Found, Portal};
use wasm_bindgen::prelude::*;

/// An index, of which files and entries are added as they come.
#[wasm_bindgen(js_name = Portal)]
pub struct Module {
    portal: Portal,
    found: Found,
}

#[wasm_bindgen(js_class = Portal)]
impl Module {
    /// See [`Portal::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(synonyms: &str, count: u32, firsts: &str) -> Self {
        Self { portal: Portal::new(synonyms, count, firsts), found: Found::default() }
    }

    /// See [`Portal::hear`].
    pub fn hear(&mut self, sounds: &str) {
        self.portal.hear(sounds);
    }

    /// See [`Portal::simplify`].
    pub fn simplify(&mut self, pairs: &str) {
        self.portal.simplify(pairs);
    }

    /// See [`Portal::wanted`].
    pub fn wanted(&self, query: &str) -> Vec<u32> {
        self.portal.wanted(query).into_iter().filter_map(|file| u32::try_from(file).ok()).collect()
    }

    /// See [`Portal::load`].
    pub fn load(&mut self, file: usize, lines: String) {
        self.portal.load(file, lines);
    }

    /// See [`Portal::named`].
    pub fn named(&self, query: &str) -> Vec<u32> {
        self.portal.named(query)
    }

    /// See [`Portal::add`].
    #[allow(clippy::too_many_arguments, reason = "a call from JavaScript passes each string by itself")]
    pub fn add(
        &mut self,
        number: u32,
        explainer: &str,
        title: &str,
        section: &str,
        words: &str,
        quoted: &str,
        weight: f32,
    ) {
        self.portal.add(number, explainer, [title, section, words, quoted], weight);
    }

    /// The numbers of the best entries, the best first.
    pub fn find(&mut self, query: &str) -> Vec<u32> {
        self.found = self.portal.find(query);
        self.found.hits.iter().filter_map(|hit| u32::try_from(hit.entry).ok()).collect()
    }

    /// Whether the best of the last query is an answer, and not only the nearest.
    #[wasm_bindgen(getter, js_name = isSure)]
    pub fn is_sure(&self) -> bool {
        self.found.is_sure
    }
}
