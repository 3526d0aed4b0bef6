//! A quantity with its place, weighed by the words around it: how firm and how exact it is.

use super::number::Numeral;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision, Written};
use super::unit::Measured;
use super::weight;

/// A quantity with its place in the signs.
pub(crate) struct Read {
    pub(crate) kind: FactKind,
    pub(crate) firmness: Firmness,
    pub(crate) precision: Precision,
    pub(crate) written: Option<Written>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Gives a firm reading the precision that the words around it tell.
pub(super) fn weigh(signs: &Signs, read: &mut Read) {
    let is_size = signs.ends_any(read.start, &["大", "小"]) && !signs.ends_any(read.start, &["最大", "最小"]);
    if is_size || weight::is_several(signs, read.start) {
        read.firmness = Firmness::Idle;
        return;
    }
    let (precision, length) = weight::precision(signs, read.start..read.end);
    if precision != Precision::Exact {
        (read.precision, read.firmness) = (precision, Firmness::Round);
        read.end += length;
    }
}

/// The quantity of a number and its unit, weighed by the words around it.
pub(super) fn quantity(
    signs: &Signs,
    start: usize,
    digits: usize,
    numeral: Numeral,
    measured: Measured,
    end: usize,
) -> Option<Read> {
    let value = numeral.value()?;
    let (precision, near) = weight::precision(signs, start..end);
    let firmness = weight::firmness(signs, start..end, &numeral, &measured.unit, precision);
    let written = Written {
        digits: numeral.digits,
        factor: numeral.scale.times(measured.factor)?,
        count: value,
        span: signs.span(digits, digits + numeral.digits_length),
    };
    let kind = FactKind::Quantity { value: value.times(measured.factor)?, unit: measured.unit };
    Some(Read { kind, firmness, precision, written: Some(written), start, end: end + near })
}
