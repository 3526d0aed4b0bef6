//! In a browser that reads Markdown: words alone, as on the page there.

use jiff::civil::Date;
use mingbai_content::model::{self, Chart, ComparisonRow, Entry, Explainer, Inline, Section};

use crate::picture::{ChartKind, Crowd, Milestone, Month, Passage};

pub(super) const fn icons(_: &Section) -> Vec<String> {
    Vec::new()
}

pub(super) const fn icon(_: &Section) -> String {
    String::new()
}

pub(super) const fn crowd_of_figure(_: &model::Figure) -> Option<Crowd> {
    None
}

pub(super) const fn crowd_of_entry(_: &Entry) -> Option<Crowd> {
    None
}

pub(super) const fn ticks(_: &[Entry], _: &Entry, _: &[Inline], _: &[String]) -> Option<Vec<String>> {
    None
}

pub(super) const fn change(_: &ComparisonRow) -> String {
    String::new()
}

pub(super) const fn months(_: &[model::Milestone]) -> Vec<Month> {
    Vec::new()
}

pub(super) fn course(chart: &Chart) -> (ChartKind, Option<u64>) {
    match chart.kind {
        model::ChartKind::Bar | model::ChartKind::Column => (ChartKind::Rows, None),
        model::ChartKind::Line => (ChartKind::Line, None),
        model::ChartKind::Share => (ChartKind::Share, None),
    }
}

pub(super) const fn strip(_: Option<&Section>, _: &Explainer, _: Option<Date>) -> Vec<Milestone> {
    Vec::new()
}

pub(super) const fn parted(_: &str, text: String) -> (String, String) {
    (String::new(), text)
}

pub(super) const fn total(_: &model::Flow) -> Option<Passage> {
    None
}
