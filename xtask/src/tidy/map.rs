//! The code map of ARCHITECTURE.md has every folder, two levels deep: whoever opens one finds there what it is. Its rows stay short enough
//! to be read.

use std::collections::BTreeSet;

use super::named::paths;
use super::{Problem, Tree};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
/// Under which the map stands, up to the next heading of its level.
const HEADING: &str = "## Code map";
/// Signs of a row; more are two rows.
const MOST: usize = 700;

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let text = tree.text(ARCHITECTURE).unwrap_or_default();
    let lines = text.lines().skip_while(|line| *line != HEADING).skip(1).take_while(|line| !line.starts_with("## "));
    let rows: Vec<&str> = lines.filter_map(|line| line.strip_prefix('|')).collect();
    let places: Vec<String> = rows.iter().filter_map(|row| row.split('|').next()).flat_map(paths).collect();
    let mut problems = Vec::new();
    for row in rows.iter().filter(|row| row.chars().count() > MOST) {
        let start: String = row.trim().chars().take(40).collect();
        problems.push(Problem::new(
            ARCHITECTURE,
            format!("the row of {start} has over {MOST} signs"),
            "make it two rows",
        ));
    }
    for folder in folders(tree).into_iter().filter(|folder| !places.iter().any(|place| covers(place, folder))) {
        problems.push(Problem::new(
            ARCHITECTURE,
            format!("the code map does not name {folder}/"),
            "add its row, or name it in that of its like",
        ));
    }
    problems
}

/// Whether a place is the folder, holds it or stands in it.
fn covers(place: &str, folder: &str) -> bool {
    let is_in = |inner: &str, outer: &str| {
        inner == outer || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
    };
    let place = place.trim_end_matches('/');
    is_in(folder, place) || is_in(place, folder)
}

/// The folders of the checkout, two levels deep; what the machine's tools look for (`.ci`) is none.
fn folders(tree: &Tree) -> BTreeSet<String> {
    let folder = |file: &String| {
        let mut names = file.split('/');
        let (first, second) = (names.next()?, names.next()?);
        let is_deeper = names.next().is_some();
        (!first.starts_with('.')).then(|| if is_deeper { format!("{first}/{second}") } else { first.to_owned() })
    };
    tree.files.keys().filter_map(folder).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a map with this row.
    fn told(row: &str) -> Vec<String> {
        let map = format!("# A\n| `b/y/` | |\n{HEADING}\n| where |\n{row}\n## B\n| `b/x/` | |\n");
        let files =
            [(ARCHITECTURE, map.as_str()), ("a/src/c/d.rs", ""), ("a/e.toml", ""), ("b/x/f.rs", ""), (".ci/run", "")];
        check(&Tree::of(&files)).into_iter().map(|it| it.wrong).collect()
    }

    #[test]
    fn a_folder_that_the_map_does_not_name_is_told() {
        assert_eq!(told("| `a/src/c/`, `b/{x,z}/` | |"), [""; 0]);
        assert_eq!(told("| `a/`, `b/` | |"), [""; 0]);
        assert_eq!(told("| `a/src/` | as in `b/x/` |"), ["the code map does not name b/x/"]);
        assert_eq!(told("| `b/x/` | |").len(), 2);
    }

    #[test]
    fn a_row_that_nobody_reads_is_told() {
        assert_eq!(told(&format!("| `a/`, `b/` | {} |", "字".repeat(690))).len(), 1);
    }
}
