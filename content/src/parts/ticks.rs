//! Lists of a band that are ticked off: papers to bring, what may be done and what may not. Each item has its mark in shape, and its word.

use crate::icons::is_of_papers;
use crate::model::{Block, BlockKind, Entry, Inline, words};

/// Words that an item begins with which may be done. What forbids is looked for first, as 不能 is no 能.
const DO: [&str; 8] = ["可以", "能", "要", "应当", "应该", "必须", "请", "记得"];
/// And of what may not.
const DO_NOT: [&str; 11] = ["不可以", "不能", "不要", "不得", "不许", "不用", "不必", "别", "禁止", "严禁", "切勿"];

/// The mark of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// ✓
    Yes,
    /// ✕
    No,
}

impl Tick {
    /// As a sign of text.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Yes => "✓",
            Self::No => "✕",
        }
    }

    /// Its strokes, on a grid of 24.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Yes => "M5 12l5 5l10-10",
            Self::No => "M18 6l-12 12M6 6l12 12",
        }
    }
}

/// The mark of each item of a passage that is one list, under the title of its section; none for any other text. A list that has icons
/// (`is_iconed`) is ticked off by them.
pub fn ticks(entry: &Entry, title: &[Inline], is_iconed: bool) -> Option<Vec<Tick>> {
    let [Block { kind: BlockKind::List { start: None, items }, .. }] = entry.body.as_slice() else { return None };
    let is_allowed: Vec<Option<bool>> = items.iter().map(|item| is_allowed(item)).collect();
    let parts_both = is_allowed.iter().all(Option::is_some) && is_allowed.contains(&Some(false));
    if !is_iconed && !parts_both && !is_of_papers(title) {
        return None;
    }
    let tick = |is_allowed| if parts_both && is_allowed == Some(false) { Tick::No } else { Tick::Yes };
    Some(is_allowed.into_iter().map(tick).collect())
}

/// Whether an item says that something may be done, or that it may not; none where it says neither with its first word.
fn is_allowed(item: &[Block]) -> Option<bool> {
    let BlockKind::Paragraph(first) = &item.first()?.kind else { return None };
    let said = words(first, ' ');
    let begins = |list: &[&str]| list.iter().any(|word| said.starts_with(word));
    if begins(&DO_NOT) { Some(false) } else { begins(&DO).then_some(true) }
}
