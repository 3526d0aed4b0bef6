//! A reader of characters that passes over blanks: what markers are recognised with.

use crate::text::fold;
use crate::text::numeral::{self, Script};

/// Han numerals and digits of a marker are never longer: 第一百二十三条.
const LONGEST_NUMBER: usize = 7;

/// A number of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    pub(crate) value: u32,
    pub(crate) script: Script,
    /// Whether a character is one that scanners put for a numeral: - for 一, l for 1.
    pub(crate) is_misread: bool,
}

/// The numeral that a character stands for, its script, and whether it is only a scanner's reading of it.
fn numeral_of(character: char) -> Option<(char, Script, bool)> {
    if numeral::is_ordinal(character) {
        return numeral::plain(character).map(|(plain, script)| (plain, script, false));
    }
    Some(match character {
        'l' | 'I' => ('1', Script::Arabic, true),
        'O' | 'o' => ('0', Script::Arabic, true),
        '○' => ('〇', Script::Han, false),
        '-' | '－' | '—' | '–' | '―' | 'ー' | '_' => ('一', Script::Han, true),
        'ニ' => ('二', Script::Han, true),
        _ => return None,
    })
}

/// Reads characters and skips the blanks between them, since copies put blanks anywhere: 第 三 条, 1 ．.
#[derive(Clone)]
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

    /// A run of numerals of one script.
    pub(crate) fn numeral(&mut self) -> Option<Numeral> {
        let (_, script, _) = numeral_of(self.peek()?)?;
        let mut word = String::new();
        let mut length = 0;
        let mut is_misread = false;
        while let Some((character, of, misread)) = self.peek().and_then(numeral_of) {
            if of != script || length == LONGEST_NUMBER {
                break;
            }
            is_misread |= misread;
            word.push(character);
            length += 1;
            self.next();
        }
        numeral::parse(&word).map(|value| Numeral { value, script, is_misread })
    }

    /// A number without blanks inside: 一 in 之一 八十周岁以上.
    pub(crate) fn close_number(&mut self) -> Option<u32> {
        let visible = self.visible();
        let end = visible.find(fold::is_blank).unwrap_or(visible.len());
        let mut close = Reader::new(visible.get(..end)?);
        let number = close.number()?;
        self.rest = visible.get(close.at()..)?;
        Some(number)
    }

    /// A run of Han numerals or of digits, each as printed.
    pub(crate) fn number(&mut self) -> Option<u32> {
        self.numeral().filter(|numeral| !numeral.is_misread).map(|numeral| numeral.value)
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

    #[test]
    fn readings_of_scanners_are_told_from_numerals() {
        let read = |text: &str| Reader::new(text).numeral().map(|numeral| (numeral.value, numeral.is_misread));
        assert_eq!(read("十—、"), Some((11, true)));
        assert_eq!(read("1O."), Some((10, true)));
        assert_eq!(read("拾貳、"), Some((12, false)));
        assert_eq!(read("甲"), None);
    }
}
