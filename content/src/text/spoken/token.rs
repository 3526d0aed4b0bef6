//! The tokens of the grammar that hold digits: what is said in other words than it is written.

use core::ops::Range;

use crate::span::Span;
use crate::text::reading::{self, Fact, FactKind, What, number};

/// A stretch of text whose digits are said by what they are.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// What a token is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Fact(Box<Fact>),
    /// A place in a document: 第6条, 附件3.
    Place,
    /// A numeral that is no fact: 3点意见, A4.
    Other,
}

/// Digits as they are written, without the marks between thousands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) whole: String,
    pub(super) fraction: Option<String>,
    /// The bytes of the text.
    pub(super) place: Range<usize>,
}

/// The tokens of `text` in order of place.
pub(super) fn all(text: &str) -> Vec<Token> {
    let read = reading::read(text);
    let mut tokens = Vec::new();
    for fact in read.facts {
        match fact.kind {
            // The words of a title are said as others are.
            FactKind::Title(_) => tokens.extend(inside_title(text, fact.span)),
            FactKind::Office { .. } => {}
            _ => tokens.push(Token { span: fact.span, kind: Kind::Fact(Box::new(fact)) }),
        }
    }
    tokens.extend(read.passed.iter().map(|passed| Token {
        span: passed.span,
        kind: if passed.what == What::Place { Kind::Place } else { Kind::Other },
    }));
    tokens.retain(|token| {
        let words = token.span.of(text);
        let is_bracketed = matches!(token.kind, Kind::Place) && words.starts_with(['（', '(']);
        let is_item = matches!(token.kind, Kind::Place) && words.starts_with('第') && words.contains(['（', '(']);
        !is_bracketed && (is_item || words.contains(is_digit))
    });
    tokens.sort_by_key(|token| token.span.start);
    tokens
}

/// The digits at byte `at` of `text` that no token holds.
pub(super) fn loose(text: &str, at: usize) -> Option<Token> {
    let digits = Digits::leading(text.get(at..)?, at)?;
    Some(Token { span: Span::new(at, digits.place.end), kind: Kind::Other })
}

fn inside_title(text: &str, title: Span) -> Vec<Token> {
    let mark = '《'.len_utf8();
    let inside = Span::new(title.start + mark, title.end.saturating_sub(mark));
    let mut tokens = all(inside.of(text));
    let moved = |span: Span| Span::new(span.start + inside.start, span.end + inside.start);
    for token in &mut tokens {
        token.span = moved(token.span);
        if let Kind::Fact(fact) = &mut token.kind {
            fact.span = moved(fact.span);
            if let Some(written) = &mut fact.written {
                written.span = moved(written.span);
            }
        }
    }
    tokens
}

pub(super) const fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

impl Digits {
    /// The number of a token: that of a fact, or the first that stands in it.
    pub(super) fn of(text: &str, token: &Token) -> Option<Self> {
        if let Kind::Fact(fact) = &token.kind
            && let Some(written) = fact.written
        {
            let words = written.span.of(text);
            let place = written.span.start..written.span.end;
            // 1万2千5百 is one number, and said as its value.
            return Self::plain(words, place.clone()).or_else(|| Self::value(&written.digits.decimal()?, place));
        }
        let at = token.span.start + token.span.of(text).find(is_digit)?;
        Self::leading(text.get(at..token.span.end)?, at)
    }

    /// The number at the start of `text`, which stands at byte `at`.
    fn leading(text: &str, at: usize) -> Option<Self> {
        let length = number::written(text).unwrap_or_else(|| text.find(|sign| !is_digit(sign)).unwrap_or(text.len()));
        Self::plain(text.get(..length)?, at..at + length)
    }

    fn plain(words: &str, place: Range<usize>) -> Option<Self> {
        let is_plain = words.starts_with(is_digit)
            && words.chars().all(|sign| is_digit(sign) || matches!(sign, ',' | '，' | '.' | ' ' | '\''));
        is_plain.then(|| Self::value(words, place))?
    }

    fn value(words: &str, place: Range<usize>) -> Option<Self> {
        let (whole, fraction) = words.split_once('.').map_or((words, None), |(whole, rest)| (whole, Some(rest)));
        let whole: String = whole.chars().filter(|sign| is_digit(*sign)).collect();
        (!whole.is_empty()).then(|| Self { whole, fraction: fraction.map(str::to_owned), place })
    }
}
