//! HTML page to text, on the host: the part that holds the document is found, and read by [`Lines`].
//!
//! In a browser the page's own DOM is the parser.

use std::borrow::Cow;

use scraper::{ElementRef, Html, Node as Parsed, Selector};

use super::lines::Lines;
use super::node::Node;
use super::shallow_html;
use super::tags::{self, CONTAINERS};

/// A node of a page that `scraper` has parsed.
#[derive(Clone, Copy, Debug)]
pub enum HostNode<'a> {
    /// An element.
    Element(ElementRef<'a>),
    /// A text node.
    Text(&'a str),
}

impl Node for HostNode<'_> {
    fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Element(_) => None,
        }
    }

    fn name(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Element(element) => Some(Cow::Borrowed(element.value().name())),
            Self::Text(_) => None,
        }
    }

    fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Element(element) => element.attr(name).map(Cow::Borrowed),
            Self::Text(_) => None,
        }
    }

    fn children(&self) -> Vec<Self> {
        let Self::Element(element) = self else { return Vec::new() };
        let child = element.children().filter_map(|child| match child.value() {
            Parsed::Text(text) => Some(Self::Text(text)),
            _ => ElementRef::wrap(child).map(Self::Element),
        });
        child.collect()
    }
}

/// The text of an official document's page, for [`super::parse`].
///
/// ```
/// use mingbai_content::policy::{self, text_of_html};
///
/// let text = text_of_html("<div id=zoom><p>第一条 占地80m<sup>2</sup>以内的<p>不补。</div><div>版权所有</div>");
/// assert_eq!(text, "第一条 占地80m²以内的\u{2029}\n不补。");
/// ```
pub fn text_of_html(html: &str) -> String {
    let page = Html::parse_document(&shallow_html(html));
    Lines::read(&HostNode::Element(document_in(&page))).text
}

/// The element that holds the document: the first of the known containers that shows words, else the whole page.
pub fn document_in(page: &Html) -> ElementRef<'_> {
    let containers = CONTAINERS.iter().filter_map(|selector| Selector::parse(selector).ok());
    let has_words = |element: &ElementRef<'_>| {
        let node = HostNode::Element(*element);
        !tags::is_hidden(&node) && !Lines::read(&node).text.is_empty()
    };
    let found = containers.into_iter().find_map(|selector| page.select(&selector).find(has_words));
    found.unwrap_or_else(|| page.root_element())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &str) {
        assert_eq!(text_of_html(html).replace(['\u{2028}', '\u{2029}'], ""), expect, "{html}");
    }

    #[test]
    fn the_article_is_found_inside_the_site() {
        check("<nav>首页</nav><div>导航</div><div id=zoom><p>正文</p></div><footer>版权</footer>", "正文");
        check("<table><tr><td><td><div class=TRS_Editor>正文</div></table>", "正文");
        check(
            "<article> </article><table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr></table>",
            "甲\n乙",
        );
        check("<div id=zoom style='display:none'>旧文</div><main>正文</main>", "正文");
    }

    #[test]
    fn blocks_end_lines_and_tables_keep_their_cells() {
        check("<p>一、<b>目标</b></p><p>甲<br>乙</p><script>x</script>丙", "一、目标\n甲\n乙\n丙");
        check(
            "<table><tr><th>领域<th>部门<tr><td><p>教育</p><p>文化</p><td>局</table>尾",
            "领域\t部门\n教育文化\t局\n尾",
        );
        check("<table><tr><td>甲<td><td>乙<tr><td><td>丙</table>", "甲\t\t乙\n\t丙");
    }

    /// Each character of the text, and the one of the page that it leads back to.
    #[test]
    fn every_word_leads_back_to_its_node() {
        let html = "<p>占地 80m<sup> 2 </sup>，𠮷野\n家<b>补助</b> 每  户</p><ol><li>甲</ol><table><tr><td>乙<p>丙</p><td>1<p>2</table>";
        let page = Html::parse_document(html);
        let lines = Lines::read(&HostNode::Element(page.root_element()));
        assert_eq!(lines.text.replace('\u{2029}', ""), "占地 80m²，𠮷野家补助 每 户\n1. 甲\n乙丙\t1 2");
        for (at, shown) in
            lines.text.char_indices().filter(|(_, shown)| !shown.is_whitespace() && !"1.".contains(*shown))
        {
            let (node, start) = lines.start(at).unwrap();
            let (last, end) = lines.end(at + shown.len_utf8()).unwrap();
            assert_eq!(node.text(), last.text());
            let words = node.text().unwrap_or_default();
            assert_eq!(words.get(start..end).unwrap(), shown.to_string().replace('²', "2"), "{at}");
        }
        let from = lines.text.find("1. 甲").unwrap();
        assert_eq!(lines.start(from).map(|(node, at)| (node.text(), at)), Some((Some(Cow::Borrowed("甲")), 0)));
        let all = crate::span::Span::new(from, lines.text.len());
        let words: Vec<_> = lines.nodes(all).filter_map(Node::text).collect();
        assert_eq!(words, ["甲", "乙", "丙", "1", "2"]);
    }
}
