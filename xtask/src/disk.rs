//! Whether there is room for what a full run compiles: where there is not, it ends after ten minutes with whatever the linker says of a
//! page that could not be written.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::project::Project;
use crate::run::{Run, stuck};
use crate::steps::{Outcome, Step};

/// What all checks leave in Cargo's target folder, from a bare clone on, in megabytes: 5 GB after the tests of this machine, the rest for the
/// browser's modules and tests.
const FULL: u64 = 9_000;
/// What is needed however much has been compiled: the site, the profiles of the browsers.
const LEAST: u64 = 1_500;

pub(crate) fn step() -> Step {
    Step::new("room on the disk", room)
}

fn room(project: &Project) -> Result<Outcome> {
    let target = project.cargo_target();
    let place = if target.is_dir() { target } else { project.root() };
    let Some(free) = free(project, place) else { return Ok(Outcome::Skipped("`df` does not tell".to_owned())) };
    let needed = FULL.saturating_sub(size(&target.join("debug")) / 1_000_000).max(LEAST);
    if free < needed {
        let what = format!("{free} MB are free at {}, and the checks still write {needed} MB", place.display());
        return Err(stuck(what, "cargo clean"));
    }
    Ok(Outcome::Already(format!("{free} MB free, at most {needed} MB to write")))
}

/// In megabytes; `df` is on every system that the checks run on, and Rust's own library does not tell.
fn free(project: &Project, place: &Path) -> Option<u64> {
    free_of(&Run::new(project, "df").args(["-Pk"]).arg(place).text()?)
}

fn free_of(table: &str) -> Option<u64> {
    let kilobytes: u64 = table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes.saturating_mul(1024) / 1_000_000)
}

/// Of all files below a folder, in bytes.
fn size(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let of = |entry: fs::DirEntry| match entry.metadata() {
        Ok(data) if data.is_dir() => size(&entry.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    };
    entries.flatten().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_room_is_read_from_the_table_of_df() {
        let table =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 263174212 90000000 5347737 95% /\n";
        assert_eq!(free_of(table), Some(5476));
        assert_eq!(free_of("df: no such file"), None);
    }
}
