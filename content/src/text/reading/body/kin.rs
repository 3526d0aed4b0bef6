//! Bodies that the policy does not name, but one like it: 青城集团 where it has 青投集团, 北桥街道 where it has 南桥街道.
//!
//! Only what shares half of its own part with a name of the policy is read, so that general words are left alone.

use super::taught::{Name, Taught, ending_at, goes_on, is_within};
use super::words::STOPS;
use crate::text::fold;
use crate::text::reading::signs::Signs;

/// Words in names that tell nothing of which body it is.
const FILLING: [&str; 12] =
    ["服务", "管理", "指导", "工作", "有限", "责任", "发展", "投资", "建设", "产业", "股份", "地区"];
/// Signs that begin a general word before an ending: 全镇, 两个街道, 本集团.
const NOT_OWN: &str = "全本该各个两某我你他她它们这那";

/// A body whose ending begins after `at`, that is like one of the policy's: its name and place in the signs.
pub(super) fn read(taught: &Taught, signs: &Signs, at: usize) -> Option<(String, usize, usize)> {
    let (ending, length) = ending_at(signs, at)?;
    let end = at + length;
    let is_more = goes_on(signs, end) || signs.at(end).is_some_and(|sign| "处长级里上道民居".contains(sign));
    if is_more {
        return None;
    }
    let names = || taught.names().filter(|name| name.ending == ending);
    let reach = names().map(|name| name.spelling.chars().count()).max()?;
    let is_own = |sign: char| fold::is_han(sign) && !STOPS.contains(sign);
    let run = (1..=reach.min(at)).take_while(|back| signs.at(at - back).is_some_and(is_own)).last()?;
    let told = |own: usize| signs.text(at - own, end);
    // What the policy says in any way, or may mean by a longer name, is no slip.
    let is_telling = |own: &usize| bare(&signs.text(at - own, at)).chars().count() >= 2;
    let is_said = (2..=run)
        .filter(is_telling)
        .map(told)
        .any(|told| taught.says(&told) || names().any(|name| is_within(&told, &name.spelling)));
    if is_said {
        return None;
    }
    let own = names().filter_map(|name| like(signs, at, run, name)).max()?;
    (!signs.at(at - own).is_some_and(|sign| NOT_OWN.contains(sign))).then(|| (told(own), at - own, end))
}

/// How many signs before the ending at `at` are a name like `name`.
fn like(signs: &Signs, at: usize, run: usize, name: &Name) -> Option<usize> {
    let own = name.spelling.strip_suffix(name.ending)?;
    let length = own.chars().count();
    if length > run || length < 2 {
        return None;
    }
    let (told, own) = (bare(&signs.text(at - length, at)), bare(own));
    let same = told.chars().zip(own.chars()).filter(|(one, other)| one == other).count();
    let count = own.chars().count();
    let is_alike = count >= 2 && told.chars().count() == count && same * 2 >= count && same < count;
    is_alike.then_some(length)
}

fn bare(name: &str) -> String {
    FILLING.iter().fold(name.to_owned(), |name, word| name.replace(word, ""))
}
