//! Floors: folders of a crate that stand on each other. A file imports from its own floor and from those under it, so that whoever reads
//! a low floor needs no high one.

use super::circles::imports;
use super::{Problem, Tree};

/// The floors of the builder, the highest first.
const BUILDER: [&str; 4] = ["commands", "site", "products", "texts"];
/// Where they are.
const FOLDER: &str = "site/builder/src";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for floor in BUILDER.into_iter().filter(|floor| tree.text(&format!("{FOLDER}/{floor}/mod.rs")).is_none()) {
        let to_do = "name the floors of today in xtask/src/tidy/floors.rs";
        problems.push(Problem::new(&format!("{FOLDER}/{floor}"), "is no floor of the builder any more", to_do));
    }
    for (file, targets) in imports(tree) {
        let Some(floor) = floor(file) else { continue };
        for target in targets {
            let Some(above) = self::floor(target).filter(|other| *other < floor) else { continue };
            let names = |floor: usize| BUILDER.get(floor).copied().unwrap_or_default();
            let wrong = format!("imports {target}, and {} stands over {}", names(above), names(floor));
            problems.push(Problem::new(file, wrong, "hand it in from above, or move it down to what needs it"));
        }
    }
    problems
}

/// How far under the roof a file stands; none of what stands on no floor.
fn floor(file: &str) -> Option<usize> {
    let path = file.strip_prefix(FOLDER)?;
    let (floor, _) = path.strip_prefix('/')?.split_once('/')?;
    BUILDER.iter().position(|known| *known == floor)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 6] = [
        ("site/builder/src/main.rs", "use commands::run;\n"),
        ("site/builder/src/commands/mod.rs", "use crate::texts::source::Source;\nuse crate::site::Site;\n"),
        ("site/builder/src/site/mod.rs", "use crate::products::card;\n"),
        ("site/builder/src/products/mod.rs", "mod card;\n"),
        ("site/builder/src/texts/mod.rs", "mod source;\n"),
        ("site/builder/src/texts/source.rs", "use std::fs;\n"),
    ];

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).iter().map(|it| format!("{}: {}", it.file, it.wrong)).collect()
    }

    #[test]
    fn a_floor_rests_on_those_under_it() {
        assert_eq!(told(&FILES), [""; 0]);
    }

    #[test]
    fn a_floor_that_leans_on_one_over_it_is_told() {
        let mut files = FILES;
        files[5].1 = "use crate::site::Site;\n";
        let expected =
            "site/builder/src/texts/source.rs: imports site/builder/src/site/mod.rs, and site stands over texts";
        assert_eq!(told(&files), [expected]);
    }

    #[test]
    fn a_floor_that_is_gone_is_told() {
        assert_eq!(told(&FILES[..4]), ["site/builder/src/texts: is no floor of the builder any more"]);
    }
}
