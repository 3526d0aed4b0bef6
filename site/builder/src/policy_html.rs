//! Makes the HTML of a policy fit to stand in a page: plain tags only, no script, style or name that the page could trip over.
//!
//! The words are kept as they are. Headings go one level down, because the page has its own first heading.

use mingbai_content::policy::shallow_html;
use mingbai_content::text::url;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};

/// Where the body of an article stands in the pages of common content systems, the surest first.
const CONTAINERS: [&str; 4] = ["#UCAP-CONTENT", "#zoom", ".TRS_Editor", "article"];

/// Tags that are kept; all others go and leave their content.
const KEPT: [&str; 39] = [
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Tags that go with all they hold.
const DROPPED: [&str; 19] = [
    "audio", "button", "canvas", "embed", "form", "head", "iframe", "input", "math", "nav", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "video",
];

/// The clean fragment of a page or a part of one.
pub(crate) fn clean(html: &str) -> String {
    let document = Html::parse_document(&shallow_html(html));
    let container = container(&document);
    let mut out = String::with_capacity(html.len());
    let mut next = container.first_child();
    // Depth first without recursion: a hostile page may nest deeper than the stack.
    while let Some(node) = next {
        let is_entered = match node.value() {
            Node::Text(text) => {
                escape_into(&mut out, text);
                false
            }
            Node::Element(element) => open(&mut out, element),
            _ => false,
        };
        next = node.first_child().filter(|_| is_entered);
        let mut current = node;
        while next.is_none() {
            if let Node::Element(element) = current.value() {
                close(&mut out, element);
            }
            next = current.next_sibling();
            if next.is_none() {
                match current.parent() {
                    Some(parent) if parent.id() != container.id() => current = parent,
                    _ => break,
                }
            }
        }
    }
    out.trim().to_owned()
}

fn container(document: &Html) -> ElementRef<'_> {
    let known = CONTAINERS.into_iter().chain(["body"]).filter_map(|name| Selector::parse(name).ok());
    let mut known = known.filter_map(|selector| document.select(&selector).next());
    known.next().unwrap_or_else(|| document.root_element())
}

/// Writes the start tag; whether the content is to be looked at.
fn open(out: &mut String, element: &Element) -> bool {
    let name = element.name();
    if DROPPED.contains(&name) {
        return false;
    }
    if let Some(name) = kept(name) {
        out.push('<');
        out.push_str(name);
        for (attribute, value) in element.attrs() {
            if is_kept(name, attribute, value) {
                out.push(' ');
                out.push_str(attribute);
                out.push_str("=\"");
                escape_into(out, value);
                out.push('"');
            }
        }
        if name == "img" && element.attr("alt").is_none() {
            out.push_str(" alt=\"\"");
        }
        out.push('>');
    }
    true
}

fn close(out: &mut String, element: &Element) {
    if let Some(name) = kept(element.name()).filter(|name| !matches!(*name, "br" | "hr" | "img")) {
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}

/// The tag that is written for `name`; none when only the content is.
fn kept(name: &str) -> Option<&'static str> {
    match name {
        "h1" => Some("h2"),
        "h2" => Some("h3"),
        "h3" => Some("h4"),
        "h4" => Some("h5"),
        "h5" => Some("h6"),
        _ => KEPT.into_iter().find(|kept| *kept == name),
    }
}

fn is_kept(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("a", "href") => url::safe_link(value).is_some(),
        ("img", "src") => url::safe_image(value).is_some(),
        ("img", "alt") => true,
        ("td" | "th", "colspan" | "rowspan") | ("ol", "start") => {
            value.parse::<u16>().is_ok_and(|number| number <= 1000)
        }
        ("th", "scope") => matches!(value, "row" | "col"),
        _ => false,
    }
}

/// Writes `text` so that it is text in content and in a quoted attribute.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_headings_go_down() {
        let html = "<h1>办法</h1>\n<p><font color=red>第一条</font>　为<b onclick=x()>了</b>&lt;</p><hr>";
        assert_eq!(clean(html), "<h2>办法</h2>\n<p>第一条　为<b>了</b>&lt;</p><hr>");
    }

    #[test]
    fn of_a_whole_page_only_the_article_is_taken() {
        let html = "<html><body><div>导航</div><div id=zoom class=a><p style=x>正文</p></div></body></html>";
        assert_eq!(clean(html), "<p>正文</p>");
    }

    #[test]
    fn nothing_that_runs_gets_through() {
        let html = "<p>a<script>x()</script><a href=\" javascript:x()\" id=q>b</a><img src=data:x onerror=x()><svg><p>c</p></svg>";
        let clean = clean(html);
        for word in ["script", "onerror", "data:", "id=", "svg"] {
            assert!(!clean.contains(word), "{word} in {clean}");
        }
    }

    #[test]
    fn deep_nesting_does_not_overflow() {
        let html = format!("{}甲{}", "<div>".repeat(5_000), "</div>".repeat(5_000));
        assert!(clean(&html).contains('甲'));
    }
}
