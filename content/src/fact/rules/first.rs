//! What is done first: 先表决整个草案，再表决修正案 where the quoted words have 先表决修正案.

use std::collections::BTreeSet;

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;

/// What stands between the first thing and the next, the longer word before the shorter that begins it.
const NEXT: [&str; 9] = ["然后", "随后", "之后", "接着", "再", "后", "才", "最后", "，"];
/// Marks at which what is done ends.
const ENDS: [char; 8] = ['，', '。', '；', '、', '！', '？', '\n', '：'];
/// Words with 先 that tell no order.
const OTHERS: [&str; 8] = ["先进", "先生", "先行", "先锋", "先天", "先烈", "优先", "先后"];

/// Signs that stand side by side.
type Pairs = BTreeSet<(char, char)>;

/// What is done first, and what next.
struct Order {
    first: Span,
    next: Option<Span>,
}

impl Judge<'_, '_> {
    /// Orders of a passage of which the quoted words have the second thing first.
    pub(super) fn ordered_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        if !text.contains('先') {
            return Vec::new();
        }
        let policy = self.stated.policy.text.as_str();
        let quoted: Vec<Span> = self
            .quoted
            .iter()
            .flat_map(|quote| {
                let found = orders(quote.of(policy)).into_iter().map(|it| it.first);
                found.map(|it| Span::new(quote.start + it.start, quote.start + it.end))
            })
            .collect();
        let is_turned = |own: &Order| {
            let first = pairs(own.first.of(text));
            let next = pairs(own.next?.of(text));
            quoted.iter().copied().find(|quoted| {
                let told = pairs(quoted.of(policy));
                let rest = cue::around(policy, *quoted, &cue::STOPS);
                let later = pairs(Span::new(quoted.end, rest.end).of(policy));
                // What tells the two things apart is told of the second, and the first comes later.
                let tells =
                    |told: &Pairs, of: &Pairs, not: &Pairs| told.iter().any(|it| of.contains(it) && !not.contains(it));
                tells(&told, &next, &first) && !tells(&told, &first, &next) && tells(&later, &first, &next)
            })
        };
        let found = orders(text).into_iter().filter_map(|own| Some((own.first, is_turned(&own)?)));
        found.map(|(own, other)| message::other_words(self, passage.words, own, other)).collect()
    }
}

/// The orders that a text tells: 先 with what follows it, and what follows 再.
fn orders(text: &str) -> Vec<Order> {
    let find = |(at, sign): (usize, &str)| {
        let is_other = OTHERS.iter().any(|word| {
            let lead = word.find('先').unwrap_or_default();
            at.checked_sub(lead).and_then(|from| text.get(from..)).is_some_and(|rest| rest.starts_with(word))
        });
        let from = at + sign.len();
        let rest = text.get(from..)?;
        let end = |rest: &str| rest.find(ENDS).unwrap_or(rest.len());
        let length = NEXT.iter().filter_map(|word| rest.find(word)).min().unwrap_or(rest.len()).min(end(rest));
        let first = Span::new(from, from + length);
        let after = rest.get(length..)?;
        let next = after.trim_start_matches('，');
        let next = NEXT.iter().find_map(|word| next.strip_prefix(word));
        let next = next.map(|next| {
            let start = text.len() - next.len();
            Span::new(start, start + end(next))
        });
        (!is_other && length > 0).then_some(Order { first, next })
    };
    text.match_indices('先').filter_map(find).collect()
}

/// The pairs of Han signs that stand side by side.
fn pairs(text: &str) -> Pairs {
    let signs = || text.chars().filter(|sign| fold::is_han(*sign));
    signs().zip(signs().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn what_comes_next_is_not_what_is_done_first() {
        let policy = "表决法规案，有修正案的，先表决修正案，再表决法规草案。";
        check(policy, "先表决修正案，再表决整个草案。", &[]);
        check(policy, "先表决整个草案，再表决修正案。", &["表决整个草案"]);
        let policy = "先笔试，后面试。";
        check(policy, "先笔试再面试。", &[]);
        check(policy, "先面试再笔试。", &["面试"]);
        check(policy, "先报名，再参加笔试和面试。", &[]);
    }

    #[test]
    fn words_with_the_same_sign_tell_no_order() {
        let policy = "先向社区申请，优先安排先进集体。";
        check(policy, "先进集体优先，先去社区申请，然后等通知。", &[]);
    }
}
