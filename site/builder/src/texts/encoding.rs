//! The encodings that editors save: UTF-8 is read, UTF-16 and GBK are read and named, anything else is read as far as it goes.

use encoding_rs::{Encoding, GB18030};
use mingbai_content::{Code, Finding, Span};

/// A page says its encoding within so many bytes, or browsers guess (WHATWG HTML, 13.2.3.2).
const HEAD: usize = 1024;

/// The text of a file, without byte order mark, and what is wrong with its encoding.
pub(crate) fn decode(bytes: Vec<u8>) -> (String, Vec<Finding>) {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !is_utf16(text.as_bytes()) => return (without_mark(text), Vec::new()),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    if let Some(Named { text, encoding }) = named(&bytes) {
        let span = Span::new(0, text.chars().next().map_or(0, char::len_utf8));
        let message = format!("文件是 {encoding} 编码，请用编辑器另存为 UTF-8");
        return (text, vec![Finding::new(Code::NotUtf8, span, message)]);
    }
    let place = core::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let message = "文件不是 UTF-8 编码，也认不出是哪一种，请另存为 UTF-8";
    (text, vec![Finding::new(Code::NotUtf8, Span::new(place, place), message)])
}

/// The text of a policy, and the name of its encoding where that is not UTF-8; none where it cannot be told.
pub(crate) fn read(bytes: Vec<u8>) -> Option<(String, Option<String>)> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !is_utf16(text.as_bytes()) => return Some((without_mark(text), None)),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    named(&bytes).map(|Named { text, encoding }| (text, Some(encoding)))
}

fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn is_utf16(bytes: &[u8]) -> bool {
    bytes.contains(&0) && is_little_endian(bytes).is_some()
}

/// A text in another encoding than UTF-8.
struct Named {
    text: String,
    encoding: String,
}

/// The text in the encoding that it shows or names, else in that of Chinese Windows, if every byte is one of its signs.
fn named(bytes: &[u8]) -> Option<Named> {
    if let Some((text, encoding)) = utf16(bytes) {
        return Some(Named { text, encoding: encoding.to_owned() });
    }
    let label = label(bytes).filter(|it| it.name() != "UTF-8");
    for encoding in label.into_iter().chain([GB18030]) {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            let name = if matches!(encoding.name(), "gb18030" | "GBK") { "GBK" } else { encoding.name() };
            return Some(Named { text: text.into_owned(), encoding: name.to_owned() });
        }
    }
    None
}

/// The encoding that a page names: `<meta charset="gb2312">`.
fn label(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD.min(bytes.len()))?).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let name = after
        .trim_start_matches(['"', '\''])
        .split(|sign: char| !(sign.is_ascii_alphanumeric() || "-_".contains(sign)));
    Encoding::for_label(name.into_iter().next()?.as_bytes())
}

/// Whether these first bytes of a file are three hyphens, in UTF-8 or UTF-16, behind a byte order mark or blank lines.
pub(crate) fn opens_with_hyphens(first: &[u8]) -> bool {
    const MARKS: [u8; 5] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF];
    // Half the bytes of ASCII signs in UTF-16 are zero, on one side or the other.
    let mut signs =
        first.iter().filter(|byte| **byte != 0 && !MARKS.contains(byte)).skip_while(|it| it.is_ascii_whitespace());
    (0..3).all(|_| signs.next() == Some(&b'-'))
}

/// The most bytes that [`opens_with_hyphens`] looks at: some blank lines.
pub(crate) const FIRST_BYTES: u64 = 256;

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
    fn a_file_in_gbk_is_read_and_said_to_be_so() {
        let (bytes, _, _) = encoding_rs::GBK.encode(TEXT);
        let (text, findings) = decode(bytes.to_vec());
        assert_eq!(text, TEXT);
        assert!(findings[0].message.contains("GBK"), "{}", findings[0].message);
        assert_eq!(read(bytes.to_vec()), Some((TEXT.to_owned(), Some("GBK".to_owned()))));
        assert_eq!(read(TEXT.into()), Some((TEXT.to_owned(), None)));
    }

    #[test]
    fn a_page_is_read_in_the_encoding_that_it_names() {
        let page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\">補助二十萬元";
        let (bytes, _, _) = encoding_rs::BIG5.encode(page);
        assert_eq!(read(bytes.to_vec()), Some((page.to_owned(), Some("Big5".to_owned()))));
    }

    #[test]
    fn blank_lines_before_the_front_matter_do_no_harm() {
        for text in ["\n---\n", "\r\n \r\n---\r\n", "\u{feff}\n---"] {
            assert!(opens_with_hyphens(text.as_bytes()), "{text:?}");
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert!(opens_with_hyphens(&units), "{text:?}");
        }
    }

    #[test]
    fn a_file_in_another_encoding_is_said_to_be_so() {
        let (text, findings) = decode(vec![b'a', 0xC3, 0xFF]);
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
