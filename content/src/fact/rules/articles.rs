//! Articles that an entry names in its words: 第219条之二 where the quoted words insert 第二百九十一条之二.
//!
//! The number of an article is a place, and no fact; but where the quoted words name articles of another law, the entry names the same.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::number;
use crate::text::reading::signs::Signs;

/// An article that a text names.
struct Article {
    number: u32,
    span: Span,
}

impl Judge<'_, '_> {
    /// Articles of a passage that no words of the document name, where the quoted words name others.
    pub(super) fn of_other_articles(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = articles(&passage.signs);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy.text.as_str();
        let quoted = || {
            self.quoted.iter().flat_map(|quote| {
                let found = articles(&Signs::of(quote.of(policy))).into_iter();
                found
                    .map(|it| Article { span: Span::new(quote.start + it.span.start, quote.start + it.span.end), ..it })
            })
        };
        let Some(first) = quoted().next() else { return Vec::new() };
        let named: Vec<u32> = articles(&Signs::of(policy)).into_iter().map(|it| it.number).collect();
        let strange = own.iter().filter(|it| !named.contains(&it.number));
        strange.map(|it| message::other_words(self, passage.words, it.span, first.span)).collect()
    }
}

/// The articles that a text names, 第二百九十一条, with their places.
fn articles(signs: &Signs) -> Vec<Article> {
    let article = |at: usize| {
        let (number, length) = number::small(signs, at + 1).filter(|_| signs.at(at) == Some('第'))?;
        let end = at + 1 + length;
        signs.starts(end, "条").then(|| Article { number, span: signs.span(at, end + 1) })
    };
    (0..signs.len()).filter_map(article).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn an_article_that_no_words_name_is_none_of_the_quoted_ones() {
        let policy = "在刑法第二百九十一条之一后增加一条，作为第二百九十一条之二。";
        check(policy, "第 291 条之二，是这次新加的。", &[]);
        check(policy, "第 219 条之二，是这次新加的。", &["第 219 条"]);
        check("应当公示10日。", "看第九十条，公示 10 天。", &[]);
    }
}
