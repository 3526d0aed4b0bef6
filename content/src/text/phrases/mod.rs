//! Where a Chinese title may be broken: between its phrases, 联合|审查, and not inside one of them.
//!
//! The weights are those of BudouX for simplified Chinese (`model.txt`): those of the signs around a place are summed up, and where the sum is
//! over half of all weights, a phrase begins. It knows words by habit and not by a dictionary, so single signs go with what stands before
//! them. On the host alone, as the table has 70 KB.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The table: a kind, the signs, a weight a line.
const MODEL: &str = include_str!("model.txt");
/// Where the signs of each kind begin, counted from the place, and how many they are.
const KINDS: [(&str, isize, usize); 13] = [
    ("UW1", -3, 1),
    ("UW2", -2, 1),
    ("UW3", -1, 1),
    ("UW4", 0, 1),
    ("UW5", 1, 1),
    ("UW6", 2, 1),
    ("BW1", -2, 2),
    ("BW2", -1, 2),
    ("BW3", 0, 2),
    ("TW1", -3, 3),
    ("TW2", -2, 3),
    ("TW3", -1, 3),
    ("TW4", 0, 3),
];
/// Most signs of a phrase. What comes out longer is no text that the model knows.
const LONGEST: usize = 10;

struct Model {
    weights: FxHashMap<(&'static str, &'static str), i32>,
    all: i32,
}

static WEIGHTS: LazyLock<Model> = LazyLock::new(|| {
    let rows = MODEL.lines().filter(|line| !line.starts_with('#'));
    let weights: FxHashMap<_, _> = rows
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some(((words.next()?, words.next()?), words.next()?.parse().ok()?))
        })
        .collect();
    let all = weights.values().sum();
    Model { weights, all }
});

/// The phrases of a text, which together are the text; one where it has none that are known.
///
/// ```
/// use mingbai_content::text::phrases::phrases;
///
/// assert_eq!(phrases("老旧小区加装电梯"), ["老旧", "小区", "加装", "电梯"]);
/// assert_eq!(phrases("Questions"), ["Questions"]);
/// ```
pub fn phrases(text: &str) -> Vec<&str> {
    let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut found: Vec<&str> = Vec::new();
    let mut from = 0;
    for place in 1..starts.len() {
        if place + 1 < starts.len() && !begins(text, &starts, place) {
            continue;
        }
        let (Some(start), Some(end)) = (starts.get(from), starts.get(place)) else { continue };
        found.extend(text.get(*start..*end));
        from = place;
    }
    let found = joined(text, &found);
    if found.iter().any(|phrase| phrase.chars().count() > LONGEST) { vec![text] } else { found }
}

/// Whether a phrase begins at a place, counted in signs.
fn begins(text: &str, starts: &[usize], place: usize) -> bool {
    let weight = |(kind, offset, length): (&'static str, isize, usize)| {
        let first = place.checked_add_signed(offset)?;
        let signs = text.get(*starts.get(first)?..*starts.get(first + length)?)?;
        WEIGHTS.weights.get(&(kind, signs))
    };
    2 * KINDS.into_iter().filter_map(weight).sum::<i32>() > WEIGHTS.all
}

/// Single signs go with the phrase before them, as long as it does not end at a mark: 补助对|象 is 补助对象.
fn joined<'t>(text: &'t str, phrases: &[&'t str]) -> Vec<&'t str> {
    let mut joined: Vec<&str> = Vec::new();
    let mut start = 0;
    for phrase in phrases {
        let end = start + phrase.len();
        let goes_on = |before: &&mut &str| {
            let (signs, is_open) = (before.chars().count(), before.ends_with(char::is_alphanumeric));
            let is_single = phrase.chars().filter(|sign| sign.is_alphanumeric()).count() == 1;
            is_open && (is_single && signs < LONGEST / 2 || signs == 1)
        };
        match joined.last_mut().filter(goes_on) {
            Some(before) => *before = text.get(start - before.len()..end).unwrap_or(before),
            None => joined.extend(text.get(start..end)),
        }
        start = end;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expect: &str) {
        let text = expect.replace('|', "");
        assert_eq!(phrases(&text).join("|"), expect);
    }

    #[test]
    fn words_are_not_cut() {
        check("联合|审查");
        check("怎么|发钱");
        check("县住房和|城乡|建设局");
        check("新闻|吹风会，|三个|部门|怎么说");
    }

    #[test]
    fn what_is_not_known_stays_whole() {
        check("");
        check("12");
        check("How to apply");
    }

    #[test]
    fn the_table_is_read_whole() {
        let lines = MODEL.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(WEIGHTS.weights.len(), lines);
    }
}
