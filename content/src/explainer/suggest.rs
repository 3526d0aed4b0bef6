//! The nearest known name to a misspelt one.

use strsim::levenshtein;

/// Names farther apart than this are different words, not slips: `tmeline` is near `timeline`, `letter` is not.
const MAX_DISTANCE: usize = 2;

/// Names longer than this are not compared; no known name is half as long.
const MAX_LENGTH: usize = 24;

/// The known name nearest to `name`, if one is near.
pub(crate) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if name.chars().nth(MAX_LENGTH).is_some() {
        return None;
    }
    let name = name.to_ascii_lowercase();
    known
        .into_iter()
        .map(|candidate| (levenshtein(&name, candidate), candidate))
        // A short name must keep more than half of its letters.
        .filter(|(distance, candidate)| *distance <= MAX_DISTANCE && distance * 2 <= candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_mended_and_other_words_are_not() {
        let known = ["timeline", "card", "qa", "steps"];
        let found: Vec<Option<&str>> =
            ["tmeline", "cards", "Card", "q", "step", "letter", "", "rq"].map(|name| nearest(name, known)).into();
        let expected = [Some("timeline"), Some("card"), Some("card"), Some("qa"), Some("steps"), None, None, None];
        assert_eq!(found, expected);
    }
}
