//! A compact outline of an explainer and its findings, for snapshots and for the outcome blocks of the guide.

mod paths;
mod records;

use std::fmt::Write;

use mingbai_content::icons;
use mingbai_content::model::{
    Block, BlockKind, Body, Cell, Citation, Entry, Explainer, Inline, InlineKind, Section, Table,
};
use mingbai_content::text::date::iso;
use mingbai_content::{Finding, LineIndex, Severity};

/// Head, sections, entries and findings, a line each.
pub(crate) fn outline(explainer: &Explainer, findings: &[Finding], source: &str) -> String {
    let mut out = String::new();
    head(&mut out, explainer);
    for section in &explainer.sections {
        self::section(&mut out, section, 0);
    }
    let index = LineIndex::new(source);
    for finding in findings {
        self::finding(&mut out, finding, &index, source);
    }
    out
}

fn head(out: &mut String, explainer: &Explainer) {
    let head = &explainer.head;
    let policy = &head.policy;
    let contact = head.contact.clone().unwrap_or_default();
    for (label, value) in [
        ("标题", Some(head.title.clone()).filter(|title| !title.is_empty())),
        ("政策", policy.title.clone()),
        ("文号", policy.number.clone()),
        ("成文", policy.issued.map(iso)),
        ("原文", policy.href.clone()),
        ("原文文件", policy.file.clone()),
        ("起草", head.drafter.clone()),
        ("解读", head.interpreter.clone()),
        ("发布", head.published.map(iso)),
        ("修改", head.amended.map(iso)),
        ("读者", head.audience.clone()),
        ("语言", head.lang.map(|it| it.tag().to_owned())),
        ("录音", head.recording.clone()),
        ("电话", contact.phone),
        ("时间", contact.hours),
        ("地点", contact.place),
    ] {
        if let Some(value) = value {
            writeln!(out, "{label} {value}").unwrap();
        }
    }
}

fn section(out: &mut String, section: &Section, depth: usize) {
    let pad = "  ".repeat(depth);
    writeln!(out, "{pad}[{}] {} #{}", section.form().class(), words(&section.title), section.id).unwrap();
    let inner = format!("{pad}  ");
    looks(out, section, depth, &inner);
    for block in &section.intro {
        blocks(out, std::slice::from_ref(block), &format!("{inner}引言 "));
    }
    body(out, section, depth + 1);
    citations(out, &section.citations, &inner);
}

/// What is drawn beside the words, by the Chinese names of icons.
fn looks(out: &mut String, section: &Section, depth: usize, pad: &str) {
    let name = |icon: Option<&icons::Icon>| icon.and_then(|icon| icon.words().next()).unwrap_or("-").to_owned();
    if let Some(icon) = &section.look.icon {
        writeln!(out, "{pad}标题图标 {}", name(icons::named(icon))).unwrap();
    }
    let kind = if depth > 0 { icons::Kind::Band } else { icons::Kind::Alone };
    let items: Vec<String> = icons::by_items(section, kind).into_iter().map(name).collect();
    if !items.is_empty() {
        writeln!(out, "{pad}图标 {}", items.join(" ")).unwrap();
    }
    if let Some(lead) = section.look.lead {
        writeln!(out, "{pad}第一个数{}", if lead { "占满一行" } else { "和别的一样大" }).unwrap();
    }
}

fn body(out: &mut String, of: &Section, depth: usize) {
    let pad = "  ".repeat(depth);
    let mut line = |entry: &Entry, extra: String| self::entry(out, entry, &pad, &extra);
    match &of.body {
        Body::Qa(questions) | Body::Response(questions) => questions.iter().for_each(|question| {
            let day = |label: &str, day: Option<_>| day.map(|day| format!(" {label} {}", iso(day))).unwrap_or_default();
            line(&question.entry, day("提出", question.raised) + &day("回应", question.answered));
        }),
        Body::Case(cases) => cases.iter().for_each(|case| {
            self::entry(out, &case.entry, &pad, "");
            for field in &case.fields {
                self::entry(out, &field.entry, &format!("{pad}  "), &format!(" ‹{:?}›", field.part));
            }
        }),
        Body::Letter(letter) => {
            let date = letter.date.map_or("？".to_owned(), iso);
            let signature: Vec<String> = letter.signature.iter().map(|line| words(line)).collect();
            letter.passages.iter().for_each(|entry| line(entry, String::new()));
            writeln!(out, "{pad}称呼 {}", words(&letter.salutation)).unwrap();
            writeln!(out, "{pad}署名 {} 日期 {} = {date}", signature.join(" / "), words(&letter.date_text)).unwrap();
        }
        Body::Guide(stages) => stages.iter().for_each(|stage| {
            line(&stage.entry, stage.phase.map_or(" ？".to_owned(), |phase| format!(" ‹{phase:?}›")));
        }),
        Body::TellOnce(checklists) => checklists.iter().for_each(|list| {
            self::entry(out, &list.entry, &pad, &format!(" {} 项", list.items.len()));
            list.items.iter().for_each(|item| self::entry(out, item, &format!("{pad}  "), " □"));
        }),
        Body::Infographic(sections) => sections.iter().for_each(|block| section(out, block, depth)),
        Body::Figures(figures) => figures.iter().for_each(|figure| {
            line(&figure.entry, format!(" ‹{}›‹{}›‹{}›", figure.lead, figure.value, figure.unit));
        }),
        Body::Timeline(milestones) => milestones.iter().for_each(|milestone| {
            let extra = match (milestone.start, milestone.end) {
                (Some(start), Some(end)) if start == end => format!(" = {}", iso(end)),
                (Some(start), Some(end)) => format!(" = {}/{}", iso(start), iso(end)),
                _ => " = ？".to_owned(),
            };
            line(&milestone.entry, extra);
        }),
        Body::Steps(steps) => steps.iter().for_each(|step| {
            line(&step.entry, step.limit.as_ref().map(|limit| format!(" 时限 {limit}")).unwrap_or_default());
        }),
        Body::Compare(comparison) => {
            let [matter, before, after] =
                [&comparison.matter, &comparison.before, &comparison.after].map(|it| words(it));
            comparison.rows.iter().for_each(|row| {
                line(&row.entry, format!(" {before}：{} → {after}：{}", cell(&row.before), cell(&row.after)));
            });
            writeln!(out, "{pad}栏目 {matter}").unwrap();
        }
        Body::Chart(chart) => {
            chart.points.iter().for_each(|point| {
                let value = point.thousandths.map_or("？".to_owned(), |number| format!("{number}‰"));
                line(&point.entry, format!(" {} = {value}", point.text));
            });
            let (label, measure) = (words(&chart.label), words(&chart.measure));
            writeln!(out, "{pad}图 {:?} 单位 {} 栏目 {label}、{measure}", chart.kind, chart.unit).unwrap();
        }
        Body::Roles(duties) => {
            duties.iter().for_each(|duty| line(&duty.entry, format!(" → {}", duty.parties.join(" + "))))
        }
        Body::Briefing(briefing) => records::briefing(out, briefing, &pad),
        Body::Media(media) => records::media(out, media, &pad),
        Body::Consultation(consultation) => records::consultation(out, consultation, &pad),
        Body::Catalogue(items) => records::catalogue(out, items, &pad),
        Body::Eligibility(path) => paths::eligibility(out, path.as_deref(), &pad),
        Body::Flow(flow) => paths::flow(out, flow, &pad),
        // Forms that are their entries and no more.
        _ => of.entries().into_iter().for_each(|entry| line(entry, String::new())),
    }
}

fn entry(out: &mut String, entry: &Entry, pad: &str, extra: &str) {
    writeln!(out, "{pad}• {} #{}{extra}", words(&entry.title), entry.id).unwrap();
    let inner = format!("{pad}  ");
    blocks(out, &entry.body, &inner);
    citations(out, &entry.citations, &inner);
}

fn citations(out: &mut String, citations: &[Citation], pad: &str) {
    for citation in citations {
        let path = citation.path.as_ref().map(|path| format!(" {path}")).unwrap_or_default();
        writeln!(out, "{pad}引{path}「{}」", citation.quote).unwrap();
    }
}

fn blocks(out: &mut String, blocks: &[Block], pad: &str) {
    for block in blocks {
        let next = pad.replace("引言", "　　");
        match &block.kind {
            BlockKind::Paragraph(content) => writeln!(out, "{pad}{}", words(content)).unwrap(),
            BlockKind::Heading { level, content } => {
                writeln!(out, "{pad}{} {}", "#".repeat(usize::from(*level)), words(content)).unwrap();
            }
            BlockKind::List { start, items } => {
                writeln!(out, "{pad}{}", start.map_or("列表".to_owned(), |start| format!("列表 从 {start}"))).unwrap();
                items.iter().for_each(|item| self::blocks(out, item, &format!("{next}- ")));
            }
            BlockKind::Quote(content) => self::blocks(out, content, &format!("{pad}> ")),
            BlockKind::Alert { kind, content } => self::blocks(out, content, &format!("{pad}[!{kind:?}] ")),
            BlockKind::Definitions(definitions) => {
                for (term, content) in definitions {
                    writeln!(out, "{pad}{}：", words(term)).unwrap();
                    self::blocks(out, content, &format!("{next}  "));
                }
            }
            BlockKind::Table(table) => self::table(out, table, pad),
            BlockKind::Code(text) => writeln!(out, "{pad}代码 {text:?}").unwrap(),
            BlockKind::Footnote { label, content } => self::blocks(out, content, &format!("{pad}[^{label}]: ")),
            BlockKind::Rule => writeln!(out, "{pad}———").unwrap(),
        }
    }
}

fn table(out: &mut String, table: &Table, pad: &str) {
    for row in std::iter::once(&table.header).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(cell).collect();
        writeln!(out, "{pad}| {} |", cells.join(" | ")).unwrap();
    }
}

fn cell(cell: &Cell) -> String {
    words(&cell.content)
}

fn words(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match &inline.kind {
            InlineKind::Text(text) => text.clone(),
            InlineKind::Emphasis(children) => format!("*{}*", words(children)),
            InlineKind::Strong(children) => format!("**{}**", words(children)),
            InlineKind::Strikethrough(children) => format!("~~{}~~", words(children)),
            InlineKind::Code(text) => format!("`{text}`"),
            InlineKind::Link { href, children } => format!("[{}]({href})", words(children)),
            InlineKind::Image { src, alt } => format!("![{alt}]({src})"),
            InlineKind::FootnoteReference(label) => format!("[^{label}]"),
            InlineKind::LineBreak => "⏎".to_owned(),
        })
        .collect()
}

fn finding(out: &mut String, finding: &Finding, index: &LineIndex, source: &str) {
    let mark = match finding.severity {
        Severity::Error => "✗",
        Severity::Warning => "！",
        Severity::Hint => "·",
    };
    let place = index.locate(source, finding.span.start);
    let words = excerpt(finding.span.of(source));
    writeln!(out, "{mark} 第 {} 行第 {} 字「{words}」{}：{}", place.line, place.column, finding.code, finding.message)
        .unwrap();
    if let Some(fix) = &finding.fix {
        writeln!(out, "  改：{}：「{}」→「{}」", fix.label, excerpt(fix.span.of(source)), excerpt(&fix.replacement))
            .unwrap();
    }
}

fn excerpt(text: &str) -> String {
    const LONGEST: usize = 24;
    let line = text.replace('\n', "⏎");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}
