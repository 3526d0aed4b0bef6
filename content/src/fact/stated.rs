//! What the policy states: its facts with their clauses, and whether one of them is what an entry says.

use core::cell::OnceCell;

use super::agree::agree;
use super::aligned;
use super::column::{self, Column};
use super::day;
use super::every::Often;
use super::holders::Holder;
use super::joined::Joined;
use super::model::{Day, DayPart, Fact, FactKind};
use super::ratio::Ratio;
use super::reader::{facts, stands_in};
use super::unit::Unit;
use crate::policy::{ClauseIndex, Paragraph, Policy};
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::body::taught::Taught;
use crate::text::units::Dimension;

/// The facts of a policy.
pub(super) struct Stated<'p> {
    pub(super) policy: &'p Policy,
    /// The bodies that only this policy names.
    pub(super) taught: Taught,
    /// In order of place; spans count bytes of the policy.
    facts: Vec<StatedFact>,
    /// For each paragraph, the years that its days may leave out.
    years: Vec<Vec<i16>>,
    /// How often the policy says that things are done and paid, read when an entry asks.
    pub(super) often: OnceCell<Vec<Often>>,
    /// The words that tell its like things apart, likewise.
    pub(super) aligned: aligned::Cache,
    /// Who holds which office in the policy, likewise.
    pub(super) holders: OnceCell<Vec<Holder>>,
}

/// A fact of the policy.
pub(super) struct StatedFact {
    pub(super) fact: Fact,
    /// Which paragraph of the policy.
    paragraph: usize,
    form: Form,
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
    /// Reads the policy, paragraph by paragraph.
    pub(super) fn new(policy: &'p Policy) -> Self {
        let joined: Vec<Joined> = policy.paragraphs.iter().map(|paragraph| Joined::new(paragraph, policy)).collect();
        let read: Vec<Vec<Fact>> = joined.iter().map(|joined| facts(&joined.text)).collect();
        let texts = joined.iter().map(|joined| joined.text.as_str());
        let taught = Taught::of(texts.zip(read.iter().map(Vec::as_slice)));
        let mut stated = Self {
            policy,
            taught,
            facts: Vec::new(),
            years: Vec::new(),
            often: OnceCell::new(),
            holders: OnceCell::new(),
            aligned: aligned::Cache::default(),
        };
        let headings = years_of_headings(policy, &joined, &read);
        let mut columns = None;
        let paragraphs = policy.paragraphs.iter().zip(&joined).zip(read);
        for (at, ((paragraph, joined), read)) in paragraphs.enumerate() {
            let read = with_titles(&joined.text, stated.taught.add(&joined.text, read));
            let years = stated.years_around(&read, paragraph, &headings);
            stated.years.push(years);
            // The first row of a table names its columns.
            columns =
                joined.text.contains('\t').then(|| columns.take().unwrap_or_else(|| column::columns(&joined.text)));
            let columns = columns.as_deref().unwrap_or_default();
            for fact in read.iter().cloned().chain(spans_of_years(&read, &joined.text)) {
                let form = form(&fact, &joined.text, columns);
                let span = joined.source(fact.span);
                stated.facts.push(StatedFact { fact: stated.in_year(Fact { span, ..fact }), paragraph: at, form });
            }
        }
        stated.count_years(&headings);
        stated.facts.sort_by_key(|it| it.fact.span);
        stated
    }

    /// 2020年任务, 2021年任务, …: clauses side by side that share out the years make a term, as explainers say (四年怎么干).
    fn count_years(&mut self, headings: &[Vec<i16>]) {
        let policy = self.policy;
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

    /// The years of the paragraph, of the headings around it, and of the document.
    fn years_around(&self, read: &[Fact], paragraph: &Paragraph, headings: &[Vec<i16>]) -> Vec<i16> {
        let policy = self.policy;
        let mut years: Vec<i16> = read.iter().filter_map(year).collect();
        if let Some(clause) = policy.innermost(paragraph.span()) {
            let around = policy.ancestry(clause).filter_map(|(clause, _)| headings.get(clause.0));
            years.extend(around.flatten());
        }
        years.extend(policy.head.issued.as_ref().map(|issued| issued.value.0.year()));
        years
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
        let paragraphs = self.policy.paragraphs.iter().map(Paragraph::span);
        let inside = paragraphs.filter(|paragraph| scope.iter().any(|span| span.contains(*paragraph)));
        let mut segments = Vec::new();
        for paragraph in inside {
            let mut start = paragraph.start;
            for segment in paragraph.of(&self.policy.text).split_inclusive(['。', '；', '、', ';']) {
                segments.push(Span::new(start, start + segment.len()));
                start += segment.len();
            }
        }
        segments
    }

    /// The whole policy as a scope.
    pub(super) fn everywhere(&self) -> Vec<Span> {
        vec![Span::new(0, self.policy.text.len())]
    }

    /// Where in `scope` the policy says what `fact` says.
    pub(super) fn place(&self, fact: &Fact, scope: &[Span]) -> Option<Span> {
        if let FactKind::Title(title) = &fact.kind {
            return scope.iter().copied().find_map(|span| self.place_of_title(title, span));
        }
        if self.is_strange(fact) {
            return None;
        }
        let fact = &self.in_year(fact.clone());
        self.within(scope).find(|stated| self.says(stated, fact)).map(|stated| stated.fact.span)
    }

    /// 明年6月底 is a day in the year after the day of issue; of any year, where that is not known.
    pub(super) fn in_year(&self, fact: Fact) -> Fact {
        let FactKind::RelativeDay { years, part } = fact.kind else { return fact };
        let issued = self.policy.head.issued.as_ref();
        let year = issued.map(|issued| issued.value.0.year() + i16::from(years));
        Fact { kind: FactKind::Day(Day { year, part }), ..fact }
    }

    /// A title may be told without its marks, and by its last words: 《补助办法》.
    fn place_of_title(&self, title: &str, span: Span) -> Option<Span> {
        if !stands_in(title, span.of(&self.policy.text)) {
            return None;
        }
        let inside = self
            .policy
            .paragraphs
            .iter()
            .map(Paragraph::span)
            .find(|paragraph| span.contains(*paragraph) && stands_in(title, paragraph.of(&self.policy.text)));
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

/// From the first year to the last, both counted in.
pub(super) fn term(first: i16, last: i16) -> FactKind {
    let years = u32::from(last.abs_diff(first)) + 1;
    FactKind::Quantity { value: Ratio::whole(years * 12), unit: Unit::Of(Dimension::Months) }
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

/// The years that a text names.
/// The years in the heading of each clause, which stands around many paragraphs.
fn years_of_headings(policy: &Policy, joined: &[Joined], read: &[Vec<Fact>]) -> Vec<Vec<i16>> {
    let dated = |(joined, read): (&Joined, &Vec<Fact>)| -> Vec<(Span, i16)> {
        read.iter().filter_map(|fact| Some((joined.source(fact.span), year(fact)?))).collect()
    };
    let dated: Vec<(Span, i16)> = joined.iter().zip(read).flat_map(dated).collect();
    let years = |heading: Span| {
        let first = dated.partition_point(|(span, _)| span.start < heading.start);
        let rest = dated.get(first..).unwrap_or_default();
        rest.iter().take_while(|(span, _)| span.end <= heading.end).map(|(_, year)| *year).collect()
    };
    policy.clauses.iter().map(|clause| years(clause.heading)).collect()
}

pub(super) fn year(fact: &Fact) -> Option<i16> {
    match &fact.kind {
        FactKind::Day(day) => day.year,
        _ => None,
    }
}

/// 2026年至2028年 are three years, as explainers say.
fn spans_of_years(read: &[Fact], text: &str) -> Vec<Fact> {
    let pairs = read.iter().zip(read.iter().skip(1));
    let span = |(first, last): (&Fact, &Fact)| {
        let (FactKind::Day(from), FactKind::Day(to)) = (&first.kind, &last.kind) else { return None };
        let between = fold::fold(Span::new(first.span.end, last.span.start).of(text));
        if !day::RANGE_MARKS.contains(&between.as_str()) || from.part != to.part || from.part != DayPart::Year {
            return None;
        }
        let kind = term(from.year?, to.year?);
        Some(Fact::firm(kind, first.span.join(last.span)))
    };
    pairs.filter_map(span).collect()
}

fn form(fact: &Fact, text: &str, columns: &[Column]) -> Form {
    let before = text.get(..fact.span.start).unwrap_or_default();
    let after = text.get(fact.span.end..).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;

    const POLICY: &str = "办法\n一、2020年任务\n（一）于9月20日前完成；每年11月30日前拨付。\n二、2026年至2028年支持150台。\n三、补助\n序号\t地区\t补助（万元）\n3\t溪南\t20\n";

    /// The words of the policy that say what `text` says.
    fn check(text: &str, expect: &str) {
        let policy = policy::parse(POLICY).output;
        let stated = Stated::new(&policy);
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
