//! What changed from one wording to another, piece by piece, for people to read.
//!
//! Widths, quote marks and white space are no change; a number is one piece, so that 20万元 has become 25万元 and not 5 for 0.

use core::ops::Range;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::text::fold;

/// A stretch of kept words no longer than this, between two changes, reads better as changed with them.
const LONGEST_CRUMB: usize = 1;

/// What became of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PieceKind {
    /// In both wordings.
    Same,
    /// In the old one only.
    Removed,
    /// In the new one only.
    Added,
}

/// Some words that share one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What became of them.
    pub kind: PieceKind,
    /// The words, never empty; of kept ones the new spelling.
    pub text: String,
}

/// Two wordings compared, in reading order; what was removed stands before what came in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference(pub Vec<Piece>);

impl Difference {
    /// Compares two wordings, each as one line.
    ///
    /// ```
    /// use mingbai_content::anchor::Difference;
    ///
    /// let difference = Difference::between("每台补助20万元", "每台补助 25 万元。");
    /// assert_eq!(difference.to_string(), "每台补助[-20-]{+25+}万元{+。+}");
    /// ```
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new) = (fold::tidy(old), fold::tidy(new));
        let (old, new) = (tokens(&old), tokens(&new));
        let keys = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
        let steps = without_crumbs(capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new)));
        let mut pieces = Vec::new();
        for step in steps {
            if step.is_same {
                push(&mut pieces, PieceKind::Same, &new, step.new);
            } else {
                push(&mut pieces, PieceKind::Removed, &old, step.old);
                push(&mut pieces, PieceKind::Added, &new, step.new);
            }
        }
        Self(pieces)
    }

    /// Whether both wordings are the same.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.kind == PieceKind::Same)
    }
}

impl core::fmt::Display for Difference {
    /// On one line, as word diffs are written: `补助[-20-]{+25+}万元`.
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.iter().try_for_each(|piece| match piece.kind {
            PieceKind::Same => formatter.write_str(&piece.text),
            PieceKind::Removed => write!(formatter, "[-{}-]", piece.text),
            PieceKind::Added => write!(formatter, "{{+{}+}}", piece.text),
        })
    }
}

/// What is compared as one: a number, a Latin word, any other character; white space stays with what is before it.
struct Token<'a> {
    text: &'a str,
    key: String,
}

/// One step from the old wording to the new, in tokens.
struct Step {
    old: Range<usize>,
    new: Range<usize>,
    is_same: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TokenKind {
    Number,
    Latin,
    Blank,
    Single,
}

fn kind_of(character: char) -> TokenKind {
    match character {
        '0'..='9' | '０'..='９' => TokenKind::Number,
        'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' => TokenKind::Latin,
        _ if fold::is_blank(character) => TokenKind::Blank,
        _ => TokenKind::Single,
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut last: Option<TokenKind> = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| kind_of(*next));
        let kind = match kind_of(character) {
            // 2,000 and 4.2 are one number each.
            TokenKind::Single
                if matches!(character, '.' | ',' | '，' | '．')
                    && last == Some(TokenKind::Number)
                    && next == Some(TokenKind::Number) =>
            {
                TokenKind::Number
            }
            kind => kind,
        };
        let joins = match kind {
            TokenKind::Blank => true,
            TokenKind::Single => false,
            TokenKind::Number | TokenKind::Latin => last == Some(kind),
        };
        if !joins || starts.is_empty() {
            starts.push(at);
        }
        last = Some(kind);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let word = |(start, end): (&usize, usize)| {
        let text = text.get(*start..end).unwrap_or_default();
        Token { text, key: fold::fold(text) }
    };
    starts.iter().zip(ends).map(word).collect()
}

/// The steps, with stretches of kept words that are too short to read made part of the change around them.
fn without_crumbs(operations: Vec<DiffOp>) -> Vec<Step> {
    let last = operations.len().saturating_sub(1);
    let mut steps: Vec<Step> = Vec::new();
    for (at, operation) in operations.into_iter().enumerate() {
        let (old, new) = (operation.old_range(), operation.new_range());
        let is_equal = matches!(operation, DiffOp::Equal { .. });
        let is_crumb = is_equal && at > 0 && at < last && new.len() <= LONGEST_CRUMB;
        let is_same = is_equal && !is_crumb;
        match steps.last_mut() {
            Some(step) if !step.is_same && !is_same => {
                step.old.end = old.end;
                step.new.end = new.end;
            }
            _ => steps.push(Step { old, new, is_same }),
        }
    }
    steps
}

fn push(pieces: &mut Vec<Piece>, kind: PieceKind, tokens: &[Token<'_>], range: Range<usize>) {
    let text: String = tokens.get(range).unwrap_or_default().iter().map(|token| token.text).collect();
    if !text.is_empty() {
        pieces.push(Piece { kind, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expect: &str) {
        assert_eq!(Difference::between(old, new).to_string(), expect);
    }

    #[test]
    fn numbers_and_words_change_whole() {
        check("每台补助20万元。", "每台补助25万元。", "每台补助[-20-]{+25+}万元。");
        check("补贴2,000元", "补贴2,500元", "补贴[-2,000-]{+2,500+}元");
        check("4.2公里，3处", "4.3公里，3处", "[-4.2-]{+4.3+}公里，3处");
        check("二十万元", "三十万元", "[-二-]{+三+}十万元");
        check("用 Open Data 公开", "用 Open Access 公开", "用Open [-Data-]{+Access+}公开");
        check("2026年5月31日前", "2026年6月30日前", "2026年[-5月31-]{+6月30+}日前");
    }

    #[test]
    fn what_is_added_and_what_is_left_out_is_told() {
        check("由县财政局拨付", "由县财政局会同审计局拨付", "由县财政局{+会同审计局+}拨付");
        check("由县财政局直接拨付", "由县财政局拨付", "由县财政局[-直接-]拨付");
        check("", "甲", "{+甲+}");
        check("甲", "", "[-甲-]");
        check("", "", "");
    }

    #[test]
    fn spelling_is_no_change() {
        let difference = Difference::between("（２０ 万元）“一”區(qū)", "(20万元)「一」區");
        assert!(difference.is_empty());
        assert_eq!(difference.to_string(), "(20万元)「一」區");
        assert!(!Difference::between("甲", "乙").is_empty());
    }

    #[test]
    fn crumbs_are_swept_up_and_both_wordings_are_kept_whole() {
        check("应当在五个工作日内答复", "须于三日内书面回复", "[-应当在五个工作-]{+须于三+}日内[-答-]{+书面回+}复");
        let (old, new) = ("按照实际围挡天数给予补偿，逾期不予受理", "凡符合条件的一律按实际天数给予一次性补助");
        let wording = |dropped: PieceKind| -> String {
            let pieces = Difference::between(old, new).0;
            pieces.into_iter().filter(|piece| piece.kind != dropped).map(|piece| piece.text).collect()
        };
        assert_eq!(wording(PieceKind::Added), old);
        assert_eq!(wording(PieceKind::Removed), new);
    }
}
