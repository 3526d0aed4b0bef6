//! Formulas inside text: numbers and signs of operation with words around them, computed as arithmetic has it.

use super::model::{Fact, FactKind, Firmness};
use super::ratio::Ratio;
use super::sum::Verdict;
use super::unit::Unit;
use crate::span::Span;
use crate::text::units::Dimension;

/// Words that are signs.
const WORDS: [(&str, Operation); 4] =
    [("乘以", Operation::Times), ("除以", Operation::Over), ("加上", Operation::Plus), ("减去", Operation::Minus)];
/// Most tokens of a formula that is computed: what is longer is no line of an explainer.
const MOST: usize = 64;

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'f> {
    Number(&'f Fact),
    Sign(Operation),
    Open,
    Close,
    /// Anything else, blanks apart.
    Word,
}

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    Plus,
    Minus,
    Times,
    Over,
}

/// The parts of the text at `span`.
pub(super) fn tokens<'f>(text: &str, span: Span, facts: &'f [Fact]) -> Vec<Token<'f>> {
    let mut tokens = Vec::new();
    let mut at = span.start;
    while at < span.end && tokens.len() < MOST {
        let fact = facts.iter().find(|fact| fact.span.start == at && fact.span.end <= span.end);
        if let Some(fact) = fact {
            // 每一年 50 元: a turn of speech is no factor.
            let is_number = matches!(fact.kind, FactKind::Quantity { .. }) && fact.firmness != Firmness::Idle;
            tokens.push(if is_number { Token::Number(fact) } else { Token::Word });
            at = fact.span.end.max(at + 1);
            continue;
        }
        let rest = Span::new(at, span.end).of(text);
        let Some(character) = rest.chars().next() else { break };
        if let Some((word, sign)) = WORDS.into_iter().find(|(word, _)| rest.starts_with(word)) {
            tokens.push(Token::Sign(sign));
            at += word.len();
            continue;
        }
        at += character.len_utf8();
        let token = match character {
            '+' | '＋' => Token::Sign(Operation::Plus),
            '-' | '－' | '−' | '–' => Token::Sign(Operation::Minus),
            '×' | '✕' | '*' | '＊' | 'x' | 'X' => Token::Sign(Operation::Times),
            '÷' | '/' | '／' => Token::Sign(Operation::Over),
            '(' | '（' => Token::Open,
            ')' | '）' => Token::Close,
            _ if character.is_whitespace() => continue,
            _ => Token::Word,
        };
        if token != Token::Word || tokens.last() != Some(&Token::Word) {
            tokens.push(token);
        }
    }
    tokens
}

/// Whether anything is computed.
pub(super) fn has_sign(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Sign(_)))
}

/// Whether a formula gives the stated result, with its numbers of times (12 个月); none where it is no formula.
pub(super) fn judge<'f>(tokens: &[Token<'f>], stated: &Fact, is_round: bool) -> Option<(Verdict, Vec<&'f Fact>)> {
    let FactKind::Quantity { value: wanted, unit } = &stated.kind else { return None };
    let tokens = without_labels(without_remarks(tokens), unit);
    // 75 岁以上独居 = 2000 元 sets, 10000 元 = 1 万元 converts.
    let is_conversion = matches!(tokens.as_slice(), [Token::Number(_)]);
    if !has_sign(&tokens) && !is_conversion {
        return None;
    }
    let numbers = || tokens.iter().filter_map(|token| if let Token::Number(fact) = token { Some(*fact) } else { None });
    let is_bare = |fact: &Fact| matches!(fact.kind, FactKind::Quantity { unit: Unit::Bare, .. });
    let is_open = is_bare(stated) || (numbers().any(is_bare) && !is_conversion);
    let compute = |measure: Measure| {
        let mut parser = Parser { tokens: &tokens, at: 0, result: unit, measure };
        let value = parser.sum()?;
        let is_typed = measure == Measure::Plain || matches!(value.meaning, Meaning::Result | Meaning::Scalar);
        (parser.at == tokens.len() && is_typed).then_some(value.number)
    };
    let right = compute(Measure::Base);
    let counted = compute(Measure::Count).filter(|_| !is_conversion);
    // 2000 × 5 = 10000 元: one unit stands for all.
    let plain = compute(Measure::Plain).filter(|_| is_open);
    let stated_count = stated.written.map(|it| it.count);
    let stated_digits = stated.written.map(|it| it.digits);
    let fits = |number: Option<Ratio>, wanted: Option<Ratio>| match (number, wanted) {
        (Some(number), Some(wanted)) => number == wanted || (is_round && is_near(number, wanted)),
        _ => false,
    };
    if fits(right, Some(*wanted))
        || fits(counted, stated_count)
        || fits(plain, stated_digits)
        || fits(plain, Some(*wanted))
    {
        let is_times = |fact: &&Fact| match &fact.kind {
            FactKind::Quantity { unit: Unit::Of(Dimension::Share), .. } => false,
            FactKind::Quantity { unit: other, .. } => !other.agrees(unit),
            _ => false,
        };
        return Some((Verdict::Right, numbers().filter(is_times).collect()));
    }
    // 5 年 × 12 = 61 个月: computed in base units it would be 720.
    let by_count =
        counted.zip(stated.written).and_then(|(counted, it)| it.factor.times(counted)?.over(it.count.over(it.digits)?));
    let by_digits = plain.zip(stated.written).and_then(|(plain, it)| it.factor.times(plain));
    let is_time = matches!(unit, Unit::Of(Dimension::Months | Dimension::Days | Dimension::Seconds));
    let right = if is_time { by_count.or(right) } else { right.or(by_count) };
    right.or(by_digits).map(|right| (Verdict::Wrong(right), Vec::new()))
}

fn is_near(one: Ratio, other: Ratio) -> bool {
    let distance = if one > other { one.minus(other) } else { other.minus(one) };
    distance.and_then(|it| it.times(Ratio::whole(100))).is_some_and(|it| it <= other)
}

/// The formula without brackets that hold no operation, as （困难补助）, and without words.
fn without_remarks<'f>(tokens: &[Token<'f>]) -> Vec<Token<'f>> {
    let mut kept: Vec<Token<'f>> = Vec::new();
    let mut open = Vec::new();
    for token in tokens {
        kept.push(token.clone());
        match token {
            Token::Open => open.push(kept.len() - 1),
            Token::Close => {
                let Some(start) = open.pop() else { continue };
                let has_sign = kept.iter().skip(start).any(|token| matches!(token, Token::Sign(_)));
                if !has_sign {
                    kept.truncate(start);
                }
            }
            _ => {}
        }
    }
    let has_sign = kept.iter().any(|token| matches!(token, Token::Sign(_)));
    kept.retain(|token| !has_sign || *token != Token::Word);
    kept
}

/// The formula with one number between two signs: in 75 岁以上 2000 元 × 5 年 the first is a label.
fn without_labels<'f>(tokens: Vec<Token<'f>>, result: &Unit) -> Vec<Token<'f>> {
    if !has_sign(&tokens) {
        return tokens;
    }
    let mut kept: Vec<Token<'f>> = Vec::new();
    for token in tokens {
        let of_result = |token: &Token<'_>| matches!(token, Token::Number(fact) if is_of(fact, result));
        match (kept.last(), &token) {
            (Some(last @ Token::Number(_)), Token::Number(_)) if of_result(last) && !of_result(&token) => {}
            (Some(Token::Number(_)), Token::Number(_)) => {
                kept.pop();
                kept.push(token);
            }
            _ => kept.push(token),
        }
    }
    kept
}

fn is_of(fact: &Fact, result: &Unit) -> bool {
    matches!(&fact.kind, FactKind::Quantity { unit, .. } if unit.agrees(result))
}

/// How a number enters the formula.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// What has the unit of the result in base units, anything else by its count: 2000 元 × 5 年.
    Base,
    /// Everything by its count: 5 年 × 12 = 60 个月.
    Count,
    /// Everything as it is written, of whatever unit: 2000 × 5 = 10000 元.
    Plain,
}

/// What a number of a formula counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning<'u> {
    /// The same as the result.
    Result,
    /// Nothing: a share, a number of times.
    Scalar,
    /// Something else: years in 2000 元 × 5 年.
    Other(&'u Unit),
}

#[derive(Clone, Copy)]
struct Value<'u> {
    number: Ratio,
    meaning: Meaning<'u>,
}

/// Recursive descent: sums of products of numbers and brackets.
struct Parser<'t, 'f> {
    tokens: &'t [Token<'f>],
    at: usize,
    result: &'t Unit,
    measure: Measure,
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

    fn sum(&mut self) -> Option<Value<'f>> {
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
