//! A chart (图表): the table is the master, the picture its view.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Entry, Inlines};

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

impl HasEntries for Chart {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.points.push_entries(entries);
    }
}

impl HasEntries for DataPoint {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
