//! The time limit of a step, which has a place of its own: the text is drawn without the brackets that hold it, so that it is said once.

use mingbai_content::model::Block;

use super::prose::{blocks, replaced, text};
use crate::rendering::Rendering;
use crate::view::*;

/// The limit and the text without it. No limit where its brackets stand somewhere else, as in the title: the words there say it.
pub(crate) fn parted(limit: Option<&str>, body: &[Block], rendering: &Rendering) -> (Option<AnyView>, AnyView) {
    // The module that reads Markdown has no room for it: there the words say it.
    let limit = limit.filter(|_| cfg!(not(target_arch = "wasm32")) && rendering.is_styled());
    match limit.and_then(|limit| replaced(body, &|words| brackets(words, limit), None, rendering)) {
        Some(body) => (limit.map(text), body),
        None => (None, blocks(body, rendering)),
    }
}

/// Where the first brackets stand that hold these words, blanks aside.
fn brackets(words: &str, limit: &str) -> Option<(usize, usize)> {
    words.match_indices(['（', '(']).find_map(|(open, mark)| {
        let start = open + mark.len();
        let (close, end) = words.get(start..)?.match_indices(['）', ')']).next()?;
        let is_limit = signs(words.get(start..start + close)?).eq(signs(limit));
        is_limit.then_some((open, start + close + end.len()))
    })
}

fn signs(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|sign| !sign.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::brackets;

    #[test]
    fn only_the_brackets_of_the_limit_go() {
        for (text, expect) in [
            ("交材料（5 个工作日）", Some("交材料")),
            ("交材料（原件）（5个工作日）；再等", Some("交材料（原件）；再等")),
            ("交材料 (5个工作日)，再等", Some("交材料 ，再等")),
            ("交材料（5个工作日)再等", Some("交材料再等")),
            ("交材料（5 日）", None),
            ("交材料（5 个工作日", None),
        ] {
            let rest =
                brackets(text, "5个工作日").and_then(|(from, to)| Some([text.get(..from)?, text.get(to..)?].concat()));
            assert_eq!(rest.as_deref(), expect, "{text}");
        }
    }
}
