//! A reader of characters that passes over blanks: what markers are recognised with.

use crate::text::{fold, numeral};

/// Han numerals and digits of a marker are never longer: 第一百二十三条.
const LONGEST_NUMBER: usize = 7;

/// Whether a character is a digit of either width.
pub(crate) const fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Reads characters and skips the blanks between them, since copies put blanks anywhere: 第 三 条, 1 ．.
pub(crate) struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, rest: text }
    }

    /// Bytes read, blanks before the next character not counted.
    pub(crate) fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// What is left, blanks included.
    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }

    fn visible(&self) -> &'a str {
        self.rest.trim_start_matches(fold::is_blank)
    }

    /// The next character that is no blank.
    pub(crate) fn peek(&self) -> Option<char> {
        self.visible().chars().next()
    }

    /// Reads the next character that is no blank.
    pub(crate) fn next(&mut self) -> Option<char> {
        let mut characters = self.visible().chars();
        let character = characters.next();
        self.rest = characters.as_str();
        character
    }

    /// Reads the next character when it is the wanted one.
    pub(crate) fn take(&mut self, wanted: char) -> bool {
        self.take_any(&[wanted])
    }

    /// Reads the next character when it is one of the wanted.
    pub(crate) fn take_any(&mut self, wanted: &[char]) -> bool {
        let found = self.peek().is_some_and(|character| wanted.contains(&character));
        if found {
            self.next();
        }
        found
    }

    /// Whether a blank comes next.
    pub(crate) fn before_space(&self) -> bool {
        self.rest.chars().next().is_some_and(fold::is_blank)
    }

    /// A run of Han numerals or of digits, never of both.
    pub(crate) fn number(&mut self) -> Option<u32> {
        let is_arabic = is_digit(self.peek()?);
        let mut word = String::new();
        while let Some(character) = self.peek() {
            let fits = if is_arabic {
                is_digit(character)
            } else {
                matches!(
                    character,
                    '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '零' | '〇' | '○'
                )
            };
            if !fits || word.chars().count() == LONGEST_NUMBER {
                break;
            }
            word.push(if character == '○' { '〇' } else { character });
            self.next();
        }
        numeral::parse(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_between_characters_count_for_nothing() {
        let mut reader = Reader::new("　第 1 2　条 ");
        assert!(reader.take('第'));
        assert_eq!(reader.number(), Some(12));
        assert!(reader.before_space());
        assert_eq!((reader.next(), reader.peek()), (Some('条'), None));
        assert_eq!(reader.rest(), " ");
    }

    #[test]
    fn a_number_is_of_one_script() {
        let mut reader = Reader::new("二○二六26");
        assert_eq!((reader.number(), reader.number()), (Some(2026), Some(26)));
    }
}
