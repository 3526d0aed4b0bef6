//! What `<mingbai-search>` asks: an index of the entries of all explainers in small files, and the entries in blocks. `indexed.js` of the loader
//! reads it.

use anyhow::{Context as _, Result};
use mingbai_content::model::{Explainer, Id, Language};
use mingbai_live::words;
use mingbai_search::{Entry, Writer, entries};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Site;
use super::facts::Facts;
use crate::products::address;
use crate::texts::digest::Parts;

/// The folder of all of it.
pub(crate) const FOLDER: &str = "search";
/// Which shape this is; grows when a reader of the old one would go wrong.
const VERSION: u32 = 1;
/// Entries of a block: a query fetches the blocks of the entries that it shows.
const BLOCK: usize = 5;
/// The most characters of an entry that are ranked once more in the browser; the index has all.
const WORDS: usize = 240;
const QUOTED: usize = 120;

/// Some entries, as they stand in a file.
#[derive(Default, Serialize)]
struct Block {
    /// Address, title and telephone of each page.
    pages: Vec<(String, String, String)>,
    /// Number of its page, id, title, section, words, quoted words, weight.
    entries: Vec<(usize, String, String, String, String, String, f32)>,
}

/// Writes the index of the explainers, each in the folder of its name. An entry whose clause was amended is found by its words and says so in
/// their place, as on its page: what it says may no longer be true. Each explainer is read when its turn comes, so that few are held at once.
///
/// # Errors
///
/// When an explainer cannot be read, or a file cannot be written.
pub(crate) fn write<'f>(
    site: &Site<'_>,
    explainers: impl Iterator<Item = Result<(&'f Facts, Explainer)>>,
) -> Result<()> {
    let mut writer = Writer::default();
    let mut blocks: Vec<Vec<u8>> = Vec::new();
    let mut block = Block::default();
    let mut close = |block: Block| -> Result<()> {
        blocks.push(serde_json::to_vec(&block).context("查找索引写不成")?);
        Ok(())
    };
    for read in explainers {
        let (facts, explainer) = read?;
        let head = &explainer.head;
        let phone = head.contact.as_ref().and_then(|contact| contact.phone.clone()).unwrap_or_default();
        let changed = words::live(head.lang.unwrap_or_default()).changed;
        let is_amended = |id: &String| facts.is_amended(&address::of_entry("", &Id(id.clone())));
        for mut entry in entries(&explainer) {
            writer.add(&head.title, &entry);
            entry.quoted = format!("{}{}", entry.also, entry.quoted);
            if is_amended(&entry.id) || entry.parts.iter().any(is_amended) {
                entry.quoted = std::mem::replace(&mut entry.words, changed.to_owned());
            }
            if block.entries.len() == BLOCK {
                close(std::mem::take(&mut block))?;
            }
            block.add((format!("{}/", facts.slug), head.title.clone(), phone.clone()), entry);
        }
    }
    if !block.entries.is_empty() {
        close(block)?;
    }
    let count = writer.count();
    let index = writer.index();
    // What belongs together stands in a folder of its own: a page that holds the last index asks for its files, and not for those of this one.
    let mut parts = Parts::default();
    index.files.iter().for_each(|file| parts.add(file));
    blocks.iter().for_each(|block| parts.add(block));
    let folder: String = format!("{:?}", parts.digest()).chars().take(12).collect();
    for (number, file) in index.files.iter().enumerate() {
        site.output.write(&format!("{FOLDER}/{folder}/{number}.txt"), file.as_bytes())?;
    }
    for (number, block) in blocks.iter().enumerate() {
        site.output.write(&format!("{FOLDER}/{folder}/e{number}.json"), block)?;
    }
    let index = json!({
        "version": VERSION,
        "folder": folder,
        "root": "../",
        "count": count,
        "size": BLOCK,
        "firsts": index.firsts,
        "words": Language::ALL.into_iter().map(|it| (it.tag().to_owned(), said(it))).collect::<Map<_, _>>(),
    });
    site.output.write(&format!("{FOLDER}/index.json"), index.to_string().as_bytes())
}

/// What the element says in one language.
fn said(language: Language) -> Value {
    let (site, page) = (words::site_search(language), words::views(language));
    json!({
        "label": site.label,
        "placeholder": site.placeholder,
        "best": page.search_best,
        "nearest": page.search_nearest,
        "none": words::live(language).no_hit,
        "call": page.search_call,
    })
}

impl Block {
    fn add(&mut self, page: (String, String, String), entry: Entry) {
        if self.pages.last() != Some(&page) {
            self.pages.push(page);
        }
        let start = |text: String, most: usize| match text.char_indices().nth(most) {
            Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
            None => text,
        };
        let (words, quoted) = (start(entry.words, WORDS), start(entry.quoted, QUOTED));
        self.entries.push((self.pages.len() - 1, entry.id, entry.title, entry.section, words, quoted, entry.weight));
    }
}
