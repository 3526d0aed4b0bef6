//! Makes the HTML of a policy fit to stand in a page: plain tags only, no script, style or name that the page could trip over.
//!
//! The words are those that `check` reads, by the same table of tags: what is hidden goes, and where only a style makes the
//! numbers of a list, they are written out. Headings go one level down, because the page has its own first heading.

use std::collections::HashMap;
use std::ptr;

use mingbai_content::policy::tags::{self, Tag};
use mingbai_content::policy::{HostNode, document_in, list, shallow_html};
use mingbai_content::text::url;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

use super::chapters::{self, Chapter};
use super::escape::escape_into;

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

/// The clean fragment of a page or a part of one, the headings of its chapters with their addresses; whether all of these were found.
pub(super) fn clean(html: &str, chapters: &[Chapter]) -> (String, bool) {
    let document = Html::parse_document(&shallow_html(html));
    let container = document_in(&document);
    let addresses = chapters::headings(container, chapters);
    let has_chapters = !addresses.is_empty();
    let mut writer = Writer { out: String::with_capacity(html.len()), numbers: HashMap::new(), addresses };
    let mut next = container.first_child();
    // Depth first without recursion: a hostile page may nest deeper than the stack.
    while let Some(node) = next {
        let is_entered = match node.value() {
            Node::Text(text) => {
                escape_into(&mut writer.out, text);
                false
            }
            Node::Element(_) => ElementRef::wrap(node).is_some_and(|element| writer.open(element)),
            _ => false,
        };
        next = node.first_child().filter(|_| is_entered);
        let mut current = node;
        while next.is_none() {
            if let Some(element) = ElementRef::wrap(current) {
                writer.close(element);
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
    (writer.out.trim().to_owned(), has_chapters)
}

struct Writer<'a> {
    out: String,
    /// The numbers of entries that no attribute of their list makes, by the place of the entry in memory.
    numbers: HashMap<*const Element, String>,
    /// The addresses of the headings of chapters, in the same way. All others are the page's own and go.
    addresses: HashMap<*const Element, &'a str>,
}

impl Writer<'_> {
    /// Writes the start tag; whether the content is to be looked at.
    fn open(&mut self, element: ElementRef<'_>) -> bool {
        if is_dropped(element) {
            return false;
        }
        let Some(name) = kept(element) else { return true };
        if element.value().name() == "ol" && name == "ul" {
            let entries = element.child_elements().filter(|child| list::is_entry(&HostNode::Element(*child)));
            let entries = entries.map(|entry| ptr::from_ref(entry.value()));
            self.numbers.extend(entries.zip(list::numbers(&HostNode::Element(element))));
        }
        self.out.push('<');
        self.out.push_str(name);
        if let Some(address) = self.addresses.get(&ptr::from_ref(element.value())) {
            self.out.push_str(&format!(" id=\"{address}\""));
        }
        for (attribute, value) in element.value().attrs() {
            if is_kept(name, attribute, value) {
                self.out.push(' ');
                self.out.push_str(attribute);
                self.out.push_str("=\"");
                escape_into(&mut self.out, value);
                self.out.push('"');
            }
        }
        if name == "img" && element.attr("alt").is_none() {
            self.out.push_str(" alt=\"\"");
        }
        self.out.push('>');
        self.out.push_str(self.numbers.get(&ptr::from_ref(element.value())).map_or("", String::as_str));
        true
    }

    fn close(&mut self, element: ElementRef<'_>) {
        if is_dropped(element) {
            return;
        }
        if let Some(name) = kept(element).filter(|name| !matches!(*name, "br" | "hr" | "img")) {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }
}

/// Whether an element goes with all it holds, as nothing of it is read.
fn is_dropped(element: ElementRef<'_>) -> bool {
    Tag::of(element.value().name()) == Tag::Silent || tags::is_hidden(&HostNode::Element(element))
}

/// The tag that is written for an element; none when only the content is.
fn kept(element: ElementRef<'_>) -> Option<&'static str> {
    match element.value().name() {
        "h1" => Some("h2"),
        "h2" => Some("h3"),
        "h3" => Some("h4"),
        "h4" => Some("h5"),
        "h5" => Some("h6"),
        "body" => None,
        // The page allows no style: what one has chosen is written out.
        "ol" if !list::has_plain_numbers(&HostNode::Element(element)) => Some("ul"),
        name => KEPT.into_iter().find(|kept| *kept == name).or(match Tag::of(name) {
            // Lines stay lines.
            Tag::Block => Some("div"),
            Tag::Paragraph => Some("p"),
            Tag::Preformatted => Some("pre"),
            _ => None,
        }),
    }
}

fn is_kept(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("a", "href") => url::safe_link(value).is_some(),
        ("img", "src") => url::safe_image(value).is_some(),
        ("img", "alt") | ("ol", "reversed") => true,
        ("td" | "th", "colspan" | "rowspan") | ("ol", "start") | ("li", "value") => {
            value.parse::<u16>().is_ok_and(|number| number <= 1000)
        }
        ("ol" | "li", "type") => matches!(value, "1" | "a" | "A" | "i" | "I"),
        ("th", "scope") => matches!(value, "row" | "col"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use mingbai_content::policy::{self, text_of_html};

    use super::*;

    fn clean(html: &str) -> String {
        super::clean(html, &[]).0
    }

    fn with_chapters(html: &str) -> (String, bool) {
        super::clean(html, &chapters::of(&policy::parse_page(&text_of_html(html)).output))
    }

    #[test]
    fn chapters_have_the_addresses_that_the_index_leads_to() {
        let contents = "<p>目录<p>第一章 总则<p>第二章 补助<p>第三章 附则";
        let body = "<h2>第一章　总则</h2><p>第一条 甲。</p><p id=q><b>第二章</b>　补助</p><p>第二条 乙。</p>";
        let end = "<div hidden><p>第三章 附则</div><h2>第三章 附则</h2><p>第三条 丙。</p>";
        let (html, is_whole) = with_chapters(&[contents, body, end].concat());
        let headings: Vec<&str> = html.match_indices(" id=").filter_map(|(at, _)| html.get(at + 5..at + 13)).collect();
        assert!(is_whole && html.contains("<p>第一章 总则</p>"), "{html}");
        assert_eq!(headings, ["clause-1", "clause-2", "clause-3"], "{html}");
        assert!(html.contains("<p id=\"clause-2\"><b>第二章</b>　补助</p>"), "{html}");
    }

    #[test]
    fn a_chapter_without_a_line_of_its_own_leaves_no_index_with_a_gap() {
        let lines = "第一章 总则<br>第一条 甲。<br>";
        let html =
            format!("<p>{lines}</p><h2>第二章 补助</h2><p>第二条 乙。</p><h2>第三章 附则</h2><p>第三条 丙。</p>");
        assert_eq!(with_chapters(&html), (clean(&html), false));
    }

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
    fn what_is_published_is_what_was_checked() {
        let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../content/tests/pages"].iter().collect();
        for entry in fs::read_dir(folder).expect("the samples are part of the project").flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "html") {
                let page = fs::read_to_string(&path).expect("a sample");
                assert_eq!(text_of_html(&clean(&page)), text_of_html(&page), "{}", path.display());
            }
        }
    }

    #[test]
    fn hidden_words_are_not_published() {
        let html =
            "<p>每户<span style='display: none'>1000</span>2000元</p><p hidden>旧稿</p><ruby>畲<rt>shē</rt></ruby>";
        assert_eq!(clean(html), "<p>每户2000元</p>畲");
    }

    #[test]
    fn a_list_keeps_the_numbers_that_its_reader_sees() {
        let html = "<ol start=3 type=a><li value=5>甲</ol><ol style='list-style-type: cjk-ideographic'><li>乙</ol>";
        assert_eq!(clean(html), "<ol start=\"3\" type=\"a\"><li value=\"5\">甲</li></ol><ul><li>一、乙</li></ul>");
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
