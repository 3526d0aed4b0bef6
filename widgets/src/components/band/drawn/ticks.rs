//! Lists of a band that are ticked off: papers to bring, what may be done and what may not. Each item has its mark in shape, and its word.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Entry, Inline};
use mingbai_content::parts::{self, Tick};

use crate::components::icon::ItemIcons;
use crate::components::prose::tight;
use crate::rendering::Rendering;

/// The list with its marks; none for any other text.
pub(crate) fn ticks(
    entry: &Entry,
    title: &[Inline],
    icons: Option<&ItemIcons>,
    rendering: &Rendering,
) -> Option<AnyView> {
    let [Block { kind: BlockKind::List { start: None, items }, .. }] = entry.body.as_slice() else { return None };
    let ticks = parts::ticks(entry, title, icons.is_some()).filter(|_| icons.is_some() || rendering.is_banded)?;
    let items = items.iter().zip(ticks).enumerate().map(|(place, (item, tick))| {
        let class = if tick == Tick::No { "ticked ticked-no" } else { "ticked" };
        let mark = match icons {
            Some(icons) => icons.at(place),
            None => {
                view! { <svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d=tick.path()></path></svg> }
                    .into_any()
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
