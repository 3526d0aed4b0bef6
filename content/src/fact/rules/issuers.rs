//! Who has issued the document: bodies of its head and signature, told of its issue.

use crate::fact::alike::agree::agree;
use crate::fact::known::Judge;
use crate::fact::said::cue;
use crate::fact::said::words::Words;
use crate::text::reading::{Fact, FactKind};

/// Words by which somebody has issued something.
const ISSUED: [&str; 9] = ["印发", "下发", "联合发", "一起发", "一块儿发", "一块发", "共同发", "发的", "出的文"];
/// Ends of the parts of a sentence.
const PARTS: [char; 8] = ['。', '！', '？', '；', '\n', '，', ',', '：'];

impl Judge<'_, '_> {
    /// Whether a body is said to have issued the document, and stands in its head or under it.
    pub(super) fn is_issuer(&self, words: &Words<'_>, fact: &Fact) -> bool {
        if !matches!(fact.kind, FactKind::Office { .. }) {
            return false;
        }
        let part = cue::around(&words.text, fact.span, &PARTS).of(&words.text);
        ISSUED.iter().any(|word| part.contains(word)) && self.head.issuers.iter().any(|it| agree(fact, it))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn who_has_issued_it_stands_in_the_head() {
        let policy = "每亩补助20元。\n\n丰县农业农村局　丰县财政局\n2026年3月2日";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "谁发的？", answer, "每亩补助20元", expect);
        check("农业农村局和财政局联合发的。", &[]);
        check("农业农村局和民政局联合发的。", &["民政局"]);
    }
}
