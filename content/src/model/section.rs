//! Sections and the bodies of the forms.

use serde::{Deserialize, Serialize};

use super::{
    Block, Briefing, Case, CatalogueItem, Cell, Checklist, Citation, Condition, Consultation, Duty, Entry, Figure,
    Flow, Form, Id, Inlines, Letter, Medium, Milestone, Question, Stage, Step,
};
use crate::span::Span;

/// A level-2 heading and what follows it, or a level-3 block of an infographic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its address.
    pub id: Id,
    /// Heading; empty for text before the first heading.
    pub title: Inlines,
    /// Ordinary text between the heading and the form's own content.
    pub intro: Vec<Block>,
    /// The form and its content.
    pub body: Body,
    /// Citations that belong to the form as a whole: those after a table or list.
    pub citations: Vec<Citation>,
    /// Its Markdown, heading included.
    pub span: Span,
}

impl Section {
    /// Which form it has.
    pub const fn form(&self) -> Form {
        match self.body {
            Body::Prose(_) => Form::Prose,
            Body::Background(_) => Form::Background,
            Body::Card(_) => Form::Card,
            Body::Qa(_) => Form::Qa,
            Body::Case(_) => Form::Case,
            Body::Letter(_) => Form::Letter,
            Body::Notice(_) => Form::Notice,
            Body::TellOnce(_) => Form::TellOnce,
            Body::Guide(_) => Form::Guide,
            Body::Briefing(_) => Form::Briefing,
            Body::Media(_) => Form::Media,
            Body::Consultation(_) => Form::Consultation,
            Body::Catalogue(_) => Form::Catalogue,
            Body::Eligibility(_) => Form::Eligibility,
            Body::Infographic(_) => Form::Infographic,
            Body::Figures(_) => Form::Figures,
            Body::Timeline(_) => Form::Timeline,
            Body::Steps(_) => Form::Steps,
            Body::Compare(_) => Form::Compare,
            Body::Chart(_) => Form::Chart,
            Body::Roles(_) => Form::Roles,
            Body::Flow(_) => Form::Flow,
            Body::Response(_) => Form::Response,
        }
    }

    /// The blocks of an infographic; none for any other form.
    pub fn blocks(&self) -> &[Section] {
        match &self.body {
            Body::Infographic(blocks) => blocks,
            _ => &[],
        }
    }

    /// Its own entries, without those of an infographic's blocks.
    pub fn entries(&self) -> Vec<&Entry> {
        match &self.body {
            Body::Prose(entries) | Body::Background(entries) | Body::Card(entries) | Body::Notice(entries) => {
                entries.iter().collect()
            }
            Body::Letter(letter) => letter.passages.iter().collect(),
            Body::Guide(stages) => stages.iter().map(|item| &item.entry).collect(),
            Body::Case(cases) => cases
                .iter()
                .flat_map(|case| core::iter::once(&case.entry).chain(case.fields.iter().map(|it| &it.entry)))
                .collect(),
            Body::Qa(questions) | Body::Response(questions) => questions.iter().map(|item| &item.entry).collect(),
            Body::TellOnce(checklists) => {
                checklists.iter().flat_map(|list| core::iter::once(&list.entry).chain(&list.items)).collect()
            }
            Body::Figures(figures) => figures.iter().map(|item| &item.entry).collect(),
            Body::Timeline(milestones) => milestones.iter().map(|item| &item.entry).collect(),
            Body::Steps(steps) => steps.iter().map(|item| &item.entry).collect(),
            Body::Compare(comparison) => comparison.rows.iter().map(|item| &item.entry).collect(),
            Body::Chart(chart) => chart.points.iter().map(|item| &item.entry).collect(),
            Body::Roles(duties) => duties.iter().map(|item| &item.entry).collect(),
            Body::Flow(flow) => flow.entries(),
            Body::Briefing(briefing) => briefing.statements.iter().map(|item| &item.entry).collect(),
            Body::Media(media) => media.iter().map(|item| &item.entry).collect(),
            Body::Consultation(consultation) => consultation.opinions.iter().map(|item| &item.entry).collect(),
            Body::Catalogue(items) => items.iter().map(|item| &item.entry).collect(),
            Body::Eligibility(path) => path.as_ref().map(|first| first.entries()).unwrap_or_default(),
            Body::Infographic(_) => Vec::new(),
        }
    }
}

/// The content of a section, by form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", content = "content", rename_all = "lowercase")]
pub enum Body {
    /// Passages: each the blocks up to and with their citations.
    Prose(Vec<Entry>),
    /// The same, for the policy's background and purpose.
    Background(Vec<Entry>),
    /// Fields: title the label, body the answer.
    Card(Vec<Entry>),
    /// Questions.
    Qa(Vec<Question>),
    /// Worked cases.
    Case(Vec<Case>),
    /// An open letter.
    Letter(Letter),
    /// Points of a poster: title the bold words or the whole line, body the rest.
    Notice(Vec<Entry>),
    /// Groups of things to tick off.
    TellOnce(Vec<Checklist>),
    /// Before, during and after.
    Guide(Vec<Stage>),
    /// Who said what.
    Briefing(Briefing),
    /// Pictures, films and sounds.
    Media(Vec<Medium>),
    /// Opinions and what became of them.
    Consultation(Consultation),
    /// Matters that are made public.
    Catalogue(Vec<CatalogueItem>),
    /// The first question; none where the author has written none.
    Eligibility(Option<Box<Condition>>),
    /// Blocks, each a section of its own; text between them is prose.
    Infographic(Vec<Section>),
    /// Numbers.
    Figures(Vec<Figure>),
    /// Dates, in the author's order.
    Timeline(Vec<Milestone>),
    /// Steps, in order.
    Steps(Vec<Step>),
    /// Before and after.
    Compare(Comparison),
    /// A chart and its data.
    Chart(Chart),
    /// Who does what.
    Roles(Vec<Duty>),
    /// A procedure with branches.
    Flow(Flow),
    /// Doubts and answers.
    Response(Vec<Question>),
}

/// A table of three columns: matter, before, after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Header of the column of matters, as 事项.
    pub matter: Inlines,
    /// Header of the second column, as 以前.
    pub before: Inlines,
    /// Header of the third column, as 现在.
    pub after: Inlines,
    /// Rows.
    pub rows: Vec<ComparisonRow>,
}

/// One matter, before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// Title: the matter; the body is empty.
    pub entry: Entry,
    /// Before.
    pub before: Cell,
    /// After.
    pub after: Cell,
}

/// A chart; the table is the master, the picture its view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// How it is drawn.
    pub kind: ChartKind,
    /// Unit of all values, as 万元 or %.
    pub unit: String,
    /// Header of the first column.
    pub label: Inlines,
    /// Header of the second column.
    pub measure: Inlines,
    /// In the author's order.
    pub points: Vec<DataPoint>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChartKind {
    /// Horizontal bars: amounts side by side, long labels.
    #[default]
    Bar,
    /// Upright columns: amounts over time.
    Column,
    /// A line from point to point: a course over time.
    Line,
    /// Parts of a whole.
    Share,
}

/// One value of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataPoint {
    /// Title: the label.
    pub entry: Entry,
    /// The value as written: `1,200.5`.
    pub text: String,
    /// The value in thousandths of the unit, at least 0; none where the text is no number (a finding says so).
    pub thousandths: Option<u64>,
}
