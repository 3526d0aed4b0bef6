//! Citations: block quotes that begin with 原文, each line that does so one citation.
//!
//! `> 原文 第六条：每台电梯一次性补助 20 万元`. What almost is one is still read, with a finding.

use core::ops::Range;

use super::clause_path::leading;
use super::context::Context;
use super::plain::{Plain, join_lines};
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Citation, ClausePath};
use crate::span::Span;
use crate::text::numeral;

const WORD: &str = "原文";
const COLONS: [char; 2] = ['：', ':'];

/// The citations of a block quote; none for a quote of another kind.
pub(crate) fn read(node: &Node<'_>, context: &mut Context<'_>) -> Option<Vec<Citation>> {
    if !matches!(node.kind, Kind::Quote(None)) {
        return None;
    }
    let plain = Plain::of(&node.children);
    let starts = starts(&plain.text);
    if starts.first() != Some(&leading_space(&plain.text)) {
        for start in starts {
            let span = plain.span(start..start + WORD.len());
            context.report(Finding::new(
                Code::CitationPlace,
                span,
                "这条引文前面还有别的话，没有当作引文。请让“原文”成为这段引用（>）的第一行。",
            ));
        }
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([plain.text.len()]);
    let ranges: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    Some(ranges.into_iter().map(|range| one(&plain, range, context)).collect())
}

/// Reports a paragraph that looks like a citation whose `>` is missing, or is a Chinese 》.
pub(crate) fn check_paragraph(node: &Node<'_>, context: &mut Context<'_>) {
    let plain = Plain::of(&node.children);
    if !plain.text.contains(WORD) {
        return;
    }
    let mut at = 0;
    for line in plain.text.split_inclusive('\n') {
        let words = line.trim_start().trim_start_matches(['》', '＞', '〉', '>']).trim_start();
        // In running text 原文 may open a sentence; with a clause or colon after it, it is meant as a citation.
        let start = at + leading_space(line);
        let is_meant = rest_of(words).is_some_and(|rest| rest.starts_with(COLONS) || leading(rest).is_some());
        if is_meant && !is_quoted(plain.span(start..start + 1).start, context.source) {
            let mark = plain.span(start..at + (line.len() - words.len()));
            let span = plain.span(start..at + line.trim_end().len());
            context.report(
                Finding::new(Code::CitationMarker, span, "这一行像是引文，但行首缺英文的 >，没有当作引文。").with_fix(
                    "行首改为 >",
                    mark,
                    "> ",
                ),
            );
        }
        at += line.len();
    }
}

/// Whether the line already has its `>`: then the quote has its own finding.
fn is_quoted(at: usize, source: &str) -> bool {
    let before = source.get(..at).unwrap_or_default();
    before.rsplit(['\n', '\r']).next().is_some_and(|margin| margin.contains('>'))
}

/// What follows 原文, if `line` opens a citation: 原文件 and 原文中 do not.
fn rest_of(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix(WORD)?;
    let opens =
        rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(COLONS) || leading(rest).is_some();
    opens.then(|| rest.trim_start())
}

/// Where citations have their 原文: at the start of a line, or inside one where a formatter has filled lines anew.
pub(super) fn starts(text: &str) -> Vec<usize> {
    let opens = |at: &usize| {
        let (before, words) = text.split_at_checked(*at)?;
        let margin = before.rsplit('\n').next().unwrap_or_default();
        let line = words.split('\n').next().unwrap_or_default();
        (margin.trim().is_empty() && rest_of(line).is_some() || is_joined(before, words)).then_some(())
    };
    text.match_indices(WORD).map(|(at, _)| at).filter(|at| opens(at).is_some()).collect()
}

/// Whether a further citation begins here inside a line: 原文, a blank, its clause and a colon stand in no document; without a
/// clause, a blank before it must part it from the words that it would else belong to.
fn is_joined(before: &str, words: &str) -> bool {
    let rest = words.get(WORD.len()..).unwrap_or_default();
    let is_named =
        rest.starts_with(char::is_whitespace) && leading(rest).is_some_and(|(_, tail)| tail.starts_with(COLONS));
    is_named || (rest.starts_with(COLONS) && before.ends_with(char::is_whitespace))
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn one(plain: &Plain, range: Range<usize>, context: &mut Context<'_>) -> Citation {
    let text = plain.text.get(range.clone()).unwrap_or_default();
    let base = range.start;
    let trimmed = |range: Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default();
        let start = range.start + leading_space(words);
        base + start..base + start + words.trim().len()
    };
    let whole = plain.span(trimmed(0..text.len()));
    let (path, path_range, quote_range) = head(plain, text, base, context);
    check_lazy(plain, base + quote_range.start..range.end, context);
    let quote = join_lines(text.get(quote_range.clone()).unwrap_or_default());
    let quote_range = trimmed(quote_range);
    if quote.is_empty() {
        context.report(Finding::new(Code::CitationEmpty, whole, "引文是空的。请在冒号后面照抄原文的一句话。"));
    }
    Citation {
        path,
        quote: context.words(&quote),
        span: whole,
        path_span: within(plain.span(trimmed(path_range)), whole),
        quote_span: within(plain.span(quote_range), whole),
    }
}

/// What is empty may have its place behind the last word; it is kept inside.
fn within(span: Span, whole: Span) -> Span {
    Span::new(span.start.clamp(whole.start, whole.end), span.end.clamp(whole.start, whole.end))
}

/// Splits 原文 第六条：… into path and quote; all ranges within `text`.
fn head(
    plain: &Plain,
    text: &str,
    base: usize,
    context: &mut Context<'_>,
) -> (Option<ClausePath>, Range<usize>, Range<usize>) {
    let after_word = WORD.len();
    let rest = text.get(after_word..).unwrap_or_default();
    // Where lines were filled anew, one may end after 原文 or inside of the clause.
    let line_start = leading_space(rest);
    let first_line = rest.get(line_start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let after_path =
        leading(rest).filter(|(_, tail)| tail.starts_with(COLONS)).map(|(_, tail)| rest.len() - tail.len());
    if let Some(colon) = after_path.or_else(|| first_line.find(COLONS).map(|colon| line_start + colon)) {
        let named = rest.get(..colon).unwrap_or_default();
        let path_range = after_word + leading_space(named)..after_word + colon;
        let width = if rest.get(colon..).is_some_and(|tail| tail.starts_with(':')) { 1 } else { '：'.len_utf8() };
        let quote_range = after_word + colon + width..text.len();
        if named.trim().is_empty() {
            return (None, after_word + colon..after_word + colon, quote_range);
        }
        if let Ok(path) = named.parse() {
            return (Some(path), path_range, quote_range);
        }
        // 第六条 每台电梯…：… lacks its colon after the clause; 第四条、第五条：… names two.
        let is_path = match leading(named) {
            Some((_, tail)) => {
                leading(tail.trim_start_matches(['、', '，', '和', '及', '至', '到', '-', '—'])).is_some()
            }
            None => looks_like_path(named),
        };
        if is_path {
            let span = plain.span(base + path_range.start..base + after_word + named.trim_end().len());
            context.report(Finding::new(
                Code::ClausePath,
                span,
                ["读不出“", named.trim(), "”是哪一条。请写成：第四条第一款、二、（二）3 或 附件1，一条引文只写一处。"]
                    .concat(),
            ));
            return (None, path_range, quote_range);
        }
    }
    // No colon where one should be: after the clause that can be read, or else right after 原文.
    let (path, tail) = match leading(rest) {
        Some((path, tail)) => (Some(path), tail),
        None => (None, rest.trim_start()),
    };
    let at = text.len() - tail.len();
    let start = after_word + leading_space(rest);
    let path_end = start.max(after_word + rest.get(..at - after_word).unwrap_or_default().trim_end().len());
    let named = plain.span(base..base + if path.is_some() { path_end } else { after_word });
    let gap = Span::new(named.end, plain.span(base + at..base + text.len()).start.max(named.end));
    // Without clause and words there is more to mend than a colon, and the empty quote has its own finding.
    if path.is_some() || !tail.trim().is_empty() {
        context.report(
            Finding::new(Code::CitationColon, named, "引文缺冒号。请写成“原文 第六条：照抄的话”。").with_fix(
                "补上冒号",
                gap,
                "：",
            ),
        );
    }
    let path_range = if path.is_some() { start..path_end } else { after_word..after_word };
    (path, path_range, at..text.len())
}

/// Whether the words before the colon are meant as a clause, not as part of the quoted sentence.
fn looks_like_path(words: &str) -> bool {
    const MAX_CHARACTERS: usize = 16;
    let words = words.trim();
    let opens = words.starts_with(|it: char| numeral::is_ordinal(it) || matches!(it, '第' | '附' | '（' | '(' | '总'));
    (opens || words.ends_with(['条', '款', '项', '章', '节'])) && words.chars().count() <= MAX_CHARACTERS
}

/// A line without `>` right below a quote belongs to the quote in CommonMark; authors seldom mean that.
fn check_lazy(plain: &Plain, range: Range<usize>, context: &mut Context<'_>) {
    let text = plain.text.get(range.clone()).unwrap_or_default();
    for (at, _) in text.match_indices('\n') {
        let place = plain.span(range.start + at..range.start + at + 1);
        let next = plain.span(range.start + at + 1..(range.start + at + 2).min(range.end));
        let marker = Span::new(place.start, next.start).of(context.source);
        if next.start > place.start && !marker.contains('>') && !marker.trim().is_empty() {
            continue;
        }
        if next.start > place.start && !marker.contains('>') {
            let line = text.get(at + 1..).and_then(|tail| tail.split('\n').next()).map_or(0, str::len);
            let span = plain.span(range.start + at + 1..range.start + at + 1 + line);
            context.report(
                Finding::new(Code::CitationLazy, span, "这一行会算进上面的引文。如果不是引文，请在它上面空一行。")
                    .with_fix("在上面空一行", Span::new(next.start, next.start), "\n"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::explainer::parse;

    fn citations(markdown: &str) -> Vec<(String, String)> {
        let output = parse(&format!("## 文\n\n一。\n\n{markdown}\n")).output;
        let one = |path: Option<String>, quote: &str| (path.unwrap_or_default(), quote.to_owned());
        output.citations().map(|it| one(it.path.as_ref().map(ToString::to_string), &it.quote)).collect()
    }

    #[test]
    fn citations_whose_lines_were_filled_anew_stay_apart() {
        let expect =
            [("第一条".to_owned(), "补助20万元".to_owned()), ("第二条第一款".to_owned(), "一次付清".to_owned())];
        for markdown in [
            "> 原文 第一条：补助20万元\n> 原文 第二条第一款：一次付清",
            "> 原文 第一条：补助20万元 原文 第二条第一款：一次付清",
            "> 原文 第一条：补助20万元原文 第二条第一款：一次付清",
            "> 原文\n> 第一条：补助20万元 原文\n> 第二条\n> 第一款：一次付清",
        ] {
            assert_eq!(citations(markdown), expect, "{markdown}");
        }
    }

    #[test]
    fn the_word_itself_in_a_quote_begins_no_citation() {
        let quote = "原文第三条规定不变，见原文 附件，以原文：为准";
        assert_eq!(citations(&["> 原文 第一条：", quote].concat()), [("第一条".to_owned(), quote.to_owned())]);
    }
}
