//! 图表: a table and how it is drawn.

mod model;
mod read;

pub use model::{Chart, ChartKind, DataPoint};
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Words};

/// The table that it is drawn from.
pub(crate) fn shape(chart: &Chart) -> Shape<'_> {
    let Chart { kind: _, unit, label, measure, points } = chart;
    let header = vec![Words::Line(label), Words::Measure { name: measure, unit }];
    Shape::Table { header, rows: points.iter().map(|point| row(point, unit)).collect() }
}

fn row<'a>(point: &'a DataPoint, unit: &'a str) -> Item<'a> {
    Item { cells: vec![Cell::stated(Words::Value { text: &point.text, unit })], ..Item::stated(&point.entry) }
}
