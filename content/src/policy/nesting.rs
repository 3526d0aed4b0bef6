//! A page as deep as browsers make it: what is nested deeper loses its tags and keeps its words.
//!
//! An HTML parser looks through all open elements for each tag, so that a hostile page of 100,000 nested ones would keep
//! it busy for minutes.

use std::borrow::Cow;

/// Blink's limit on the depth of a page's elements.
const DEEPEST: usize = 512;

/// Elements that do not nest in themselves: without content, or ended by the next of their kind.
const FLAT: [&str; 28] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
    "optgroup", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr", "html",
];

/// The page, without the tags that are nested deeper than a browser would nest them.
pub fn shallow_html(html: &str) -> Cow<'_, str> {
    let mut depth = 0_usize;
    let mut kept = String::new();
    // Where what is not yet copied begins.
    let mut start = 0;
    for (at, _) in html.match_indices('<') {
        let Some((name, is_end, end)) = tag(html, at) else { continue };
        if FLAT.iter().any(|flat| name.eq_ignore_ascii_case(flat)) {
            continue;
        }
        let is_dropped = if is_end { depth > DEEPEST } else { depth >= DEEPEST };
        depth = if is_end { depth.saturating_sub(1) } else { depth + 1 };
        if is_dropped && at >= start {
            kept.push_str(html.get(start..at).unwrap_or_default());
            start = end;
        }
    }
    if start == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(start..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Name of the tag that begins at `at`, whether it is an end tag, and where it ends; none for other signs.
fn tag(html: &str, at: usize) -> Option<(&str, bool, usize)> {
    let rest = html.get(at + 1..)?;
    let inside = rest.strip_prefix('/').unwrap_or(rest);
    let length = inside.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let name = inside.get(..length).filter(|name| name.starts_with(|sign: char| sign.is_ascii_alphabetic()))?;
    let end = at + 1 + rest.find('>')? + 1;
    Some((name, inside.len() < rest.len(), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nested_too_deep_loses_its_tags_and_keeps_its_words() {
        let page =
            ["<div>".repeat(DEEPEST), "<b>甲</b><p>乙<br><i>丙</i>".to_owned(), "</div>".repeat(DEEPEST)].concat();
        let expect = ["<div>".repeat(DEEPEST), "甲<p>乙<br>丙".to_owned(), "</div>".repeat(DEEPEST)].concat();
        assert_eq!(shallow_html(&page), expect);
    }

    #[test]
    fn an_ordinary_page_is_left_as_it_is() {
        let rows = "<tr><td>一<td>二<p>a < b<li>三<br>".repeat(2_000);
        assert!(matches!(shallow_html(&["<table>", &rows, "</table>", "<b>x</b>"].concat()), Cow::Borrowed(_)));
    }
}
