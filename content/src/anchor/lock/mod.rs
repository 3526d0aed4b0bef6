//! The lock (锁文件): what an explainer's citations stood on when somebody last vouched for them.
//!
//! It holds the policy's text as it was read, line by line, so that the search for reworded words can lead back to it, and for
//! each citation its clause and the clause's number. Where the words stood is not written down: it is found again in that
//! text, by the same rules. So a lock changes by few lines when a policy does.

mod changes;
mod reader;

use core::fmt;

use serde::{Deserialize, Serialize};

use super::{Anchor, Anchors, ClauseHash, Drift, PolicyIndex, check};
use crate::finding::Parsed;
use crate::model::{Citation, Cited, Explainer, Id};
use crate::policy::{self, Policy};

pub use changes::LockChange;
pub(crate) use reader::READER_VERSION;

/// Version of the file's shape; grows when a reader of the old shape would go wrong.
pub(crate) const LOCK_VERSION: u32 = 1;

/// What an explainer was locked against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Version of this shape.
    pub version: u32,
    /// Version of the reading that the text and the clauses come from.
    #[serde(default = "reader::first")]
    pub reader: u32,
    /// In order of the explainer.
    pub citations: Vec<LockedCitation>,
    /// The policy's text as it was parsed, a line each.
    pub text: Vec<String>,
}

/// One citation, vouched for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockedCitation {
    /// The entry or section that rests on it.
    pub entry: Id,
    /// The clause that the author names: 第六条.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The quoted words, as the author wrote them.
    pub quote: String,
    /// The clause where they stand, as it is cited in that text: 第六条第一款; none outside all clauses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The number of that clause's words.
    pub hash: ClauseHash,
}

/// Why a file is no lock.
#[derive(Debug)]
#[non_exhaustive]
pub enum LockError {
    /// It is of a version that this program does not know.
    Version(u32),
    /// It is not what a lock looks like.
    Shape(serde_json::Error),
}

impl Lock {
    /// Locks the citations of `explainer` that stand in the policy.
    ///
    /// What does not stand there cannot be vouched for: it is left out, and told as [`check`] tells it.
    ///
    /// ```
    /// use mingbai_content::{anchor::{Lock, PolicyIndex}, explainer, policy};
    ///
    /// let explainer = explainer::parse("## 问答 {.qa}\n### 补多少？ {#amount}\n20 万元。\n> 原文 第六条：每台补助20万元\n").output;
    /// let index = PolicyIndex::new(policy::parse("第六条 每台补助20万元。").output);
    /// let lock = Lock::of(&explainer, &index).output;
    /// assert_eq!(lock.citations[0].clause.as_deref(), Some("第六条"));
    /// assert_eq!(Lock::read(&lock.to_json())?, lock);
    /// # Ok::<(), mingbai_content::anchor::LockError>(())
    /// ```
    pub fn of(explainer: &Explainer, index: &PolicyIndex) -> Parsed<Self> {
        let policy = index.policy();
        let anchors = Anchors::new(explainer.citations(), index);
        let locked = |cited: Cited<'_>| {
            let Anchor { drift: Drift::Exact | Drift::Moved, span: Some(span), clause, .. } =
                anchors.of(cited.citation)?
            else {
                return None;
            };
            Some(LockedCitation {
                entry: cited.id.clone(),
                path: path_of(cited.citation),
                quote: cited.citation.quote.clone(),
                clause: clause.as_ref().map(|path| policy.label(path)),
                hash: ClauseHash::at(policy, *span),
            })
        };
        let citations = explainer.cited().filter_map(locked).collect();
        let lock = Self { version: LOCK_VERSION, reader: READER_VERSION, citations, text: lines_of(policy) };
        Parsed { output: lock, findings: check(explainer, index, &anchors) }
    }

    /// Reads a lock file.
    ///
    /// ```
    /// use mingbai_content::anchor::{Lock, LockError};
    ///
    /// let lock = Lock::read(r#"{"version":1,"reader":3,"citations":[],"text":["第一条 每台补助20万元。"]}"#)?;
    /// assert_eq!(lock.policy().text, "第一条 每台补助20万元。");
    /// assert!(matches!(Lock::read(r#"{"version":99}"#), Err(LockError::Version(99))));
    /// # Ok::<(), LockError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When it is of another version, or no lock at all.
    pub fn read(json: &str) -> Result<Self, LockError> {
        /// What every version has.
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(json).map_err(LockError::Shape)?;
        if head.version != LOCK_VERSION {
            return Err(LockError::Version(head.version));
        }
        serde_json::from_str(json).map_err(LockError::Shape)
    }

    /// The file: the same lock is the same bytes.
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }

    /// The policy that was locked against, read anew.
    pub fn policy(&self) -> Policy {
        policy::parse(&self.text.join("\n")).output
    }

    /// Whether `policy` is, letter by letter, the one that was locked against.
    ///
    /// A lock of an older reader is, too, where that one gave the same words with other blanks, ends of lines and numbers.
    pub(crate) fn is_of(&self, policy: &Policy) -> bool {
        if self.reader < READER_VERSION {
            return self.has_words_of(policy);
        }
        self.has_text_of(policy)
    }

    /// Whether the locked text is that of `policy`, sign by sign, whichever reader gave it.
    pub(crate) fn has_text_of(&self, policy: &Policy) -> bool {
        policy.text.split('\n').eq(self.text.iter())
    }

    /// Whether the citation has been vouched for, in whichever entry.
    pub fn holds(&self, citation: &Citation) -> bool {
        self.citations.iter().any(|locked| locked.is_of(citation))
    }

    /// What is locked and cited no more, as the author changed the quoted words or took them out.
    pub(crate) fn leftovers<'a>(&'a self, explainer: &'a Explainer) -> impl Iterator<Item = &'a LockedCitation> {
        self.citations.iter().filter(|locked| !explainer.citations().any(|citation| locked.is_of(citation)))
    }
}

impl LockedCitation {
    fn is_of(&self, citation: &Citation) -> bool {
        self.quote == citation.quote && self.path == path_of(citation)
    }
}

fn lines_of(policy: &Policy) -> Vec<String> {
    policy.text.split('\n').map(str::to_owned).collect()
}

fn path_of(citation: &Citation) -> Option<String> {
    citation.path.as_ref().map(ToString::to_string)
}

impl fmt::Display for LockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => {
                write!(formatter, "锁文件是第 {version} 版的，本程序只认得第 {LOCK_VERSION} 版，请换用新的 mingbai")
            }
            Self::Shape(error) => write!(formatter, "锁文件读不懂（{error}），请重新运行 mingbai lock"),
        }
    }
}

impl core::error::Error for LockError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer;

    pub(super) const POLICY: &str = "办法\n第一条 每台补助20万元。\n第二条 县财政局负责。\n县财政局公布。";
    pub(super) const EXPLAINER: &str = "## 问答 {.qa}\n\n### 补多少？ {#amount}\n\n20 万元。\n> 原文 第一条：每台补助20万元\n\n\
        ### 谁管？ {#who}\n\n县财政局。\n> 原文 第二条第一款：县财政局负责\n";

    pub(super) fn lock(explainer: &str, policy: &str) -> Lock {
        Lock::of(&explainer::parse(explainer).output, &PolicyIndex::new(policy::parse(policy).output)).output
    }

    #[test]
    fn what_does_not_stand_in_the_policy_is_left_out_and_told() {
        let explainer = explainer::parse(&EXPLAINER.replace("20万元\n", "30万元\n")).output;
        let locked = Lock::of(&explainer, &PolicyIndex::new(policy::parse(POLICY).output));
        assert_eq!(locked.output.citations.len(), 1);
        assert_eq!(locked.findings.iter().map(|finding| finding.code.name()).collect::<Vec<_>>(), ["citation-gone"]);
    }

    #[test]
    fn a_lock_is_read_back_as_it_was_written() {
        let lock = lock(EXPLAINER, "办法\r\n\n第一条 每台补助20万元。\n");
        assert_eq!(Lock::read(&lock.to_json()).unwrap(), lock);
        assert_eq!(lock.policy().text, "办法\r\n\n第一条 每台补助20万元。\n");
        assert!(lock.is_of(&lock.policy()));
        assert!(!lock.is_of(&policy::parse("办法").output));
    }

    #[test]
    fn a_lock_with_letters_of_a_copy_is_of_the_same_text() {
        let mut lock = lock(EXPLAINER, POLICY);
        lock.reader = 1;
        lock.text.iter_mut().for_each(|line| *line = line.replace('一', "⼀"));
        assert!(lock.is_of(&lock.policy()) && lock.is_of(&policy::parse(POLICY).output));
    }

    #[test]
    fn a_lock_of_another_version_says_so_whatever_it_holds() {
        let told = |json: &str| Lock::read(json).unwrap_err().to_string();
        assert_eq!(
            told("{\"version\":7,\"anchors\":{}}"),
            "锁文件是第 7 版的，本程序只认得第 1 版，请换用新的 mingbai"
        );
        assert!(told("{}").contains("读不懂"));
        assert!(told("<<<<<<< HEAD").contains("请重新运行 mingbai lock"));
        assert!(told("{\"version\":1}").contains("读不懂"));
    }
}
