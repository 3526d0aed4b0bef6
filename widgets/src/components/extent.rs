//! How tall a section is about to be. A browser that is told lays out what is seen and leaves the rest for when it is scrolled to
//! (`content-visibility`), and its scroll bar tells the truth all the while; once a section was seen, its own height counts.

use mingbai_content::model::{Form, Section};

/// Classes from the lowest to the highest, each half as high again as the one before it; the stylesheet says how high.
const CLASSES: [&str; 12] = [
    "tall-1", "tall-2", "tall-3", "tall-4", "tall-5", "tall-6", "tall-7", "tall-8", "tall-9", "tall-10", "tall-11",
    "tall-12",
];
/// Heights in em on a phone up to which each class goes: about half as high again as the class is.
const LOWEST: usize = 10;
/// Heading and padding of a section, in em.
const AROUND: usize = 6;
/// Bytes of Markdown in UTF-8 that fill one em of height on a phone: some ten Han characters, as a line has 18 and is 1.75 em high.
const BYTES_OF_EM: usize = 30;

/// The class that tells the height of a section.
pub(super) fn class(section: &Section) -> &'static str {
    let height = height(section);
    let mut limit = LOWEST;
    for class in CLASSES {
        if height <= limit {
            return class;
        }
        limit += limit / 2;
    }
    let [.., highest] = CLASSES;
    highest
}

/// In em, on a phone.
fn height(section: &Section) -> usize {
    if !section.blocks().is_empty() {
        return section.blocks().iter().map(height).sum::<usize>() + AROUND;
    }
    let entries = section.entries();
    // A closed answer takes no room.
    if section.form() == Form::Qa {
        let first = entries.first().map_or(0, |entry| entry.span.len());
        return AROUND + entries.len() * 3 + first / BYTES_OF_EM;
    }
    // Quotations are closed too.
    let quoted = entries.iter().flat_map(|entry| &entry.citations).chain(&section.citations);
    let quoted: usize = quoted.map(|citation| citation.span.len()).sum();
    AROUND + entries.len() * 4 + section.span.len().saturating_sub(quoted) / BYTES_OF_EM
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class_of(markdown: &str) -> &'static str {
        let markdown = ["---\ntitle: 一\n---\n\n", markdown].concat();
        let explainer = mingbai_content::explainer::parse(&markdown).output;
        explainer.sections.first().map_or("", class)
    }

    #[test]
    fn closed_answers_and_quotations_take_no_room() {
        let qa = |answer: &str| ["## 问 {.qa}\n\n### 甲？\n\n乙。\n\n### 丙？\n\n", answer, "\n"].concat();
        assert_eq!(class_of(&qa("丁。")), class_of(&qa(&"丁".repeat(2000))));
        let prose = |quoted: &str| ["## 文\n\n甲\n> 原文：", quoted, "\n"].concat();
        assert_eq!(class_of(&prose("乙")), class_of(&prose(&"乙".repeat(2000))));
    }

    #[test]
    fn more_words_and_more_entries_are_taller() {
        assert_eq!(class_of("## 文\n\n甲\n"), "tall-1");
        assert_eq!(class_of(&["## 文\n\n", &"甲".repeat(300), "\n"].concat()), "tall-5");
        assert_eq!(class_of(&["## 文\n\n", &"甲".repeat(90_000), "\n"].concat()), "tall-12");
        assert_eq!(class_of(&["## 问 {.qa}\n\n", &"### 甲？\n\n乙。\n\n".repeat(40)].concat()), "tall-8");
    }
}
