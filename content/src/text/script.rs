//! Traditional characters by their simplified ones, sign by sign: what a policy of 個 and 號 states is what 个 and 号 state.
//!
//! The pairs are those of OpenCC's table of characters (Apache-2.0) that both stand in the basic block; where it names several,
//! the first. Words are never looked at: 乾 and 干 stay as the table has them.

use std::borrow::Cow;
use std::sync::LazyLock;

/// The first character of the basic block.
const FIRST: u32 = 0x4E00;
/// The simplified form of each character of the basic block: it is asked for at every sign of every text.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = ('\u{4E00}'..='\u{9FFF}').collect();
    for (traditional, simplified) in pairs() {
        if let Some(place) = place(traditional).and_then(|at| table.get_mut(at)) {
            *place = simplified;
        }
    }
    table
});

/// Pairs of a traditional character and its simplified one.
fn pairs() -> impl Iterator<Item = (char, char)> {
    let mut signs = include_str!("script.txt").chars().filter(|sign| *sign != '\n');
    std::iter::from_fn(move || Some((signs.next()?, signs.next()?)))
}

fn place(character: char) -> Option<usize> {
    u32::from(character).checked_sub(FIRST).and_then(|at| usize::try_from(at).ok())
}

/// The simplified form of a character, 个 for 個; any other character itself.
pub(crate) fn simplified(character: char) -> char {
    place(character).and_then(|at| SIMPLIFIED.get(at)).copied().unwrap_or(character)
}

/// The text in simplified letters, every one of them in its place; the text itself where it has no others.
pub(crate) fn in_simplified(text: &str) -> Cow<'_, str> {
    if text.chars().all(|sign| simplified(sign) == sign) {
        return Cow::Borrowed(text);
    }
    text.chars().map(simplified).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_stand_in_the_basic_block_and_lead_to_simplified_characters() {
        assert!(pairs().count() > 2_500);
        assert!(pairs().all(|pair| place(pair.0).is_some_and(|at| at < SIMPLIFIED.len())));
        assert!(pairs().is_sorted_by_key(|pair| pair.0));
        assert_eq!(simplified('萬'), '万');
        assert_eq!(simplified('万'), '万');
        assert_eq!(simplified('A'), 'A');
        let read: String = "3個工作日內，宣政辦秘".chars().map(simplified).collect();
        assert_eq!(read, "3个工作日内，宣政办秘");
    }
}
