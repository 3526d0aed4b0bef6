//! HTML comments: notes to other authors, or to a formatter. They are on no page.

use super::tree::{Kind, Node};

/// The nodes without comments, which are notes to other authors or to a formatter, at every depth.
pub(super) fn without<'a>(mut nodes: Vec<Node<'a>>, source: &str) -> Vec<Node<'a>> {
    let is_html = |node: &Node<'_>| matches!(node.kind, Kind::HtmlBlock | Kind::Html(_));
    nodes.retain(|node| !(is_html(node) && is_comment(node.span.of(source))));
    for node in &mut nodes {
        node.children = without(core::mem::take(&mut node.children), source);
    }
    nodes
}

/// Whether a piece of HTML is comments and nothing else.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(end) =
        rest.strip_prefix("<!--").and_then(|inside| inside.find("-->").map(|end| end + "<!---->".len()))
    {
        rest = rest.get(end..).unwrap_or_default().trim_start();
    }
    rest.is_empty() && !html.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_comment;

    #[test]
    fn comments_are_html_and_nothing_else() {
        for html in ["<!-- 一 -->", "<!---->", "<!-- 一\n二 --> <!-- 三 -->\n"] {
            assert!(is_comment(html), "{html}");
        }
        for html in ["", "<!-- 一 --> 二", "<!-- 一", "<b>", "<!-- 一 --><br>"] {
            assert!(!is_comment(html), "{html}");
        }
    }
}
