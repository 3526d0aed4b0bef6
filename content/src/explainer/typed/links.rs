//! Links with wide brackets: `[原文]（policy.txt）`, `【原文】(policy.txt)`, `！[图](form.png)`. They stay words on the page.

use super::super::tree::{Kind, Node};
use super::note;
use crate::finding::{Code, Finding};
use crate::span::Span;
use crate::text::url;

const OPEN: [char; 3] = ['[', '［', '【'];
const CLOSE: [char; 3] = [']', '］', '】'];
/// The longest words of a link, and the longest address, in bytes: a text full of brackets is looked at once.
const MAX_WORDS: usize = 300;
/// Files whose names may have Han characters: 申请表.pdf.
const FILES: [&str; 22] = [
    "html", "htm", "shtml", "txt", "md", "pdf", "doc", "docx", "wps", "xls", "xlsx", "ppt", "pptx", "zip", "rar",
    "png", "jpg", "jpeg", "gif", "webp", "mp3", "mp4",
];
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// Reports links in the words of one line whose brackets are wide.
pub(super) fn check(nodes: &[Node<'_>], source: &str, findings: &mut Vec<Finding>) {
    let mut at = 0;
    for (index, node) in nodes.iter().enumerate() {
        let next = nodes.get(index + 1);
        if let (Kind::Text(text), Some(Kind::Link { href, .. })) = (&node.kind, next.map(|next| &next.kind)) {
            let is_picture = ending(href).is_some_and(|ending| PICTURES.contains(&ending));
            let mark = Span::new(node.span.end.saturating_sub('！'.len_utf8()), node.span.end);
            if text.ends_with('！') && is_picture {
                let finding = Finding::new(Code::WideLink, mark, "图片前面要用英文的感叹号 !，不然只是一个链接。");
                note(findings, finding.with_fix("改为英文的 !", mark, "!"));
            }
        }
        if !matches!(&node.kind, Kind::Text(text) if text.len() == node.span.len()) {
            continue;
        }
        let text = node.span.of(source);
        for (close, sign) in text.match_indices(CLOSE) {
            let Some(found) = link(text, close, close + sign.len()) else { continue };
            let whole = Span::new(node.span.start + found.start, node.span.start + found.end);
            if whole.start < at {
                continue;
            }
            at = whole.end;
            let message = if found.is_picture { "图片" } else { "链接" };
            let message = [message, "要用英文的 [ ] 和 ( )，中间不空格，不然只是文字。"].concat();
            note(findings, Finding::new(Code::WideLink, whole, message).with_fix("改为英文括号", whole, found.fixed));
        }
    }
}

/// A link as it was meant; places within its text.
struct Found {
    start: usize,
    end: usize,
    is_picture: bool,
    fixed: String,
}

/// The link whose words are closed at `close`; `after` is the byte behind that bracket.
fn link(text: &str, close: usize, after: usize) -> Option<Found> {
    let start = text.floor_char_boundary(close.saturating_sub(MAX_WORDS));
    let open = start + text.get(start..close)?.rfind(OPEN)?;
    let width = text.get(open..)?.chars().next()?.len_utf8();
    let words = text.get(open + width..close)?.trim();
    let rest = text.get(after..)?;
    let target = rest.strip_prefix([' ', '\u{3000}']).unwrap_or(rest);
    let inside = target.strip_prefix(['（', '('])?;
    let near = inside.get(..inside.floor_char_boundary(MAX_WORDS))?;
    let length = near.find(['）', ')', '\n'])?;
    let end_width = inside.get(length..)?.strip_prefix(['）', ')']).map(|tail| inside.len() - length - tail.len())?;
    let address = inside.get(..length)?.trim();
    if words.is_empty() || words.contains('\n') || !is_address(address) {
        return None;
    }
    let end = text.len() - inside.len() + length + end_width;
    let mark = text.get(..open)?.chars().next_back().filter(|sign| matches!(sign, '!' | '！'));
    let is_picture = mark.is_some() && ending(address).is_some_and(|ending| PICTURES.contains(&ending));
    let start = if is_picture { open - mark.map_or(0, char::len_utf8) } else { open };
    let full = if address.starts_with("www.") { ["https://", address].concat() } else { address.to_owned() };
    let fixed = [if is_picture { "!" } else { "" }, "[", words, "](", &full, ")"].concat();
    Some(Found { start, end, is_picture, fixed })
}

/// Whether the words in round brackets are an address and no remark: `policy.txt`, `https://…`, 申请表.pdf.
fn is_address(words: &str) -> bool {
    let is_one_word =
        !words.is_empty() && !words.contains(|sign: char| sign.is_whitespace() || "，。；“”".contains(sign));
    if !is_one_word || url::safe_link(words).is_none() {
        return false;
    }
    let has_scheme = ["https://", "http://", "mailto:", "tel:", "/", "./", "../", "#"]
        .iter()
        .any(|start| words.starts_with(start) && words.len() > start.len());
    let is_file = ending(words).is_some_and(|ending| {
        FILES.contains(&ending) || (words.is_ascii() && ending.chars().all(|sign| sign.is_ascii_lowercase()))
    });
    has_scheme || is_file
}

/// What stands after the last dot of an address, its query and fragment left out.
fn ending(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?;
    let (name, ending) = path.rsplit_once('.')?;
    (!name.is_empty() && (2..=5).contains(&ending.len()) && ending.starts_with(|sign: char| sign.is_ascii_alphabetic()))
        .then_some(ending)
}
