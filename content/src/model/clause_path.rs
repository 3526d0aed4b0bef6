//! Which clause: the markers from the root of a policy to one numbered unit of it.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::text::find::LOOKS_FIRST;
use crate::text::numeral;

/// One marker of official numbering, with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Marker {
    /// 附件, 附件2; 0 where the only annex has no number.
    Annex(u32),
    /// 附表, 附表1; numbered apart from 附件.
    Schedule(u32),
    /// 附录, 附录1.
    Appendix(u32),
    /// 第一编
    Book(u32),
    /// 第一部分
    Division(u32),
    /// 总则 alone on a line; what is numbered after it stands beside it.
    General,
    /// 附则 alone on a line; it holds what is numbered after it.
    Supplement,
    /// 第三章
    Chapter(u32),
    /// 第二节
    Part(u32),
    /// 第六条
    Article(u32),
    /// 第六条之一: an article of its own, inserted after the sixth; in Taiwan 第 6-1 條.
    Inserted(u32, u32),
    /// 第一款: an unnumbered paragraph of an article, counted from 1.
    Paragraph(u32),
    /// 第三项; in the text it is printed （三）.
    Item(u32),
    /// 贰、, outside 一、 where a document has both
    Formal(u32),
    /// 二、
    Han(u32),
    /// （二）
    HanBracketed(u32),
    /// 3.
    Arabic(u32),
    /// （3）
    ArabicBracketed(u32),
    /// ③
    Circled(u32),
}

/// The largest number in a circle that all typefaces have: ⑳.
const LARGEST_CIRCLED: u32 = 20;

impl Marker {
    /// The number after the word or inside the brackets; 0 where there is none.
    pub const fn number(self) -> u32 {
        match self {
            Self::General | Self::Supplement => 0,
            Self::Annex(number)
            | Self::Schedule(number)
            | Self::Appendix(number)
            | Self::Book(number)
            | Self::Division(number)
            | Self::Inserted(number, _)
            | Self::Formal(number)
            | Self::Circled(number)
            | Self::Chapter(number)
            | Self::Part(number)
            | Self::Article(number)
            | Self::Paragraph(number)
            | Self::Item(number)
            | Self::Han(number)
            | Self::HanBracketed(number)
            | Self::Arabic(number)
            | Self::ArabicBracketed(number) => number,
        }
    }

    /// How far inside the kind stands: annexes, 编, 章 and 条 as laws order them, then GB/T 9704's 一、（一）1.（1）.
    pub(crate) const fn rank(self) -> u8 {
        match self {
            Self::Annex(_) | Self::Schedule(_) | Self::Appendix(_) => 0,
            Self::General | Self::Supplement => 1,
            Self::Book(_) => 2,
            Self::Division(_) => 3,
            Self::Chapter(_) => 4,
            Self::Part(_) => 5,
            Self::Article(_) | Self::Inserted(..) => 6,
            Self::Paragraph(_) => 7,
            Self::Formal(_) => 8,
            Self::Han(_) => 9,
            Self::HanBracketed(_) | Self::Item(_) => 10,
            Self::Arabic(_) => 11,
            Self::ArabicBracketed(_) => 12,
            Self::Circled(_) => 13,
        }
    }

    /// 附件, 附表, 附录: what starts all numbering anew.
    pub(crate) const fn is_annex(self) -> bool {
        self.rank() == 0
    }

    /// 第六条 and 第六条之一.
    pub(crate) const fn is_article(self) -> bool {
        matches!(self, Self::Article(_) | Self::Inserted(..))
    }

    /// 壹、 to ①: the numbering that each document nests by its own habit.
    pub(crate) const fn is_numbering(self) -> bool {
        self.rank() >= 8 && !matches!(self, Self::Item(_))
    }
}

/// The way to a clause: 二、（二）3 or 第四条第一款.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClausePath(pub Vec<Marker>);

impl ClausePath {
    /// The path one level down.
    #[must_use]
    pub fn child(&self, marker: Marker) -> Self {
        Self(self.0.iter().copied().chain([marker]).collect())
    }

    /// As a reader looks it up: the article without what is inside it, or the two upper levels, as 二、（二）.
    ///
    /// ```
    /// use mingbai_content::model::{ClausePath, Marker};
    ///
    /// assert_eq!(ClausePath(vec![Marker::Article(6), Marker::Paragraph(1)]).in_short(), "第六条");
    /// ```
    pub fn in_short(&self) -> String {
        let article = self.0.iter().position(|marker| marker.is_article());
        let length = article.map_or(2, |place| place + 1);
        let path = Self(self.0.iter().take(length).copied().collect()).to_string();
        path.trim_end_matches('、').to_owned()
    }

    /// Whether the clause at `self` is `other` or holds it.
    ///
    /// A citation may leave out chapters, parts and paragraphs, as people do: 第六条 holds 第二章第六条第一款. Articles count
    /// through the whole document also where it groups them under 一、, so that 第六条 holds 二、第六条.
    pub fn holds(&self, other: &Self) -> bool {
        // Of the clauses of a document most have no such marker at all.
        if LOOKS_FIRST && self.0.last().is_some_and(|last| !other.0.iter().any(|marker| marker.matches(*last))) {
            return false;
        }
        let names_outer = self.0.iter().any(|marker| marker.is_outer());
        let names_paragraph = self.0.iter().any(|marker| matches!(marker, Marker::Paragraph(_)));
        let article = other.0.iter().position(|marker| marker.is_article());
        let skipped = match (self.0.first(), other.0.first()) {
            (Some(own), Some(outer)) if own.is_article() && !outer.is_annex() => article.unwrap_or_default(),
            _ => 0,
        };
        let mut theirs = other.0.iter().skip(skipped).filter(|marker| {
            (names_outer || !marker.is_outer()) && (names_paragraph || !matches!(marker, Marker::Paragraph(_)))
        });
        self.0.iter().all(|marker| theirs.next().is_some_and(|candidate| candidate.matches(*marker)))
    }
}

impl Marker {
    /// 编, 章, 节 and 附则 group articles whose numbers run through the whole document, so a citation need not name them.
    const fn is_outer(self) -> bool {
        matches!(self.rank(), 1..=5)
    }

    /// Equal, or the same unit under its two names: 第三项 is printed （三）.
    fn matches(self, other: Self) -> bool {
        self == other
            || matches!((self, other), (Self::Item(a), Self::HanBracketed(b)) | (Self::HanBracketed(a), Self::Item(b)) if a == b)
    }
}

impl fmt::Display for Marker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let han = || numeral::to_han(self.number());
        let arabic = || self.number().to_string();
        // The only annex has no number.
        let annexed = || if self.number() > 0 { arabic() } else { String::new() };
        // In pieces: what writes numbers in any width weighs a kilobyte in the browser.
        let (before, number, after) = match self {
            Self::Annex(_) => ("附件", annexed(), ""),
            Self::Schedule(_) => ("附表", annexed(), ""),
            Self::Appendix(_) => ("附录", annexed(), ""),
            Self::Book(_) => ("第", han(), "编"),
            Self::Division(_) => ("第", han(), "部分"),
            Self::General => ("总则", String::new(), ""),
            Self::Supplement => ("附则", String::new(), ""),
            Self::Chapter(_) => ("第", han(), "章"),
            Self::Part(_) => ("第", han(), "节"),
            Self::Article(_) => ("第", han(), "条"),
            Self::Inserted(_, after) => ("第", [&han(), "条之", &numeral::to_han(*after)].concat(), ""),
            Self::Paragraph(_) => ("第", han(), "款"),
            Self::Item(_) => ("第", han(), "项"),
            Self::Formal(_) => ("", numeral::to_formal(self.number()), "、"),
            Self::Han(_) => ("", han(), "、"),
            Self::HanBracketed(_) => ("（", han(), "）"),
            Self::Arabic(_) => ("", arabic(), ""),
            Self::Circled(number @ 1..=LARGEST_CIRCLED) => {
                ("", char::from_u32(0x245F + number).unwrap_or('○').to_string(), "")
            }
            Self::ArabicBracketed(_) | Self::Circled(_) => ("（", arabic(), "）"),
        };
        formatter.write_str(before)?;
        formatter.write_str(&number)?;
        formatter.write_str(after)
    }
}

impl fmt::Display for ClausePath {
    /// As people write it: 二、（二）3, and 一 alone without its comma.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [Marker::Han(number)] = self.0.as_slice() {
            return formatter.write_str(&numeral::to_han(*number));
        }
        let mut outer = None;
        for marker in &self.0 {
            // 附件 一、 is section 一 of the only annex; without the space it would be the first annex.
            // 第二条之一 二、 would be 第二条之十二 without one.
            let runs_on = matches!((outer, marker), (Some(Marker::Inserted(..)), Marker::Han(_)));
            if runs_on || outer.is_some_and(Marker::is_annex) {
                formatter.write_str(" ")?;
            }
            marker.fmt(formatter)?;
            // 附件 1 would be the first annex too.
            if outer.is_some_and(|outer| outer.is_annex() && outer.number() == 0) && matches!(marker, Marker::Arabic(_))
            {
                formatter.write_str(".")?;
            }
            outer = Some(*marker);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_may_leave_out_the_levels_that_people_leave_out() {
        use Marker::{Annex, Article, Chapter, Han, HanBracketed, Item, Paragraph};
        let place = ClausePath(vec![Chapter(2), Article(6), Paragraph(1), HanBracketed(3)]);
        let holds = |markers: &[Marker]| ClausePath(markers.to_vec()).holds(&place);
        assert!(holds(&[Article(6)]));
        assert!(holds(&[Article(6), Item(3)]));
        assert!(holds(&[Chapter(2), Article(6), Paragraph(1)]));
        assert!(!holds(&[Article(6), Paragraph(2)]));
        assert!(!holds(&[Chapter(3), Article(6)]));
        assert!(!holds(&[Han(2)]));
        assert!(!holds(&[Annex(0)]));
        let grouped = ClausePath(vec![Han(2), Article(6), Paragraph(1)]);
        assert!(ClausePath(vec![Article(6)]).holds(&grouped));
        assert!(ClausePath(vec![Han(2)]).holds(&grouped));
        assert!(!ClausePath(vec![Article(6)]).holds(&ClausePath(vec![Annex(1), Article(6)])));
    }

    #[test]
    fn an_inserted_article_is_not_a_part_of_the_one_before() {
        use Marker::{Article, Division, Inserted, Paragraph, Supplement};
        let inserted = ClausePath(vec![Supplement, Inserted(2, 1), Paragraph(1)]);
        assert!(ClausePath(vec![Inserted(2, 1)]).holds(&inserted));
        assert!(ClausePath(vec![Supplement]).holds(&inserted));
        assert!(!ClausePath(vec![Article(2)]).holds(&inserted));
        assert!(!ClausePath(vec![Inserted(2, 2)]).holds(&inserted));
        let second = ClausePath(vec![Division(2), Article(2)]);
        assert!(ClausePath(vec![Article(2)]).holds(&second));
        assert!(!ClausePath(vec![Division(1), Article(2)]).holds(&second));
    }

    #[test]
    fn paths_are_written_as_people_write_them() {
        let path = ClausePath(vec![Marker::Han(2), Marker::HanBracketed(12), Marker::Arabic(3)]);
        assert_eq!(path.to_string(), "二、（十二）3");
        assert_eq!(ClausePath(vec![Marker::Han(1)]).to_string(), "一");
        assert_eq!(ClausePath(vec![Marker::Annex(3), Marker::Arabic(1)]).to_string(), "附件3 1");
        assert_eq!(ClausePath(vec![Marker::Article(21), Marker::Paragraph(1)]).to_string(), "第二十一条第一款");
    }
}
