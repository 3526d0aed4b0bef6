//! The plain step as it leaves the site: no list within a list, links that lead somewhere wherever the text is pasted.
//!
//! Article editors turn lists within lists round (UEditor, for which a `dl` is one of them) or drop their words (wangEditor), so
//! that a guide comes out as another guide. Such lists become numbered paragraphs: 1., 1.1, 1.1.1. `time`, and a `div` around a
//! pair of a `dl`, are unknown to some lists of tags, which show them as text or drop them; nobody sees them.

use super::line::INLINE;
use super::links::Links;
use super::markup::Markup;
use super::tree::{Element, ElementRef, Node, Tree, is_void};

/// Where a list cannot stand: in an item or a definition it is a list within a list, in a cell or a quotation some editors lose it.
const HOLDERS: [&str; 6] = ["blockquote", "dd", "dt", "li", "td", "th"];

/// What an item of a list cannot hold.
const NOT_IN_ITEMS: [&str; 7] = ["dl", "figure", "menu", "ol", "section", "table", "ul"];

/// Marks of items without numbers, by how deep they stand.
const BULLETS: [&str; 3] = ["•", "–", "·"];

/// Boxes to tick, which are marks of their own.
pub(super) const BOXES: [char; 2] = ['□', '☐'];

/// The fragment of a plain step.
pub(crate) fn flat(plain: &str, links: Links<'_>) -> String {
    let mut writer = Writer { links, out: Markup(String::with_capacity(plain.len())) };
    if let Some(root) = Tree::of(plain).root() {
        writer.children(root, false);
    }
    writer.out.0
}

struct Writer<'a> {
    links: Links<'a>,
    out: Markup,
}

/// The mark of an item, as long as it is not written, with the place that the item has on the page.
struct Mark<'h> {
    words: Option<String>,
    id: Option<&'h str>,
}

/// How far an item is from the list that stands for itself, and the numbers of those that it stands in.
#[derive(Clone, Default)]
struct Depth {
    bullets: usize,
    numbers: String,
}

impl Writer<'_> {
    fn children(&mut self, parent: ElementRef<'_>, is_held: bool) {
        for child in parent.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => self.out.text(text),
                (_, Some(element)) => self.element(element, is_held),
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>, is_held: bool) {
        let name = element.value().name();
        match name {
            "time" => self.children(element, is_held),
            "div" if parent_is(element, "dl") => self.pair(element),
            "ul" | "ol" | "menu" if is_held || holds_blocks(element) => self.dissolved(element, &Depth::default()),
            _ => self.kept(element, element.value().attr("id"), is_held || HOLDERS.contains(&name)),
        }
    }

    /// A tag with what it holds.
    fn kept(&mut self, element: ElementRef<'_>, id: Option<&str>, is_held: bool) {
        let value = element.value();
        self.open(value, id);
        if !is_void(value.name()) {
            self.children(element, is_held);
            self.out.close(value.name());
        }
    }

    fn open(&mut self, element: &Element<'_>, id: Option<&str>) {
        let own = element.attrs().filter(|(name, _)| *name != "id").map(|(name, value)| match name {
            // A place in the text itself is found wherever it stands.
            "href" | "src" | "cite" if !value.starts_with('#') => (name, self.links.resolved(value)),
            _ => (name, value.to_owned()),
        });
        let id = id.map(|id| ("id", id.to_owned()));
        let mut attributes: Vec<(&str, String)> = id.into_iter().chain(own).collect();
        attributes.sort_by_key(|(name, _)| *name);
        let attributes: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.out.open(element.name(), &attributes);
    }

    /// Label and meaning without the `div` around them, whose place on the page the label takes over.
    fn pair(&mut self, pair: ElementRef<'_>) {
        let mut id = pair.value().attr("id");
        for child in pair.child_elements() {
            let own = child.value().attr("id");
            self.kept(child, own.or_else(|| id.take()), true);
        }
    }

    /// A list as paragraphs, each item beginning with its mark.
    fn dissolved(&mut self, list: ElementRef<'_>, depth: &Depth) {
        let is_ordered = list.value().name() == "ol";
        let start = list.value().attr("start").and_then(|start| start.parse().ok()).unwrap_or(1_u32);
        for (number, item) in (start..).zip(list.child_elements()) {
            let (words, below) = if is_ordered {
                let number = [depth.numbers.as_str(), &number.to_string()].concat();
                let end = if depth.numbers.is_empty() { "." } else { "" };
                ([number.as_str(), end].concat(), Depth { bullets: 0, numbers: [&number, "."].concat() })
            } else {
                let bullet = BULLETS.get(depth.bullets).or(BULLETS.last()).copied().unwrap_or_default();
                (bullet.to_owned(), Depth { bullets: depth.bullets + 1, numbers: String::new() })
            };
            let has_box = item.text().collect::<String>().trim_start().starts_with(BOXES);
            let mut mark = Mark { words: (!has_box).then_some(words), id: item.value().attr("id") };
            self.item(item, &mut mark, &below);
            self.begin_paragraph_if_unmarked(&mut mark);
        }
    }

    /// What an item holds: its lines in paragraphs, and its blocks as they are.
    fn item<'h>(&mut self, item: ElementRef<'h>, mark: &mut Mark<'h>, below: &Depth) {
        let mut is_in_line = false;
        for child in item.children() {
            let element = ElementRef::wrap(child);
            let name = element.map(|element| element.value().name()).unwrap_or_default();
            let is_inline = match child.value() {
                Node::Text(text) => is_in_line || !text.trim().is_empty(),
                Node::Element(_) => INLINE.contains(&name),
            };
            if is_inline && !is_in_line {
                self.begin_paragraph(mark);
            } else if is_in_line && !is_inline {
                self.out.close("p");
            }
            is_in_line = is_inline;
            match (child.value(), element) {
                (Node::Text(text), _) if is_inline => self.out.text(text),
                (_, Some(element)) if is_inline => self.element(element, true),
                (_, Some(element)) => self.block(element, mark, below),
                _ => {}
            }
        }
        if is_in_line {
            self.out.close("p");
        }
    }

    fn block<'h>(&mut self, element: ElementRef<'h>, mark: &mut Mark<'h>, below: &Depth) {
        match element.value().name() {
            "p" => {
                self.begin_paragraph(mark);
                self.children(element, true);
                self.out.close("p");
            }
            "ul" | "ol" | "menu" => {
                self.begin_paragraph_if_unmarked(mark);
                self.dissolved(element, below);
            }
            "div" | "section" => {
                let id = element.value().attr("id");
                if mark.id.is_none() {
                    mark.id = id;
                }
                self.item(element, mark, below);
            }
            _ => {
                self.begin_paragraph_if_unmarked(mark);
                self.element(element, true);
            }
        }
    }

    fn begin_paragraph(&mut self, mark: &mut Mark<'_>) {
        match mark.id.take() {
            Some(id) => self.out.open("p", &[("id", id)]),
            None => self.out.open("p", &[]),
        }
        if let Some(words) = mark.words.take() {
            self.out.text(&words);
            self.out.text(" ");
        }
    }

    /// A mark that has no words after it stands alone.
    fn begin_paragraph_if_unmarked(&mut self, mark: &mut Mark<'_>) {
        if mark.words.is_some() {
            self.begin_paragraph(mark);
            self.out.close("p");
        }
    }
}

fn parent_is(element: ElementRef<'_>, name: &str) -> bool {
    element.parent().is_some_and(|parent| parent.value().name() == name)
}

/// Whether an item of this list holds what an item cannot hold.
fn holds_blocks(list: ElementRef<'_>) -> bool {
    list.descendants().any(|element| NOT_IN_ITEMS.contains(&element.value().name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "https://www.yunxi.example/jiedu/a/";

    fn check(plain: &str, expect: &str) {
        assert_eq!(flat(plain, Links { page: Some(PAGE) }), expect);
    }

    #[test]
    fn a_list_within_a_list_is_numbered_paragraphs() {
        check(
            "<ol start=\"2\"><li>甲<ol><li>乙<ul><li>丙</li></ul></li></ol>丁</li><li id=\"mb-a\"><p>戊</p><p>己</p></li></ol>",
            "<p>2. 甲</p><p>2.1 乙</p><p>• 丙</p><p>丁</p><p id=\"mb-a\">3. 戊</p><p>己</p>",
        );
        check("<ul><li>甲<ul><li>乙</li></ul></li></ul>", "<p>• 甲</p><p>– 乙</p>");
        check("<ul><li><ul><li>乙</li></ul></li></ul>", "<p>• </p><p>– 乙</p>");
    }

    #[test]
    fn a_list_in_a_definition_or_a_cell_is_one_within_another() {
        check("<dl><dt>带什么</dt><dd><ul><li>甲</li></ul></dd></dl>", "<dl><dt>带什么</dt><dd><p>• 甲</p></dd></dl>");
        check("<dl><dd><ul><li>□ 甲</li></ul></dd></dl>", "<dl><dd><p>□ 甲</p></dd></dl>");
        check("<ul><li>甲<strong>乙</strong></li></ul>", "<ul><li>甲<strong>乙</strong></li></ul>");
    }

    #[test]
    fn a_table_in_an_item_stands_after_its_line() {
        check(
            "<ol><li>甲<div id=\"mb-b\"><table><tbody><tr><td>乙</td></tr></tbody></table></div></li></ol>",
            "<p>1. 甲</p><table><tbody><tr><td>乙</td></tr></tbody></table>",
        );
    }

    #[test]
    fn what_lists_of_tags_do_not_know_is_gone_but_for_its_words_and_places() {
        check(
            "<dl><div id=\"mb-a\"><dt>甲</dt><dd><time datetime=\"2026-03-02\">3月2日</time></dd></div></dl>",
            "<dl><dt id=\"mb-a\">甲</dt><dd>3月2日</dd></dl>",
        );
    }

    #[test]
    fn links_are_full_and_places_in_the_text_stay() {
        check(
            "<p><a href=\"policy.html#a\">甲</a><a href=\"#mb-a\">乙</a><img alt=\"\" src=\"a.png\"></p>",
            "<p><a href=\"https://www.yunxi.example/jiedu/a/policy.html#a\">甲</a><a href=\"#mb-a\">乙</a><img alt=\"\" src=\"https://www.yunxi.example/jiedu/a/a.png\"></p>",
        );
        assert_eq!(flat("<a href=\"b.html\">甲</a>", Links::default()), "<a href=\"b.html\">甲</a>");
    }
}
