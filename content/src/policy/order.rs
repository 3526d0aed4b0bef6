//! Which numbering stands inside which: GB/T 9704's order (一、（一）1.（1）①), where the document has no order of its own.
//!
//! A document's own order shows where a number goes on after a list of another kind that began at 1: in 1.（一）（二）2. the
//! brackets stand inside, in （一）1. 2.（二） the points do. Where the clauses are put is left to [`super::outline`].

use crate::model::Marker;

/// Levels of numbering from 壹、 to ①, by [`Marker::rank`].
const LEVELS: usize = 6;

/// A kind of marker; 第六条 and 第六条之一 are one kind.
pub(crate) type Kind = u8;

/// The kind that a marker is counted among.
pub(crate) const fn kind(marker: Marker) -> Kind {
    marker.rank()
}

/// What the whole document and what was read of it say about nesting.
#[derive(Debug, Default)]
pub(crate) struct Order {
    /// How often the first level of a pair went on after a list of the second that began at 1.
    resumed: [[u32; LEVELS]; LEVELS],
    /// Which kind has been seen directly under which (outer, inner).
    seen: Vec<(Kind, Kind)>,
}

/// A level of numbering while the document is counted.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Its last number, 0 before the first and where numbering begins anew.
    last: u32,
    /// The first number of its run since each other level's last number.
    first_since: [u32; LEVELS],
}

impl Order {
    /// Counts the markers of a document in order; `None` is what starts all numbering anew.
    pub(crate) fn of(markers: impl Iterator<Item = Option<Marker>>) -> Self {
        let mut order = Self::default();
        let mut levels = [Level::default(); LEVELS];
        for marker in markers {
            let Some(marker) = marker.filter(|marker| marker.is_numbering()) else {
                levels = [Level::default(); LEVELS];
                continue;
            };
            let own = level(marker);
            let Some(Level { last, first_since }) = levels.get(own).copied() else { continue };
            let number = marker.number();
            // Only the outermost of the lists between tells: what it holds comes and goes with it.
            let between = first_since.iter().position(|first| *first != 0);
            if last > 0
                && number == last + 1
                && let Some(other) = between.filter(|other| first_since.get(*other) == Some(&1))
                && let Some(count) = order.resumed.get_mut(own).and_then(|row| row.get_mut(other))
            {
                *count += 1;
            }
            for (at, level) in levels.iter_mut().enumerate() {
                if at == own {
                    *level = Level { last: number, ..Level::default() };
                } else if let Some(first) = level.first_since.get_mut(own).filter(|first| **first == 0) {
                    *first = number;
                }
            }
        }
        order
    }

    /// Notes that a kind stands directly under another.
    pub(crate) fn note(&mut self, outer: Kind, inner: Kind) {
        if !self.has_seen(outer, inner) {
            self.seen.push((outer, inner));
        }
    }

    /// Whether a new marker closes an open one of another kind, whose run began at `start`, in place of standing inside it.
    pub(crate) fn closes(&self, new: Marker, open: Marker, start: u32) -> bool {
        let (outer, inner) = (kind(new), kind(open));
        if new.is_numbering() && open.is_numbering() {
            let (holds, is_held) = (self.resumed(new, open), self.resumed(open, new));
            if holds != is_held {
                return holds > is_held;
            }
        }
        match (self.has_seen(outer, inner), self.has_seen(inner, outer)) {
            (true, false) => return true,
            (_, true) => return false,
            (false, false) => {}
        }
        // （一） after 1. 2. 3. begins a list of the last of them; 二、 after 3. shows that the excerpt began inside 一、.
        let begins_list = new.number() == 1 && start == 1 && !matches!(new, Marker::Han(_) | Marker::Formal(_));
        new.is_numbering() && open.is_numbering() && outer < inner && !begins_list
    }

    fn resumed(&self, outer: Marker, inner: Marker) -> u32 {
        self.resumed.get(level(outer)).and_then(|row| row.get(level(inner))).copied().unwrap_or_default()
    }

    fn has_seen(&self, outer: Kind, inner: Kind) -> bool {
        self.seen.contains(&(outer, inner))
    }
}

/// 0 for 壹、 up to 5 for ①.
const fn level(marker: Marker) -> usize {
    marker.rank().saturating_sub(Marker::Formal(0).rank()) as usize
}
