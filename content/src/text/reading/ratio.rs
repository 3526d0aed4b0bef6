//! Exact numbers: fractions in lowest terms. Amounts of money and shares of a third are never rounded.

use core::cmp::Ordering;
use core::fmt;

/// More places than this after the point are written as a fraction.
const MOST_PLACES: u32 = 6;

/// A fraction in lowest terms; the denominator is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Nothing.
    pub(crate) const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One.
    pub(crate) const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator` parts of `denominator`; none for a denominator of 0 and beyond what is counted.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = common_divisor(numerator, denominator)?;
        let sign = if denominator < 0 { -1 } else { 1 };
        Some(Self {
            numerator: numerator.checked_div(divisor)?.checked_mul(sign)?,
            denominator: denominator.checked_div(divisor)?.checked_mul(sign)?,
        })
    }

    /// A whole number.
    pub(crate) const fn whole(number: u32) -> Self {
        Self { numerator: number as i128, denominator: 1 }
    }

    /// The sum; none beyond what is counted.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let numerator = self
            .numerator
            .checked_mul(other.denominator)?
            .checked_add(other.numerator.checked_mul(self.denominator)?)?;
        Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// The difference; none beyond what is counted.
    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// The product; none beyond what is counted.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Self::new(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The quotient; none for a divisor of 0 and beyond what is counted.
    pub(crate) fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The whole number that it is.
    pub(crate) fn integer(self) -> Option<i128> {
        (self.denominator == 1).then_some(self.numerator)
    }

    /// Whether it is less than nothing.
    pub(crate) const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Digits with a point; none where they do not end after six places.
    pub(crate) fn decimal(self) -> Option<String> {
        let places = (0..=MOST_PLACES).find(|places| 10_i128.pow(*places) % self.denominator == 0)?;
        let scaled = self.numerator.checked_mul(10_i128.pow(places) / self.denominator)?;
        let digits = scaled.unsigned_abs().to_string();
        let sign = if scaled < 0 { "-" } else { "" };
        if places == 0 {
            return Some([sign, &digits].concat());
        }
        let padded = ["0".repeat((places as usize + 1).saturating_sub(digits.len())), digits].concat();
        let (whole, fraction) = padded.split_at_checked(padded.len() - places as usize)?;
        Some([sign, whole, ".", fraction].concat())
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.numerator.checked_mul(other.denominator), other.numerator.checked_mul(self.denominator)) {
            (Some(one), Some(other)) => one.cmp(&other),
            // Beyond what is counted the whole parts decide; numbers of documents never come here.
            _ => (self.numerator / self.denominator).cmp(&(other.numerator / other.denominator)),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    /// 0.5, and 3分之2 where digits do not end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimal() {
            Some(digits) => formatter.write_str(&digits),
            None => write!(formatter, "{}分之{}", self.denominator, self.numerator),
        }
    }
}

/// The greatest common divisor, positive; none where one of the two is too large, or the second is 0.
fn common_divisor(numerator: i128, denominator: i128) -> Option<i128> {
    let (mut one, mut other) = (numerator.checked_abs()?, denominator.checked_abs()?);
    if other == 0 {
        return None;
    }
    while other != 0 {
        (one, other) = (other, one % other);
    }
    Some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_exact() {
        let third = Ratio::new(1, 3).unwrap();
        assert_eq!(third.plus(third).and_then(|sum| sum.plus(third)), Some(Ratio::ONE));
        assert_eq!(Ratio::new(36, 1).and_then(|it| it.times(Ratio::new(50, 100)?)), Some(Ratio::whole(18)));
        assert_eq!(Ratio::new(-2, -4), Ratio::new(1, 2));
        assert_eq!(Ratio::ONE.over(Ratio::ZERO), None);
        assert_eq!(Ratio::new(i128::MAX, 1).and_then(|it| it.times(it)), None);
        assert!(Ratio::new(1, 3) < Ratio::new(1, 2));
    }

    #[test]
    fn digits_are_written_as_people_write_them() {
        let written = |numerator, denominator| Ratio::new(numerator, denominator).unwrap().to_string();
        assert_eq!(written(15, 10), "1.5");
        assert_eq!(written(-1, 20), "-0.05");
        assert_eq!(written(2, 3), "3分之2");
        assert_eq!(written(200_000, 1), "200000");
    }
}
