//! By what a file of today is known to be the one that was read before: SHA-256 of what it holds.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// A SHA-256, in files as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest([u8; 32]);

impl Digest {
    /// That of some bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// That of a file, which is not held in memory: a film may be large.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(crate) fn of_file(path: &Path) -> io::Result<Self> {
        let mut hasher = Sha256::new();
        io::copy(&mut File::open(path)?, &mut hasher)?;
        Ok(Self(hasher.finalize().into()))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{self:?}"))
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
        let bytes: Option<Vec<u8>> = digits.collect();
        let bytes = bytes.and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(|| serde::de::Error::custom("no digest"))
    }
}

/// Parts one after another; where each ends counts too.
#[derive(Clone, Default)]
pub(crate) struct Parts(Sha256);

impl Parts {
    /// One more part.
    pub(crate) fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        self.0.update(part.len().to_le_bytes());
        self.0.update(part);
    }

    /// The digest of another, or that there is none.
    pub(crate) fn add_digest(&mut self, digest: Option<Digest>) {
        match digest {
            Some(digest) => self.add(digest.0),
            None => self.add(b""),
        }
    }

    /// The digest of all parts.
    pub(crate) fn digest(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_back_as_it_was_written() {
        let digest = Digest::of("电梯".as_bytes());
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
        for broken in ["\"\"", "\"e3b0\"", "\"电梯\""] {
            assert!(serde_json::from_str::<Digest>(broken).is_err(), "{broken}");
        }
        // FIPS 180-4, of nothing.
        assert!(format!("{:?}", Digest::of(b"")).starts_with("e3b0c44298fc1c14"));
    }

    #[test]
    fn parts_that_are_cut_elsewhere_are_others() {
        let of = |parts: &[&str]| {
            let mut all = Parts::default();
            parts.iter().for_each(|part| all.add(part));
            all.digest()
        };
        assert!(of(&["ab", "c"]) != of(&["a", "bc"]) && of(&["ab", "c"]) == of(&["ab", "c"]));
    }
}
