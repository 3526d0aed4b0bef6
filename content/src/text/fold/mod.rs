//! Folding: one spelling for what readers take to be the same words, with a map back to the source.
//!
//! White space, widths, quote marks, dashes and brackets of numbers differ from copy to copy of one document; pinyin
//! insertions and doubled marks are faults of copying. Words, digits and full stops are never touched.

mod sign;

use core::ops::Range;

pub(crate) use self::sign::{fold_character, is_blank, is_han, script_digit};
use self::sign::{is_comma_or_stop, square};
use super::find::find;
use crate::span::Span;

/// The longest syllable of pinyin is zhuāng: six letters.
const LONGEST_SYLLABLE: usize = 6;

/// A text folded for searching, that knows where each folded character came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    runs: Vec<Run>,
}

/// A stretch whose bytes went over one by one, or a single character that became another.
#[derive(Clone, Copy, Debug)]
struct Run {
    folded: usize,
    source: Span,
}

/// The folded form of `text`, without a map.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// The text as one line to show: no white space beside Han characters and marks, no pinyin insertions, no doubled commas.
///
/// Widths and quote marks stay as printed.
pub fn tidy(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut space_pending = false;
    for (_, character) in without_insertions(text) {
        if is_blank(character) {
            space_pending = character.is_whitespace() || space_pending;
            continue;
        }
        if space_pending && character.is_ascii() && line.ends_with(|last: char| last.is_ascii()) {
            line.push(' ');
        }
        space_pending = false;
        if is_comma_or_stop(character) && line.ends_with([',', '，']) {
            line.pop();
        }
        line.push(character);
    }
    line
}

impl Folded {
    /// Folds the whole of `text`.
    pub fn new(text: &str) -> Self {
        Self::of_spans(text, [Span::new(0, text.len())])
    }

    /// The same with simplified characters for traditional ones, which take as many bytes, so that every place stays.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn simplified(self) -> Self {
        Self { text: self.text.chars().map(super::script::simplified).collect(), runs: self.runs }
    }

    /// Folds the pieces of `text` at `spans`, in order, as if nothing stood between them.
    pub(crate) fn of_spans(text: &str, spans: impl IntoIterator<Item = Span>) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), runs: Vec::new() };
        for span in spans {
            for (offset, character) in without_insertions(span.of(text)) {
                let start = span.start + offset;
                // ㎡ has as many bytes as m², which it stands for.
                if let Some(digit) = square(character) {
                    folded.push('m', Span::new(start, start + 1));
                    folded.push(digit, Span::new(start + 1, start + character.len_utf8()));
                    continue;
                }
                // The digit of a unit or a formula is typed on its line as often as off it; behind a digit it is a power: 10² is not 102.
                let of_letters = || script_digit(character).filter(|_| folded.ends_in_letter());
                if let Some(plain) = of_letters().or_else(|| fold_character(character)) {
                    folded.push(plain, Span::new(start, start + character.len_utf8()));
                }
            }
        }
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Every folded character with the bytes of the source that it came from.
    pub(crate) fn characters(&self) -> impl Iterator<Item = (char, Span)> {
        let ends = self.runs.iter().skip(1).map(|next| next.folded).chain([self.text.len()]);
        self.runs.iter().zip(ends).flat_map(|(run, end)| {
            let folded = self.text.get(run.folded..end).unwrap_or_default();
            let is_unchanged = folded.len() == run.source.len();
            folded.char_indices().map(move |(at, character)| {
                let start = run.source.start + at;
                let span = if is_unchanged { Span::new(start, start + character.len_utf8()) } else { run.source };
                (character, span)
            })
        })
    }

    /// The bytes of the source that a range of bytes of the folded text came from.
    pub fn span(&self, range: Range<usize>) -> Span {
        let (Some(first), Some(last)) =
            (self.run(range.start), range.end.checked_sub(1).and_then(|last| self.run(last)))
        else {
            return Span::default();
        };
        let start = first.source.start + range.start.saturating_sub(first.folded).min(first.source.len());
        let is_whole = self.run(range.end).is_none_or(|next| next.folded == range.end);
        let end = if is_whole { last.source.end } else { last.source.start + (range.end - last.folded) };
        Span::new(start, end)
    }

    /// Where the first character at or after a byte of the source stands in the folded text.
    pub fn offset(&self, source: usize) -> usize {
        let index = self.runs.partition_point(|run| run.source.end <= source);
        self.runs.get(index).map_or(self.text.len(), |run| {
            let next = self.runs.get(index + 1).map_or(self.text.len(), |next| next.folded);
            (run.folded + source.saturating_sub(run.source.start)).min(next)
        })
    }

    /// Every place where `needle`, itself folded and not empty, stands from byte `from` of the folded text on.
    pub fn find_all<'a>(&'a self, needle: &'a str, from: usize) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut from = from;
        core::iter::from_fn(move || {
            let start = from + find(self.text.get(from..)?, needle)?;
            from = start + needle.len();
            Some(start..from)
        })
    }

    /// The last run that begins at or before a byte of the folded text.
    fn run(&self, folded: usize) -> Option<Run> {
        if folded >= self.text.len() {
            return None;
        }
        let after = self.runs.partition_point(|run| run.folded <= folded);
        self.runs.get(after.checked_sub(1)?).copied()
    }

    fn ends_in_letter(&self) -> bool {
        self.text.bytes().last().is_some_and(|last| last.is_ascii_alphabetic())
    }

    fn push(&mut self, plain: char, source: Span) {
        if plain == '-' && self.text.ends_with('-') {
            return;
        }
        if is_comma_or_stop(plain) && self.text.ends_with(',') {
            self.pop_comma();
        }
        let at = self.text.len();
        self.text.push(plain);
        match self.runs.last_mut() {
            Some(run)
                if run.source.end == source.start
                    && run.source.len() == at - run.folded
                    && source.len() == plain.len_utf8() =>
            {
                run.source.end = source.end;
            }
            _ => self.runs.push(Run { folded: at, source }),
        }
    }

    /// Takes back a comma, one byte of the folded text.
    fn pop_comma(&mut self) {
        self.text.pop();
        let at = self.text.len();
        if let Some(run) = self.runs.last_mut() {
            if run.folded == at {
                self.runs.pop();
            } else {
                run.source.end -= 1;
            }
        }
    }
}

/// The characters of `text` with their offsets, without 區(qū)'s kind of insertion: pinyin in brackets right after its character.
pub(crate) fn without_insertions(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut resume = 0;
    let mut after_han = false;
    text.char_indices().filter(move |(offset, character)| {
        if *offset < resume {
            return false;
        }
        if after_han && matches!(character, '(' | '（') {
            let inside = offset + character.len_utf8();
            if let Some(length) = text.get(inside..).and_then(insertion_length) {
                resume = inside + length;
                return false;
            }
        }
        after_han = is_han(*character);
        true
    })
}

/// Bytes of a toned syllable and its closing bracket at the start of `text`.
///
/// The tone mark is what tells an insertion from an abbreviation: 區(qū) goes, 客户端(APP) stays.
fn insertion_length(text: &str) -> Option<usize> {
    let mut has_tone = false;
    for (offset, character) in text.char_indices().take(2 * LONGEST_SYLLABLE) {
        match character {
            'a'..='z' => {}
            '\u{E0}'..='\u{24F}' | '\u{300}'..='\u{36F}' => has_tone = true,
            ')' | '）' => return has_tone.then_some(offset + character.len_utf8()),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(fold(input), expect, "{input}");
    }

    #[test]
    fn copies_of_the_same_words_fold_alike() {
        check("于 9 月 20\u{3000}日\u{A0}前\u{200B}", "于9月20日前");
        check("（２０２６）", "(2026)");
        check("国办发〔2019〕54号", "国办发[2019]54号");
        check("“一刀切”「一刀切」", "\"一刀切\"\"一刀切\"");
        check("9:00—17:00", &fold("9：00－17：00"));
        check("——", "-");
        check("二○二六年", "二〇二六年");
    }

    #[test]
    fn faults_of_copying_are_dropped() {
        check("各縣,、市,、區(qū)人民政府,,各機構。", "各縣、市、區人民政府,各機構。");
        check("創(chuàng)建,。", "創建。");
        check("移动客户端(APP)，2,000元", "移动客户端(APP),2,000元");
        check("（qū）", "(qū)");
    }

    #[test]
    fn every_folded_character_knows_its_source() {
        let source = "甲（ 乙”，,、區(qū)丙 A\u{3000}１2－－三。";
        let folded = Folded::new(source);
        for ((at, character), (same, place)) in folded.as_str().char_indices().zip(folded.characters()) {
            let span = folded.span(at..at + character.len_utf8());
            assert_eq!((character, span), (same, place));
            assert_eq!(fold(span.of(source)), character.to_string(), "{at}");
            assert_eq!(folded.offset(span.start), at, "{at}");
        }
        let found = folded.find_all("、區丙", 0).next().unwrap_or_default();
        assert_eq!(folded.span(found).of(source), "、區(qū)丙");
    }

    #[test]
    fn pieces_fold_as_if_nothing_stood_between_them() {
        let source = "要根\n- 3 -\n据省直";
        let folded = Folded::of_spans(source, [Span::new(0, 6), Span::new(13, source.len())]);
        assert_eq!(folded.as_str(), "要根据省直");
        assert_eq!(folded.span(3..9).of(source), "根\n- 3 -\n据");
    }

    #[test]
    fn a_line_to_show_keeps_its_widths() {
        let shown = tidy(" 关于全面推进 基层\n政务（公开） Open Data 規(guī)范,,的通知");
        assert_eq!(shown, "关于全面推进基层政务（公开）Open Data規范,的通知");
    }

    #[test]
    fn the_digit_of_a_unit_or_a_formula_is_the_same_on_its_line_and_off_it() {
        assert_eq!(fold("面积80m²，CO₂与Ｈ₂Ｏ"), fold("面积80m2，CO2与H2O"));
        let page = Folded::new("满80m²的");
        let place = page.find_all("80m2", 0).next().map(|range| page.span(range));
        assert_eq!(place, Some(Span::new("满".len(), "满80m²".len())));
        let page = Folded::new("满80㎡的");
        let place = page.find_all("80m2", 0).next().map(|range| page.span(range));
        assert_eq!(place, Some(Span::new("满".len(), "满80㎡".len())));
    }

    #[test]
    fn a_power_of_a_number_is_no_further_digit_of_it() {
        assert_ne!(fold("10²"), fold("102"));
        assert_ne!(fold("注¹"), fold("注1"));
    }
}
