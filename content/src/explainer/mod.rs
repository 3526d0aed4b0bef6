//! Reads an explainer: one Markdown file to an [`Explainer`], with findings for the author.
//!
//! Front matter, then a tree of nodes from pulldown-cmark, then sections by level-2 headings, each by the reader of its form.
//! It reads what is there; whether an explainer is complete, honest and in time is for the checks.

pub(crate) mod blocks;
mod characters;
pub(crate) mod citation;
mod clause_path;
mod comments;
pub(crate) mod context;
mod fences;
mod format;
mod front_matter;
mod head_signs;
pub(crate) mod heading;
mod ids;
pub(crate) mod inlines;
mod keys;
#[cfg(not(target_arch = "wasm32"))]
mod look;
mod node;
mod options;
pub(crate) mod plain;
mod quotes;
pub(crate) mod sections;
pub(crate) mod suggest;
pub(crate) mod tree;
mod typed;
mod yaml;

pub use clause_path::ClausePathError;
pub use context::MAX_FINDINGS;
pub use format::format;
pub use keys::{CONTACT, FRONT_MATTER, Holds, Key, POLICY};

use context::Context;

use crate::finding::{Code, Finding, Parsed};
use crate::model::{Explainer, SCHEMA};
use crate::span::Span;
use crate::text::{letters, url};

/// A book has 300 KB; the longest explainer met has 12 KB. Twice the size that the speed targets speak of.
pub const MAX_SOURCE_BYTES: usize = 2 * 1024 * 1024;

/// Reads one Markdown file.
///
/// Never fails: what cannot be read as its form is read as ordinary text, and a finding says where and what to do.
/// Findings are in Chinese and in order of place. Text beyond [`MAX_SOURCE_BYTES`] is not read.
///
/// ```
/// let source = "---\ntitle: 补多少\n---\n\n## 常见问题 {.qa}\n\n### 补多少？\n\n20 万元。\n> 原文 第六条：补助20万元\n";
/// let parsed = mingbai_content::explainer::parse(source);
/// assert!(parsed.findings.is_empty());
/// let citation = parsed.output.citations().next().expect("one citation");
/// assert_eq!(citation.quote_span.of(source), "补助20万元");
/// ```
pub fn parse(source: &str) -> Parsed<Explainer> {
    read(source, None)
}

/// [`parse`] for a file that is shown on a page elsewhere: links, pictures and recordings whose address is relative are
/// given as seen from `base`, the absolute address of the file. The policy's own address stays as the file has it.
///
/// ```
/// let source = "---\ntitle: 补多少\n---\n\n见[申请表](shenqingbiao.pdf)。\n";
/// let parsed = mingbai_content::explainer::parse_at(source, "https://county.example/jiedu/2026.md");
/// let model = format!("{:?}", parsed.output);
/// assert!(model.contains("https://county.example/jiedu/shenqingbiao.pdf"));
/// ```
pub fn parse_at(source: &str, base: &str) -> Parsed<Explainer> {
    read(source, Some(base))
}

fn read(source: &str, base: Option<&str>) -> Parsed<Explainer> {
    let mut findings = Vec::new();
    let text = characters::mend_line_ends(limited(source, &mut findings), &mut findings);
    characters::inspect_letters(&text, &mut findings);
    let text = &*letters::shown(&text);
    // Windows editors put a byte order mark before the first word.
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let is_dirty = characters::inspect(text, &mut findings);
    let (mut head, body) = front_matter::read(text, start, &mut findings);
    head.recording = head.recording.map(|address| match base {
        Some(base) => url::seen_from(base, &address),
        None => address,
    });
    let nodes = comments::without(tree::build(text, body, &mut findings), text);
    // Blocks that were meant otherwise stand so in a copy, where every place is the same.
    let copy = typed::mend_source(text, &nodes, &mut findings);
    let text = copy.as_deref().unwrap_or(text);
    let nodes = if copy.is_some() { comments::without(tree::build(text, body, &mut Vec::new()), text) } else { nodes };
    let nodes = typed::mend(nodes, text, &mut findings);
    let year = head.policy.issued.or(head.published).map(|day| day.year());
    let mut context = Context { source: text, base, is_dirty, year, ids: ids::Ids::default(), findings };
    let sections = sections::read(&nodes, &mut head, &mut context);
    let mut findings = context.findings;
    front_matter::check_title(text, &head, &mut findings);
    findings.sort_by_key(|finding| finding.span);
    truncate(&mut findings);
    Parsed { output: Explainer { schema: SCHEMA, head, sections }, findings }
}

/// The text up to the last whole line within the limit.
fn limited<'s>(source: &'s str, findings: &mut Vec<Finding>) -> &'s str {
    if source.len() <= MAX_SOURCE_BYTES {
        return source;
    }
    let mut end = MAX_SOURCE_BYTES;
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let text = source.get(..end).unwrap_or_default();
    let text = text.rfind('\n').and_then(|last| text.get(..=last)).unwrap_or(text);
    findings.push(Finding::new(
        Code::TooLarge,
        Span::new(text.len(), source.len()),
        "文件超过 2 MB，从这里往后没有读。解读应当短，请分成几篇。",
    ));
    text
}

fn truncate(findings: &mut Vec<Finding>) {
    if findings.len() <= MAX_FINDINGS {
        return;
    }
    findings.truncate(MAX_FINDINGS - 1);
    let span = findings.last().map(|finding| finding.span).unwrap_or_default();
    findings.push(Finding::new(Code::MoreFindings, span, "问题太多，后面的没有列出。请先改好前面的。"));
}
