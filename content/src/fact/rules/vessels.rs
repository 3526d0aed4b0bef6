//! What is measured told in vessels: 五十桶 where the quoted words have 50升.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Things that hold what is measured.
const VESSELS: &str = "桶瓶袋箱包车";

impl Judge<'_, '_> {
    /// What is to be said of a number of vessels that is the quoted number of a measure.
    pub(super) fn in_vessels(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return None };
        let is_vessel = VESSELS.contains(word.as_str()) && *value > Ratio::ONE;
        if !is_vessel || self.is_stated(Some(fact)) {
            return None;
        }
        let is_measure = |it: &&Fact| match &it.kind {
            FactKind::Quantity { unit: Unit::Of(Dimension::Volume | Dimension::Mass), .. } => {
                it.written.is_some_and(|it| it.digits == *value || it.count == *value)
            }
            _ => false,
        };
        let other = self.quoted_facts().iter().copied().find(is_measure)?;
        Some(message::led(self, passage.words, fact, other))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn so_many_litres_are_not_so_many_buckets() {
        check("每户每次限取50升。", "一家一次最多接五十升。", &[]);
        check("每户每次限取50升。", "一家一次最多接五十桶。", &["五十桶"]);
        check("每户每次限取50升。", "拿两桶来接，一共五十升。", &[]);
    }
}
