//! A document as HTML, which is then read as any page is.

use super::body::{Block, Body, Paragraph};
use super::numbering::Number;
use crate::texts::escape::escape_into;

pub(super) fn write(body: &Body) -> String {
    let mut out = String::from("<article>\n");
    body.0.iter().for_each(|block| self::block(block, &mut out));
    out.push_str("</article>\n");
    out
}

fn block(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(paragraph) => self::paragraph(paragraph, out),
        Block::Table(rows) => {
            out.push_str("<table>\n");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    out.push_str("<td>");
                    cell.iter().for_each(|inner| self::block(inner, out));
                    out.push_str("</td>");
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</table>\n");
        }
    }
}

fn paragraph(paragraph: &Paragraph, out: &mut String) {
    out.push_str("<p>");
    match &paragraph.number {
        Some(Number::Words(words)) => escape_into(out, words),
        Some(Number::Bullet) | None => {}
    }
    // What is struck through no longer holds, as what is deleted.
    for run in paragraph.runs.iter().filter(|run| !run.is_struck) {
        let tag = if run.is_raised { "sup" } else { "sub" };
        let has_height = run.is_raised || run.is_lowered;
        if has_height {
            out.push_str(&["<", tag, ">"].concat());
        }
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                out.push_str("<br>");
            }
            escape_into(out, line);
        }
        if has_height {
            out.push_str(&["</", tag, ">"].concat());
        }
    }
    out.push_str("</p>\n");
}
