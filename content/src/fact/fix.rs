//! Fixes: the one fact of the quoted words that can be meant, in the form that the author writes.

use super::agree::agree;
use super::check::{Judge, Read};
use super::cue;
use super::model::{Day, DayPart, Fact, FactKind, Precision};
use super::near;
use super::reader::facts;
use super::round;
use super::words::Words;
use crate::span::Span;
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
        let is_said = |it: &Fact| read.iter().flat_map(|passage| &passage.facts).any(|said| agree(said, it));
        let of = |is_like: &dyn Fn(&Fact) -> bool| {
            let mut alike: Vec<&Fact> = Vec::new();
            for it in self.stated.within(&self.quoted).map(|it| &it.fact).filter(|it| is_like(it)) {
                if alike.iter().all(|known| known.kind != it.kind) {
                    alike.push(it);
                }
            }
            alike
        };
        let mut candidates = of(&|it| near::is_same_kind(fact, it));
        if candidates.is_empty() {
            candidates = of(&|it| near::is_slip(fact, it));
        }
        let [meant] = candidates.as_slice() else { return None };
        if is_said(meant) {
            return None;
        }
        let printed = fold::tidy(meant.span.of(&self.stated.policy.text));
        let is_spaced = fact.span.of(text).contains(' ');
        let printed = if is_spaced { spaced(&printed) } else { printed };
        // 20 元 for 20万元: what is wrong is the unit, not the number.
        let is_unit = fact.written.zip(meant.written).is_some_and(|(one, other)| one.digits == other.digits);
        let form = in_form(text, fact, meant);
        let forms = if is_unit { [Some(printed), form] } else { [form, Some(printed)] };
        forms.into_iter().flatten().find(|form| reads_as(text, fact, form, meant))
    }
}

/// Whether signs of a number stand around it that belong to no fact: 百分之三点五 read as 百分之三.
fn has_rest(text: &str, span: Span) -> bool {
    let is_number = |sign: char| sign.is_ascii_digit() || NUMBERS.contains(sign);
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    before.is_some_and(is_number) || after.is_some_and(is_number)
}

/// What is meant, as the author writes numbers: 三个月 for 3个月, 20 万元 for 200000元, 2026 年 5 月 31 日 for 5月31日.
fn in_form(text: &str, fact: &Fact, meant: &Fact) -> Option<String> {
    match (&fact.kind, &meant.kind) {
        (FactKind::Quantity { unit, .. }, FactKind::Quantity { value, unit: other }) if unit.agrees(other) => {
            let written = fact.written?;
            let digits = value.over(written.factor)?;
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

/// Whether the text with `form` in the place of `fact` says what is meant there, and all else as before.
fn reads_as(text: &str, fact: &Fact, form: &str, meant: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default();
    let after = text.get(fact.span.end..).unwrap_or_default();
    let (was, is) = (facts(text), facts(&[before, form, after].concat()));
    was.len() == is.len()
        && was.iter().zip(&is).all(|(was, is)| {
            if was.span == fact.span {
                is.span.start == fact.span.start && says(is, meant)
            } else {
                was.kind == is.kind
            }
        })
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
