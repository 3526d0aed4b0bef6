//! The author's guide is a test: each ```` ```markdown ```` example is parsed and compared with the ```` ```text ````
//! block after it. `UPDATE_SPECS=1 cargo test --test specs` rewrites the outcomes; read them before you keep them.
//!
//! An example is an excerpt, and findings about a missing front matter or policy are left out, unless its fence says 全文. After a
//! block ```` ```原文 ```` the examples of the page are also compared with that policy; after a further block ```` ```新原文 ````
//! they were locked against the first and are compared with the second.

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

use mingbai_content::anchor::{Edition, Lock, PolicyIndex, standings};
use mingbai_content::explainer::parse;
use mingbai_content::model::Explainer;
use mingbai_content::{Against, Code, Family, Finding, Parsed, Severity, Span, check, policy};

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

/// The texts of the policy that the examples of a page are compared with.
#[derive(Clone, Default)]
struct Texts {
    /// The policy, where there is one.
    policy: Option<String>,
    /// What has come in its place, where the examples were locked against it.
    revised: Option<String>,
}

impl Texts {
    /// Takes a block of the policy's text, if `line` opens one.
    fn take<'p>(&mut self, line: &str, lines: &mut impl Iterator<Item = &'p str>) -> Option<String> {
        if line != POLICY_FENCE && line != REVISED_FENCE {
            return None;
        }
        let text: String = lines.take_while(|line| *line != "```\n").collect();
        match line {
            POLICY_FENCE => *self = Self { policy: Some(text.clone()), revised: None },
            _ => self.revised = Some(text.clone()),
        }
        Some(text)
    }
}

/// The examples of a page, each with the policy that it explains.
fn examples(page: &str) -> Vec<(String, Texts)> {
    let mut examples = Vec::new();
    let mut texts = Texts::default();
    let mut lines = page.split_inclusive('\n');
    while let Some(line) = lines.next() {
        if line.starts_with("```markdown") {
            examples.push((lines.by_ref().take_while(|line| *line != "```\n").collect(), texts.clone()));
        } else {
            texts.take(line, &mut lines);
        }
    }
    examples
}

const POLICY_FENCE: &str = "```原文\n";
const REVISED_FENCE: &str = "```新原文\n";

/// What is said of an example, and of its facts and citations where a policy is given.
fn findings(example: &str, texts: &Texts) -> Parsed<Explainer> {
    let mut parsed = parse(example);
    let index = |text: &String| PolicyIndex::new(policy::parse(text).output);
    let (policy, revised) = (texts.policy.as_ref().map(index), texts.revised.as_ref().map(index));
    let lock = policy.as_ref().map(|policy| Lock::of(&parsed.output, policy).output);
    let edition = revised.as_ref().map(Edition::new);
    let standings = edition.as_ref().map(|now| standings(&parsed.output, lock.as_ref(), now));
    let against = match (&policy, &edition, &lock, &standings) {
        (_, Some(edition), Some(lock), Some(standings)) => Against::Lock { edition, lock, standings },
        (Some(policy), ..) => Against::Policy(policy),
        _ => Against::Nothing,
    };
    parsed.findings.extend(check(&parsed.output, example, against));
    parsed.findings.sort_by_key(|finding| finding.span);
    parsed
}

/// The page with every outcome made anew, and how many examples it has.
fn renewed(page: &str) -> (String, usize) {
    let mut out = String::new();
    let mut lines = page.split_inclusive('\n').peekable();
    let mut count = 0;
    let mut texts = Texts::default();
    while let Some(line) = lines.next() {
        out.push_str(line);
        if let Some(text) = texts.take(line, &mut lines) {
            out.push_str(&text);
            out.push_str("```\n");
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
        out.push_str(&outcome(&example, &texts, is_whole));
        out.push_str(if has_gap && !has_old { "```\n\n" } else { "```\n" });
        count += 1;
    }
    (out, count)
}

fn outcome(example: &str, texts: &Texts, is_whole: bool) -> String {
    let mut parsed = findings(example, texts);
    if !is_whole {
        parsed.findings.retain(|finding| !matches!(finding.code, Code::MissingFrontMatter | Code::PolicyUnread));
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
        for (example, texts) in examples(&fs::read_to_string(&path).unwrap()) {
            let before = findings(&example, &texts).findings;
            for (finding, fix) in before.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))) {
                let mut mended = example.clone();
                mended.replace_range(fix.span.start..fix.span.end, &fix.replacement);
                let after = findings(&mended, &texts).findings;
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

/// Every finding leads to its place in the example; where words are missing, to where they belong.
#[test]
fn every_finding_in_the_guide_has_a_place() {
    let mut count = 0;
    for path in files(&folder("specs"), ".md") {
        for (example, texts) in examples(&fs::read_to_string(&path).unwrap()) {
            for finding in findings(&example, &texts).findings {
                let is_inside = example.get(finding.span.start..finding.span.end).is_some();
                let has_place = finding.span != Span::default() || finding.code == Code::MissingFrontMatter;
                assert!(is_inside && has_place, "{}: {finding:?}\n{example}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 150, "{count} findings");
}

/// What no example of a page can show: two megabytes, five hundred mistakes, characters that cannot be seen. The attack
/// tests have them.
const OF_LIMITS: [Code; 8] = [
    Code::TooLarge,
    Code::TooMany,
    Code::MoreFindings,
    Code::TooDeep,
    Code::FrontMatterSize,
    Code::LoneCr,
    Code::ControlCharacter,
    Code::BidiControl,
];

/// Whether it is told of files beside the explainer, or of the bytes of its own. The tests of `mingbai` raise each of them,
/// and those of `policy` what is told of the policy's text.
fn is_of_files(code: Code) -> bool {
    let is_of_lock = matches!(code, Code::LockUnreadable | Code::LockVersion | Code::LockLeftover);
    code == Code::NotUtf8 || is_of_lock || matches!(code.family(), Family::Attachment | Family::Policy)
}

/// The first page that shows a finding, by its name without ending.
fn page_of(code: Code) -> Option<String> {
    let shows = |path: &PathBuf| fs::read_to_string(path).unwrap().contains(&["」", code.name(), "："].concat());
    let page = files(&folder("specs"), ".md").into_iter().find(shows)?;
    Some(page.file_stem().unwrap().to_str().unwrap().to_owned())
}

/// What the software may say, the guide shows: an author can look up every finding.
#[test]
fn every_finding_is_shown_in_the_guide() {
    let attacks = fs::read_to_string(folder("tests/attacks.rs")).unwrap();
    for code in Code::ALL.iter().copied().filter(|code| !is_of_files(*code)) {
        match OF_LIMITS.contains(&code) {
            true => assert!(attacks.contains(&["\"", code.name(), "\""].concat()), "{code} is in no attack"),
            false => assert!(page_of(code).is_some(), "{code} is shown in no page"),
        }
    }
}

/// The last page of the guide: its words, and the table of all findings as it is now.
#[test]
fn the_guide_lists_every_finding() {
    let path = folder("specs/90-findings.md");
    let page = fs::read_to_string(&path).unwrap();
    let (words, _) = page.split_once("\n| 代号").unwrap();
    let mut renewed = [words, "\n| 代号 | 轻重 | 说的是什么 | 写在哪一页 |\n| --- | --- | --- | --- |\n"].concat();
    for code in Code::ALL {
        let weight = match code.severity() {
            Severity::Error => "必须改",
            Severity::Warning => "最好改",
            Severity::Hint => "看一看",
        };
        let page = match page_of(*code) {
            Some(page) => page,
            None if OF_LIMITS.contains(code) => "30-limits".to_owned(),
            None => "—".to_owned(),
        };
        renewed += &format!("| `{code}` | {weight} | {} | {page} |\n", code.line());
    }
    if std::env::var_os("UPDATE_SPECS").is_some() {
        fs::write(&path, &renewed).unwrap();
    } else {
        assert_eq!(page, renewed);
    }
}
