//! What differs between two texts: pure, so that it is tested without a browser.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the browser's application calls it"))]

/// One piece of a text that is replaced by another: bytes `start..end` of the old text, and what stands there in the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) inserted: &'a str,
}

impl<'a> Change<'a> {
    /// The smallest change that makes `new` of `old`; none where they are the same.
    pub(crate) fn between(old: &str, new: &'a str) -> Option<Self> {
        let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other);
        let start: usize = same.map(|(sign, _)| sign.len_utf8()).sum();
        let (old_rest, new_rest) = (old.get(start..)?, new.get(start..)?);
        let same = old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(|(one, other)| one == other);
        let kept: usize = same.map(|(sign, _)| sign.len_utf8()).sum();
        let inserted = new_rest.get(..new_rest.len() - kept)?;
        let end = old.len() - kept;
        (start < end || !inserted.is_empty()).then_some(Self { start, end, inserted })
    }
}

/// How many UTF-16 units, as a text area counts, stand before a byte.
pub(crate) fn units(text: &str, byte: usize) -> u32 {
    let count = text.get(..byte).map_or(0, |before| before.encode_utf16().count());
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_piece_is_replaced() {
        let change = |old, new| Change::between(old, new).map(|it: Change<'_>| (it.start, it.end, it.inserted));
        assert_eq!(change("问答 {.qq}", "问答 {.qa}"), Some((10, 11, "a")));
        assert_eq!(change("甲乙", "甲丙乙"), Some((3, 3, "丙")));
        assert_eq!(change("甲甲", "甲"), Some((3, 6, "")));
        assert_eq!(change("甲乙", ""), Some((0, 6, "")));
        assert_eq!(change("", "甲"), Some((0, 0, "甲")));
        assert_eq!(change("甲", "甲"), None);
    }

    #[test]
    fn a_text_area_counts_in_utf_16() {
        assert_eq!(units("甲𠮷乙", 7), 3);
    }
}
