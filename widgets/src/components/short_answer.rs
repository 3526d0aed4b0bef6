//! Where the short answer ends: at the first full stop of the first paragraph.

use mingbai_content::Span;
use mingbai_content::model::{Inline, InlineKind};

const SENTENCE_ENDS: [char; 6] = ['。', '！', '？', '!', '?', '；'];

/// The inlines of the first sentence, its stop included, and those after it.
///
/// A sentence that ends inside emphasis or a link is taken up to the end of that inline, so that no node is cut.
pub(crate) fn split_short_answer(paragraph: &[Inline]) -> (Vec<Inline>, Vec<Inline>) {
    let mut short = Vec::new();
    let mut rest = paragraph.iter();
    for inline in rest.by_ref() {
        match &inline.kind {
            InlineKind::Text(text) => {
                let Some((before, after)) = split_sentence(text) else {
                    short.push(inline.clone());
                    continue;
                };
                short.push(piece(before, inline.span));
                let after = (!after.is_empty()).then(|| piece(after, inline.span));
                return (short, after.into_iter().chain(rest.cloned()).collect());
            }
            InlineKind::LineBreak => break,
            _ => short.push(inline.clone()),
        }
    }
    (short, rest.cloned().collect())
}

fn piece(text: &str, span: Span) -> Inline {
    Inline { kind: InlineKind::Text(text.to_owned()), span }
}

fn split_sentence(text: &str) -> Option<(&str, &str)> {
    let (start, end) = text.char_indices().find(|(_, sign)| SENTENCE_ENDS.contains(sign))?;
    text.split_at_checked(start + end.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::prose::words;

    fn check(paragraph: &[&str], short: &str, detail: &str) {
        let inlines: Vec<Inline> = paragraph
            .iter()
            .map(|text| match text.strip_prefix("**") {
                Some(strong) => {
                    Inline { kind: InlineKind::Strong(vec![piece(strong, Span::default())]), span: Span::default() }
                }
                None => piece(text, Span::default()),
            })
            .collect();
        let (first, rest) = split_short_answer(&inlines);
        assert_eq!((words(&first).as_str(), words(&rest).as_str()), (short, detail));
    }

    #[test]
    fn the_first_sentence_is_the_answer() {
        check(&["能。要先表决。"], "能。", "要先表决。");
        check(&["补 ", "**20 万元", "。第二年起另补。"], "补 20 万元。", "第二年起另补。");
        check(&["没有句号"], "没有句号", "");
        check(&["**不用。", "带身份证"], "不用。带身份证", "");
    }
}
