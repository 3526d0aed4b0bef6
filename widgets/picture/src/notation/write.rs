//! A picture to its lines.

use super::LINE_END;
use crate::picture::{Band, Chart, ChartKind, Content, Crowd, Figure, Milestone, Passage, Picture};

/// Whether this side knows of more than words: the module that reads Markdown does not, and has no room for what writes it.
const HAS_PARTS: bool = cfg!(not(target_arch = "wasm32"));

/// What says yes, where a value does.
const YES: &str = "1";

/// The lines of a picture.
pub fn write(picture: &Picture) -> String {
    let mut lines = Lines(String::new());
    if let (true, Some([red, green, blue])) = (HAS_PARTS, picture.accent) {
        lines.push("accent", &[&red.to_string(), &green.to_string(), &blue.to_string()]);
    }
    lines.push("title", &[&picture.kicker, &picture.title, &picture.number]);
    if HAS_PARTS {
        picture.strip.iter().for_each(|day| lines.milestone("strip", day));
    }
    picture.bands.iter().for_each(|band| lines.band(band));
    lines.push("foot", &[&picture.phone, &picture.source]);
    picture.contact.iter().for_each(|line| lines.push("contact", &[line]));
    if let (true, Some(code)) = (HAS_PARTS, &picture.code) {
        let modules: String = code.modules.iter().map(|is_dark| if *is_dark { '1' } else { '0' }).collect();
        lines.push("code", &[&code.side.to_string(), &modules]);
    }
    lines.0
}

struct Lines(String);

impl Lines {
    fn push(&mut self, word: &str, values: &[&str]) {
        self.0.push_str(word);
        for value in values {
            self.0.push('\t');
            self.0.extend(value.chars().filter_map(|sign| match sign {
                '\n' => Some(LINE_END),
                '\t' => Some(' '),
                '\r' | LINE_END => None,
                _ => Some(sign),
            }));
        }
        self.0.push('\n');
    }

    fn band(&mut self, band: &Band) {
        let number = band.number.map(|number| number.to_string()).unwrap_or_default();
        self.push("band", &[&number, yes(band.is_shaded), &band.title, &band.icon]);
        band.intro.iter().for_each(|passage| self.passage("intro", passage));
        match &band.content {
            Content::Prose(passages) => passages.iter().for_each(|passage| self.passage("passage", passage)),
            Content::Figures(figures) => figures.iter().for_each(|figure| {
                let Figure { mark, lead, value, unit, caption, .. } = figure;
                self.push("figure", &[yes(figure.is_hero), mark, lead, value, unit, caption]);
                self.crowd(figure.crowd);
            }),
            Content::Timeline(timeline) => {
                if HAS_PARTS {
                    timeline.months.iter().for_each(|it| self.push("month", &[yes(it.is_marked), &it.label, &it.year]));
                }
                timeline.milestones.iter().for_each(|milestone| self.milestone("milestone", milestone));
            }
            Content::Steps(steps) => steps.iter().for_each(|step| {
                self.push("step", &[&step.depth.to_string(), &step.mark, &step.title, &step.limit, &step.text]);
            }),
            Content::Compare(compare) => {
                self.push("compare", &[&compare.before, &compare.after]);
                for [matter, before, after, change] in &compare.rows {
                    self.push("row", &[matter, before, after, change]);
                }
            }
            Content::Chart(chart) => self.chart(chart),
            Content::Roles(duties) => duties.iter().for_each(|duty| {
                let values: Vec<&str> =
                    [&duty.mark, &duty.matter].into_iter().chain(&duty.parties).map(String::as_str).collect();
                self.push("duty", &values);
            }),
        }
        if !band.clauses.is_empty() {
            self.push("clauses", &[&band.clauses]);
        }
    }

    fn passage(&mut self, word: &str, passage: &Passage) {
        self.push(word, &[&passage.depth.to_string(), &passage.mark, &passage.text]);
        self.crowd(passage.crowd);
    }

    /// At the end of the last line.
    fn crowd(&mut self, crowd: Option<Crowd>) {
        if let (true, Some(Crowd { filled, all, is_of_people })) = (HAS_PARTS, crowd) {
            self.0.pop();
            self.push("", &[&filled.to_string(), &all.to_string(), yes(is_of_people)]);
        }
    }

    fn milestone(&mut self, word: &str, milestone: &Milestone) {
        let (start, end) = milestone.period.as_ref().map_or(("", ""), |(start, end)| (start, end));
        self.push(word, &[start, end, &milestone.date, &milestone.text]);
    }

    fn chart(&mut self, chart: &Chart) {
        let kind = match chart.kind {
            ChartKind::Rows => "rows",
            ChartKind::Line => "line",
            ChartKind::Share => "share",
        };
        let step = chart.step.map(|step| step.to_string()).unwrap_or_default();
        self.push("chart", &[kind, &chart.measure, &step, &chart.key]);
        for point in &chart.points {
            let value = point.thousandths.map(|value| value.to_string()).unwrap_or_default();
            self.push("point", &[&point.label, &point.text, &value]);
        }
    }
}

const fn yes(is_so: bool) -> &'static str {
    if is_so { YES } else { "" }
}
