//! What the lists of a query say of entries.

/// What an entry is worth, and how much of the query it has.
#[derive(Clone, Copy)]
pub(super) struct Worth {
    pub(super) score: f32,
    pub(super) had: f32,
}

/// What entries are worth, in the order of their numbers.
#[derive(Default)]
pub(super) struct Scores(pub(super) Vec<(u32, Worth)>);

impl Scores {
    pub(super) fn add(&mut self, other: &Self) {
        self.join(other, |one, other| one + other);
    }

    pub(super) fn raise(&mut self, other: &Self) {
        self.join(other, f32::max);
    }

    fn join(&mut self, other: &Self, both: fn(f32, f32) -> f32) {
        let mut joined: Vec<(u32, Worth)> = Vec::with_capacity(self.0.len() + other.0.len());
        let (mut ours, mut theirs) = (self.0.iter().copied().peekable(), other.0.iter().copied().peekable());
        while let Some(next) = match (ours.peek(), theirs.peek()) {
            (Some((one, _)), Some((other, _))) if one > other => theirs.next(),
            (None, _) => theirs.next(),
            _ => ours.next(),
        } {
            match joined.last_mut() {
                Some((number, worth)) if *number == next.0 => {
                    *worth = Worth { score: both(worth.score, next.1.score), had: both(worth.had, next.1.had) };
                }
                _ => joined.push(next),
            }
        }
        self.0 = joined;
    }
}

/// The most heavy of some things, the first one first.
pub(super) fn best<T: Copy>(mut things: Vec<(T, f32)>, most: usize) -> Vec<T> {
    let mut best = Vec::new();
    while best.len() < most {
        let next = things.iter().enumerate().reduce(|one, other| if other.1.1 > one.1.1 { other } else { one });
        let Some(place) = next.map(|next| next.0) else { break };
        best.push(things.remove(place).0);
    }
    best
}
