//! Who leads of several bodies: 市教育局牵头 where the quoted words have 市财政局会同市教育局.

use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind};

/// Words after a body that leads, in documents and in speech, and words before one.
const LEADING: [&str; 3] = ["会同", "牵头", "商"];
const LEADS: [&str; 4] = ["牵头", "打头", "挑头", "会同"];
const LED_BY: [&str; 3] = ["牵头的是", "牵头单位是", "牵头部门是"];

impl Judge<'_, '_> {
    /// What is to be said of a body that leads, where the quoted words have it among those that are led.
    pub(super) fn led_by_another(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Office { .. } = &fact.kind else { return None };
        let text = passage.words.text.as_str();
        let after = text.get(fact.span.end..)?.trim_start();
        let before = text.get(..fact.span.start)?.trim_end();
        if !LEADS.iter().any(|word| after.starts_with(word)) && !LED_BY.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let policy = self.stated.policy().text.as_str();
        let offices = || self.quoted_facts().iter().copied().filter(|it| matches!(it.kind, FactKind::Office { .. }));
        let is_leader =
            |it: &Fact| policy.get(it.span.end..).is_some_and(|rest| LEADING.iter().any(|word| rest.starts_with(word)));
        let mut leaders = offices().filter(|it| is_leader(it));
        let leader = leaders.next().filter(|_| leaders.next().is_none())?;
        let sentence = cue::sentence(policy, leader);
        let is_led = offices().any(|it| sentence.contains(it.span) && it.span != leader.span && agree(fact, it));
        (is_led && !agree(fact, leader)).then(|| message::led(self, passage.words, fact, leader))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_body_that_leads_is_none_of_those_that_are_led() {
        let policy = "由市财政局会同市教育局、市人社局制定，报市政府批准。";
        check(policy, "市财政局牵头，跟市教育局、市人社局一起定。", &[]);
        check(policy, "市教育局牵头，跟市财政局、市人社局一起定。", &["市教育局"]);
        check(policy, "牵头的是市人社局。", &["市人社局"]);
        let policy = "市民政局牵头，市残联、市卫健委配合。";
        check(policy, "市民政局牵头，残联和卫健委配合。", &[]);
        check(policy, "市残联牵头。", &["市残联"]);
    }
}
