//! Writes an explainer anew in its one canonical form: the same words, blocks laid out as the guide has them.
//!
//! Words inside a line are copied from the source, never written again, so that nothing can be lost in them. A text that would say
//! something else afterwards is left as it is.

mod blocks;
mod words;

use serde_json::Value;

use super::{characters, front_matter, parse, tree, typed};
use crate::model::Explainer;

/// The canonical form of an explainer, or none where it cannot be written without a change of what is said: in a file whose front
/// matter has no end, or with marks that mean something else once their line begins elsewhere.
///
/// Front matter and comments stay. Citations stand right below their words and inside of their entry, bullets are `-`, numbers count
/// on, tables have single blanks, headings begin with `#`; lines end with LF. It is its own canonical form.
///
/// ```
/// use mingbai_content::explainer::format;
///
/// let source = "---\ntitle: 补多少\n---\n## 卡 {.card}\n补多少\n: 20 万元\n\n> 原文 第六条：补助20万元\n";
/// let formatted = "---\ntitle: 补多少\n---\n\n## 卡 {.card}\n\n补多少\n: 20 万元\n  > 原文 第六条：补助20万元\n";
/// assert_eq!(format(source).as_deref(), Some(formatted));
/// assert_eq!(format(formatted).as_deref(), Some(formatted));
/// ```
#[must_use]
pub fn format(source: &str) -> Option<String> {
    let text = source.strip_prefix('\u{FEFF}').unwrap_or(source).replace("\r\n", "\n");
    let text = characters::mend_line_ends(&text, &mut Vec::new()).into_owned();
    let written = write(&text)?;
    let is_same = said(&parse(source).output) == said(&parse(&written).output);
    (is_same && write(&written).as_deref() == Some(written.as_str())).then_some(written)
}

fn write(text: &str) -> Option<String> {
    let (head, body) = front_matter::read(text, 0, &mut Vec::new());
    let mut out = String::new();
    if !head.span.is_empty() {
        let lines: Vec<&str> = head.span.of(text).trim().lines().map(str::trim_end).collect();
        let (_, inside) = lines.split_first()?;
        let (_, inside) = inside.split_last().filter(|(last, _)| matches!(**last, "---" | "..."))?;
        out.push_str("---\n");
        inside.iter().for_each(|line| out.extend([line, "\n"]));
        out.push_str("---\n");
    }
    let nodes = tree::build(text, body, &mut Vec::new());
    let copy = typed::mend_source(text, &nodes, &mut Vec::new());
    let text = copy.as_deref().unwrap_or(text);
    let nodes = if copy.is_some() { tree::build(text, body, &mut Vec::new()) } else { nodes };
    let lines = blocks::lines(&typed::gather(nodes, text, &mut Vec::new()), text);
    if !out.is_empty() && !lines.is_empty() {
        out.push('\n');
    }
    for line in lines {
        out.extend([line.trim_end_matches([' ', '\t']), "\n"]);
    }
    Some(out)
}

/// What an explainer says, without its places.
fn said(explainer: &Explainer) -> Option<Value> {
    let mut value = serde_json::to_value(explainer).ok()?;
    without_places(&mut value);
    Some(value)
}

fn without_places(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(without_places),
        Value::Object(members) => {
            members.retain(|name, _| !matches!(name.as_str(), "span" | "path_span" | "quote_span"));
            members.values_mut().for_each(without_places);
        }
        _ => {}
    }
}
