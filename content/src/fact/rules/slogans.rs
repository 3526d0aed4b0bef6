//! Names in quotation marks that hold a number: “两件事” where the policy has “一件事”, “最后一米” where it has “最后一公里”.
//!
//! Such a name is read whole: its number counts nothing. What the policy says anywhere is right.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::script::simplified;

/// Signs of numbers in names.
const NUMBERS: &str = "一二三四五六七八九十两双单百千万半零";
/// Signs of the shortest and the longest name.
const LENGTHS: core::ops::RangeInclusive<usize> = 2..=12;
/// So many signs, the number among them, make the beginning of a name known.
const KNOWN: usize = 3;

/// A name with its place.
struct Name {
    signs: Vec<char>,
    span: Span,
}

impl Name {
    /// Whether the one is the other with another number, or ends otherwise.
    fn is_slip_of(&self, other: &Self) -> bool {
        let shape = |name: &Self| {
            name.signs.iter().map(|sign| if NUMBERS.contains(*sign) { '#' } else { *sign }).collect::<Vec<char>>()
        };
        let begin = self.signs.iter().zip(&other.signs).take_while(|(one, other)| one == other);
        let begin: Vec<char> = begin.map(|(sign, _)| *sign).collect();
        let is_begun = begin.len() >= KNOWN && begin.last().is_some_and(|sign| NUMBERS.contains(*sign));
        self.signs != other.signs && (shape(self) == shape(other) || is_begun)
    }
}

impl Judge<'_, '_> {
    /// Names of a passage that the policy has with another number.
    pub(super) fn misnamed(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let mut own = names(&passage.words.text);
        own.retain(|name| !self.stated.taught.says(&name.signs.iter().collect::<String>()));
        if own.is_empty() {
            return Vec::new();
        }
        let of_policy = names(&self.stated.policy().text);
        let slips = own.iter().filter_map(|name| {
            let is_cited = |it: &&Name| self.scope.iter().any(|span| span.contains(it.span));
            let like = || of_policy.iter().filter(|it| name.is_slip_of(it));
            let other = like().find(is_cited).or_else(|| like().next())?;
            Some(message::other_words(self, passage.words, name.span, other.span))
        });
        slips.collect()
    }
}

/// The names in quotation marks that hold a number, in order of place.
fn names(text: &str) -> Vec<Name> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    // Most signs of a text are words, and need not be folded to see that they are no mark.
    for (at, sign) in text.char_indices().filter(|(_, sign)| !fold::is_han(*sign)) {
        let plain = fold::fold_character(sign);
        if plain != Some('"') {
            continue;
        }
        let is_closing = matches!(sign, '”' | '」') || (sign == '"' && open.is_some());
        match open.filter(|_| is_closing) {
            Some(start) => {
                found.extend(name(text, Span::new(start, at)));
                open = None;
            }
            None => open = Some(at + sign.len_utf8()),
        }
    }
    found
}

fn name(text: &str, span: Span) -> Option<Name> {
    let signs: Vec<char> = span.of(text).chars().filter(|sign| !sign.is_whitespace()).map(simplified).collect();
    let is_name = LENGTHS.contains(&signs.len()) && signs.iter().all(|sign| fold::is_han(*sign));
    (is_name && signs.iter().any(|sign| NUMBERS.contains(*sign))).then_some(Name { signs, span })
}

#[cfg(test)]
mod tests {
    use crate::fact::tested;

    #[test]
    fn the_number_in_a_name_is_part_of_it() {
        let policy = "推进“一件事”集成办理，落实“双减”，做好“六稳”“六保”，打通“最后一公里”。";
        let check = |answer: &str, expect: &[&str]| tested::check(policy, answer, expect);
        check("推“一件事”，“双减”照做，“六稳”“六保”都要。", &[]);
        check("打通“最后一公里”，做好\"六稳\"。", &[]);
        check("推“两件事”集成办理。", &["两件事"]);
        check("“五稳”“六保”。", &["五稳"]);
        check("“单减”继续。", &["单减"]);
        check("打通“最后一米”。", &["最后一米"]);
        check("别再“三天打鱼两天晒网”，也别当“二传手”。", &[]);
    }
}
