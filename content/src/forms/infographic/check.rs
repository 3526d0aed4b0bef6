//! How much one picture holds. It is told beside the policy and not where the blocks are read, as a page that draws Markdown in
//! the browser has no use for it.

use crate::finding::{Code, Finding};
use crate::model::{Explainer, Form, Inlines, Section};
use crate::span::Span;

/// Most bands that are taken in at a look.
const MOST_BANDS: usize = 7;

/// `infographic-long` (hint) at the first band that is one too many.
pub(crate) fn check(explainer: &Explainer) -> Vec<Finding> {
    let infographics = explainer.sections.iter().filter(|section| section.form() == Form::Infographic);
    infographics.filter_map(|infographic| too_many(infographic.blocks())).collect()
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
    fn neither_text_between_bands_nor_questions_elsewhere_are_bands() {
        assert!(told(6, "### 钱数 {.figures}\n\n- **20 万元** 补助\n\n还有第二批。\n").is_empty());
        assert!(told(7, "## 问答 {.qa}\n\n### 能装吗？\n\n能。\n").is_empty());
    }
}
