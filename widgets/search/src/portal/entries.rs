//! What an explainer has that can be found, taken from its model: on a page the loader takes the same from the markup (`find.js`).

use mingbai_content::model::shape::{Item, Shape, Words};
use mingbai_content::model::{self, Explainer, Form, Inline, Section};

/// How much answers for itself why there is a policy at all, and the end of a path of questions.
const PART: f32 = 0.6;

/// What a reader may look for.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id in its explainer.
    pub id: String,
    /// The ids of its parts, where it is an account.
    pub parts: Vec<String>,
    /// What it is called; the title of its section where it has none.
    pub title: String,
    /// The title of its section.
    pub section: String,
    /// What it says.
    pub words: String,
    /// The words of the policy that it quotes.
    pub quoted: String,
    /// What readers say for words that it has, as the author of its explainer wrote it (`also`).
    pub also: String,
    /// How much it answers for itself, 1 for a question.
    pub weight: f32,
}

/// The entries of an explainer, in their order.
#[must_use]
pub fn entries(explainer: &Explainer) -> Vec<Entry> {
    let mut entries: Vec<Entry> = explainer.sections_deep().flat_map(of_section).collect();
    for (said, meant) in pairs(explainer.head.also.as_deref().unwrap_or_default()) {
        for entry in &mut entries {
            if [&entry.title, &entry.words, &entry.quoted].iter().any(|text| text.contains(meant)) {
                entry.also.extend([said, " "]);
            }
        }
    }
    entries
}

/// `社保卡=社会保障卡，房本=不动产权证书`, as `find.js` reads it on a page.
fn pairs(also: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = also.split([',', ';', '\n', '，', '；', '、']).filter_map(|pair| pair.split_once(['=', '＝']));
    pairs.map(|(said, meant)| (said.trim(), meant.trim())).filter(|(said, meant)| !said.is_empty() && !meant.is_empty())
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
                entry.parts.push(item.entry.id.0.clone());
            }
            entry
        };
        return groups.iter().map(of_group).collect();
    }
    let weight = match shape {
        Shape::Questions(_) | Shape::Fields(_) => 1.0,
        _ if matches!(section.form(), Form::Background | Form::Eligibility) => PART,
        _ => 0.9,
    };
    shape.items().into_iter().map(|item| of_item(item, &title, weight)).collect()
}

fn of_item(item: &Item<'_>, section: &str, weight: f32) -> Entry {
    let entry = item.entry;
    let title = line(&entry.title);
    Entry {
        id: entry.id.0.clone(),
        parts: Vec::new(),
        title: if title.is_empty() { section.to_owned() } else { title },
        section: section.to_owned(),
        words: words(item),
        also: String::new(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_says_that_readers_say_is_with_the_words_that_it_means() {
        let markdown = "---\ntitle: 一\nalso: 社保卡=社会保障卡，房本＝不动产权证书，空=\n---\n\n## 问答 {.qa}\n\n### 带什么？\n\n社会保障卡。\n\n### 找谁？\n\n社区。\n";
        let entries = entries(&mingbai_content::explainer::parse(markdown).output);
        assert_eq!(entries.iter().map(|entry| entry.also.trim()).collect::<Vec<_>>(), ["社保卡", ""]);
    }
}
