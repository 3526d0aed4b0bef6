//! How often a law was amended: 后来又修过三回 where the quoted words have 第三次修订.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};

/// Words of an amendment in documents, right after which time it is, and in entries.
const AMENDED: [&str; 4] = ["修订", "修正", "修改", "修订版"];
const SPOKEN: [&str; 2] = ["修", "改"];
/// Measure words of times.
const TIMES: [&str; 4] = ["次", "回", "遍", "趟"];

impl Judge<'_, '_> {
    /// Whether a number says how often the law was amended, and the quoted words say the same.
    pub(super) fn is_amended(&self, text: &str, fact: &Fact) -> bool {
        times(text, fact).is_some_and(|times| self.last_amendment().is_some_and(|it| number(it) == Some(times)))
    }

    /// What is to be said of another number of times than that of the last amendment which is quoted.
    pub(super) fn amended_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let times = times(&passage.words.text, fact)?;
        let last = self.last_amendment().filter(|it| number(it) != Some(times))?;
        Some(message::led(self, passage.words, fact, last))
    }

    /// The last amendment of the quoted words: 第三次 of 第三次修订.
    fn last_amendment(&self) -> Option<&Fact> {
        let policy = self.stated.policy().text.as_str();
        let is_amendment = |it: &&&Fact| {
            let rest = policy.get(it.span.end..).unwrap_or_default();
            number(it).is_some() && AMENDED.iter().any(|word| rest.starts_with(word))
        };
        self.quoted_facts().iter().filter(is_amendment).max_by_key(|it| number(it)).copied()
    }
}

/// Which time an ordinal says.
fn number(fact: &Fact) -> Option<u32> {
    match &fact.kind {
        FactKind::Ordinal { number, measure } if measure == "次" => Some(*number),
        _ => None,
    }
}

/// How often something was amended, by the words of a part of a sentence: 修过三回.
fn times(text: &str, fact: &Fact) -> Option<u32> {
    let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return None };
    let sentence = cue::sentence(text, fact);
    let before = text.get(sentence.start..fact.span.start)?;
    let lead = before.rsplit(['，', ',', '、']).next()?;
    let is_of_amendments = TIMES.contains(&word.as_str()) && SPOKEN.iter().any(|word| lead.contains(word));
    value.integer().filter(|_| is_of_amendments && *value > Ratio::ONE).and_then(|value| u32::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_last_amendment_says_how_often_the_law_was_amended() {
        let policy = "2005年8月26日公布，根据2014年7月29日《决定》第一次修订，根据2018年9月18日《决定》第三次修订。";
        check(policy, "后来又修过三回。", &[]);
        check(policy, "前后修改了3次。", &[]);
        check(policy, "后来又修过四回。", &["四回"]);
        check(policy, "前后修订了两次。", &["两次"]);
        check("第二次违反的罚款，根据《决定》第二次修正。", "违反两次的罚款。", &[]);
    }
}
