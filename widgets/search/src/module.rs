//! What `find.js` of the loader calls of the module `search`.

use wasm_bindgen::prelude::*;

use crate::{Found, Search};

/// The entries of a page.
#[wasm_bindgen]
pub struct Finder {
    search: Search,
    found: Found,
}

#[wasm_bindgen]
impl Finder {
    /// Without entries; `synonyms` as [`Search::new`] reads them.
    #[wasm_bindgen(constructor)]
    pub fn new(synonyms: &str) -> Self {
        Self { search: Search::new(synonyms), found: Found::default() }
    }

    /// See [`Search::about`].
    pub fn about(&mut self, title: &str) {
        self.search.about(title);
    }

    /// See [`Search::add`].
    pub fn add(&mut self, title: &str, section: &str, words: &str, quoted: &str, weight: f32) {
        self.search.add(title, section, words, quoted, weight);
    }

    /// See [`Search::hear`].
    pub fn hear(&mut self, sounds: &str) {
        self.search.hear(sounds);
    }

    /// See [`Search::simplify`].
    pub fn simplify(&mut self, pairs: &str) {
        self.search.simplify(pairs);
    }

    /// The numbers of the best entries, the best first.
    pub fn find(&mut self, query: &str) -> Vec<u32> {
        self.found = self.search.find(query);
        self.found.hits.iter().filter_map(|hit| u32::try_from(hit.entry).ok()).collect()
    }

    /// Whether the best of the last query is an answer, and not only the nearest.
    #[wasm_bindgen(getter, js_name = isSure)]
    pub fn is_sure(&self) -> bool {
        self.found.is_sure
    }
}
