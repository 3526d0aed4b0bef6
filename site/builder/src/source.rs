//! Loads an explainer with its policy and gathers what there is to say about both. Judges nothing itself but the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use mingbai_content::anchor::{self, Drift, Edition, Lock, PolicyIndex, Standing};
use mingbai_content::model::{Explainer, Id};
use mingbai_content::policy::Policy;
use mingbai_content::{Against, Code, Family, Finding, Severity, Span, check, explainer, policy};

use crate::attachments::{self, Attachment};
use crate::discover::Found;
use crate::{encoding, lock};

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

/// The official document.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Its path as the explainer writes it.
    pub(crate) href: String,
    /// What its file holds.
    pub(crate) text: String,
    /// How the text is to be read.
    pub(crate) kind: DocumentKind,
}

/// How the text of a policy is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocumentKind {
    /// A page or a part of one.
    Html,
    /// Plain text.
    Text,
}

impl Document {
    /// The official document in a file.
    ///
    /// # Errors
    ///
    /// When it is of no kind that can be read, missing, or not UTF-8.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let href = path.to_string_lossy().into_owned();
        let Some(kind) = kind_of(path) else { bail!("原文要用 .html 或 .txt，读不懂 {href}") };
        let bytes = fs::read(path).with_context(|| format!("读不了原文 {href}"))?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { href, text, kind }),
            Err(error) => bail!("原文 {href} {}，请另存为 UTF-8", encoding::told(error.as_bytes())),
        }
    }

    /// The clause tree of the document.
    pub(crate) fn policy(&self) -> Policy {
        match self.kind {
            DocumentKind::Html => policy::parse_page(&policy::text_of_html(&self.text)).output,
            DocumentKind::Text => policy::parse(&self.text).output,
        }
    }
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
        let lock = lock::load(&found, &explainer, &mut findings);
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
        let attachments = attachments::of(&found, &text, &explainer, &mut findings);
        findings.sort_by_key(|finding| finding.span);
        Ok(Self { found, text, explainer, document, official, index, lock, standings, attachments, findings })
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

/// The document that goes out with an explainer, and the text that its citations are compared with; why one cannot be used
/// is added to `findings`.
fn documents_of(
    found: &Found,
    text: &str,
    explainer: &Explainer,
    findings: &mut Vec<Finding>,
) -> (Option<Document>, Option<Document>) {
    let policy = &explainer.head.policy;
    let mut read =
        |key: &str, name: &str| document_of(found, name, findings, || span_of(text, explainer.head.span, key, name));
    let file = policy.file.as_deref().map(|name| read("file:", name));
    match policy.href.as_deref() {
        // Readers find it there; what lies beside the explainer is for comparing only.
        Some(href) if is_elsewhere(href) => (None, file.flatten()),
        Some(href) => {
            let document = read("href:", href);
            let official = file.unwrap_or_else(|| document.clone());
            (document, official)
        }
        None => (file.clone().flatten(), file.flatten()),
    }
}

/// A document beside the explainer.
fn document_of(found: &Found, name: &str, findings: &mut Vec<Finding>, span: impl Fn() -> Span) -> Option<Document> {
    let mut refuse = |code, message| {
        findings.push(Finding::new(code, span(), message));
        None
    };
    if is_elsewhere(name) {
        return refuse(Code::PolicyMissing, format!("file 要写解读旁边的文件名，{name} 请写在 href"));
    }
    let folder = found.path.parent().unwrap_or(Path::new(""));
    let Ok(real) = folder.join(name.split(['#', '?']).next().unwrap_or(name)).canonicalize() else {
        return refuse(Code::PolicyMissing, format!("找不到原文 {name}"));
    };
    // Whoever may send in an explainer must not be able to publish any other file of this machine by it.
    if !found.root.canonicalize().is_ok_and(|root| real.starts_with(root)) {
        return refuse(Code::PolicyOutside, format!("原文 {name} 不在解读所在的文件夹里"));
    }
    let Some(kind) = kind_of(&real) else {
        return refuse(Code::PolicyKind, format!("原文要用 .html 或 .txt，读不懂 {name}"));
    };
    match fs::read(&real).map(String::from_utf8) {
        Ok(Ok(text)) => Some(Document { href: name.to_owned(), text, kind }),
        Ok(Err(error)) => {
            refuse(Code::PolicyNotUtf8, format!("原文 {name} {}，请另存为 UTF-8", encoding::told(error.as_bytes())))
        }
        Err(error) => refuse(Code::PolicyMissing, format!("读不了原文 {name}：{error}")),
    }
}

/// Whether an address leads away from the folder of the explainer.
pub(crate) fn is_elsewhere(href: &str) -> bool {
    href.starts_with('/') || href.split(['/', '.', '#', '?']).next().is_some_and(|head| head.contains(':'))
}

fn kind_of(path: &Path) -> Option<DocumentKind> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "html" | "htm" | "shtml" => Some(DocumentKind::Html),
        "txt" => Some(DocumentKind::Text),
        _ => None,
    }
}

/// Where the front matter writes `href` behind `key`; the front matter as a whole when it is written in another way.
fn span_of(text: &str, head: Span, key: &str, href: &str) -> Span {
    let found = head.of(text).find(key).and_then(|key| {
        let after = head.start + key;
        text.get(after..head.end)?.find(href).map(|offset| Span::new(after + offset, after + offset + href.len()))
    });
    found.unwrap_or(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_on_the_web_is_left_alone() {
        assert!(is_elsewhere("https://www.example.gov.cn/a.html"));
        assert!(is_elsewhere("/zwgk/a.html"));
        assert!(!is_elsewhere("policy.html"));
        assert!(!is_elsewhere("a/b:c.html"));
    }

    #[test]
    fn a_missing_policy_is_shown_where_it_is_named() {
        let text = "---\npolicy: { href: gone.html }\n---\n";
        assert_eq!(span_of(text, Span::new(0, text.len()), "href:", "gone.html").of(text), "gone.html");
    }
}
