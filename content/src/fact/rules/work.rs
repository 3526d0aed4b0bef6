//! What an entry computes in words, computed again: sums, differences, products, shares and what is left of them.

use core::cell::LazyCell;

use super::aligned::bearers;
use super::portion;
use super::steps::Stepped;
use crate::fact::alike::agree::agree;
use crate::fact::compute::derive::{Derived, Operands, derive};
use crate::fact::known::{Judge, Read, Work, Worked};
use crate::fact::said::claim::PassageKind;
use crate::fact::said::cue;
use crate::fact::stated::StatedFact;
use crate::policy::Paragraph;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Words of what is left of a time.
const LEFT: [&str; 7] = ["还有", "剩", "只有", "工夫", "发文", "印发", "发的文"];

/// 三年走三步: whether a number of years is that of the days which are told after it, one in each.
fn is_years_told(fact: &Fact, facts: &[Fact]) -> bool {
    let FactKind::Quantity { value, unit: Unit::Of(Dimension::Months) } = &fact.kind else { return false };
    let mut years: Vec<i16> = facts
        .iter()
        .filter(|it| it.span.start > fact.span.end)
        .filter_map(|it| match it.kind {
            FactKind::Day(day) => day.year,
            _ => None,
        })
        .collect();
    years.dedup();
    let is_in_turn = years.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    let count = u32::try_from(years.len()).unwrap_or_default();
    count > 1 && is_in_turn && *value == Ratio::whole(count * 12)
}

impl Judge<'_, '_> {
    /// Computes what the words of the entry say is computed, and takes in what is right.
    pub(in crate::fact) fn work(&mut self, read: &[Read<'_, '_>]) -> Work {
        let mut work = Work::default();
        let (stated, is_cited) = (self.stated, self.is_cited);
        let (spans, scope) = (self.quoted.clone(), self.scope.clone());
        // 4380 under 煤改气（户） is added up as 4380户.
        let typed: Vec<Fact> = stated.within(&spans).filter_map(StatedFact::in_column).collect();
        let quoted: Vec<&Fact> = self.quoted_facts().iter().copied().chain(&typed).collect();
        let clauses = LazyCell::new(|| match is_cited {
            true => stated.within(&scope).map(|it| &it.fact).collect::<Vec<&Fact>>(),
            false => Vec::new(),
        });
        let is_row = LazyCell::new(|| {
            typed.is_empty()
                && spans.iter().any(|span| {
                    let around = |it: &&Paragraph| it.span().contains(*span);
                    let paragraph = stated.policy().paragraphs.iter().find(around);
                    paragraph.is_some_and(|it| it.span().of(&stated.policy().text).contains('\t'))
                })
        });
        let tariff = self.tariff();
        for (which, passage) in read.iter().enumerate() {
            let text = passage.words.text.as_str();
            for (at, fact) in passage.facts.iter().enumerate() {
                let mut is_known_otherwise = false;
                if passage.kind == PassageKind::Given {
                    continue;
                }
                let is_stated = passage.kind == PassageKind::Statement;
                match self.stepped(passage, fact, read, &tariff).filter(|_| is_stated) {
                    Some(Stepped::Right(own)) => self.reckon(fact, own),
                    Some(Stepped::Wrong(right)) => {
                        work.worked.push(Worked { place: (which, at), right: Some(right), is_known_otherwise: true });
                        continue;
                    }
                    None => {}
                }
                if let Some(share) = self.share_of_bearer(passage, fact).filter(|_| is_stated) {
                    let is_right = bearers::is_told(text, fact, share);
                    if is_right {
                        self.known.push(fact.clone());
                    } else {
                        work.worked.push(Worked { place: (which, at), right: Some(share), is_known_otherwise: true });
                        continue;
                    }
                }
                if self.is_known(passage.words, fact) {
                    work.known.insert((which, at));
                    // 多四百 is no 400元 of the clause, which nothing is more by.
                    let is_doubtful = passage.kind == PassageKind::Statement
                        && cue::is_compared(text, fact)
                        && !self.is_quoted_difference(fact, &quoted);
                    if !is_doubtful {
                        continue;
                    }
                    is_known_otherwise = true;
                }
                if !is_known_otherwise
                    && is_stated
                    && let Some(own) = self.of_each(passage, fact)
                {
                    self.reckon(fact, own);
                    continue;
                }
                if !is_known_otherwise
                    && passage.kind == PassageKind::Statement
                    && (self.is_portion(passage, fact, read, &quoted)
                        || self.is_reckoned_of_quoted(passage, fact, read)
                        || self.is_own_case(passage, fact)
                        || self.is_case(passage, fact)
                        || self.is_too_late(passage, fact)
                        || self.is_allowed(passage, fact)
                        || self.is_made(passage, fact, read)
                        || self.is_paid_of_case(passage, fact)
                        || self.is_rate_of_case(passage, fact, read)
                        || self.is_times_of_other(passage, fact)
                        || self.is_elapsed(passage, fact)
                        || is_years_told(fact, &passage.facts))
                {
                    self.known.push(fact.clone());
                    continue;
                }
                let title = read.first().filter(|it| which > 0 && read.len() < 3 && !it.words.text.is_empty());
                let title = title.and_then(|it| it.words.text.lines().next()).unwrap_or_default();
                let cues = cue::cues(text, fact).asked(title, fact);
                if cues.is_none() {
                    continue;
                }
                let sentence = cue::sentence(text, fact);
                let mut operands =
                    Operands { quoted: &quoted, is_row: *is_row, clauses: &clauses, ..Operands::default() };
                for (other, it) in
                    read.iter().enumerate().flat_map(|(other, it)| it.facts.iter().map(move |it| (other, it)))
                {
                    match (other == which, sentence.contains(it.span)) {
                        (true, true) if it.span == fact.span => {}
                        (true, true) => operands.sentence.push(it),
                        _ => operands.entry.push(it),
                    }
                }
                // 还有三年多, 只有十天工夫: from the day of issue or publication.
                if cues.span && LEFT.iter().any(|word| sentence.of(text).contains(word)) {
                    operands.entry.extend(&self.head.days);
                }
                match derive(fact, cues, sentence.of(text), &operands) {
                    Some(Derived::Right(times)) => {
                        self.known.push(fact.clone());
                        if let Some(times) = times {
                            self.allow(times);
                        }
                    }
                    // What comes on each of many is no product.
                    Some(Derived::Wrong(_)) if portion::is_each(text, fact) => {}
                    Some(Derived::Wrong(right)) => {
                        work.worked.push(Worked { place: (which, at), right: Some(right), is_known_otherwise });
                    }
                    Some(Derived::Unknown) | None => {}
                }
            }
        }
        work
    }

    /// Whether the quoted words have the number as a difference: 增发20%.
    fn is_quoted_difference(&self, fact: &Fact, quoted: &[&Fact]) -> bool {
        let policy = &self.stated.policy().text;
        let is_so = |it: &&Fact| agree(fact, it) && cue::is_difference(policy.get(..it.span.start).unwrap_or_default());
        quoted.iter().any(is_so)
    }
}
