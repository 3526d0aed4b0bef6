//! What the picture says, as plain words: no spans, no Markdown, no layout. Made from the model by [`crate::of_model`].
//!
//! Text may hold [`STRONG`], which begins and ends bold words, and line ends.

/// Begins and ends bold words; it cannot come from content, whose control characters are dropped.
pub(crate) const STRONG: char = '\u{2}';

/// One 图解.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Over the title: the name of the infographic.
    pub kicker: String,
    /// Title of the explainer.
    pub title: String,
    /// The policy with its number.
    pub explains: String,
    /// Who drafted it, when it was explained.
    pub facts: Vec<String>,
    /// What it shows.
    pub blocks: Vec<Block>,
    /// Telephone.
    pub phone: String,
    /// Hours and place.
    pub contact: Vec<String>,
    /// Who says so, and that the text prevails.
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
    /// What it leads to, in words.
    pub caption: String,
}

/// A block of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Heading; may be empty.
    pub title: String,
    /// Text above the content.
    pub intro: Vec<Passage>,
    /// The content.
    pub content: Content,
    /// The strokes of an icon an item, on a grid of 24; empty where an item has none.
    pub icons: Vec<String>,
    /// The clauses that it rests on.
    pub clauses: Vec<String>,
}

/// The content of a block, by form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Prose(Vec<Passage>),
    /// Numbers.
    Figures(Vec<Figure>),
    /// Dates.
    Timeline(Vec<Milestone>),
    /// Steps.
    Steps(Vec<Step>),
    /// Before and after.
    Compare(Compare),
    /// A chart.
    Chart(Chart),
    /// Who does what.
    Roles(Vec<Duty>),
    /// A procedure with branches.
    Flow(Flow),
}

impl Default for Content {
    fn default() -> Self {
        Self::Prose(Vec::new())
    }
}

/// A paragraph or an item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// How deep in lists; 0 is a paragraph.
    pub depth: u8,
    /// What stands before it: `•`, `1.`; empty for a paragraph.
    pub marker: String,
    /// Words.
    pub text: String,
}

/// One number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// Before the number.
    pub lead: String,
    /// The number; empty where words stand for it, which are then `unit`.
    pub value: String,
    /// After the number.
    pub unit: String,
    /// What it counts.
    pub caption: String,
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
    /// Matter, before, after.
    pub rows: Vec<[String; 3]>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartKind {
    /// Horizontal bars.
    #[default]
    Bar,
    /// Upright columns.
    Column,
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
    /// What is measured.
    pub measure: String,
    /// In what.
    pub unit: String,
    /// In order.
    pub points: Vec<Point>,
}

/// A value of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Its label.
    pub label: String,
    /// The value as written.
    pub text: String,
    /// The value in thousandths; none where the text is no number.
    pub thousandths: Option<u64>,
}

/// Who does what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// The matter.
    pub matter: String,
    /// The bodies.
    pub parties: Vec<String>,
}

/// A procedure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Its time limits in all.
    pub total: String,
    /// In order.
    pub steps: Vec<FlowStep>,
}

/// A step of a procedure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowStep {
    /// Its words.
    pub step: Step,
    /// Whether the procedure is over here.
    pub is_end: bool,
    /// Where the way parts after it.
    pub branches: Vec<FlowBranch>,
}

/// One of the ways after a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowBranch {
    /// When it is taken.
    pub label: String,
    /// Its steps.
    pub steps: Vec<FlowStep>,
}

impl FlowBranch {
    /// Whether it leads nowhere on.
    pub(crate) fn is_over(&self) -> bool {
        self.steps.last().is_some_and(|step| step.is_end)
    }
}
