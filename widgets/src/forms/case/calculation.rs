//! Sums of a worked case: each line falls apart at its last equals sign, so that the amounts stand under each other.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Inline, InlineKind};

use crate::components::prose::{blocks, inlines};
use crate::rendering::Rendering;

const EQUALS: [char; 2] = ['=', '＝'];

/// The lines of a calculation; text of another shape, as a table, as it is.
pub(super) fn sums(content: &[Block], rendering: &Rendering) -> AnyView {
    let Some(lines) = lines(content) else { return blocks(content, rendering) };
    let lines = lines.into_iter().map(|words| line(&rendering.terms.linked(words))).collect_view();
    view! { <div class="sums">{lines}</div> }.into_any()
}

fn line(words: &[Inline]) -> AnyView {
    match split(words) {
        Some((sum, amount)) => {
            view! { <p class="sum"><span>{inlines(&sum)}</span>" "<span class="sum-amount">{inlines(&amount)}</span></p> }
                .into_any()
        }
        None => view! { <p class="sum-words">{inlines(words)}</p> }.into_any(),
    }
}

/// Paragraphs at their line breaks, and list items; none where there is anything else.
fn lines(content: &[Block]) -> Option<Vec<&[Inline]>> {
    let mut lines = Vec::new();
    for block in content {
        match &block.kind {
            BlockKind::Paragraph(words) => {
                lines.extend(words.split(|inline| matches!(inline.kind, InlineKind::LineBreak)));
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    let [Block { kind: BlockKind::Paragraph(words), .. }] = item.as_slice() else { return None };
                    lines.push(words.as_slice());
                }
            }
            _ => return None,
        }
    }
    Some(lines)
}

/// What is counted, and `= 18 万元`; none where the line has no equals sign outside links and bold words.
fn split(words: &[Inline]) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let at =
        words.iter().rposition(|inline| matches!(&inline.kind, InlineKind::Text(text) if text.contains(EQUALS)))?;
    let Inline { kind: InlineKind::Text(text), span } = words.get(at)? else { return None };
    let (before, after) = text.split_at_checked(text.rfind(EQUALS)?)?;
    let piece = |text: &str| Inline { kind: InlineKind::Text(text.to_owned()), span: *span };
    let mut sum = words.get(..at)?.to_vec();
    sum.push(piece(before.trim_end()));
    let mut amount = vec![piece(after)];
    amount.extend_from_slice(words.get(at + 1..)?);
    Some((sum, amount))
}

#[cfg(test)]
mod tests {
    use mingbai_content::Span;

    use super::*;
    use crate::components::prose::words;

    fn text(text: &str) -> Inline {
        Inline { kind: InlineKind::Text(text.to_owned()), span: Span::default() }
    }

    #[test]
    fn a_line_falls_apart_at_its_last_equals_sign() {
        let bold = Inline { kind: InlineKind::Strong(vec![text("10 元")]), span: Span::default() };
        let (sum, amount) = split(&[text("2 × 5 = 10 = "), bold]).expect("it has one");
        assert_eq!((words(&sum).as_str(), words(&amount).as_str()), ("2 × 5 = 10", "= 10 元"));
        assert_eq!(split(&[text("取高的一项")]), None);
    }

    #[test]
    fn a_table_keeps_its_shape() {
        let paragraph = Block { kind: BlockKind::Paragraph(vec![text("1 = 1")]), span: Span::default() };
        assert_eq!(lines(core::slice::from_ref(&paragraph)).map(|lines| lines.len()), Some(1));
        assert_eq!(lines(&[paragraph, Block { kind: BlockKind::Rule, span: Span::default() }]), None);
    }
}
