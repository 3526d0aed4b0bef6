//! Whether the words of a paragraph are unfinished: what decides that the next line goes on with them.
//!
//! Which lines there are is left to [`super::clean`].

use super::marker;
use crate::model::Marker;
use crate::text::fold;

/// Unfinished words longer than this are running text even when they open with a marker; headings with a comma are shorter.
/// An article has no heading, so that a comma alone tells.
const LONGEST_HEADING: usize = 42;
/// Unfinished words without a marker, with a comma, longer than this are running text; titles have no comma.
const LONGEST_UNMARKED_HEADING: usize = 20;
/// Nothing longer than this is a heading, except a title, which shows by its end: 通知, 意见, 办法, 方案, 细则, 规定, 公告, 函.
const LONGEST_TITLE: usize = 60;
/// Fewer signs than this before a number are no line of a sentence.
const FEWEST_BEFORE_NUMBER: usize = 8;
const TITLE_ENDINGS: [char; 10] = ['知', '见', '法', '案', '则', '定', '告', '函', '复', '例'];

/// What is known of the paragraph so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct State {
    /// Whether anything may be joined to it at all.
    pub(crate) takes_more: bool,
    marker: Option<Marker>,
    is_marker_only: bool,
    has_sentence_end: bool,
    has_comma: bool,
    /// Opening brackets and quote marks not yet closed.
    unclosed: i32,
    length: usize,
    /// Characters of the last piece.
    last_line: usize,
    last: char,
}

impl State {
    /// Of the first piece.
    pub(crate) fn of(words: &str, takes_more: bool) -> Self {
        let opening = marker::recognise(words).filter(|opening| !opening.is_doubtful);
        let is_marker_only =
            opening.is_some_and(|opening| words.get(opening.length..).is_some_and(|rest| rest.trim().is_empty()));
        let mut state =
            Self { takes_more, marker: opening.map(|opening| opening.marker), is_marker_only, ..Self::default() };
        state.read(words.get(opening.map_or(0, |opening| opening.length)..).unwrap_or_default());
        state.last_line = visible(words);
        state
    }

    /// Takes in one more piece.
    pub(crate) fn read(&mut self, words: &str) {
        self.last_line = 0;
        for character in words.chars().filter(|character| !fold::is_blank(*character)) {
            self.last_line += 1;
            // A mark counts as inside only once more words follow it.
            self.has_sentence_end |= matches!(self.last, '。' | '；' | ';' | '！' | '？');
            self.has_comma |= matches!(self.last, '，' | ',');
            self.unclosed += match character {
                '（' | '(' | '“' | '《' | '〔' | '「' => 1,
                '）' | ')' | '”' | '》' | '〕' | '」' => -1,
                _ => 0,
            };
            if !is_closing(character) || !is_final(self.last) {
                self.last = character;
            }
        }
        self.is_marker_only &= self.last_line == 0;
        self.length += self.last_line;
    }

    /// Whether a line ended inside a number or before what it counts, and `next` is its rest: 最高2400 / 元；. Figures of a table stand
    /// alone.
    pub(crate) fn cuts_number(&self, next: &str) -> bool {
        if !self.takes_more || !self.last.is_ascii_digit() || self.last_line < FEWEST_BEFORE_NUMBER {
            return false;
        }
        let mut signs = next.chars();
        let (mut sign, mut is_cut) = (signs.next(), false);
        while sign.is_some_and(|sign| sign.is_ascii_digit()) {
            (sign, is_cut) = (signs.next(), true);
        }
        sign.is_some_and(counts) && (!is_cut || signs.any(|sign| matches!(sign, '，' | '；' | '。')))
    }

    /// Whether the words end in 第, so that （三）项 on the next line is what they cite.
    pub(crate) const fn cites(&self) -> bool {
        self.last == '第'
    }

    /// Whether the words end where none that are whole do: at a comma, inside brackets, after a marker.
    pub(crate) fn is_cut(&self) -> bool {
        // 总则 and 附则 stand alone.
        self.takes_more
            && self.marker.is_none_or(|marker| marker.number() != 0)
            && !is_final(self.last)
            && (self.is_marker_only
                || self.unclosed > 0
                || matches!(self.last, '，' | ',' | '、' | '（' | '(' | '《' | '“'))
    }

    /// Whether the words so far ask for more; `page_width` in characters, where lines are wrapped to one.
    pub(crate) fn is_open(&self, page_width: Option<usize>) -> bool {
        // 总则 and 附则 stand alone.
        if !self.takes_more || self.marker.is_some_and(|marker| marker.number() == 0) || is_final(self.last) {
            return false;
        }
        if self.is_cut() {
            return true;
        }
        if let Some(width) = page_width {
            return self.last_line + 2 >= width;
        }
        let longest = match self.marker {
            Some(marker) if marker.is_article() => return self.has_sentence_end || self.has_comma,
            Some(_) => LONGEST_HEADING,
            None => LONGEST_UNMARKED_HEADING,
        };
        self.has_sentence_end
            || (self.has_comma && self.length > longest)
            || (self.length > LONGEST_TITLE && !TITLE_ENDINGS.contains(&self.last))
    }
}

/// Marks that end a sentence or introduce a list; after them a new line is a new paragraph.
pub(crate) const fn is_final(character: char) -> bool {
    matches!(character, '。' | '；' | ';' | '！' | '!' | '？' | '?' | '：' | ':' | '︰' | '…' | '.')
}

const fn is_closing(character: char) -> bool {
    matches!(character, '）' | ')' | '”' | '》' | '"' | '’' | '」')
}

/// Whether the line opens with a mark that no paragraph opens with.
pub(crate) fn begins_inside(words: &str) -> bool {
    words.starts_with(['，', '、', '。', '；', '：', '）', '”', '》', ')'])
}

/// How many characters a reader sees.
pub(crate) fn visible(words: &str) -> usize {
    words.chars().filter(|character| !fold::is_blank(*character)).count()
}

/// Whether what a number counts begins with this sign.
const fn counts(sign: char) -> bool {
    matches!(
        sign,
        '元' | '万'
            | '亿'
            | '%'
            | '％'
            | '年'
            | '月'
            | '日'
            | '天'
            | '个'
            | '名'
            | '户'
            | '台'
            | '岁'
            | '周'
            | '米'
            | '吨'
            | '亩'
            | '次'
            | '倍'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, is_open: bool) {
        assert_eq!(State::of(words, true).is_open(None), is_open, "{words}");
    }

    #[test]
    fn running_text_without_its_end_is_unfinished() {
        check("（五）深化拓展公众参与。基层政府制定完善公", true);
        check("（二）提供政府信息查询、", true);
        check("关于印发《宝盖镇全面推进基层", true);
        check("第六条 每台补助20万元，由", true);
        check("一、", true);
        check("坚持标准引领、需求导向、依法依规，围绕行政权力运行全流程和政务服", true);
    }

    #[test]
    fn sentences_headings_and_titles_are_finished() {
        check("（一）甲。", false);
        check("他说：“好。”", false);
        check("下列条件：", false);
        check("一、总体要求", false);
        check("（一）落实法治政府建设要求，编制政务公开清单目录", false);
        check(
            "云溪县人民政府关于老城片区雨污管网改造施工期间交通管理、停水停气补助、商户补偿和房屋损坏修复有关事项的补充通知",
            false,
        );
    }

    #[test]
    fn a_full_line_of_a_page_is_unfinished() {
        assert!(State::of("加强政务公开工作的组织领导和统筹", true).is_open(Some(16)));
        assert!(!State::of("加强政务公开工作的，组织", true).is_open(Some(16)));
    }
}
