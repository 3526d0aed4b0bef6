//! The nearest known name to a misspelt one.

/// Names farther apart than this are different words, not slips: `tmeline` is near `timeline`, `letter` is not.
const MAX_DISTANCE: usize = 2;

/// Names longer than this are not compared; no known name is half as long.
const MAX_LENGTH: usize = 24;

/// The known name nearest to `name`, if one is near.
pub(crate) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let name: Vec<char> = name.chars().take(MAX_LENGTH + 1).map(|character| character.to_ascii_lowercase()).collect();
    if name.len() > MAX_LENGTH {
        return None;
    }
    known
        .into_iter()
        .map(|candidate| (distance(&name, candidate), candidate))
        // A short name must keep more than half of its letters.
        .filter(|(distance, candidate)| *distance <= MAX_DISTANCE && distance * 2 <= candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edit distance: insertions, deletions and replacements.
fn distance(name: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=name.len()).collect();
    for (line, wanted) in candidate.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, character) in row.iter_mut().skip(1).zip(name) {
            let replaced = diagonal + usize::from(*character != wanted);
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
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
