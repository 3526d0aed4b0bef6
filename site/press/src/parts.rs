//! Every form as a part of a booklet: a few shapes that the templates know, each used by the forms that look alike on paper.

use mingbai_content::model::{
    Adoption, Alignment, Answer, Body, Case, CaseField, CatalogueElement, CatalogueItem, Chart, Checklist, Comparison,
    Condition, Consultation, Duty, Entry, Figure, FlowStep, Medium, Milestone, Next, Question, Section, Stage,
    Statement, Step,
};
use mingbai_content::text::date;
use serde::Serialize;

use crate::text::{self, Item, Passage, Runs, Source};

/// A section, with those that stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Chapter {
    title: Runs,
    intro: Vec<Passage>,
    part: Part,
    citations: Vec<Source>,
}

/// What stands under the heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Part {
    /// Running text, each passage under its title where it has one.
    Passages { items: Vec<Item> },
    /// Question and answer.
    Questions { items: Vec<Item> },
    /// Label at the left, answer at the right.
    Fields { items: Vec<Item> },
    /// Numbers, two a row.
    Figures { items: Vec<Item> },
    /// Days and what happens.
    Timeline { items: Vec<Item> },
    /// Numbered.
    Steps { items: Vec<Item> },
    /// Things to tick, or fields, under a heading each.
    Groups { ticked: bool, groups: Vec<Group> },
    /// An open letter.
    Letter { salutation: Runs, items: Vec<Item>, signature: Vec<Runs> },
    /// Ways that part.
    Outline { nodes: Vec<Node> },
    /// Rows; the clauses of all of them stand below.
    Table { align: Vec<Alignment>, header: Vec<Runs>, rows: Vec<Vec<Runs>>, citations: Vec<Source> },
    /// Sections of their own.
    Sections { sections: Vec<Chapter> },
}

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Group {
    head: Item,
    items: Vec<Item>,
}

/// A step with what may follow it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Node {
    /// When this way is taken; empty where there is but one.
    label: String,
    item: Item,
    nodes: Vec<Node>,
}

impl Chapter {
    pub(crate) fn of(section: &Section) -> Self {
        Self {
            title: text::runs(&section.title),
            intro: text::blocks(&section.intro),
            part: part(&section.body),
            citations: text::sources(&section.citations),
        }
    }
}

fn part(body: &Body) -> Part {
    match body {
        Body::Prose(entries) | Body::Background(entries) => Part::Passages { items: items(entries) },
        Body::Card(entries) => Part::Fields { items: items(entries) },
        Body::Qa(questions) | Body::Response(questions) => {
            Part::Questions { items: questions.iter().map(question).collect() }
        }
        Body::Infographic(sections) => Part::Sections { sections: sections.iter().map(Chapter::of).collect() },
        Body::Figures(figures) => Part::Figures { items: of(figures, |figure: &Figure| &figure.entry) },
        Body::Timeline(milestones) => {
            Part::Timeline { items: of(milestones, |milestone: &Milestone| &milestone.entry) }
        }
        Body::Steps(steps) => Part::Steps { items: steps.iter().map(step).collect() },
        Body::Case(cases) => Part::Groups { ticked: false, groups: cases.iter().map(case).collect() },
        Body::Letter(letter) => Part::Letter {
            salutation: text::runs(&letter.salutation),
            items: items(&letter.passages),
            signature: letter.signature.iter().chain([&letter.date_text]).map(|line| text::runs(line)).collect(),
        },
        Body::Notice(points) => Part::Steps { items: items(points) },
        Body::TellOnce(groups) => Part::Groups { ticked: true, groups: groups.iter().map(checklist).collect() },
        Body::Guide(stages) => Part::Passages { items: of(stages, |stage: &Stage| &stage.entry) },
        Body::Briefing(briefing) => Part::Passages { items: of(&briefing.statements, |said: &Statement| &said.entry) },
        Body::Media(media) => Part::Passages { items: media.iter().map(medium).collect() },
        Body::Consultation(consultation) => opinions(consultation),
        Body::Catalogue(items) => Part::Groups { ticked: false, groups: items.iter().map(matter).collect() },
        Body::Eligibility(first) => {
            Part::Outline { nodes: first.iter().map(|condition| question_node("", condition)).collect() }
        }
        Body::Compare(comparison) => compare(comparison),
        Body::Chart(chart) => values(chart),
        Body::Roles(duties) => roles(duties),
        Body::Flow(flow) => Part::Outline { nodes: nodes("", &flow.steps) },
    }
}

fn items(entries: &[Entry]) -> Vec<Item> {
    entries.iter().map(Item::of).collect()
}

fn of<T>(things: &[T], entry: impl Fn(&T) -> &Entry) -> Vec<Item> {
    things.iter().map(|thing| Item::of(entry(thing))).collect()
}

fn question(question: &Question) -> Item {
    let raised = question.raised.map(|day| format!("{} 提出", date::iso(day)));
    let answered = question.answered.map(|day| format!("{} 回应", date::iso(day)));
    let note = raised.into_iter().chain(answered).collect::<Vec<_>>().join("　");
    Item { note, ..Item::of(&question.entry) }
}

fn step(step: &Step) -> Item {
    Item { note: step.limit.clone().unwrap_or_default(), ..Item::of(&step.entry) }
}

fn compare(comparison: &Comparison) -> Part {
    let header = [&comparison.matter, &comparison.before, &comparison.after].map(|cell| text::runs(cell));
    let rows = comparison.rows.iter().map(|row| {
        vec![text::strong(&row.entry.title), text::runs(&row.before.content), text::runs(&row.after.content)]
    });
    table(header.to_vec(), rows.collect(), comparison.rows.iter().map(|row| &row.entry), Alignment::Start)
}

/// On paper the table is enough: each value is in it, and a booklet is read, not looked at.
fn values(chart: &Chart) -> Part {
    let unit = if chart.unit.is_empty() { String::new() } else { format!("（{}）", chart.unit) };
    let mut measure = text::runs(&chart.measure);
    if !text::words(&measure).contains(chart.unit.as_str()) {
        measure.extend(text::plain(&unit));
    }
    let rows = chart.points.iter().map(|point| vec![text::strong(&point.entry.title), text::plain(&point.text)]);
    let entries = chart.points.iter().map(|point| &point.entry);
    table(vec![text::runs(&chart.label), measure], rows.collect(), entries, Alignment::End)
}

fn case(case: &Case) -> Group {
    Group { head: Item::of(&case.entry), items: of(&case.fields, |field: &CaseField| &field.entry) }
}

/// On paper a recording is its words, and a picture what it shows.
fn medium(medium: &Medium) -> Item {
    Item { note: medium.alt.clone(), ..Item::of(&medium.entry) }
}

fn checklist(list: &Checklist) -> Group {
    Group { head: Item::of(&list.entry), items: items(&list.items) }
}

fn opinions(consultation: &Consultation) -> Part {
    let header = ["意见", "条数", "采纳情况", "理由"].map(text::plain).to_vec();
    let rows = consultation.opinions.iter().map(|opinion| {
        let verdict = opinion.verdict.map_or("", adoption);
        vec![
            text::strong(&opinion.entry.title),
            text::plain(&opinion.count.to_string()),
            text::plain(verdict),
            text::runs(&opinion.reason.content),
        ]
    });
    table(header, rows.collect(), consultation.opinions.iter().map(|opinion| &opinion.entry), Alignment::Start)
}

const fn adoption(adoption: Adoption) -> &'static str {
    match adoption {
        Adoption::Adopted => "采纳",
        Adoption::Partly => "部分采纳",
        Adoption::Rejected => "未采纳",
    }
}

fn matter(item: &CatalogueItem) -> Group {
    let field = |element: &CatalogueElement| Item {
        title: text::plain(element.kind.name()),
        body: vec![Passage::Paragraph { words: text::runs(&element.body) }],
        ..Item::default()
    };
    Group { head: Item::of(&item.entry), items: item.elements.iter().map(field).collect() }
}

/// On paper all ways are read at once, each answer before what it leads to.
fn question_node(label: &str, condition: &Condition) -> Node {
    let answer = |answer: &Answer| {
        let label = text::words(&text::runs(&answer.label));
        match &answer.next {
            Next::Condition(next) => question_node(&label, next),
            Next::Outcome(outcome) => Node { label, item: Item::of(&outcome.entry), nodes: Vec::new() },
        }
    };
    Node {
        label: label.to_owned(),
        item: Item::of(&condition.entry),
        nodes: condition.answers.iter().map(answer).collect(),
    }
}

fn roles(duties: &[Duty]) -> Part {
    let rows = duties.iter().map(|duty| vec![text::strong(&duty.entry.title), text::plain(&duty.parties.join("、"))]);
    let header = vec![text::plain("事项"), text::plain("谁负责")];
    table(header, rows.collect(), duties.iter().map(|duty| &duty.entry), Alignment::Start)
}

fn table<'e>(
    header: Vec<Runs>,
    rows: Vec<Vec<Runs>>,
    entries: impl Iterator<Item = &'e Entry>,
    last: Alignment,
) -> Part {
    let mut align = vec![Alignment::Start; header.len()];
    if let Some(column) = align.last_mut() {
        *column = last;
    }
    Part::Table { align, header, rows, citations: entries.flat_map(|entry| text::sources(&entry.citations)).collect() }
}

fn nodes(label: &str, steps: &[FlowStep]) -> Vec<Node> {
    let node = |(index, step): (usize, &FlowStep)| Node {
        label: if index == 0 { label.to_owned() } else { String::new() },
        item: Item {
            note: step.limit.as_ref().map(|limit| limit.text.clone()).unwrap_or_default(),
            ..Item::of(&step.entry)
        },
        nodes: step
            .branches
            .iter()
            .flat_map(|branch| nodes(&text::words(&text::runs(&branch.label)), &branch.steps))
            .collect(),
    };
    steps.iter().enumerate().map(node).collect()
}
