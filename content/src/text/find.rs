//! Words inside a text, found by their bytes.
//!
//! The standard library's search for strings is 8 KB of code in every citizen's browser, with the messages of its panics; what is
//! searched there is a document, once for each quote. The host looks through thousands of documents.

/// Where `words` stand first; nowhere where there are none.
///
/// ```
/// use mingbai_content::text::find::find;
///
/// assert_eq!(find("每台补助20万元", "补助"), Some(6));
/// ```
pub fn find(text: &str, words: &str) -> Option<usize> {
    let (words, text) = (words.as_bytes(), text.as_bytes());
    if words.is_empty() {
        return None;
    }
    position(text, words)
}

#[cfg(not(target_arch = "wasm32"))]
fn position(text: &[u8], words: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, words)
}

#[cfg(target_arch = "wasm32")]
fn position(text: &[u8], words: &[u8]) -> Option<usize> {
    // The last byte of a Han character tells most of them apart, the first tells few.
    let last = words.last();
    text.windows(words.len()).position(|window| window.last() == last && window == words)
}

/// Whether `words` stand in the text.
pub fn holds(text: &str, words: &str) -> bool {
    find(text, words).is_some()
}

/// Whether a character stands in the text.
pub fn has(text: &str, character: char) -> bool {
    text.chars().any(|one| one == character)
}

/// Whether a first look may spare the whole one. In the browser, which reads one explainer and one policy, it would only be more code.
pub(crate) const LOOKS_FIRST: bool = cfg!(not(target_arch = "wasm32"));

/// Whether two bytes stand side by side that signs of some kind begin with: a look at bytes takes less than one at signs.
pub(crate) fn has_pair(text: &str, is: impl Fn(u8, u8) -> bool) -> bool {
    text.as_bytes().windows(2).any(|pair| matches!(pair, [lead, next] if is(*lead, *next)))
}

/// Whether one of several words stands in the text.
pub(crate) fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|words| holds(text, words))
}

/// Whether a character is one of a set.
pub(crate) fn is_one_of(character: char, set: &str) -> bool {
    has(set, character)
}

/// The pieces of the text between the places of `mark`.
pub(crate) fn split<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest.take()?;
        let Some(at) = find(text, mark) else { return Some(text) };
        rest = text.get(at + mark.len()..);
        text.get(..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_begin() {
        let check = |text: &str, words: &str, expect: Option<usize>| assert_eq!(find(text, words), expect, "{words}");
        check("每台补助20万元", "20万", Some(12));
        check("助补补助", "补助", Some(6));
        check("补", "补助", None);
        check("补助", "", None);
        check("", "补", None);
    }

    #[test]
    fn a_mark_parts_the_text() {
        let check = |text: &str, expect: &[&str]| assert_eq!(split(text, "...").collect::<Vec<_>>(), expect);
        check("甲...乙....", &["甲", "乙", "."]);
        check("...", &["", ""]);
        check("甲", &["甲"]);
        check("", &[""]);
    }
}
