//! Medians and ratios of the visits, as a table for people and as JSON for scripts.

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::measure::Sample;
use crate::pages::Way;

/// A figure of the report: its name, its unit, how to read it from a sample, and its decimals.
struct Figure {
    name: &'static str,
    unit: &'static str,
    of: fn(&Sample) -> f64,
    decimals: usize,
}

const FIGURES: [Figure; 7] = [
    Figure { name: "first_answer", unit: "ms", of: |sample| sample.first_answer, decimals: 0 },
    Figure { name: "first_paint", unit: "ms", of: |sample| sample.first_paint, decimals: 0 },
    Figure { name: "layout_shift", unit: "", of: |sample| sample.shift, decimals: 3 },
    Figure { name: "blocking", unit: "ms", of: |sample| sample.blocking, decimals: 0 },
    Figure { name: "longest_task", unit: "ms", of: |sample| sample.longest, decimals: 0 },
    Figure { name: "transferred", unit: "B", of: |sample| sample.bytes, decimals: 0 },
    Figure { name: "code", unit: "B", of: |sample| sample.code, decimals: 0 },
];

/// The medians of one way, in the order of the figures.
pub(crate) struct Row {
    way: Way,
    medians: [f64; FIGURES.len()],
}

/// One row for each way that was visited.
pub(crate) fn rows(samples: &[(Way, Sample)]) -> Vec<Row> {
    Way::ALL
        .into_iter()
        .map(|way| {
            let of_way = || samples.iter().filter(move |(other, _)| *other == way).map(|(_, sample)| sample);
            Row { way, medians: FIGURES.each_ref().map(|figure| median(of_way().map(figure.of).collect())) }
        })
        .collect()
}

/// The table: a figure a column, with its ratio to plain HTML for the first answer.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::from("| way |");
    for figure in &FIGURES {
        text += &format!(" {} |", [figure.name, figure.unit].join(" ").trim_end());
    }
    text += " first answer : plain |\n|";
    text += &" --- |".repeat(FIGURES.len() + 2);
    for row in rows {
        text += &format!("\n| {} |", row.way.name());
        for (figure, value) in FIGURES.iter().zip(row.medians) {
            text += &format!(" {value:.*} |", figure.decimals);
        }
        text += &format!(" {:.2} |", ratio(rows, row));
    }
    text
}

/// The same as JSON.
pub(crate) fn json(rows: &[Row], rounds: usize, slug: &str) -> Result<String> {
    let ways: Map<String, Value> = rows
        .iter()
        .map(|row| {
            let mut figures: Map<String, Value> =
                FIGURES.iter().zip(row.medians).map(|(figure, value)| (figure.name.to_owned(), json!(value))).collect();
            figures.insert("first_answer_to_plain".to_owned(), json!(ratio(rows, row)));
            (row.way.name().to_owned(), Value::Object(figures))
        })
        .collect();
    Ok(serde_json::to_string_pretty(&json!({ "example": slug, "rounds": rounds, "medians": ways }))?)
}

/// How many times plain HTML's first answer.
fn ratio(rows: &[Row], row: &Row) -> f64 {
    let first = |row: &Row| row.medians.first().copied().unwrap_or_default();
    rows.first().map_or(0.0, |plain| first(row) / first(plain))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2).copied().unwrap_or_default();
    let lower = values.get(values.len().saturating_sub(1) / 2).copied().unwrap_or_default();
    f64::midpoint(lower, upper)
}
