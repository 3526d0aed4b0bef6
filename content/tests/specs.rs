//! The author's guide is a test: each ```` ```markdown ```` example is parsed and compared with the ```` ```text ````
//! block after it. `UPDATE_SPECS=1 cargo test --test specs` rewrites the outcomes; read them before you keep them.
//!
//! An example is an excerpt, and a finding about missing front matter is left out, unless its fence says 全文. After a
//! block ```` ```原文 ```` the examples of the page are also compared with that policy.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod outline;

use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::anchor::{self, PolicyIndex};
use mingbai_content::explainer::parse;
use mingbai_content::model::Explainer;
use mingbai_content::{Code, Family, Finding, Parsed, fact, policy};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The examples of a page, each with the policy that it explains.
fn examples(page: &str) -> Vec<(String, Option<String>)> {
    let mut examples = Vec::new();
    let mut policy = None;
    let mut lines = page.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let mut block = || lines.by_ref().take_while(|line| *line != "```\n").collect();
        if line.starts_with("```markdown") {
            examples.push((block(), policy.clone()));
        } else if line == POLICY_FENCE {
            policy = Some(block());
        }
    }
    examples
}

const POLICY_FENCE: &str = "```原文\n";

/// What is said of an example, and of its facts and citations where a policy is given.
fn findings(example: &str, policy: Option<&str>) -> Parsed<Explainer> {
    let mut parsed = parse(example);
    if let Some(policy) = policy {
        let index = PolicyIndex::new(policy::parse(policy).output);
        parsed.findings.extend(anchor::check(&parsed.output, &index));
        parsed.findings.extend(fact::check(&parsed.output, &index, example));
        parsed.findings.sort_by_key(|finding| finding.span);
    }
    parsed
}

/// The page with every outcome made anew, and how many examples it has.
fn renewed(page: &str) -> (String, usize) {
    let mut out = String::new();
    let mut lines = page.split_inclusive('\n').peekable();
    let mut count = 0;
    let mut policy: Option<String> = None;
    while let Some(line) = lines.next() {
        out.push_str(line);
        if line == POLICY_FENCE {
            let text: String = lines.by_ref().take_while(|line| *line != "```\n").collect();
            out.push_str(&text);
            out.push_str("```\n");
            policy = Some(text);
            continue;
        }
        let is_whole = line.ends_with("markdown 全文\n");
        let fence = line.strip_suffix(if is_whole { "markdown 全文\n" } else { "markdown\n" }).unwrap_or_default();
        if fence.len() < 3 || !fence.trim_matches('`').is_empty() {
            continue;
        }
        let close = [fence, "\n"].concat();
        let example: String = lines.by_ref().take_while(|line| *line != close).collect();
        out.push_str(&example);
        out.push_str(&close);
        let has_gap = lines.next_if_eq(&"\n").is_some();
        let has_old = lines.peek() == Some(&"```text\n");
        if has_old {
            assert!(lines.by_ref().any(|line| line == "```\n"), "an outcome is not closed");
        }
        out.push_str("\n```text\n");
        out.push_str(&outcome(&example, policy.as_deref(), is_whole));
        out.push_str(if has_gap && !has_old { "```\n\n" } else { "```\n" });
        count += 1;
    }
    (out, count)
}

fn outcome(example: &str, policy: Option<&str>, is_whole: bool) -> String {
    let mut parsed = findings(example, policy);
    if !is_whole {
        parsed.findings.retain(|finding| finding.code != Code::MissingFrontMatter);
    }
    outline::outline(&parsed.output, &parsed.findings, example)
}

#[test]
fn every_example_of_the_guide_has_its_outcome() {
    let mut stale = Vec::new();
    let mut count = 0;
    for path in files(&folder("specs"), ".md") {
        let page = fs::read_to_string(&path).unwrap();
        let (renewed, examples) = renewed(&page);
        count += examples;
        if page == renewed {
            continue;
        }
        if std::env::var_os("UPDATE_SPECS").is_some() {
            fs::write(&path, &renewed).unwrap();
        }
        let first = page.lines().zip(renewed.lines()).enumerate().find(|(_, (old, new))| old != new);
        stale.push(format!("{}: {first:?}", path.display()));
    }
    assert!(count > 50, "the guide has {count} examples");
    assert!(stale.is_empty() || std::env::var_os("UPDATE_SPECS").is_some(), "{}", stale.join("\n"));
}

/// A fix that is offered does what it says: one finding of its kind less, and no more findings in all.
#[test]
fn every_fix_in_the_guide_mends_its_finding() {
    let mut count = 0;
    for path in files(&folder("specs"), ".md") {
        for (example, policy) in examples(&fs::read_to_string(&path).unwrap()) {
            let before = findings(&example, policy.as_deref()).findings;
            for (finding, fix) in before.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))) {
                let mut mended = example.clone();
                mended.replace_range(fix.span.start..fix.span.end, &fix.replacement);
                let after = findings(&mended, policy.as_deref()).findings;
                let number = |findings: &[Finding]| findings.iter().filter(|it| it.code == finding.code).count();
                assert!(
                    number(&after) < number(&before) && after.len() <= before.len(),
                    "{}: {finding:?}\n{mended}\n{after:#?}",
                    path.display()
                );
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count} fixes");
}

/// What the software may say, the guide shows: an author can look up every finding.
#[test]
fn every_finding_is_shown_in_the_guide() {
    let guide: String = files(&folder("specs"), ".md").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    // Two megabytes and five hundred mistakes make no example; the attack tests have them.
    let unshown = [
        Code::TooLarge,
        Code::MoreFindings,
        Code::TooDeep,
        Code::FrontMatterSize,
        Code::LoneCr,
        Code::ControlCharacter,
        Code::BidiControl,
    ];
    // What only files, locks and revisions raise is in the tests of `mingbai`.
    let is_of_files = |code: &Code| {
        matches!(code.family(), Family::Attachment | Family::Policy | Family::Lock)
            || matches!(code, Code::NotUtf8 | Code::CitationChanged | Code::CitationUnlocked | Code::ClauseChanged)
    };
    let is_shown = |code: &Code| guide.contains(&["」", code.name(), "："].concat());
    let missing: Vec<&Code> =
        Code::ALL.iter().filter(|code| !unshown.contains(code) && !is_of_files(code) && !is_shown(code)).collect();
    assert!(missing.is_empty(), "not shown: {missing:?}");
}
