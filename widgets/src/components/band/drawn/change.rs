//! What the text of a part comes to: how much more or less than before, a step without the limit that has a place of its own.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, ComparisonRow, InlineKind, Step};
use mingbai_content::text::drawn;

use crate::components::prose::{nothing, words};
use crate::rendering::Rendering;

/// What a row of a comparison comes to, where both values are of one kind: 多 8 万元.
pub(crate) fn change(row: &ComparisonRow, rendering: &Rendering) -> AnyView {
    let change = drawn::change(&words(&row.before.content), &words(&row.after.content));
    let Some(change) = change.filter(|_| rendering.is_banded) else { return nothing() };
    let said = &rendering.words().infographic;
    let amount = change.amount.replace(' ', "\u{a0}");
    let (class, more) =
        if change.is_more { ("change change-more", said.more) } else { ("change change-less", said.less) };
    view! { " "<span class=class>{more}{amount}</span> }.into_any()
}

/// The text of a step without the brackets of its limit, which a band has in a tag; none where it says so no second time.
pub(crate) fn without_limit(step: &Step, rendering: &Rendering) -> Option<Vec<Block>> {
    let limit = unspaced(step.limit.as_deref().filter(|_| rendering.is_banded)?);
    let mut body = step.entry.body.clone();
    for block in &mut body {
        let BlockKind::Paragraph(content) = &mut block.kind else { continue };
        for inline in content {
            let InlineKind::Text(text) = &mut inline.kind else { continue };
            if let Some(shorter) = without_brackets(text, &limit) {
                *text = shorter;
                return Some(body);
            }
        }
    }
    None
}

/// The text without the first brackets that hold these words, blanks aside.
fn without_brackets(text: &str, inside: &str) -> Option<String> {
    text.match_indices(['（', '(']).find_map(|(open, mark)| {
        let rest = text.get(open + mark.len()..)?;
        let close = rest.find(['）', ')'])?;
        let after = rest.get(close..)?.trim_start_matches(['）', ')']);
        (unspaced(rest.get(..close)?) == inside).then(|| [text.get(..open).unwrap_or_default(), after].concat())
    })
}

fn unspaced(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::without_brackets;

    #[test]
    fn only_the_brackets_of_the_limit_go() {
        for (text, expect) in [
            ("交材料（5 个工作日）", Some("交材料")),
            ("交材料（原件）（5个工作日）；再等", Some("交材料（原件）；再等")),
            ("交材料（5 日）", None),
            ("交材料（5 个工作日", None),
        ] {
            assert_eq!(without_brackets(text, "5个工作日").as_deref(), expect, "{text}");
        }
    }
}
