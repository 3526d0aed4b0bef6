//! What an explainer claims, entry by entry: which words are statements, which are given, and what they rest on.
//!
//! Given is what belongs to a reader's or an invented person's own case, or to others' opinions: it need not stand in the
//! policy. A case is one claim with all its fields, as its result rests on what was computed before.

use super::words::Words;
use crate::model::{
    Block, Body, Case, CasePart, Citation, ComparisonRow, Condition, Entry, Explainer, FlowStep, Form, Inlines, Next,
    Section,
};
use crate::span::Span;

/// Words with their weight.
pub(super) struct Passage<'s> {
    pub(super) words: Words<'s>,
    pub(super) kind: PassageKind,
}

/// The weight of a [`Passage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PassageKind {
    /// Must be true by the policy.
    Statement,
    /// True of somebody's own case, or somebody's opinion.
    Given,
    /// Said of the rule before: compared where the quoted words tell what it was.
    Past,
}

/// An entry: its words, and the citations that they rest on.
pub(super) struct Claim<'s, 'e> {
    pub(super) passages: Vec<Passage<'s>>,
    /// Its own, then its group's and section's; none where it rests on the policy as a whole.
    pub(super) citations: Vec<&'e Citation>,
    /// Where in a row of data its value begins, in bytes of the passage: it must be that of its label.
    pub(super) value: Option<usize>,
}

/// Every claim in order of the file.
pub(super) fn claims<'s, 'e>(explainer: &'e Explainer, source: &'s str) -> Vec<Claim<'s, 'e>> {
    let mut reader = Reader { source, claims: Vec::new(), shared: Vec::new() };
    reader.head(explainer);
    for section in explainer.sections_deep() {
        reader.shared = section.citations.iter().collect();
        reader.section(section);
    }
    reader.claims
}

struct Reader<'s, 'e> {
    source: &'s str,
    claims: Vec<Claim<'s, 'e>>,
    /// Citations of the section that is read.
    shared: Vec<&'e Citation>,
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
        self.claims.push(Claim { passages, citations: Vec::new(), value: None });
    }

    fn section(&mut self, section: &'e Section) {
        let mut words = Words::new(self.source);
        words.inlines(&section.title);
        words.end_line();
        // How opinions were gathered is the office's own record.
        if section.form() != Form::Consultation {
            words.blocks(&section.intro);
        }
        self.uncited(words);
        match &section.body {
            Body::Qa(questions) | Body::Response(questions) => {
                questions.iter().for_each(|it| self.question(&it.entry));
            }
            Body::Case(cases) => cases.iter().for_each(|case| self.case(case)),
            Body::TellOnce(lists) => {
                for list in lists {
                    self.entry(&list.entry);
                    let outer = self.shared.len();
                    self.shared.extend(&list.entry.citations);
                    list.items.iter().for_each(|item| self.entry(item));
                    self.shared.truncate(outer);
                }
            }
            // Who speaks is no statement of the clause that he explains.
            Body::Briefing(briefing) => {
                for statement in &briefing.statements {
                    let speaker = self.line(&statement.entry.title);
                    self.uncited(speaker);
                    let said = self.text(&statement.entry.body);
                    self.push(&statement.entry, vec![self::statement(said)]);
                }
            }
            Body::Letter(letter) => letter.passages.iter().for_each(|entry| self.entry(entry)),
            Body::Compare(comparison) => {
                for row in &comparison.rows {
                    self.row(row);
                }
            }
            Body::Chart(chart) => {
                for point in &chart.points {
                    let mut value = None;
                    self.with(&point.entry, |words| {
                        value = Some(words.text.len());
                        found(words, &point.text, &point.entry);
                        words.push_unwritten(&chart.unit);
                    });
                    if let Some(claim) = self.claims.last_mut() {
                        claim.value = value;
                    }
                }
            }
            Body::Roles(duties) => {
                for duty in duties {
                    self.with(&duty.entry, |words| {
                        for party in &duty.parties {
                            found(words, party, &duty.entry);
                            words.end_line();
                        }
                    });
                }
            }
            Body::Flow(flow) => self.steps(&flow.steps),
            Body::Media(media) => {
                for medium in media {
                    self.with(&medium.entry, |words| found(words, &medium.alt, &medium.entry));
                }
            }
            Body::Consultation(consultation) => {
                for opinion in &consultation.opinions {
                    let mut reason = Words::new(self.source);
                    reason.cells([&opinion.reason]);
                    let said = self.line(&opinion.entry.title);
                    self.push(&opinion.entry, vec![given(said), statement(reason)]);
                }
            }
            Body::Catalogue(items) => {
                for item in items {
                    self.with(&item.entry, |words| {
                        for element in &item.elements {
                            words.inlines(&element.body);
                            words.end_line();
                        }
                    });
                }
            }
            Body::Eligibility(Some(first)) => self.condition(first),
            _ => section.entries().into_iter().for_each(|entry| self.entry(entry)),
        }
    }

    fn line(&self, inlines: &Inlines) -> Words<'s> {
        let mut words = Words::new(self.source);
        words.inlines(inlines);
        words
    }

    fn text(&self, blocks: &[Block]) -> Words<'s> {
        let mut words = Words::new(self.source);
        words.blocks(blocks);
        words
    }

    fn push(&mut self, entry: &'e Entry, passages: Vec<Passage<'s>>) {
        let citations = entry.citations.iter().chain(self.shared.iter().copied()).collect();
        self.claims.push(Claim { passages, citations, value: None });
    }

    /// Title and body, all of it stated.
    fn entry(&mut self, entry: &'e Entry) {
        self.with(entry, |_| ());
    }

    /// Title, what its form adds, and body, all of it stated.
    fn with(&mut self, entry: &'e Entry, add: impl FnOnce(&mut Words<'s>)) {
        let mut words = self.line(&entry.title);
        words.push_unwritten(" ");
        add(&mut words);
        // The title is a line of its own: its number is no part of a formula in the body.
        words.end_line();
        words.blocks(&entry.body);
        self.push(entry, vec![statement(words)]);
    }

    /// What was before and what is now, each a passage of its own.
    fn row(&mut self, row: &'e ComparisonRow) {
        let cell = |cell| {
            let mut words = Words::new(self.source);
            words.cells([cell]);
            words
        };
        let mut after = cell(&row.after);
        after.end_line();
        after.blocks(&row.entry.body);
        let before = Passage { words: cell(&row.before), kind: PassageKind::Past };
        let passages = vec![statement(self.line(&row.entry.title)), before, statement(after)];
        self.push(&row.entry, passages);
    }

    /// The question is the reader's.
    fn question(&mut self, entry: &'e Entry) {
        let passages = vec![given(self.line(&entry.title)), statement(self.text(&entry.body))];
        self.push(entry, passages);
    }

    fn case(&mut self, case: &'e Case) {
        let mut passages = vec![given(self.line(&case.entry.title)), given(self.text(&case.entry.body))];
        let mut citations: Vec<&Citation> = case.entry.citations.iter().collect();
        for field in &case.fields {
            let words = self.text(&field.entry.body);
            citations.extend(&field.entry.citations);
            passages.push(match field.part {
                CasePart::Person | CasePart::Situation => given(words),
                CasePart::Calculation | CasePart::Result | CasePart::Other => statement(words),
            });
        }
        citations.extend(&self.shared);
        self.claims.push(Claim { passages, citations, value: None });
    }

    /// The name of a branch is told of the procedure as a whole.
    fn steps(&mut self, steps: &'e [FlowStep]) {
        for step in steps {
            self.entry(&step.entry);
            for branch in &step.branches {
                let words = self.line(&branch.label);
                self.uncited(words);
                self.steps(&branch.steps);
            }
        }
    }

    /// A condition asks what the policy asks; the answers are the reader's.
    fn condition(&mut self, condition: &'e Condition) {
        self.entry(&condition.entry);
        for answer in &condition.answers {
            match &answer.next {
                Next::Condition(next) => self.condition(next),
                Next::Outcome(outcome) => self.entry(&outcome.entry),
            }
        }
    }
}

const fn statement(words: Words<'_>) -> Passage<'_> {
    Passage { words, kind: PassageKind::Statement }
}

const fn given(words: Words<'_>) -> Passage<'_> {
    Passage { words, kind: PassageKind::Given }
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
