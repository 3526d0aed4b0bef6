//! The rules by which a fact of an entry is known or told to be wrong, one file each, and the order in which they are asked.
//!
//! A rule is a method of [`Judge`], whose lower floor (`known/`) it asks what the claim cites, gives and computes. The order is
//! said here alone: what makes a fact known in [`Judge::is_known`], what is told of it in [`Judge::of_fact`] and
//! [`Judge::of_place`], what is told of words that are no facts in [`Judge::of_words`].

mod ages;
mod aligned;
mod amended;
mod articles;
mod before;
mod bodies;
mod bounds;
mod case;
mod changes;
mod counties;
mod counts;
mod drafts;
mod each;
mod elapsed;
mod every;
mod fewer;
mod fix;
mod graded;
mod holders;
mod instead;
mod issuers;
mod late;
mod lead;
mod leader;
mod levels;
mod listed;
mod listing;
mod lists;
mod many;
mod monthly;
mod named;
mod numbered;
mod onwards;
mod payer;
mod portion;
mod provinces;
mod reckoned;
mod relative;
mod roles;
mod row;
mod sampled;
mod sequence;
mod sessions;
mod shares;
mod sides;
mod slogans;
mod spent;
mod spoken;
mod steps;
mod sums;
mod tiers;
mod turn;
mod twice;
mod unstated;
mod upper;
mod vessels;
mod weekdays;
mod weeks;
mod whole;
mod work;
mod years;

pub(super) use self::sampled::SUPPOSING;
use super::alike::agree::agree;
use super::known::{Judge, Read, exact};
use super::said::claim::PassageKind;
use super::said::cue;
use super::said::round;
use super::said::words::Words;
use crate::finding::Finding;
use crate::text::reading::{Fact, Firmness, Precision};

impl Judge<'_, '_> {
    /// Whether the entry, its clauses or the front matter say it.
    pub(super) fn is_known(&self, words: &Words<'_>, fact: &Fact) -> bool {
        fact.firmness == Firmness::Idle
            || self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known))
            || match round::precision(&words.text, fact) {
                Precision::Exact => self.is_stated(Some(fact)),
                // A bound (不到 40 万元) is told to the digit.
                precision => {
                    self.is_stated(Some(&exact(fact)))
                        || self.is_near(fact, precision)
                        || self.is_near_known(fact, precision)
                }
            }
            || self.is_turned(words, fact)
            || self.is_named(words, fact)
            || self.is_amended(&words.text, fact)
            || self.is_short_year(&words.text, fact)
            || years::is_before_its_day(&words.text, fact)
            || self.is_level_above(&words.text, fact)
            || self.is_year_of_number(fact)
            || self.is_issuer(words, fact)
            || self.is_kindred(words, fact)
    }

    /// What is wrong in a fact: of one that is known, what stands beside it; else that it is not known.
    pub(super) fn of_fact(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        is_known: bool,
        read: &[Read<'_, '_>],
    ) -> Option<Finding> {
        let words = passage.words;
        if is_known {
            let other_side = || self.on_other_side(passage, fact);
            let bounded = || self.bounded_otherwise(passage, fact).or_else(other_side);
            return self.as_draft(passage, fact).or_else(bounded).or_else(|| self.led_otherwise(passage, fact));
        }
        if self.is_onwards(passage, fact) {
            return None;
        }
        if self.is_counted(words, fact) || self.is_one_paper(fact) || self.is_rank_quoted(&words.text, fact) {
            return None;
        }
        let is_round = round::precision(&words.text, fact) != Precision::Exact;
        let place = self.stated.place(&exact(fact), &self.stated.everywhere()).filter(|_| !is_round);
        if fact.firmness == Firmness::Soft && !is_round {
            return self.miscounted(passage, fact, place.is_some()).or_else(|| self.led_otherwise(passage, fact));
        }
        Some(self.unstated(passage, fact, place, read))
    }

    /// What is wrong in the place of a fact of which nothing else is: it is that of another thing. `value` is where the value of a
    /// row begins, if the fact stands there.
    pub(super) fn of_place(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        value: Option<usize>,
        read: &[Read<'_, '_>],
    ) -> Option<Finding> {
        let is_statement = passage.kind == PassageKind::Statement;
        let words = passage.words;
        // A body by a name that is not read in the clause stands at no place of it.
        if self.is_kindred(words, fact) {
            return None;
        }
        let reckoned = || {
            let beside = || self.counted_beside(passage, fact);
            let elapsed = || self.elapsed_otherwise(passage, fact);
            let counted = || self.miscounted_bodies(passage, fact);
            let per = || self.per_otherwise(passage, fact);
            let totalled = || self.totalled_otherwise(passage, fact);
            self.compared_otherwise(passage, fact)
                .or_else(elapsed)
                .or_else(counted)
                .or_else(per)
                .or_else(totalled)
                .or_else(beside)
                .or_else(|| self.led_by_another(passage, fact))
                .or_else(|| self.on_other_day(passage, fact))
                .or_else(|| self.numbered_otherwise(passage, fact))
                .or_else(|| self.yearly_as_total(passage, fact))
                .or_else(|| self.made_otherwise(passage, fact, read))
                .or_else(|| self.amended_otherwise(passage, fact))
                .or_else(|| self.in_other_year(passage, fact))
                .or_else(|| self.fewer_otherwise(passage, fact))
                .filter(|_| is_statement)
        };
        let instead = || self.told_instead(passage, fact, read).filter(|_| is_statement);
        let mismatch = value.and_then(|value| self.mismatch(passage, fact, value));
        let beside = || {
            let listed = || self.listed_otherwise(passage, fact).or_else(|| self.done_by_another(passage, fact));
            self.paid_otherwise(passage, fact).or_else(listed)
        };
        let found = mismatch
            .or_else(|| self.superseded(passage, fact, read))
            .or_else(|| self.graded_otherwise(passage, fact).filter(|_| is_statement))
            .or_else(reckoned)
            .or_else(|| self.misaligned(passage, fact, read))
            .or_else(|| self.of_other_bracket(passage, fact, read).filter(|_| is_statement))
            .or_else(|| beside().filter(|_| is_statement))
            .or_else(instead)
            .or_else(|| self.told_twice(passage, fact, read).filter(|_| is_statement))
            .or_else(|| self.on_wrong_side(passage, fact).filter(|_| is_statement))
            .or_else(|| self.before_or_after(passage, fact).filter(|_| is_statement))
            .or_else(|| self.in_vessels(passage, fact).filter(|_| is_statement));
        // A sentence of the clause says what the clause does.
        found.filter(|_| !self.is_copied(cue::sentence(&words.text, fact).of(&words.text)))
    }

    /// What is wrong in words that are no facts of their own: intervals, names in quotation marks, holders of offices.
    pub(super) fn of_words(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let mut found = self.otherwise_often(passage);
        if found.is_empty() {
            found = self.of_other_interval(passage, read);
        }
        if found.is_empty() {
            found.extend(self.done_twice(passage));
        }
        found.extend(self.misnamed(passage));
        found.extend(self.of_other_levels(passage));
        let held = self.held_otherwise(passage);
        found.extend(if held.is_empty() { self.of_other_holder(passage, read) } else { held });
        found.extend(self.of_other_provinces(passage));
        found.extend(self.of_other_counties(passage));
        found.extend(self.of_other_age(passage));
        found.extend(self.of_other_whole(passage));
        found.extend(self.stepped_otherwise(passage));
        found.extend(self.handed_otherwise(passage));
        found.extend(self.relatively_otherwise(passage));
        found.extend(self.on_other_weekday(passage));
        found.extend(self.of_other_bodies(passage, read));
        found.extend(self.out_of_order(passage));
        found.extend(self.paid_by_others(passage));
        found.extend(self.of_other_articles(passage));
        found.extend(self.of_other_lowest_level(passage));
        found.extend(self.sampled_otherwise(passage));
        found.extend(self.in_other_session(passage));
        let in_part = self.in_part_of_other(passage, read).into_iter();
        let is_new =
            |it: &Finding| found.iter().all(|known| known.span.end <= it.span.start || it.span.end <= known.span.start);
        let in_part: Vec<Finding> = in_part.filter(is_new).collect();
        found.extend(in_part);
        // Whose a rank is, is told once.
        let ranked = self.of_other_rank(passage, read, found.is_empty());
        found.extend(ranked);
        found
    }
}
