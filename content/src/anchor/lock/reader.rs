//! Locks of older readers: what only the reader of policies changed since is taken over, so that no editor is told of it.
//!
//! A lock holds words as some reader gave them. A later one ends paragraphs by a mark, writes the numbers of lists, leaves out
//! blanks; the policy itself is what it was. Words that differ stay as they were locked.

use std::collections::{HashMap, VecDeque};

use super::Lock;
use crate::anchor::{Anchor, ClauseHash, Drift, Edition, PolicyIndex};
use crate::model::{Cited, Explainer};
use crate::policy::{self, Policy, list};
use crate::text::{fold, letters};

/// Version of the reading of policies; grows when the text or the clauses of one page come out otherwise than before.
///
/// 1: a line for each block. 2: paragraphs marked by their ends, numbers of lists written, raised digits as such. 3: the
/// digit of m² and CO₂ is that of m2 and CO2 where words are compared.
pub(crate) const READER_VERSION: u32 = 3;

/// That of a lock that names none.
pub(super) const fn first() -> u32 {
    1
}

impl Lock {
    /// The lock as this reader would have written it when the policy said what the lock holds; `now` is the text of now.
    ///
    /// ```
    /// use mingbai_content::{anchor::{Edition, Lock, PolicyIndex}, explainer, policy};
    ///
    /// let explainer = explainer::parse("## 问答 {.qa}\n### 补多少？\n20 万元。\n> 原文 第六条：每台补助20万元\n").output;
    /// let (old, new) = ("第六条 每台补助20万元。", "第六条　每台补助20万元。\u{2029}");
    /// let mut lock = Lock::of(&explainer, &PolicyIndex::new(policy::parse(old).output)).output;
    /// lock.reader = 1;
    ///
    /// let index = PolicyIndex::new(policy::parse(new).output);
    /// assert_eq!(lock.reread(&explainer, &Edition::new(&index)).text, [new]);
    /// ```
    #[must_use]
    pub fn reread(self, explainer: &Explainer, now: &Edition<'_>) -> Self {
        if self.reader >= READER_VERSION {
            return self;
        }
        // Of the same words the clauses are those of now, which have been read.
        if self.has_words_of(now.policy()) {
            let text = super::lines_of(now.policy());
            return self.with_clauses(explainer, now, text);
        }
        let text = lines_beside(&self.text, now.policy());
        let index = PolicyIndex::new(policy::parse(&text.join("\n")).output);
        self.with_clauses(explainer, &Edition::new(&index), text)
    }

    /// The lock with this text, and clauses and hashes as they are there.
    fn with_clauses(self, explainer: &Explainer, edition: &Edition<'_>, text: Vec<String>) -> Self {
        let policy = edition.policy();
        let mut lock = Self { reader: READER_VERSION, text, ..self };
        for locked in &mut lock.citations {
            let is_it = |cited: &Cited<'_>| locked.is_of(cited.citation);
            let Some(cited) = explainer.cited().find(is_it) else { continue };
            if let Anchor { drift: Drift::Exact | Drift::Moved, span: Some(span), clause, .. } =
                edition.resolve(cited.citation)
            {
                locked.clause = clause.map(|path| policy.label(&path));
                locked.hash = ClauseHash::at(policy, span);
            }
        }
        lock
    }

    /// Whether `policy` has the words of the lock, whatever blanks, ends of lines and numbers of lists a reader gave them.
    pub(super) fn has_words_of(&self, policy: &Policy) -> bool {
        let locked: String = self.text.iter().map(|line| words(line)).collect();
        let mut left = locked.as_str();
        for line in policy.text.split('\n') {
            let (words, bare) = (words(line), unnumbered(line));
            let after = left.strip_prefix(words.as_str());
            match after.or_else(|| bare.and_then(|bare| left.strip_prefix(bare.as_str()))) {
                Some(after) => left = after,
                None => return false,
            }
        }
        left.is_empty()
    }
}

/// The locked lines, each as `policy` has it now where only the reader has changed it.
fn lines_beside(locked: &[String], policy: &Policy) -> Vec<String> {
    let mut numbered: HashMap<String, VecDeque<&str>> = HashMap::new();
    let mut known: HashMap<String, VecDeque<&str>> = HashMap::new();
    for line in policy.text.split('\n') {
        known.entry(words(line)).or_default().push_back(line);
        if let Some(bare) = unnumbered(line) {
            numbered.entry(bare).or_default().push_back(line);
        }
    }
    let mut now = |old: &str| {
        let words = words(old);
        [&mut known, &mut numbered].into_iter().find_map(|lines| {
            let same = lines.get_mut(&words)?;
            // Lines of the same words end alike: the last one serves for all that have become more.
            if same.len() > 1 { same.pop_front() } else { same.front().copied() }
        })
    };
    locked.iter().map(|old| now(old).map_or_else(|| old.clone(), str::to_owned)).collect()
}

/// What is read of a line: its letters as they are shown, raised and lowered digits as plain ones.
fn words(line: &str) -> String {
    fold::fold(&letters::shown(line)).chars().map(|sign| fold::script_digit(sign).unwrap_or(sign)).collect()
}

/// The words of a line behind the number of a list.
fn unnumbered(line: &str) -> Option<String> {
    list::without_number(line).map(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::lock::tests::{EXPLAINER, POLICY, lock};
    use crate::anchor::standings;
    use crate::{Against, Finding, check, explainer};

    /// What is told of a lock of the first reader that held `old`, beside `new`, as its file is read and as it is reread.
    fn told(source: &str, old: &str, new: &str) -> Vec<&'static str> {
        let mut json: serde_json::Value = serde_json::from_str(&lock(source, old).to_json()).unwrap();
        json.as_object_mut().unwrap().remove("reader");
        // Whatever the old reader made of the clause.
        json["citations"][0]["hash"] = "0123456789abcdef".into();
        json["citations"][0]["clause"] = "第九条".into();
        let lock = Lock::read(&json.to_string()).unwrap();
        assert_eq!(lock.reader, 1);
        let explainer = explainer::parse(source).output;
        let index = PolicyIndex::new(policy::parse(new).output);
        let edition = Edition::new(&index);
        let lock = lock.reread(&explainer, &edition);
        assert_eq!(Lock::of(&explainer, &index).output.reader, lock.reader);
        let standings = standings(&explainer, Some(&lock), &edition);
        let against = Against::Lock { edition: &edition, lock: &lock, standings: &standings };
        check(&explainer, source, against).iter().map(|finding: &Finding| finding.code.name()).collect()
    }

    #[test]
    fn marks_and_blanks_of_a_later_reader_are_no_change() {
        assert!(told(EXPLAINER, POLICY, POLICY).is_empty());
        assert!(told(EXPLAINER, POLICY, &POLICY.replace('\n', "\u{2029}\n")).is_empty());
        assert!(told(EXPLAINER, POLICY, &POLICY.replace('\n', "\u{2028}\n\n").replace("20万", " 20 万")).is_empty());
    }

    #[test]
    fn numbers_of_lists_and_raised_digits_of_a_later_reader_are_no_change() {
        let old = "办法\n第一条 每台补助20万元：\n甲，满80m2；\n乙。\n第二条 县财政局负责。\n县财政局公布。";
        let new = "办法\n第一条 每台补助20万元：\u{2029}\n1. 甲，满80m²；\u{2029}\n2. 乙。\u{2029}\n第二条 县财政局负责。\n县财政局公布。";
        assert!(told(EXPLAINER, old, new).is_empty());
        // The next article has changed: the first is still what it was.
        assert_eq!(told(EXPLAINER, old, &new.replace("县财政局公布", "县财政局公示")), ["lock-outdated"]);
        assert_eq!(told(EXPLAINER, old, &new.replace("80m²", "90m²")), ["lock-outdated"]);
    }

    #[test]
    fn what_the_policy_changed_is_told_of_a_lock_of_an_older_reader_too() {
        let new = POLICY.replace('\n', "\u{2029}\n");
        assert_eq!(told(EXPLAINER, POLICY, &new.replace("20万元", "25万元")), ["fact-nowhere", "citation-changed"]);
        assert_eq!(told(EXPLAINER, POLICY, &new.replace("元。", "元，一次付清。")), ["clause-changed"]);
        assert_eq!(told(EXPLAINER, POLICY, &new.replace("公布", "公示")), ["lock-outdated"]);
    }

    #[test]
    fn a_lock_of_an_older_reader_that_is_locked_again_lists_no_change() {
        let explainer = explainer::parse(EXPLAINER).output;
        let index = PolicyIndex::new(policy::parse(&POLICY.replace('\n', "\u{2029}\n")).output);
        let mut before = lock(EXPLAINER, POLICY);
        before.reader = 1;
        before.citations[0].hash = ClauseHash::of("第一条");
        assert!(before.is_of(index.policy()));
        let (before, now) = (before.reread(&explainer, &Edition::new(&index)), Lock::of(&explainer, &index).output);
        assert_eq!(now.changes_since(&before), []);
        assert_eq!(before, now);
    }

    #[test]
    fn a_lock_of_this_reader_is_left_alone() {
        let marked = PolicyIndex::new(policy::parse(&POLICY.replace('\n', "\u{2029}\n")).output);
        let now = lock(EXPLAINER, POLICY);
        assert!(!now.is_of(marked.policy()));
        assert_eq!(now.clone().reread(&explainer::parse(EXPLAINER).output, &Edition::new(&marked)), now);
    }
}
