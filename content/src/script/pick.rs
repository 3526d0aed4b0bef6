//! Which entries are worth a listener's minute: the card, else the first answers, else what the explainer has.

use jiff::civil::Date;

use super::words::{asked, first_sentence, line, text};
use crate::model::shape::{Item, Note, Shape};
use crate::model::{Entry, Explainer};

/// Most questions, points or days of one kind: more is not kept in mind by ear.
const MOST: usize = 6;

/// A label and what is said under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// 补多少, the question, the step; empty in running text.
    pub(super) label: String,
    /// The answer, in sentences.
    pub(super) words: String,
}

impl Point {
    fn of(entry: &Entry) -> Self {
        Self { label: line(&entry.title), words: text(&entry.body) }
    }

    /// Both, as running text.
    pub(super) fn said(&self) -> String {
        if self.label.is_empty() { self.words.clone() } else { [asked(&self.label).as_str(), &self.words].concat() }
    }
}

/// What there is to say, by how it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    /// Labels and answers that stand alone.
    Fields,
    /// Questions: the short answers.
    Questions,
    /// Things to bring, do or know, one after another.
    Points,
    /// Running text.
    Words,
}

impl Voice {
    /// None for days, which are told apart; for tables and pictures, which are for the eye; and for accounts, which are another
    /// family's: by ear, its amounts would be taken for one's own.
    const fn of(shape: &Shape<'_>) -> Option<Self> {
        match shape {
            Shape::Fields(_) => Some(Self::Fields),
            Shape::Questions(_) => Some(Self::Questions),
            Shape::Figures(_) | Shape::Steps(_) | Shape::Checklists(_) => Some(Self::Points),
            Shape::Passages(_) | Shape::Letter { .. } => Some(Self::Words),
            Shape::Days(_)
            | Shape::Accounts(_)
            | Shape::Outline(_)
            | Shape::Table { .. }
            | Shape::Records(_)
            | Shape::Media(_)
            | Shape::Sections(_) => None,
        }
    }
}

/// The points that carry the explainer; those that only tell the telephone are left out, as it is told at the end.
pub(super) fn points(explainer: &Explainer) -> Vec<Point> {
    let phone = explainer.head.contact.as_ref().and_then(|contact| contact.phone.as_deref());
    let fields = of_voice(explainer, Voice::Fields, usize::MAX);
    let fields: Vec<Point> = fields
        .into_iter()
        .filter(|point| !(point.label.contains("电话") && phone.is_some_and(|phone| point.words.contains(phone))))
        .collect();
    if !fields.is_empty() {
        return fields;
    }
    let questions = of_voice(explainer, Voice::Questions, MOST);
    if !questions.is_empty() {
        let short = |point: Point| Point { words: [first_sentence(&point.words), "。"].concat(), ..point };
        return questions.into_iter().map(short).collect();
    }
    [Voice::Points, Voice::Words]
        .into_iter()
        .map(|voice| of_voice(explainer, voice, MOST))
        .find(|points| !points.is_empty())
        .unwrap_or_default()
}

fn of_voice(explainer: &Explainer, wanted: Voice, most: usize) -> Vec<Point> {
    let shapes = explainer.sections_deep().map(|section| section.body.shape());
    let wanted = shapes.filter(|shape| Voice::of(shape) == Some(wanted));
    let points =
        wanted.flat_map(|shape| shape.items().into_iter().map(|item| Point::of(item.entry)).collect::<Vec<_>>());
    points.filter(|point| !point.words.is_empty()).take(most).collect()
}

/// A day and what happens then, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Deadline {
    /// 2026年5月31日前
    pub(super) when: String,
    /// 提交申请
    pub(super) what: String,
}

/// The days that are not over on `today`, and whether there are more than are told.
pub(super) fn deadlines(explainer: &Explainer, today: Option<Date>) -> (Vec<Deadline>, bool) {
    let days = explainer.sections_deep().filter_map(|section| match section.body.shape() {
        Shape::Days(days) => Some(days),
        _ => None,
    });
    let is_ahead = |item: &Item<'_>| match (today, item.note) {
        (Some(today), Note::Days { first, last }) => last.or(first).is_none_or(|end| end >= today),
        _ => true,
    };
    let deadline = |item: Item<'_>| Deadline {
        when: line(&item.entry.title),
        what: text(&item.entry.body).trim_end_matches('。').to_owned(),
    };
    let mut deadlines: Vec<Deadline> = days.flatten().filter(is_ahead).map(deadline).collect();
    deadlines.retain(|deadline| !deadline.when.is_empty() && !deadline.what.is_empty());
    let has_more = deadlines.len() > MOST;
    deadlines.truncate(MOST);
    (deadlines, has_more)
}
