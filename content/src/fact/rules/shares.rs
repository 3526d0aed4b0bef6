//! The shares of the quoted words, and what they are of the quoted amounts.

use crate::fact::alike::number::{is_like, number};
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// More amounts or shares than this are a table, of which any number could be made.
const MOST: usize = 2;

/// The shares of the quoted words, less than the whole, those of a proportion too.
pub(super) fn shares(quoted: &[&Fact]) -> Vec<Ratio> {
    let mut found: Vec<Ratio> = Vec::new();
    for it in quoted {
        match &it.kind {
            FactKind::Quantity { value, unit: Unit::Of(Dimension::Share) } if *value < Ratio::ONE => found.push(*value),
            _ => {}
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Each quoted amount with what each quoted share is of it, and what is left.
pub(super) fn parts<'f>(fact: &Fact, quoted: &[&'f Fact]) -> impl Iterator<Item = (Ratio, Ratio)> + use<'f> {
    let mut amounts: Vec<Ratio> =
        quoted.iter().filter(|it| is_like(fact, it)).filter_map(|it| number(it)).map(|it| it.0).collect();
    amounts.sort();
    amounts.dedup();
    let shares = shares(quoted);
    let is_table = amounts.len() > MOST || amounts.len() * shares.len() > MOST * MOST;
    let shares = if is_table { Vec::new() } else { shares };
    amounts.into_iter().flat_map(move |amount| {
        let rests = shares.iter().filter_map(|share| Ratio::ONE.minus(*share));
        let parts = shares.iter().copied().chain(rests).filter_map(|share| amount.times(share));
        let all: Vec<(Ratio, Ratio)> = parts.map(|part| (amount, part)).collect();
        all
    })
}
