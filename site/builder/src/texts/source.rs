//! Loads an explainer with its policy and gathers what there is to say about both. Judges nothing itself but the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use mingbai_content::anchor::{self, Drift, Edition, Lock, PolicyIndex, Standing};
use mingbai_content::model::{ClausePath, Explainer, Id, Marker};
use mingbai_content::{Against, Code, Family, Finding, Severity, check, explainer};

use super::attachments::{self, Attachment};
use super::discover::Found;
use super::document::{Document, documents_of};
use super::{encoding, locked};

/// An explainer as it stands in its files.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Where it stands and what its page is called.
    pub(crate) found: Found,
    /// Its Markdown.
    pub(crate) text: String,
    /// What the Markdown says.
    pub(crate) explainer: Explainer,
    /// The official document that goes out with it; none when it is elsewhere on the web, or missing.
    pub(crate) document: Option<Document>,
    /// The text that its citations are compared with: that of `policy.file`, else that of the document.
    pub(crate) official: Option<Document>,
    /// The clauses of that text.
    pub(crate) index: Option<PolicyIndex>,
    /// What its citations were locked against.
    pub(crate) lock: Option<Lock>,
    /// How each citation stands in the document, compared with the lock; none without a lock or a document.
    pub(crate) standings: Vec<Standing>,
    /// Pictures, films and sounds that go out with it.
    pub(crate) attachments: Vec<Attachment>,
    /// In order of place.
    pub(crate) findings: Vec<Finding>,
}

impl Source {
    /// Reads and parses `found` and its policy.
    ///
    /// # Errors
    ///
    /// When the explainer's file cannot be read. A missing policy is a finding.
    pub(crate) fn load(found: Found) -> Result<Self> {
        let bytes = fs::read(&found.path).with_context(|| format!("读不了 {}", found.path.display()))?;
        let (text, mut findings) = encoding::decode(bytes);
        let mut parsed = explainer::parse(&text);
        // Letters that the encoding has broken are told of with it.
        if !findings.is_empty() {
            parsed.findings.retain(|finding| finding.code != Code::LetterUnreadable);
        }
        findings.extend(parsed.findings);
        let explainer = parsed.output;
        let (document, official) = documents_of(&found, &text, &explainer, &mut findings);
        let index = official.as_ref().map(|document| PolicyIndex::new(document.policy()));
        let lost = numbers_lost(&explainer, official.as_ref(), index.as_ref());
        let lock = locked::load(&found, &explainer, &mut findings);
        let lock = match &index {
            Some(index) => lock.map(|lock| lock.reread(&explainer, index.policy())),
            None => lock,
        };
        let standings = match (&index, &lock) {
            (Some(index), Some(lock)) => anchor::standings(&explainer, Some(lock), &Edition::new(index)),
            _ => Vec::new(),
        };
        let against = match (&index, &lock) {
            (Some(index), Some(lock)) => Against::Lock { index, lock, standings: &standings },
            (Some(index), None) => Against::Policy(index),
            (None, _) => Against::Nothing,
        };
        // Why a file cannot be read has been said.
        let is_refused = findings.iter().any(|finding| finding.code.family() == Family::Policy);
        if index.is_some() || !is_refused {
            findings.extend(check(&explainer, &text, against));
        }
        if let Some(lost) = lost {
            // The same fault, told once, and a number of a list is no clause.
            findings.retain(|finding| finding.code != Code::ClauseUnknown);
            findings.push(lost);
        }
        let attachments = attachments::of(&found, &text, &explainer, &mut findings);
        findings.sort_by_key(|finding| finding.span);
        Ok(Self { found, text, explainer, document, official, index, lock, standings, attachments, findings })
    }

    /// An explainer without files, as examples are; `slug` is where its page stands.
    pub(crate) fn alone(slug: String, text: &str) -> Self {
        let parsed = explainer::parse(text);
        Self {
            found: Found { path: PathBuf::new(), root: PathBuf::new(), slug },
            text: text.to_owned(),
            explainer: parsed.output,
            document: None,
            official: None,
            index: None,
            lock: None,
            standings: Vec::new(),
            attachments: Vec::new(),
            findings: parsed.findings,
        }
    }

    /// The entries that tell their readers that words which they rest on have changed or gone.
    pub(crate) fn revised_entries(&self) -> BTreeSet<&Id> {
        let is_revised = |standing: &&Standing| matches!(standing.anchor.drift, Drift::Changed | Drift::Gone);
        self.standings.iter().filter(is_revised).map(|standing| &standing.entry).collect()
    }

    /// Whether an entry tells so. What is made of such an explainer and cannot tell must not go out.
    pub(crate) fn is_revised(&self) -> bool {
        !self.revised_entries().is_empty()
    }

    /// Whether the page must not go out like this.
    ///
    /// A citation that was right when it was locked is no fault of the page: its entry says that the policy has changed.
    pub(crate) fn is_faulty(&self) -> bool {
        let is_told = |finding: &Finding| !self.standings.is_empty() && finding.code.tells_drift();
        self.findings.iter().any(|finding| finding.severity == Severity::Error && !is_told(finding))
    }
}

/// Whether the numbers of a page's clauses were automatic and are gone: articles are cited, and the page has a list in their place.
fn numbers_lost(explainer: &Explainer, document: Option<&Document>, index: Option<&PolicyIndex>) -> Option<Finding> {
    let is_article = |path: &ClausePath| path.0.iter().any(|marker| matches!(marker, Marker::Article(_)));
    let cited = explainer.citations().find(|citation| citation.path.as_ref().is_some_and(is_article))?;
    let has_articles = index?.policy().clauses.iter().any(|clause| is_article(&clause.path));
    let is_lost = !has_articles && document.is_some_and(Document::may_lack_numbers);
    is_lost.then(|| {
        let message = "原文网页里没有“第几条”：多半是 Word 的自动编号，存成网页时丢了。请直接用 .docx，或者在 Word 里另存为“纯文本”。";
        Finding::new(Code::PolicyNumbers, cited.path_span, message)
    })
}
