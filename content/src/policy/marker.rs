//! The marker at the start of a paragraph: which numbering it opens, or none.
//!
//! Numbering after GB/T 9704 (一、（一）1.（1）) and of regulations (第X章, 第X节, 第X条), in the spellings that copies have.
//! Whether a marker fits the numbers before it is left to the outline.

use super::cited;
use super::reader::{Numeral, Reader};
use crate::model::Marker;
use crate::text::numeral::{self, Script, is_digit};

/// Bracketed and dotted Arabic markers stay below; （2026） is a year.
const LARGEST_ARABIC: u32 = 199;

/// A marker found at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    /// The unit it opens.
    pub(crate) marker: Marker,
    /// Bytes of the marker with its comma, full stop or brackets.
    pub(crate) length: usize,
    /// Whether only its neighbours can tell it from a number in a sentence (1.60周岁以上 or 1.5万元以上), or from what a
    /// scanner has made of other signs (—、 or l.).
    pub(crate) is_doubtful: bool,
}

/// A paragraph that begins with 附件.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AnnexLine {
    /// 附件, 附表 or 附录 with its number; 0 where it has none.
    pub(crate) marker: Marker,
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
    let (marker, is_misread) = match reader.peek()? {
        '第' => ordinal(&mut reader),
        '(' | '（' | '〈' | '〔' => bracketed(&mut reader),
        '⑴'..='⒇' | '㈠'..='㈩' | '①'..='⑳' => enclosed(&mut reader),
        '总' | '總' | '附' => heading(&mut reader),
        _ => numbered(&mut reader),
    }?;
    let is_doubtful = is_misread || goes_on_as_number(reader.rest(), marker);
    Some(Opening { marker, length: reader.at(), is_doubtful })
}

/// Reads the head of an annex or of the list of annexes: 附件, 附件2：名单, 附表1, 附录.
pub(crate) fn annex(paragraph: &str) -> Option<AnnexLine> {
    let mut reader = Reader::new(paragraph);
    if !reader.take('附') {
        return None;
    }
    let word = reader.next()?;
    let had_space = reader.before_space();
    let number = reader.number();
    let marker = match word {
        '件' => Marker::Annex,
        '表' => Marker::Schedule,
        '录' | '錄' => Marker::Appendix,
        _ => return None,
    }(number.unwrap_or_default());
    let has_colon = reader.take_any(&[':', '：']);
    let is_apart = had_space || has_colon || reader.before_space() || reader.take_any(&['.', '．', '、']);
    match reader.peek() {
        None => Some(AnnexLine { marker, number, has_colon, rest: None }),
        Some(_) if is_apart => Some(AnnexLine { marker, number, has_colon, rest: Some(reader.at()) }),
        Some(_) => None,
    }
}

/// 总则 or 附则, alone in its paragraph.
fn heading(reader: &mut Reader) -> Option<(Marker, bool)> {
    let marker = if reader.next()? == '附' { Marker::Supplement } else { Marker::General };
    let is_alone = reader.take_any(&['则', '則']) && (reader.peek().is_none() || reader.take_any(&[':', '：']));
    (is_alone && reader.peek().is_none()).then_some((marker, false))
}

/// 第X编, 第X部分, 第X章, 第X节, 第X条, 第X条之一; not 第四条第一款规定的….
fn ordinal(reader: &mut Reader) -> Option<(Marker, bool)> {
    reader.take('第');
    let Numeral { value: number, script, is_misread } = reader.numeral()?;
    // 第 6-1 條 and 第六之一條, as Taiwan writes 第六条之一.
    let mut after =
        if script == Script::Arabic && reader.take_any(&['-', '之']) { Some(reader.number()?) } else { None };
    let marker = match reader.next()? {
        '编' | '編' => Marker::Book(number),
        '部' if reader.take('分') => Marker::Division(number),
        '章' => Marker::Chapter(number),
        '节' | '節' => Marker::Part(number),
        '条' | '條' => {
            let mut ahead = reader.clone();
            if after.is_none() && ahead.take('之') {
                after = ahead.close_number();
                if after.is_some() {
                    *reader = ahead;
                }
            }
            after.map_or(Marker::Article(number), |after| Marker::Inserted(number, after))
        }
        _ => return None,
    };
    let is_apart = reader.before_space() || reader.take_any(&[':', '：', '.', '．']);
    let is_clause = !cited::is_article_cited(reader.rest(), is_apart);
    is_clause.then(|| {
        reader.take('、');
        (marker, is_misread)
    })
}

/// （一）, (一), （1）; not （2026） and not （一）至（三）项.
fn bracketed(reader: &mut Reader) -> Option<(Marker, bool)> {
    reader.next();
    let Numeral { value: number, script, is_misread } = reader.numeral()?;
    if !reader.take_any(&[')', '）', '〉', '〕']) || number == 0 || number > LARGEST_ARABIC {
        return None;
    }
    reader.take_any(&['、', '.', '．']);
    if cited::is_item_cited(reader.rest()) {
        return None;
    }
    let marker = if script == Script::Arabic { Marker::ArabicBracketed(number) } else { Marker::HanBracketed(number) };
    Some((marker, is_misread))
}

/// ① as a level of its own; ⑴ and ㈠, which some typesetters use for （1） and （一）.
fn enclosed(reader: &mut Reader) -> Option<(Marker, bool)> {
    let character = reader.next()?;
    let number = numeral::enclosed(character)?;
    let marker = match number.script {
        Script::Han => Marker::HanBracketed(number.value),
        _ if character <= '⑳' => Marker::Circled(number.value),
        _ => Marker::ArabicBracketed(number.value),
    };
    reader.take_any(&['、', '.', '．']);
    (!cited::is_item_cited(reader.rest())).then_some((marker, false))
}

/// 一、 and 1. 1、 1．; not 一是, 2026.3.1起.
fn numbered(reader: &mut Reader) -> Option<(Marker, bool)> {
    let mut ahead = reader.clone();
    ahead.next();
    let Numeral { value: number, script, is_misread } = reader.numeral()?;
    // - 一、 is an entry of a Markdown list.
    if is_misread && ahead.before_space() {
        return None;
    }
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
    let marker = match script {
        Script::Arabic => Marker::Arabic(number),
        Script::Han => Marker::Han(number),
        Script::Formal => Marker::Formal(number),
    };
    Some((marker, is_misread))
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
                && (ahead.take('年') || ahead.peek().is_some())
                && matches!(ahead.peek(), Some('级' | '級' | '类' | '類' | '孩' | '胎' | '档' | '等' | '线' | '、'))
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
        check("第一编 总则", Some((Marker::Book(1), "第一编")));
        check("第二部分　申请", Some((Marker::Division(2), "第二部分")));
        check("第十二条之一　增加", Some((Marker::Inserted(12, 1), "第十二条之一")));
        check("第 57 條 第二十九條第一項", Some((Marker::Article(57), "第 57 條")));
        check("第十二条之一 八十周岁以上", Some((Marker::Inserted(12, 1), "第十二条之一")));
        check("第 6-1 條", Some((Marker::Inserted(6, 1), "第 6-1 條")));
        check("第六條之二 主管機關", Some((Marker::Inserted(6, 2), "第六條之二")));
        check("第一条、目的", Some((Marker::Article(1), "第一条、")));
        check("第三条项目申报", Some((Marker::Article(3), "第三条")));
        check("贰、依據", Some((Marker::Formal(2), "贰、")));
        check("拾參、附則", Some((Marker::Formal(13), "拾參、")));
        check("①身份证", Some((Marker::Circled(1), "①")));
        check("附 则", Some((Marker::Supplement, "附 则")));
        check("總則", Some((Marker::General, "總則")));
    }

    #[test]
    fn a_heading_that_begins_with_the_name_of_a_unit_is_no_citation() {
        for heading in
            ["（一）项目申报", "（一）目标任务", "（二）目的", "（三）款项支付", "（四）项目", "(五)目录管理"]
        {
            assert!(matches!(recognise(heading), Some(Opening { marker: Marker::HanBracketed(_), .. })), "{heading}");
        }
    }

    #[test]
    fn numbers_in_a_sentence_open_nothing() {
        for sentence in [
            "第四条第一款规定的",
            "第六条、第七条",
            "第三条规定的补助",
            "第三条至第五条",
            "第一批于5月",
            "（2026）12号",
            "（一）至（三）项",
            "（一）、（二）项规定",
            "（一）项所列",
            "（一）项、（二）项",
            "（三）项及本办法",
            "（三）目规定的",
            "第十二条之一规定的",
            "第一部门",
            "附则所称",
            "总则规定",
            "- 一、甲",
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
        for line in [
            "1.60周岁以上",
            "1.5万元以上",
            "3、4号楼",
            "一、二级重度",
            "—、总体要求",
            "第-条 甲",
            "（－）甲",
            "l.甲",
            "1O.甲",
        ] {
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
        assert_eq!(read("附表1　分值"), Some((Some(1), false, Some("　分值"))));
        assert_eq!(read("附件3所列材料"), None);
        assert_eq!(read("附则"), None);
    }
}
