//! Single inputs that were read wrong once, each in a folder of `cases/` with what is right of it.
//!
//! A folder holds `jiedu.md`, mostly the official text that it explains (`policy.txt`, `policy.html`) and `expect.txt`. Errors
//! and warnings that no line of `expect.txt` names fail the case, and so do those that are left when every offered fix was taken,
//! unless they had none. The lines are:
//!
//! - `found CODE @LINE 「words」`: there is a finding whose code begins so, on that line, that touches these words; `*` is any code.
//! - `allows CODE @LINE 「words」`: there may be one. `never CODE`: there is none, whatever else is allowed.
//! - `fix @LINE text`: where a fix is offered on this line, the line then says the same as this text.
//! - `mended text`: when every offered fix was taken, a line is this, blanks aside; `mended outline text`, `mended apart one other`
//!   and `mended never CODE` say the same of the explainer: it has this line, no line with both words, no such finding.
//! - `clause path：words`: the policy has a clause there that says this, no more and no less. `absent words`: they stand nowhere in it.
//! - `day N first second …`: the last day of the Nth milestone is one of these, or `none`.
//! - `says words`: the broadcast does, stops and blanks aside.
//! - `revised CODE @LINE`: found when it was locked against `policy.txt` and is compared with `new.txt`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod mending;
mod outline;

use std::fs;
use std::path::{Path, PathBuf};

use mending::{broken_fixes, sense, with_fix};
use mingbai_content::anchor::{Edition, Lock, PolicyIndex, standings};
use mingbai_content::model::{Body, Explainer};
use mingbai_content::script::broadcast;
use mingbai_content::text::date::iso;
use mingbai_content::{Against, Finding, Fix, LineIndex, Severity, check, explainer, policy};

/// Characters of the longest number of a clause in the cases: 第二条之一.
const LONGEST_NUMBER: usize = 5;

/// The folder of one case, read.
struct Case {
    name: String,
    source: String,
    index: Option<PolicyIndex>,
    revised: Option<PolicyIndex>,
    expect: Vec<String>,
}

/// Which findings a line of `expect.txt` means.
struct Which<'e> {
    code: &'e str,
    line: Option<usize>,
    words: Option<&'e str>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.iter().map(|folder| Case::read(folder)).collect()
}

impl Case {
    fn read(folder: &Path) -> Self {
        let text = |name: &str| fs::read_to_string(folder.join(name)).ok();
        let index = |official: String| PolicyIndex::new(policy::parse(&official).output);
        let html = text("policy.html").map(|html| policy::text_of_html(&html));
        Self {
            name: folder.file_name().unwrap().to_string_lossy().into_owned(),
            source: text("jiedu.md").unwrap(),
            index: html.or_else(|| text("policy.txt")).map(index),
            revised: text("new.txt").map(index),
            expect: text("expect.txt")
                .unwrap()
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(str::to_owned)
                .collect(),
        }
    }

    fn findings(&self, source: &str) -> Vec<Finding> {
        let parsed = explainer::parse(source);
        let mut findings = parsed.findings;
        if let Some(index) = &self.index {
            findings.extend(check(&parsed.output, source, Against::Policy(index)));
        }
        findings.sort_by_key(|finding| finding.span);
        findings
    }

    /// What is found when the text that it was locked against has been revised.
    fn found_revised(&self) -> Vec<Finding> {
        let explainer = explainer::parse(&self.source).output;
        let (old, new) = (self.index.as_ref().unwrap(), self.revised.as_ref().unwrap());
        let lock = Lock::of(&explainer, old).output;
        let edition = Edition::new(new);
        let standings = standings(&explainer, Some(&lock), &edition);
        check(&explainer, &self.source, Against::Lock { edition: &edition, lock: &lock, standings: &standings })
    }

    fn lines<'c>(&'c self, word: &'c str) -> impl Iterator<Item = &'c str> {
        self.expect.iter().filter_map(move |line| line.strip_prefix(word)?.strip_prefix(' '))
    }

    /// Everything in which the case is not right.
    fn wrongs(&self) -> Vec<String> {
        let mut wrongs = Vec::new();
        let findings = self.findings(&self.source);
        self.compare(&findings, &self.source, &mut wrongs);
        for wanted in self.lines("found") {
            if !findings.iter().any(|finding| Which::of(wanted).is(finding, &self.source)) {
                wrongs.push(format!("not found: {wanted}"));
            }
        }
        for wanted in self.lines("revised") {
            if !self.found_revised().iter().any(|finding| Which::of(wanted).is(finding, &self.source)) {
                wrongs.push(format!("not found when revised: {wanted}"));
            }
        }
        self.mend(&findings, &mut wrongs);
        self.read_policy(&mut wrongs);
        self.read_explainer(&explainer::parse(&self.source).output, &mut wrongs);
        wrongs
    }

    /// Errors and warnings that nobody asked for.
    fn compare(&self, findings: &[Finding], source: &str, wrongs: &mut Vec<String>) {
        let is_named = |word, finding: &Finding| self.lines(word).any(|line| Which::of(line).is(finding, source));
        for finding in findings.iter().filter(|finding| finding.severity != Severity::Hint) {
            let is_known = is_named("found", finding) || is_named("allows", finding);
            if !is_known || is_named("never", finding) {
                let words = finding.span.of(source);
                wrongs.push(format!("found: {} 「{words}」 {}", finding.code, finding.message));
            }
        }
    }

    /// What the offered fixes make of it.
    fn mend(&self, findings: &[Finding], wrongs: &mut Vec<String>) {
        for (place, text) in self.lines("fix").filter_map(|line| line.split_once(' ')) {
            let which = Which::of(place);
            for (finding, fix) in findings.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))) {
                let mended = with_fix(&self.source, fix);
                let line = mended.lines().nth(which.line.unwrap() - 1).unwrap();
                if which.is(finding, &self.source) && sense(line) != sense(text) {
                    wrongs.push(format!("a fix leaves: {line}"));
                }
            }
        }
        wrongs.extend(broken_fixes(&self.source, 1, |source| self.findings(source)));
        let mended = self.mended_throughout();
        let findings = self.findings(&mended);
        let has_fix = |finding: &&Finding| finding.fix.is_some();
        for finding in findings.iter().filter(has_fix).filter(|finding| finding.severity != Severity::Hint) {
            wrongs.push(format!("still found when mended: {} 「{}」", finding.code, finding.span.of(&mended)));
        }
        self.compare(&findings, &mended, wrongs);
        let outline = outline::outline(&explainer::parse(&mended).output, &[], &mended);
        let bare = |line: &str| line.split_whitespace().collect::<String>();
        for wanted in self.lines("mended") {
            let is_so = match wanted.split_once(' ') {
                Some(("outline", text)) => {
                    outline.lines().any(|line| line.trim() == text || line.trim().ends_with(text))
                }
                Some(("apart", words)) => {
                    let (one, other) = words.split_once(' ').unwrap();
                    outline.contains(one) && !outline.lines().any(|line| line.contains(one) && line.contains(other))
                }
                Some(("never", code)) => !findings.iter().any(|finding| Which::of(code).is(finding, &mended)),
                _ => mended.lines().any(|line| bare(line) == bare(wanted)),
            };
            if !is_so {
                wrongs.push(format!("mended it is not so: {wanted}\n{mended}\n{outline}"));
            }
        }
    }

    /// The source with every offered fix taken, those of the mended text too, until none is offered.
    fn mended_throughout(&self) -> String {
        /// Fixes of fixes end sooner.
        const ROUNDS: usize = 6;
        let mut source = self.source.clone();
        for _ in 0..ROUNDS {
            let mut fixes: Vec<Fix> = self.findings(&source).into_iter().filter_map(|finding| finding.fix).collect();
            fixes.sort_by_key(|fix| fix.span);
            let mut until = source.len() + 1;
            for fix in fixes.iter().rev() {
                // Of two that touch, the first is taken in the next round.
                if fix.span.end < until {
                    source = with_fix(&source, fix);
                    until = fix.span.start;
                }
            }
            if fixes.is_empty() {
                break;
            }
        }
        source
    }

    /// What the policy is read as.
    fn read_policy(&self, wrongs: &mut Vec<String>) {
        for (place, words) in self.lines("clause").filter_map(|line| line.split_once('：')) {
            let policy = self.index.as_ref().unwrap().policy();
            let cited =
                explainer::parse(&format!("## 问答 {{.qa}}\n\n### 问？\n\n答。\n> 原文 {place}：{words}\n")).output;
            let path = cited.citations().next().and_then(|citation| citation.path.clone());
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let spans = path.iter().flat_map(|path| policy.find(path)).map(|(_, clause)| clause.span);
            let found: Vec<String> = spans.map(|span| bare(span.of(&policy.text))).collect();
            // Before its words stands its number, and nothing else.
            let is_number = |before: &str| before.chars().count() <= LONGEST_NUMBER;
            if found.len() != 1 || !found[0].strip_suffix(&bare(words)).is_some_and(is_number) {
                wrongs.push(format!("clause {place}: {found:?}"));
            }
        }
        for words in self.lines("absent") {
            if self.index.as_ref().unwrap().policy().text.contains(words) {
                wrongs.push(format!("read: {words}"));
            }
        }
    }

    /// What the explainer says of days, and on air.
    fn read_explainer(&self, explainer: &Explainer, wrongs: &mut Vec<String>) {
        let milestones = || {
            explainer.sections.iter().filter_map(|section| match &section.body {
                Body::Timeline(milestones) => Some(milestones),
                _ => None,
            })
        };
        for (number, days) in self.lines("day").filter_map(|line| line.split_once(' ')) {
            let at = number.parse::<usize>().unwrap() - 1;
            let end = milestones().flatten().nth(at).unwrap().end.map_or("none".to_owned(), iso);
            if !days.split(' ').any(|day| day == end) {
                wrongs.push(format!("milestone {number} is {end}"));
            }
        }
        let bare = |text: &str| text.replace([' ', '　', '，', '-', '\n'], "");
        let said = bare(&broadcast(explainer, None).text());
        for words in self.lines("says") {
            if !said.contains(&bare(words)) {
                wrongs.push(format!("not said: {words} ({said})"));
            }
        }
    }
}

impl<'e> Which<'e> {
    /// `CODE @LINE 「words」`, each but the first left out or not.
    fn of(line: &'e str) -> Self {
        let code = line.split(' ').next().unwrap().strip_prefix('@').map_or(line.split(' ').next().unwrap(), |_| "*");
        Self {
            code,
            line: line.split(' ').find_map(|word| word.strip_prefix('@')).map(|number| number.parse().unwrap()),
            words: line.split_once('「').map(|(_, words)| words.trim_end_matches('」')),
        }
    }

    fn is(&self, finding: &Finding, source: &str) -> bool {
        let lines = LineIndex::new(source);
        let (first, last) =
            (lines.locate(source, finding.span.start).line, lines.locate(source, finding.span.end).line);
        let touches = |words: &str| {
            source.match_indices(words).any(|(at, _)| finding.span.start < at + words.len() && at < finding.span.end)
        };
        (self.code == "*" || finding.code.name().starts_with(self.code))
            && self.line.is_none_or(|line| (first..=last).contains(&line))
            && self.words.is_none_or(touches)
    }
}

#[test]
fn every_input_that_failed_once_is_read_right() {
    let cases = cases();
    let wrong: Vec<(&String, Vec<String>)> =
        cases.iter().map(|case| (&case.name, case.wrongs())).filter(|(_, wrongs)| !wrongs.is_empty()).collect();
    for (name, wrongs) in &wrong {
        println!("WRONG {name}:\n  {}", wrongs.join("\n  "));
    }
    println!("{} of {} cases are wrong", wrong.len(), cases.len());
    println!("figure cases-right {}", cases.len() - wrong.len());
    assert!(!cases.is_empty());
    assert!(wrong.is_empty(), "{:?}", wrong.iter().map(|(name, _)| name).collect::<Vec<_>>());
}
