//! A line of the index: who has a key.

/// One entry of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Having {
    pub(super) number: u32,
    pub(super) is_titled: bool,
    /// The ends of a range, in tenths; the same for a quantity, [`ENDLESS`] for one without end.
    pub(super) ends: Option<(u32, u32)>,
}

/// A list as it stands in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct List<'t> {
    /// How many entries have the key, of which the list may name only those that have it in a title.
    pub(super) count: u32,
    words: &'t str,
}

const RADIX: u32 = 36;
/// What no number is more than.
pub(super) const ENDLESS: u32 = u32::MAX;

/// A number as it is held: in tenths, since who is under 70 is 69.5 at most.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is more is endless, and nothing is negative"
)]
pub(super) const fn tenths(number: f32) -> u32 {
    (number * 10.0) as u32
}

/// A list that grows, held as its line will be: an index of a whole province's pages has some hundred of them for each page.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Default)]
pub(super) struct Growing {
    /// How many entries have the key.
    pub(super) count: usize,
    last: u32,
    words: String,
}

#[cfg(not(target_arch = "wasm32"))]
impl Growing {
    /// One more, whose number is no smaller than that of the last.
    pub(super) fn push(&mut self, having: Having) {
        push_having(having, self.last, &mut self.words);
        self.last = having.number;
        self.count += 1;
    }

    /// The line of its key.
    pub(super) fn line(&self, key: &str) -> String {
        [key, " ", &self.count.to_string(), &self.words].concat()
    }

    /// The same that names only whoever has the key in a title.
    pub(super) fn titled_line(&self, key: &str) -> String {
        let all = List { count: 0, words: self.words.trim_start() };
        let mut titled = Self { count: self.count, ..Self::default() };
        for having in all.entries().filter(|having| having.is_titled) {
            push_having(having, titled.last, &mut titled.words);
            titled.last = having.number;
        }
        titled.line(key)
    }
}

impl<'t> List<'t> {
    /// That of a key, in a file of lines.
    pub(super) fn of(key: &str, file: &'t str) -> Option<Self> {
        let line = file.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '))?;
        let (count, words) = line.split_once(' ').unwrap_or((line, ""));
        Some(Self { count: count.parse().ok()?, words })
    }

    /// Who has it, in the order of their numbers.
    pub(super) fn entries(self) -> impl Iterator<Item = Having> + use<'t> {
        let mut number = 0;
        self.words.split(' ').filter_map(move |word| {
            let (word, ends) = word.split_once(':').map_or((word, None), |(word, ends)| (word, Some(ends)));
            let step = word.strip_suffix('*').unwrap_or(word);
            number += u32::from_str_radix(step, RADIX).ok()?;
            let ends = ends.and_then(|ends| {
                let (from, to) = ends.split_once('-')?;
                Some((from.parse().ok()?, if to.is_empty() { ENDLESS } else { to.parse().ok()? }))
            });
            Some(Having { number, is_titled: word.ends_with('*'), ends })
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn push_having(having: Having, before: u32, words: &mut String) {
    use core::fmt::Write as _;

    words.push(' ');
    push_radix(having.number - before, words);
    if having.is_titled {
        words.push('*');
    }
    if let Some((from, to)) = having.ends {
        let _ = write!(words, ":{from}-");
        if to < ENDLESS {
            let _ = write!(words, "{to}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn push_radix(number: u32, line: &mut String) {
    if number >= RADIX {
        push_radix(number / RADIX, line);
    }
    line.extend(char::from_digit(number % RADIX, RADIX));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let having = |number, is_titled, ends| Having { number, is_titled, ends };
        let entries = [
            having(0, true, None),
            having(35, false, Some((700, 790))),
            having(1331, true, Some((600, ENDLESS))),
            having(1332, false, Some((0, 695))),
        ];
        let mut growing = Growing::default();
        entries.into_iter().for_each(|having| growing.push(having));
        let file = format!("=元 1 3\n{}\n=岁以上 1 3\n{}", growing.line("=岁"), growing.titled_line("=年"));
        let list = List::of("=岁", &file).unwrap();
        assert_eq!(list.count, 4);
        assert_eq!(list.entries().collect::<Vec<_>>(), entries);
        let titled = List::of("=年", &file).unwrap();
        assert_eq!((titled.count, titled.entries().map(|it| it.number).collect::<Vec<_>>()), (4, vec![0, 1331]));
        assert!(List::of("岁", &file).is_none());
    }
}
