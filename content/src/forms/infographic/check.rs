//! How much one picture holds. It is told beside the policy and not where the blocks are read, as a page that draws Markdown in
//! the browser has no use for it.

use crate::finding::{Code, Finding};
use crate::model::{Entry, Explainer, Form, Inlines, Section, text, words};
use crate::span::Span;

/// Most bands that are taken in at a look.
const MOST_BANDS: usize = 7;
/// Most signs of an item, blanks aside.
const MOST_SIGNS: usize = 40;

/// `infographic-long` (hint) at the first band that is one too many, and at each item of more than a line or two.
pub(crate) fn check(explainer: &Explainer) -> Vec<Finding> {
    let infographics = explainer.sections.iter().filter(|section| section.form() == Form::Infographic);
    infographics
        .flat_map(|infographic| too_many(infographic.blocks()).into_iter().chain(too_long(infographic.blocks())))
        .collect()
}

/// Of bands that are lists: a table has columns, and a text is no item.
fn too_long(blocks: &[Section]) -> impl Iterator<Item = Finding> {
    let is_list = |form| matches!(form, Form::Figures | Form::Timeline | Form::Steps | Form::Roles);
    blocks.iter().filter(move |block| is_list(block.form())).flat_map(Section::entries).filter_map(|entry| {
        let signs = signs(entry);
        let place = entry.body.first().map_or(entry.span, |block| block.span);
        let message = [
            "图解里一条最好不超过 ",
            &MOST_SIGNS.to_string(),
            " 个字，这条有 ",
            &signs.to_string(),
            " 个。细节请放到问答里。",
        ];
        (signs > MOST_SIGNS).then(|| Finding::new(Code::InfographicLong, place, message.concat()))
    })
}

fn signs(entry: &Entry) -> usize {
    let said = [words(&entry.title, ' '), text(&entry.body)].concat();
    said.chars().filter(|sign| !sign.is_whitespace()).count()
}

fn too_many(blocks: &[Section]) -> Option<Finding> {
    // Text between two bands belongs to the one above it and has no title.
    let bands: Vec<Span> = blocks.iter().filter_map(|block| title_span(&block.title)).collect();
    let message = [
        "这张图解有 ",
        &bands.len().to_string(),
        " 条色带，最好不超过 ",
        &MOST_BANDS.to_string(),
        " 条。请只留最要紧的，其余的改用二级标题（##），自成一节。",
    ];
    bands.get(MOST_BANDS).map(|span| Finding::new(Code::InfographicLong, *span, message.concat()))
}

fn title_span(title: &Inlines) -> Option<Span> {
    title.iter().map(|inline| inline.span).reduce(Span::join)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer;

    fn told(bands: usize, rest: &str) -> Vec<String> {
        let bands: String = (1..=bands).map(|number| format!("### 第{number}条\n\n- 一句话。\n\n")).collect();
        let source = ["## 一图读懂 {.infographic}\n\n", &bands, rest].concat();
        let findings = check(&explainer::parse(&source).output);
        findings.iter().map(|it| it.span.of(&source).to_owned()).collect()
    }

    #[test]
    fn more_than_seven_bands_of_an_infographic_are_told_once_at_the_eighth() {
        assert!(told(7, "").is_empty());
        assert_eq!(told(9, ""), ["第8条"]);
    }

    #[test]
    fn an_item_of_more_than_forty_signs_is_told() {
        let band = |words: usize| ["### 怎么办 {.steps}\n\n1. **交材料** ", &"交".repeat(words), "\n"].concat();
        assert!(told(1, &band(37)).is_empty());
        assert_eq!(told(1, &band(38)).len(), 1);
        assert!(told(1, &["### 说明\n\n", &"长".repeat(80), "。\n"].concat()).is_empty(), "a text is no item");
    }

    #[test]
    fn neither_text_between_bands_nor_questions_elsewhere_are_bands() {
        assert!(told(6, "### 钱数 {.figures}\n\n- **20 万元** 补助\n\n还有第二批。\n").is_empty());
        assert!(told(7, "## 问答 {.qa}\n\n### 能装吗？\n\n能。\n").is_empty());
    }
}
