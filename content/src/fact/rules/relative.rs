//! Which day, month or year counted from what happens: 当月 where the quoted words have 次月.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;

/// Days, months and years from what happens, with how many later they are; the longer word before the shorter that it holds.
static TERMS: Words<(&str, (char, u8))> = Words::of(&[
    ("当日", ('日', 0)),
    ("当天", ('日', 0)),
    ("次日", ('日', 1)),
    ("翌日", ('日', 1)),
    ("第二天", ('日', 1)),
    ("第二日", ('日', 1)),
    ("转天", ('日', 1)),
    ("隔天", ('日', 1)),
    ("当月", ('月', 0)),
    ("次月", ('月', 1)),
    ("下月", ('月', 1)),
    ("下个月", ('月', 1)),
    ("第二个月", ('月', 1)),
    ("当年", ('年', 0)),
    ("次年", ('年', 1)),
    ("下年", ('年', 1)),
    ("下一年", ('年', 1)),
    ("第二年", ('年', 1)),
    ("转年", ('年', 1)),
]);

/// A term with its place.
struct Term {
    what: (char, u8),
    span: Span,
}

impl Judge<'_, '_> {
    /// Terms of a passage that the quoted words do not have, where they have one that the passage leaves out. What another sentence of
    /// the clause has may be told beside one of theirs.
    pub(super) fn relatively_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = terms(&passage.words.text, 0);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let of = |scope: &[Span]| -> Vec<Term> {
            scope.iter().flat_map(|span| terms(span.of(policy), span.start)).collect()
        };
        let is_untold = |it: &&Term| !own.iter().any(|own| own.what == it.what);
        let quoted = of(&self.quoted);
        let Some(other) = quoted.iter().find(is_untold) else { return Vec::new() };
        let is_told = quoted.iter().any(|it| !is_untold(&it));
        let around = if is_told { of(&self.scope) } else { Vec::new() };
        let is_strange = |it: &&Term| !around.iter().any(|known| known.what == it.what);
        let found = own.iter().filter(is_strange);
        found.map(|it| message::other_words(self, passage.words, it.span, other.span)).collect()
    }
}

/// The terms of a text that begins at `from`.
fn terms(text: &str, from: usize) -> Vec<Term> {
    let found = TERMS.places(text).filter_map(|(at, word)| Some((at, TERMS.row(word)?)));
    found.map(|(at, (word, what))| Term { what: *what, span: Span::new(from + at, from + at + word.len()) }).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn the_month_after_is_not_the_same_month() {
        let policy = "户籍迁出本省的，自次月起停发补贴。";
        check(policy, "户口迁走了，下个月起补贴就停。", &[]);
        check(policy, "户口迁走了，当月补贴就停。", &["当月"]);
        let policy = "户籍迁出的，自次月起停发。孩子死亡的，当年补贴照常发放，自次年起停发。";
        let quote = "孩子死亡的，当年补贴照常发放，自次年起停发";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "怎么停？", answer, quote, expect);
        check("当年的补贴还发，第二年才停。", &[]);
        check("下个月起补贴就停。", &["下个月"]);
        check("第二年就不发了。", &[]);
        check("户口迁走的，下个月起停；孩子没了的，第二年停。", &[]);
    }
}
