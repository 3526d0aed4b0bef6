//! Statements in plain words about real documents, each with its twin that has one slip: reads them, makes an explainer of
//! them, and says what the checks find of each.

use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::anchor::PolicyIndex;
use mingbai_content::{Against, Finding, Severity, Span, check, explainer, policy};
use serde::Deserialize;

use crate::mending::with_fix;

/// One statement, or its twin.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Entry {
    pub(crate) id: String,
    /// `qa` or `card`.
    form: String,
    title: String,
    pub(crate) text: String,
    /// What is at stake, and how many characters stand before it.
    pub(crate) fact: String,
    at: usize,
    /// What stands in its place; of the twin only.
    #[serde(default)]
    pub(crate) slip: Option<String>,
    pub(crate) citations: Vec<String>,
    pub(crate) kind: String,
}

impl Entry {
    /// The bytes of the text that are at stake.
    pub(crate) fn stake(&self) -> Span {
        let start = self.text.chars().take(self.at).map(char::len_utf8).sum();
        Span::new(start, start + self.slip.as_ref().unwrap_or(&self.fact).len())
    }
}

/// What the front matter says.
#[derive(Clone, Debug, Deserialize)]
struct Meta {
    title: String,
    policy_title: Option<String>,
    number: Option<String>,
    issued: Option<String>,
    href: String,
}

/// A document with what is said of it, rightly and wrongly, in the same order.
pub(crate) struct Document {
    pub(crate) name: String,
    meta: Meta,
    index: PolicyIndex,
    pub(crate) right: Vec<Entry>,
    pub(crate) wrong: Vec<Entry>,
}

/// An explainer of some entries, and what is found in it.
pub(crate) struct Checked {
    pub(crate) source: String,
    pub(crate) findings: Vec<Finding>,
    /// The bytes of each entry, and the first byte of its text.
    pub(crate) places: Vec<(Span, usize)>,
}

/// The folders below `folder` that hold statements, in order of name.
pub(crate) fn documents(folder: &Path) -> Vec<Document> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.join("true.jsonl").is_file());
    found.sort();
    found.iter().map(|path| Document::read(path)).collect()
}

impl Document {
    fn read(folder: &Path) -> Self {
        let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let entries = |name: &str| text(name).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let meta: Meta = serde_json::from_str(&text("meta.json")).unwrap();
        let official = text(&meta.href);
        let official = if meta.href.ends_with(".html") { policy::text_of_html(&official) } else { official };
        let document = Self {
            name: folder.file_name().unwrap().to_string_lossy().into_owned(),
            index: PolicyIndex::new(policy::parse(&official).output),
            right: entries("true.jsonl"),
            wrong: entries("false.jsonl"),
            meta,
        };
        let twins = document.right.iter().zip(&document.wrong);
        assert!(twins.clone().all(|(right, wrong)| right.id == wrong.id), "{}: no twins", document.name);
        document
    }

    /// What is found in an explainer.
    pub(crate) fn findings(&self, source: &str) -> Vec<Finding> {
        let parsed = explainer::parse(source);
        let mut findings = parsed.findings;
        findings.extend(check(&parsed.output, source, Against::Policy(&self.index)));
        findings.sort_by_key(|finding| finding.span);
        findings
    }

    /// The explainer that says `entries`, checked: questions first, then the card.
    pub(crate) fn check(&self, entries: &[Entry]) -> Checked {
        let meta = &self.meta;
        let mut source = format!("---\ntitle: {}\npolicy:\n", meta.title);
        let mut line = |key: &str, value: &Option<String>| {
            if let Some(value) = value {
                source.push_str(&format!("{key}: {value}\n"));
            }
        };
        line("  title", &meta.policy_title);
        line("  number", &meta.number);
        line("  issued", &meta.issued);
        line("  href", &Some(meta.href.clone()));
        line("published", &meta.issued);
        source.push_str("---\n\n");
        let mut places = vec![(Span::default(), 0); entries.len()];
        for (form, heading) in [("qa", "## 常见问题 {.qa}"), ("card", "## 明白卡 {.card}")] {
            if entries.iter().any(|entry| entry.form == form) {
                source.push_str(&[heading, "\n\n"].concat());
            }
            for (place, entry) in places.iter_mut().zip(entries).filter(|(_, entry)| entry.form == form) {
                let start = source.len();
                let (title, lead, quote) = if form == "qa" {
                    (format!("### {}\n\n", entry.title), "", "> ")
                } else {
                    (format!("{}\n", entry.title), ": ", "  > ")
                };
                source.push_str(&[&title, lead].concat());
                let text = source.len();
                source.push_str(&[&entry.text, "\n"].concat());
                for citation in &entry.citations {
                    source.push_str(&[quote, citation, "\n"].concat());
                }
                *place = (Span::new(start, source.len()), text);
                source.push('\n');
            }
        }
        let findings = self.findings(&source);
        Checked { source, findings, places }
    }
}

impl Checked {
    /// What is found in an entry, hints aside.
    pub(crate) fn of(&self, entry: usize) -> impl Iterator<Item = &Finding> {
        let (place, _) = self.places[entry];
        self.findings
            .iter()
            .filter(move |it| place.start <= it.span.start && it.span.start < place.end)
            .filter(|it| it.severity != Severity::Hint)
    }

    /// What is found outside all entries.
    pub(crate) fn elsewhere(&self) -> impl Iterator<Item = &Finding> {
        let holds =
            |finding: &Finding, place: Span| place.start <= finding.span.start && finding.span.start < place.end;
        self.findings.iter().filter(move |finding| !self.places.iter().any(|(place, _)| holds(finding, *place)))
    }

    /// The text of an entry as a fix leaves it, white space and all.
    pub(crate) fn mended(&self, entry: usize, finding: &Finding) -> Option<String> {
        let source = with_fix(&self.source, finding.fix.as_ref()?);
        let (_, text) = self.places[entry];
        Some(source.get(text..)?.lines().next()?.to_owned())
    }
}
