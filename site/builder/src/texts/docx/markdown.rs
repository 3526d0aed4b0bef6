//! A document as Markdown: headings, paragraphs, lists with bullets, tables; the words and numbers that it has, and no others.

use super::body::{Block, Body, Paragraph, Run};
use super::numbering::Number;

/// Signs that stand above and below the line as well, and those that do.
const PLAIN: &str = "0123456789+-()n";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ";

/// Signs that mean something inside of a line.
const SIGNS: [char; 9] = ['\\', '*', '_', '`', '[', ']', '<', '~', '&'];

pub(super) fn write(body: &Body) -> String {
    let title = body.0.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.heading.is_some_and(|level| level <= 1) => Some(paragraph),
        _ => None,
    });
    let first = body.0.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    });
    let title = title.or(first);
    let words = title.map(Paragraph::words).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = format!("---\ntitle: \"{}\"\n---\n", words.replace('\\', "\\\\").replace('"', "\\\""));
    let mut is_list = false;
    for block in &body.0 {
        match block {
            Block::Paragraph(paragraph) if title.is_some_and(|title| std::ptr::eq(title, paragraph)) => {}
            Block::Paragraph(paragraph) => {
                let is_item = paragraph.number == Some(Number::Bullet);
                if !(is_item && is_list) {
                    out.push('\n');
                }
                is_list = is_item;
                out.push_str(&line(paragraph));
                out.push('\n');
            }
            Block::Table(rows) => {
                is_list = false;
                out.push('\n');
                table(rows, &mut out);
            }
        }
    }
    out
}

fn line(paragraph: &Paragraph) -> String {
    let mut words = match &paragraph.number {
        Some(Number::Words(words)) => escaped(words),
        Some(Number::Bullet) | None => String::new(),
    };
    // In a heading all is bold.
    words.push_str(&runs(paragraph, paragraph.heading.is_none()));
    let words = words.trim();
    match (paragraph.heading, &paragraph.number) {
        // The title of the file is in its front matter, so sections begin at level 2.
        (Some(level), _) => {
            let mark = "#".repeat(usize::from(level.clamp(1, 5)) + 1);
            format!("{mark} {}", at_end(&words.replace("\\\n", " ")))
        }
        (None, Some(Number::Bullet)) => format!("- {}", words.replace('\n', "\n  ")),
        (None, _) => at_start(words),
    }
}

fn runs(paragraph: &Paragraph, with_bold: bool) -> String {
    let mut out = String::new();
    for run in &paragraph.runs {
        let text = escaped(&at_height(run));
        let words = text.trim();
        let mark = if run.is_struck { "~~" } else { "**" };
        if (run.is_struck || (with_bold && run.is_bold)) && !words.is_empty() && !words.contains('\n') {
            let (before, after) = text.split_once(words).unwrap_or_default();
            out.push_str(&[before, mark, words, mark, after].concat());
        } else {
            out.push_str(&text);
        }
    }
    out
}

/// The words of a run; what stands above or below the line in the signs that do, else in brackets: `10⁵` is not `105`.
fn at_height(run: &Run) -> String {
    let (signs, mark) = match (run.is_raised, run.is_lowered) {
        (true, _) => (RAISED, '^'),
        (false, true) => (LOWERED, '_'),
        (false, false) => return run.text.clone(),
    };
    let sign = |plain: char| PLAIN.chars().position(|it| it == plain).and_then(|at| signs.chars().nth(at));
    let written: Option<String> = run.text.chars().map(sign).collect();
    written.unwrap_or_else(|| format!("{mark}({})", run.text))
}

/// The words of a heading; signs at its end would close it.
fn at_end(words: &str) -> String {
    let text = words.trim_end_matches('#');
    if text.len() < words.len() {
        [text, "\\", words.get(text.len()..).unwrap_or_default()].concat()
    } else {
        words.to_owned()
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => out.push_str("\\\n"),
            '\t' => out.push(' '),
            sign => {
                if SIGNS.contains(&sign) {
                    out.push('\\');
                }
                out.push(sign);
            }
        }
    }
    out
}

/// The words of a paragraph whose first sign must not make a list, a heading or a quotation of it.
fn at_start(words: &str) -> String {
    let digits = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_number = digits.len() < words.len() && digits.starts_with(['.', ')']);
    if is_number {
        let number = words.len() - digits.len();
        return [words.get(..number).unwrap_or_default(), "\\", digits].concat();
    }
    let is_mark = words.starts_with(['#', '>', '|', '+', '-', '=', ':']);
    if is_mark { ["\\", words].concat() } else { words.to_owned() }
}

fn table(rows: &[Vec<Vec<Block>>], out: &mut String) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    for (at, row) in rows.iter().enumerate() {
        let cells = (0..width).map(|at| row.get(at).map(|cell| self::cell(cell)).unwrap_or_default());
        out.push_str(&["| ", &cells.collect::<Vec<_>>().join(" | "), " |\n"].concat());
        if at == 0 {
            out.push_str(&["| ", &vec!["---"; width].join(" | "), " |\n"].concat());
        }
    }
}

fn cell(blocks: &[Block]) -> String {
    let words = blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => line(paragraph).trim_start_matches('#').trim().replace("\\\n", " "),
        Block::Table(rows) => rows.iter().flatten().map(|inner| cell(inner)).collect::<Vec<_>>().join(" "),
    });
    words.collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
