//! Official text to clause tree: [`parse`] reads what offices publish, faults included.
//!
//! The nesting is the document's own numbering (GB/T 9704: 一、（一）1.（1）; 第X章, 第X节, 第X条 in regulations), never the
//! heading levels of a Markdown copy. Dates, duties and amounts inside the clauses are left to whoever asks for them.

mod cited;
mod clean;
mod document;
mod furniture;
mod head;
mod heading;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod lines;
pub mod list;
mod marker;
#[cfg(not(target_arch = "wasm32"))]
mod nesting;
mod node;
mod one_line;
mod order;
mod outline;
mod reader;
mod role;
mod row;
mod running_head;
mod script;
mod sequence;
pub mod tags;
mod unfinished;
mod walker;

pub use document::{Clause, ClauseIndex, IssuedDate, Located, Paragraph, Policy, PolicyHead};
#[cfg(not(target_arch = "wasm32"))]
pub use html::{HostNode, document_in, text_of_html};
pub use lines::Lines;
#[cfg(not(target_arch = "wasm32"))]
pub use nesting::shallow_html;
pub use node::Node;

use self::clean::Source;
use self::role::Role;
use crate::finding::Parsed;
use crate::text::letters;

/// Reads an official document; never fails, whatever the text. Letters of a PDF copy are read as what they show, 第⼀条 as 第一条.
///
/// The findings are hints about the document itself (numbers skipped or repeated); their spans count its bytes.
///
/// ```
/// use mingbai_content::{model::{ClausePath, Marker}, policy};
///
/// let policy = policy::parse("云溪县补助办法\n第一条 每台补助20万元。\n第二条 有下列情形的，不予补助：\n（一）擅自开工的。").output;
/// let path = ClausePath(vec![Marker::Article(2), Marker::Item(1)]);
/// let (_, clause) = policy.find(&path).next().expect("the text has it");
/// assert_eq!(policy.own_words(clause), "（一）擅自开工的。");
/// assert_eq!(policy.label(&clause.path), "第二条第一项");
/// ```
pub fn parse(text: &str) -> Parsed<Policy> {
    read_whole(text, Source::Copy)
}

/// Reads the text of a page, as [`Lines`] and `text_of_html` give it, as a browser reads it too: its lines are
/// those of the tags, so that running heads of printed pages are not looked for.
///
/// ```
/// use mingbai_content::policy;
///
/// let policy = policy::parse_page("云溪县补助办法\n第一条 每台补助20万元。").output;
/// assert_eq!(policy.head.title.map(|title| title.value).as_deref(), Some("云溪县补助办法"));
/// ```
pub fn parse_page(text: &str) -> Parsed<Policy> {
    read_whole(text, Source::Page)
}

fn read_whole(text: &str, source: Source) -> Parsed<Policy> {
    let (mut policy, roles) = read(&letters::shown(text), source);
    policy.head = head::read(&policy.text, &policy.paragraphs, &roles);
    let findings = sequence::findings(&policy);
    Parsed { output: policy, findings }
}

/// The clauses of a page alone, as [`parse_page`] has them, without the head and without findings, of a text without letters of
/// PDF copies: all that a page in a browser needs of a document, in half the code.
///
/// ```
/// use mingbai_content::policy;
///
/// let policy = policy::parse_clauses("云溪县补助办法\n第一条 每台补助20万元。");
/// let first = policy.clauses.first().map(|clause| policy.label(&clause.path));
/// assert_eq!((first.as_deref(), policy.head.title), (Some("第一条"), None));
/// ```
pub fn parse_clauses(text: &str) -> Policy {
    read(text, Source::Page).0
}

fn read(text: &str, source: Source) -> (Policy, Vec<Role>) {
    let paragraphs = clean::paragraphs(text, source);
    let roles = role::roles(text, &paragraphs);
    let clauses = outline::outline(text, &paragraphs, &roles);
    (Policy { text: text.to_owned(), head: PolicyHead::default(), paragraphs, clauses }, roles)
}
