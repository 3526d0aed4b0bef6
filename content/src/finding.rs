//! What the software has to say about a text: findings with a place, a weight and a remedy.

use serde::Serialize;

use crate::anchor::Difference;
use crate::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What to do, in the author's language: 「改为 .timeline」.
    pub label: String,
    /// The bytes that go; empty where text is only inserted.
    pub span: Span,
    /// The text that comes.
    pub replacement: String,
}

/// One thing to tell the author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its weight.
    pub severity: Severity,
    /// A stable name in kebab case, for documentation and filters: `unknown-form`.
    pub code: &'static str,
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
    /// An error at `span`.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, span, message: message.into(), fix: None, difference: None }
    }

    /// A warning at `span`.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// A hint at `span`.
    pub fn hint(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Hint, ..Self::error(code, span, message) }
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
