//! Lines to logical paragraphs: what page ends and wrapped lines have put apart is put together again.
//!
//! Spans stay those of the source; a paragraph is a list of them. Page numbers and running heads belong to none. A piece is
//! joined only on evidence: an open mark, a sentence begun and not ended, a line as full as its page is wide.

use super::document::Paragraph;
use super::lines::{LINE_END, PARAGRAPH_END};
use super::unfinished::{State, begins_inside, visible};
use super::{furniture, marker, one_line, running_head};
use crate::span::Span;
use crate::text::find::has;
use crate::text::fold;

/// Pages are set in lines of 15 to 60 characters; GB/T 9704 has 28.
const PAGE_WIDTHS: core::ops::RangeInclusive<usize> = 15..=60;
/// Below this number of lines, equal lengths prove nothing.
const FEWEST_LINES: usize = 12;

/// One line of the source, blank lines left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its words, without the white space, `#` and `**` around them.
    pub(super) span: Span,
    pub(super) kind: Kind,
    end: End,
}

/// What the page that the text was read from says of a line's end; a file of plain text says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Nothing: the words tell.
    Unknown,
    /// Its reader sees a line end there, which a copied page may have brought.
    Line,
    /// The end of a paragraph.
    Paragraph,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words that may go on from the line before and into the line after.
    Text,
    /// Words that begin something: a marker, an annex, a date, a note.
    Opening,
    /// Cells with tabs or bars between them, or a date: stands alone.
    Alone,
    /// A page number.
    Page,
}

/// What the text was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A file of plain text, which may be a copy of printed pages.
    Copy,
    /// A page, with the lines of its tags.
    Page,
}

/// The logical paragraphs of `text`, in order.
pub(crate) fn paragraphs(text: &str, source: Source) -> Vec<Paragraph> {
    let mut lines = lines(text);
    if source == Source::Copy {
        running_head::drop(text, &mut lines);
    }
    let width = page_width(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut state = State::default();
    let mut last_article = 0;
    let mut end = End::Unknown;
    for (at, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        let next = lines.get(at + 1..).unwrap_or_default().iter().find(|next| next.kind != Kind::Page);
        let cuts_sentence = furniture::is_bare_number(words)
            && state.is_open(width)
            && next.is_some_and(|next| next.kind == Kind::Text);
        if line.kind == Kind::Page || cuts_sentence {
            // What a page end has cut was no paragraph, whatever the tags say.
            end = End::Unknown;
            continue;
        }
        let may_go_on = match end {
            End::Unknown => state.is_open(width),
            End::Line => state.is_cut() || (width.is_some() && state.is_open(width)),
            End::Paragraph => false,
        };
        let is_paragraph = end == End::Paragraph;
        end = line.end;
        let signs =
            next.is_some_and(|next| furniture::date_line(next.span.of(text)).is_some()) && furniture::is_office(words);
        let article = marker::recognise(words).map(|opening| opening.marker).filter(|marker| marker.is_article());
        // 依照本办法第 / （三）项, and 依照 / 第六条 where the next article is the third: a wrapped line cut a citation.
        let is_cited = state.cites()
            || last_article > 0
                && may_go_on
                && article.is_some_and(|article| !(last_article..=last_article + 1).contains(&article.number()));
        let cuts_number = !is_paragraph && state.cuts_number(words);
        let is_continuation = (line.kind == Kind::Text && !signs && (may_go_on || cuts_number || begins_inside(words)))
            || (line.kind == Kind::Opening && is_cited && !is_paragraph);
        match paragraphs.last_mut().filter(|_| is_continuation && state.takes_more) {
            Some(paragraph) => {
                paragraph.spans.push(line.span);
                state.read(words);
            }
            None => {
                last_article = article.map_or(last_article, |article| article.number());
                paragraphs.push(Paragraph { spans: vec![line.span] });
                state = State::of(words, line.kind != Kind::Alone);
            }
        }
    }
    paragraphs
}

/// The lines with words in them; LF, CRLF, CR, form feed and line separators end a line.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', LINE_END, PARAGRAPH_END]) {
        let words = bare(piece);
        if !words.is_empty() {
            // `words` is a part of `piece`: the bytes cut off its front are the length less what is left from there on.
            let front = piece.len() - piece.trim_start_matches(is_dressing).len();
            let end = match piece.chars().next_back() {
                Some(PARAGRAPH_END) => End::Paragraph,
                Some(LINE_END) => End::Line,
                _ => End::Unknown,
            };
            let is_document = words.len() * 5 > text.len() * 3;
            for part in one_line::parts(words, is_document) {
                let words = part.of(words);
                let front = start + front + part.start + words.len() - words.trim_start_matches(is_dressing).len();
                let words = bare(words);
                if !words.is_empty() {
                    lines.push(Line { span: Span::new(front, front + words.len()), kind: kind(words), end });
                }
            }
        }
        start += piece.len();
    }
    lines
}

/// The words of a line without what only dresses it: white space, Markdown's heading and emphasis marks, and signs of private use, as a word
/// processor has for the end of a paragraph or for a bullet.
fn bare(line: &str) -> &str {
    line.trim_start_matches(is_dressing).trim_end_matches(is_dressing)
}

fn is_dressing(character: char) -> bool {
    fold::is_blank(character) || matches!(character, '#' | '*' | '\u{E000}'..='\u{F8FF}')
}

fn kind(words: &str) -> Kind {
    if furniture::is_page_number(words) {
        return Kind::Page;
    }
    let opening = marker::recognise(words).filter(|opening| !opening.is_doubtful);
    let after_marker = words.get(opening.map_or(0, |opening| opening.length)..).unwrap_or_default();
    if has(after_marker.trim_start(), '\t') || words.starts_with('|') || furniture::date_line(words).is_some() {
        return Kind::Alone;
    }
    if opening.is_some() || marker::annex(words).is_some() || furniture::is_copy_note(words) {
        return Kind::Opening;
    }
    Kind::Text
}

/// The width of the page in characters, when the lines are wrapped to one.
fn page_width(text: &str, lines: &[Line]) -> Option<usize> {
    let lengths: Vec<usize> =
        lines.iter().map(|line| visible(line.span.of(text))).filter(|length| *length >= 10).collect();
    // The longest line may be an exception; the one at nine tenths is a full line wherever most are.
    let not_longer = |width: usize| lengths.iter().filter(|length| **length <= width).count();
    let is_full = |width: &usize| not_longer(*width) > lengths.len() * 9 / 10;
    let width = PAGE_WIDTHS.into_iter().find(is_full).filter(|width| !is_full(&(width - 1)))?;
    let full = lengths.iter().filter(|length| (width - 2..=width + 2).contains(*length)).count();
    (lengths.len() >= FEWEST_LINES && full * 2 >= lengths.len()).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &[&str]) {
        let found: Vec<String> =
            paragraphs(input, Source::Copy).iter().map(|paragraph| paragraph.words(input)).collect();
        assert_eq!(found, expect, "{input}");
    }

    #[test]
    fn a_sentence_cut_by_a_page_end_is_one_paragraph() {
        let cut = "1. 寿县政府作为市级示范区，建立机制。要根\n\n- 3 -\n\n据省直领域。\n\n2. 各县区。";
        check(cut, &["1.寿县政府作为市级示范区，建立机制。要根据省直领域。", "2.各县区。"]);
        check(
            "（二）加强管理，提供政府信息查询、\n\n信息公开申请。",
            &["（二）加强管理，提供政府信息查询、信息公开申请。"],
        );
        let list = "房屋征收、".repeat(13);
        check(&[&list, "国有土\n\n地上房屋。"].concat(), &[&[&list, "国有土地上房屋。"].concat()]);
        check("（二）加强。按照“谁起草\n12\n谁解读”办理。", &["（二）加强。按照“谁起草谁解读”办理。"]);
    }

    #[test]
    fn a_sign_of_private_use_at_an_end_parts_no_sentence_from_its_stop() {
        check(
            "第九条 甲由市政府批准。\u{E004}\n乙由县政府批准。\u{E004}\n第十条 丙。\u{E004}",
            &["第九条甲由市政府批准。", "乙由县政府批准。", "第十条丙。"],
        );
    }

    #[test]
    fn a_citation_cut_by_a_line_end_opens_nothing() {
        check(
            "第一条 依照本办法第\n（三）项办理。\n第二条 甲，依照\n第六条办理。\n第三条 乙",
            &["第一条依照本办法第（三）项办理。", "第二条甲，依照第六条办理。", "第三条乙"],
        );
    }

    #[test]
    fn a_number_cut_by_a_line_end_is_one_with_what_it_counts() {
        check(
            "第三条 补贴标准：\n（一）煤改电用户，每户最高2400\n元；\n（二）煤改气用户，每户最高1\n200元。",
            &["第三条补贴标准：", "（一）煤改电用户，每户最高2400元；", "（二）煤改气用户，每户最高1200元。"],
        );
        check("（一）每户补助的标准\n2400\n元\n1200\n元", &["（一）每户补助的标准", "2400", "元", "1200", "元"]);
        check("（一）两年一共安排资金1200\n600", &["（一）两年一共安排资金1200", "600"]);
    }

    #[test]
    fn headings_titles_and_signatures_are_never_joined() {
        check("一、总体要求\n以人民为中心。", &["一、总体要求", "以人民为中心。"]);
        check("（一）落实要求，编制目录\n按照纲要。", &["（一）落实要求，编制目录", "按照纲要。"]);
        check(
            "现印发给你们，请结合实际，认真贯彻落实\n云溪县人民政府\n2026年3月2日",
            &["现印发给你们，请结合实际，认真贯彻落实", "云溪县人民政府", "2026年3月2日"],
        );
        check("# 云溪县\n## **一、目标**", &["云溪县", "一、目标"]);
        check("项目\t单位\n1\t乙，\n丙", &["项目单位", "1乙，", "丙"]);
    }

    #[test]
    fn lines_wrapped_to_a_page_are_put_together() {
        let line = "加强政务公开工作的组织领导和统筹协调推动各项任务落实";
        let wrapped = [line; 12].join("\n") + "\n到位。\n二、保障\n" + &[line; 3].join("\n") + "。";
        let joined = [&line.repeat(12), "到位。"].concat();
        check(&wrapped, &[&joined, "二、保障", &[&line.repeat(3), "。"].concat()]);
    }

    #[test]
    fn a_paragraph_of_a_page_is_never_joined_and_another_line_only_where_it_is_cut() {
        check("第六条 每台补助20万元，由县\u{2029}\n县财政局拨付", &["第六条每台补助20万元，由县", "县财政局拨付"]);
        check(
            "第六条 住满一年，每台20万元\u{2028}\n维护费每年500元",
            &["第六条住满一年，每台20万元", "维护费每年500元"],
        );
        check("第六条 住满一年，\u{2028}\n每台20万元", &["第六条住满一年，每台20万元"]);
        check("第六条 建立机制，要根\u{2029}\n- 3 -\u{2029}\n据省直领域。", &["第六条建立机制，要根据省直领域。"]);
    }
}
