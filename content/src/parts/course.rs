//! How a chart stands in a band, and what a row of a comparison comes to.

use crate::model::{Chart, ChartKind, ComparisonRow, words};
use crate::text::drawn::{self, Change};

/// How a chart is drawn in a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// A row each, in the author's order, with a bar; or, where they are counted, with a mark for so many thousandths of the unit.
    Rows {
        /// What one mark stands for.
        step: Option<u64>,
    },
    /// One bar, parted.
    Share,
    /// A line through points.
    Line,
}

/// What has an order of its own keeps it, and a phone has room for the words. Parts of a whole without such an order stay one bar, and a course
/// over time a line.
pub fn course(chart: &Chart) -> Course {
    let labels: Vec<String> = chart.points.iter().map(|point| words(&point.entry.title, ' ')).collect();
    match chart.kind {
        ChartKind::Line => Course::Line,
        ChartKind::Share if !drawn::is_ordered(labels.iter().map(String::as_str)) => Course::Share,
        ChartKind::Bar | ChartKind::Column | ChartKind::Share => {
            let values: Option<Vec<u64>> = chart.points.iter().map(|point| point.thousandths).collect();
            Course::Rows { step: values.and_then(|values| drawn::step(&chart.unit, &values)) }
        }
    }
}

/// How much more or less what a row says now is than what it said before, where both are of one kind.
pub fn change(row: &ComparisonRow) -> Option<Change> {
    drawn::change(&words(&row.before.content, ' '), &words(&row.after.content, ' '))
}
