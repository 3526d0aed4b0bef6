//! Text in, typed model out: the explainer (Markdown), the policy (official text) and the anchors between them.
//!
//! This crate knows no browser, file, clock or network. [`explainer::parse`] and [`policy::parse`] never fail: an
//! author's mistake is a [`Finding`] that says where and what to do, and the output is the best reading of the rest.
//! Views are made elsewhere, from the plain data of [`model`].
//!
//! ```
//! use mingbai_content::anchor::{Drift, PolicyIndex, resolve};
//! use mingbai_content::{Against, Code, LineIndex, check, explainer, policy};
//!
//! let official = "云溪县加装电梯补助办法\n\n第五条　申请应当公示。\n\n第六条　每台电梯一次性补助20万元。\n";
//! let source = [
//!     "---",
//!     "title: 加装电梯，补多少",
//!     "---",
//!     "## 常见问题 {.qa}",
//!     "### 一台补多少？ {#amount}",
//!     "20 万元。",
//!     "> 原文 第五条：每台电梯一次性补助20万元",
//! ]
//! .join("\n");
//!
//! // Markdown and official text become data; an author's mistake would be a finding, never a failure.
//! let explainer = explainer::parse(&source);
//! let index = PolicyIndex::new(policy::parse(official).output);
//! assert!(explainer.findings.is_empty());
//!
//! // The words stand in the text, but not where the author says.
//! let citation = explainer.output.citations().next().expect("one citation");
//! let anchor = resolve(citation, &index);
//! assert_eq!(anchor.drift, Drift::Moved);
//! assert_eq!(anchor.clause.map(|path| path.to_string()).as_deref(), Some("第六条第一款"));
//!
//! // So the author is told, with the line and the remedy.
//! let findings = check(&explainer.output, &source, Against::Policy(&index));
//! let place = LineIndex::new(&source).locate(&source, findings[0].span.start);
//! assert_eq!((findings[0].code, place.line), (Code::CitationMoved, 7));
//! assert_eq!(findings[0].fix.as_ref().map(|fix| fix.replacement.as_str()), Some("第六条"));
//! ```

pub mod span;

pub mod finding;

pub mod model;

pub mod text;

pub mod explainer;

mod forms;

pub mod policy;

pub mod anchor;

pub mod fact;

pub mod fingerprint;

#[cfg(not(target_arch = "wasm32"))]
pub mod icons;

pub mod parts;

pub mod script;

mod check;

pub use jiff::civil::Date;

pub use check::{Against, check};
pub use finding::{Code, Family, Finding, Fix, Parsed, Severity};
pub use span::{LineColumn, LineIndex, Span};

/// What the page for developers shows is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../docs/extend.md")]
struct Extend;
