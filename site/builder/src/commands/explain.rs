//! `mingbai check --explain`: what was read of each entry, as what, and which numbers were left unread. The reading is left to
//! [`fact::explain`].

use mingbai_content::LineIndex;
use mingbai_content::fact::{self, Weight};
use serde_json::{Value, json};

use crate::texts::source::Source;

/// A line an entry, a line a fact and a line a number that is not read.
pub(super) fn text(source: &Source) -> String {
    let lines = LineIndex::new(&source.text);
    let line = |at: usize| lines.locate(&source.text, at).line;
    let mut out = String::new();
    let (mut read, mut unread) = (0, 0);
    for entry in fact::explain(&source.explainer, &source.text) {
        out.push_str(&format!("{}\n", entry.title));
        for told in &entry.facts {
            out.push_str(&format!(
                "  第 {} 行 {} → {}{}\n",
                line(told.span.start),
                told.words,
                told.reading,
                note(told.weight)
            ));
        }
        for left in &entry.unread {
            out.push_str(&format!("  第 {} 行 {} → 没有读\n", line(left.span.start), left.words));
        }
        read += entry.facts.len();
        unread += entry.unread.len();
    }
    out.push_str(&format!("读了 {read} 处，没有读 {unread} 处\n"));
    out
}

const fn note(weight: Weight) -> &'static str {
    match weight {
        Weight::Firm => "",
        Weight::Round => "（约数）",
        Weight::Soft => "（自己数的，不一定查）",
        Weight::Idle => "（口头说法，不查）",
    }
}

/// The same as data, with how much was read and how much was not.
pub(super) fn json(source: &Source) -> Value {
    let entries = fact::explain(&source.explainer, &source.text);
    let read: usize = entries.iter().map(|entry| entry.facts.len()).sum();
    let unread: usize = entries.iter().map(|entry| entry.unread.len()).sum();
    json!({ "entries": entries, "read": read, "unread": unread })
}
