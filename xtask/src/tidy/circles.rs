//! Circles: files of one crate that need each other by `crate::…` or `super::…`, in a `use` or in the midst of code, each the other in the
//! end, can only be read all at once. Three may; today's larger circles are listed in `xtask/tidy.toml`, and may lose files and gain none.
//!
//! What a `mod.rs` hands on by `pub use child::Name` is imported from the child.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::source::{script_imports, without_tests};
use super::{EXCEPTIONS, Problem, Tree};

/// Files that may import each other.
const MOST: usize = 3;
/// Modules that one name is handed on by, one after the other; more are a circle of their own.
const MOST_HANDED_ON: usize = 8;

/// A circle of today.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Circle {
    /// Why it is not parted yet.
    reason: String,
    files: BTreeSet<String>,
}

/// The files that each file imports from.
pub(super) type Graph<'t> = BTreeMap<&'t str, BTreeSet<&'t str>>;
/// By crate and path: the file, and what it uses.
type Modules<'t> = BTreeMap<String, (&'t str, Vec<String>)>;

pub(super) fn check(tree: &Tree, listed: &[Circle]) -> Vec<Problem> {
    let mut graph = imports(tree);
    graph.extend(script_imports(tree));
    let today = circles(&graph);
    let mut problems = Vec::new();
    for circle in &today {
        let known = listed.iter().max_by_key(|it| circle.iter().filter(|file| it.files.contains(**file)).count());
        let new: Vec<&str> =
            circle.iter().copied().filter(|file| known.is_none_or(|known| !known.files.contains(*file))).collect();
        let Some(first) = new.first() else { continue };
        let wrong = if new.len() == circle.len() {
            format!("{} files import each other: {}", circle.len(), new.join(", "))
        } else {
            format!("the circle of {} files that is listed has grown by {}", circle.len() - new.len(), new.join(", "))
        };
        let to_do = "move what two of them need to a file that imports neither; the list is not added to";
        problems.push(Problem::new(first, wrong, to_do));
    }
    for circle in listed {
        if circle.reason.trim().is_empty() {
            problems.push(Problem::new(EXCEPTIONS, "a circle has no reason", "say why it is not parted yet"));
        }
        for file in circle.files.iter().filter(|file| !today.iter().any(|circle| circle.contains(file.as_str()))) {
            problems.push(Problem::new(EXCEPTIONS, format!("{file} is in no circle now"), "take it out of the list"));
        }
    }
    problems
}

/// The files that each file imports from, those of its own crate.
pub(super) fn imports(tree: &Tree) -> Graph<'_> {
    let read = |(file, text)| {
        let (package, path) = module(file)?;
        Some((key(package, &path), (file, uses(&without_tests(text)))))
    };
    let modules: Modules<'_> = tree.product().filter_map(read).collect();
    let mut graph = Graph::new();
    for (file, used) in modules.values() {
        let Some((package, path)) = module(file) else { continue };
        let targets = graph.entry(*file).or_default();
        for names in used.iter().filter_map(|used| absolute(used, &path)) {
            targets.extend(target(package, names, &modules).filter(|target| target != file));
        }
    }
    graph
}

/// The file that a path of a crate leads to: the longest beginning that is a module, or what that hands the next name on from.
fn target<'t>(package: &str, names: Vec<&str>, modules: &Modules<'t>) -> Option<&'t str> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    for _ in 0..MOST_HANDED_ON {
        let is_module = |end: usize| Some((end, modules.get(&key(package, names.get(..end)?))?));
        let (end, (file, used)) = (0..=names.len()).rev().find_map(is_module)?;
        let (path, rest) = names.split_at_checked(end)?;
        let hands_on = |used: &&str| {
            let (first, last) = (used.split("::").next().unwrap_or_default(), used.rsplit("::").next());
            let child = [path, &[first.to_owned()]].concat();
            last == rest.first().map(String::as_str) && modules.contains_key(&key(package, &child))
        };
        let Some(used) = used.iter().map(|used| used.trim_start_matches("self::")).find(hands_on) else {
            return Some(file);
        };
        let rest = rest.iter().skip(1).cloned();
        names = path.iter().cloned().chain(used.split("::").map(str::to_owned)).chain(rest).collect();
    }
    None
}

/// A module of a crate as one word.
fn key<S: AsRef<str>>(package: &str, path: &[S]) -> String {
    path.iter().fold(package.to_owned(), |key, name| [&key, "::", name.as_ref()].concat())
}

/// The crate of a file and its path there: `xtask/src/tidy/mod.rs` is `tidy` of `xtask`.
fn module(file: &str) -> Option<(&str, Vec<&str>)> {
    let (package, path) = file.split_once("/src/")?;
    let mut names: Vec<&str> = path.strip_suffix(".rs")?.split('/').collect();
    let is_root = names.len() == 1 && matches!(names.last(), Some(&"lib" | &"main"));
    if is_root || names.last() == Some(&"mod") {
        names.pop();
    }
    Some((package, names))
}

/// The paths of all `use` items, and those from the root or the parent in all other code: `use a::{b, c::d};` is `a::b` and `a::c::d`,
/// `super::e(1)` is `super::e`.
fn uses(lines: &[&str]) -> Vec<String> {
    let mut paths = Vec::new();
    let mut rest = lines;
    while let [line, after @ ..] = rest {
        rest = after;
        let words = line.trim_start();
        let words = match words.strip_prefix("pub") {
            Some(seen) => seen.trim_start_matches(|sign| sign != ' ').trim_start(),
            None => words,
        };
        let Some(first) = words.strip_prefix("use ") else {
            paths_in(&code_of(line), &mut paths);
            continue;
        };
        let mut item = first.to_owned();
        while let ([next, after @ ..], false) = (rest, item.contains(';')) {
            item.push_str(next.trim());
            rest = after;
        }
        write_out("", item.split(';').next().unwrap_or_default(), &mut paths);
    }
    paths
}

/// A line without its comment and without what its strings say.
fn code_of(line: &str) -> String {
    let (mut code, mut is_text, mut signs) = (String::new(), false, line.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            // A quotation mark as a sign of its own, in apostrophes, opens nothing.
            '"' if !is_text && code.ends_with('\'') && signs.peek() == Some(&'\'') => {}
            '"' => is_text = !is_text,
            '/' if !is_text && signs.peek() == Some(&'/') => break,
            _ if is_text => {}
            _ => code.push(sign),
        }
    }
    code
}

/// The paths from the root or a parent in code; how far something is seen (`pub(in super::super)`) needs nothing.
fn paths_in(code: &str, paths: &mut Vec<String>) {
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut rest = code;
    while let Some(at) = rest.find("::") {
        let (before, after) = rest.split_at(at);
        let length = after.find(|sign| !is_name(sign) && sign != ':').unwrap_or(after.len());
        let (names, next) = after.split_at(length);
        let front = before.trim_end_matches(is_name);
        let root = before.get(front.len()..).unwrap_or_default();
        // The `$crate` of a macro is where it is called.
        if matches!(root, "crate" | "super") && !front.ends_with('$') && !front.ends_with("(in ") {
            paths.push(format!("{root}{}", names.trim_end_matches(':')));
        }
        rest = next;
    }
}

fn write_out(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim();
    match tree.split_once('{') {
        Some((before, group)) if !before.contains(',') => {
            let prefix = format!("{prefix}{before}");
            branches(group.strip_suffix('}').unwrap_or(group)).for_each(|branch| write_out(&prefix, branch, paths));
        }
        _ if tree.is_empty() => {}
        _ => paths.push(format!("{prefix}{}", tree.split(" as ").next().unwrap_or_default())),
    }
}

/// The parts between commas outside braces.
fn branches(group: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    group.split(move |sign| {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        sign == ',' && depth == 0
    })
}

/// A path from the root of the crate; none where it leads to another crate or a child.
fn absolute<'u>(used: &'u str, module: &[&'u str]) -> Option<Vec<&'u str>> {
    let mut names = used.split("::").map(str::trim).peekable();
    let mut path = match names.next()? {
        "crate" => Vec::new(),
        "super" => module.split_last()?.1.to_vec(),
        _ => return None,
    };
    while names.next_if_eq(&"super").is_some() {
        path.pop();
    }
    path.extend(names);
    Some(path)
}

/// The sets of more than [`MOST`] files of which each leads to each other.
fn circles<'t>(graph: &Graph<'t>) -> Vec<BTreeSet<&'t str>> {
    let reached: BTreeMap<&str, BTreeSet<&'t str>> = graph.keys().map(|file| (*file, reached(file, graph))).collect();
    let mut circles: Vec<BTreeSet<&'t str>> = Vec::new();
    for (file, there) in &reached {
        if circles.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let leads_back = |other: &&&str| reached.get(*other).is_some_and(|back| back.contains(file));
        let circle: BTreeSet<&'t str> = there.iter().filter(leads_back).copied().collect();
        if circle.len() > MOST {
            circles.push(circle);
        }
    }
    circles
}

/// All that a file leads to; itself where a way leads back.
fn reached<'t>(file: &'t str, graph: &Graph<'t>) -> BTreeSet<&'t str> {
    let (mut reached, mut ahead) = (BTreeSet::new(), vec![file]);
    while let Some(next) = ahead.pop() {
        ahead.extend(graph.get(next).into_iter().flatten().filter(|target| reached.insert(**target)).copied());
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    const RING: [(&str, &str); 5] = [
        ("a/src/lib.rs", "mod b;\nmod c;\nmod d;\npub use b::B;\n"),
        ("a/src/b.rs", "use crate::c::{C, self};\n"),
        ("a/src/c.rs", "use super::d::{\n    e::E,\n    D,\n};\n"),
        ("a/src/d/mod.rs", "mod e;\npub(crate) use crate::b;\n"),
        ("a/src/d/e.rs", "use super::D;\n#[cfg(test)]\nmod tests {\n    use crate::f::F;\n}\n"),
    ];

    fn told(files: &[(&str, &str)], listed: &[Circle]) -> Vec<String> {
        check(&Tree::of(files), listed).iter().map(|it| format!("{}: {}", it.file, it.wrong)).collect()
    }

    fn listed(files: &[&str]) -> [Circle; 1] {
        [Circle { reason: "to be parted".to_owned(), files: files.iter().map(|file| (*file).to_owned()).collect() }]
    }

    #[test]
    fn a_ring_of_four_files_is_told() {
        let expected = "a/src/b.rs: 4 files import each other: a/src/b.rs, a/src/c.rs, a/src/d/e.rs, a/src/d/mod.rs";
        assert_eq!(told(&RING, &[]), [expected]);
    }

    #[test]
    fn three_files_or_a_line_of_imports_are_none() {
        let mut files = RING;
        files[2].1 = "use super::d::D;\n";
        assert_eq!(told(&files, &[]), [""; 0]);
        files[2].1 = "use std::fmt;\n";
        assert_eq!(told(&files, &[]), [""; 0]);
    }

    #[test]
    fn what_a_module_hands_on_is_imported_from_the_child() {
        let files = [
            ("a/src/m/mod.rs", "mod x;\nmod y;\nmod z;\nmod w;\npub use x::{X, Other};\npub use y::Y;\n"),
            ("a/src/m/x.rs", "use super::Y;\n"),
            ("a/src/m/y.rs", "use super::z::Z;\n"),
            ("a/src/m/z.rs", "use crate::m::w::W;\n"),
            ("a/src/m/w.rs", "use crate::m::X;\n"),
        ];
        let all = "a/src/m/w.rs, a/src/m/x.rs, a/src/m/y.rs, a/src/m/z.rs";
        assert_eq!(told(&files, &[]), [format!("a/src/m/w.rs: 4 files import each other: {all}")]);
    }

    #[test]
    fn a_path_in_the_midst_of_code_is_an_import() {
        let mut files = RING;
        files[2].1 = "fn c(all: &[u8]) -> crate::d::e::E {\n    all.iter().map(super::d::D::of)\n}\n";
        assert_eq!(told(&files, &[]).len(), 1);
        files[2].1 = "/// As [`crate::d::e::E`].\npub(in super::d) fn c() {\n    say('\"', \"super::d::D\"); // crate::d::D\n}\n";
        assert_eq!(told(&files, &[]), [""; 0]);
    }

    #[test]
    fn files_of_another_crate_are_not_meant() {
        let mut files = RING;
        files[4] = ("b/src/d/e.rs", files[4].1);
        assert_eq!(told(&files, &[]), [""; 0]);
    }

    #[test]
    fn a_listed_circle_loses_files_and_gains_none() {
        let all = ["a/src/b.rs", "a/src/c.rs", "a/src/d/e.rs", "a/src/d/mod.rs"];
        assert_eq!(told(&RING, &listed(&all)), [""; 0]);
        let grown = told(&RING, &listed(&all[..3]));
        assert_eq!(grown, ["a/src/d/mod.rs: the circle of 3 files that is listed has grown by a/src/d/mod.rs"]);
        let more = [&all[..], &["a/src/lib.rs"]].concat();
        assert_eq!(told(&RING, &listed(&more)), ["xtask/tidy.toml: a/src/lib.rs is in no circle now"]);
    }

    #[test]
    fn scripts_that_import_each_other_are_told() {
        let ring = [
            ("widgets/loader/a.js", "import { b } from './b.js';\n"),
            ("widgets/loader/b.js", "import { c } from './c.js';\n"),
            ("widgets/loader/c.js", "import { d } from './d.js';\n"),
            ("widgets/loader/d.js", "import { a } from './a.js';\n"),
        ];
        assert_eq!(told(&ring, &[]).len(), 1);
        let mut late = ring;
        late[3].1 = "const a = () => import('./a.js');\n";
        assert_eq!(told(&late, &[]), [""; 0]);
    }

    #[test]
    fn groups_within_groups_are_written_out() {
        let text = ["pub(crate) use crate::a::{b::{c, d as e}, f};", "use super::*;"];
        assert_eq!(uses(&text), ["crate::a::b::c", "crate::a::b::d", "crate::a::f", "super::*"]);
    }
}
