//! How tall a section of a long explainer is about to be. A browser that is told lays out what is seen and leaves the rest for when it is
//! scrolled to (`content-visibility`), and its scroll bar tells the truth all the while; once a section was seen, its own height counts.
//!
//! Only of long ones: a page of usual length is laid out before anybody could notice, and then nothing of it is an estimate. A section
//! that holds more than was told lies over the next one until it is near, and what checks pages takes that for a fault of theirs.

use mingbai_content::model::{Explainer, Form, Section};

/// Classes from the lowest to the highest, each half as high again as the one before it; the stylesheet says how high.
const CLASSES: [&str; 15] = [
    "tall-1", "tall-2", "tall-3", "tall-4", "tall-5", "tall-6", "tall-7", "tall-8", "tall-9", "tall-10", "tall-11",
    "tall-12", "tall-13", "tall-14", "tall-15",
];
/// What comes before them: the section is laid out when it is near.
const LONG: &str = " long ";
/// From this height on an explainer is long, in em: some fifty screens of a phone.
const LONG_FROM: usize = 2_400;
/// Heights in em on a phone up to which the lowest class goes; the others, half as high again.
const LOWEST: usize = 10;
/// Heading of a section, and what stands around its entries, in em.
const AROUND: usize = 5;
/// Bytes of Markdown in UTF-8 that fill one em of height on a phone: some ten Han characters, as a line has 18 and is 1.75 em high.
const BYTES_OF_EM: usize = 30;

/// Whether not all of it is worth laying out at once.
pub(super) fn is_long(explainer: &Explainer) -> bool {
    explainer.sections.iter().map(height).sum::<usize>() > LONG_FROM
}

/// The classes of a section of a long explainer, behind others.
pub(super) fn classes(section: &Section) -> [&'static str; 2] {
    let height = height(section);
    let mut limit = LOWEST;
    let [.., highest] = CLASSES;
    let class = CLASSES.into_iter().find(|_| {
        let fits = height <= limit;
        limit += limit / 2;
        fits
    });
    [LONG, class.unwrap_or(highest)]
}

/// In em, on a phone. Of what is asked one after the other one question is seen, and drawn things stand beside each other.
fn height(section: &Section) -> usize {
    let height = listed(section);
    match section.form() {
        Form::Eligibility => height / 4,
        Form::Infographic | Form::Figures => height * 2 / 3,
        _ => height,
    }
}

/// The same if all of it stood below each other.
fn listed(section: &Section) -> usize {
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

    fn parsed(markdown: &str) -> Explainer {
        mingbai_content::explainer::parse(&["---\ntitle: 一\n---\n\n", markdown].concat()).output
    }

    fn class_of(markdown: &str) -> &'static str {
        parsed(markdown).sections.first().map_or("", |section| classes(section)[1])
    }

    #[test]
    fn a_page_of_usual_length_is_laid_out_whole() {
        let questions = |count| ["## 问 {.qa}\n\n", &"### 甲？\n\n乙。\n\n".repeat(count)].concat();
        assert!(!is_long(&parsed(&questions(200))));
        assert!(is_long(&parsed(&questions(1000))));
        assert!(is_long(&parsed(&questions(50).repeat(20))));
    }

    #[test]
    fn closed_answers_and_quotations_take_no_room() {
        let qa = |answer: &str| ["## 问 {.qa}\n\n### 甲？\n\n乙。\n\n### 丙？\n\n", answer, "\n"].concat();
        assert_eq!(class_of(&qa("丁。")), class_of(&qa(&"丁".repeat(2000))));
        let prose = |quoted: &str| ["## 文\n\n甲\n> 原文：", quoted, "\n"].concat();
        assert_eq!(class_of(&prose("乙")), class_of(&prose(&"乙".repeat(2000))));
    }

    /// The highest class went up to 900 em, and 500 questions are 1,500.
    #[test]
    fn many_questions_are_as_tall_as_their_number_says() {
        let of = |count| class_of(&["## 问 {.qa}\n\n", &"### 甲？\n\n乙。\n\n".repeat(count)].concat());
        assert_eq!([of(250), of(350), of(500), of(1000)], ["tall-12", "tall-13", "tall-14", "tall-15"]);
    }

    #[test]
    fn what_is_asked_one_after_the_other_is_not_as_tall_as_all_of_it() {
        let steps = "### 甲？\n\n- 是 → 乙？\n- 否 → 不能\n\n".repeat(20);
        let of = |form: &str| height(&parsed(&["## 问 {.", form, "}\n\n", &steps].concat()).sections[0]);
        assert!(of("eligibility") * 3 < of("guide"), "{} and {}", of("eligibility"), of("guide"));
    }

    #[test]
    fn more_words_and_more_entries_are_taller() {
        assert_eq!(class_of("## 文\n\n甲\n"), "tall-1");
        assert_eq!(class_of(&["## 文\n\n", &"甲".repeat(300), "\n"].concat()), "tall-5");
        assert_eq!(class_of(&["## 文\n\n", &"甲".repeat(90_000), "\n"].concat()), "tall-15");
        assert_eq!(class_of(&["## 问 {.qa}\n\n", &"### 甲？\n\n乙。\n\n".repeat(40)].concat()), "tall-8");
    }
}
