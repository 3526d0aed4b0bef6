//! Blanks that an author typed between Chinese and letters or digits, 补 20 万元, are marked, so that the stylesheet takes them away where the
//! browser itself sets a space there. Where it does not (WebKit, old browsers, the plain step) they stay: without them words would
//! be set less well than their author typed them. On the host alone; of what is drawn in a browser `widgets/loader/gaps.js` takes care.

use mingbai_content::text::gap;
use mingbai_live::markup::class;

use super::tags::pieces;

/// Elements that end no line: what stands before one and what stands in it are side by side.
const INLINE: [&str; 9] = ["a", "b", "em", "s", "span", "strong", "sub", "sup", "wbr"];
/// What holds signs that are drawn one by one, or may hold no element.
const LEFT_ALONE: [&str; 6] = ["code", "option", "pre", "svg", "textarea", "title"];

/// The markup, with each such blank in an element of its own.
pub(super) fn marked(html: &str) -> String {
    let mut marked = String::with_capacity(html.len() + html.len() / 8);
    let mut from = 0;
    for (start, end) in typed(html) {
        marked.push_str(html.get(from..start).unwrap_or_default());
        marked.push_str("<span class=\"");
        marked.push_str(class::GAP);
        marked.push_str("\">");
        marked.push_str(html.get(start..end).unwrap_or_default());
        marked.push_str("</span>");
        from = end;
    }
    marked.push_str(html.get(from..).unwrap_or_default());
    marked
}

/// Where they stand.
fn typed(html: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    // The sign before, and the blank behind that.
    let mut before: Option<char> = None;
    let mut blank: Option<(usize, usize)> = None;
    let mut left_alone = "";
    for (tag, text) in pieces(html) {
        if let Some(tag) = tag {
            // A blank at the end of an element keeps that apart from the next: <span class="fact">2026-03-04 </span>.
            if !INLINE.contains(&tag.name()) || tag.is_end() && blank.is_some() {
                (before, blank) = (None, None);
            }
            if left_alone.is_empty() && LEFT_ALONE.contains(&tag.name()) {
                left_alone = tag.name();
            } else if tag.is_end() && tag.name() == left_alone {
                left_alone = "";
            }
        }
        if !left_alone.is_empty() {
            continue;
        }
        let start = text.as_ptr().addr() - html.as_ptr().addr();
        for (at, sign) in text.char_indices() {
            if gap::is_typed(sign) && before.is_some() && blank.is_none() {
                blank = Some((start + at, start + at + sign.len_utf8()));
                continue;
            }
            let is_typed = before.is_some_and(|before| gap::is_between(before, sign));
            found.extend(blank.take().filter(|_| is_typed));
            before = Some(sign);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The markup with `_` for what is marked.
    fn check(html: &str, expect: &str) {
        let shown =
            marked(html).replace("<span class=\"gap\"> </span>", "_").replace("<span class=\"gap\">\u{a0}</span>", "_");
        assert_eq!(shown, expect);
    }

    #[test]
    fn a_blank_between_chinese_and_digits_or_letters() {
        check("<p>补 20 万元，用 App 办</p>", "<p>补_20_万元，用_App_办</p>");
        check("<p><span class=\"whole\">20\u{a0}万元</span></p>", "<p><span class=\"whole\">20_万元</span></p>");
        check("<p>50% 的，20 30，a b，甲 乙，甲  2</p>", "<p>50% 的，20 30，a b，甲 乙，甲  2</p>");
    }

    #[test]
    fn a_blank_at_the_edge_of_bold_words_but_none_at_the_edge_of_a_block() {
        check("<p>补 <strong>20</strong> 万元</p>", "<p>补_<strong>20</strong>_万元</p>");
        check("<p>我妈 <wbr><span>85</span></p>", "<p>我妈_<wbr><span>85</span></p>");
        check("<span>2026-03-04 </span><span>甲</span>", "<span>2026-03-04 </span><span>甲</span>");
        check("<td>甲 </td><td>20</td> <p>乙</p>", "<td>甲 </td><td>20</td> <p>乙</p>");
    }

    #[test]
    fn what_is_no_running_text_is_left_alone() {
        check("<pre>第 2 行</pre>补 2<a title=\"第 2 行\">", "<pre>第 2 行</pre>补_2<a title=\"第 2 行\">");
        check("<svg aria-label=\"甲\"><text>第 2 行</text></svg>", "<svg aria-label=\"甲\"><text>第 2 行</text></svg>");
    }
}
