//! The parts of a formula inside text: numbers, signs of operation, brackets, words.

use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Firmness};

/// Words that are signs.
const WORDS: [(&str, Operation); 4] =
    [("乘以", Operation::Times), ("除以", Operation::Over), ("加上", Operation::Plus), ("减去", Operation::Minus)];
/// Most tokens of a formula that is computed: what is longer is no line of an explainer.
const MOST: usize = 64;

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::fact::compute) enum Token<'f> {
    Number(&'f Fact),
    Sign(Operation),
    Open,
    Close,
    /// Anything else, blanks apart.
    Word,
}

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fact::compute) enum Operation {
    Plus,
    Minus,
    Times,
    Over,
}

/// The parts of the text at `span`.
pub(in crate::fact::compute) fn tokens<'f>(text: &str, span: Span, facts: &'f [Fact]) -> Vec<Token<'f>> {
    let mut tokens = Vec::new();
    let mut at = span.start;
    while at < span.end && tokens.len() < MOST {
        let fact = facts.iter().find(|fact| fact.span.start == at && fact.span.end <= span.end);
        if let Some(fact) = fact {
            // 每一年 50 元: a turn of speech is no factor.
            let is_number = matches!(fact.kind, FactKind::Quantity { .. }) && fact.firmness != Firmness::Idle;
            tokens.push(if is_number { Token::Number(fact) } else { Token::Word });
            at = fact.span.end.max(at + 1);
            continue;
        }
        let rest = Span::new(at, span.end).of(text);
        let Some(character) = rest.chars().next() else { break };
        if let Some((word, sign)) = WORDS.into_iter().find(|(word, _)| rest.starts_with(word)) {
            tokens.push(Token::Sign(sign));
            at += word.len();
            continue;
        }
        at += character.len_utf8();
        let token = match character {
            '+' | '＋' => Token::Sign(Operation::Plus),
            '-' | '－' | '−' | '–' => Token::Sign(Operation::Minus),
            '×' | '✕' | '*' | '＊' | 'x' | 'X' => Token::Sign(Operation::Times),
            '÷' | '/' | '／' => Token::Sign(Operation::Over),
            '(' | '（' => Token::Open,
            ')' | '）' => Token::Close,
            _ if character.is_whitespace() => continue,
            _ => Token::Word,
        };
        if token != Token::Word || tokens.last() != Some(&Token::Word) {
            tokens.push(token);
        }
    }
    tokens
}

/// Whether anything is computed.
pub(in crate::fact::compute) fn has_sign(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Sign(_)))
}
