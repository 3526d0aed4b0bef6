//! HTML page to text: the words of the article, one line for each block, tabs between the cells of a table.
//!
//! For the host's tools only; in a browser the page's own DOM is the parser.

use scraper::{ElementRef, Html, Node, Selector};

use super::shallow_html;
use crate::text::fold;

/// Where government pages keep the article, most certain first; `body` where none has words.
const CONTAINERS: [&str; 5] = ["#UCAP-CONTENT", "#zoom", ".TRS_Editor", "article", "main"];
const SKIPPED: [&str; 12] = [
    "script", "style", "nav", "noscript", "template", "iframe", "svg", "button", "select", "textarea", "head", "title",
];
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "summary",
    "ul",
];
/// A cell with more bytes of text than this lays out a page; it is no cell of a table of data.
const LARGEST_CELL: usize = 3_000;

/// The text of an official document's page, for [`super::parse`].
pub fn text_of_html(html: &str) -> String {
    let document = Html::parse_document(&shallow_html(html));
    let containers = CONTAINERS.iter().filter_map(|selector| Selector::parse(selector).ok());
    let found = containers
        .flat_map(|selector| document.select(&selector).map(words).collect::<Vec<_>>())
        .find(|text| !text.is_empty());
    found.unwrap_or_else(|| words(document.root_element()))
}

fn words(element: ElementRef<'_>) -> String {
    let mut writer = Writer::default();
    writer.children(element);
    writer.end_line();
    writer.text.trim_end().to_owned()
}

#[derive(Default)]
struct Writer {
    text: String,
    line: String,
    /// Inside a cell of data a block's end is no line's end.
    in_cell: bool,
}

impl Writer {
    fn children(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.words(text),
                Node::Element(_) => {
                    if let Some(element) = ElementRef::wrap(child) {
                        self.element(element);
                    }
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        match name {
            _ if SKIPPED.contains(&name) => {}
            "br" => self.end_line(),
            "tr" if !self.in_cell && is_data(element) => self.row(element),
            "table" | "tr" | "td" | "th" => self.block(element),
            _ if BLOCKS.contains(&name) => self.block(element),
            _ => self.children(element),
        }
    }

    fn block(&mut self, element: ElementRef<'_>) {
        self.end_line();
        self.children(element);
        self.end_line();
    }

    fn row(&mut self, row: ElementRef<'_>) {
        self.end_line();
        self.in_cell = true;
        let cells =
            row.children().filter_map(ElementRef::wrap).filter(|cell| matches!(cell.value().name(), "td" | "th"));
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.line.push('\t');
            }
            self.children(cell);
        }
        self.in_cell = false;
        self.end_line();
    }

    /// Source line ends count for nothing between Han characters, as one blank elsewhere.
    fn words(&mut self, text: &str) {
        let mut blank = false;
        for character in text.chars() {
            if matches!(character, ' ' | '\n' | '\r' | '\t' | '\u{C}') {
                blank = true;
                continue;
            }
            let before = self.line.chars().next_back();
            let joins_han =
                before.is_none_or(|before| before == '\t' || fold::is_han(before)) && fold::is_han(character);
            if blank && !joins_han && before.is_some_and(|before| before != '\t') {
                self.line.push(' ');
            }
            blank = false;
            self.line.push(character);
        }
        if blank && self.line.chars().next_back().is_some_and(|before| before.is_ascii_graphic()) {
            self.line.push(' ');
        }
    }

    fn end_line(&mut self) {
        if self.in_cell {
            return;
        }
        let line = self.line.trim_matches([' ', '\n']);
        if !line.trim().is_empty() {
            self.text.push_str(line);
            self.text.push('\n');
        }
        self.line.clear();
    }
}

/// Whether a row holds data: no table inside, no cell as long as an article, more than one cell.
fn is_data(row: ElementRef<'_>) -> bool {
    let cells: Vec<ElementRef<'_>> = row.children().filter_map(ElementRef::wrap).collect();
    cells.len() > 1
        && cells.iter().all(|cell| {
            let mut length = 0;
            cell.descendants().all(|node| match node.value() {
                Node::Element(element) => element.name() != "table",
                Node::Text(text) => {
                    length += text.len();
                    length <= LARGEST_CELL
                }
                _ => true,
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &str) {
        assert_eq!(text_of_html(html), expect, "{html}");
    }

    #[test]
    fn blocks_end_lines_and_tables_keep_their_cells() {
        check("<p>一、<b>目标</b></p><p>甲<br>乙</p><script>x</script>丙", "一、目标\n甲\n乙\n丙");
        check(
            "<table><tr><th>领域<th>部门<tr><td><p>教育</p><p>文化</p><td>局</table>尾",
            "领域\t部门\n教育文化\t局\n尾",
        );
        check("<p>于 9 月\n  20 日\n前\n  完成 Open\nData</p>", "于 9 月 20 日前完成 Open Data");
    }

    #[test]
    fn the_article_is_found_inside_the_site() {
        check("<nav>首页</nav><div>导航</div><div id=zoom><p>正文</p></div><footer>版权</footer>", "正文");
        check("<table><tr><td><td><div class=TRS_Editor>正文</div></table>", "正文");
        check(
            "<article> </article><table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr></table>",
            "甲\n乙",
        );
    }
}
