//! How many times one number is another, and what share of it.

use super::operands::{Candidate, Operands, like, value};
use crate::fact::alike::number::number;
use crate::text::reading::{Fact, Ratio, Unit};
use crate::text::units::Dimension;

/// The quotients of any two that count the same.
pub(super) fn ratios<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let all: Vec<&Fact> = [operands.sentence.as_slice(), &operands.entry, operands.quoted].concat();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1).filter(|other| !like(one, &[other]).is_empty()) {
            let quotients = [value(one).over(value(other)), value(other).over(value(one))];
            let is_share = matches!(number(fact), Some((_, Unit::Of(Dimension::Share))));
            let is_sure = |value: Ratio| {
                operands.sentence.iter().filter(|it| !like(one, &[it]).is_empty()).count() == 2
                    && operands.sentence.contains(other)
                    && (value < Ratio::ONE) == is_share
            };
            let values = quotients.into_iter().flatten();
            found.extend(values.map(|value| Candidate { value, times: None, is_sure: is_sure(value) }));
        }
    }
}
