//! The encodings that editors save: UTF-8 is read, UTF-16 is read and named, anything else is read as far as it goes.

use mingbai_content::{Code, Finding, Span};

/// The text of a file, without byte order mark, and what is wrong with its encoding.
pub(crate) fn decode(bytes: Vec<u8>) -> (String, Vec<Finding>) {
    if let Some((text, name)) = utf16(&bytes) {
        let span = Span::new(0, text.chars().next().map_or(0, char::len_utf8));
        let message = format!("文件是 {name} 编码，请用编辑器另存为 UTF-8");
        return (text, vec![Finding::new(Code::NotUtf8, span, message)]);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text), Vec::new()),
        Err(error) => {
            let place = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let message = "文件不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8";
            (text, vec![Finding::new(Code::NotUtf8, Span::new(place, place), message)])
        }
    }
}

/// What a file is, where it is not UTF-8: for a message.
pub(crate) fn told(bytes: &[u8]) -> String {
    match utf16(bytes) {
        Some((_, name)) => format!("是 {name} 编码"),
        None => "不是 UTF-8 编码".to_owned(),
    }
}

/// Whether these first bytes of a file are three hyphens, in UTF-8 or UTF-16, with or without byte order mark.
pub(crate) fn opens_with_hyphens(first: &[u8]) -> bool {
    let hyphens: [(&[u8], &[u8]); 3] =
        [(b"\xEF\xBB\xBF", b"---"), (b"\xFF\xFE", b"-\0-\0-\0"), (b"\xFE\xFF", b"\0-\0-\0-")];
    hyphens.iter().any(|(mark, hyphens)| first.strip_prefix(*mark).unwrap_or(first).starts_with(hyphens))
}

/// The most bytes that [`opens_with_hyphens`] looks at.
pub(crate) const FIRST_BYTES: u64 = 8;

/// The text of a file in UTF-16, without byte order mark, and the name of its encoding.
fn utf16(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (is_little, rest) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (true, rest),
        [0xFE, 0xFF, rest @ ..] => (false, rest),
        _ => (is_little_endian(bytes)?, bytes),
    };
    let unit = |pair: &[u8]| {
        let pair = [pair.first().copied().unwrap_or_default(), pair.get(1).copied().unwrap_or_default()];
        if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    };
    let units = rest.chunks_exact(2).map(unit);
    let text = char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Some((text, if is_little { "UTF-16 LE" } else { "UTF-16 BE" }))
}

/// Tells UTF-16 without a mark by its line ends and ASCII signs, half of whose bytes are zero; none for any other text.
fn is_little_endian(bytes: &[u8]) -> Option<bool> {
    let count = |is_zero: fn(&[u8]) -> bool| bytes.chunks_exact(2).filter(|pair| is_zero(pair)).count();
    let little = count(|pair| matches!(pair, [1..0x80, 0]));
    let big = count(|pair| matches!(pair, [0, 1..0x80]));
    // A stray zero or two in a file of bytes is a control character.
    let is_text = little.max(big) > 2 && little.max(big) > 4 * little.min(big);
    let is_utf8 = core::str::from_utf8(bytes).is_ok_and(|text| text.matches('\0').count() * 4 < text.len());
    (is_text && !is_utf8).then_some(little > big)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "---\ntitle: 一件事\n---\n\n一二三，办一次。\n";

    fn encoded(mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(TEXT.encode_utf16().flat_map(bytes)).collect()
    }

    #[test]
    fn a_file_in_utf_16_is_read_and_said_to_be_so_once() {
        let files = [
            (encoded(b"\xFF\xFE", u16::to_le_bytes), "UTF-16 LE"),
            (encoded(b"\xFE\xFF", u16::to_be_bytes), "UTF-16 BE"),
            (encoded(b"", u16::to_le_bytes), "UTF-16 LE"),
            (encoded(b"", u16::to_be_bytes), "UTF-16 BE"),
        ];
        for (bytes, name) in files {
            assert!(opens_with_hyphens(&bytes[..8]), "{name}");
            let (text, findings) = decode(bytes);
            assert_eq!(text, TEXT, "{name}");
            assert_eq!(findings.len(), 1, "{name}");
            assert!(findings[0].message.contains(name), "{}", findings[0].message);
        }
    }

    #[test]
    fn a_file_in_another_encoding_is_said_to_be_so() {
        let (text, findings) = decode(vec![b'a', 0xC3, 0xF7]);
        assert!(text.starts_with('a'));
        assert_eq!(findings.first().map(|finding| (finding.code, finding.span.start)), Some((Code::NotUtf8, 1)));
    }

    #[test]
    fn zeros_in_a_file_of_bytes_make_no_utf_16() {
        let (text, findings) = decode("---\ntitle: 补\0多\0少\n---\na\0b\0c\0d\n".into());
        assert!(text.starts_with("---"));
        assert_eq!(findings, []);
        assert!(!opens_with_hyphens(b"# ---\n"));
    }
}
