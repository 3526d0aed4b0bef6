//! What comes on top of a first sum, told of another: 头一小时5块，往后每半小时3块 where the quoted words have 5元 and 2元, 8元 and 3元.

use super::steps::Steps;
use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, Unit};
use crate::text::units::Dimension;

/// Most bytes between the first sum and what comes on top.
const APART: usize = 60;

impl Judge<'_, '_> {
    /// Steps of a passage that the quoted words have with another first sum.
    pub(super) fn stepped_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        if !text.contains('每') {
            return Vec::new();
        }
        let is_money = |it: &&Fact| matches!(number(it), Some((_, Unit::Of(Dimension::Money) | Unit::Bare)));
        let own: Vec<&Fact> = passage.facts.iter().filter(is_money).collect();
        if own.len() < 2 {
            return Vec::new();
        }
        let tariff = self.tariff();
        if tariff.len() < 2 {
            return Vec::new();
        }
        let slips = own.windows(2).filter_map(|pair| {
            let [first, more] = pair else { return None };
            let between = text.get(first.span.end..more.span.start)?;
            if between.len() > APART || !between.contains('每') {
                return None;
            }
            let (base, value) = (number(first)?.0, number(more)?.0);
            let has_base = |it: &&Steps| it.base() == Some(base);
            let mut of_base = tariff.iter().filter(has_base).peekable();
            let wanted = of_base.peek()?.at();
            let is_wrong = of_base.all(|it| it.more() != value) && tariff.iter().any(|it| it.more() == value);
            let other = self.quoted_facts().iter().find(|it| it.span == wanted).filter(|_| is_wrong)?;
            Some(message::led(self, passage.words, more, other))
        });
        slips.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn what_comes_on_top_is_that_of_the_first_sum() {
        let policy = "小型车首小时5元，首小时后每半小时2元；大型车首小时8元，首小时后每半小时3元。";
        check(policy, "小车头一小时5块，往后每半小时2块。", &[]);
        check(policy, "大车头一小时8块，往后每半小时3块。", &[]);
        check(policy, "小车头一小时5块，往后每半小时3块。", &["3块"]);
    }
}
