//! What the policy states: its facts with their clauses, and whether one of them is what an entry says.

mod blanks;
mod column;
pub(super) mod holder;
mod joined;
pub(super) mod like;
pub(super) mod often;
mod read;
pub(super) mod years;

use core::fmt;
use core::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::alike::agree::agree;
use crate::anchor::PolicyIndex;
use crate::policy::{Paragraph, Policy};
use crate::span::Span;
use crate::text::reading::body::taught::Taught;
use crate::text::reading::lexer::stands_in;
use crate::text::reading::{Day, Fact, FactKind, Unit};
use column::Column;
use holder::Holder;
use like::Like;
use often::Often;

/// A policy with its facts.
pub(super) struct Stated<'p> {
    /// The policy as it is printed, for what authors are told of it.
    pub(super) written: &'p Policy,
    known: Arc<Known>,
}

/// The facts of a policy, read once however many explainers are compared with it.
pub(crate) struct Known {
    /// The policy as the rules read it, every span as in the printed one; none where they read that.
    as_read: Option<Policy>,
    /// The bodies that only this policy names.
    pub(super) taught: Taught,
    /// In order of place; spans count bytes of the policy.
    facts: Vec<StatedFact>,
    /// For each paragraph, the years that its days may leave out.
    years: Vec<Vec<i16>>,
    /// How often the policy says that things are done and paid, read when an entry asks.
    pub(super) often: OnceLock<Vec<Often>>,
    /// The words that tell its like things apart, likewise.
    pub(super) like: Like,
    /// Who holds which office in the policy, likewise.
    pub(super) holders: OnceLock<Vec<Holder>>,
    /// The counties, towns and villages that it lists, likewise.
    pub(super) counties: OnceLock<Vec<String>>,
}

impl fmt::Debug for Known {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} facts", self.facts.len())
    }
}

impl Deref for Stated<'_> {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.known
    }
}

/// A fact of the policy.
pub(super) struct StatedFact {
    pub(super) fact: Fact,
    /// Which paragraph of the policy.
    paragraph: usize,
    form: Form,
}

impl StatedFact {
    /// The number of a cell as one of the unit that its column names.
    pub(super) fn in_column(&self) -> Option<Fact> {
        let (Form::Cell(Column::Of(unit, factor)), FactKind::Quantity { value, unit: Unit::Bare }) =
            (&self.form, &self.fact.kind)
        else {
            return None;
        };
        let kind = FactKind::Quantity { value: value.times(*factor)?, unit: unit.clone() };
        Some(Fact { kind, ..self.fact.clone() })
    }
}

/// How a fact is told.
#[derive(Clone, PartialEq, Eq)]
enum Form {
    Sentence,
    /// Alone in the cell of a table: its unit stands in the header.
    Cell(Column),
    /// A day of every year.
    Yearly,
    /// The second end of a range, perhaps in the year after.
    RangeEnd,
}

impl<'p> Stated<'p> {
    /// Those of a policy.
    pub(super) fn of(index: &'p PolicyIndex) -> Self {
        Self { written: index.policy(), known: index.known() }
    }

    /// The policy as the rules read it: in simplified letters, the cells of its tables parted by tabs.
    pub(super) fn policy(&self) -> &Policy {
        self.known.as_read.as_ref().unwrap_or(self.written)
    }

    /// All facts, in order of place.
    pub(super) fn all(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().map(|it| &it.fact)
    }

    /// The facts inside one of the spans.
    pub(super) fn within<'s>(&'s self, scope: &[Span]) -> impl Iterator<Item = &'s StatedFact> {
        scope.iter().flat_map(|span| {
            let first = self.facts.partition_point(|it| it.fact.span.start < span.start);
            let rest = self.facts.get(first..).unwrap_or_default();
            rest.iter().take_while(|it| it.fact.span.start < span.end).filter(|it| span.contains(it.fact.span))
        })
    }

    /// The parts of sentences inside one of the spans, as lists have them: 二层承担8%、三层承担14%.
    pub(super) fn segments(&self, scope: &[Span]) -> Vec<Span> {
        let paragraphs = self.policy().paragraphs.iter().map(Paragraph::span);
        let inside = paragraphs.filter(|paragraph| scope.iter().any(|span| span.contains(*paragraph)));
        let mut segments = Vec::new();
        for paragraph in inside {
            let mut start = paragraph.start;
            for segment in paragraph.of(&self.policy().text).split_inclusive(['。', '；', '、', ';']) {
                segments.push(Span::new(start, start + segment.len()));
                start += segment.len();
            }
        }
        segments
    }

    /// The whole policy as a scope.
    pub(super) fn everywhere(&self) -> Vec<Span> {
        vec![Span::new(0, self.written.text.len())]
    }

    /// Where in `scope` the policy says what `fact` says.
    pub(super) fn place(&self, fact: &Fact, scope: &[Span]) -> Option<Span> {
        if let FactKind::Title(title) = &fact.kind {
            return scope.iter().copied().find_map(|span| self.place_of_title(title, span));
        }
        if self.is_strange(fact) {
            return None;
        }
        let dated = matches!(fact.kind, FactKind::RelativeDay { .. }).then(|| self.in_year(fact.clone()));
        let fact = dated.as_ref().unwrap_or(fact);
        self.within(scope).find(|stated| self.says(stated, fact)).map(|stated| stated.fact.span)
    }

    /// 明年6月底 is a day in the year after the day of issue; of any year, where that is not known.
    pub(in crate::fact) fn in_year(&self, fact: Fact) -> Fact {
        in_year(self.written, fact)
    }

    /// A title may be told without its marks, and by its last words: 《补助办法》.
    fn place_of_title(&self, title: &str, span: Span) -> Option<Span> {
        if !stands_in(title, span.of(&self.policy().text)) {
            return None;
        }
        let inside = self
            .policy()
            .paragraphs
            .iter()
            .map(Paragraph::span)
            .find(|paragraph| span.contains(*paragraph) && stands_in(title, paragraph.of(&self.policy().text)));
        Some(inside.unwrap_or(span))
    }

    /// Whether a body has a place of its own that the policy never says, though it tells such bodies by their places: 大通区政府.
    fn is_strange(&self, fact: &Fact) -> bool {
        let FactKind::Office { place, name } = &fact.kind else { return false };
        let from = place.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        let is_told = |stated: &StatedFact| matches!(&stated.fact.kind, FactKind::Office { place, name: other } if !place.is_empty() && other == name);
        place.chars().count() > 1
            && !self.taught.says(place.get(from..).unwrap_or_default())
            && self.facts.iter().any(is_told)
    }

    fn says(&self, stated: &StatedFact, fact: &Fact) -> bool {
        if let (FactKind::Day(day), FactKind::Day(other)) = (&fact.kind, &stated.fact.kind) {
            return (day.holds(*other) || day.ends(*other)) && self.has_year(stated, *other, day.year);
        }
        match &stated.form {
            Form::Cell(column) if !matches!(fact.kind, FactKind::Phone(_)) => column::holds(column, fact, &stated.fact),
            _ => agree(fact, &stated.fact),
        }
    }

    /// Whether a day of the policy may be in `year`.
    fn has_year(&self, stated: &StatedFact, day: Day, year: Option<i16>) -> bool {
        let (Some(year), None) = (year, day.year) else { return year.is_none() || day.year == year };
        let years = self.years.get(stated.paragraph).map(Vec::as_slice).unwrap_or_default();
        stated.form == Form::Yearly
            || years.is_empty()
            || years.contains(&year)
            || (stated.form == Form::RangeEnd && years.contains(&(year - 1)))
    }
}

/// The day that 明年6月底 is in this policy.
fn in_year(policy: &Policy, fact: Fact) -> Fact {
    let FactKind::RelativeDay { years, part } = fact.kind else { return fact };
    let year = policy.head.issued.as_ref().map(|issued| issued.value.0.year() + i16::from(years));
    Fact { kind: FactKind::Day(Day { year, part }), ..fact }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;
    use crate::text::reading::facts;

    const POLICY: &str = "办法\n一、2020年任务\n（一）于9月20日前完成；每年11月30日前拨付。\n二、2026年至2028年支持150台。\n三、补助\n序号\t地区\t补助（万元）\n3\t溪南\t20\n";

    /// The words of the policy that say what `text` says.
    fn check(text: &str, expect: &str) {
        let policy = policy::parse(POLICY).output;
        let index = PolicyIndex::new(policy);
        let stated = Stated::of(&index);
        let read = facts(text);
        let place = stated.place(&read[0], &stated.everywhere());
        assert_eq!(place.map_or("", |span| span.of(POLICY)), expect, "{text}");
    }

    #[test]
    fn a_day_without_year_has_that_of_its_heading() {
        check("2020年9月20日", "9月20日");
        check("2021年9月20日", "");
        check("9月20日", "9月20日");
        check("2027年11月30日", "11月30日");
        check("2020年9月", "9月20日");
    }

    /// A county's texts are compared with few policies: what one states is not read for each of them.
    #[test]
    fn the_facts_of_a_policy_are_read_once() {
        let index = PolicyIndex::new(policy::parse(POLICY).output);
        let (one, other) = (Stated::of(&index), Stated::of(&index));
        assert!(Arc::ptr_eq(&one.known, &other.known));
        assert!(one.all().next().is_some());
    }

    #[test]
    fn years_from_one_to_another_are_counted() {
        check("三年", "2026年至2028年");
        check("四年", "");
    }

    #[test]
    fn a_cell_has_the_unit_of_its_header() {
        check("20 万元", "20");
        check("21 万元", "");
        check("20 元", "");
        check("3 户", "");
        check("近 150 台", "150台");
        check("约 140 台", "150台");
    }
}
