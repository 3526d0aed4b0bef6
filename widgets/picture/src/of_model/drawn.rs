//! On the host: what is drawn beside the words, as `mingbai_content::parts` has it for the page too.

use jiff::civil::Date;
use mingbai_content::icons::{self, Icon, Kind, by_items};
use mingbai_content::model::{self, Chart, ComparisonRow, Entry, Explainer, Inline, Section};
use mingbai_content::parts::{self, Course};

pub(super) use super::total::total;
use crate::picture::{ChartKind, Crowd, Mark, Milestone, Month};

/// The strokes of each item's icon; empty where it has none.
pub(super) fn icons(section: &Section) -> Vec<Mark> {
    let drawn = by_items(section, Kind::Band).into_iter();
    drawn.map(|icon| icon.map_or_else(String::new, |icon| icon.path.to_owned())).collect()
}

/// The icon beside the heading.
pub(super) fn icon(section: &Section) -> Mark {
    let icon = section.look.icon.as_deref().and_then(icons::named);
    icon.map_or_else(String::new, |Icon { path, .. }| (*path).to_owned())
}

pub(super) fn crowd_of_figure(figure: &model::Figure) -> Option<Crowd> {
    parts::crowd_of_figure(figure).map(crowd)
}

pub(super) fn crowd_of_entry(entry: &Entry) -> Option<Crowd> {
    parts::crowd_of_entry(entry).map(crowd)
}

fn crowd(crowd: parts::Crowd) -> Crowd {
    let count = |marks: usize| u8::try_from(marks).unwrap_or_default();
    Crowd { filled: count(crowd.parts.filled), all: count(crowd.parts.all), is_of_people: crowd.is_of_people }
}

/// The mark of each item of a passage that is one list: its icon, ✓ or ✕; none for any other text.
pub(super) fn ticks(entries: &[Entry], entry: &Entry, title: &[Inline], icons: &[Mark]) -> Option<Vec<Mark>> {
    let is_iconed = icons::list(entries).is_some_and(|(listed, _)| core::ptr::eq(listed, entry));
    if is_iconed && icons.iter().any(|icon| !icon.is_empty()) {
        return Some(icons.to_vec());
    }
    let ticks = parts::ticks(entry, title, false)?;
    Some(ticks.into_iter().map(|tick| tick.sign().to_owned()).collect())
}

/// ▲ 多 8 万元
pub(super) fn change(row: &ComparisonRow) -> String {
    let said = |change: mingbai_content::text::drawn::Change| {
        [if change.is_more { "▲ 多 " } else { "▼ 少 " }, &change.amount].concat()
    };
    parts::change(row).map(said).unwrap_or_default()
}

pub(super) fn months(milestones: &[model::Milestone]) -> Vec<Month> {
    let month = |it: parts::Month| Month {
        is_marked: it.is_marked,
        label: it.label.unwrap_or_default(),
        year: it.year.unwrap_or_default(),
    };
    parts::months(milestones).into_iter().map(month).collect()
}

pub(super) fn course(chart: &Chart) -> (ChartKind, Option<u64>) {
    match parts::course(chart) {
        Course::Rows { step } => (ChartKind::Rows, step),
        Course::Line => (ChartKind::Line, None),
        Course::Share => (ChartKind::Share, None),
    }
}

pub(super) fn strip(section: Option<&Section>, explainer: &Explainer, today: Option<Date>) -> Vec<Milestone> {
    let days = today.map(|today| parts::deadlines(section, explainer, today)).unwrap_or_default();
    days.into_iter().map(super::milestone).collect()
}

/// The limit of a step, and its words without the brackets that hold it; no limit where they stand somewhere else.
pub(super) fn parted(limit: &str, mut text: String) -> (String, String) {
    match parts::brackets(&text, limit).filter(|_| !limit.is_empty()) {
        Some((from, to)) => {
            text.replace_range(from..to, "");
            (limit.to_owned(), text)
        }
        None => (String::new(), text),
    }
}
