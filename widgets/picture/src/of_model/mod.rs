//! From the model of an explainer to what its picture says.

#[cfg(target_arch = "wasm32")]
mod bare;
#[cfg(not(target_arch = "wasm32"))]
mod drawn;
mod flow;
mod text;
#[cfg(not(target_arch = "wasm32"))]
mod total;

#[cfg(target_arch = "wasm32")]
use bare as drawn;
use jiff::civil::Date;
use mingbai_content::model::{self, Body, Entry, Explainer, Head, Section};
use mingbai_content::parts;
use mingbai_content::text::date;

use crate::picture::{
    Band, Chart, ChartKind, Compare, Content, Duty, Figure, Mark, Milestone, Passage, Picture, Point, Step, Timeline,
};
use text::{body, clean, passages, plain, words};

/// The pictures of an explainer on a day: one an infographic, else one of all the block forms that stand by themselves.
pub fn of_explainer(explainer: &Explainer, today: Option<Date>) -> Vec<Picture> {
    let infographics = explainer.sections.iter().filter_map(|section| of_section(explainer, section, today));
    let mut pictures: Vec<Picture> = infographics.collect();
    if pictures.is_empty() {
        let blocks = explainer.sections.iter().filter(|section| section.form().is_block());
        let bands: Vec<Band> = parts::bands(blocks).map(band).collect();
        if !bands.is_empty() {
            let strip = drawn::strip(None, explainer, today);
            pictures.push(Picture { kicker: "一图读懂".to_owned(), strip, bands, ..framed(&explainer.head) });
        }
    }
    pictures
}

/// The picture of one infographic on a day; none for a section of another form.
pub fn of_section(explainer: &Explainer, section: &Section, today: Option<Date>) -> Option<Picture> {
    let Body::Infographic(blocks) = &section.body else { return None };
    let mut bands: Vec<Band> = parts::bands(blocks).map(band).collect();
    let intro = passages(&section.intro);
    if !intro.is_empty() {
        bands.insert(0, Band { content: Content::Prose(intro), ..Band::default() });
    }
    let strip = drawn::strip(Some(section), explainer, today);
    Some(Picture { kicker: plain(&section.title), strip, bands, ..framed(&explainer.head) })
}

/// Head and foot.
fn framed(head: &Head) -> Picture {
    let policy = head.policy.title.as_ref().map(|title| ["解读的文件：《", title, "》。"].concat());
    let by = head.interpreter.as_ref().or(head.drafter.as_ref()).map(|by| ["解读单位：", by, "。"].concat());
    let published = head.published.map(|day| ["发布日期：", &date::iso(day), "。"].concat());
    let contact = head.contact.clone().unwrap_or_default();
    let line = |name: &str, value: Option<String>| value.map(|value| clean(&[name, "　", &value].concat()));
    let source: String = [policy, by, published].into_iter().flatten().collect();
    Picture {
        title: clean(&head.title),
        number: clean(head.policy.number.as_deref().unwrap_or_default()),
        phone: clean(&contact.phone.unwrap_or_default()),
        contact: [line("时间", contact.hours), line("地点", contact.place)].into_iter().flatten().collect(),
        source: clean(&[&source, "解读帮助理解，以文件原文为准。"].concat()),
        ..Picture::default()
    }
}

fn band(parts::Band { block, number, is_shaded }: parts::Band<'_>) -> Band {
    let mut intro = passages(&block.intro);
    if let Body::Flow(flow) = &block.body {
        intro.extend(drawn::total(flow));
    }
    let (clauses, between) = parts::clauses(&parts::cited(block), "至");
    Band {
        number,
        is_shaded,
        title: plain(&block.title),
        icon: drawn::icon(block),
        intro,
        content: content(block),
        clauses: clauses.join(between),
    }
}

fn content(section: &Section) -> Content {
    let mut icons = drawn::icons(section).into_iter();
    let mut icon = || icons.next().unwrap_or_default();
    match &section.body {
        Body::Figures(figures) => {
            let has_hero = parts::has_hero(section);
            let figures = figures.iter().enumerate();
            Content::Figures(figures.map(|(place, it)| figure(it, has_hero && place == 0, icon())).collect())
        }
        Body::Timeline(milestones) => Content::Timeline(Timeline {
            months: drawn::months(milestones),
            milestones: milestones.iter().map(milestone).collect(),
        }),
        Body::Steps(steps) => {
            let steps = steps.iter().zip(1_usize..);
            let step = |(step, number): (&model::Step, usize)| {
                let mark = Some(icon()).filter(|icon| !icon.is_empty()).unwrap_or_else(|| number.to_string());
                timed(&step.entry, step.limit.as_deref(), mark)
            };
            Content::Steps(steps.map(step).collect())
        }
        Body::Compare(comparison) => Content::Compare(compare(comparison)),
        Body::Chart(given) => Content::Chart(chart(given)),
        Body::Roles(duties) => Content::Roles(duties.iter().map(|it| duty(it, icon())).collect()),
        Body::Flow(flow) => Content::Steps(flow::steps(flow)),
        Body::Prose(entries) | Body::Background(entries) => Content::Prose(prose(entries, section, icons.collect())),
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

/// Passages with the marks of their lists, and with the part of a whole that one speaks of over it.
fn prose(entries: &[Entry], section: &Section, icons: Vec<Mark>) -> Vec<Passage> {
    let of_entry = |entry: &Entry| {
        let mut found = passages(&entry.body);
        if let Some(first) = found.first_mut() {
            first.crowd = drawn::crowd_of_entry(entry);
        }
        if let Some(marks) = drawn::ticks(entries, entry, &section.title, &icons) {
            let items = found.iter_mut().filter(|passage| passage.depth == 1 && !passage.mark.is_empty());
            items.zip(marks).filter(|(_, mark)| !mark.is_empty()).for_each(|(passage, mark)| passage.mark = mark);
        }
        found
    };
    entries.iter().flat_map(of_entry).collect()
}

fn figure(figure: &model::Figure, is_hero: bool, mark: Mark) -> Figure {
    let (caption, crowd) = (body(&figure.entry), drawn::crowd_of_figure(figure));
    let (lead, value, unit) = match figure.value.as_str() {
        "" => Default::default(),
        value => (clean(&figure.lead), clean(value), clean(&figure.unit)),
    };
    let unit = if value.is_empty() { plain(&figure.entry.title) } else { unit };
    Figure { is_hero, mark, lead, value, unit, caption, crowd }
}

fn milestone(milestone: &model::Milestone) -> Milestone {
    let day = |day: Option<Date>| day.map(date::iso);
    Milestone {
        period: day(milestone.start).zip(day(milestone.end)),
        date: plain(&milestone.entry.title),
        text: body(&milestone.entry),
    }
}

/// A step with its limit, which is said once; where its brackets stand in the title, there.
fn timed(entry: &Entry, limit: Option<&str>, mark: Mark) -> Step {
    let (limit, text) = drawn::parted(&clean(limit.unwrap_or_default()), body(entry));
    Step { depth: 0, mark, title: plain(&entry.title), limit, text: text.trim().to_owned() }
}

fn compare(comparison: &model::Comparison) -> Compare {
    let row = |row: &model::ComparisonRow| {
        [plain(&row.entry.title), words(&row.before.content), words(&row.after.content), drawn::change(row)]
    };
    let rows = comparison.rows.iter().map(row).collect();
    Compare { before: plain(&comparison.before), after: plain(&comparison.after), rows }
}

fn chart(chart: &model::Chart) -> Chart {
    let (kind, step) = drawn::course(chart);
    let is_brief = parts::has_brief_unit(chart);
    let unit = clean(&chart.unit);
    let measure = plain(&chart.measure);
    // Rows whose values have their unit need no head, as on the page.
    let measure = match kind {
        ChartKind::Rows if is_brief => String::new(),
        _ if is_brief => measure,
        _ => [&measure, "（", &unit, "）"].concat(),
    };
    let said = |text: &str| [clean(text).as_str(), if is_brief { &unit } else { "" }].concat();
    let point = |point: &model::DataPoint| Point {
        label: plain(&point.entry.title),
        text: said(&point.text),
        thousandths: point.thousandths,
    };
    let key = step.filter(|step| *step > 1000);
    let key = key.map(|step| ["1 格 = ", &(step / 1000).to_string(), " ", &unit].concat()).unwrap_or_default();
    Chart { kind, measure, step, key, points: chart.points.iter().map(point).collect() }
}

fn duty(duty: &model::Duty, mark: Mark) -> Duty {
    let note = body(&duty.entry);
    let parties = duty.parties.iter().map(|party| clean(party));
    Duty {
        mark,
        matter: plain(&duty.entry.title),
        parties: parties.chain((!note.is_empty()).then_some(note)).collect(),
    }
}
