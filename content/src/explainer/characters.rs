//! Characters that a page must not get from content: control characters, and those that turn the reading order;
//! and line ends that parsers disagree about.

use std::borrow::Cow;

use crate::finding::{Code, Finding};
use crate::span::Span;
use crate::text::{find, letters};

/// So many places are listed one by one; a file full of them needs no longer list.
const MAX_LISTED: usize = 20;

/// Lists them in `source`; says whether there are any, so that clean files pay for one look only.
pub(super) fn inspect(source: &str, findings: &mut Vec<Finding>) -> bool {
    if find::LOOKS_FIRST && !may_hold_unwanted(source) {
        return false;
    }
    let mut seen = 0_usize;
    for (start, character) in source.char_indices().filter(|(_, character)| is_unwanted(*character)) {
        seen += 1;
        if seen > MAX_LISTED {
            break;
        }
        let span = Span::new(start, start + character.len_utf8());
        let (code, message) = if is_bidi(character) {
            (Code::BidiControl, "这里有一个看不见的“倒序”控制符，会让读者看到的字序和实际不同，已去掉。")
        } else {
            (Code::ControlCharacter, "这里有一个看不见的控制字符，多半是复制时带来的，已去掉。")
        };
        findings.push(Finding::new(code, span, message).with_fix("删去这个字符", span, ""));
    }
    seen > 0
}

/// Lists the letters that show nothing: each run of them once.
pub(super) fn inspect_letters(text: &str, findings: &mut Vec<Finding>) {
    let may_hold =
        || find::has_pair(text, |lead, next| matches!((lead, next), (0xEE | 0xF3 | 0xF4, _) | (0xEF, ..=0xA3 | 0xBF)));
    if find::LOOKS_FIRST && !may_hold() {
        return;
    }
    let mut end = None;
    let mut seen = 0;
    for (start, letter) in text.char_indices().filter(|(_, letter)| letters::is_unreadable(*letter)) {
        let after = start + letter.len_utf8();
        if end.replace(after) == Some(start) || seen == MAX_LISTED {
            continue;
        }
        seen += 1;
        findings.push(Finding::new(
            Code::LetterUnreadable,
            Span::new(start, after),
            "这里有显示不出来的字，多半是从 PDF 复制来的，请对照原件重新打字。",
        ));
    }
}

/// The text with each lone CR turned into LF: as many bytes, so all places hold. pulldown-cmark ends a heading at LF only.
pub(super) fn mend_line_ends<'t>(text: &'t str, findings: &mut Vec<Finding>) -> Cow<'t, str> {
    let bytes = text.as_bytes();
    let is_lone = |at: &usize| bytes.get(*at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n');
    let Some(first) = (0..bytes.len()).find(is_lone) else { return Cow::Borrowed(text) };
    findings.push(Finding::new(
        Code::LoneCr,
        Span::new(first, first + 1),
        "这个文件用了很老的换行符，已按普通换行处理。请用编辑器另存一次，换行选 Windows 或 Unix。",
    ));
    let mut characters = text.chars().peekable();
    let mut mended = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        let is_lone = character == '\r' && characters.peek() != Some(&'\n');
        mended.push(if is_lone { '\n' } else { character });
    }
    Cow::Owned(mended)
}

/// The text without them.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.contains(is_unwanted) {
        Cow::Owned(text.chars().filter(|character| !is_unwanted(*character)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether bytes stand there that such characters begin with: most files have none.
fn may_hold_unwanted(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0..=0x8 | 0xB | 0xC | 0xE..=0x1F | 0x7F | 0xC2))
        || find::has_pair(text, |lead, next| matches!((lead, next), (0xE2, 0x80 | 0x81))) && text.contains(is_bidi)
}

const fn is_unwanted(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}')
        || is_bidi(character)
}

/// Embeddings, overrides and isolates (Unicode UAX 9); the marks U+200E and U+200F harm nobody and Uyghur text needs them.
const fn is_bidi(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_show_nothing_are_listed_once_a_run() {
        let mut findings = Vec::new();
        inspect_letters("补\u{E001}\u{E002}助\u{F06C}额⽤", &mut findings);
        let found: Vec<(&str, Span)> = findings.iter().map(|finding| (finding.code.name(), finding.span)).collect();
        assert_eq!(found, [("letter-unreadable", Span::new(3, 6)), ("letter-unreadable", Span::new(12, 15))]);
    }

    #[test]
    fn control_characters_are_found_and_removed() {
        let mut findings = Vec::new();
        assert!(inspect("补\u{0}助\u{202E}额\r\n\t", &mut findings));
        let found: Vec<(&str, Span)> = findings.iter().map(|finding| (finding.code.name(), finding.span)).collect();
        assert_eq!(found, [("control-character", Span::new(3, 4)), ("bidi-control", Span::new(7, 10))]);
        assert_eq!(clean("补\u{0}助\u{202E}额"), "补助额");
    }
}
