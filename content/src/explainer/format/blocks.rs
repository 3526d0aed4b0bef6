//! Blocks as lines: how each is written, and where a blank line stands between two.

use super::super::heading::Attributes;
use super::super::tree::{Kind, Node};
use super::super::typed::is_citation;
use super::words;
use crate::model::{AlertKind, Alignment};
use crate::span::Span;

/// The lines of some blocks.
pub(super) fn lines(nodes: &[Node<'_>], source: &str) -> Vec<String> {
    Page { source, is_inside: false }.all(nodes)
}

#[derive(Clone, Copy)]
struct Page<'s> {
    source: &'s str,
    /// Whether the blocks are inside of an entry.
    is_inside: bool,
}

impl Page<'_> {
    const fn inside(self) -> Self {
        Self { is_inside: true, ..self }
    }

    fn all(self, nodes: &[Node<'_>]) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut above: Option<&Node<'_>> = None;
        for node in nodes {
            let lines = self.block(node, above);
            if lines.is_empty() {
                continue;
            }
            if above.is_some_and(|above| !self.is_close(above, node)) {
                out.push(String::new());
            }
            out.extend(lines);
            above = Some(node);
        }
        out
    }

    /// Whether no blank line parts two blocks.
    fn is_close(self, above: &Node<'_>, below: &Node<'_>) -> bool {
        match (&above.kind, &below.kind) {
            (Kind::Paragraph, Kind::Quote(None)) => is_citation(below, self.source),
            (Kind::List(_), Kind::Quote(None)) => self.is_inside && is_citation(below, self.source),
            // A list that begins with another number than 1 cannot follow words without a blank line.
            (Kind::Paragraph, Kind::List(start)) => self.is_inside && matches!(start, None | Some(1)),
            _ => false,
        }
    }

    fn block(self, node: &Node<'_>, above: Option<&Node<'_>>) -> Vec<String> {
        match &node.kind {
            Kind::Heading(level) => vec![self.heading(*level, node)],
            Kind::Quote(alert) => self.quote(*alert, node),
            Kind::CodeBlock => self.code(node),
            Kind::HtmlBlock => verbatim(node),
            Kind::List(start) => {
                // Numbers that begin anew beside a list with numbers are told by another sign.
                let is_beside = above.is_some_and(|above| matches!(above.kind, Kind::List(Some(_))));
                self.list(*start, if is_beside { ")" } else { "." }, node)
            }
            Kind::Footnote(label) => {
                let lines = self.inside().all(&node.children);
                indented(&["[^", label, "]: "].concat(), "    ", lines)
            }
            Kind::Definitions => self.definitions(node),
            Kind::Table(alignments) => self.table(alignments, node),
            Kind::Rule => vec!["---".to_owned()],
            Kind::Paragraph => words::lines(&node.children, self.source),
            kind if kind.is_inline() => words::lines(core::slice::from_ref(node), self.source),
            _ => self.all(&node.children),
        }
    }

    fn heading(self, level: u8, node: &Node<'_>) -> String {
        let mark = "#".repeat(usize::from(level));
        let mut parts = vec![mark, words::line(&node.children, self.source)];
        parts.extend(Attributes::scan(node, self.source).map(|attributes| attributes.written()));
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }

    fn quote(self, alert: Option<AlertKind>, node: &Node<'_>) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(alert.map(|kind| ["[!", name(kind), "]"].concat()));
        if is_citation(node, self.source) && node.children.iter().all(|child| matches!(child.kind, Kind::Paragraph)) {
            let paragraphs = node.children.iter().map(|child| words::cited(&child.children, self.source));
            for paragraph in paragraphs {
                if !lines.is_empty() {
                    lines.push(String::new());
                }
                lines.extend(paragraph);
            }
        } else {
            lines.extend(self.inside().all(&node.children));
        }
        lines.into_iter().map(|line| if line.is_empty() { ">".to_owned() } else { ["> ", &line].concat() }).collect()
    }

    fn code(self, node: &Node<'_>) -> Vec<String> {
        let content: String = verbatim(node).join("\n");
        let opening = node.span.of(self.source).lines().next().unwrap_or_default();
        let info = opening.strip_prefix("```").or_else(|| opening.strip_prefix("~~~")).unwrap_or_default();
        let longest = content.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest.max(2) + 1);
        // What has no language loses its fence to pandoc, and markdownlint wants one.
        let language = Some(info.trim_start_matches(['`', '~']).trim()).filter(|it| !it.is_empty()).unwrap_or("text");
        let mut lines = vec![[&fence, language].concat()];
        lines.extend(content.lines().map(str::to_owned));
        lines.push(fence);
        lines
    }

    fn list(self, start: Option<u64>, stop: &str, node: &Node<'_>) -> Vec<String> {
        let items: Vec<Vec<String>> = node.children.iter().map(|item| self.item(item)).collect();
        let is_loose = items.iter().any(|lines| lines.iter().any(String::is_empty));
        let mut out = Vec::new();
        for (number, lines) in (start.unwrap_or_default()..).zip(items) {
            if is_loose && !out.is_empty() {
                out.push(String::new());
            }
            let mark = if start.is_some() { [&number.to_string(), stop, " "].concat() } else { "- ".to_owned() };
            out.extend(indented(&mark, &" ".repeat(mark.len()), lines));
        }
        out
    }

    fn item(self, item: &Node<'_>) -> Vec<String> {
        let mut lines = self.inside().all(&item.children);
        let first = item.children.first().map_or(item.span.end, |child| child.span.start);
        let margin = Span::new(item.span.start, first).of(self.source);
        let tick = ["[ ]", "[x]", "[X]"].into_iter().find(|tick| margin.contains(tick));
        if let Some((tick, line)) = tick.zip(lines.first_mut()) {
            *line = [tick, " ", line].concat();
        }
        lines
    }

    fn definitions(self, node: &Node<'_>) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for child in &node.children {
            if matches!(child.kind, Kind::Term) {
                if !out.is_empty() {
                    out.push(String::new());
                }
                out.push(words::line(&child.children, self.source));
                continue;
            }
            // Each paragraph has its own colon, which formatters leave where it is.
            let mut blocks = child.children.as_slice();
            while let Some((_, rest)) = blocks.split_first() {
                let length = 1 + rest.iter().take_while(|block| !matches!(block.kind, Kind::Paragraph)).count();
                let (part, others) = blocks.split_at_checked(length).unwrap_or((blocks, &[]));
                out.extend(indented(": ", "  ", self.inside().all(part)));
                blocks = others;
            }
        }
        out
    }

    fn table(self, alignments: &[Alignment], node: &Node<'_>) -> Vec<String> {
        let mut out = Vec::new();
        for row in &node.children {
            out.push(self.row(row));
            if matches!(row.kind, Kind::HeaderRow) {
                let rules = alignments.iter().map(|alignment| match alignment {
                    Alignment::Start => "---",
                    Alignment::Center => ":---:",
                    Alignment::End => "---:",
                });
                out.push(["| ", &rules.collect::<Vec<_>>().join(" | "), " |"].concat());
            }
        }
        out
    }

    fn row(self, row: &Node<'_>) -> String {
        let last = row.children.last().map_or(row.span.end, |cell| cell.span.end.min(row.span.end));
        let extra = Span::new(last, row.span.end).of(self.source);
        // Cells beyond the header are shown nowhere; their author still has them.
        if !extra.trim_matches(|sign: char| sign == '|' || sign.is_whitespace()).is_empty() {
            return row.span.of(self.source).trim().to_owned();
        }
        let cells: Vec<&str> = row.children.iter().map(|cell| cell.span.of(self.source).trim()).collect();
        ["| ", &cells.join(" | "), " |"].concat()
    }
}

/// The lines with `first` before the first and `others` before those after it.
fn indented(first: &str, others: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return vec![first.trim_end().to_owned()];
    }
    let margin = |(number, line): (usize, String)| match (number, line.is_empty()) {
        (0, _) => [first, &line].concat(),
        (_, true) => String::new(),
        _ => [others, &line].concat(),
    };
    lines.into_iter().enumerate().map(margin).collect()
}

/// The lines of code or HTML, as they are.
fn verbatim(node: &Node<'_>) -> Vec<String> {
    let mut text = String::new();
    for child in &node.children {
        if let Kind::Text(words) | Kind::Html(words) = &child.kind {
            text.push_str(words);
        }
    }
    text.trim_end_matches('\n').lines().map(str::to_owned).collect()
}

const fn name(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Note => "NOTE",
        AlertKind::Tip => "TIP",
        AlertKind::Important => "IMPORTANT",
        AlertKind::Warning => "WARNING",
        AlertKind::Caution => "CAUTION",
    }
}
