//! By how much one number is more than another, in percentage points too.

use super::operands::{Candidate, Operands, pairs, value};
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// The distances of pairs.
pub(super) fn differences<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let points = matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if word == "个百分点");
    let share =
        Fact { kind: FactKind::Quantity { value: Ratio::ONE, unit: Unit::Of(Dimension::Share) }, ..fact.clone() };
    let wanted = if points { &share } else { fact };
    for (one, other, is_sure) in pairs(wanted, operands) {
        let (low, high) = if value(one) < value(other) { (one, other) } else { (other, one) };
        let scale = Ratio::whole(if points { 100 } else { 1 });
        let difference = value(high).minus(value(low)).and_then(|it| it.times(scale));
        found.extend(difference.map(|value| Candidate { value, times: None, is_sure }));
    }
}
