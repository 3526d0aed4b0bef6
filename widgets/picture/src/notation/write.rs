//! A picture to its lines.

use super::LINE_END;
use crate::picture::{Block, Chart, ChartKind, Content, FlowStep, Passage, Picture};

/// The lines of a picture.
pub fn write(picture: &Picture) -> String {
    let mut lines = Lines(String::new());
    lines.push("title", &[&picture.kicker, &picture.title, &picture.explains]);
    picture.facts.iter().for_each(|fact| lines.push("fact", &[fact]));
    picture.blocks.iter().for_each(|block| lines.block(block));
    lines.push("foot", &[&picture.phone, &picture.source]);
    picture.contact.iter().for_each(|line| lines.push("contact", &[line]));
    if let Some(code) = &picture.code {
        let modules: String = code.modules.iter().map(|is_dark| if *is_dark { '1' } else { '0' }).collect();
        lines.push("code", &[&code.side.to_string(), &modules, &code.caption]);
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

    fn block(&mut self, block: &Block) {
        self.push("block", &[&block.title]);
        block.intro.iter().for_each(|passage| self.passage("intro", passage));
        match &block.content {
            Content::Prose(passages) => passages.iter().for_each(|passage| self.passage("passage", passage)),
            Content::Figures(figures) => figures.iter().for_each(|figure| {
                self.push("figure", &[&figure.lead, &figure.value, &figure.unit, &figure.caption]);
            }),
            Content::Timeline(milestones) => milestones.iter().for_each(|milestone| {
                let (start, end) = milestone.period.as_ref().map_or(("", ""), |(start, end)| (start, end));
                self.push("milestone", &[start, end, &milestone.date, &milestone.text]);
            }),
            Content::Steps(steps) => {
                steps.iter().for_each(|step| self.push("step", &[&step.title, &step.limit, &step.text]));
            }
            Content::Compare(compare) => {
                self.push("compare", &[&compare.before, &compare.after]);
                compare.rows.iter().for_each(|[matter, before, after]| self.push("row", &[matter, before, after]));
            }
            Content::Chart(chart) => self.chart(chart),
            Content::Roles(duties) => duties.iter().for_each(|duty| {
                let values: Vec<&str> =
                    core::iter::once(&duty.matter).chain(&duty.parties).map(String::as_str).collect();
                self.push("duty", &values);
            }),
            Content::Flow(flow) => {
                self.push("flow", &[&flow.total]);
                self.flow(&flow.steps, 0);
            }
        }
        block.icons.iter().for_each(|icon| self.push("icon", &[icon]));
        block.clauses.iter().for_each(|clause| self.push("clause", &[clause]));
    }

    fn passage(&mut self, word: &str, passage: &Passage) {
        self.push(word, &[&passage.depth.to_string(), &passage.marker, &passage.text]);
    }

    /// A step says how deep it stands; a branch stands as deep as the step before it.
    fn flow(&mut self, steps: &[FlowStep], depth: usize) {
        for FlowStep { step, is_end, branches } in steps {
            let end = if *is_end { "end" } else { "" };
            self.push("flow-step", &[&depth.to_string(), end, &step.title, &step.limit, &step.text]);
            for branch in branches {
                self.push("flow-branch", &[&depth.to_string(), &branch.label]);
                self.flow(&branch.steps, depth + 1);
            }
        }
    }

    fn chart(&mut self, chart: &Chart) {
        let kind = match chart.kind {
            ChartKind::Bar => "bar",
            ChartKind::Column => "column",
            ChartKind::Line => "line",
            ChartKind::Share => "share",
        };
        self.push("chart", &[kind, &chart.measure, &chart.unit]);
        for point in &chart.points {
            let value = point.thousandths.map(|value| value.to_string()).unwrap_or_default();
            self.push("point", &[&point.label, &point.text, &value]);
        }
    }
}
