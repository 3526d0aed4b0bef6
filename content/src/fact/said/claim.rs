//! What an explainer claims, entry by entry: which words are statements, which are given, and what they rest on.
//!
//! Which words weigh what is said by each form, in its [`Shape`].

use super::words::Words;
use crate::model::shape::{self, Cell, Group, Item, Node, Shape, Weight};
use crate::model::{Citation, Entry, Explainer, Section};
use crate::span::Span;

/// Words with their weight.
pub(in crate::fact) struct Passage<'s> {
    pub(in crate::fact) words: Words<'s>,
    pub(in crate::fact) kind: PassageKind,
}

/// The weight of a [`Passage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fact) enum PassageKind {
    /// Must be true by the policy.
    Statement,
    /// True of somebody's own case, or somebody's opinion.
    Given,
    /// Said of the rule before: compared where the quoted words tell what it was.
    Past,
}

/// An entry: its words, and the citations that they rest on.
pub(in crate::fact) struct Claim<'s, 'e> {
    pub(in crate::fact) passages: Vec<Passage<'s>>,
    /// Its own, then its group's and section's; none where it rests on the policy as a whole.
    pub(in crate::fact) citations: Vec<&'e Citation>,
    /// Where in a row of data its value begins, in bytes of the passage: it must be that of its label.
    pub(in crate::fact) value: Option<usize>,
    /// Whether its form wants a citation of each entry: answers, fields and days stand for themselves, figures may be counted over the whole.
    pub(in crate::fact) wants_citation: bool,
}

/// Every claim in order of the file.
pub(in crate::fact) fn claims<'s, 'e>(explainer: &'e Explainer, source: &'s str) -> Vec<Claim<'s, 'e>> {
    let mut reader = Reader { source, claims: Vec::new(), shared: Vec::new(), wants_each: false };
    reader.head(explainer);
    for section in explainer.sections_deep() {
        reader.shared = section.citations.iter().collect();
        reader.section(section);
    }
    reader.claims
}

/// The claims of one section that rest on no words and should, by its form; in order of the file.
pub(in crate::fact) fn unfounded<'s, 'e>(section: &'e Section, source: &'s str) -> Vec<Claim<'s, 'e>> {
    let shape = section.body.shape();
    // Where every entry has a citation, none need be read again.
    if !section.citations.is_empty() || !wants_each(&shape) {
        return Vec::new();
    }
    let mut reader = Reader { source, claims: Vec::new(), shared: Vec::new(), wants_each: true };
    let is_uncited = |item: &&Item<'e>| item.entry.citations.is_empty();
    shape.items().into_iter().filter(is_uncited).for_each(|item| reader.item(item));
    reader.claims.retain(|claim| claim.wants_citation);
    reader.claims
}

/// Whether each entry of such a shape should have a citation.
const fn wants_each(shape: &Shape<'_>) -> bool {
    matches!(shape, Shape::Questions(_) | Shape::Fields(_) | Shape::Days(_))
}

struct Reader<'s, 'e> {
    source: &'s str,
    claims: Vec<Claim<'s, 'e>>,
    /// Citations of the section that is read.
    shared: Vec<&'e Citation>,
    /// Whether the section that is read wants a citation of each entry.
    wants_each: bool,
}

impl<'s, 'e> Reader<'s, 'e> {
    /// Titles and introductions rest on the policy as a whole.
    fn head(&mut self, explainer: &Explainer) {
        let title = explainer.head.title.as_str();
        let mut words = Words::new(self.source);
        if let Some(at) = explainer.head.span.of(self.source).find(title).filter(|_| !title.is_empty()) {
            let start = explainer.head.span.start + at;
            words.push(title, Span::new(start, start + title.len()));
        }
        self.uncited(words);
    }

    fn uncited(&mut self, words: Words<'s>) {
        let passages = vec![Passage { words, kind: PassageKind::Statement }];
        self.claims.push(Claim { passages, citations: Vec::new(), value: None, wants_citation: false });
    }

    fn section(&mut self, section: &'e Section) {
        let mut words = Words::new(self.source);
        words.inlines(&section.title);
        words.end_line();
        if section.form().intro() == Weight::Stated {
            words.blocks(&section.intro);
        }
        self.uncited(words);
        let shape = section.body.shape();
        self.wants_each = wants_each(&shape);
        match shape {
            Shape::Checklists(groups) => groups.iter().for_each(|group| self.checklist(group)),
            Shape::Accounts(groups) => groups.iter().for_each(|group| self.account(group)),
            Shape::Outline(nodes) => self.outline(&nodes),
            shape => shape.items().into_iter().for_each(|item| self.item(item)),
        }
    }

    fn item(&mut self, item: &Item<'e>) {
        let mut said = Said::new(self.source);
        if item.title == Weight::Uncited {
            let mut title = Words::new(self.source);
            title.inlines(&item.entry.title);
            self.uncited(title);
        } else {
            said.title(item);
        }
        item.cells.iter().for_each(|cell| said.cell(cell, item.entry));
        said.body(item);
        let wants_citation = self.wants_each;
        self.push(&item.entry.citations, said, wants_citation);
    }

    /// What is to be ticked off rests also on what its heading rests on.
    fn checklist(&mut self, group: &Group<'e>) {
        self.item(&group.head);
        let outer = self.shared.len();
        self.shared.extend(&group.head.entry.citations);
        group.items.iter().for_each(|item| self.item(item));
        self.shared.truncate(outer);
    }

    /// One claim, as its result rests on what was reckoned before; each part is a passage of its own.
    fn account(&mut self, group: &Group<'e>) {
        let mut said = Said::new(self.source);
        for item in group.all() {
            said.title(item);
            said.body(item);
            said.end_passage();
        }
        self.push(group.all().flat_map(|item| &item.entry.citations), said, false);
    }

    fn outline(&mut self, nodes: &[Node<'e>]) {
        for node in nodes {
            self.item(&node.item);
            for way in &node.ways {
                if way.weight == Weight::Uncited {
                    let mut label = Words::new(self.source);
                    label.inlines(way.label);
                    self.uncited(label);
                }
                self.outline(&way.nodes);
            }
        }
    }

    fn push(&mut self, citations: impl IntoIterator<Item = &'e Citation>, mut said: Said<'s>, wants_citation: bool) {
        said.end_passage();
        let citations = citations.into_iter().chain(self.shared.iter().copied()).collect();
        self.claims.push(Claim { passages: said.passages, citations, value: said.value, wants_citation });
    }
}

/// The words of an entry as they come together.
struct Said<'s> {
    source: &'s str,
    passages: Vec<Passage<'s>>,
    /// The passage that goes on while what comes has its weight; none where the next begins one.
    open: Option<Passage<'s>>,
    value: Option<usize>,
}

impl<'s> Said<'s> {
    const fn new(source: &'s str) -> Self {
        Self { source, passages: Vec::new(), open: None, value: None }
    }

    /// The title is a line of its own: its number is no part of a formula in the body.
    fn title(&mut self, item: &Item<'_>) {
        let Some(words) = self.of_weight(item.title) else { return };
        words.inlines(&item.entry.title);
        // What a reader or somebody else says ends where the answer begins.
        if item.title == Weight::Given {
            self.end_passage();
        } else {
            words.push_unwritten(" ");
        }
    }

    fn cell(&mut self, cell: &Cell<'_>, entry: &Entry) {
        let Some(words) = self.of_weight(cell.weight) else { return };
        match cell.words {
            shape::Words::Line(line) | shape::Words::Measure { name: line, .. } => {
                words.inlines(line);
                words.end_line();
            }
            shape::Words::Names(names) => names.iter().for_each(|name| {
                found(words, name, entry);
                words.end_line();
            }),
            shape::Words::Text(text) => found(words, text, entry),
            shape::Words::Value { text, unit } => {
                let value = words.text.len();
                found(words, text, entry);
                words.push_unwritten(unit);
                self.value = Some(value);
            }
            shape::Words::Count(count) => words.push_unwritten(&count.to_string()),
        }
    }

    fn body(&mut self, item: &Item<'_>) {
        let Some(words) = self.of_weight(item.body) else { return };
        if !words.text.is_empty() {
            words.end_line();
        }
        words.blocks(&item.entry.body);
    }

    /// Where words of this weight go; none where nothing is claimed by them.
    fn of_weight(&mut self, weight: Weight) -> Option<&mut Words<'s>> {
        let kind = match weight {
            Weight::Stated => PassageKind::Statement,
            Weight::Given => PassageKind::Given,
            Weight::Past => PassageKind::Past,
            Weight::Uncited | Weight::Silent => return None,
        };
        if self.open.as_ref().is_some_and(|open| open.kind != kind) {
            self.end_passage();
        }
        let source = self.source;
        Some(&mut self.open.get_or_insert_with(|| Passage { words: Words::new(source), kind }).words)
    }

    fn end_passage(&mut self) {
        self.passages.extend(self.open.take());
    }
}

/// Adds words of which the model has no place: they stand in the entry, after its title.
fn found(words: &mut Words<'_>, text: &str, entry: &Entry) {
    let start = entry.title.last().map_or(entry.span.start, |last| last.span.end).max(entry.span.start);
    words.push_within(text, Span::new(start, entry.span.end.max(start)));
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value;

    use super::claims;
    use crate::explainer::parse;

    /// What is addressed, signed or a name of columns and answers, and states nothing.
    const UNSTATED: [&str; 6] = ["salutation", "signature", "date_text", "matter", "measure", "label"];

    /// The words of running text in a form's content, as its JSON has them: a form that is new to this file has them too.
    fn words<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Array(parts) => parts.iter().for_each(|part| words(part, found)),
            // The label of a case's field is the name of a column too.
            Value::Object(fields) if fields.contains_key("part") => words(&fields["entry"]["body"], found),
            Value::Object(fields) => fields.iter().for_each(|(key, value)| match value {
                Value::String(text) if key == "Text" => found.push(text),
                // The headers of a comparison are lines; what stands below them are cells.
                Value::Array(_) if key == "before" || key == "after" => {}
                _ if UNSTATED.contains(&key.as_str()) => {}
                _ => words(value, found),
            }),
            _ => {}
        }
    }

    #[test]
    fn no_words_of_any_form_are_left_out_of_its_claims() {
        let folder = [env!("CARGO_MANIFEST_DIR"), "/specs"].concat();
        let mut forms = Vec::new();
        for page in fs::read_dir(folder).unwrap() {
            let page = fs::read_to_string(page.unwrap().path()).unwrap();
            for example in page.split("```markdown").skip(1).filter_map(|rest| rest.split("\n```\n").next()) {
                let (_, markdown) = example.split_once('\n').unwrap();
                let explainer = parse(markdown).output;
                let claims = claims(&explainer, markdown);
                let told: Vec<&str> =
                    claims.iter().flat_map(|it| &it.passages).map(|it| it.words.text.as_str()).collect();
                for section in explainer.sections_deep() {
                    forms.push(section.form());
                    let body = serde_json::to_value(&section.body).unwrap();
                    let mut found = Vec::new();
                    words(&body, &mut found);
                    for words in found {
                        let is_told = told.iter().any(|told| told.contains(words));
                        assert!(is_told, "{:?} leaves out “{words}” in\n{markdown}", section.form());
                    }
                }
            }
        }
        let missing: Vec<_> = crate::model::Form::NAMED.into_iter().filter(|form| !forms.contains(form)).collect();
        assert!(missing.is_empty(), "no page of the guide shows {missing:?}");
    }
}
