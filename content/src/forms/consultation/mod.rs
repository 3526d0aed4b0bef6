//! 意见征集采纳情况: opinions and what became of them.

mod model;
mod read;

pub use model::{Adoption, Consultation, Opinion};
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Weight, Words};

/// Opinions are their authors'; the reasons are ours, and how many there were and what became of them is a record.
pub(crate) fn shape(consultation: &Consultation) -> Shape<'_> {
    let header = ["意见", "条数", "采纳情况", "理由"].map(Words::Text).to_vec();
    Shape::Table { header, rows: consultation.opinions.iter().map(row).collect() }
}

fn row(Opinion { entry, count, verdict, reason }: &Opinion) -> Item<'_> {
    let verdict = verdict.map_or("", Adoption::name);
    let [count, verdict] = [Words::Count(*count), Words::Text(verdict)]
        .map(|words| Cell { weight: Weight::Silent, ..Cell::stated(words) });
    let cells = vec![count, verdict, Cell::stated(Words::Line(&reason.content))];
    Item { title: Weight::Given, cells, ..Item::stated(entry) }
}
