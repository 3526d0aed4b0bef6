//! Numbers of facts: whether two count the same, and whether one may be how many times the other is.

use crate::text::reading::{Fact, FactKind, Firmness, Ratio, Unit};
use crate::text::units::Dimension;

/// The number of a fact with its unit; none of a turn of speech.
pub(in crate::fact) fn number(fact: &Fact) -> Option<(Ratio, &Unit)> {
    match &fact.kind {
        FactKind::Quantity { value, unit } if fact.firmness != Firmness::Idle => Some((*value, unit)),
        _ => None,
    }
}

/// Whether two numbers count the same; a number whose unit nobody says is money beside money.
pub(in crate::fact) fn is_like(one: &Fact, other: &Fact) -> bool {
    let is_money = |unit: &Unit| matches!(unit, Unit::Of(Dimension::Money) | Unit::Bare);
    match (number(one), number(other)) {
        // 方 are 立方米; 个 are anything, and not added to it.
        (Some((_, one)), Some((_, other))) => {
            let is_any = |unit: &Unit| matches!(unit, Unit::Count(word) if word == "个");
            one == other || (one.agrees(other) && !is_any(one) && !is_any(other)) || (is_money(one) && is_money(other))
        }
        _ => false,
    }
}

/// Whether `other` may say how many times `fact` is: it counts something else, and no money.
pub(in crate::fact) fn is_times(fact: &Fact, other: &Fact) -> bool {
    number(other).is_some_and(|(_, unit)| *unit != Unit::Of(Dimension::Money)) && !is_like(fact, other)
}
