//! Rows of tables: 乙类 300元 where the row of 乙类 has 200 and that of 甲类 300.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Judge;
use crate::fact::said::features::{Feature, features};
use crate::policy::Paragraph;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind, Unit, date as day};

/// More rows than this are no table that an entry tells a row of.
const MOST: usize = 200;

impl Judge<'_, '_> {
    /// What another row says, where the words beside a fact are the head of that row.
    pub(super) fn of_other_row(&self, fact: &Fact, own: &BTreeSet<Feature>, title: &BTreeSet<Feature>) -> Option<Fact> {
        let text = self.stated.policy().text.as_str();
        // The row of names tells of all columns, and of none of the rows.
        let begins =
            |at: usize| text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with(['\t', '\n']));
        let is_row = |(at, row): &(usize, &Span)| {
            let within = [**row];
            let mut cells = self.stated.within(&within).filter(|it| is_cell(&it.fact));
            if *at == 0 { cells.any(|it| begins(it.fact.span.start)) } else { cells.next().is_some() }
        };
        let rows = self.rows().iter().enumerate().filter(is_row);
        let spans: Vec<Span> = rows.map(|(_, row)| *row).collect();
        if spans.len() < 2 || spans.len() > MOST || self.is_in_prose(fact, &spans) {
            return None;
        }
        let places: Vec<Option<Span>> = spans.iter().map(|row| self.stated.place(fact, &[*row])).collect();
        if places.iter().all(Option::is_none) {
            return None;
        }
        let heads: Vec<Arc<BTreeSet<Feature>>> = spans.iter().map(|row| self.head_of(*row)).collect();
        let is_telling = |feature: &&Feature| {
            let count = heads.iter().filter(|head| head.contains(*feature)).count();
            count > 0 && count < heads.len()
        };
        let telling =
            |words: &BTreeSet<Feature>| words.iter().filter(is_telling).cloned().collect::<BTreeSet<Feature>>();
        let mut wanted = telling(own);
        if wanted.is_empty() {
            wanted = telling(title);
        }
        let matched: Vec<usize> = heads.iter().map(|head| wanted.intersection(head).count()).collect();
        let best = matched.iter().copied().max().filter(|best| *best > 0)?;
        let of_told =
            matched.iter().zip(&places).filter(|(_, place)| place.is_some()).map(|(matched, _)| *matched).max()?;
        if of_told >= best {
            return None;
        }
        let column = |row: Span, at: Span| column(text, row, at);
        let told: Vec<usize> =
            spans.iter().zip(&places).filter_map(|(row, place)| Some(column(*row, (*place)?))).collect();
        let cell = |row: Span| {
            let within = [row];
            let mut inside = self.stated.within(&within).map(|it| &it.fact).filter(|it| is_cell(it));
            inside.find(|it| told.contains(&column(row, it.span)))
        };
        let best_rows = spans.iter().zip(&matched).filter(|(_, matched)| **matched == best);
        let mut better = best_rows.filter_map(|(row, _)| cell(*row));
        // Two rows that fit alike tell nothing.
        let (Some(other), None) = (better.next(), better.next()) else { return None };
        Some(other.clone())
    }

    /// What the one row says that is quoted, be it only its head, where the fact stands in the same column of another one that the words
    /// beside it do not name.
    pub(super) fn of_quoted_row(&self, fact: &Fact, own: &BTreeSet<Feature>) -> Option<Fact> {
        let text = self.stated.policy().text.as_str();
        let rows = self.rows();
        let row = self.quoted_row()?;
        if rows.len() > MOST || !is_cell(fact) || self.stated.place(fact, &[row]).is_some() {
            return None;
        }
        if self.is_in_prose(fact, rows) {
            return None;
        }
        let fits = |row: Span| own.intersection(&self.head_of(row)).count();
        let column = |row: Span, at: Span| column(text, row, at);
        let told = rows.iter().filter_map(|other| Some((*other, self.stated.place(fact, &[*other])?)));
        let is_value = |other: Span, place: Span| {
            let inside: Vec<&Fact> = self.stated.within(&[other]).map(|it| &it.fact).collect();
            inside.iter().any(|it| it.span == place && !self.is_name(other, it, &inside))
        };
        let told = told.filter(|(other, place)| fits(*other) <= fits(row) && is_value(*other, *place));
        let columns: Vec<usize> = told.map(|(other, place)| column(other, place)).collect();
        let within = [row];
        let mut cells = self.stated.within(&within).map(|it| &it.fact).filter(|it| is_cell(it));
        cells.find(|it| columns.contains(&column(row, it.span))).cloned()
    }

    /// What tells a row from the others, its numbers left out.
    fn head_of(&self, row: Span) -> Arc<BTreeSet<Feature>> {
        let known = self.stated.like.rows().get(&row.start).cloned();
        let read = || {
            let inside: Vec<&Fact> = self.stated.within(&[row]).map(|it| &it.fact).collect();
            let numbers: Vec<Span> =
                inside.iter().filter(|it| is_cell(it) && !self.is_name(row, it, &inside)).map(|it| it.span).collect();
            Arc::new(features(&self.stated.policy().text, row, &numbers, inside.iter().copied()))
        };
        known.unwrap_or_else(|| {
            let read = read();
            self.stated.like.rows().insert(row.start, Arc::clone(&read));
            read
        })
    }

    /// Whether a number is one end of a range in a cell before the last, which names the row: 50—80马力.
    fn is_name(&self, row: Span, fact: &Fact, inside: &[&Fact]) -> bool {
        let text = self.stated.policy().text.as_str();
        let is_last = !Span::new(fact.span.end, row.end).of(text).contains('\t');
        let is_range = |one: &Fact, other: &Fact| {
            let mark = text.get(one.span.end..other.span.start).map(fold::fold).unwrap_or_default();
            day::RANGE_MARKS.contains(&mark.as_str())
        };
        !is_last && inside.iter().any(|other| is_range(fact, other) || is_range(other, fact))
    }

    /// Whether the cited clauses hold a table.
    pub(super) fn has_rows(&self) -> bool {
        !self.rows().is_empty()
    }

    /// The rows of the cited clauses.
    pub(super) fn rows(&self) -> &[Span] {
        self.scope_rows.get_or_init(|| {
            let policy = self.stated.policy();
            let all = self.stated.like.all_rows.get_or_init(|| {
                let paragraphs = policy.paragraphs.iter().map(Paragraph::span);
                paragraphs.filter(|it| it.of(&policy.text).contains('\t')).collect()
            });
            all.iter().copied().filter(|it| self.scope.iter().any(|span| span.contains(*it))).collect()
        })
    }

    /// Whether something beside the table says it.
    fn is_in_prose(&self, fact: &Fact, rows: &[Span]) -> bool {
        let inside = self.stated.within(&self.scope).map(|it| &it.fact);
        inside
            .filter(|it| !rows.iter().any(|row| row.contains(it.span)))
            .any(|it| self.stated.place(fact, &[it.span]).is_some())
    }
}

/// How many cells of a row stand before a place in it.
fn column(text: &str, row: Span, at: Span) -> usize {
    Span::new(row.start, at.start).of(text).matches('\t').count()
}

/// The number of a cell.
pub(super) fn cell_at<'f>(mut facts: impl Iterator<Item = &'f Fact>) -> Option<&'f Fact> {
    facts.find(|it| is_cell(it))
}

/// Whether a number stands there that a cell may be.
pub(super) fn is_cell(fact: &Fact) -> bool {
    match &fact.kind {
        FactKind::Quantity { unit: Unit::Count(word), .. } => !super::LABELS.contains(&word.as_str()),
        FactKind::Quantity { .. } | FactKind::Phone(_) | FactKind::Clock(_) => true,
        _ => false,
    }
}
