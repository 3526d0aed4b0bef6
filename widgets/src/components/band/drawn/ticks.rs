//! Lists of a band that are ticked off: papers to bring, what may be done and what may not. Each item has its mark in shape, and its word.

use crate::view::*;
use mingbai_content::icons::is_of_papers;
use mingbai_content::model::{Block, BlockKind, Entry, Inline};

use crate::components::icon::ItemIcons;
use crate::components::prose::{tight, words};
use crate::rendering::Rendering;

/// Words that an item begins with which may be done. What forbids is looked for first, as 不能 is no 能.
const DO: [&str; 8] = ["可以", "能", "要", "应当", "应该", "必须", "请", "记得"];
/// And of what may not.
const DO_NOT: [&str; 11] = ["不可以", "不能", "不要", "不得", "不许", "不用", "不必", "别", "禁止", "严禁", "切勿"];

/// A tick and a cross, on a grid of 24.
const TICK: &str = "M5 12l5 5l10-10";
const CROSS: &str = "M18 6l-12 12M6 6l12 12";

/// The list with its marks; none for any other text.
pub(crate) fn ticks(
    entry: &Entry,
    title: &[Inline],
    icons: Option<&ItemIcons>,
    rendering: &Rendering,
) -> Option<AnyView> {
    let [Block { kind: BlockKind::List { start: None, items }, .. }] = entry.body.as_slice() else { return None };
    let is_allowed: Vec<Option<bool>> = items.iter().map(|item| is_allowed(item)).collect();
    let is_of_papers = is_of_papers(title);
    let parts_both = is_allowed.iter().all(Option::is_some) && is_allowed.contains(&Some(false));
    if icons.is_none() && !(rendering.is_banded && (parts_both || is_of_papers)) {
        return None;
    }
    let items = items.iter().zip(is_allowed).enumerate().map(|(place, (item, is_allowed))| {
        let (class, path) = match is_allowed {
            Some(false) if parts_both => ("ticked ticked-no", CROSS),
            _ => ("ticked", TICK),
        };
        let mark = match icons {
            Some(icons) => icons.at(place),
            None => {
                view! { <svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }.into_any()
            }
        };
        view! {
            <li class=class>
                {mark}
                <div class="ticked-words">{tight(item, rendering)}</div>
            </li>
        }
    });
    Some(view! { <ul class="ticked-list">{items.collect_view()}</ul> }.into_any())
}

/// Whether an item says that something may be done, or that it may not; none where it says neither with its first word.
fn is_allowed(item: &[Block]) -> Option<bool> {
    let BlockKind::Paragraph(first) = &item.first()?.kind else { return None };
    let said = words(first);
    let begins = |list: &[&str]| list.iter().any(|word| said.starts_with(word));
    if begins(&DO_NOT) { Some(false) } else { begins(&DO).then_some(true) }
}
