//! By how much one number is more than another, in percentage points too.

use super::operands::{Candidate, Operands, pairs, value};
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Terms that what is paid each month is told of, in months.
const TERMS: [(&str, u32); 6] = [("一年", 12), ("全年", 12), ("每年", 12), ("半年", 6), ("两年", 24), ("季度", 3)];

/// The distances of pairs; of money in a sentence of a term also so often: 一年下来多拿2400元.
pub(super) fn differences<'f>(fact: &Fact, text: &str, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let is_money = matches!(&fact.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Money) | Unit::Bare, .. });
    let term = TERMS.iter().find(|(word, _)| is_money && text.contains(word)).map(|(_, months)| Ratio::whole(*months));
    let points = matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if word == "个百分点");
    let share =
        Fact { kind: FactKind::Quantity { value: Ratio::ONE, unit: Unit::Of(Dimension::Share) }, ..fact.clone() };
    let wanted = if points { &share } else { fact };
    for (one, other, is_sure) in pairs(wanted, operands) {
        let (low, high) = if value(one) < value(other) { (one, other) } else { (other, one) };
        let scale = Ratio::whole(if points { 100 } else { 1 });
        let difference = value(high).minus(value(low)).and_then(|it| it.times(scale));
        found.extend(difference.map(|value| Candidate { value, times: None, is_sure: is_sure && term.is_none() }));
        let often = difference.zip(term).and_then(|(each, months)| each.times(months));
        found.extend(often.map(|value| Candidate { value, times: None, is_sure }));
    }
}
