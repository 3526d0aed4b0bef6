//! The names that markup, stylesheets and scripts have: classes and highlights as they are, data attributes with their `data-`, and
//! with their value where one is written or asked for: `data-phase=past`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) type Names = BTreeSet<String>;

/// What asks for elements in a script; its argument is a selector.
const ASKING: [&str; 4] = ["querySelector", "querySelectorAll", "closest", "matches"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file of the project.
pub(super) fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files under a folder whose names end so, with their text; tests of the loader are none of it.
pub(super) fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for item in fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let item = item.expect("a folder can be read");
        let path = format!("{folder}/{}", item.file_name().display());
        if item.path().is_dir() {
            if !["node_modules", "tests"].iter().any(|name| path.ends_with(name)) {
                found.extend(files(&path, extension));
            }
        } else if item.path().extension().is_some_and(|it| it == extension) {
            let text = file(&path);
            found.push((path, text));
        }
    }
    found
}

/// `<p class="a b" data-c="d">`: a, b, data-c and data-c=d. `<` and `>` stand in it only where a tag begins and ends.
pub(super) fn of_html(html: &str) -> Names {
    let mut names = Names::new();
    for tag in html.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
        let parts: Vec<&str> = tag.split('"').collect();
        // Names and values take turns.
        for pair in parts.chunks(2) {
            let (before, value) = (pair.first().copied().unwrap_or_default(), pair.get(1).copied().unwrap_or_default());
            let name = before.trim_end_matches('=').rsplit(' ').next().unwrap_or_default();
            if name == "class" {
                names.extend(value.split(' ').map(str::to_owned));
            }
            names.extend(before.split([' ', '=']).filter(|name| name.starts_with("data-")).map(str::to_owned));
            if name.starts_with("data-") && !value.is_empty() {
                names.insert(format!("{name}={value}"));
            }
        }
    }
    names
}

/// `.a > [data-b="c"]::highlight(d)`: a, data-b, data-b=c and d. Classes of others, as `.TRS_Editor`, have capitals.
pub(super) fn of_selector(selector: &str) -> Names {
    let valued = selector.split("[data-").skip(1).filter_map(|after| {
        let (name, rest) = after.split(']').next()?.split_once('=')?;
        Some(format!("data-{}={}", name.trim_end_matches(['~', '^', '$', '*', '|']), rest.trim_matches('"')))
    });
    let valued: Vec<String> = valued.filter(|name| !name.ends_with('=')).collect();
    // Values of attributes are no names.
    let selector: String = selector.split('"').step_by(2).collect();
    let mut names = Names::new();
    let mut push = |start: &str, prefix: &str| {
        for (at, _) in selector.match_indices(start) {
            let rest = selector.get(at + start.len()..).unwrap_or_default();
            let end = rest.find(|sign: char| !(sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'));
            let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            let is_whole = !rest
                .get(name.len()..)
                .unwrap_or_default()
                .starts_with(|sign: char| sign.is_alphanumeric() || sign == '_');
            if is_whole && name.starts_with(|sign: char| sign.is_ascii_lowercase()) {
                names.insert(format!("{prefix}{name}"));
            }
        }
    };
    push(".", "");
    push("[data-", "data-");
    push("highlight(", "");
    names.extend(valued);
    names
}

/// The custom properties that a stylesheet sets, and those that it uses.
pub(super) fn properties_of(css: &str) -> (Names, Names) {
    let rules = without(css, "/*", "*/");
    let name = |text: &str| {
        let name: String = text.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        (name.len() > 2).then_some(name)
    };
    let used = rules.split("var(").skip(1).filter_map(name).collect();
    let set =
        rules.split(['{', ';', '}']).map(str::trim).filter(|part| part.starts_with("--")).filter_map(name).collect();
    (set, used)
}

/// The names in the selectors of a stylesheet, and not those in its values.
pub(super) fn of_stylesheet(css: &str) -> Names {
    let rules = without(css, "/*", "*/");
    let selectors = rules.split('{').filter_map(|before| before.rsplit(['}', ';']).next());
    // What follows the last rule is no selector.
    let count = rules.matches('{').count();
    selectors.take(count).flat_map(of_selector).collect()
}

/// The names by which a script asks for elements: in selectors, which may be constants, and in `dataset`.
pub(super) fn of_script(script: &str) -> Names {
    let code = without(script, "/*", "*/");
    let mut names = Names::new();
    for call in ASKING {
        for after in code.split(call).skip(1) {
            let after = after.strip_prefix("?.").unwrap_or(after);
            let Some(argument) = after.strip_prefix('(') else { continue };
            let constant = argument.split(')').next().unwrap_or_default();
            let literal = literal(argument).or_else(|| {
                code.split_once(&format!("const {constant} = ")).and_then(|(_, value)| self::literal(value))
            });
            names.extend(literal.map(of_selector).unwrap_or_default());
        }
    }
    for call in ["hasAttribute(", "getAttribute(", "removeAttribute("] {
        let asked = code.split(call).skip(1).filter_map(literal);
        names.extend(asked.filter(|name| name.starts_with("data-")).map(str::to_owned));
    }
    names.extend(code.split("classList.contains(").skip(1).filter_map(literal).map(str::to_owned));
    for after in code.split(".dataset.").skip(1) {
        names.insert(data(after));
    }
    // const { reader, code = '' } = button.dataset;
    for (at, _) in code.match_indices(".dataset;") {
        let before = code.get(..at).unwrap_or_default();
        let list = before.rsplit_once("} = ").filter(|(_, owner)| owner.chars().all(char::is_alphanumeric));
        let list = list.and_then(|(list, _)| list.rsplit('{').next()).unwrap_or_default();
        names.extend(list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(data));
    }
    for after in code.split("::highlight(").skip(1) {
        names.extend(after.split(')').next().map(str::to_owned));
    }
    names
}

/// `fooBar` is `data-foo-bar`.
fn data(text: &str) -> String {
    let name: String = text.chars().take_while(char::is_ascii_alphanumeric).collect();
    name.chars().fold("data-".to_owned(), |mut name, sign| {
        if sign.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(sign.to_ascii_lowercase());
        name
    })
}

/// The string that a text begins with.
fn literal(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|sign| ['\'', '`'].contains(sign))?;
    text.get(1..)?.split(mark).next()
}

/// The text without what stands between two marks.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once(end).map_or("", |(_, after)| after))
}

#[test]
fn names_are_read_from_each_language() {
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Names>();
    assert_eq!(
        of_html("<p class=\"a b\" data-c=\"d\">.e</p><i data-f></i>"),
        of(&["a", "b", "data-c", "data-c=d", "data-f"])
    );
    assert_eq!(of_selector("p.a > .b-1[data-c=\".d\"], .TRS_Editor"), of(&["a", "b-1", "data-c", "data-c=.d"]));
    assert_eq!(
        of_stylesheet("/* .x */ .a { color: .5em; }\n@media print { .b::highlight(c) { top: 0 } } "),
        of(&["a", "b", "c"])
    );
    assert_eq!(properties_of(":host { --a: var(--b, 1em); }"), (of(&["--a"]), of(&["--b"])));
    let script = "/** .x */ const FIELD = '.a'; root.querySelector(FIELD); e.matches?.('[data-b]'); n.dataset.fooBar; \
        const { c, d = '' } = n.dataset; f(e.closest('.e')); \
        n.getAttribute('src') ?? n.hasAttribute('data-g') ?? n.classList.contains('h')";
    assert_eq!(of_script(script), of(&["a", "data-b", "data-c", "data-d", "data-foo-bar", "data-g", "e", "h"]));
}
