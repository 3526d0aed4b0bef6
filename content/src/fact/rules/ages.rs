//! Ages whose unit nobody says: 满十五就能报名 where the quoted words have 年满18周岁.

use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, Ratio, Unit, facts};
use crate::text::units::Dimension;

/// Words before such a number, and what may follow it.
const LEADS: [&str; 12] =
    ["不超过", "没超过", "超过", "年满", "满了", "没满", "不满", "未满", "过了", "不到", "满", "到"];
const RESTS: [&str; 13] = ["就", "才", "的", "以上", "以下", "，", "。", "了", "还", "也", "都", "、", "那"];
/// Most bytes of a number in Chinese numerals that is an age: 一百二十.
const LONGEST: usize = 12;

impl Judge<'_, '_> {
    /// Such ages that are none of the quoted ones.
    pub(super) fn of_other_age(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        if !text.contains(['满', '到', '过']) {
            return Vec::new();
        }
        let age = |fact: &Fact| number(fact).filter(|(_, unit)| **unit == Unit::Of(Dimension::Age)).map(|it| it.0);
        let mut ages: Vec<&Fact> = Vec::new();
        for it in self.quoted_facts() {
            if age(it).is_some() && !ages.iter().any(|known| known.kind == it.kind) {
                ages.push(it);
            }
        }
        let (Some(first), false) = (ages.first(), passage.facts.iter().any(|it| age(it).is_some())) else {
            return Vec::new();
        };
        let own = bare(text);
        let is_quoted = |value: Ratio| ages.iter().any(|it| age(it) == Some(value));
        let is_other = |(_, value): &&(Span, Ratio)| !is_quoted(*value);
        // One bound is quoted, and one told; of more, none may be a case of its own.
        let is_alone = own.len() == 1 && ages.len() == 1;
        let told = own.iter().filter(is_other).filter(|_| is_alone);
        told.map(|(span, _)| message::other_words(self, passage.words, *span, first.span)).collect()
    }
}

/// The bare numbers of a text that are led to as ages are.
fn bare(text: &str) -> Vec<(Span, Ratio)> {
    let mut found: Vec<(Span, Ratio)> = Vec::new();
    let starts = text.match_indices(['满', '到', '过']).filter_map(|(at, _)| {
        let lead = LEADS.iter().filter(|word| text.get(..at + '满'.len_utf8()).is_some_and(|it| it.ends_with(*word)));
        let of_two = LEADS.iter().find(|word| text.get(at..).is_some_and(|rest| rest.starts_with(*word)));
        lead.map(|_| at + '满'.len_utf8()).max().max(of_two.map(|word| at + word.len()))
    });
    for start in starts {
        let rest = text.get(start..).unwrap_or_default();
        let digits = rest.find(|sign| !"一二三四五六七八九十百".contains(sign)).unwrap_or(rest.len());
        let Some(words) = rest.get(..digits).filter(|it| it.contains('十') && it.len() <= LONGEST) else { continue };
        let after = rest.get(digits..).unwrap_or_default();
        let is_end = after.is_empty() || RESTS.iter().any(|word| after.starts_with(word));
        let read = facts(&[words, "岁"].concat());
        if let (true, Some(value)) = (is_end, read.first().and_then(number).map(|it| it.0)) {
            found.push((Span::new(start, start + digits), value));
        }
    }
    debug_assert!(found.iter().all(|(span, _)| span.of(text).chars().all(fold::is_han)));
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn an_age_without_unit_is_the_quoted_one() {
        let policy = "年满18周岁的可以报名。";
        check(policy, "满十八就能报名。", &[]);
        check(policy, "满十五就能报名。", &["十五"]);
        check(policy, "过了十六就能报。", &["十六"]);
        check(policy, "要到十五才报得上名。", &["十五"]);
        check("驾驶人员年龄不超过60周岁。", "岁数别超过六十。", &[]);
        check("驾驶人员年龄不超过60周岁。", "岁数别超过六十五。", &["六十五"]);
        check(policy, "活到老学到老，人到中年。", &[]);
    }
}
