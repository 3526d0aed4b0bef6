//! Where it is worth looking: all places of the very words, and the stretches where many short runs of the passage, and of
//! what stood around it, stand in the right order.

use core::ops::Range;

use super::scoring::Passage;
use super::text::SearchText;

/// A run in more places than this tells nothing.
const MOST_PLACES: usize = 64;
/// A run in as few places as this is good enough to find the very words by.
const RARE: usize = 8;
/// Verbatim places looked at, at most.
const MOST_VERBATIM: usize = 200;
/// Stretches looked at, at most.
const MOST_WINDOWS: usize = 10;

/// A run's vote: where the passage would begin if this place of the run were the right one.
struct Vote {
    start: i64,
    weight: f64,
}

/// All places of the very words.
pub(super) fn verbatim(passage: &Passage, text: &SearchText) -> Vec<Range<usize>> {
    let words = &passage.words;
    if words.is_empty() {
        return Vec::new();
    }
    let mut rarest: Option<(usize, &[(u32, u32)])> = None;
    for (at, _) in words.iter().enumerate() {
        let rest = words.get(at..).unwrap_or_default();
        if text.is_too_short(rest) {
            continue;
        }
        let places = text.places(rest);
        if rarest.is_none_or(|(_, known)| places.len() < known.len()) {
            rarest = Some((at, places));
        }
        // Going on would cost more than to look at these.
        if places.len() <= RARE {
            break;
        }
    }
    let starts: Vec<usize> = match rarest {
        Some((at, places)) => places.iter().filter_map(|(_, place)| (*place as usize).checked_sub(at)).collect(),
        // Too short for a run: there is nothing for it but to go through the text.
        None => (0..text.characters.len()).collect(),
    };
    let found = starts.into_iter().filter(|start| text.has(words, *start)).map(|start| start..start + words.len());
    found.filter(|range| passage.whole(range.clone(), text) == *range).take(MOST_VERBATIM).collect()
}

/// Stretches where the passage may stand, reworded.
pub(super) fn likely(passage: &Passage, text: &SearchText) -> Vec<Range<usize>> {
    let length = passage.words.len();
    let before = i64::try_from(passage.before.len()).unwrap_or(0);
    let mut votes = Vec::new();
    collect(&passage.words, 0, 1.0, text, &mut votes);
    collect(&passage.before, -before, 0.5, text, &mut votes);
    collect(&passage.after, i64::try_from(length).unwrap_or(0), 0.5, text, &mut votes);
    votes.sort_unstable_by_key(|vote| vote.start);
    let spread = i64::try_from((length / 3).max(12)).unwrap_or(i64::MAX);
    let slack = (length / 2).max(12);
    let window = |first: i64, last: i64| {
        let start = usize::try_from(first).unwrap_or(0).saturating_sub(slack);
        let end = usize::try_from(last).unwrap_or(0) + length + slack;
        start..end.min(text.characters.len())
    };
    let chosen = heaviest(&votes, spread);
    chosen.into_iter().map(|(first, last)| window(first, last)).filter(|window| !window.is_empty()).collect()
}

fn collect(words: &[char], offset: i64, worth: f64, text: &SearchText, votes: &mut Vec<Vote>) {
    for (at, _) in words.iter().enumerate() {
        let places = text.places(words.get(at..).unwrap_or_default());
        if places.is_empty() || places.len() > MOST_PLACES {
            continue;
        }
        let weight = worth / (places.len() as f64).sqrt();
        let at = offset + i64::try_from(at).unwrap_or(0);
        votes.extend(places.iter().map(|(_, place)| Vote { start: i64::from(*place) - at, weight }));
    }
}

/// The heaviest groups of votes within `spread` of each other, first and last start of each; none overlaps another.
fn heaviest(votes: &[Vote], spread: i64) -> Vec<(i64, i64)> {
    let mut groups: Vec<(f64, i64, i64)> = Vec::new();
    let (mut from, mut weight) = (0, 0.0);
    for vote in votes {
        weight += vote.weight;
        while let Some(first) = votes.get(from).filter(|first| first.start + spread < vote.start) {
            weight -= first.weight;
            from += 1;
        }
        let first = votes.get(from).map_or(vote.start, |first| first.start);
        match groups.last_mut() {
            // One group is followed while it moves on, and kept where it is heaviest.
            Some(last) if first <= last.2 => {
                if weight > last.0 {
                    *last = (weight, first, vote.start);
                }
            }
            _ => groups.push((weight, first, vote.start)),
        }
    }
    groups.sort_by(|one, other| other.0.total_cmp(&one.0));
    groups.truncate(MOST_WINDOWS);
    groups.into_iter().map(|(_, first, last)| (first, last)).collect()
}
