//! Whether what stood before a passage and what stood after it stand together now: then the passage was taken out.

use super::scoring::Passage;
use super::text::SearchText;

/// Less context than this may stand together anywhere.
const LEAST: usize = 8;
/// Characters of what stood after, among whose runs the rarest is looked for.
const FAR: usize = 12;
/// A run in more places than this tells nothing.
const MOST_PLACES: usize = 64;

/// How well they stand together at the best place, from 0 to 1.
pub(super) fn seam(passage: &Passage, text: &SearchText) -> f64 {
    if passage.before.len() < LEAST || passage.after.len() < LEAST {
        return 0.0;
    }
    let runs = (0..FAR.min(passage.after.len())).filter_map(|at| {
        let rest = passage.after.get(at..).filter(|rest| !text.is_too_short(rest))?;
        Some((at, text.places(rest))).filter(|(_, places)| !places.is_empty())
    });
    let Some((offset, places)) = runs.min_by_key(|(_, places)| places.len()) else { return 0.0 };
    if places.len() > MOST_PLACES {
        return 0.0;
    }
    let starts = places.iter().filter_map(|(_, place)| (*place as usize).checked_sub(offset));
    starts.map(|at| passage.context_before(at, text).min(passage.context_after(at, text))).fold(0.0, f64::max)
}
