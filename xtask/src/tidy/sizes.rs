//! Sizes: a file that is too long to be read at once is parted. Those that are too long today are listed in `xtask/tidy.toml` with
//! their present size, which may be lowered and never raised.

use serde::Deserialize;

use super::source::without_data;
use super::{EXCEPTIONS, Problem, Tree};

/// Lines of a Rust file, without its tests and its tables of data.
const RUST: usize = 250;
/// Lines of a script of the loader.
const SCRIPT: usize = 200;
/// Lines of a stylesheet.
const STYLE: usize = 250;

/// A file that is too long today.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Large {
    file: String,
    lines: usize,
    /// Why it is not parted yet.
    reason: String,
}

pub(super) fn check(tree: &Tree, listed: &[Large]) -> Vec<Problem> {
    let sized = sized(tree);
    let mut problems: Vec<Problem> = sized
        .iter()
        .filter_map(|(file, lines, limit)| judge(file, *lines, *limit, listed.iter().find(|it| it.file == *file)))
        .collect();
    for it in listed {
        if it.reason.trim().is_empty() {
            problems.push(Problem::new(
                EXCEPTIONS,
                format!("{} has no reason", it.file),
                "say why it is not parted yet",
            ));
        }
        if !sized.iter().any(|(file, ..)| *file == it.file) {
            let wrong = format!("{} is not a file whose size is looked at", it.file);
            problems.push(Problem::new(EXCEPTIONS, wrong, "take it out of the list"));
        }
    }
    problems
}

/// Each file with its lines and how many it may have.
fn sized(tree: &Tree) -> Vec<(&str, usize, usize)> {
    let rust = tree.product().map(|(file, text)| (file, without_data(text).len(), RUST));
    let is_script = |file: &str| file.starts_with("widgets/loader/") && file.ends_with(".js");
    let scripts = tree.files.iter().filter(|(file, _)| is_script(file));
    // Stylesheets, what Typst sets, and templates of pages.
    let is_style = |file: &str| {
        file.ends_with(".css") || file.ends_with(".typ") || (file.contains("/templates/") && file.ends_with(".html"))
    };
    let styles = tree.files.iter().filter(|(file, _)| is_style(file));
    let whole = scripts.map(|it| (it, SCRIPT)).chain(styles.map(|it| (it, STYLE)));
    rust.chain(whole.map(|((file, text), limit)| (file.as_str(), text.lines().count(), limit))).collect()
}

fn judge(file: &str, lines: usize, limit: usize, listed: Option<&Large>) -> Option<Problem> {
    let what = if file.ends_with(".rs") { "lines without tests and tables" } else { "lines" };
    let problem = |file: &str, wrong: String, to_do: String| Some(Problem::new(file, wrong, to_do));
    match listed.map(|it| it.lines) {
        None if lines > limit => problem(
            file,
            format!("{lines} {what}, where {limit} are room"),
            "part it by what its parts are about, each with its tests".to_owned(),
        ),
        Some(_) if lines <= limit => {
            problem(EXCEPTIONS, format!("{file} is no longer too long"), "take it out of the list".to_owned())
        }
        Some(known) if lines > known => problem(
            file,
            format!("{lines} {what}, {} more than it had", lines - known),
            "move what is new, or something else, to another file; the number in the list is not raised".to_owned(),
        ),
        Some(known) if lines < known => {
            problem(EXCEPTIONS, format!("{file} has only {lines} lines now"), format!("write lines = {lines}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn large(file: &str, lines: usize) -> Large {
        Large { file: file.to_owned(), lines, reason: "to be parted".to_owned() }
    }

    /// What is said of `a/src/x.rs` with so many lines.
    fn told(lines: usize, listed: &[Large]) -> Vec<String> {
        let text = "fn x() {}\n".repeat(lines);
        let problems = check(&Tree::of(&[("a/src/x.rs", &text)]), listed);
        problems.into_iter().map(|it| format!("{}: {}", it.file, it.wrong)).collect()
    }

    #[test]
    fn a_file_grows_up_to_the_limit_and_no_further() {
        assert_eq!(told(250, &[]), [""; 0]);
        assert_eq!(told(251, &[]), ["a/src/x.rs: 251 lines without tests and tables, where 250 are room"]);
    }

    #[test]
    fn an_exception_can_only_shrink() {
        assert_eq!(told(300, &[large("a/src/x.rs", 300)]), [""; 0]);
        assert_eq!(
            told(301, &[large("a/src/x.rs", 300)]),
            ["a/src/x.rs: 301 lines without tests and tables, 1 more than it had"]
        );
        assert_eq!(told(299, &[large("a/src/x.rs", 300)]), ["xtask/tidy.toml: a/src/x.rs has only 299 lines now"]);
        assert_eq!(told(250, &[large("a/src/x.rs", 300)]), ["xtask/tidy.toml: a/src/x.rs is no longer too long"]);
    }

    #[test]
    fn an_exception_names_a_file_and_a_reason() {
        assert_eq!(
            told(1, &[large("a/src/y.rs", 300)]),
            ["xtask/tidy.toml: a/src/y.rs is not a file whose size is looked at"]
        );
        let listed = [Large { reason: " ".to_owned(), ..large("a/src/x.rs", 300) }];
        assert_eq!(told(300, &listed), ["xtask/tidy.toml: a/src/x.rs has no reason"]);
    }

    #[test]
    fn scripts_of_the_loader_have_a_limit_of_their_own() {
        let text = "x();\n".repeat(201);
        let tree = Tree::of(&[("widgets/loader/a.js", text.as_str()), ("site/a.js", text.as_str())]);
        let files: Vec<String> = check(&tree, &[]).into_iter().map(|it| it.file).collect();
        assert_eq!(files, ["widgets/loader/a.js"]);
    }

    #[test]
    fn what_typst_sets_has_a_limit_too() {
        let text = "#let a = 1\n".repeat(251);
        assert_eq!(check(&Tree::of(&[("a/b.typ", &text), ("a/templates/b.html", &text)]), &[]).len(), 2);
    }

    #[test]
    fn a_stylesheet_is_as_long_as_a_file_of_rust() {
        let text = |lines| "a { color: red; }\n".repeat(lines);
        assert_eq!(check(&Tree::of(&[("a/b.css", &text(250))]), &[]), []);
        assert_eq!(check(&Tree::of(&[("a/b.css", &text(251))]), &[]).len(), 1);
    }
}
