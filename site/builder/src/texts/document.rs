//! The official document of an explainer: which file holds it, whether that may be read, and how.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use mingbai_content::anchor::PolicyIndex;
use mingbai_content::model::Explainer;
use mingbai_content::{Code, Finding, Span};

use super::beside::{Beside, Content};
use super::shelf::{DocumentKind, PolicyPage, Shelf, Text};
use super::{docx, encoding, pdf};

/// The official document.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Its path as the explainer writes it.
    pub(crate) href: String,
    /// The file, where it is no text.
    pub(crate) file: Option<Vec<u8>>,
    /// What its file holds.
    text: Arc<Text>,
}

/// What a file of another kind is told.
const KINDS: &str = "原文要用 .html、.txt、.docx 或 .pdf，读不懂";

/// Why a file is no document.
struct Refused {
    code: Code,
    message: String,
}

impl Document {
    /// The official document in a file.
    ///
    /// # Errors
    ///
    /// When it is of no kind that can be read, missing, or in an encoding that cannot be told.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let href = path.to_string_lossy().into_owned();
        let Some(kind) = kind_of(path) else { bail!("{KINDS} {href}") };
        let bytes = fs::read(path).with_context(|| format!("读不了原文 {href}"))?;
        match Self::of(&href, kind, bytes, &Shelf::default()) {
            Ok((document, encoding)) => {
                if let Some(encoding) = encoding {
                    eprintln!("原文 {href} 是 {encoding} 编码，已按 {encoding} 读");
                }
                Ok(document)
            }
            Err(refused) => bail!(refused.message),
        }
    }

    /// The document in the bytes of a file, and its encoding where that is not UTF-8.
    fn of(href: &str, kind: DocumentKind, bytes: Vec<u8>, shelf: &Shelf) -> Result<(Self, Option<String>), Refused> {
        let refuse = |code, message| Refused { code, message };
        let document = |words, file| Self { href: href.to_owned(), file, text: shelf.text(kind, words) };
        match kind {
            DocumentKind::Docx => match docx::to_html(&bytes) {
                Ok(text) => Ok((document(text, Some(bytes)), None)),
                Err(error) => Err(refuse(Code::PolicyKind, format!("读不了原文 {href}：{error:#}"))),
            },
            DocumentKind::Pdf => match pdf::to_text(bytes.clone()) {
                Ok(text) => Ok((document(text, Some(bytes)), None)),
                Err(error) => Err(refuse(Code::PolicyKind, format!("读不了原文 {href}：{error:#}"))),
            },
            DocumentKind::Html | DocumentKind::Text => match encoding::read(bytes) {
                Some((text, encoding)) => Ok((document(text, None), encoding)),
                None => {
                    let message = format!("原文 {href} 不是 UTF-8，也认不出是哪种编码，请另存为 UTF-8");
                    Err(refuse(Code::PolicyNotUtf8, message))
                }
            },
        }
    }

    /// What its file holds; of a `.docx`, its words as a page, of a PDF, its lines.
    pub(crate) fn text(&self) -> &str {
        &self.text.words
    }

    /// Whether it is a page whose lists had automatic numbers, which pages lose: 第一条 becomes 1.
    pub(crate) fn may_lack_numbers(&self) -> bool {
        self.text.kind == DocumentKind::Html && self.text().contains("<ol")
    }

    /// The clauses of the document.
    pub(crate) fn index(&self) -> Arc<PolicyIndex> {
        self.text.index()
    }

    /// The document as HTML that is fit to stand in a page, and its chapters.
    pub(crate) fn page(&self) -> Arc<PolicyPage> {
        self.text.page()
    }
}

/// The document that goes out with an explainer, and the text that its citations are compared with; why one cannot be used
/// is added to `findings`.
pub(super) fn documents_of(
    beside: &mut Beside<'_>,
    text: &str,
    explainer: &Explainer,
    findings: &mut Vec<Finding>,
) -> (Option<Document>, Option<Document>) {
    let policy = &explainer.head.policy;
    let mut read =
        |key: &str, name: &str| document_of(beside, name, findings, || span_of(text, explainer.head.span, key, name));
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
fn document_of(
    beside: &mut Beside<'_>,
    name: &str,
    findings: &mut Vec<Finding>,
    span: impl Fn() -> Span,
) -> Option<Document> {
    let mut refuse = |code, message| {
        findings.push(Finding::new(code, span(), message));
        None
    };
    if is_elsewhere(name) {
        return refuse(Code::PolicyMissing, format!("file 要写解读旁边的文件名，{name} 请写在 href"));
    }
    let file = name.split(['#', '?']).next().unwrap_or(name);
    let Ok(real) = beside.found.beside(file).canonicalize() else {
        beside.note(file, Content::Missing);
        return refuse(Code::PolicyMissing, format!("找不到原文 {name}"));
    };
    // Whoever may send in an explainer must not be able to publish any other file of this machine by it.
    if !beside.found.root.canonicalize().is_ok_and(|root| real.starts_with(root)) {
        beside.note(file, Content::Unread);
        return refuse(Code::PolicyOutside, format!("原文 {name} 不在解读所在的文件夹里"));
    }
    let Some(kind) = kind_of(&real) else {
        beside.note(file, Content::Unread);
        return refuse(Code::PolicyKind, format!("{KINDS} {name}"));
    };
    let read = fs::read(&real);
    beside.note(file, Content::of(&read));
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => return refuse(Code::PolicyMissing, format!("读不了原文 {name}：{error}")),
    };
    match Document::of(name, kind, bytes, beside.shelf) {
        Ok((document, encoding)) => {
            if let Some(encoding) = encoding {
                let message = format!("原文 {name} 是 {encoding} 编码，已按 {encoding} 读。另存为 UTF-8 就不再提示");
                findings.push(Finding::new(Code::PolicyEncoding, span(), message));
            }
            Some(document)
        }
        Err(refused) => refuse(refused.code, refused.message),
    }
}

/// Whether an address leads away from the folder of the explainer.
fn is_elsewhere(href: &str) -> bool {
    href.starts_with('/') || href.split(['/', '.', '#', '?']).next().is_some_and(|head| head.contains(':'))
}

fn kind_of(path: &Path) -> Option<DocumentKind> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "html" | "htm" | "shtml" => Some(DocumentKind::Html),
        "txt" => Some(DocumentKind::Text),
        "docx" => Some(DocumentKind::Docx),
        "pdf" => Some(DocumentKind::Pdf),
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
