//! What numbers a passage: an article under another number is an article still, and an item an item.

use super::text::{Boundary, SearchText};
use crate::text::numeral;

/// The label at the start of a passage, or right before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Label {
    /// None.
    #[default]
    None,
    /// It begins with 第十五条, 第三章.
    Article,
    /// It begins right after 第十五条.
    AfterArticle,
    /// It begins with （一）, (1).
    Bracketed,
    /// It begins with 一、, 1.
    Numbered,
}

/// No label is longer: 第一百二十三条.
const LONGEST: usize = 10;

impl Label {
    /// The label of a passage that begins at `at`; only at the start of a line.
    pub(super) fn at(at: usize, text: &SearchText) -> Self {
        if text.boundary(at) != Boundary::Line {
            return Self::None;
        }
        let here = text.slice(at..at + LONGEST);
        let next = |at: usize| here.get(at).copied();
        let after_number = |from: usize| {
            let digits = here.iter().skip(from).take_while(|character| numeral::plain(**character).is_some()).count();
            next(from + digits).filter(|_| digits > 0)
        };
        match (next(0), after_number(1), after_number(0)) {
            (Some('第'), Some('条' | '條' | '章' | '节' | '節'), _) => Self::Article,
            (Some('('), Some(')'), _) => Self::Bracketed,
            (_, _, Some('、' | '.')) => Self::Numbered,
            _ if matches!(text.slice(at.saturating_sub(1)..at), ['条' | '條']) => Self::AfterArticle,
            _ => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_labelled_by_what_it_begins_with() {
        let check = |line: &str, at: usize, expect: Label| {
            assert_eq!(Label::at(at, &SearchText::new(line)), expect, "{line} {at}");
        };
        check("第十五条 每台补助", 0, Label::Article);
        check("第十五条 每台补助", 4, Label::AfterArticle);
        check("（三）申请书", 0, Label::Bracketed);
        check("12．申请书", 0, Label::Numbered);
        check("一、申请书", 0, Label::Numbered);
        check("每台第十五条", 2, Label::None);
        check("一台补助", 0, Label::None);
    }
}
