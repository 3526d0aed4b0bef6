//! What the software has to say about a text: findings with a place, a weight and a remedy.

mod code;

pub use code::{Code, Family};

use serde::{Deserialize, Serialize};

use crate::anchor::Difference;
use crate::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; nothing is wrong.
    Hint,
    /// The page works, the reader may be misled or miss something.
    Warning,
    /// The page must not go out like this.
    Error,
}

/// A replacement that mends a finding: `replacement` takes the place of the bytes at `span`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What to do, in the author's language: 「改为 .timeline」.
    pub label: String,
    /// The bytes that go; empty where text is only inserted.
    pub span: Span,
    /// The text that comes.
    pub replacement: String,
}

/// One thing to tell the author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its weight.
    pub severity: Severity,
    /// Which of all findings it is; its name is stable: `unknown-form`.
    pub code: Code,
    /// Where in the explainer's source.
    pub span: Span,
    /// What is the matter, in the author's language.
    pub message: String,
    /// What would mend it, where the software knows.
    pub fix: Option<Fix>,
    /// The old words of the policy and the new, where it is about both.
    pub difference: Option<Difference>,
}

impl Finding {
    /// The finding `code` at `span`, which weighs what its code does.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { severity: code.severity(), code, span, message: message.into(), fix: None, difference: None }
    }

    /// The same finding where it weighs less: what was right before a revision is no error, only worth a warning.
    #[must_use]
    pub(crate) fn at_most(mut self, severity: Severity) -> Self {
        self.severity = self.severity.min(severity);
        self
    }

    /// The same finding with a remedy that replaces the bytes at `span`.
    #[must_use]
    pub fn with_fix(mut self, label: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { label: label.into(), span, replacement: replacement.into() });
        self
    }

    /// The same finding with the wordings that it compares.
    #[must_use]
    pub fn with_difference(mut self, difference: Difference) -> Self {
        self.difference = Some(difference);
        self
    }
}

/// The best reading of a text, and what there is to say about it, in order of place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    /// The reading; whole even where findings are errors.
    pub output: T,
    /// In order of `span`.
    pub findings: Vec<Finding>,
}
