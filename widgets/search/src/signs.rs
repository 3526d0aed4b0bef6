//! Text as it is searched: one unit a sign, the same words in one spelling.

/// Stands where words end: a mark, or a blank between words of letters.
pub(crate) const END: u16 = 0;

/// The signs of a text, without case, widths and blanks (20 万元 is 20万元); each mark is an [`END`]. A hyphen and a wave stay,
/// since they join the ends of a range.
pub(crate) fn signs(text: &str) -> Vec<u16> {
    let mut signs: Vec<u16> = Vec::with_capacity(text.len() / 2);
    let mut is_blank = false;
    for character in text.chars() {
        let sign = sign(character);
        match sign {
            None => is_blank = true,
            Some(sign) => {
                let last = signs.last().copied().unwrap_or(END);
                if is_blank && is_letter(last) && is_letter(sign) {
                    signs.push(END);
                }
                is_blank = false;
                if sign != END || last != END {
                    signs.push(sign);
                }
            }
        }
    }
    signs
}

/// The one spelling of a character; none for a blank.
fn sign(character: char) -> Option<u16> {
    let plain = match character {
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{3000}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
            return None;
        }
        '‐'..='―' | '－' | '﹣' => '-',
        '～' | '〜' | '∼' => '~',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    };
    Some(match plain {
        '0'..='9' | 'a'..='z' | '-' | '~' | '%' => plain as u16,
        'A'..='Z' => plain.to_ascii_lowercase() as u16,
        '\0'..='\u{bf}' | '\u{2010}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => END,
        _ => u16::try_from(u32::from(plain)).unwrap_or(END),
    })
}

/// Stands for a digit in what answers a word that asks: `~元`.
pub(crate) const NUMBER: u16 = b'~' as u16;

pub(crate) const fn is_digit(sign: u16) -> bool {
    matches!(sign, 0x30..=0x39)
}

/// A small letter of ASCII.
pub(crate) const fn is_ascii_letter(sign: u16) -> bool {
    matches!(sign, 0x61..=0x7a)
}

/// A letter of a script that parts its words by blanks.
pub(crate) const fn is_letter(sign: u16) -> bool {
    is_ascii_letter(sign) || matches!(sign, 0xc0..=0x1fff)
}

pub(crate) const fn is_han(sign: u16) -> bool {
    matches!(sign, 0x3400..=0x9fff | 0x3007 | 0xf900..=0xfaff)
}

/// Whether `words` stand at the place.
pub(crate) fn stands(signs: &[u16], at: usize, words: &[u16]) -> bool {
    signs.get(at..).is_some_and(|rest| rest.starts_with(words))
}

/// Whether `words` stand at the beginning, with a digit at each [`NUMBER`].
pub(crate) fn begins(signs: &[u16], words: &[u16]) -> bool {
    let is = |(word, sign): (&u16, &u16)| word == sign || *word == NUMBER && is_digit(*sign);
    words.len() <= signs.len() && words.iter().zip(signs).all(is)
}

/// Whether `words` stand anywhere.
pub(crate) fn holds(signs: &[u16], words: &[u16]) -> bool {
    !words.is_empty() && signs.windows(words.len()).any(|window| window == words)
}

/// A set of signs: asked at every sign of every text.
pub(crate) struct SignSet {
    bits: Vec<u64>,
}

impl Default for SignSet {
    fn default() -> Self {
        Self { bits: vec![0; 1 << 10] }
    }
}

impl SignSet {
    pub(crate) fn add(&mut self, sign: u16) {
        if let Some(bits) = self.bits.get_mut(usize::from(sign >> 6)) {
            *bits |= 1 << (sign & 63);
        }
    }

    pub(crate) fn has(&self, sign: u16) -> bool {
        self.bits.get(usize::from(sign >> 6)).is_some_and(|bits| bits >> (sign & 63) & 1 == 1)
    }
}

/// Simplified characters for traditional ones.
#[derive(Default)]
pub(crate) struct Script {
    /// Pairs, by the first, as they are read: the table is in that order.
    pairs: Vec<(u16, u16)>,
}

impl Script {
    /// Reads pairs of a traditional and a simplified character; ends of lines are none.
    pub(crate) fn read(pairs: &str) -> Self {
        let units: Vec<u16> = pairs.encode_utf16().filter(|unit| is_han(*unit)).collect();
        let pairs = units.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect();
        Self { pairs }
    }

    pub(crate) fn signs(&self, text: &str) -> Vec<u16> {
        let mut signs = signs(text);
        self.simplify(&mut signs);
        signs
    }

    pub(crate) fn simplify(&self, signs: &mut [u16]) {
        if self.pairs.is_empty() {
            return;
        }
        for sign in signs {
            if let Ok(at) = self.pairs.binary_search_by_key(sign, |pair| pair.0) {
                *sign = self.pairs.get(at).map_or(*sign, |pair| pair.1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_have_one_spelling() {
        let check = |one: &str, other: &str| assert_eq!(signs(one), signs(other), "{one}");
        check("20 万元", "２０万元");
        check("GJJ", "gjj");
        check("补助？", "补助。");
        check("70—79岁", "70－79 岁");
        assert_ne!(signs("no one"), signs("noone"));
        assert_ne!(signs("补，助"), signs("补助"));
    }
}
