//! Which entries are lit while a policy is scrolled: pure state. `dom::sync` reports what is in view and paints the result.

/// Entries and the places of the policy that they rest on, both by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lighting {
    entries_of: Vec<Vec<usize>>,
    in_view: Vec<bool>,
    places_in_view: Vec<usize>,
}

/// An entry whose state has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Its clause came into view.
    Lit(usize),
    /// The last of its clauses left the view.
    Dimmed(usize),
}

impl Lighting {
    /// Nothing in view yet. `entries_of` lists, place by place, the entries that rest on it.
    pub fn new(entries_of: Vec<Vec<usize>>) -> Self {
        let entries = entries_of.iter().flatten().max().map_or(0, |largest| largest + 1);
        Self { in_view: vec![false; entries_of.len()], places_in_view: vec![0; entries], entries_of }
    }

    /// The first place in view with the first entry that rests on it.
    pub fn first(&self) -> Option<(usize, usize)> {
        let place = self.in_view.iter().position(|in_view| *in_view)?;
        Some((place, *self.entries_of.get(place)?.first()?))
    }

    /// A place has come into view or left it; what that changes. A place that is unknown or already so changes nothing.
    pub fn update(&mut self, place: usize, is_in_view: bool) -> Vec<Change> {
        let Some(known) = self.in_view.get_mut(place).filter(|known| **known != is_in_view) else { return Vec::new() };
        *known = is_in_view;
        let mut changes = Vec::new();
        for &entry in self.entries_of.get(place).into_iter().flatten() {
            let Some(count) = self.places_in_view.get_mut(entry) else { continue };
            if is_in_view {
                *count += 1;
                if *count == 1 {
                    changes.push(Change::Lit(entry));
                }
            } else {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    changes.push(Change::Dimmed(entry));
                }
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_lit_while_any_of_its_clauses_is_in_view() {
        let mut lighting = Lighting::new(vec![vec![0], vec![0, 1]]);
        assert_eq!(lighting.update(0, true), [Change::Lit(0)]);
        assert_eq!(lighting.update(1, true), [Change::Lit(1)]);
        assert_eq!(lighting.update(1, true), []);
        assert_eq!(lighting.update(0, false), []);
        assert_eq!(lighting.update(1, false), [Change::Dimmed(0), Change::Dimmed(1)]);
    }

    #[test]
    fn the_first_place_in_view_leads() {
        let mut lighting = Lighting::new(vec![vec![2], vec![1, 0]]);
        assert_eq!(lighting.first(), None);
        lighting.update(1, true);
        assert_eq!(lighting.first(), Some((1, 1)));
        lighting.update(0, true);
        assert_eq!(lighting.first(), Some((0, 2)));
    }

    #[test]
    fn an_unknown_place_changes_nothing() {
        assert_eq!(Lighting::default().update(3, true), []);
    }
}
