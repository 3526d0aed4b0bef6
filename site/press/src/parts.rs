//! Every section as a part of a booklet, by what it is made of: a few parts that the templates know. A booklet is a text to read, so what an
//! infographic draws is said there as fields and numbered passages; drawn it is on the page, which prints, and in the picture that is saved.

use mingbai_content::model::shape::{self, Cell, Note, Shape, Way, Words};
use mingbai_content::model::{Alignment, Section};
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
    /// Running text, each passage under its title where it has one; numbered where they follow one another.
    Passages { numbered: bool, items: Vec<Item> },
    /// Question and answer.
    Questions { items: Vec<Item> },
    /// Label, number or day at the left, what is said of it at the right.
    Fields { items: Vec<Item> },
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
            part: part(&section.body.shape()),
            citations: text::sources(&section.citations),
        }
    }
}

fn part(shape: &Shape<'_>) -> Part {
    match shape {
        Shape::Passages(given) => Part::Passages { numbered: false, items: items(given) },
        Shape::Steps(given) => Part::Passages { numbered: true, items: items(given) },
        Shape::Questions(given) => Part::Questions { items: given.iter().map(question).collect() },
        Shape::Fields(given) | Shape::Figures(given) | Shape::Days(given) => Part::Fields { items: items(given) },
        Shape::Checklists(groups) => Part::Groups { ticked: true, groups: groups.iter().map(group).collect() },
        Shape::Accounts(groups) => Part::Groups { ticked: false, groups: groups.iter().map(group).collect() },
        Shape::Records(records) => Part::Groups { ticked: false, groups: records.iter().map(record).collect() },
        Shape::Letter { salutation, passages, signature, date } => Part::Letter {
            salutation: text::runs(salutation),
            items: items(passages),
            signature: signature.iter().map(Vec::as_slice).chain([*date]).map(text::runs).collect(),
        },
        Shape::Outline(given) => Part::Outline { nodes: nodes("", given) },
        Shape::Table { header, rows } => table(header, rows),
        Shape::Media(media) => Part::Passages { numbered: false, items: media.iter().map(medium).collect() },
        Shape::Sections(sections) => Part::Sections { sections: sections.iter().map(Chapter::of).collect() },
    }
}

fn items(given: &[shape::Item<'_>]) -> Vec<Item> {
    given.iter().map(item).collect()
}

fn item(given: &shape::Item<'_>) -> Item {
    let note = match given.note {
        Note::Limit(limit) => limit.to_owned(),
        Note::None | Note::Days { .. } => String::new(),
    };
    Item { note, ..Item::of(given.entry) }
}

fn question(given: &shape::Item<'_>) -> Item {
    let Note::Days { first, last } = given.note else { return item(given) };
    let raised = first.map(|day| format!("{} 提出", date::iso(day)));
    let answered = last.map(|day| format!("{} 回应", date::iso(day)));
    let note = raised.into_iter().chain(answered).collect::<Vec<_>>().join("　");
    Item { note, ..Item::of(given.entry) }
}

/// On paper a recording is its words, and a picture what it shows.
fn medium(given: &shape::Item<'_>) -> Item {
    let shown = given.cells.iter().filter_map(|cell| match cell.words {
        Words::Text(shown) => Some(shown),
        _ => None,
    });
    Item { note: shown.collect(), ..Item::of(given.entry) }
}

fn group(given: &shape::Group<'_>) -> Group {
    Group { head: item(&given.head), items: items(&given.items) }
}

fn record(given: &shape::Item<'_>) -> Group {
    let field = |cell: &Cell<'_>| Item {
        title: text::plain(cell.name),
        body: vec![Passage::Paragraph { words: said(cell.words) }],
        ..Item::default()
    };
    Group { head: item(given), items: given.cells.iter().map(field).collect() }
}

/// On paper all ways are read at once, each under what leads to it.
fn nodes(label: &str, given: &[shape::Node<'_>]) -> Vec<Node> {
    let way = |way: &Way<'_>| nodes(&text::words(&text::runs(way.label)), &way.nodes);
    let node = |(index, node): (usize, &shape::Node<'_>)| Node {
        label: if index == 0 { label.to_owned() } else { String::new() },
        item: item(&node.item),
        nodes: node.ways.iter().flat_map(way).collect(),
    };
    given.iter().enumerate().map(node).collect()
}

/// On paper the table of a chart is enough: each value is in it, and a booklet is read, not looked at.
fn table(header: &[Words<'_>], rows: &[shape::Item<'_>]) -> Part {
    let mut align = vec![Alignment::Start; header.len()];
    if let (Some(column), Some(Words::Measure { .. })) = (align.last_mut(), header.last()) {
        *column = Alignment::End;
    }
    let row = |row: &shape::Item<'_>| {
        let cells = row.cells.iter().map(|cell| said(cell.words));
        core::iter::once(text::strong(&row.entry.title)).chain(cells).collect()
    };
    Part::Table {
        align,
        header: header.iter().copied().map(said).collect(),
        rows: rows.iter().map(row).collect(),
        citations: rows.iter().flat_map(|row| text::sources(&row.entry.citations)).collect(),
    }
}

fn said(words: Words<'_>) -> Runs {
    match words {
        Words::Line(line) => text::runs(line),
        Words::Names(names) => text::plain(&names.join("、")),
        Words::Text(text) | Words::Value { text, .. } => text::plain(text),
        Words::Count(count) => text::plain(&count.to_string()),
        Words::Measure { name, unit } => {
            let mut measure = text::runs(name);
            if !text::words(&measure).contains(unit) {
                measure.extend(text::plain(&format!("（{unit}）")));
            }
            measure
        }
    }
}
