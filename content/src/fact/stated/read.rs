//! Reading the facts of a policy: paragraph by paragraph, with the years of headings and the columns of tables.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::blanks;
use super::column::{self, Column};
use super::joined::Joined;
use super::like::Like;
use super::years::{spans_of_years, term, year, years_of_headings};
use super::{Form, Known, StatedFact, in_year};
use crate::policy::{ClauseIndex, Paragraph, Policy};
use crate::span::Span;
use crate::text::reading::body::taught::Taught;
use crate::text::reading::date as day;
use crate::text::reading::lexer::read_signs;
use crate::text::reading::signs::Signs;
use crate::text::reading::{Fact, FactKind, Unit, facts};
use crate::text::{fold, script};

impl Known {
    /// Reads the policy, paragraph by paragraph.
    pub(crate) fn of(policy: &Policy) -> Self {
        let as_read = as_read(policy);
        let policy = as_read.as_ref().unwrap_or(policy);
        let joined: Vec<Joined> = policy.paragraphs.iter().map(|paragraph| Joined::new(paragraph, policy)).collect();
        let signs: Vec<Signs> = joined.iter().map(|joined| Signs::of(&joined.text)).collect();
        let read: Vec<Vec<Fact>> = signs.iter().map(|signs| read_signs(signs).facts).collect();
        let taught = Taught::of(signs.iter().zip(read.iter().map(Vec::as_slice)));
        let mut known = Self {
            as_read: None,
            taught,
            facts: Vec::new(),
            years: Vec::new(),
            often: OnceLock::new(),
            holders: OnceLock::new(),
            counties: OnceLock::new(),
            like: Like::default(),
        };
        let headings = years_of_headings(policy, &joined, &read);
        let mut columns = None;
        let paragraphs = policy.paragraphs.iter().zip(&joined).zip(signs.iter().zip(read));
        for (at, ((paragraph, joined), (signs, read))) in paragraphs.enumerate() {
            let read = with_titles(&joined.text, known.taught.add(signs, read));
            let years = years_around(policy, &read, paragraph, &headings);
            known.years.push(years);
            // The first row of a table names its columns.
            columns =
                joined.text.contains('\t').then(|| columns.take().unwrap_or_else(|| column::columns(&joined.text)));
            let columns = columns.as_deref().unwrap_or_default();
            for fact in read.iter().cloned().chain(spans_of_years(&read, &joined.text)) {
                let form = form(&fact, &joined.text, columns);
                let span = joined.source(fact.span);
                known.facts.push(StatedFact { fact: in_year(policy, Fact { span, ..fact }), paragraph: at, form });
            }
        }
        known.count_years(policy, &headings);
        known.facts.sort_by_key(|it| it.fact.span);
        known.as_read = as_read;
        known
    }

    /// 2020年任务, 2021年任务, …: clauses side by side that share out the years make a term, as explainers say (四年怎么干).
    fn count_years(&mut self, policy: &Policy, headings: &[Vec<i16>]) {
        let mut terms: Vec<(Option<ClauseIndex>, Span, i16, i16)> = Vec::new();
        for (clause, years) in policy.clauses.iter().zip(headings) {
            let Some(year) = years.first().copied() else { continue };
            match terms.iter_mut().find(|(parent, ..)| *parent == clause.parent) {
                Some((_, span, first, last)) => {
                    *span = span.join(clause.heading);
                    *first = year.min(*first);
                    *last = year.max(*last);
                }
                None => terms.push((clause.parent, clause.heading, year, year)),
            }
        }
        for (_, span, first, last) in terms.into_iter().filter(|(_, _, first, last)| first < last) {
            let fact = Fact::firm(term(first, last), span);
            self.facts.push(StatedFact { fact, paragraph: 0, form: Form::Sentence });
        }
    }
}

/// A copy of the policy in simplified letters and with the cells of its tables parted by tabs, if that is another text; every span
/// stays, as it takes as many bytes.
fn as_read(policy: &Policy) -> Option<Policy> {
    let tabbed = blanks::tabbed(policy);
    let text = match script::in_simplified(tabbed.as_deref().unwrap_or(&policy.text)) {
        Cow::Owned(text) => text,
        Cow::Borrowed(_) => tabbed?,
    };
    let mut copy = policy.clone();
    let head = &mut copy.head;
    for name in [&mut head.title, &mut head.number, &mut head.issuer, &mut head.recipients].into_iter().flatten() {
        name.value = script::in_simplified(&name.value).into_owned();
    }
    copy.text = text;
    Some(copy)
}

/// The years of the paragraph, of the headings around it, and of the document.
fn years_around(policy: &Policy, read: &[Fact], paragraph: &Paragraph, headings: &[Vec<i16>]) -> Vec<i16> {
    let mut years: Vec<i16> = read.iter().filter_map(year).collect();
    if let Some(clause) = policy.innermost(paragraph.span()) {
        let around = policy.ancestry(clause).filter_map(|(clause, _)| headings.get(clause.0));
        years.extend(around.flatten());
    }
    years.extend(policy.head.issued.as_ref().map(|issued| issued.value.0.year()));
    years
}

/// The facts of a text, of the titles in it (《国务院办公厅关于……的意见》 names a body) and of bodies that are counted (省市县乡四级政府).
fn with_titles(text: &str, read: Vec<Fact>) -> Vec<Fact> {
    let offices = read.iter().filter(|fact| matches!(fact.kind, FactKind::Office { .. }));
    let counted = offices.filter_map(|office| {
        let words = office.span.of(text);
        let at = words.find(|sign| "两三四五六七八九十".contains(sign))?;
        let inside = facts(words.get(at..)?).into_iter().find(|fact| matches!(fact.kind, FactKind::Quantity { .. }))?;
        let start = office.span.start + at;
        Some(Fact { span: Span::new(start + inside.span.start, start + inside.span.end), ..inside })
    });
    let counted: Vec<Fact> = counted.collect();
    let titles = read.iter().filter(|fact| matches!(fact.kind, FactKind::Title(_)));
    let inside = titles.flat_map(|title| {
        let words = Span::new(title.span.start + '《'.len_utf8(), title.span.end.saturating_sub('》'.len_utf8()));
        let shift = move |span: Span| Span::new(words.start + span.start, words.start + span.end);
        facts(words.of(text)).into_iter().map(move |fact| Fact { span: shift(fact.span), ..fact })
    });
    let inside: Vec<Fact> = inside.collect();
    read.into_iter().chain(counted).chain(inside).collect()
}

fn form(fact: &Fact, text: &str, columns: &[Column]) -> Form {
    let before = text.get(..fact.span.start).unwrap_or_default();
    let after = text.get(fact.span.end..).unwrap_or_default().trim_start_matches(' ');
    match fact.kind {
        FactKind::Day(_) if day::is_yearly(before) => Form::Yearly,
        FactKind::Day(_) if day::RANGE_MARKS.iter().any(|mark| fold::fold(before).ends_with(mark)) => Form::RangeEnd,
        FactKind::Quantity { unit: Unit::Bare, .. } if before.ends_with('\t') || after.starts_with('\t') => {
            let cells = text.matches('\t').count() + 1;
            // A row of other length has merged cells: nobody knows the column.
            let column = columns.get(before.matches('\t').count()).filter(|_| cells == columns.len());
            Form::Cell(column.cloned().unwrap_or(Column::Unknown))
        }
        _ => Form::Sentence,
    }
}
