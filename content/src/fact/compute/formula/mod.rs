//! Formulas inside text: numbers and signs of operation with words around them, computed as arithmetic has it.

mod parser;
mod tokens;

use super::sum::Verdict;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;
use parser::{Meaning, Measure, Parser};
pub(super) use tokens::{Token, has_sign, tokens};

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
