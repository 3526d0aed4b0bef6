//! Columns of tables: 2024年每月110元 where the quoted row has 110 under 2023年标准 and 130 under 2024年标准.

use std::collections::BTreeSet;

use super::Judge;
use super::rows::{cell_at, is_cell};
use crate::fact::alike::near;
use crate::fact::said::features::{Feature, features};
use crate::fact::stated::StatedFact;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Unit};

impl Judge<'_, '_> {
    /// What the quoted row says in the one column that the words beside a fact name, where the fact stands in others.
    pub(super) fn of_other_column(
        &self,
        fact: &Fact,
        own: &BTreeSet<Feature>,
        title: &BTreeSet<Feature>,
    ) -> Option<Fact> {
        let text = self.stated.policy().text.as_str();
        let row = self.quoted_row()?;
        let names = cells(text, self.header_of(row)?);
        let values = cells(text, row);
        let told: Vec<bool> = values.iter().map(|cell| self.stated.place(fact, &[*cell]).is_some()).collect();
        if !told.contains(&true) || names.len() != values.len() {
            return None;
        }
        let heads: Vec<BTreeSet<Feature>> = names.iter().map(|name| self.head_of_cell(*name)).collect();
        let fits = |words: &BTreeSet<Feature>| -> Vec<usize> {
            let is_telling = |feature: &&Feature| heads.iter().filter(|head| head.contains(*feature)).count() == 1;
            let wanted: BTreeSet<&Feature> = words.iter().filter(is_telling).collect();
            heads.iter().map(|head| wanted.iter().filter(|it| head.contains(**it)).count()).collect()
        };
        let beside = fits(own);
        let fits = if beside.iter().all(|count| *count == 0) { fits(title) } else { beside };
        let mut named = fits.iter().enumerate().filter(|(_, count)| **count > 0);
        // Words that name two columns name none.
        let (Some((column, _)), None) = (named.next(), named.next()) else { return None };
        if told.get(column).copied().unwrap_or(true) {
            return None;
        }
        let cell = [*values.get(column)?];
        // 96户 stands in no column of 万亩.
        let typed = self.stated.within(&cell).find_map(StatedFact::in_column);
        if typed.is_some_and(|it| !near::is_same_kind(fact, &it)) {
            return None;
        }
        let other = cell_at(self.stated.within(&cell).map(|it| &it.fact))?;
        // 2000元 of a cell without a unit may stand in the place of another such cell, and in that of none that says 3年.
        let is_bare = matches!(&other.kind, FactKind::Quantity { unit: Unit::Bare, .. });
        (is_bare || near::is_same_kind(fact, other)).then(|| other.clone())
    }

    /// The nearest row above that names as many columns and holds no number alone in a cell.
    fn header_of(&self, row: Span) -> Option<Span> {
        let text = self.stated.policy().text.as_str();
        let count = cells(text, row).len();
        let above = self.rows().iter().rev().filter(|other| other.end <= row.start);
        let mut alike = above.take_while(|other| cells(text, **other).len() == count);
        alike.find(|other| cells(text, **other).iter().all(|cell| !has_number(cell.of(text)))).copied()
    }

    fn head_of_cell(&self, cell: Span) -> BTreeSet<Feature> {
        features(&self.stated.policy().text, cell, &[], self.stated.within(&[cell]).map(|it| &it.fact))
    }

    /// The one row with numbers that is quoted, with the header above it or without.
    pub(super) fn quoted_row(&self) -> Option<Span> {
        let holds = |row: &&Span| {
            let is_quoted = self.quoted.iter().any(|quote| row.contains(*quote));
            is_quoted && self.stated.within(&[**row]).any(|it| is_cell(&it.fact))
        };
        let text = self.stated.policy().text.as_str();
        let is_header = |row: &&Span| cells(text, **row).iter().all(|cell| !has_number(cell.of(text)));
        let mut quoted = self.rows().iter().filter(holds).filter(|row| !is_header(row));
        let first = *quoted.next()?;
        quoted.next().is_none().then_some(first)
    }
}

/// The cells of a row.
fn cells(text: &str, row: Span) -> Vec<Span> {
    let mut start = row.start;
    let split = row.of(text).split('\t').map(|cell| {
        let span = Span::new(start, start + cell.len());
        start = span.end + 1;
        span
    });
    split.collect()
}

/// Whether a cell is a number with at most its unit: 110, 20%, 3年.
fn has_number(cell: &str) -> bool {
    let rest = cell.trim().trim_start_matches(|sign: char| sign.is_ascii_digit() || ".,".contains(sign));
    rest.len() < cell.trim().len() && rest.chars().count() < 3
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    const POLICY: &str =
        "标准如下：\n项目\t2023年标准\t2024年标准\n护理补贴\t110\t130\n生活补贴\t80\t90\n第二条　每年申请。";

    #[test]
    fn the_words_beside_a_number_name_its_column() {
        let check = |answer: &str, expect: &[&str]| {
            check_entry(POLICY, "护理补贴多少？", answer, "护理补贴\t110\t130", expect);
        };
        check("2024 年每月 130 元。", &[]);
        check("2023 年是 110 元，2024 年涨到 130 元。", &[]);
        check("2024 年每月 110 元。", &["110 元"]);
        check("每月 90 元。", &["90 元"]);
    }

    #[test]
    fn the_header_may_be_quoted_beside_its_row() {
        let answer = |answer: &str, expect: &[&str]| {
            let policy = POLICY;
            let quote = "护理补贴\t110\t130\n> 原文 第一条：项目\t2023年标准\t2024年标准";
            check_entry(policy, "护理补贴多少？", answer, quote, expect);
        };
        answer("2024 年每月 130 元。", &[]);
        answer("2024 年每月 90 元。", &["90 元"]);
    }
}
