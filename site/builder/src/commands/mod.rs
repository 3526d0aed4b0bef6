//! The commands, a file each with its options: what is read, in which order things are done, and what is told of it.

pub(crate) mod anchors;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod convert;
mod day;
mod explain;
pub(crate) mod export;
pub(crate) mod fmt;
mod junit;
mod line;
pub(crate) mod lock;
mod report;
mod revision;
mod sarif;
pub(crate) mod serve;

/// What a command found, which is also how the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing that must not go out.
    Fine,
    /// At least one finding is an error.
    Faulty,
}
