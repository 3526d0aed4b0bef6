//! The time limit of a step, which has a place of its own: its text is drawn without the brackets that hold it, so that it is said once.

/// Where the first brackets stand that hold these words, blanks aside.
///
/// ```
/// use mingbai_content::parts::brackets;
///
/// assert_eq!(brackets("交材料（5 个工作日）", "5个工作日"), Some((9, 29)));
/// assert_eq!(brackets("交材料（5 日）", "5个工作日"), None);
/// ```
pub fn brackets(words: &str, limit: &str) -> Option<(usize, usize)> {
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
