//! The place that a body is named by: 北桥 of 北桥街道办事处, 云溪 of 云溪县民政局.
//!
//! No list knows all places, so it is told by what is around it: signs between the end of other words and the level.

use super::words::{NO_PLACES, STOPS};
use crate::text::fold;
use crate::text::reading::signs::Signs;

/// Signs of the name of a place: 云溪, 呼和浩特.
const LENGTHS: core::ops::RangeInclusive<usize> = 2..=4;
/// Signs looked at: a place, the level around it with its own place, and some words.
const REACH: usize = 12;
/// Levels of the places around: 澜安市云溪县, 云溪县北桥街道.
const OUTER: &str = "省市县区州旗镇乡村";

/// Most signs of the name of a zone.
const LONGEST_ZONE: usize = 8;
/// Zones without a name.
const ZONES: [&str; 8] = ["园区", "开发区", "新区", "景区", "示范区", "工业园", "产业园", "工业园区"];

/// How many signs of a place stand right before `at`, none of them before `from`. `level` is what the name at `at` begins with.
pub(crate) fn length(signs: &Signs, from: usize, at: usize) -> usize {
    let is_word = |sign: char| fold::is_han(sign) && !STOPS.contains(sign);
    let reach =
        (1..=REACH.min(at.saturating_sub(from))).take_while(|back| signs.before(at + 1 - back).is_some_and(is_word));
    let start = at - reach.last().unwrap_or(0);
    let after_word = (start..=at).rev().find(|place| *place > start && NO_PLACES.end(signs, *place));
    let start = after_word.unwrap_or(start);
    // 云溪县北桥: the place is the innermost.
    let after_level = (start + 1..at).rev().find(|place| signs.before(*place).is_some_and(|sign| OUTER.contains(sign)));
    let length = at - after_level.unwrap_or(start);
    if LENGTHS.contains(&length) { length } else { 0 }
}

/// How many signs of a zone's name stand right before 管委会: 高新区, 青河经开区. None where it is any zone.
pub(crate) fn of_zone(signs: &Signs, from: usize, at: usize) -> usize {
    let is_word = |sign: char| fold::is_han(sign) && !STOPS.contains(sign);
    let reach = (1..=LONGEST_ZONE.min(at.saturating_sub(from)))
        .take_while(|back| signs.before(at + 1 - back).is_some_and(is_word))
        .last()
        .unwrap_or(0);
    let start = at - reach;
    let after_word = (start + 1..=at).rev().find(|place| NO_PLACES.end(signs, *place));
    let length = at - after_word.unwrap_or(start);
    let is_any = ZONES.iter().any(|zone| signs.text(at - length, at) == *zone);
    if length < 2 || is_any { 0 } else { length }
}
