//! Reads a clause path as people write it: 第四条第一款, 二、（二）3, 附件1, 第（三）项, of either width.

use core::fmt;
use core::str::FromStr;

use crate::model::{ClausePath, Marker};
use crate::text::numeral;

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
        if markers.last().is_some_and(|last| rank(*last) >= rank(marker)) {
            return None;
        }
        markers.push(marker);
        rest = after.trim_start();
    }
    (!markers.is_empty()).then_some((ClausePath(markers), rest))
}

/// Depth of each kind of marker; a path goes strictly inwards.
const fn rank(marker: Marker) -> u8 {
    match marker {
        Marker::Annex(_) => 0,
        Marker::Chapter(_) => 1,
        Marker::Part(_) => 2,
        Marker::Article(_) => 3,
        Marker::Han(_) | Marker::Paragraph(_) => 4,
        Marker::HanBracketed(_) | Marker::Item(_) => 5,
        Marker::Arabic(_) => 6,
        Marker::ArabicBracketed(_) => 7,
    }
}

fn marker<'t>(text: &'t str, last: Option<&Marker>) -> Option<(Marker, &'t str)> {
    if let Some(rest) = text.strip_prefix("附件") {
        return Some(annex(rest));
    }
    if let Some(rest) = text.strip_prefix('第') {
        return worded(rest);
    }
    if let Some((number, is_han, rest)) = bracketed(text) {
        return Some((if is_han { Marker::HanBracketed(number) } else { Marker::ArabicBracketed(number) }, rest));
    }
    let (number, is_han, rest) = number(text)?;
    if !is_han {
        return Some((Marker::Arabic(number), rest.strip_prefix(['.', '．', '、', '。']).unwrap_or(rest)));
    }
    // A bare Han numeral opens a path or follows an annex; anywhere else it is a word of the text.
    let opens = last.is_none_or(|marker| matches!(marker, Marker::Annex(_) | Marker::Chapter(_) | Marker::Part(_)));
    opens.then(|| (Marker::Han(number), rest.strip_prefix(['、', '.', '．']).unwrap_or(rest)))
}

/// 附件, 附件2, 附件 2, 附件二; but 附件 二、（一） is section 二 of the only annex.
fn annex(rest: &str) -> (Marker, &str) {
    let trimmed = rest.trim_start();
    match number(trimmed) {
        Some((number, is_han, after)) if !is_han || trimmed.len() == rest.len() => {
            (Marker::Annex(number), after.strip_prefix(['、', '.', '．']).unwrap_or(after))
        }
        _ => (Marker::Annex(0), rest),
    }
}

/// After 第: 六条, 6 条, （三）项.
fn worded(rest: &str) -> Option<(Marker, &str)> {
    let rest = rest.trim_start();
    let (number, rest) = match bracketed(rest) {
        Some((number, _, rest)) => (number, rest),
        None => number(rest).map(|(number, _, rest)| (number, rest))?,
    };
    let mut characters = rest.trim_start().chars();
    let marker = match characters.next()? {
        '章' => Marker::Chapter(number),
        '节' => Marker::Part(number),
        '条' => Marker::Article(number),
        '款' => Marker::Paragraph(number),
        '项' => Marker::Item(number),
        _ => return None,
    };
    Some((marker, characters.as_str()))
}

fn bracketed(text: &str) -> Option<(u32, bool, &str)> {
    let inside = text.strip_prefix(['（', '('])?.trim_start();
    let (number, is_han, rest) = number(inside)?;
    let rest = rest.trim_start().strip_prefix(['）', ')'])?;
    Some((number, is_han, rest))
}

/// A number from 1 at the start, whether it is in Han numerals, and the rest.
fn number(text: &str) -> Option<(u32, bool, &str)> {
    let is_arabic = |character: char| matches!(character, '0'..='9' | '０'..='９');
    let is_han = |character: char| "一二三四五六七八九十百零〇".contains(character);
    let han = text.starts_with(is_han);
    let rest = if han { text.trim_start_matches(is_han) } else { text.trim_start_matches(is_arabic) };
    let number = numeral::parse(text.get(..text.len() - rest.len())?)?;
    (number > 0).then_some((number, han, rest))
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

    #[test]
    fn other_words_two_clauses_and_inside_out_are_refused() {
        for input in [
            "",
            "第",
            "第条",
            "第六",
            "六条第",
            "总则",
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
