//! The marker at the start of a paragraph: which numbering it opens, or none.
//!
//! Numbering after GB/T 9704 (一、（一）1.（1）) and of regulations (第X章, 第X节, 第X条), in the spellings that copies have.
//! Whether a marker fits the numbers before it is left to the outline.

use super::reader::{Reader, is_digit};
use crate::model::Marker;

/// Bracketed and dotted Arabic markers stay below; （2026） is a year.
const LARGEST_ARABIC: u32 = 199;

/// A marker found at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    /// The unit it opens.
    pub(crate) marker: Marker,
    /// Bytes of the marker with its comma, full stop or brackets.
    pub(crate) length: usize,
    /// Whether only its neighbours can tell it from a number in a sentence: 1.60周岁以上 or 1.5万元以上.
    pub(crate) is_doubtful: bool,
}

/// A paragraph that begins with 附件.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AnnexLine {
    /// The number after the word, if any.
    pub(crate) number: Option<u32>,
    /// Whether a colon follows.
    pub(crate) has_colon: bool,
    /// Bytes up to the words that follow on the line; none when nothing follows.
    pub(crate) rest: Option<usize>,
}

/// Reads the marker that `paragraph` opens with; none where the number is part of a sentence.
pub(crate) fn recognise(paragraph: &str) -> Option<Opening> {
    let mut reader = Reader::new(paragraph);
    let marker = match reader.peek()? {
        '第' => ordinal(&mut reader),
        '(' | '（' | '〈' | '〔' => bracketed(&mut reader),
        '⑴'..='⒇' | '㈠'..='㈩' => enclosed(&mut reader),
        _ => numbered(&mut reader),
    }?;
    let is_doubtful = goes_on_as_number(reader.rest(), marker);
    Some(Opening { marker, length: reader.at(), is_doubtful })
}

/// Reads the head of an annex or of the list of annexes.
pub(crate) fn annex(paragraph: &str) -> Option<AnnexLine> {
    let mut reader = Reader::new(paragraph);
    if !(reader.take('附') && (reader.take('件') || reader.take('录') || reader.take('表'))) {
        return None;
    }
    let had_space = reader.before_space();
    let number = reader.number();
    let has_colon = reader.take_any(&[':', '：']);
    let is_apart = had_space || has_colon || reader.before_space() || reader.take_any(&['.', '．', '、']);
    match reader.peek() {
        None => Some(AnnexLine { number, has_colon, rest: None }),
        Some(_) if is_apart => Some(AnnexLine { number, has_colon, rest: Some(reader.at()) }),
        Some(_) => None,
    }
}

/// 第X章, 第X节, 第X条; not 第四条第一款规定的….
fn ordinal(reader: &mut Reader) -> Option<Marker> {
    reader.take('第');
    let number = reader.number()?;
    let marker = match reader.next()? {
        '章' => Marker::Chapter(number),
        '节' | '節' => Marker::Part(number),
        '条' | '條' => Marker::Article(number),
        _ => return None,
    };
    let is_apart = reader.before_space() || reader.take_any(&[':', '：']);
    (!is_cited(reader.rest(), is_apart)).then_some(marker)
}

/// Whether the words after 第X条 show that a sentence speaks of it.
///
/// A blank after the marker speaks for a clause, so that 第五条 中央… and 第六条 所有… stay clauses.
fn is_cited(rest: &str, is_apart: bool) -> bool {
    let mut reader = Reader::new(rest);
    match reader.peek() {
        Some('第') => {
            reader.take('第');
            return reader.number().is_some() && matches!(reader.peek(), Some('款' | '项' | '項' | '条' | '條' | '目'));
        }
        Some('、' | '，' | ',' | '；' | ';' | '。' | '）' | ')' | '》' | '之') => return true,
        Some('至' | '到' | '和' | '与' | '及' | '或') => {
            reader.next();
            return reader.take('第');
        }
        _ => {}
    }
    let next: String = core::iter::from_fn(|| reader.next()).take(3).collect();
    !is_apart
        && ["规定", "規定", "所列", "所称", "所述", "的规定", "中规定", "以外", "款", "项"]
            .iter()
            .any(|word| next.starts_with(word))
}

/// （一）, (一), （1）; not （2026） and not （一）至（三）项.
fn bracketed(reader: &mut Reader) -> Option<Marker> {
    reader.next();
    let is_arabic = is_digit(reader.peek()?);
    let number = reader.number()?;
    if !reader.take_any(&[')', '）', '〉', '〕']) || number == 0 || number > LARGEST_ARABIC {
        return None;
    }
    reader.take_any(&['、', '.', '．']);
    if is_range(reader.rest()) {
        return None;
    }
    Some(if is_arabic { Marker::ArabicBracketed(number) } else { Marker::HanBracketed(number) })
}

/// ⑴ and ㈠, which some typesetters use for （1） and （一）.
fn enclosed(reader: &mut Reader) -> Option<Marker> {
    let character = u32::from(reader.next()?);
    Some(match character {
        0x2474..=0x2487 => Marker::ArabicBracketed(character - 0x2473),
        _ => Marker::HanBracketed(character - 0x321F),
    })
}

/// 一、 and 1. 1、 1．; not 一是, 2026.3.1起.
fn numbered(reader: &mut Reader) -> Option<Marker> {
    let is_arabic = is_digit(reader.peek()?);
    let number = reader.number()?;
    let mut has_mark = false;
    // A copy may have doubled the mark: 一,、工作目標.
    while let Some(mark) = reader.peek() {
        match mark {
            '、' | '.' | '．' => has_mark = true,
            ',' | '，' => {}
            _ => break,
        }
        reader.next();
    }
    if !has_mark || number == 0 || number > LARGEST_ARABIC {
        return None;
    }
    Some(if is_arabic { Marker::Arabic(number) } else { Marker::Han(number) })
}

/// 1.5, 3、4号楼, 一、二级: the number may go on. A blank or a year tells a marker: 1. 60周岁, 1.2021年底前.
fn goes_on_as_number(rest: &str, marker: Marker) -> bool {
    let mut ahead = Reader::new(rest);
    match marker {
        Marker::Arabic(_) => {
            let digits = rest.chars().take_while(|character| is_digit(*character)).count();
            digits != 0 && digits != 4
        }
        Marker::Han(_) => {
            ahead.number().is_some()
                && matches!(ahead.peek(), Some('级' | '級' | '类' | '類' | '孩' | '胎' | '档' | '等' | '线' | '、'))
        }
        _ => false,
    }
}

/// （一）至（三）, （一）、（二）项: a sentence about items.
fn is_range(rest: &str) -> bool {
    let mut ahead = Reader::new(rest);
    match ahead.next() {
        Some('至' | '到' | '和' | '或' | '、') => ahead.take_any(&['(', '（', '第']),
        Some('项' | '項' | '款' | '目') => true,
        Some('(' | '（') => {
            ahead.number().is_some() && ahead.take_any(&[')', '）']) && ahead.take_any(&['项', '項', '、'])
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraph: &str, expect: Option<(Marker, &str)>) {
        let found = recognise(paragraph).filter(|opening| !opening.is_doubtful);
        assert_eq!(
            found.map(|opening| (opening.marker, paragraph.get(..opening.length).unwrap_or_default())),
            expect,
            "{paragraph}"
        );
    }

    #[test]
    fn each_numbering_is_read_in_each_spelling() {
        check("第一章　总则", Some((Marker::Chapter(1), "第一章")));
        check("第三节 罚款", Some((Marker::Part(3), "第三节")));
        check("第3条 本办法", Some((Marker::Article(3), "第3条")));
        check("第 三 十 一 条 本办法", Some((Marker::Article(31), "第 三 十 一 条")));
        check("一、总体要求", Some((Marker::Han(1), "一、")));
        check("一,、工作目標", Some((Marker::Han(1), "一,、")));
        check("十二．其他", Some((Marker::Han(12), "十二．")));
        check("（一）组织", Some((Marker::HanBracketed(1), "（一）")));
        check("(十)推动", Some((Marker::HanBracketed(10), "(十)")));
        check("（ 三 ）、完善", Some((Marker::HanBracketed(3), "（ 三 ）、")));
        check("1. 寿县", Some((Marker::Arabic(1), "1.")));
        check("12、各县区", Some((Marker::Arabic(12), "12、")));
        check("２．各县区", Some((Marker::Arabic(2), "２．")));
        check("1.2021年底前完成", Some((Marker::Arabic(1), "1.")));
        check("1. 60周岁至69周岁", Some((Marker::Arabic(1), "1.")));
        check("（1）城区", Some((Marker::ArabicBracketed(1), "（1）")));
        check("(7)相当于", Some((Marker::ArabicBracketed(7), "(7)")));
        check("⑵农村", Some((Marker::ArabicBracketed(2), "⑵")));
        check("㈢其他", Some((Marker::HanBracketed(3), "㈢")));
        check("第五条 中央单位", Some((Marker::Article(5), "第五条")));
        check("第六条 规定期限内", Some((Marker::Article(6), "第六条")));
        check("二、三年行动目标", Some((Marker::Han(2), "二、")));
    }

    #[test]
    fn numbers_in_a_sentence_open_nothing() {
        for sentence in [
            "第四条第一款规定的",
            "第六条、第七条",
            "第三条规定的补助",
            "第三条至第五条",
            "第十二条之一 增加",
            "第一批于5月",
            "（2026）12号",
            "（一）至（三）项",
            "（一）、（二）项规定",
            "（一）项所列",
            "1.5万元",
            "3、4号楼",
            "一、二级重度",
            "一是加强",
            "一方面",
            "2026年3月",
            "2026.3.1起施行",
            "第三方",
            "三分之二",
            "",
            "（以下简称",
            "1949. 建国",
        ] {
            check(sentence, None);
        }
    }

    #[test]
    fn a_number_that_may_go_on_is_doubtful() {
        for line in ["1.60周岁以上", "1.5万元以上", "3、4号楼", "一、二级重度"] {
            assert!(recognise(line).is_some_and(|opening| opening.is_doubtful), "{line}");
        }
    }

    #[test]
    fn annexes_are_told_from_words_about_them() {
        fn read(line: &str) -> Option<(Option<u32>, bool, Option<&str>)> {
            annex(line).map(|found| (found.number, found.has_colon, found.rest.and_then(|at| line.get(at..))))
        }
        assert_eq!(read("附件"), Some((None, false, None)));
        assert_eq!(read("附 件 1"), Some((Some(1), false, None)));
        assert_eq!(read("附件二"), Some((Some(2), false, None)));
        assert_eq!(read("附件1：申请表"), Some((Some(1), true, Some("申请表"))));
        assert_eq!(read("附件：1. 标准表"), Some((None, true, Some("1. 标准表"))));
        assert_eq!(read("附件3所列材料"), None);
        assert_eq!(read("附则"), None);
    }
}
