//! The value of a formula: recursive descent over its tokens, with what each number counts.

use super::tokens::{Operation, Token};
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// How a number enters the formula.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// What has the unit of the result in base units, anything else by its count: 2000 元 × 5 年.
    Base,
    /// Everything by its count: 5 年 × 12 = 60 个月.
    Count,
    /// Everything as it is written, of whatever unit: 2000 × 5 = 10000 元.
    Plain,
}

/// What a number of a formula counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning<'u> {
    /// The same as the result.
    Result,
    /// Nothing: a share, a number of times.
    Scalar,
    /// Something else: years in 2000 元 × 5 年.
    Other(&'u Unit),
}

#[derive(Clone, Copy)]
pub(super) struct Value<'u> {
    pub(super) number: Ratio,
    pub(super) meaning: Meaning<'u>,
}

/// Recursive descent: sums of products of numbers and brackets.
pub(super) struct Parser<'t, 'f> {
    pub(super) tokens: &'t [Token<'f>],
    pub(super) at: usize,
    pub(super) result: &'t Unit,
    pub(super) measure: Measure,
}

impl<'f> Parser<'_, 'f> {
    fn sign(&mut self, wanted: [Operation; 2]) -> Option<Operation> {
        match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) if wanted.contains(sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    pub(super) fn sum(&mut self) -> Option<Value<'f>> {
        let mut value = self.product()?;
        while let Some(sign) = self.sign([Operation::Plus, Operation::Minus]) {
            let other = self.product()?;
            // Counts of two units are not added: 2 年 + 3 个月.
            let is_countable = self.measure != Measure::Count || value.meaning == Meaning::Scalar;
            if (value.meaning != other.meaning && self.measure != Measure::Plain) || !is_countable {
                return None;
            }
            value.number = if sign == Operation::Plus {
                value.number.plus(other.number)
            } else {
                value.number.minus(other.number)
            }?;
        }
        Some(value)
    }

    fn product(&mut self) -> Option<Value<'f>> {
        let mut value = self.number()?;
        while let Some(sign) = self.sign([Operation::Times, Operation::Over]) {
            let other = self.number()?;
            value.meaning = match (sign, value.meaning, other.meaning) {
                (Operation::Times, Meaning::Result, _) | (_, _, Meaning::Scalar) => value.meaning,
                (Operation::Times, _, Meaning::Result) => Meaning::Result,
                (Operation::Over, Meaning::Result, Meaning::Result) => Meaning::Scalar,
                (Operation::Over, Meaning::Result, _) => Meaning::Result,
                (Operation::Times, Meaning::Scalar, other) => other,
                _ => Meaning::Scalar,
            };
            value.number = if sign == Operation::Times {
                value.number.times(other.number)
            } else {
                value.number.over(other.number)
            }?;
        }
        Some(value)
    }

    fn number(&mut self) -> Option<Value<'f>> {
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        match token {
            Token::Number(fact) => self.value(fact),
            Token::Open => {
                let value = self.sum()?;
                (self.tokens.get(self.at) == Some(&Token::Close)).then(|| self.at += 1)?;
                Some(value)
            }
            _ => None,
        }
    }

    fn value(&self, fact: &'f Fact) -> Option<Value<'f>> {
        let FactKind::Quantity { value, unit } = &fact.kind else { return None };
        let count = fact.written.map_or(*value, |it| it.count);
        if self.measure == Measure::Plain && *unit != Unit::Of(Dimension::Share) {
            return Some(Value { number: fact.written.map_or(*value, |it| it.digits), meaning: Meaning::Scalar });
        }
        let meaning = match unit {
            Unit::Of(Dimension::Share) | Unit::Bare => Meaning::Scalar,
            _ if unit.agrees(self.result) => Meaning::Result,
            _ => Meaning::Other(unit),
        };
        let is_base =
            *unit == Unit::Of(Dimension::Share) || (self.measure == Measure::Base && meaning == Meaning::Result);
        Some(Value { number: if is_base { *value } else { count }, meaning })
    }
}
