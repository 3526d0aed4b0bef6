//! The table of tags that the loader has for `policy.js` is that of `content`: a fetched policy has the words that `check` reads.

use mingbai_content::policy::tags::{BLOCKS, CONTAINERS, PARAGRAPHS, SILENT};

const SCRIPT: &str = include_str!("../../loader/tags.js");

/// The names in `const NAME = names('…');`, in order.
fn names(list: &str) -> Vec<&'static str> {
    let line = SCRIPT.lines().find_map(|line| line.strip_prefix(format!("const {list} = names('").as_str()));
    let mut names: Vec<&str> = line.and_then(|line| line.strip_suffix("');")).unwrap_or_default().split(' ').collect();
    names.sort_unstable();
    names
}

#[test]
fn a_policy_that_is_fetched_is_read_by_the_same_table() {
    for (list, table) in [("SILENT", &SILENT[..]), ("PARAGRAPHS", &PARAGRAPHS[..]), ("BLOCKS", &BLOCKS[..])] {
        let mut table = table.to_vec();
        table.sort_unstable();
        assert_eq!(names(list), table, "{list}");
    }
    for container in CONTAINERS {
        assert!(SCRIPT.contains(&format!("'{container}'")), "{container}");
    }
}
