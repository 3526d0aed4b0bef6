//! The words of the clause around a citation, and the number that tells whether they are still the same.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::policy::{Clause, ClauseIndex, Policy};
use crate::span::Span;
use crate::text::fold;
use crate::text::hash::Hash;

/// A number for the words of a clause: the same in every copy of it, whatever its widths, page ends and number.
///
/// It tells whether a clause has changed, with no need of the old text; it guards against age, not against forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClauseHash(u64);

impl ClauseHash {
    /// The number of the clauses that a span of [`Policy::text`] touches: their own words, not those of their sub-clauses.
    ///
    /// Outside all clauses it is that of the paragraphs.
    ///
    /// ```
    /// use mingbai_content::{anchor::ClauseHash, policy};
    ///
    /// let hash = |text: &str| {
    ///     let policy = policy::parse(text).output;
    ///     let start = text.find("每台").expect("the words are there");
    ///     ClauseHash::at(&policy, (start..start + 6).into())
    /// };
    /// let old = hash("第一条 甲。\n第二条 每台补助20万元。");
    /// assert_eq!(old, hash("第一条 甲。\n第二条 乙。\n第三条 每台补助 ２０ 万元。"));
    /// assert_ne!(old, hash("第一条 甲。\n第二条 每台补助25万元。"));
    /// ```
    pub fn at(policy: &Policy, span: Span) -> Self {
        Self::of(&clause_words(policy, span))
    }

    pub(super) fn of(words: &str) -> Self {
        let mut hash = Hash::new();
        fold::fold(words).bytes().for_each(|byte| hash.byte(byte));
        Self(hash.number())
    }
}

impl fmt::Display for ClauseHash {
    /// 16 hexadecimal digits.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

impl Serialize for ClauseHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClauseHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let number = u64::from_str_radix(&text, 16).ok().filter(|_| text.len() == 16);
        number.map(Self).ok_or_else(|| D::Error::custom("a clause hash is 16 hexadecimal digits"))
    }
}

/// The own words of the clauses that a span touches, their markers left out, else of its paragraphs; as one line.
pub(super) fn clause_words(policy: &Policy, span: Span) -> String {
    let touches = |piece: &Span| piece.start < span.end && span.start < piece.end;
    // The clauses stand in order of their start: those that begin inside, and those that are open where it begins.
    let first = policy.clauses.partition_point(|clause| clause.span.start <= span.start);
    let after = policy.clauses.partition_point(|clause| clause.span.start < span.end).max(first);
    let open: Vec<ClauseIndex> = first
        .checked_sub(1)
        .into_iter()
        .flat_map(|last| policy.ancestry(ClauseIndex(last)))
        .map(|(it, _)| it)
        .collect();
    let all = open.into_iter().rev().chain((first..after).map(ClauseIndex));
    let touched = all.filter_map(|it| policy.clause(it)).filter(|clause| clause.own.iter().any(touches));
    let pieces: Vec<Span> = touched.flat_map(unmarked).collect();
    if !pieces.is_empty() {
        return policy.words_of(&pieces);
    }
    let outside = policy.paragraphs.iter().filter(|paragraph| paragraph.spans.iter().any(touches));
    policy.words_of(&outside.flat_map(|paragraph| paragraph.spans.iter().copied()).collect::<Vec<_>>())
}

/// The own words of a clause after its marker, which is new in a clause that was only renumbered.
fn unmarked(clause: &Clause) -> impl Iterator<Item = Span> + '_ {
    // Where nothing follows the marker, there is no heading either.
    let has_words = clause.heading != Span::default() || clause.is_paragraph();
    let own = clause.own.iter().filter(move |_| has_words);
    own.map(|piece| Span::new(piece.start.max(clause.heading.start), piece.end)).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;

    const TEXT: &str = "补助办法\n为方便群众。\n第一章 总则\n第一条 甲：\n（一）乙；\n（二）丙。\n丁。\n第二条\n戊，要根\n\n- 3 -\n\n据己。";

    fn check(touched: &str, expect: &str) {
        let policy = policy::parse(TEXT).output;
        let start = TEXT.find(touched).unwrap();
        let words = clause_words(&policy, Span::new(start, start + touched.len()));
        assert_eq!(words, expect, "{touched}");
    }

    #[test]
    fn the_words_are_those_of_the_clause_alone_without_its_number() {
        check("甲", "甲：");
        check("丙", "丙。");
        check("丁", "丁。");
        check("戊", "戊，要根据己。");
        check("己", "戊，要根据己。");
        check("总则", "总则");
        check("方便群众", "为方便群众。");
    }

    #[test]
    fn a_passage_over_several_clauses_has_the_words_of_all() {
        check("甲：\n（一）乙；\n（二）丙", "甲：乙；丙。");
        check("丁。\n第二条\n戊", "丁。戊，要根据己。");
        check("为方便群众。\n第一章 总则", "总则");
    }

    #[test]
    fn a_hash_is_written_and_read_as_digits() {
        let hash = ClauseHash::of("甲");
        let json = serde_json::to_string(&hash).unwrap();
        assert_eq!(json.len(), 18);
        assert_eq!(serde_json::from_str::<ClauseHash>(&json).unwrap(), hash);
        assert!(serde_json::from_str::<ClauseHash>("\"12\"").is_err());
        assert_eq!(ClauseHash::of("（20 万元）"), ClauseHash::of("(２０万元)"));
    }
}
