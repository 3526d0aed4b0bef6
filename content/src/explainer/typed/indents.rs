//! Paragraphs that stand four blanks or a Tab in: Markdown shows them as code, which no explainer has outside of fences.

use super::super::tree::{Kind, Node};
use super::{Edit, Place, line_start, note};
use crate::finding::{Code, Finding};
use crate::span::Span;

/// Blanks that Markdown still takes for none.
const HARMLESS: usize = 3;
/// A Tab goes on to the next column that this divides.
const TAB: usize = 4;

const MESSAGE: &str = "行首空了四格（或者一个 Tab），这里会当成代码。请删去行首的空格。";

/// A line of the source: its break before it, its blanks, its words.
struct Line {
    start: usize,
    words: usize,
    end: usize,
    column: usize,
}

/// Reports code without fences, and has it read as the paragraphs that it is.
pub(super) fn code(source: &str, node: &Node<'_>, place: Place, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    let text = node.span.of(source);
    let is_fenced = text.starts_with("```") || text.starts_with("~~~");
    if is_fenced || text.trim().is_empty() {
        return;
    }
    if place.is_quoted {
        return quoted(source, node, findings);
    }
    let lines: Vec<Line> = lines_of(source, node.span);
    let Some(first) = lines.first() else { return };
    let margin = source.get(first.start..first.words).unwrap_or_default();
    if !margin.trim().is_empty() {
        return after_marker(source, node, findings);
    }
    let least = lines.iter().map(|line| line.column).min().unwrap_or_default();
    let keep = |line: &Line| place.column + (line.column - least).min(HARMLESS);
    let is_next = |above: &Line, line: &Line| {
        source.get(above.end..line.start).is_some_and(|gap| gap.trim_matches([' ', '\t', '\r']) == "\n")
    };
    for paragraph in lines.chunk_by(is_next) {
        let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
        let whole = Span::new(first.start, last.end);
        let mut fixed = String::with_capacity(whole.len());
        let mut at = whole.start;
        for (index, line) in paragraph.iter().enumerate() {
            fixed.push_str(source.get(at..line.start).unwrap_or_default());
            fixed.push_str(&" ".repeat(keep(line)));
            let words = source.get(line.words..line.end).unwrap_or_default();
            fixed.push_str(words);
            at = line.end;
            // A further line of a paragraph may stand anywhere; its blanks at the end of the line above would break that line.
            if index == 0 || opens_block(words) {
                edits.extend(outdented(source, line, keep(line)));
            }
        }
        note(findings, Finding::new(Code::FourBlanks, whole, MESSAGE).with_fix("删去行首的空格", whole, fixed));
    }
}

/// A citation that stands four blanks in below its paragraph: Markdown takes it for the next line of it.
pub(super) fn lines(source: &str, node: &Node<'_>, place: Place, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    for pair in node.children.windows(2) {
        let [gap, next] = pair else { continue };
        let is_break = matches!(gap.kind, Kind::SoftBreak | Kind::HardBreak);
        let is_quote = matches!(&next.kind, Kind::Text(text) if text.starts_with('>') || text.starts_with(": "));
        if !is_break || !is_quote {
            continue;
        }
        let length = source.get(next.span.start..node.span.end).and_then(|rest| rest.find('\n'));
        let whole = Span::new(next.span.start, length.map_or(node.span.end, |length| next.span.start + length));
        for line in lines_of(source, whole) {
            let is_blank = source.get(line.start..line.words).is_some_and(|margin| margin.trim().is_empty());
            if !is_blank || line.column < place.column + TAB {
                continue;
            }
            let margin = Span::new(line.start, line.words);
            let finding = Finding::new(Code::FourBlanks, Span::new(line.start, line.end), MESSAGE);
            let fix = " ".repeat(place.column);
            note(findings, finding.with_fix("删去行首的空格", margin, fix));
            edits.extend(outdented(source, &line, place.column));
        }
    }
}

/// The lines with words that begin or go on at `span`.
fn lines_of(source: &str, span: Span) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = line_start(source, span.start);
    while let Some(rest) = source.get(start..span.end).filter(|rest| !rest.is_empty()) {
        let length = rest.find('\n').unwrap_or(rest.len());
        let text = rest.get(..length).unwrap_or_default();
        let blank = text.len() - text.trim_start_matches([' ', '\t']).len();
        // The first line may begin behind the sign of a list.
        let is_behind =
            lines.is_empty() && source.get(start..span.start).is_some_and(|margin| !margin.trim().is_empty());
        let words = if is_behind { span.start } else { start + blank };
        let end = start + text.trim_end().len();
        if !text.trim().is_empty() {
            let column = columns(source.get(start..words).unwrap_or_default());
            lines.push(Line { start, words, end, column });
        }
        start += length + 1;
    }
    lines
}

/// How many blanks stand right before `at`, down to `start`.
fn blanks_before(source: &str, at: usize, start: usize) -> usize {
    let before = source.get(start..at).unwrap_or_default();
    before.len() - before.trim_end_matches([' ', '\t']).len()
}

fn columns(margin: &str) -> usize {
    margin.chars().fold(0, |column, sign| if sign == '\t' { (column / TAB + 1) * TAB } else { column + 1 })
}

/// Whether words at the start of a line begin something that is no further line of a paragraph.
fn opens_block(words: &str) -> bool {
    let digits = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_item = |rest: &str| rest.starts_with(". ") || rest.starts_with(") ");
    words.starts_with(['>', '#', '|'])
        || ["- ", "* ", "+ ", ": ", "```", "~~~"].iter().any(|mark| words.starts_with(mark))
        || (digits.len() < words.len() && is_item(digits))
}

/// The line with `keep` blanks: the others go to the end of the line above, so that no place changes.
fn outdented(source: &str, line: &Line, keep: usize) -> Option<Edit> {
    let margin = line.words - line.start;
    let keep = keep.min(margin);
    let before = source.get(..line.start)?;
    let line_end = if before.ends_with("\r\n") { "\r\n" } else { "\n" };
    if margin == keep || !before.ends_with('\n') {
        return None;
    }
    let blanks = " ".repeat(margin - keep);
    let replacement = [&blanks, line_end, &" ".repeat(keep)].concat();
    Some(Edit { span: Span::new(line.start - line_end.len(), line.words), replacement })
}

/// Code in a quote: `>     文字`.
fn quoted(source: &str, node: &Node<'_>, findings: &mut Vec<Finding>) {
    let start = line_start(source, node.span.start);
    let margin = source.get(start..node.span.start).unwrap_or_default();
    let blanks = blanks_before(source, node.span.start, start);
    // A citation is read all the same, and one of several lines is left to its author.
    if node.span.of(source).starts_with(super::CITATION) || !margin.contains('>') || blanks == 0 {
        return;
    }
    after_marker(source, node, findings);
}

/// Code right behind the sign of a list or a quote: `-     身份证`.
fn after_marker(source: &str, node: &Node<'_>, findings: &mut Vec<Finding>) {
    let start = line_start(source, node.span.start);
    let blanks = blanks_before(source, node.span.start, start);
    let margin = Span::new(node.span.start - blanks, node.span.start);
    let whole = Span::new(margin.start, node.span.end);
    let finding = Finding::new(Code::FourBlanks, whole, MESSAGE);
    let is_one = !node.span.of(source).trim_end().contains('\n');
    note(findings, if is_one { finding.with_fix("删去多余的空格", margin, " ") } else { finding });
}
