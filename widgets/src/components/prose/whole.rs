//! Words in their line: what no line ends inside of, and, in a title or a cell, where it may end.

use crate::view::*;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_content::text::phrases::phrases;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_content::text::whole::pieces;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_live::markup::class;

#[cfg(not(target_arch = "wasm32"))]
use super::nothing;

/// Words: a number with its unit, a time and a telephone end no line inside.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn text(words: &str) -> AnyView {
    let pieces = pieces(words).map(|piece| match piece.is_whole {
        // The plain step has no stylesheet, and the blank that does not break.
        true => view! { <span class=class::WHOLE>{piece.text.replace(' ', "\u{a0}")}</span> }.into_any(),
        false => piece.text.to_owned().into_any(),
    });
    pieces.collect_view().into_any()
}

/// Words: where Markdown is read in a browser, which has no room for all that is kept whole, a blank holds a number and its unit.
#[cfg(target_arch = "wasm32")]
pub(crate) fn text(words: &str) -> AnyView {
    let mut before = ' ';
    let mut after = words.chars().skip(1);
    let mut text = String::with_capacity(words.len());
    for sign in words.chars() {
        let next = after.next().unwrap_or(' ');
        let holds = sign == ' ' && before.is_ascii_digit() && !next.is_ascii();
        text.push(if holds { '\u{a0}' } else { sign });
        before = sign;
    }
    text.into_any()
}

/// Words of a title or a cell, which is narrow: lines end between their phrases. Only the host knows these.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn phrased(words: &str) -> AnyView {
    let mut parts = parts(words).into_iter().map(text);
    let Some(first) = parts.next() else { return nothing() };
    let others: Vec<AnyView> = parts.map(|part| view! { <wbr />{part} }.into_any()).collect();
    if others.is_empty() {
        return first;
    }
    view! { <span class=class::PHRASES>{first}{others}</span> }.into_any()
}

/// The phrases, none of which ends inside a number; on the host, which has the table of their weights.
#[cfg(not(target_arch = "wasm32"))]
fn parts(words: &str) -> Vec<&str> {
    let whole: Vec<&str> = pieces(words).filter(|piece| piece.is_whole).map(|piece| piece.text).collect();
    let start = |part: &str| part.as_ptr().addr() - words.as_ptr().addr();
    let is_inside = |at: usize| whole.iter().any(|whole| at > start(whole) && at < start(whole) + whole.len());
    let mut ends: Vec<usize> = phrases(words).into_iter().map(start).skip(1).filter(|at| !is_inside(*at)).collect();
    ends.push(words.len());
    let mut from = 0;
    let part = |end| words.get(core::mem::replace(&mut from, end)..end);
    ends.into_iter().filter_map(part).collect()
}

/// Words of a title or a cell, as all others.
#[cfg(target_arch = "wasm32")]
pub(crate) fn phrased(words: &str) -> AnyView {
    text(words)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_ends_in_no_number() {
        assert_eq!(parts("提高到20万元"), ["提高到", "20万元"]);
        assert_eq!(parts("联合审查"), ["联合", "审查"]);
        assert_eq!(parts(""), [""]);
    }
}
