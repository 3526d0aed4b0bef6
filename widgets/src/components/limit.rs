//! The time limit of a step, which has a place of its own: the text is drawn without the brackets that hold it, so that it is said once.

use mingbai_content::model::{Block, BlockKind, Inline, InlineKind, Inlines};

use super::prose::{blocks, inlines, words};
use crate::rendering::Rendering;
use crate::view::*;

/// The limit and the text without it. No limit where its brackets stand somewhere else, as in the title: the words there say it.
pub(crate) fn parted(limit: Option<&str>, body: &[Block], rendering: &Rendering) -> (Option<AnyView>, AnyView) {
    let whole = || (None, blocks(body, rendering));
    let Some(limit) = limit.filter(|_| rendering.is_styled()) else { return whole() };
    let found = body.iter().enumerate().find_map(|(position, block)| match &block.kind {
        BlockKind::Paragraph(content) => Some((position, cut(&rendering.terms.linked(content), limit)?)),
        _ => None,
    });
    let Some((position, [text, limit])) = found else { return whole() };
    let paragraph = (!words(&text).trim().is_empty()).then(|| view! { <p>{inlines(&text)}</p> });
    let body = view! {
        {blocks(body.get(..position).unwrap_or_default(), rendering)}
        {paragraph}
        {blocks(body.get(position + 1..).unwrap_or_default(), rendering)}
    };
    (Some(inlines(&limit)), body.into_any())
}

/// The inlines without the first brackets that hold these words, blanks aside, and what those hold.
fn cut(content: &[Inline], limit: &str) -> Option<[Inlines; 2]> {
    let text = words(content);
    let (open, inside, close) = text.match_indices(['（', '(']).find_map(|(open, mark)| {
        let inside = open + mark.len();
        let rest = text.get(inside..)?;
        let length = rest.find(['）', ')'])?;
        (unspaced(rest.get(..length)?) == unspaced(limit)).then_some((open, inside, inside + length))
    })?;
    let after = close + text.get(close..)?.chars().next()?.len_utf8();
    let rest = [slice(content, 0, open)?, slice(content, after, text.len())?].concat();
    Some([rest, slice(content, inside, close)?])
}

/// The inlines between two bytes of their words; none where one of them, that is no text, would be cut.
fn slice(content: &[Inline], from: usize, to: usize) -> Option<Inlines> {
    let mut sliced = Inlines::new();
    let mut start = 0;
    for inline in content {
        let words = words(core::slice::from_ref(inline));
        let (first, last) = (from.clamp(start, start + words.len()), to.clamp(start, start + words.len()));
        let inside = words.get(first - start..last - start)?;
        start += words.len();
        match &inline.kind {
            InlineKind::Text(_) if inside.is_empty() => {}
            InlineKind::Text(_) => sliced.push(Inline { kind: InlineKind::Text(inside.to_owned()), span: inline.span }),
            _ if inside.is_empty() && !words.is_empty() => {}
            _ if inside == words => sliced.push(inline.clone()),
            _ => return None,
        }
    }
    Some(sliced)
}

fn unspaced(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use mingbai_content::explainer::parse;
    use mingbai_content::model::Block;

    use super::*;

    fn check(text: &str, expect: Option<[&str; 2]>) {
        let explainer = parse(text).output;
        let entries: Vec<_> = explainer.sections.iter().flat_map(|section| section.entries()).collect();
        let body: &[Block] = entries.first().map(|entry| entry.body.as_slice()).unwrap_or_default();
        let Some(Block { kind: BlockKind::Paragraph(content), .. }) = body.first() else { panic!("no text: {text}") };
        let found = cut(content, "5个工作日");
        assert_eq!(
            found.map(|both| both.map(|inlines| words(&inlines))),
            expect.map(|both| both.map(str::to_owned)),
            "{text}"
        );
    }

    #[test]
    fn only_the_brackets_of_the_limit_go() {
        check("交材料（5 个工作日）", Some(["交材料", "5 个工作日"]));
        check("交材料（原件）（5个工作日）；再等", Some(["交材料（原件）；再等", "5个工作日"]));
        check("**交**材料 (5个工作日)，*再*等", Some(["交材料 ，再等", "5个工作日"]));
        check("交材料（5 日）", None);
        check("交材料（5 个工作日", None);
        // To cut a link in two would make two of it.
        check("[交材料（5个工](https://a.example)作日）", None);
    }
}
