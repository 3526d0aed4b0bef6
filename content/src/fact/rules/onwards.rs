//! What follows a first one: 从第二年起 where the quoted words have 第一年 and 以后每年.

use crate::fact::known::{Judge, Read};
use crate::text::reading::{Fact, FactKind};

/// Words after the second of which all others are meant, and of what the quoted words say of these.
const ONWARDS: [&str; 4] = ["起", "开始", "往后", "以后"];
const LATER: [&str; 5] = ["以后", "之后", "此后", "其后", "往后"];
/// Words of a first one.
const FIRSTS: [&str; 4] = ["第一", "首", "头一", "第1"];

impl Judge<'_, '_> {
    /// Whether the second of something is all that comes after the quoted first.
    pub(super) fn is_onwards(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let FactKind::Ordinal { number: 2, measure } = &fact.kind else { return false };
        let rest = passage.words.text.get(fact.span.end..).unwrap_or_default();
        let policy = self.stated.policy().text.as_str();
        let quoted = || self.quoted.iter().map(|span| span.of(policy));
        let has_first = |words: &str| FIRSTS.iter().any(|first| words.contains(&[*first, measure.as_str()].concat()));
        ONWARDS.iter().any(|word| rest.starts_with(word))
            && quoted().any(has_first)
            && quoted().any(|words| LATER.iter().any(|word| words.contains(word)))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_second_year_on_is_all_that_follow_the_first() {
        let policy = "每只犬第一年为1000元，以后每年度为500元。";
        check(policy, "从第二年起每只狗一年交 500 元。", &[]);
        check(policy, "从第三年起每只狗一年交 500 元。", &["第三年"]);
    }
}
