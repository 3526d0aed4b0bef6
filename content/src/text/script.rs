//! Traditional characters by their simplified ones, sign by sign: what a policy of 個 and 號 states is what 个 and 号 state.
//!
//! The pairs are those of OpenCC's table of characters (Apache-2.0) that both stand in the basic block; where it names several,
//! the first. Words are never looked at: 乾 and 干 stay as the table has them.

use std::sync::LazyLock;

/// Pairs of a traditional character and its simplified one, in order of the first.
static PAIRS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut signs = include_str!("script.txt").chars().filter(|sign| *sign != '\n');
    std::iter::from_fn(|| Some((signs.next()?, signs.next()?))).collect()
});

/// The simplified form of a character; any other character itself.
///
/// ```
/// use mingbai_content::text::script::simplified;
///
/// let read: String = "3個工作日內，宣政辦秘".chars().map(simplified).collect();
/// assert_eq!(read, "3个工作日内，宣政办秘");
/// ```
pub fn simplified(character: char) -> char {
    if !matches!(character, '\u{4E00}'..='\u{9FFF}') {
        return character;
    }
    let found = PAIRS.binary_search_by_key(&character, |pair| pair.0);
    found.ok().and_then(|at| PAIRS.get(at)).map_or(character, |pair| pair.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_are_in_order_and_lead_to_simplified_characters() {
        assert!(PAIRS.len() > 2_500);
        assert!(PAIRS.is_sorted_by_key(|pair| pair.0));
        assert_eq!(simplified('萬'), '万');
        assert_eq!(simplified('万'), '万');
        assert_eq!(simplified('A'), 'A');
    }
}
