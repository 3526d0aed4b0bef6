//! Reads a clause path as people write it: 第四条第一款, 第二条之一, 二、（二）3, 附件1, 第（三）项, ①, of either width and script.

use core::fmt;
use core::str::FromStr;

use crate::model::{ClausePath, Marker};
use crate::text::numeral::{self, Script};

/// A text that is no clause path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClausePathError;

impl fmt::Display for ClausePathError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("不是条款写法，条款写作：第四条第一款、二、（二）3 或 附件1")
    }
}

impl core::error::Error for ClausePathError {}

impl FromStr for ClausePath {
    type Err = ClausePathError;

    /// Reads the whole text.
    ///
    /// # Errors
    /// When any part of it is no marker, or the markers do not go from the outer to the inner.
    ///
    /// ```
    /// use mingbai_content::model::ClausePath;
    ///
    /// let path: ClausePath = "二(二)3".parse()?;
    /// assert_eq!(path.to_string(), "二、（二）3");
    /// # Ok::<(), mingbai_content::explainer::ClausePathError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match leading(text) {
            Some((path, rest)) if rest.trim().is_empty() => Ok(path),
            _ => Err(ClausePathError),
        }
    }
}

/// The path at the start of `text`, and what follows it.
pub(super) fn leading(text: &str) -> Option<(ClausePath, &str)> {
    let mut rest = text.trim_start();
    let mut markers: Vec<Marker> = Vec::new();
    while let Some((marker, after)) = marker(rest, markers.last()) {
        if !goes_inwards(&markers, marker) {
            return None;
        }
        markers.push(marker);
        rest = after.trim_start();
    }
    (!markers.is_empty()).then_some((ClausePath(markers), rest))
}

/// Whether a marker may stand inside others. 一、 to ① nest by each document's own habit, and may group articles.
fn goes_inwards(outer: &[Marker], inner: Marker) -> bool {
    let is_inside = outer.last().is_none_or(|last| {
        last.rank() < inner.rank() || last.is_numbering() && (inner.is_numbering() || inner.is_article())
    });
    is_inside && outer.iter().all(|outer| outer.rank() != inner.rank())
}

fn marker<'t>(text: &'t str, last: Option<&Marker>) -> Option<(Marker, &'t str)> {
    if let Some(rest) = text.strip_prefix('附') {
        let mut characters = rest.chars();
        let marker = match characters.next()? {
            '件' => Marker::Annex,
            '表' => Marker::Schedule,
            '录' | '錄' => Marker::Appendix,
            '则' | '則' => return Some((Marker::Supplement, characters.as_str())),
            _ => return None,
        };
        let (number, rest) = annex(characters.as_str());
        return Some((marker(number), rest));
    }
    if let Some(rest) = text.strip_prefix("总则").or_else(|| text.strip_prefix("總則")) {
        return Some((Marker::General, rest));
    }
    if let Some(rest) = text.strip_prefix('第') {
        return worded(rest);
    }
    if let Some((number, is_han, rest)) = bracketed(text) {
        return Some((if is_han { Marker::HanBracketed(number) } else { Marker::ArabicBracketed(number) }, rest));
    }
    if let Some(circled) = text.chars().next().filter(|sign| matches!(sign, '①'..='⑳')).and_then(numeral::enclosed)
    {
        return Some((Marker::Circled(circled.value), text.get(circled.length..)?));
    }
    let after_mark = |rest: &'t str| rest.strip_prefix(['、', '.', '．']);
    if let Some(number) = numeral::leading(text).filter(|number| number.script == Script::Formal) {
        return Some((Marker::Formal(number.value), after_mark(text.get(number.length..)?)?));
    }
    let (number, is_han, rest) = number(text)?;
    if !is_han {
        return Some((Marker::Arabic(number), rest.strip_prefix(['.', '．', '、', '。']).unwrap_or(rest)));
    }
    // A bare Han numeral opens a path or follows an annex; anywhere else it is a word of the text.
    let opens = last.is_none_or(|marker| marker.rank() < Marker::Article(0).rank());
    match after_mark(rest) {
        Some(rest) => Some((Marker::Han(number), rest)),
        None => opens.then_some((Marker::Han(number), rest)),
    }
}

/// After 附件: 2, 二, and nothing; but 附件 二、（一） and 附件 1.（1） are parts of the only annex.
fn annex(rest: &str) -> (u32, &str) {
    let trimmed = rest.trim_start();
    let is_close = trimmed.len() == rest.len();
    match number(trimmed) {
        Some((number, is_han, after)) => {
            let marked = after.strip_prefix(['、', '.', '．']);
            if is_close || !is_han && marked.is_none() { (number, marked.unwrap_or(after)) } else { (0, rest) }
        }
        _ => (0, rest),
    }
}

/// After 第: 六条, 6 条, 六条之一, （三）项, 1目, 二部分.
fn worded<'t>(rest: &'t str) -> Option<(Marker, &'t str)> {
    let rest = rest.trim_start();
    let (number, rest) = match bracketed(rest) {
        Some((number, _, rest)) => (number, rest),
        None => number(rest).map(|(number, _, rest)| (number, rest))?,
    };
    // 第 6-1 條 and 第六之一條, as Taiwan writes 第六条之一.
    let dashed = |rest: &'t str| number_after(rest.trim_start().strip_prefix(['-', '之'])?);
    let (after, rest) = dashed(rest).map_or((None, rest), |(after, rest)| (Some(after), rest));
    let mut characters = rest.trim_start().chars();
    let marker = match characters.next()? {
        '编' | '編' => Marker::Book(number),
        '部' if characters.next() == Some('分') => Marker::Division(number),
        '章' => Marker::Chapter(number),
        '节' | '節' => Marker::Part(number),
        '条' | '條' => {
            let tail = characters.as_str();
            let inserted = || number_after(tail.trim_start().strip_prefix('之')?);
            return Some(match after {
                Some(after) => (Marker::Inserted(number, after), tail),
                None => inserted()
                    .map_or((Marker::Article(number), tail), |(after, tail)| (Marker::Inserted(number, after), tail)),
            });
        }
        '款' => Marker::Paragraph(number),
        '项' | '項' => Marker::Item(number),
        '目' => Marker::Arabic(number),
        _ => return None,
    };
    Some((marker, characters.as_str()))
}

fn number_after(text: &str) -> Option<(u32, &str)> {
    number(text.trim_start()).map(|(number, _, rest)| (number, rest))
}

fn bracketed(text: &str) -> Option<(u32, bool, &str)> {
    let inside = text.strip_prefix(['（', '('])?.trim_start();
    let (number, is_han, rest) = number(inside)?;
    let rest = rest.trim_start().strip_prefix(['）', ')'])?;
    Some((number, is_han, rest))
}

/// A number from 1 at the start, whether it is in Chinese numerals, and the rest.
fn number(text: &str) -> Option<(u32, bool, &str)> {
    let number = numeral::leading(text).filter(|number| number.value > 0 && number.script != Script::Formal)?;
    Some((number.value, number.script == Script::Han, text.get(number.length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        let read = input.parse::<ClausePath>().map_or_else(|_| "–".to_owned(), |path| path.to_string());
        assert_eq!(read, expect, "{input}");
    }

    #[test]
    fn paths_are_read_as_people_write_them() {
        for (input, expect) in [
            ("第六条", "第六条"),
            ("第6条", "第六条"),
            ("第 ６ 条", "第六条"),
            ("第四条第一款", "第四条第一款"),
            ("第七条第二款第三项", "第七条第二款第三项"),
            ("第七条第二款第（三）项", "第七条第二款第三项"),
            ("第七条（三）", "第七条（三）"),
            ("第二章第六条", "第二章第六条"),
            ("第二十一条 第一款", "第二十一条第一款"),
            ("二、（二）3", "二、（二）3"),
            ("二（二）3", "二、（二）3"),
            ("二、（一）1．", "二、（一）1"),
            ("二、(一)1.(2)", "二、（一）1（2）"),
            ("一", "一"),
            ("一、", "一"),
            ("十二、", "十二"),
            ("（二）", "（二）"),
            ("1.", "1"),
            ("附件", "附件"),
            ("附件1", "附件1"),
            ("附件 2", "附件2"),
            ("附件二", "附件2"),
            ("附件 一、（一）", "附件 一、（一）"),
            ("附件1 二、（一）", "附件1 二、（一）"),
            ("第二条之一", "第二条之一"),
            ("第2条之1第一款", "第二条之一第一款"),
            ("第 6-1 條", "第六条之一"),
            ("第六之二條第（一）項", "第六条之二第一项"),
            ("第一部分第二条", "第一部分第二条"),
            ("第一编第三章", "第一编第三章"),
            ("第三節", "第三节"),
            ("附表1", "附表1"),
            ("附件2第三条", "附件2 第三条"),
            ("附录", "附录"),
            ("附则", "附则"),
            ("附则 十二、（一）", "附则十二、（一）"),
            ("总则", "总则"),
            ("二、第六条", "二、第六条"),
            ("1.（一）", "1（一）"),
            ("三、（二）1.（1）②", "三、（二）1（1）②"),
            ("貳、一、", "贰、一、"),
            ("拾贰、", "拾贰、"),
            ("第五条第二款第三项第1目", "第五条第二款第三项1"),
        ] {
            check(input, expect);
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["附件 一、（一）", "附件1 第六条第二款", "二、（十二）3（1）", "第二章第一节第六条第一款第三项"]
        {
            check(text, text);
        }
    }

    /// Every path that a document can have, up to three markers deep, is written so that it reads back as itself.
    #[test]
    fn every_path_is_read_back_as_itself() {
        let kinds: [fn(u32) -> Marker; 20] = [
            Marker::Annex,
            Marker::Schedule,
            Marker::Appendix,
            Marker::Book,
            Marker::Division,
            |_| Marker::General,
            |_| Marker::Supplement,
            Marker::Chapter,
            Marker::Part,
            Marker::Article,
            |number| Marker::Inserted(number, number),
            Marker::Paragraph,
            Marker::Item,
            Marker::Formal,
            Marker::Han,
            Marker::HanBracketed,
            Marker::Arabic,
            Marker::ArabicBracketed,
            Marker::Circled,
            |_| Marker::Annex(0),
        ];
        let mut paths: Vec<Vec<Marker>> = vec![Vec::new()];
        let mut count = 0;
        while let Some(path) = paths.pop() {
            if !path.is_empty() {
                let path = ClausePath(path.clone());
                assert_eq!(path.to_string().parse(), Ok(path.clone()), "{path}");
                count += 1;
            }
            if path.len() == 3 {
                continue;
            }
            for kind in kinds {
                for number in [1, 2, 12] {
                    let marker = kind(number);
                    if goes_inwards(&path, marker) {
                        paths.push(path.iter().copied().chain([marker]).collect());
                    }
                }
            }
        }
        assert!(count > 10_000, "{count}");
    }

    #[test]
    fn other_words_two_clauses_and_inside_out_are_refused() {
        for input in [
            "",
            "第",
            "第条",
            "第六",
            "六条第",
            "总",
            "附",
            "第一款第四条",
            "第四条、第五条",
            "二、三",
            "第零条",
            "（二",
            "附件1附件2",
            "第99999999999条",
        ] {
            check(input, "–");
        }
    }
}
