//! From the model of an explainer to what its picture says.

#[cfg(target_arch = "wasm32")]
mod bare;
mod flow;
mod text;

#[cfg(target_arch = "wasm32")]
use bare::{Kind, icons};
use jiff::civil::Date;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_content::icons::{Kind, by_items};
use mingbai_content::model::{self, Body, Citation, Entry, Explainer, Head, Section};
use mingbai_content::text::date;

use crate::picture::{Block, Chart, ChartKind, Compare, Content, Duty, Figure, Milestone, Picture, Point, Step};
use text::{body, clean, passages, plain, words};

/// The pictures of an explainer: one an infographic, else one of all the block forms that stand by themselves.
pub fn of_explainer(explainer: &Explainer) -> Vec<Picture> {
    let infographics = explainer.sections.iter().filter_map(|section| of_section(&explainer.head, section));
    let mut pictures: Vec<Picture> = infographics.collect();
    if pictures.is_empty() {
        let blocks: Vec<Block> = explainer
            .sections
            .iter()
            .filter(|section| section.form().is_block())
            .map(|section| block(section, Kind::Alone))
            .collect();
        if !blocks.is_empty() {
            pictures.push(Picture { kicker: "一图读懂".to_owned(), blocks, ..framed(&explainer.head) });
        }
    }
    pictures
}

/// The picture of one infographic; none for a section of another form.
pub fn of_section(head: &Head, section: &Section) -> Option<Picture> {
    let Body::Infographic(blocks) = &section.body else { return None };
    let mut blocks: Vec<Block> = blocks.iter().map(|section| block(section, Kind::Band)).collect();
    let intro = passages(&section.intro);
    if !intro.is_empty() {
        blocks.insert(0, Block { content: Content::Prose(intro), ..Block::default() });
    }
    Some(Picture { kicker: plain(&section.title), blocks, ..framed(head) })
}

/// Head and foot.
fn framed(head: &Head) -> Picture {
    let policy = head.policy.title.as_ref().map(|title| {
        let number = head.policy.number.as_ref().map(|number| ["（", number, "）"].concat());
        ["解读的文件：《", title, "》", &number.unwrap_or_default()].concat()
    });
    let by = head.interpreter.as_ref().or(head.drafter.as_ref());
    let published = head.published.map(|day| ["发布日期：", &date::iso(day)].concat());
    let drafter = head.drafter.as_ref().map(|drafter| ["起草单位：", drafter].concat());
    let contact = head.contact.clone().unwrap_or_default();
    let line = |name: &str, value: Option<String>| value.map(|value| [name, "：", &value].concat());
    let source = by.map(|by| ["解读单位：", by, "。"].concat()).unwrap_or_default();
    Picture {
        title: clean(&head.title),
        explains: clean(&policy.unwrap_or_default()),
        facts: [published, drafter].into_iter().flatten().map(|fact| clean(&fact)).collect(),
        phone: clean(&contact.phone.unwrap_or_default()),
        contact: [line("时间", contact.hours), line("地点", contact.place)]
            .into_iter()
            .flatten()
            .map(|line| clean(&line))
            .collect(),
        source: clean(&[&source, "解读帮助理解，以文件原文为准。"].concat()),
        ..Picture::default()
    }
}

/// The strokes of each item's icon, where its form draws them.
#[cfg(not(target_arch = "wasm32"))]
fn icons(section: &Section, kind: Kind) -> Vec<String> {
    let icons = by_items(section, kind).into_iter();
    let icons: Vec<String> = icons.map(|icon| icon.map_or_else(String::new, |icon| icon.path.to_owned())).collect();
    // In a text they stand at its marks, of which other lists have some too.
    let is_drawn = match content(&section.body) {
        Content::Steps(_) | Content::Roles(_) | Content::Figures(_) => true,
        Content::Prose(passages) => passages.iter().filter(|it| !it.marker.is_empty()).count() == icons.len(),
        Content::Timeline(_) | Content::Compare(_) | Content::Chart(_) | Content::Flow(_) => false,
    };
    if is_drawn { icons } else { Vec::new() }
}

fn block(section: &Section, kind: Kind) -> Block {
    let citations = section.entries().into_iter().flat_map(|entry| &entry.citations).chain(&section.citations);
    Block {
        title: plain(&section.title),
        intro: passages(&section.intro),
        content: content(&section.body),
        icons: icons(section, kind),
        clauses: clauses(citations),
    }
}

/// Each clause once, in order: the article, or 二、（二）. A picture has no room for every item, and a reader finds those there.
fn clauses<'a>(citations: impl Iterator<Item = &'a Citation>) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for path in citations.filter_map(|citation| citation.path.as_ref()) {
        let path = path.in_short();
        if !named.contains(&path) {
            named.push(path);
        }
    }
    named
}

fn content(body: &Body) -> Content {
    match body {
        Body::Figures(figures) => Content::Figures(figures.iter().map(figure).collect()),
        Body::Timeline(milestones) => Content::Timeline(milestones.iter().map(milestone).collect()),
        Body::Steps(steps) => Content::Steps(steps.iter().map(step).collect()),
        Body::Compare(comparison) => Content::Compare(compare(comparison)),
        Body::Chart(given) => Content::Chart(chart(given)),
        Body::Roles(duties) => Content::Roles(duties.iter().map(duty).collect()),
        Body::Flow(flow) => Content::Flow(flow::flow(flow)),
        Body::Prose(entries) | Body::Background(entries) => {
            Content::Prose(entries.iter().flat_map(|entry| passages(&entry.body)).collect())
        }
        // The reader of an infographic turns every other form into prose, with a finding.
        Body::Card(_)
        | Body::Qa(_)
        | Body::Case(_)
        | Body::Letter(_)
        | Body::Notice(_)
        | Body::TellOnce(_)
        | Body::Guide(_)
        | Body::Briefing(_)
        | Body::Media(_)
        | Body::Consultation(_)
        | Body::Catalogue(_)
        | Body::Glossary(_)
        | Body::Eligibility(_)
        | Body::Infographic(_)
        | Body::Response(_) => Content::default(),
    }
}

fn figure(figure: &model::Figure) -> Figure {
    let caption = body(&figure.entry);
    match figure.value.as_str() {
        "" => Figure { unit: plain(&figure.entry.title), caption, ..Figure::default() },
        value => Figure { lead: clean(&figure.lead), value: clean(value), unit: clean(&figure.unit), caption },
    }
}

fn milestone(milestone: &model::Milestone) -> Milestone {
    let day = |day: Option<Date>| day.map(date::iso);
    Milestone {
        period: day(milestone.start).zip(day(milestone.end)),
        date: plain(&milestone.entry.title),
        text: body(&milestone.entry),
    }
}

fn step(step: &model::Step) -> Step {
    timed(&step.entry, step.limit.as_deref())
}

/// A step with its limit.
fn timed(entry: &Entry, limit: Option<&str>) -> Step {
    let limit = clean(limit.unwrap_or_default());
    let mut text = body(entry);
    // The limit has a line of its own.
    for (open, close) in [("（", "）"), ("(", ")")] {
        if !limit.is_empty() {
            text = text.replacen(&[open, &limit, close].concat(), "", 1);
        }
    }
    Step { title: plain(&entry.title), limit, text: text.trim().to_owned() }
}

fn compare(comparison: &model::Comparison) -> Compare {
    let rows = comparison.rows.iter();
    let row =
        |row: &model::ComparisonRow| [plain(&row.entry.title), words(&row.before.content), words(&row.after.content)];
    Compare { before: plain(&comparison.before), after: plain(&comparison.after), rows: rows.map(row).collect() }
}

fn chart(chart: &model::Chart) -> Chart {
    let kind = match chart.kind {
        model::ChartKind::Bar => ChartKind::Bar,
        model::ChartKind::Column => ChartKind::Column,
        model::ChartKind::Line => ChartKind::Line,
        model::ChartKind::Share => ChartKind::Share,
    };
    let point = |point: &model::DataPoint| Point {
        label: plain(&point.entry.title),
        text: clean(&point.text),
        thousandths: point.thousandths,
    };
    let points = chart.points.iter().map(point).collect();
    Chart { kind, measure: plain(&chart.measure), unit: clean(&chart.unit), points }
}

fn duty(duty: &model::Duty) -> Duty {
    Duty { matter: plain(&duty.entry.title), parties: duty.parties.iter().map(|party| clean(party)).collect() }
}
