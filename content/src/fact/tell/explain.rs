//! What was read: for each entry its facts, as what each was read, and the numbers of which nothing was made.
//!
//! What is not read is not checked. So it is shown, and can be counted.

use serde::Serialize;

use crate::fact::said::claim::{Claim, claims};
use crate::model::Explainer;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{self, What};
use crate::text::reading::{Fact, Firmness, facts};

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
            let end = words.text.find('\n').unwrap_or(words.text.len());
            explained.title = fold::tidy(words.written(Span::new(0, end)));
        }
        let read = facts(&words.text);
        explained.facts.extend(read.iter().map(|fact| Told {
            span: words.span(fact.span),
            words: fold::tidy(words.written(fact.span)),
            reading: fact.kind.to_string(),
            weight: weight(fact),
        }));
        explained.unread.extend(
            unread(&words.text)
                .into_iter()
                .map(|span| Unread { span: words.span(span), words: fold::tidy(words.written(span)) }),
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

/// The numbers of a text of which the reading makes nothing. 一起 and 一定 count nothing, A4 is a name.
fn unread(text: &str) -> Vec<Span> {
    let is_number = |span: &Span| {
        let words = span.of(text);
        let is_letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphabetic());
        let before = text.get(..span.start).and_then(|before| before.chars().next_back());
        let after = text.get(span.end..).and_then(|after| after.chars().next());
        let is_word = words.chars().count() == 1 && !words.starts_with(|sign: char| sign.is_ascii_digit());
        !is_word && !is_letter(before) && !is_letter(after)
    };
    let passed = reading::read(text).passed.into_iter().filter(|it| it.what == What::Unread);
    passed.map(|it| it.span).filter(is_number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_which_nothing_is_made_is_told() {
        let check = |text: &str, expect: &[&str]| {
            let found = unread(text);
            let told: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
            assert_eq!(told, expect, "{text}");
        };
        check("补 20 万元，半吨，三户", &[]);
        check("见第六条、（二）和附件2，一起办，A4 纸", &[]);
        check("三五个人", &["三五"]);
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
