//! The chapters of a document, for the index above it: 第一章　总则 leads to its heading.

use std::collections::HashMap;
use std::ptr;

use mingbai_content::Span;
use mingbai_content::model::Marker;
use mingbai_content::policy::tags::{self, Tag};
use mingbai_content::policy::{HostNode, Lines, Policy};
use mingbai_content::text::fold;
use scraper::ElementRef;
use scraper::node::Element;

use super::policy_page;

/// Fewer are found by turning a page or two.
const FEWEST: usize = 3;

/// A chapter of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chapter {
    /// The address of its heading, in the page.
    pub(crate) id: String,
    /// Its heading in one line.
    pub(crate) title: String,
}

/// The chapters of a document in their order; none where it has so few that nobody needs an index.
pub(super) fn of(policy: &Policy) -> Vec<Chapter> {
    let addresses = policy_page::starts(policy);
    let chapters = addresses.values().flatten().filter(|(_, clause)| {
        let is_chapter = matches!(clause.marker(), Some(Marker::Chapter(_)));
        // In a table of contents nothing comes after the heading.
        is_chapter && clause.heading.end < clause.span.end
    });
    let chapters: Vec<Chapter> = chapters
        .map(|(id, clause)| {
            let words = Span::new(clause.span.start, clause.heading.end).of(&policy.text);
            Chapter { id: id.clone(), title: words.split_whitespace().collect::<Vec<_>>().join("\u{3000}") }
        })
        .collect();
    if chapters.len() < FEWEST { Vec::new() } else { chapters }
}

/// The headings of these chapters in a page, by their place in memory, each with its address. All or none: an index with
/// gaps leads astray.
pub(super) fn headings<'a>(container: ElementRef<'_>, chapters: &'a [Chapter]) -> HashMap<*const Element, &'a str> {
    let mut found = HashMap::new();
    let mut wanted = chapters.iter().rev().peekable();
    if wanted.peek().is_none() {
        return found;
    }
    // From the end, as a table of contents says the same words before.
    let elements: Vec<ElementRef<'_>> = container.descendent_elements().collect();
    for element in elements.into_iter().rev().filter(|element| is_line(*element)) {
        let Some(chapter) = wanted.peek() else { break };
        let words = Lines::read(&HostNode::Element(element)).text;
        if fold::fold(&words) == fold::fold(&chapter.title) {
            found.insert(ptr::from_ref(element.value()), chapter.id.as_str());
            wanted.next();
        }
    }
    if wanted.peek().is_some() { HashMap::new() } else { found }
}

/// Whether it is a paragraph or a heading that a reader sees.
fn is_line(element: ElementRef<'_>) -> bool {
    let is_seen = |element: ElementRef<'_>| {
        Tag::of(element.value().name()) != Tag::Silent && !tags::is_hidden(&HostNode::Element(element))
    };
    let around = element.ancestors().filter_map(ElementRef::wrap);
    Tag::of(element.value().name()) == Tag::Paragraph && is_seen(element) && around.into_iter().all(is_seen)
}

#[cfg(test)]
mod tests {
    use mingbai_content::policy;

    use super::*;

    const BODY: [&str; 7] = [
        "第一章　总则",
        "第一条　甲。",
        "第二章　补助",
        "第一节　标准",
        "第二条　乙。",
        "第三章　附则",
        "第三条　丙。",
    ];

    fn titles(lines: &[&str]) -> Vec<String> {
        of(&policy::parse(&lines.join("\n")).output).into_iter().map(|chapter| chapter.title).collect()
    }

    #[test]
    fn three_chapters_have_an_index_and_two_have_none() {
        assert_eq!(titles(&BODY), ["第一章　总则", "第二章　补助", "第三章　附则"]);
        assert!(titles(&BODY[..5]).is_empty());
        assert!(titles(&["一、总则", "甲。", "二、补助", "乙。", "三、附则", "丙。"]).is_empty());
    }

    #[test]
    fn a_table_of_contents_is_not_listed_with_the_chapters() {
        let contents = ["云溪县补助办法", "目录", BODY[0], BODY[2], BODY[3], BODY[5]];
        assert_eq!(titles(&[&contents[..], &BODY[..]].concat()), ["第一章　总则", "第二章　补助", "第三章　附则"]);
    }
}
