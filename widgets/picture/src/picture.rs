//! What the picture says, as plain words: no spans, no Markdown, no layout. Made from the model by [`crate::of_model`].
//!
//! Text may hold [`STRONG`], which begins and ends bold words, and line ends. What is drawn beside the words was decided by
//! `mingbai_content::parts`, for the page and for this.

/// Begins and ends bold words; it cannot come from content, whose control characters are dropped.
pub(crate) const STRONG: char = '\u{2}';

/// One 图解.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Red, green and blue of the page's accent; none for the one that pages have by themselves.
    pub accent: Option<[u8; 3]>,
    /// Over the title: the name of the infographic.
    pub kicker: String,
    /// Title of the explainer.
    pub title: String,
    /// The number of the document.
    pub number: String,
    /// Days to come; the first that is not over stands in the head.
    pub strip: Vec<Milestone>,
    /// What it shows.
    pub bands: Vec<Band>,
    /// Telephone.
    pub phone: String,
    /// Hours and place.
    pub contact: Vec<String>,
    /// What it explains, who says so, and that the text prevails.
    pub source: String,
    /// The page's address as a QR code.
    pub code: Option<Code>,
}

/// A square of dark and light modules, made by the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code {
    /// Modules at each side, without the quiet zone.
    pub side: usize,
    /// Row by row; dark is true.
    pub modules: Vec<bool>,
}

/// A band of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// Its number; none where it belongs to the one before.
    pub number: Option<usize>,
    /// Whether its ground is shade.
    pub is_shaded: bool,
    /// Heading; may be empty.
    pub title: String,
    /// The strokes of the icon beside the heading; may be empty.
    pub icon: String,
    /// Text above the content.
    pub intro: Vec<Passage>,
    /// The content.
    pub content: Content,
    /// The clauses that it rests on, as one line names them.
    pub clauses: String,
}

/// The content of a band, by form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Prose(Vec<Passage>),
    /// Numbers.
    Figures(Vec<Figure>),
    /// Dates.
    Timeline(Timeline),
    /// Steps, and procedures with branches.
    Steps(Vec<Step>),
    /// Before and after.
    Compare(Compare),
    /// A chart.
    Chart(Chart),
    /// Who does what.
    Roles(Vec<Duty>),
}

impl Default for Content {
    fn default() -> Self {
        Self::Prose(Vec::new())
    }
}

/// What stands before an item: words, or the strokes of an icon, on a grid of 24.
pub type Mark = String;

/// Whether a mark is drawn: paths of icons begin so, and no numeral or bullet does.
pub(crate) fn is_drawn(mark: &str) -> bool {
    mark.starts_with('M')
}

/// A paragraph or an item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// How deep in lists; 0 is a paragraph.
    pub depth: u8,
    /// `•`, `1.`, ✓, ✕ or an icon; empty for a paragraph.
    pub mark: Mark,
    /// Words.
    pub text: String,
    /// A part of a whole that the words name.
    pub crowd: Option<Crowd>,
}

/// A part of a whole as a row of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// How many of them are filled.
    pub filled: u8,
    /// How many marks.
    pub all: u8,
    /// Whether they are people; else they are squares.
    pub is_of_people: bool,
}

/// One number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// Whether it goes over the full width.
    pub is_hero: bool,
    /// Its icon.
    pub mark: Mark,
    /// Before the number.
    pub lead: String,
    /// The number; empty where words stand for it, which are then `unit`.
    pub value: String,
    /// After the number.
    pub unit: String,
    /// What it counts.
    pub caption: String,
    /// A part of a whole that it is.
    pub crowd: Option<Crowd>,
}

/// Dates in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// When they are: a box each.
    pub months: Vec<Month>,
    /// The dates.
    pub milestones: Vec<Milestone>,
}

/// A box of a row of months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Whether a date is in it.
    pub is_marked: bool,
    /// What stands under it.
    pub label: String,
    /// The year below that.
    pub year: String,
}

/// A date and what happens then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Milestone {
    /// First and last day as `YYYY-MM-DD`, where the date names them.
    pub period: Option<(String, String)>,
    /// The date as written.
    pub date: String,
    /// What happens.
    pub text: String,
}

/// A step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// How many ways it is off the first.
    pub depth: u8,
    /// Its numeral or icon; empty where `title` says when a way is taken, or where the way ends.
    pub mark: Mark,
    /// Its bold words.
    pub title: String,
    /// Its time limit.
    pub limit: String,
    /// The rest.
    pub text: String,
}

/// Before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compare {
    /// What the second column is called.
    pub before: String,
    /// What the third column is called.
    pub after: String,
    /// Matter, before, after, and what that comes to.
    pub rows: Vec<[String; 4]>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartKind {
    /// A row each, in the author's order.
    #[default]
    Rows,
    /// A line through points.
    Line,
    /// Parts of a whole.
    Share,
}

/// A chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// How it is drawn.
    pub kind: ChartKind,
    /// What is measured, and in what; empty where each value has its unit.
    pub measure: String,
    /// What a mark stands for, in thousandths, where rows are of marks.
    pub step: Option<u64>,
    /// What a mark stands for, in words; empty where it is one.
    pub key: String,
    /// In order.
    pub points: Vec<Point>,
}

/// A value of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Its label.
    pub label: String,
    /// The value as written, with its unit where that is short.
    pub text: String,
    /// The value in thousandths; none where the text is no number.
    pub thousandths: Option<u64>,
}

/// Who does what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// Its icon.
    pub mark: Mark,
    /// The matter.
    pub matter: String,
    /// The bodies, and what else is said of it.
    pub parties: Vec<String>,
}
