//! Articles that an entry names in its words: 民诉法第119条 where the quoted words have 第二百一十九条, 第219条之二 where the quoted words insert 第二百九十一条之二.
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
    /// Articles of a passage that are neither quoted nor cited, where it does not tell one that the quoted words name.
    pub(super) fn of_other_articles(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = articles(&passage.signs);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted = || {
            self.quoted.iter().flat_map(|quote| {
                let found = articles(&Signs::of(quote.of(policy))).into_iter();
                found
                    .map(|it| Article { span: Span::new(quote.start + it.span.start, quote.start + it.span.end), ..it })
            })
        };
        // Which articles are cited is said beside the words.
        let policy = self.stated.policy();
        let cited = |quote: &Span| {
            policy.clause(policy.innermost(*quote)?)?.path.0.iter().find(|it| it.is_article()).map(|it| it.number())
        };
        let cited: Vec<u32> = self.quoted.iter().filter_map(cited).collect();
        let is_told = |number: u32| own.iter().any(|it| it.number == number);
        let Some(untold) = quoted().find(|it| !is_told(it.number)) else { return Vec::new() };
        let named: Vec<u32> = quoted().map(|it| it.number).collect();
        let strange = own.iter().filter(|it| !named.contains(&it.number) && !cited.contains(&it.number));
        strange.map(|it| message::other_words(self, passage.words, it.span, untold.span)).collect()
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
        let policy = "依照民事诉讼法第二百一十九条的规定，公告期间不得少于六十日。";
        check(policy, "按民诉法第 219 条，最少登 60 天。", &[]);
        check(policy, "按民诉法第 119 条，最少登 60 天。", &["第 119 条"]);
        check(policy, "按第一条和民诉法第 219 条，最少登 60 天。", &[]);
    }
}
