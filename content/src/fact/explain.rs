//! What was read: for each entry its facts, as what each was read, and the numbers of which nothing was made.
//!
//! What is not read is not checked. So it is shown, and can be counted.

use serde::Serialize;

use super::claim::{Claim, claims};
use super::cue;
use super::{Fact, Firmness, facts};
use crate::model::Explainer;
use crate::span::Span;
use crate::text::{fold, units};

/// Signs of Chinese numerals.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟";
/// What 第六 is part of where it names a place in the document.
const PLACES: [&str; 8] = ["条", "款", "项", "章", "节", "编", "部分", "页"];
/// Words before the number of a table or of an annex.
const NUMBERED: [&str; 7] = ["附件", "附表", "附录", "附图", "见表", "见图", "编号"];

/// What was read of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// Its first words.
    pub title: String,
    /// What was read, in order.
    pub facts: Vec<Told>,
    /// Numbers that no fact covers, in order.
    pub unread: Vec<Unread>,
}

/// A fact as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its place in the Markdown.
    pub span: Span,
    /// The words.
    pub words: String,
    /// The one spelling of what they were read as: 200000元 for 20 万元.
    pub reading: String,
    /// What rests on it.
    pub weight: Weight,
}

/// What rests on a fact that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// It must stand in the policy.
    Firm,
    /// It must be near to what stands there.
    Round,
    /// Perhaps the writer's own count.
    Soft,
    /// A turn of speech, which is not checked.
    Idle,
}

/// A number that no fact covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its place in the Markdown.
    pub span: Span,
    /// The number with what follows it.
    pub words: String,
}

/// What was read of each entry of an explainer, in order of the file, and what was left unread. `text` is its Markdown.
///
/// ```
/// use mingbai_content::{explainer, fact};
///
/// let text = "## 常见问题 {.qa}\n\n### 补多少？\n\n每台 20 万元。\n";
/// let read = fact::explain(&explainer::parse(text).output, text);
/// let told: Vec<&str> = read.iter().flat_map(|entry| &entry.facts).map(|it| it.reading.as_str()).collect();
/// assert_eq!(told, ["200000元"]);
/// ```
pub fn explain(explainer: &Explainer, text: &str) -> Vec<Explained> {
    claims(explainer, text).iter().map(explained).filter(|it| !it.facts.is_empty() || !it.unread.is_empty()).collect()
}

fn explained(claim: &Claim<'_, '_>) -> Explained {
    let mut explained = Explained { title: String::new(), facts: Vec::new(), unread: Vec::new() };
    for passage in &claim.passages {
        let words = &passage.words;
        if explained.title.is_empty() {
            explained.title = fold::tidy(words.text.lines().next().unwrap_or_default());
        }
        let read = facts(&words.text);
        explained.facts.extend(read.iter().map(|fact| Told {
            span: words.span(fact.span),
            words: fold::tidy(fact.span.of(&words.text)),
            reading: fact.kind.to_string(),
            weight: weight(fact),
        }));
        explained.unread.extend(
            unread(&words.text, &read)
                .into_iter()
                .map(|span| Unread { span: words.span(span), words: fold::tidy(span.of(&words.text)) }),
        );
    }
    explained
}

const fn weight(fact: &Fact) -> Weight {
    match fact.firmness {
        Firmness::Firm => Weight::Firm,
        Firmness::Round => Weight::Round,
        Firmness::Soft => Weight::Soft,
        Firmness::Idle => Weight::Idle,
    }
}

/// The numbers of a text that none of `read` covers, each with the unit behind it.
fn unread(text: &str, read: &[Fact]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(fact) = read.iter().find(|fact| fact.span.start <= at && at < fact.span.end) {
            at = fact.span.end;
            continue;
        }
        let Some(length) = number(rest) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let limit = read.iter().map(|fact| fact.span.start).filter(|start| *start > at).min().unwrap_or(text.len());
        let end = (at + length).min(limit);
        let unit = whole(text, Span::new(at, end));
        let with_unit = (end + unit.unwrap_or_default()).min(limit);
        if unit.is_some() {
            found.push(Span::new(at, with_unit));
        }
        at = with_unit.max(at + 1);
    }
    found
}

/// How many bytes of numerals of one script `text` begins with.
fn number(text: &str) -> Option<usize> {
    let is_digit = |sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign);
    let first = text.chars().next()?;
    let arabic = text.len() - text.trim_start_matches(|sign| is_digit(sign) || sign == '.').len();
    let han = text.len() - text.trim_start_matches(|sign| NUMERALS.contains(sign)).len();
    let length = if is_digit(first) { arabic } else { han };
    (length > 0).then_some(length)
}

/// The bytes of the unit behind a number that should have been read; none of 第六条, （二）, A4 and 一起.
fn whole(text: &str, number: Span) -> Option<usize> {
    let before = text.get(..number.start).unwrap_or_default();
    let after = text.get(number.end..).unwrap_or_default();
    let is_place = before.ends_with('第') && PLACES.iter().any(|word| after.starts_with(word));
    let is_item = before.ends_with(['（', '(']) && after.starts_with(['）', ')']);
    let is_marker = cue::STOPS.iter().any(|stop| before.ends_with(*stop)) && after.starts_with(['、', '.', '．']);
    let is_name = before.ends_with(|sign: char| sign.is_ascii_alphabetic())
        || after.starts_with(|sign: char| sign.is_ascii_alphabetic())
        || NUMBERED.iter().any(|word| before.ends_with(word));
    if is_place || is_item || is_marker || is_name {
        return None;
    }
    let blanks = after.len() - after.trim_start_matches(' ').len();
    let unit = units::after_number(after.trim_start_matches(' '));
    let is_arabic = number.of(text).starts_with(|sign: char| sign.is_ascii_digit());
    // 一起 and 一定 count nothing; 三五 and 十来 do.
    let is_long = number.of(text).chars().count() > 1;
    match unit {
        0 if is_arabic || is_long => Some(0),
        0 => None,
        unit => Some(blanks + unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_no_fact_covers_is_told() {
        let check = |text: &str, expect: &[&str]| {
            let found = unread(text, &[]);
            let told: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
            assert_eq!(told, expect, "{text}");
        };
        check("补 20 万元，半吨，三户", &["20 万元", "半吨", "三户"]);
        check("见第六条、（二）和附件2，一起办，A4 纸", &[]);
        check("三五个人", &["三五个"]);
        assert_eq!(unread("补 20 万元", &facts("补 20 万元")), []);
    }

    #[test]
    fn each_entry_tells_what_it_was_read_as() {
        let text = "## 常见问题 {.qa}\n\n### 补多少？\n\n每台 **20** 万元，约 5 万人，分三类。\n";
        let read = explain(&crate::explainer::parse(text).output, text);
        let [entry] = read.as_slice() else { panic!("{read:?}") };
        assert_eq!(entry.title, "补多少？");
        let told: Vec<String> = entry.facts.iter().map(|it| [it.words.as_str(), "=", &it.reading].concat()).collect();
        assert_eq!(told, ["20万元=200000元", "5万人=50000人", "三类=3类"]);
        assert_eq!(entry.facts[0].span.of(text), "20** 万元");
        assert_eq!(entry.unread, []);
    }
}
