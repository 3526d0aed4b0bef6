//! What a section is made of, whatever its form: what the comparison of facts, speech, messages and paper read.
//!
//! Each form says it in its own folder (`shape`), so that who reads it keeps no list of forms. Views read the content itself: how a
//! form looks is more than what it is made of.
//!
//! ```
//! use mingbai_content::{explainer, model::shape::Shape};
//!
//! let explainer = explainer::parse("## 问答 {.qa}\n### 补多少？\n每台 20 万元。\n").output;
//! let shapes: Vec<Shape<'_>> = explainer.sections.iter().map(|section| section.body.shape()).collect();
//! assert!(matches!(shapes.as_slice(), [Shape::Questions(questions)] if questions.len() == 1));
//! ```

use jiff::civil::Date;

use super::{Entry, Inline, Inlines, Section};

/// The content of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape<'a> {
    /// Running text, each passage under its title where it has one.
    Passages(Vec<Item<'a>>),
    /// Questions with their answers.
    Questions(Vec<Item<'a>>),
    /// Labels and what belongs to each.
    Fields(Vec<Item<'a>>),
    /// Numbers and what each counts.
    Figures(Vec<Item<'a>>),
    /// Days and what happens on each.
    Days(Vec<Item<'a>>),
    /// One thing after another.
    Steps(Vec<Item<'a>>),
    /// Things to tick off, under a heading each; they also rest on what their heading rests on.
    Checklists(Vec<Group<'a>>),
    /// Accounts in parts, each one claim as a whole: its result rests on what was reckoned before.
    Accounts(Vec<Group<'a>>),
    /// An open letter.
    Letter {
        /// Whom it addresses; may be empty.
        salutation: &'a [Inline],
        /// What it says.
        passages: Vec<Item<'a>>,
        /// Who signs it, one line each.
        signature: &'a [Inlines],
        /// The date as written; may be empty.
        date: &'a [Inline],
    },
    /// Ways that part.
    Outline(Vec<Node<'a>>),
    /// Rows and columns; the cells of a row are those of all columns but the first, which is the title of its entry.
    Table {
        /// Names of all columns.
        header: Vec<Words<'a>>,
        /// Rows.
        rows: Vec<Item<'a>>,
    },
    /// Things with some of the same named cells each.
    Records(Vec<Item<'a>>),
    /// Pictures, films and sounds, in words: the one cell is what each shows.
    Media(Vec<Item<'a>>),
    /// Sections of their own.
    Sections(&'a [Section]),
}

/// An entry in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Weight of its title.
    pub title: Weight,
    /// Weight of its body.
    pub body: Weight,
    /// What its form has understood of it.
    pub note: Note<'a>,
    /// Its words beside title and body, which a reader meets between the two.
    pub cells: Vec<Cell<'a>>,
}

/// What is claimed by some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// They must be true by the policy.
    Stated,
    /// They are true of a reader's or an invented person's own case, or are somebody's opinion.
    Given,
    /// They are said of the rule before.
    Past,
    /// They are said of the matter as a whole, and rest on no clause of their own.
    Uncited,
    /// They claim nothing: names of columns and answers, counts.
    Silent,
}

/// What a form has understood of an entry, beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Note<'a> {
    /// Nothing.
    #[default]
    None,
    /// How long it may take, as written: 5个工作日.
    Limit(&'a str),
    /// From when to when: of a milestone its first and last day, of a question the days of doubt and answer.
    Days {
        /// The first day.
        first: Option<Date>,
        /// The last.
        last: Option<Date>,
    },
}

/// Words beside title and body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What it is called; empty in a table, whose header says it.
    pub name: &'static str,
    /// What it says.
    pub words: Words<'a>,
    /// Their weight.
    pub weight: Weight,
}

/// The words of a [`Cell`], as the model has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words<'a> {
    /// A line of running text.
    Line(&'a [Inline]),
    /// Names, each for itself.
    Names(&'a [String]),
    /// Plain words.
    Text(&'a str),
    /// How many.
    Count(u32),
    /// A value as written: `1,200.5`.
    Value {
        /// Its digits.
        text: &'a str,
        /// Its unit, 万元; may be empty.
        unit: &'a str,
    },
    /// The name of a column of values.
    Measure {
        /// What they measure.
        name: &'a [Inline],
        /// In what; may be empty.
        unit: &'a str,
    },
}

/// An entry with those that stand under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// Its heading.
    pub head: Item<'a>,
    /// What stands under it.
    pub items: Vec<Item<'a>>,
}

/// A step or question, with the ways that part after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The step or question.
    pub item: Item<'a>,
    /// None where there is but one way.
    pub ways: Vec<Way<'a>>,
}

/// One of the ways after a [`Node`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way<'a> {
    /// When it is taken.
    pub label: &'a [Inline],
    /// Weight of the label.
    pub weight: Weight,
    /// What follows.
    pub nodes: Vec<Node<'a>>,
}

impl<'a> Item<'a> {
    /// An entry, all of it stated.
    pub(crate) const fn stated(entry: &'a Entry) -> Self {
        Self { entry, title: Weight::Stated, body: Weight::Stated, note: Note::None, cells: Vec::new() }
    }

    /// Each entry, all of it stated.
    pub(crate) fn all(entries: &'a [Entry]) -> Vec<Self> {
        entries.iter().map(Self::stated).collect()
    }
}

impl<'a> Cell<'a> {
    /// Words that are stated, under the header of their table.
    pub(crate) const fn stated(words: Words<'a>) -> Self {
        Self { name: "", words, weight: Weight::Stated }
    }
}

impl<'a> Shape<'a> {
    /// Its items in the order in which a reader meets them; none of an infographic's sections.
    pub fn items(&self) -> Vec<&Item<'a>> {
        match self {
            Self::Passages(items)
            | Self::Questions(items)
            | Self::Fields(items)
            | Self::Figures(items)
            | Self::Days(items)
            | Self::Steps(items)
            | Self::Letter { passages: items, .. }
            | Self::Table { rows: items, .. }
            | Self::Records(items)
            | Self::Media(items) => items.iter().collect(),
            Self::Checklists(groups) | Self::Accounts(groups) => groups.iter().flat_map(Group::all).collect(),
            Self::Outline(nodes) => {
                let mut items = Vec::new();
                nodes.iter().for_each(|node| node.push_items(&mut items));
                items
            }
            Self::Sections(_) => Vec::new(),
        }
    }
}

impl<'a> Group<'a> {
    /// Its heading and what stands under it.
    pub fn all(&self) -> impl Iterator<Item = &Item<'a>> {
        core::iter::once(&self.head).chain(&self.items)
    }
}

impl<'a> Node<'a> {
    fn push_items<'n>(&'n self, items: &mut Vec<&'n Item<'a>>) {
        items.push(&self.item);
        self.ways.iter().flat_map(|way| &way.nodes).for_each(|node| node.push_items(items));
    }
}
