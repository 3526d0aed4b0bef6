//! What the reading of one file shares: its source, the addresses given and the findings made.

use super::ids::Ids;
use super::plain::Plain;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::url;

/// More findings than an author reads; the rest shows after the first are mended.
pub const MAX_FINDINGS: usize = 500;

/// Passed down through all readers.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) source: &'a str,
    /// Where the file stands; relative addresses are as the file has them where this is not known.
    pub(crate) base: Option<&'a str>,
    /// Whether the source has characters that must not reach a page.
    pub(crate) is_dirty: bool,
    /// Year of the policy, for dates that name none.
    pub(crate) year: Option<i16>,
    pub(crate) ids: Ids,
    pub(crate) findings: Vec<Finding>,
}

impl Context<'_> {
    /// Notes a finding, as long as there are not too many: two megabytes of `<b>` make no million of them.
    pub(crate) fn report(&mut self, finding: Finding) {
        if self.findings.len() <= MAX_FINDINGS {
            self.findings.push(finding);
        }
    }

    /// Words for the model.
    pub(crate) fn words(&self, text: &str) -> String {
        if self.is_dirty { super::characters::clean(text).into_owned() } else { text.to_owned() }
    }

    /// An address that has been found safe, for the model.
    pub(crate) fn address(&self, safe: &str) -> String {
        let address = self.words(safe);
        self.base.map_or_else(|| address.clone(), |base| url::seen_from(base, &address))
    }

    /// Plain words on one line, for the model.
    pub(crate) fn line(&self, plain: &Plain) -> String {
        let line = plain.line();
        if self.is_dirty { self.words(&line) } else { line }
    }

    /// The span without white space at its ends.
    pub(crate) fn trim(&self, span: Span) -> Span {
        let text = span.of(self.source);
        let start = span.start + (text.len() - text.trim_start().len());
        Span::new(start, start + text.trim().len())
    }
}
