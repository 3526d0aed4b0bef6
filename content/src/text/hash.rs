//! FNV-1a: a number for some words, the same on every machine and in every version. It tells age, not forgery.

/// Start and factor of the 64-bit hash, as published (Fowler, Noll, Vo).
const START: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x0100_0000_01b3;

/// What has been read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hash(u64);

impl Hash {
    /// Nothing read.
    pub(crate) const fn new() -> Self {
        Self(START)
    }

    /// Reads one byte more.
    pub(crate) const fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ byte as u64).wrapping_mul(FACTOR);
    }

    /// The number of what was read.
    pub(crate) const fn number(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Hash;

    #[test]
    fn the_published_examples_hold() {
        for (text, number) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            let mut hash = Hash::new();
            text.bytes().for_each(|byte| hash.byte(byte));
            assert_eq!(hash.number(), number, "{text}");
        }
    }
}
