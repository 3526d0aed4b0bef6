//! The numbers of a congress and of its meetings: 第十三届人大常委会第三次会议 where the quoted words have 第二次会议.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::numeral;

/// What such a number counts.
const MEASURES: [&str; 5] = ["届", "次会议", "次全体会议", "次常务会议", "次全会"];
/// Fewer than this are counted unless 第 stands before them.
const FEW: u32 = 4;
/// Most bytes between the number of a congress and that of its meeting.
const APART: usize = 90;

/// A number of a congress or a meeting.
#[derive(Clone, Copy)]
struct Session {
    number: u32,
    is_meeting: bool,
    /// The number of the congress that a meeting is of, if it is told.
    congress: Option<u32>,
    span: Span,
}

impl Session {
    /// Whether both say the same, as far as both say it.
    fn agrees(&self, other: &Self) -> bool {
        let is_congress = self.congress.is_none() || other.congress.is_none() || self.congress == other.congress;
        self.number == other.number && is_congress
    }
}

impl Judge<'_, '_> {
    /// Numbers of congresses and meetings that the quoted words have otherwise.
    pub(super) fn in_other_session(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = sessions(&passage.words.text, 0);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<Session> = self.quoted.iter().flat_map(|span| sessions(span.of(policy), span.start)).collect();
        let find = |session: &Session| {
            let alike: Vec<&Session> = quoted.iter().filter(|it| it.is_meeting == session.is_meeting).collect();
            if alike.iter().any(|it| it.agrees(session)) {
                return None;
            }
            // Of several meetings it is that of the same congress.
            let same = alike.iter().find(|it| it.congress.is_some() && it.congress == session.congress);
            let other = same.or(alike.first())?;
            Some(message::other_words(self, passage.words, session.span, other.span))
        };
        own.iter().filter_map(find).collect()
    }
}

/// Such numbers of a text that begins at `from`, in order of place.
fn sessions(text: &str, from: usize) -> Vec<Session> {
    let mut found: Vec<Session> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| ['届', '次'].contains(sign)) {
        let rest = text.get(at..).unwrap_or_default();
        let Some(measure) = MEASURES.iter().find(|measure| rest.starts_with(**measure)) else { continue };
        let before = text.get(..at).unwrap_or_default().trim_end();
        let is_digit = |sign: &char| sign.is_ascii_digit() || numeral::is_han(*sign);
        let digits: Vec<char> = before.chars().rev().take_while(is_digit).collect();
        let digits: String = digits.into_iter().rev().collect();
        let Some(number) = numeral::parse(&digits) else { continue };
        let start = before.len() - digits.len();
        let is_meeting = sign == '次';
        // 开两次会议 and 连任两届 count them, 哪一届 asks.
        let lead = text.get(..start).unwrap_or_default().trim_end();
        if (is_meeting || number < FEW) && !lead.ends_with('第') {
            continue;
        }
        let congress = found.iter().rev().find(|it| !it.is_meeting && from + start - it.span.end <= APART);
        let congress = congress.filter(|_| is_meeting).map(|it| it.number);
        found.push(Session { number, is_meeting, congress, span: Span::new(from + start, from + at + measure.len()) });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_number_of_a_congress_and_of_its_meeting_is_the_quoted_one() {
        let policy = "2020年10月28日泰安市第十七届人民代表大会常务委员会第二十九次会议通过，2020年11月27日山东省第十三届人民代表大会常务委员会第二十四次会议批准。";
        check(policy, "市第十七届人大常委会第 29 次会议通过，省第十三届人大常委会第 24 次会议批准。", &[]);
        check(policy, "市十七届人大常委会第二十四次会议通过。", &["二十四次会议"]);
        check(policy, "市第十六届人大常委会通过。", &["十六届"]);
        check(policy, "省十三届人大常委会第24次会议批准的。", &[]);
        check("业主大会每年召开两次会议。", "一年开两次会议。", &[]);
    }
}
