//! Which clause: the markers from the root of a policy to one numbered unit of it.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::text::numeral;

/// One marker of official numbering, with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Marker {
    /// 附件, 附件2; 0 where the only annex has no number.
    Annex(u32),
    /// 第三章
    Chapter(u32),
    /// 第二节
    Part(u32),
    /// 第六条
    Article(u32),
    /// 第一款: an unnumbered paragraph of an article, counted from 1.
    Paragraph(u32),
    /// 第三项; in the text it is printed （三）.
    Item(u32),
    /// 二、
    Han(u32),
    /// （二）
    HanBracketed(u32),
    /// 3.
    Arabic(u32),
    /// （3）
    ArabicBracketed(u32),
}

impl Marker {
    /// The number after the word or inside the brackets.
    pub const fn number(self) -> u32 {
        match self {
            Self::Annex(number)
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

    /// Whether the clause at `self` is `other` or holds it.
    ///
    /// A citation may leave out chapters, parts and paragraphs, as people do: 第六条 holds 第二章第六条第一款. Articles count
    /// through the whole document also where it groups them under 一、, so that 第六条 holds 二、第六条.
    pub fn holds(&self, other: &Self) -> bool {
        let names_outer = self.0.iter().any(|marker| marker.is_outer());
        let names_paragraph = self.0.iter().any(|marker| matches!(marker, Marker::Paragraph(_)));
        let article = other.0.iter().position(|marker| matches!(marker, Marker::Article(_)));
        let skipped = match (self.0.first(), other.0.first()) {
            (_, None | Some(Marker::Annex(_))) => 0,
            (Some(Marker::Article(_)), _) => article.unwrap_or_default(),
            _ => 0,
        };
        let mut theirs = other.0.iter().skip(skipped).filter(|marker| {
            (names_outer || !marker.is_outer()) && (names_paragraph || !matches!(marker, Marker::Paragraph(_)))
        });
        self.0.iter().all(|marker| theirs.next().is_some_and(|candidate| candidate.matches(*marker)))
    }
}

impl Marker {
    /// 章 and 节 group articles whose numbers run through the whole document, so a citation need not name them.
    const fn is_outer(self) -> bool {
        matches!(self, Self::Chapter(_) | Self::Part(_))
    }

    /// Equal, or the same unit under its two names: 第三项 is printed （三）.
    fn matches(self, other: Self) -> bool {
        self == other
            || matches!((self, other), (Self::Item(a), Self::HanBracketed(b)) | (Self::HanBracketed(a), Self::Item(b)) if a == b)
    }
}

impl fmt::Display for Marker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let han = numeral::to_han(self.number());
        match self {
            Self::Annex(0) => formatter.write_str("附件"),
            Self::Annex(number) => write!(formatter, "附件{number}"),
            Self::Chapter(_) => write!(formatter, "第{han}章"),
            Self::Part(_) => write!(formatter, "第{han}节"),
            Self::Article(_) => write!(formatter, "第{han}条"),
            Self::Paragraph(_) => write!(formatter, "第{han}款"),
            Self::Item(_) => write!(formatter, "第{han}项"),
            Self::Han(_) => write!(formatter, "{han}、"),
            Self::HanBracketed(_) => write!(formatter, "（{han}）"),
            Self::Arabic(number) => write!(formatter, "{number}"),
            Self::ArabicBracketed(number) => write!(formatter, "（{number}）"),
        }
    }
}

impl fmt::Display for ClausePath {
    /// As people write it: 二、（二）3, and 一 alone without its comma.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [Marker::Han(number)] = self.0.as_slice() {
            return formatter.write_str(&numeral::to_han(*number));
        }
        let mut markers = self.0.iter().peekable();
        while let Some(marker) = markers.next() {
            marker.fmt(formatter)?;
            // 附件 一、 is section 一 of the only annex; without the space it would be the first annex.
            if matches!(marker, Marker::Annex(_)) && markers.peek().is_some() {
                formatter.write_str(" ")?;
            }
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
    fn paths_are_written_as_people_write_them() {
        let path = ClausePath(vec![Marker::Han(2), Marker::HanBracketed(12), Marker::Arabic(3)]);
        assert_eq!(path.to_string(), "二、（十二）3");
        assert_eq!(ClausePath(vec![Marker::Han(1)]).to_string(), "一");
        assert_eq!(ClausePath(vec![Marker::Annex(3), Marker::Arabic(1)]).to_string(), "附件3 1");
        assert_eq!(ClausePath(vec![Marker::Article(21), Marker::Paragraph(1)]).to_string(), "第二十一条第一款");
    }
}
