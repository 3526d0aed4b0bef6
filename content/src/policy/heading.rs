//! Parts of a clause's words: its marker, its heading, the sign that it ends with.

use crate::span::Span;
use crate::text::fold;

/// The marker's span and the words after it; the marker is in the first piece.
pub(super) fn split(text: &str, spans: &[Span], length: usize) -> (Option<Span>, Vec<Span>) {
    let Some((first, rest)) = spans.split_first() else { return (None, Vec::new()) };
    let after = (first.start + length).min(first.end);
    let blanks = Span::new(after, first.end).of(text).trim_start_matches(fold::is_blank).len();
    let words = core::iter::once(Span::new(first.end - blanks, first.end)).chain(rest.iter().copied());
    (Some(Span::new(first.start, after)), words.filter(|words| !words.is_empty()).collect())
}

/// The words up to the first mark that ends a sentence.
pub(super) fn first_sentence(text: &str, words: Span) -> Span {
    let sentence = words.of(text);
    let end = sentence.find(['。', '！', '？', '；', '：', ':', ';']).unwrap_or(sentence.len());
    let kept = sentence.get(..end).unwrap_or_default().trim_end_matches([',', '，']);
    Span::new(words.start, words.start + kept.len())
}

/// The last character that is no blank and closes nothing; `：` for both colons.
pub(super) fn last_sign(words: &str) -> Option<char> {
    words
        .chars()
        .rev()
        .find(|character| !fold::is_blank(*character) && !matches!(character, '”' | '）' | ')' | '"'))
        .map(|last| if last == ':' { '：' } else { last })
}
