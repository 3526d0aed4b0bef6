//! Where the front matter stands: between two lines of `---` at the start of the file.

use crate::finding::{Code, Finding};
use crate::span::Span;

/// Where the front matter stands.
pub(super) struct Place {
    /// Fences included.
    pub(super) whole: Span,
    /// Between the fences.
    pub(super) inside: Span,
}

/// Finds it at the start of `source`, from byte `start`; blank lines before it do no harm.
pub(super) fn find(source: &str, start: usize, findings: &mut Vec<Finding>) -> Option<Place> {
    let mut at = start;
    let mut opened: Option<(usize, usize)> = None;
    for line in source.get(start..)?.split_inclusive('\n') {
        let next = at + line.len();
        let words = line.trim_end();
        match opened {
            None if words.is_empty() => {}
            None if words == "---" => opened = Some((at, next)),
            None => return None,
            Some((whole, inside)) if words == "---" || words == "..." => {
                return Some(Place { whole: Span::new(whole, at + words.len()), inside: Span::new(inside, at) });
            }
            // A heading cannot stand in a head: the closing line was forgotten.
            Some((whole, inside)) if words.starts_with("## ") => return Some(unclosed(whole, inside, at, findings)),
            Some(_) => {}
        }
        at = next;
    }
    opened.map(|(whole, inside)| unclosed(whole, inside, at, findings))
}

fn unclosed(whole: usize, inside: usize, end: usize, findings: &mut Vec<Finding>) -> Place {
    let place = Place { whole: Span::new(whole, end), inside: Span::new(inside.min(end), end) };
    let at = Span::new(end, end);
    findings.push(
        Finding::new(
            Code::FrontMatterOpen,
            Span::new(whole, inside.min(end)),
            "文件头没有结束。请在正文前单独写一行 ---。",
        )
        .with_fix("在正文前插入 ---", at, "---\n\n"),
    );
    place
}
