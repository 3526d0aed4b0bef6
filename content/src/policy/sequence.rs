//! Whether a number goes on where the one before it ended, and what to say where it does not.

use super::document::{Clause, Policy};
use super::order::kind;
use crate::finding::{Code, Finding};
use crate::model::Marker;

/// Says where numbers are skipped or come twice; numbers that begin anew or run on across headings are in order.
pub(super) fn findings(policy: &Policy) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, clause) in policy.clauses.iter().enumerate() {
        let Some(marker) = clause.marker().filter(|marker| !marker.is_annex() && !clause.is_paragraph()) else {
            continue;
        };
        let before = policy.clauses.get(..at).unwrap_or_default();
        let inside = before.iter().rev().take_while(|before| before.depth >= clause.depth);
        let before = inside.filter(|before| before.parent == clause.parent).find_map(Clause::marker);
        let Some(before) = before.filter(|before| kind(*before) == kind(marker)) else { continue };
        let Some((code, verdict)) = verdict(before, marker) else { continue };
        let message = [&before.to_string(), " 之后是 ", &marker.to_string(), "，", verdict].concat();
        let paragraphs = &policy.paragraphs;
        let own = paragraphs.partition_point(|paragraph| paragraph.span().start < clause.span.start);
        let line = paragraphs.get(own).and_then(|paragraph| paragraph.spans.first()).copied();
        findings.push(Finding::new(code, line.unwrap_or_default(), message));
    }
    findings
}

/// The code and the words of the finding; none where the numbers are in order: 第二条, 第二条之一, 第三条.
fn verdict(before: Marker, marker: Marker) -> Option<(Code, &'static str)> {
    let (own, last) = (place(marker), place(before));
    let follows = own == (last.0 + 1, 0) || own == (last.0, last.1 + 1) || own == (last.0 + 1, 1);
    // Numbers that begin anew are in order, and so are headings without one.
    if follows || own == (1, 0) || marker.number() == 0 {
        return None;
    }
    Some(if own > last {
        (Code::PolicyNumberSkipped, "中间缺号，请核对原文是否漏段")
    } else {
        (Code::PolicyNumberRepeated, "编号重复或倒退，请核对原文")
    })
}

const fn place(marker: Marker) -> (u32, u32) {
    match marker {
        Marker::Inserted(number, after) => (number, after),
        _ => (marker.number(), 0),
    }
}
