//! Days that are told of something else than the day beside them: the end of an older document, a day of another year.

use super::Judge;
use crate::fact::said::cue;
use crate::text::reading::{Fact, FactKind};

impl Judge<'_, '_> {
    /// Whether a day is that on which an older document ends: 从2015年9月1日起废止, where the quoted words have the new one from that day
    /// on and 同时废止 of the older.
    pub(super) fn is_end_of_older(&self, text: &str, fact: &Fact) -> bool {
        const ENDED: [&str; 5] = ["废止", "作废", "失效", "停用", "不作数"];
        let sentence = cue::sentence(text, fact).of(text);
        let policy = self.stated.policy().text.as_str();
        matches!(fact.kind, FactKind::Day(_))
            && ENDED.iter().any(|word| sentence.contains(word))
            && self.quoted.iter().any(|quote| quote.of(policy).contains("同时废止"))
            && self.stated.place(fact, &self.quoted).is_some()
    }
}

/// Whether the one is a day of the calendar and the other one of a year beside this: 今年年底.
pub(super) fn is_relative(fact: &Fact, other: &Fact) -> bool {
    matches!((&fact.kind, &other.kind), (FactKind::Day(_), FactKind::RelativeDay { .. }))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn an_older_document_ends_on_the_day_on_which_the_new_one_begins() {
        let policy = "本条例自2015年9月1日起施行。2007年7月27日公布的《供热条例》同时废止。";
        check(policy, "2007 年公布的《供热条例》，从 2015 年 9 月 1 日起废止。", &[]);
        check(policy, "2007 年公布的《供热条例》，从 2016 年 9 月 1 日起废止。", &["2016 年 9 月 1 日"]);
    }
}
