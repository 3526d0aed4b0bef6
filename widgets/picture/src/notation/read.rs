//! Lines to a picture. What they say is another side's: what is not known or makes no sense is left out.

use super::LINE_END;
use crate::picture::{
    Block, Chart, ChartKind, Code, Compare, Content, Duty, Figure, Flow, FlowBranch, FlowStep, Milestone, Passage,
    Picture, Point, Step,
};

/// Most modules at a side of a QR code: its largest version.
const LARGEST_CODE: usize = 177;

/// The picture that lines say, their values parted by tabs: `title\t政策解读\t补多少\t某办法`, `fact\t发布日期：2026-03-04`.
pub fn read(text: &str) -> Picture {
    let mut picture = Picture::default();
    for line in text.lines() {
        let mut values = line.split('\t');
        let word = values.next().unwrap_or_default();
        read_line(word, Values(values), &mut picture);
    }
    picture
}

/// The values of a line; one that is missing is empty.
struct Values<'a>(core::str::Split<'a, char>);

impl Values<'_> {
    fn next(&mut self) -> String {
        self.0.next().unwrap_or_default().replace(LINE_END, "\n")
    }

    fn number<T: core::str::FromStr>(&mut self) -> Option<T> {
        self.0.next()?.parse().ok()
    }

    fn rest(self) -> Vec<String> {
        self.0.map(|value| value.replace(LINE_END, "\n")).collect()
    }

    fn passage(mut self) -> Passage {
        Passage { depth: self.number().unwrap_or_default(), marker: self.next(), text: self.next() }
    }
}

fn read_line(word: &str, mut values: Values<'_>, picture: &mut Picture) {
    match word {
        "title" => {
            picture.kicker = values.next();
            picture.title = values.next();
            picture.explains = values.next();
        }
        "fact" => picture.facts.push(values.next()),
        "block" => picture.blocks.push(Block { title: values.next(), ..Block::default() }),
        "foot" => {
            picture.phone = values.next();
            picture.source = values.next();
        }
        "contact" => picture.contact.push(values.next()),
        "code" => picture.code = code(values),
        _ => {
            if let Some(block) = picture.blocks.last_mut() {
                read_in_block(word, values, block);
            }
        }
    }
}

fn code(mut values: Values<'_>) -> Option<Code> {
    let side: usize = values.number().filter(|side| *side <= LARGEST_CODE)?;
    let modules: Vec<bool> = values.next().chars().map(|sign| sign == '1').collect();
    (modules.len() == side * side).then(|| Code { side, modules, caption: values.next() })
}

/// The list of a content of this kind; the first line of the kind makes it.
macro_rules! list {
    ($block:expr, $kind:ident) => {{
        if !matches!($block.content, Content::$kind(_)) {
            $block.content = Content::$kind(Default::default());
        }
        match &mut $block.content {
            Content::$kind(content) => content,
            _ => return,
        }
    }};
}

fn read_in_block(word: &str, mut values: Values<'_>, block: &mut Block) {
    match word {
        "intro" => block.intro.push(values.passage()),
        "icon" => block.icons.push(values.next()),
        "clause" => block.clauses.push(values.next()),
        "passage" => list!(block, Prose).push(values.passage()),
        "figure" => {
            let (lead, value, unit, caption) = (values.next(), values.next(), values.next(), values.next());
            list!(block, Figures).push(Figure { lead, value, unit, caption });
        }
        "milestone" => {
            let (start, end) = (values.next(), values.next());
            let period = (!start.is_empty() && !end.is_empty()).then_some((start, end));
            list!(block, Timeline).push(Milestone { period, date: values.next(), text: values.next() });
        }
        "step" => {
            let (title, limit, text) = (values.next(), values.next(), values.next());
            list!(block, Steps).push(Step { title, limit, text });
        }
        "compare" => {
            let compare = list!(block, Compare);
            *compare = Compare { before: values.next(), after: values.next(), rows: Vec::new() };
        }
        "row" => list!(block, Compare).rows.push([values.next(), values.next(), values.next()]),
        "chart" => *list!(block, Chart) = chart(values),
        "point" => {
            let (label, text, thousandths) = (values.next(), values.next(), values.number());
            list!(block, Chart).points.push(Point { label, text, thousandths });
        }
        "flow" => *list!(block, Flow) = Flow { total: values.next(), steps: Vec::new() },
        "flow-step" | "flow-branch" => {
            let depth = values.number().unwrap_or_default();
            if let Some(steps) = at_depth(&mut list!(block, Flow).steps, depth) {
                read_flow(word, values, steps);
            }
        }
        "duty" => list!(block, Roles).push(Duty { matter: values.next(), parties: values.rest() }),
        _ => {}
    }
}

/// The steps at the end of the last branch of the last step, and so on.
fn at_depth(steps: &mut Vec<FlowStep>, depth: usize) -> Option<&mut Vec<FlowStep>> {
    let mut steps = steps;
    for _ in 0..depth {
        steps = &mut steps.last_mut()?.branches.last_mut()?.steps;
    }
    Some(steps)
}

fn read_flow(word: &str, mut values: Values<'_>, steps: &mut Vec<FlowStep>) {
    if word == "flow-branch" {
        if let Some(step) = steps.last_mut() {
            step.branches.push(FlowBranch { label: values.next(), steps: Vec::new() });
        }
        return;
    }
    let is_end = values.next() == "end";
    let step = Step { title: values.next(), limit: values.next(), text: values.next() };
    steps.push(FlowStep { step, is_end, branches: Vec::new() });
}

fn chart(mut values: Values<'_>) -> Chart {
    let kind = match values.next().as_str() {
        "column" => ChartKind::Column,
        "line" => ChartKind::Line,
        "share" => ChartKind::Share,
        _ => ChartKind::Bar,
    };
    Chart { kind, measure: values.next(), unit: values.next(), points: Vec::new() }
}
