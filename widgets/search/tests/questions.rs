//! Questions as people type them, with the entries that answer each. Whoever wrote them had read the explainers and none of the search.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::path::Path;

use mingbai_content::model::shape::{Item, Shape, Words};
use mingbai_content::model::{Inline, Section, words};
use mingbai_content::{explainer, policy};
use mingbai_search::{Found, Search};
use serde::Deserialize;

#[derive(Deserialize)]
struct Question {
    page: String,
    q: String,
    kind: String,
    answers: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
}

/// What can be found on a page: the titles under which each entry may be named.
struct Page {
    search: Search,
    named: Vec<Vec<String>>,
}

impl Page {
    fn of_explainer(path: &Path) -> Self {
        let source = std::fs::read_to_string(path).unwrap();
        let explainer = explainer::parse(&source).output;
        let mut page = Self::empty();
        page.search.about(&explainer.head.title);
        page.search.about(explainer.head.policy.title.as_deref().unwrap_or_default());
        for section in explainer.sections_deep() {
            page.add_section(section);
        }
        page
    }

    fn empty() -> Self {
        let mut search = Search::new(mingbai_search::SYNONYMS);
        search.hear(include_str!("../src/sounds.txt"));
        search.simplify(include_str!("../../../content/src/text/script.txt"));
        Self { search, named: Vec::new() }
    }

    fn add_section(&mut self, section: &Section) {
        let title = line(&section.title);
        let shape = section.body.shape();
        if let Shape::Accounts(groups) = &shape {
            for group in groups {
                let words: String = group.items.iter().map(|item| text(&item.entry.body)).collect();
                let name = line(&group.head.entry.title);
                self.search.add(&name, &title, &words, "", 1.0);
                self.named.push(vec![name, title.clone()]);
            }
            return;
        }
        for item in shape.items() {
            let weight = if matches!(shape, Shape::Questions(_) | Shape::Fields(_)) { 1.0 } else { 0.9 };
            self.add_item(&title, item, weight);
        }
    }

    /// The clauses of a document, each with those that it stands under.
    fn of_document(path: &Path) -> Self {
        let source = std::fs::read_to_string(path).unwrap();
        let policy = policy::parse_clauses(&source);
        let mut page = Self::empty();
        for clause in &policy.clauses {
            let words = policy.own_words(clause);
            page.search.add(&title_of(&words), "", &words, "", 1.0);
            page.named.push(vec![words]);
        }
        page
    }

    fn add_item(&mut self, section: &str, item: &Item<'_>, weight: f32) {
        let entry = item.entry;
        let mut words = text(&entry.body);
        for cell in &item.cells {
            words.push_str(&said(cell.words));
            words.push('；');
        }
        let quoted: String = entry.citations.iter().map(text).collect();
        let title = line(&entry.title);
        self.search.add(&title, section, &words, &quoted, weight);
        self.named.push(vec![title, section.to_owned()]);
    }
}

/// The words of a clause before its first stop: what it is about.
fn title_of(words: &str) -> String {
    words.split(['。', '；', '，', '：', '\n']).next().unwrap_or_default().to_owned()
}

fn line(inlines: &[Inline]) -> String {
    words(inlines, ' ')
}

fn said(said: Words<'_>) -> String {
    match said {
        Words::Line(inlines) | Words::Measure { name: inlines, .. } => line(inlines),
        Words::Names(names) => names.join("、"),
        Words::Text(text) => text.to_owned(),
        Words::Count(count) => count.to_string(),
        Words::Value { text, unit } => [text, unit].concat(),
    }
}

/// All words of a part of the model.
fn text(part: &impl serde::Serialize) -> String {
    let mut text = String::new();
    push(&serde_json::to_value(part).unwrap(), &mut text);
    text
}

fn push(value: &serde_json::Value, text: &mut String) {
    match value {
        serde_json::Value::String(words) => text.push_str(words),
        serde_json::Value::Array(values) => values.iter().for_each(|value| push(value, text)),
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                if !matches!(name.as_str(), "id" | "span" | "href" | "src" | "start") {
                    push(value, text);
                }
            }
            if fields.contains_key("kind") {
                text.push(' ');
            }
        }
        _ => {}
    }
}

/// The Han and digits of a title: copies put pinyin between them.
fn key(title: &str) -> String {
    title
        .chars()
        .filter(|character| {
            character.is_ascii_digit() || !character.is_ascii() && character.is_alphabetic() && *character > '\u{2e80}'
        })
        .collect()
}

/// Whether an entry is the one that is meant: by its title, or, of a clause, by its first words.
fn is_named(name: &str, right: &str) -> bool {
    let name = key(name);
    name == right || right.chars().count() > 1 && name.starts_with(right)
}

#[derive(Default)]
struct Tally {
    asked: usize,
    first: usize,
    three: usize,
}

fn ask(page: &Page, question: &Question, tally: &mut BTreeMap<String, Tally>, misses: &mut Vec<String>) {
    let found = page.search.find(&question.q);
    let tally = tally.entry(question.kind.clone()).or_default();
    tally.asked += 1;
    let right: Vec<String> = question.answers.iter().chain(&question.also).map(|answer| key(answer)).collect();
    let is_right = |hit: &mingbai_search::Hit| {
        page.named[hit.entry].iter().any(|name| right.iter().any(|right| is_named(name, right)))
    };
    let place = found.hits.iter().take(10).position(is_right);
    let (first, three) = if right.is_empty() {
        (!found.is_sure, !found.is_sure)
    } else {
        (place == Some(0), place.is_some_and(|place| place < 3))
    };
    tally.first += usize::from(first);
    tally.three += usize::from(three);
    if !three || (!right.is_empty() && !found.is_sure) || std::env::var_os("ALL").is_some() {
        misses.push(told(page, question, &found, place));
    }
}

fn told(page: &Page, question: &Question, found: &Found, place: Option<usize>) -> String {
    let hits: Vec<String> = found
        .hits
        .iter()
        .take(3)
        .map(|hit| {
            format!(
                "{} {:.1} {:.2}",
                page.named[hit.entry][0].chars().take(24).collect::<String>(),
                hit.score,
                hit.share
            )
        })
        .collect();
    format!(
        "{:12} {} sure={} place={place:?} want {:?}\n    got {}",
        question.kind,
        question.q,
        found.is_sure,
        question.answers,
        hits.join(" | ")
    )
}

fn show(tally: &BTreeMap<String, Tally>, misses: &[String]) {
    for miss in misses {
        println!("{miss}");
    }
    for (kind, tally) in tally {
        println!("{kind:14} asked {:3} first {:3} three {:3}", tally.asked, tally.first, tally.three);
    }
    let sum = |of: fn(&Tally) -> usize| tally.values().map(of).sum::<usize>();
    println!(
        "all            asked {:3} first {:3} three {:3}",
        sum(|it| it.asked),
        sum(|it| it.first),
        sum(|it| it.three)
    );
}

/// How many are answered among the first three.
fn found(tally: &BTreeMap<String, Tally>) -> usize {
    tally.values().map(|tally| tally.three).sum()
}

#[test]
fn questions_of_the_examples_find_their_answers() {
    let questions: Vec<Question> = serde_json::from_str(include_str!("questions/demo.json")).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let mut tally = BTreeMap::new();
    let mut misses = Vec::new();
    for question in &questions {
        let page = pages
            .entry(question.page.clone())
            .or_insert_with(|| Page::of_explainer(&root.join(&question.page).join("jiedu.md")));
        ask(page, question, &mut tally, &mut misses);
    }
    show(&tally, &misses);
    assert!(found(&tally) >= 115, "{} of {} are answered among the first three", found(&tally), questions.len());
}

#[test]
fn questions_of_the_documents_find_their_clauses() {
    let questions: Vec<Question> = serde_json::from_str(include_str!("questions/documents.json")).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/corpus/policies");
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let mut tally = BTreeMap::new();
    let mut misses = Vec::new();
    for question in &questions {
        let page = pages.entry(question.page.clone()).or_insert_with(|| Page::of_document(&root.join(&question.page)));
        ask(page, question, &mut tally, &mut misses);
    }
    show(&tally, &misses);
    assert!(found(&tally) >= 57, "{} of {} are answered among the first three", found(&tally), questions.len());
}
