//! What an explainer has that can be found, taken from its model: on a page the loader takes the same from the markup (`find.js`).

use mingbai_content::model::shape::{Item, Shape, Words};
use mingbai_content::model::{self, Explainer, Inline, Section};

/// What a reader may look for.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its address on the page of its explainer, without `#`.
    pub id: String,
    /// What it is called; the title of its section where it has none.
    pub title: String,
    /// The title of its section.
    pub section: String,
    /// What it says.
    pub words: String,
    /// The words of the policy that it quotes.
    pub quoted: String,
    /// How much it answers for itself, 1 for a question.
    pub weight: f32,
}

/// The entries of an explainer, in their order.
#[must_use]
pub fn entries(explainer: &Explainer) -> Vec<Entry> {
    explainer.sections_deep().flat_map(of_section).collect()
}

fn of_section(section: &Section) -> Vec<Entry> {
    let title = line(&section.title);
    let shape = section.body.shape();
    if let Shape::Accounts(groups) = &shape {
        // An account is one answer, whichever of its parts has the words, and of one household.
        let of_group = |group: &model::shape::Group<'_>| {
            let mut entry = of_item(&group.head, &title, 0.85);
            for item in &group.items {
                entry.words.extend([" ", &line(&item.entry.title), " ", &words(item)]);
            }
            entry
        };
        return groups.iter().map(of_group).collect();
    }
    let weight = if matches!(shape, Shape::Questions(_) | Shape::Fields(_)) { 1.0 } else { 0.9 };
    shape.items().into_iter().map(|item| of_item(item, &title, weight)).collect()
}

fn of_item(item: &Item<'_>, section: &str, weight: f32) -> Entry {
    let entry = item.entry;
    let title = line(&entry.title);
    Entry {
        id: entry.id.0.clone(),
        title: if title.is_empty() { section.to_owned() } else { title },
        section: section.to_owned(),
        words: words(item),
        quoted: entry.citations.iter().map(|citation| citation.quote.as_str()).collect::<Vec<_>>().join("\n"),
        weight,
    }
}

fn words(item: &Item<'_>) -> String {
    let cells = item.cells.iter().map(|cell| said(cell.words)).filter(|words| !words.is_empty());
    let words = [model::text(&item.entry.body)].into_iter().chain(cells).filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join("；").replace('\n', " ")
}

fn line(inlines: &[Inline]) -> String {
    model::words(inlines, ' ')
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
