//! `mingbai check --policy`: what a revised policy means for the explainers of the old one. The judgement is
//! `mingbai_content::check`'s; here it is listed.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

use anyhow::{Result, bail};
use mingbai_content::anchor::{ClauseChange, Drift, Edition, PolicyIndex, Standing, standings};
use mingbai_content::model::ClausePath;
use mingbai_content::policy::Policy;
use mingbai_content::{Against, Finding, LineIndex};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::report::{self, Format, Judged};
use super::{Verdict, junit, sarif};
use crate::texts::discover::Found;
use crate::texts::document::Document;
use crate::texts::shelf::Shelf;
use crate::texts::source::Source;

/// Follows the citations of `explainers` into the document at `path` and writes what became of them to standard output.
///
/// # Errors
///
/// When a file cannot be read, or the explainers are not of one policy.
pub(super) fn run(path: &Path, explainers: Vec<Found>, format: Format) -> Result<Verdict> {
    let index = Document::read(path)?.index();
    let shelf = Shelf::default();
    let sources = explainers.into_par_iter().map(|found| Source::load(found, &shelf)).collect::<Result<Vec<_>>>()?;
    let document = |source: &Source| source.official.as_ref().map(|document| document.text().to_owned());
    if sources.iter().any(|source| document(source) != sources.first().and_then(document)) {
        bail!("这些解读的原文不是同一份，不能都对照 {}，请指明是哪一篇解读", path.display());
    }
    let compared: Vec<Compared<'_>> = sources.par_iter().map(|source| Compared::new(source, &index)).collect();
    let text = match format {
        Format::Text => compared.iter().map(|compared| compared.text(path)).collect(),
        Format::Sarif => format!("{:#}\n", sarif::log(&judged(&compared))),
        Format::Junit => junit::report(&judged(&compared)),
        Format::Json => {
            let files: Vec<Value> = compared.iter().map(|compared| compared.json(&index)).collect();
            format!("{:#}\n", json!({ "policy": path.to_string_lossy(), "files": files }))
        }
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    let is_faulty = compared.iter().any(|compared| compared.count(is_broken) > 0);
    Ok(if is_faulty { Verdict::Faulty } else { Verdict::Fine })
}

fn judged<'a>(compared: &'a [Compared<'_>]) -> Vec<Judged<'a>> {
    let one =
        |of: &'a Compared<'_>| Judged { path: &of.source.found.path, text: &of.source.text, findings: &of.findings };
    compared.iter().map(one).collect()
}

/// Whether the entry can no longer rest on it.
fn is_broken(standing: &Standing) -> bool {
    matches!(standing.anchor.drift, Drift::Changed | Drift::Gone)
}

/// An explainer and what became of its citations.
struct Compared<'a> {
    source: &'a Source,
    standings: Vec<Standing>,
    findings: Vec<Finding>,
}

impl<'a> Compared<'a> {
    fn new(source: &'a Source, index: &PolicyIndex) -> Self {
        let edition = Edition::new(index);
        // Without a text of its own, the revised one tells what of an older reader's lock only the reader changed.
        let lock = source.lock.clone().map(|lock| lock.reread(&source.explainer, &edition));
        let standings = standings(&source.explainer, lock.as_ref(), &edition);
        let locked = lock.map(|lock| PolicyIndex::new(lock.policy()));
        let before = locked.as_ref().or(source.index.as_deref());
        let against = Against::Revised { edition: &edition, before, standings: &standings };
        let findings = mingbai_content::check(&source.explainer, &source.text, against);
        Self { source, standings, findings }
    }

    fn count(&self, is_it: impl Fn(&Standing) -> bool) -> usize {
        self.standings.iter().filter(|standing| is_it(standing)).count()
    }

    fn text(&self, policy: &Path) -> String {
        let path = self.source.found.path.to_string_lossy();
        let renderer = report::renderer(std::io::stdout().is_terminal());
        let mut out = report::text(&path, &self.source.text, &self.findings, &renderer);
        let drift = |drift: Drift| self.count(|standing| standing.anchor.drift == drift);
        let counts = [
            (drift(Drift::Changed), "条已修改"),
            (drift(Drift::Gone), "条已删去"),
            (drift(Drift::Ambiguous), "条不止一处"),
            (drift(Drift::Moved), "条换了条款"),
            (self.count(Standing::is_changed_around), "条话没变、同条别处有改动"),
        ];
        let counts: Vec<String> =
            counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        let told = if counts.is_empty() { String::new() } else { counts.join("，") + "，" };
        let (all, same) = (self.standings.len(), self.count(Standing::is_unchanged));
        out += &format!("{path} 对照 {}：{all} 条引文，{told}{same} 条没有变\n", policy.display());
        match self.findings.iter().filter(|finding| finding.code.is_of_fact()).count() {
            0 => {}
            count => out += &format!("解读里有 {count} 处数字、日期或者名称，新的原文不再这么写\n"),
        }
        match self.count(|standing| standing.before.is_none()) {
            0 => {}
            _ if self.source.lock.is_none() => {
                out += "没有锁文件，只凭引文的字找，查不出同条别处的改动；先对旧原文运行 mingbai lock，就能查全\n";
            }
            unlocked => out += &format!("其中 {unlocked} 条没有锁，只凭引文的字找\n"),
        }
        out
    }

    fn json(&self, index: &PolicyIndex) -> Value {
        let source = self.source;
        let mut value = report::json(&source.found.path.to_string_lossy(), &source.text, &self.findings);
        if let Some(file) = value.as_object_mut() {
            file.insert("locked".to_owned(), json!(source.lock.is_some()));
            let citations = citations(source, &self.standings, &self.findings, index.policy());
            file.insert("citations".to_owned(), citations);
        }
        value
    }
}

/// The citations of an explainer for programs, in order of the file, with what became of each in `policy`, and what the entry
/// states that `findings` say does not stand there.
pub(super) fn citations(source: &Source, standings: &[Standing], findings: &[Finding], policy: &Policy) -> Value {
    let lines = LineIndex::new(&source.text);
    let label = |path: &ClausePath| policy.label(path);
    let entries: Vec<_> = source.explainer.entries().collect();
    let stated = |standing: &Standing| -> Vec<&str> {
        let own = entries.iter().filter(|entry| entry.id == standing.entry);
        let is_own = |finding: &&Finding| own.clone().any(|entry| entry.span.contains(finding.span));
        let wrong = findings.iter().filter(|finding| finding.code.is_of_fact()).filter(is_own);
        wrong.map(|finding| finding.span.of(&source.text)).collect()
    };
    let one = |standing: &Standing| {
        let anchor = &standing.anchor;
        json!({
            "entry": standing.entry,
            "title": standing.title,
            "line": lines.locate(&source.text, standing.citation.span.start).line,
            "path": standing.citation.path.as_ref().map(ToString::to_string),
            "quote": standing.citation.quote,
            "state": anchor.drift,
            "clause": anchor.clause.as_ref().map(label),
            "candidates": anchor.candidates.iter().map(|place| place.clause.as_ref().map(label)).collect::<Vec<_>>(),
            "before": standing.before,
            "words": standing.words,
            "facts": stated(standing),
            "clauseChanged": match &standing.clause {
                ClauseChange::Unknown => Value::Null,
                ClauseChange::Unchanged => json!(false),
                ClauseChange::Changed(difference) => json!(difference),
            },
        })
    };
    standings.iter().map(one).collect()
}
