//! What a careful reader computes from the clause and from what the entry says: sums, differences, products, periods.
//!
//! A number that nothing states is looked for among what the operations give which its own words allow (`cue.rs`), so that
//! no slip passes by a chance sum of numbers.

mod differences;
mod operands;
mod products;
mod ratios;
mod spans;
mod sums;

use differences::differences;
pub(in crate::fact) use operands::Operands;
use operands::{days, periods};
use products::products;
use ratios::ratios;
use spans::spans;
use sums::sums;

use super::period;
use crate::fact::said::cue::Cues;
use crate::fact::said::round::stands_for;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Precision, Ratio};

/// What came of computing a number again.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::fact) enum Derived<'f> {
    /// It is right; with the number of times, which is the writer's own.
    Right(Option<&'f Fact>),
    /// The one number, in base units, that the words allow.
    Wrong(Ratio),
    /// Nothing gives it, and more than one number may be meant.
    Unknown,
}

/// Computes `fact` again; none where its words do not say that it is computed. `text` is the sentence.
pub(in crate::fact) fn derive<'f>(
    fact: &Fact,
    cues: Cues,
    text: &str,
    operands: &Operands<'_, 'f>,
) -> Option<Derived<'f>> {
    if cues.is_none() {
        return None;
    }
    let wanted = match &fact.kind {
        FactKind::Quantity { value, .. } => *value,
        FactKind::Day(day) => {
            // 六月到九月: a month that is led to is reckoned from the one beside it.
            let beside = days(&Operands { sentence: operands.sentence.clone(), ..Operands::default() });
            let is_month = |day: &Day| matches!(day.part, DayPart::Month(_));
            let is_beside = is_month(day) && beside.iter().any(is_month);
            let from = if is_beside { beside } else { days(operands) };
            let right = period::ends(*day, &from, &periods(operands));
            return right.then_some(Derived::Right(None));
        }
        _ => return None,
    };
    let mut found = Vec::new();
    if cues.sum {
        sums(fact, text, operands, &mut found);
    }
    if cues.difference {
        differences(fact, text, operands, &mut found);
    }
    if cues.product {
        products(fact, text, operands, &mut found);
    }
    if cues.ratio {
        ratios(fact, operands, &mut found);
    }
    if cues.span || cues.difference {
        spans(fact, operands, &mut found);
    }
    let is_round =
        |value: Ratio| fact.precision != Precision::Exact && stands_for(wanted, fact.written, fact.precision, value);
    if let Some(right) = found.iter().find(|it| it.value == wanted || is_round(it.value)) {
        return Some(Derived::Right(right.times));
    }
    let mut sure: Vec<Ratio> = found.iter().filter(|it| it.is_sure).map(|it| it.value).collect();
    sure.sort();
    sure.dedup();
    Some(match sure.as_slice() {
        [right] if !right.is_negative() => Derived::Wrong(*right),
        _ => Derived::Unknown,
    })
}
