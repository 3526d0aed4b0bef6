//! Who does which step: 最后由县里批 where the quoted words have 县级初审，市级复核，省级审批.
//!
//! Only where each step of the quoted words has one body beside it, and the entry's body has another step there.

use super::everyday::Body;
use super::wordings::ACTS;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;

/// Ends of the parts of a sentence.
const PARTS: [char; 10] = ['。', '！', '？', '；', '\n', '，', ',', '、', '：', ';'];

impl Judge<'_, '_> {
    /// What is to be said of the bodies of an entry that do what another of the quoted words does.
    pub(super) fn done_by_others(&self, passage: &Read<'_, '_>, own: &[Body], quoted: &[Body]) -> Vec<Finding> {
        let policy = self.stated.policy().text.as_str();
        let steps = steps(policy, quoted);
        if steps.len() < 2 {
            return Vec::new();
        }
        let is_same = |one: &Body, other: &Body| one.what == other.what || (is_city(one) && is_city(other));
        let told = self::steps(&passage.words.text, own).into_iter().filter_map(|(body, act)| {
            let mut of_act = steps.iter().filter(|(_, it)| *it == act).peekable();
            let (first, _) = of_act.peek()?;
            let is_right = of_act.clone().any(|(it, _)| is_same(body, it));
            let is_of_other = steps.iter().any(|(it, _)| is_same(body, it));
            (!is_right && is_of_other).then(|| message::other_words(self, passage.words, body.span, first.span))
        });
        told.collect()
    }
}

fn is_city(body: &Body) -> bool {
    "市设".contains(body.what)
}

/// The bodies of a text that stand alone in their part of a sentence, with what each does there.
fn steps<'b>(text: &str, bodies: &'b [Body]) -> Vec<(&'b Body, char)> {
    let part = |body: &Body| cue::around(text, body.span, &PARTS);
    let alone = bodies.iter().filter(|it| !it.is_hint).filter_map(|body| {
        let part: Span = part(body);
        let is_alone = bodies.iter().filter(|it| part.contains(it.span)).count() == 1;
        is_alone.then_some((body, part))
    });
    let acts = alone.flat_map(|(body, part)| {
        ACTS.places(part.of(text)).filter_map(|(_, word)| ACTS.row(word)).map(move |(_, act)| (body, *act))
    });
    acts.collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_step_is_done_by_whom_the_quoted_words_have_do_it() {
        let policy = "由县级初审，市级复核，省级审批。";
        check(policy, "县里初审，市里复核，省里批。", &[]);
        check(policy, "最后由省里批。", &[]);
        check(policy, "最后由县里批。", &["县里"]);
        check(policy, "复核的是县里。", &["县里"]);
        let policy = "经社区初审、街道复核、区民政局审批后发放。";
        check(policy, "社区先看一遍，街道再核，区民政局最后批。", &[]);
        check(policy, "最后由街道批。", &["街道"]);
        check(policy, "街道先看一遍，社区再核。", &["街道", "社区"]);
    }
}
