//! Fixes: the one fact of the quoted words that can be meant, in the form that the author writes.

use core::mem::discriminant;

use super::portion;
use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::round;
use crate::fact::said::words::Words;
use crate::span::Span;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;
use crate::text::{fold, numeral};

/// Signs that would be the rest of a number that was not read whole.
const NUMBERS: &str = "〇零一二三四五六七八九十百千万亿两半几数多余点.分之%第";

impl Judge<'_, '_> {
    /// The words to put in the place of a fact that the policy does not state: none unless they are surely meant, and the
    /// text then reads as the policy has it.
    pub(super) fn fix(&self, words: &Words<'_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<String> {
        let text = words.text.as_str();
        let cues = cue::cues(text, fact);
        let is_exact = round::precision(text, fact) == Precision::Exact && !cues.difference && !cues.span;
        if !is_exact || !words.is_verbatim(fact.span) || has_rest(text, fact.span) {
            return None;
        }
        let mut alike: Vec<&Fact> = Vec::new();
        for it in self.quoted_facts().iter().copied().filter(|it| is_alike(fact, it)) {
            if alike.iter().all(|known| known.kind != it.kind) {
                alike.push(it);
            }
        }
        let [meant] = alike.as_slice() else { return None };
        if !is_near_enough(fact, meant)
            || self.may_be_derived(text, fact)
            || is_other_side(text, fact, &self.stated.policy().text, meant)
        {
            return None;
        }
        let is_said = read.iter().flat_map(|passage| &passage.facts).any(|said| agree(said, meant));
        let is_doubtful = self.stated.within(&self.scope).map(|it| &it.fact).any(|it| {
            // 1日 of the clause is what 1个工作日 is almost, whatever was quoted of it.
            it.kind != meant.kind && near::is_slip(fact, it)
        });
        let facts = read.iter().find(|passage| core::ptr::eq(passage.words, words)).map_or(&[][..], |it| &it.facts);
        if is_said || is_doubtful || self.is_each(meant, read) || self.is_of_other_time(text, facts, fact, meant) {
            return None;
        }
        let printed = fold::tidy(meant.span.of(&self.stated.written.text));
        let is_spaced = fact.span.of(text).contains(' ');
        let printed = if is_spaced { spaced(&printed) } else { printed };
        // 20 元 for 20万元: what is wrong is the unit, not the number.
        let is_unit = fact.written.zip(meant.written).is_some_and(|(one, other)| one.digits == other.digits);
        let form = in_form(words.written(Span::new(0, text.len())), fact, meant);
        let forms = if is_unit { [Some(printed), form] } else { [form, Some(printed)] };
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let is_twice = |form: &String| ['年', '月'].iter().any(|sign| before.ends_with(*sign) && form.contains(*sign));
        forms.into_iter().flatten().filter(|form| !is_twice(form)).find(|form| self.reads_as(text, fact, form, meant))
    }

    /// Whether the number may be a part or the rest of a quoted one: nobody knows then which is meant.
    fn may_be_derived(&self, text: &str, fact: &Fact) -> bool {
        let FactKind::Quantity { unit, .. } = &fact.kind else { return false };
        let is_share = |it: &Fact| {
            matches!(it.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Share), .. } | FactKind::Proportion(_))
        };
        let has_share = || self.quoted_facts().iter().any(|it| is_share(it));
        portion::is_each(text, fact)
            || match unit {
                Unit::Of(Dimension::Share) => portion::is_rest(text, fact),
                Unit::Of(Dimension::Money) => has_share(),
                _ => false,
            }
    }

    /// Whether the quoted words state it of each year or month, and the entry speaks of none: 每年1次 is three in three years.
    fn is_each(&self, meant: &Fact, read: &[Read<'_, '_>]) -> bool {
        let before = self.stated.policy().text.get(..meant.span.start).unwrap_or_default();
        let start = before.rfind(cue::STOPS).unwrap_or(0);
        let words = before.get(start..).unwrap_or_default();
        EACH.iter().any(|each| words.contains(each)) && !read.iter().any(|passage| passage.words.text.contains('每'))
    }

    /// Whether the text with `form` in the place of `fact` says what is meant there, nothing of the old fact, and all else as
    /// before.
    fn reads_as(&self, text: &str, fact: &Fact, form: &str, meant: &Fact) -> bool {
        let before = text.get(..fact.span.start).unwrap_or_default();
        let after = text.get(fact.span.end..).unwrap_or_default();
        let taught = &self.stated.taught;
        let (was, is) = (taught.facts(text), taught.facts(&[before, form, after].concat()));
        was.len() == is.len()
            && was.iter().zip(&is).all(|(was, is)| {
                if was.span == fact.span {
                    let whole = Span::new(fact.span.start, fact.span.start + form.len());
                    is.span == whole && says(is, meant)
                } else {
                    was.kind == is.kind
                }
            })
    }
}

/// Whether the one can stand in the place of the other: a thing of the same kind, a number of the same unit, as fine a day.
fn is_alike(fact: &Fact, meant: &Fact) -> bool {
    let is_shape = match (&fact.kind, &meant.kind) {
        (FactKind::Day(day), FactKind::Day(other)) => discriminant(&day.part) == discriminant(&other.part),
        // Of two bodies nothing tells that the one is meant by the other, but the same name.
        (FactKind::Office { .. }, _) => near::is_slip(fact, meant),
        // 年 and 个月 are both months, 小时 and 分钟 both seconds, and no slip of one another where the number differs too.
        (FactKind::Quantity { unit: Unit::Of(Dimension::Months | Dimension::Seconds), .. }, _) => fact
            .written
            .zip(meant.written)
            .is_none_or(|(one, other)| one.factor == other.factor || one.digits == other.digits),
        _ => true,
    };
    is_shape && near::is_same_kind(fact, meant)
}

/// Whether a slip of the pen may make the one of the other: 21万元 of 20元, not 3毛 of 30元.
fn is_near_enough(fact: &Fact, meant: &Fact) -> bool {
    let (FactKind::Quantity { value, .. }, FactKind::Quantity { value: other, .. }) = (&fact.kind, &meant.kind) else {
        return true;
    };
    let is_unit = fact.written.zip(meant.written).is_some_and(|(one, other)| one.digits == other.digits);
    let (low, high) = if value < other { (value, other) } else { (other, value) };
    is_unit || low.times(Ratio::whole(MOST_TIMES)).is_some_and(|most| *high < most)
}

/// Whether the one is a bound from above and the other from below: 70岁以上 and 未满16周岁 are told of two groups.
fn is_other_side(text: &str, fact: &Fact, policy: &str, meant: &Fact) -> bool {
    let side = cue::is_below;
    matches!((side(text, fact.span), side(policy, meant.span)), (Some(one), Some(other)) if one != other)
}

/// A number so many times another is no slip of it.
const MOST_TIMES: u32 = 50;
/// What makes a number one of each period.
const EACH: [&str; 8] = ["每年", "每半年", "每季", "每月", "每个月", "每周", "每日", "每天"];

/// Whether signs of a number stand around it that belong to no fact: 百分之三点五 read as 百分之三.
fn has_rest(text: &str, span: Span) -> bool {
    let is_number = |sign: char| sign.is_ascii_digit() || NUMBERS.contains(sign);
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    // 3555-0000032, of which only the end is a telephone.
    let is_joined = |sign: Option<char>| sign == Some('-');
    before.is_some_and(is_number) || after.is_some_and(is_number) || is_joined(before) || is_joined(after)
}

/// What is meant, as the author writes numbers: 三个月 for 3个月, 20 万元 for 200000元, 2026 年 5 月 31 日 for 5月31日.
fn in_form(text: &str, fact: &Fact, meant: &Fact) -> Option<String> {
    match (&fact.kind, &meant.kind) {
        (FactKind::Quantity { unit, .. }, FactKind::Quantity { value, unit: other }) if unit.agrees(other) => {
            let written = fact.written?;
            let digits = value.over(written.factor)?;
            if digits.integer().is_none() && written.digits.integer().is_some() {
                return None;
            }
            let is_han = written.span.of(text).chars().all(fold::is_han);
            let digits =
                if is_han { numeral::to_han(u32::try_from(digits.integer()?).ok()?) } else { digits.decimal()? };
            let before = Span::new(fact.span.start, written.span.start).of(text);
            let after = Span::new(written.span.end, fact.span.end).of(text);
            Some([before, &digits, after].concat())
        }
        (FactKind::Day(day), FactKind::Day(other)) => day_in_form(fact.span.of(text), *day, *other),
        _ => None,
    }
}

/// The numbers of a day put in the places of those that the author wrote.
fn day_in_form(written: &str, day: Day, meant: Day) -> Option<String> {
    let numbers = |day: Day| match day.part {
        DayPart::Day(month, at) => Some([u32::from(month), u32::from(at)]),
        _ => None,
    };
    let [month, at] = numbers(meant)?;
    let [was_month, was_at] = numbers(day)?;
    let year = meant.year.or(day.year).and_then(|year| u32::try_from(year).ok());
    let mut wanted = day.year.is_some().then_some(year?).into_iter().chain([month, at]);
    let was = day.year.and_then(|year| u32::try_from(year).ok()).into_iter().chain([was_month, was_at]);
    let mut form = String::new();
    let mut rest = written;
    for old in was {
        let start = rest.find(|sign: char| sign.is_ascii_digit())?;
        let digits = rest.get(start..)?;
        let length = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
        if digits.get(..length)?.parse() != Ok(old) {
            return None;
        }
        form.push_str(rest.get(..start)?);
        form.push_str(&wanted.next()?.to_string());
        rest = digits.get(length..)?;
    }
    form.push_str(rest);
    Some(form)
}

fn says(is: &Fact, meant: &Fact) -> bool {
    match (&is.kind, &meant.kind) {
        (FactKind::Day(day), FactKind::Day(other)) => {
            day.part == other.part && (day.year.is_none() || other.year.is_none() || day.year == other.year)
        }
        (FactKind::Quantity { value, unit }, FactKind::Quantity { value: other, unit: other_unit }) => {
            value == other && unit.agrees(other_unit)
        }
        _ => is.kind == meant.kind || agree(is, meant),
    }
}

/// The words with a space between digits and Han, as the author writes.
fn spaced(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut last: Option<char> = None;
    for character in words.chars() {
        let is_joint = last.is_some_and(|last| last.is_ascii_digit() && fold::is_han(character))
            || last.is_some_and(|last| fold::is_han(last) && character.is_ascii_digit());
        if is_joint {
            out.push(' ');
        }
        out.push(character);
        last = Some(character);
    }
    out
}
