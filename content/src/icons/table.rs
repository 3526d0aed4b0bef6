//! The table of icons: by name, and by the words of a text.

use core::hash::{Hash, Hasher};
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::explainer::suggest;

/// A line an icon: Tabler's name, its words with blanks between, its path.
const TABLE: &str = include_str!("../../icons/table.txt");
/// Fewest signs of a word that chooses an icon by itself: 元 is in 公元 too.
const SHORTEST: usize = 2;

/// A drawing of strokes: 24 units square, each stroke two wide with round ends.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    /// Tabler's name.
    pub name: &'static str,
    /// The strokes, as the `d` of an SVG path.
    pub path: &'static str,
    words: &'static str,
}

impl PartialEq for Icon {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Icon {}

impl Hash for Icon {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl Icon {
    /// Its words; the first is its name in Chinese.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.split(' ')
    }
}

static ICONS: LazyLock<Vec<Icon>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let icon = |line: &'static str| {
        let mut values = line.split('\t');
        Some(Icon { name: values.next()?, words: values.next()?, path: values.next()? })
    };
    rows.filter_map(icon).collect()
});

/// The words that choose an icon, by their first sign: an infographic asks for each of its items.
static BEGINNING: LazyLock<HashMap<char, Vec<(&'static str, &'static Icon)>>> = LazyLock::new(|| {
    let mut words: HashMap<char, Vec<_>> = HashMap::new();
    for icon in ICONS.iter() {
        for word in icon.words().filter(|word| word.chars().count() >= SHORTEST) {
            words.entry(word.chars().next().unwrap_or_default()).or_default().push((word, icon));
        }
    }
    words
});

/// The icon of a name: Tabler's, or one of its words.
///
/// ```
/// use mingbai_content::icons::named;
///
/// assert_eq!(named("电梯"), named("elevator"));
/// assert_eq!(named("电体"), None);
/// ```
pub fn named(name: &str) -> Option<&'static Icon> {
    ICONS.iter().find(|icon| icon.name == name || icon.words().any(|word| word == name))
}

/// The icon that a text speaks of: by the longest word that is known, of several the last, as 交材料 is about 材料.
///
/// ```
/// use mingbai_content::icons::of_words;
///
/// assert_eq!(of_words("楼里公示").map(|icon| icon.name), Some("speakerphone"));
/// assert_eq!(of_words("甲乙丙丁"), None);
/// ```
pub fn of_words(text: &str) -> Option<&'static Icon> {
    let at = |(place, sign): (usize, char)| {
        let rest = text.get(place..)?;
        let words = BEGINNING.get(&sign)?.iter().filter(|(word, _)| rest.starts_with(word));
        words.map(|(word, icon)| (word.len(), place, *icon)).max_by_key(|(length, ..)| *length)
    };
    text.char_indices().filter_map(at).max_by_key(|(length, place, _)| (*length, *place)).map(|(.., icon)| icon)
}

/// The known name that was meant by another one: a slip of Tabler's letters, or the Chinese name of what the words speak of.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    if name.is_ascii() {
        return suggest::nearest(name, ICONS.iter().map(|icon| icon.name));
    }
    let first = |icon: &'static Icon| icon.words().next();
    let holds = || ICONS.iter().find(|icon| icon.words().any(|word| word.contains(name)));
    of_words(name).or_else(holds).and_then(first).or_else(|| alike(name))
}

/// The name with one sign that is another: 公式 for 公示. Of the other words, which say what a name is about, a like one means something else: 取消 is no 取暖.
fn alike(name: &str) -> Option<&'static str> {
    let is_one_off = |word: &&str| {
        let pairs = || name.chars().zip(word.chars());
        let differ = pairs().filter(|(a, b)| a != b).count();
        name.chars().count() == word.chars().count() && differ == 1 && pairs().count() >= SHORTEST
    };
    let begins = |word: &&str| word.chars().next() == name.chars().next();
    let names = || ICONS.iter().filter_map(|icon| icon.words().next()).filter(is_one_off);
    // What a word ends with is what it is; those that begin alike are more often slips of the hand.
    names().find(begins).or_else(|| names().find(|word| name.chars().count() > SHORTEST && !begins(word)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_icon_has_a_name_words_and_strokes_and_no_word_is_of_two() {
        let mut known = BTreeSet::new();
        for icon in ICONS.iter() {
            assert!(icon.path.starts_with('M') && !icon.words.is_empty(), "{}", icon.name);
            assert!(!icon.name.contains("dollar"), "{}", icon.name);
            for name in icon.words().chain([icon.name]) {
                assert!(known.insert(name), "{name} is named twice");
            }
        }
        assert!(ICONS.len() >= 150);
    }

    #[test]
    fn everyday_words_of_policies_find_their_icon() {
        for (text, expect) in [
            ("业主表决", "users-group"),
            ("交材料", "file-text"),
            ("联合审查", "gavel"),
            ("补贴", "coin-yuan"),
            ("申请", "send"),
            ("审批", "gavel"),
            ("加装电梯", "elevator"),
            ("老人", "old"),
            ("打电话", "phone"),
            ("身份证原件", "id"),
            ("冬天取暖", "snowflake"),
            ("上门洗澡", "droplet"),
        ] {
            assert_eq!(of_words(text).map(|icon| icon.name), Some(expect), "{text}");
        }
    }

    #[test]
    fn one_sign_alone_chooses_nothing_by_itself() {
        assert_eq!(of_words("公元"), None);
        assert_eq!(named("元").map(|icon| icon.name), Some("coin-yuan"));
    }

    #[test]
    fn a_name_that_is_not_known_has_a_near_one() {
        for (name, expect) in [
            ("elevater", Some("elevator")),
            ("公式", Some("公示")),
            ("装电梯子", Some("电梯")),
            ("甲乙", None),
            ("取闹", None),
            ("暖闹", None),
        ] {
            assert_eq!(nearest(name), expect, "{name}");
        }
    }
}
