//! Signs in the front matter that YAML reads otherwise than its author: wide colons, commas, quotes, braces and blanks, and
//! a # behind a blank, from which on YAML takes the rest of a value for a comment.
//!
//! The head is read from a copy in which each such sign has as many bytes that YAML understands: so all places hold.

use super::MAX_FINDINGS;
use super::front_matter::is_key;
use super::quotes::{closing, in_quotes, quoted};
use crate::finding::{Code, Finding};
use crate::span::Span;

/// Keys whose value is words; of the others, which have no blanks, what follows ` #` is a comment.
const WORDS: [&str; 7] = ["title", "number", "drafter", "interpreter", "phone", "hours", "place"];
/// Keys whose value never has quotes of its own.
const UNQUOTED: [&str; 8] = ["number", "issued", "published", "phone", "href", "file", "lang", "recording"];
/// Wide signs between two values of a line.
const WIDE_COMMAS: [char; 3] = ['，', '、', '；'];

/// The copy of `source` with the signs between the bytes of `place` mended; none if nothing is to be mended.
pub(super) fn mend(source: &str, place: Span, findings: &mut Vec<Finding>) -> Option<String> {
    let mut head = Head { source, depth: 0, edits: Vec::new(), findings };
    let mut at = place.start;
    for line in place.of(source).split_inclusive('\n') {
        head.line(Span::new(at, at + line.trim_end().len()));
        at += line.len();
    }
    if head.edits.is_empty() {
        return None;
    }
    let mut copy = source.to_owned();
    for (span, replacement) in head.edits {
        debug_assert_eq!(span.len(), replacement.len(), "places must hold");
        if span.len() == replacement.len() {
            copy.replace_range(span.start..span.end, replacement);
        }
    }
    Some(copy)
}

struct Head<'s, 'f> {
    source: &'s str,
    /// Braces that are open.
    depth: usize,
    edits: Vec<(Span, &'static str)>,
    findings: &'f mut Vec<Finding>,
}

impl<'s> Head<'s, '_> {
    fn line(&mut self, line: Span) {
        let mut at = line.start;
        while at < line.end {
            at = self.blanks(at, line.end);
            let Some(next) = self.pair(at, line.end) else { return };
            at = next.max(at + 1);
        }
    }

    fn rest(&self, at: usize, end: usize) -> &'s str {
        self.source.get(at..end).unwrap_or_default()
    }

    /// Behind the blanks at `at`; those of full width become as many bytes of blanks.
    fn blanks(&mut self, at: usize, end: usize) -> usize {
        let rest = self.rest(at, end);
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\u{3000}']).len();
        let margin = Span::new(at, at + blank);
        for (offset, sign) in margin.of(self.source).char_indices().filter(|(_, sign)| !sign.is_ascii()) {
            self.edits.push((Span::new(at + offset, at + offset + sign.len_utf8()), "   "));
        }
        if !margin.of(self.source).is_ascii() {
            let fixed = margin.of(self.source).replace('\u{3000}', "   ");
            self.tell(Finding::new(Code::WideSpace, margin, "文件头里要用英文的空格。").with_fix(
                "改为英文空格",
                margin,
                fixed,
            ));
        }
        margin.end
    }

    fn tell(&mut self, finding: Finding) {
        if self.findings.len() <= MAX_FINDINGS {
            self.findings.push(finding);
        }
    }

    /// Has `sign` read as `narrow`, and says so.
    fn mend(&mut self, at: usize, sign: char, narrow: &'static str, code: Code, message: &str) {
        let span = Span::new(at, at + sign.len_utf8());
        self.edits.push((span, narrow));
        let (label, fixed) = match sign {
            '：' => ("改为英文冒号", ": "),
            '｛' => ("改为英文大括号", "{ "),
            '｝' => ("改为英文大括号", " }"),
            _ => ("改为英文逗号", ", "),
        };
        self.tell(Finding::new(code, span, message).with_fix(label, span, fixed));
    }

    /// Reads a name, its colon and its value at `at`; returns where the next may begin.
    fn pair(&mut self, at: usize, end: usize) -> Option<usize> {
        let rest = self.rest(at, end);
        match rest.chars().next()? {
            '#' => return None,
            '{' => {
                self.depth += 1;
                return Some(at + 1);
            }
            '｛' => {
                self.depth += 1;
                self.mend(at, '｛', "{  ", Code::WideBrace, "文件头里要用英文的大括号 { }。");
                return Some(at + '｛'.len_utf8());
            }
            '}' | '｝' if self.depth == 0 => return None,
            sign @ (',' | '}' | '｝') => return Some(self.close(sign, at)),
            sign if self.depth > 0 && WIDE_COMMAS.contains(&sign) && self.opens_pair(at + sign.len_utf8(), end) => {
                self.mend(at, sign, ",  ", Code::WideComma, "文件头里两项之间要用英文逗号，后面加一个空格。");
                return Some(at + sign.len_utf8());
            }
            _ => {}
        }
        let length = rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_lowercase()).len();
        let key = rest.get(..length)?;
        let colon = at + length;
        let after = self.rest(colon, end);
        let value = if length > 0 && after.starts_with('：') {
            self.mend(colon, '：', ":  ", Code::WideColon, "文件头里要用英文冒号，后面加一个空格。");
            colon + '：'.len_utf8()
        } else if length > 0 && after.starts_with(':') {
            colon + 1
        } else if self.depth > 0 {
            return Some(self.plain("", at, end));
        } else {
            return None;
        };
        let value = self.blanks(value, end);
        Some(self.value(key, value, end))
    }

    fn close(&mut self, sign: char, at: usize) -> usize {
        if sign != ',' {
            self.depth = self.depth.saturating_sub(1);
        }
        if sign == '｝' {
            self.mend(at, sign, "}  ", Code::WideBrace, "文件头里要用英文的大括号 { }。");
        }
        at + sign.len_utf8()
    }

    /// Reads a value; returns where it ends.
    fn value(&mut self, key: &str, at: usize, end: usize) -> usize {
        let rest = self.rest(at, end);
        match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = rest.get(1..).unwrap_or_default();
                let close = closing(inside, quote).map_or(rest.len(), |close| close + 2);
                // What follows a quoted value is a comment, or the next pair.
                let tail = self.rest(at + close, end).trim_start();
                if tail.starts_with('#') { end } else { at + close }
            }
            Some('{' | '｛') | None => at,
            Some('#') if !WORDS.contains(&key) => end,
            _ => self.plain(key, at, end),
        }
    }

    /// Reads a value without quotes.
    fn plain(&mut self, key: &str, at: usize, end: usize) -> usize {
        let length = self.length(at, end);
        let text = self.rest(at, at + length);
        let words = text.trim_end();
        let whole = Span::new(at, at + words.len());
        if let Some(inside) = quoted(words) {
            let is_needed = UNQUOTED.contains(&key)
                || inside.contains(": ")
                || inside.contains(" #")
                || (self.depth > 0 && inside.contains(','));
            if is_needed {
                self.wide_quotes(whole, inside);
                return at + length;
            }
        }
        if WORDS.contains(&key) {
            self.hashes(whole);
        }
        at + length
    }

    /// Bytes of a value without quotes, up to the end of the line or, in braces, the next name.
    fn length(&self, at: usize, end: usize) -> usize {
        let rest = self.rest(at, end);
        if self.depth == 0 {
            return rest.len();
        }
        let is_quoted = rest.starts_with('“');
        let mut is_open = false;
        for (offset, sign) in rest.char_indices() {
            match sign {
                '“' if is_quoted => is_open = true,
                '”' => is_open = false,
                _ if is_open => {}
                ',' | '}' => return offset,
                '｝' if rest.get(offset + sign.len_utf8()..).is_some_and(|tail| tail.trim().is_empty()) => {
                    return offset;
                }
                _ if WIDE_COMMAS.contains(&sign) && self.opens_pair(at + offset + sign.len_utf8(), end) => {
                    return offset;
                }
                _ => {}
            }
        }
        rest.len()
    }

    /// Whether a known name and its colon stand at `at`.
    fn opens_pair(&self, at: usize, end: usize) -> bool {
        let rest = self.rest(at, end).trim_start();
        let after = rest.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
        let key = rest.get(..rest.len() - after.len()).unwrap_or_default();
        is_key(key) && after.starts_with([':', '：'])
    }

    fn wide_quotes(&mut self, whole: Span, inside: &str) {
        let width = '“'.len_utf8();
        self.edits.push((Span::new(whole.start, whole.start + width), "  \""));
        self.edits.push((Span::new(whole.end - width, whole.end), "\"  "));
        let finding = Finding::new(Code::WideQuotes, whole, "文件头里把一段文字括起来要用英文的双引号。");
        self.tell(finding.with_fix("改为英文双引号", whole, in_quotes(inside)));
    }

    fn hashes(&mut self, whole: Span) {
        let text = whole.of(self.source);
        let is_comment = |at: usize| at == 0 || text.get(..at).is_some_and(|before| before.ends_with([' ', '\t']));
        let found: Vec<usize> = text.match_indices('#').map(|(at, _)| at).filter(|at| is_comment(*at)).collect();
        if found.is_empty() {
            return;
        }
        for at in found {
            self.edits.push((Span::new(whole.start + at, whole.start + at + 1), "^"));
        }
        let message = "空格加 # 后面的字会当成注释丢掉。请用英文双引号把整段文字括起来。";
        self.tell(Finding::new(Code::ValueHash, whole, message).with_fix("加上英文双引号", whole, in_quotes(text)));
    }
}
