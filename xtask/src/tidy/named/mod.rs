//! The paths that documents and comments name are there, so that who reads them finds the way. `links` follows what is linked.
//!
//! A path is a code span with a slash or the ending of a source file, or a word with both. `{a,b}` is each of both, `*`, `<form>` and `NN` are anything within
//! one name. It is looked for from the root, below the places of its table's row, and, as prose says the end of a path only,
//! as the end of any path; what a table tells to start reading at must stand below its row's places. In a comment only what has both
//! is taken for a path: `text/html` and `a/b` are none.

mod links;

use super::source::without_tests;
use super::{Problem, Tree};

/// Without which nobody finds in.
const DOCUMENTS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
const FOR_DEVELOPERS: [&str; 2] = ["ARCHITECTURE.md", "CONTRIBUTING.md"];
/// Whose comments are read.
const COMMENTED: [&str; 6] = [".rs", ".js", ".mjs", ".css", ".toml", ".typ"];
/// What a file is called that somebody wrote.
const ENDINGS: [&str; 10] = [".rs", ".md", ".js", ".css", ".toml", ".typ", ".html", ".txt", ".yml", ".json"];
/// What stands on the reader's own site, or is built for it, where a document for users names it without a folder.
const THEIRS: [&str; 6] = [".html", ".js", ".css", ".txt", ".yml", ".json"];
/// What is built, or stands on a reader's page; and kinds of content.
const BUILT: [&str; 20] = [
    ".vscode/",
    "text/",
    "application/",
    "gallery/",
    "templates/article.html",
    "<slug>/",
    "target/",
    "dist/",
    "mingbai/",
    "live.js",
    "full.js",
    "picture.js",
    "finder.js",
    "portal.js",
    "search/index.json",
    "synonyms.js",
    "sounds.js",
    "mingbai.css",
    "plain.html",
    "tujie-1.txt",
];
/// The column of a table that says where to begin in the places of its first column.
const START: &str = "start reading at";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let missing = DOCUMENTS.iter().filter(|document| tree.text(document).is_none());
    let mut problems: Vec<Problem> = missing
        .map(|document| Problem::new(document, "is not there", "write it: it is what everybody reads first"))
        .collect();
    for (file, text) in &tree.files {
        if is_document(file) {
            problems.extend(check_document(file, text, tree));
            problems.extend(links::check(file, text, tree));
        } else if COMMENTED.iter().any(|ending| file.ends_with(ending)) {
            problems.extend(check_comments(file, text, tree));
        }
    }
    problems
}

/// What somebody reads who wants to find a way: the documents, and what each folder says of itself.
fn is_document(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    name == "README.md" || DOCUMENTS.contains(&file) || (file.starts_with("docs/") && file.ends_with(".md"))
}

fn check_document(document: &str, text: &str, tree: &Tree) -> Vec<Problem> {
    let (mut problems, mut is_code, mut has_start) = (Vec::new(), false, false);
    let is_for_users = !FOR_DEVELOPERS.contains(&document);
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") && !line.trim_start().trim_start_matches('`').contains('`') {
            is_code = !is_code;
        }
        if is_code {
            continue;
        }
        let row: Vec<&str> = line.strip_prefix('|').map(|row| row.split('|').collect()).unwrap_or_default();
        // The row after the names of columns says nothing.
        has_start = !row.is_empty() && (has_start || row.iter().any(|cell| cell.trim() == START));
        let places: Vec<String> = row.first().map(|cell| paths(cell)).unwrap_or_default();
        let last = if has_start { row.iter().rev().find(|cell| !cell.trim().is_empty()) } else { None };
        let strict: Vec<String> = last.map(|cell| paths(cell)).unwrap_or_default();
        let is_theirs =
            |path: &String| is_for_users && !path.contains('/') && THEIRS.iter().any(|ending| path.ends_with(ending));
        for path in paths(line).into_iter().chain(bare(line)).filter(|path| !is_theirs(path)) {
            let is_start = strict.contains(&path) && !places.contains(&path);
            if !stands(&path, &places, is_start, tree) {
                let wrong = format!("line {} names `{path}`, which is not there", at + 1);
                problems.push(Problem::new(document, wrong, "say where it is now, or leave it out"));
            }
        }
    }
    problems
}

/// Comments as the languages of the checkout have them, each line of them.
fn check_comments(file: &str, text: &str, tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, line) in without_tests(text).iter().enumerate() {
        let words = line.trim_start();
        let is_comment = ["//", "/*", "* "].iter().any(|start| words.starts_with(start))
            || (file.ends_with(".toml") && words.starts_with('#'));
        if !is_comment {
            continue;
        }
        for path in paths(line)
            .into_iter()
            .filter(|path| is_whole(path))
            .chain(bare(line))
            .filter(|path| !stands(path, &[], false, tree))
        {
            let wrong = format!("a comment at line {} names `{path}`, which is not there", at + 1);
            problems.push(Problem::new(file, wrong, "say where it is now, or leave it out"));
        }
    }
    problems
}

/// The paths in the code spans of a line, braces written out.
pub(super) fn paths(line: &str) -> Vec<String> {
    code_spans(line).into_iter().filter(|span| is_path(span)).flat_map(written_out).collect()
}

/// The words outside of code spans and links that are paths all the same: `see docs/write.md`.
fn bare(line: &str) -> Vec<String> {
    let outside: String = line.split('`').step_by(2).flat_map(|part| [part, " "]).collect();
    let after_link = |part: &str| part.split_once(')').map_or("", |(_, after)| after).to_owned();
    let outside: String = match outside.split_once("](") {
        Some((first, links)) => {
            links.split("](").map(after_link).fold(first.to_owned(), |kept, part| kept + " " + &part)
        }
        None => outside,
    };
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "_-./{},*<>:".contains(sign);
    let words = outside.split(|sign| !is_sign(sign)).map(|word| word.trim_end_matches(['.', ',', ':']));
    // What begins with `.` is imported, as seen from its file.
    words.filter(|word| is_path(word) && is_whole(word) && !word.starts_with('.')).flat_map(written_out).collect()
}

/// Whether a path has a slash and the ending of a source file.
fn is_whole(path: &str) -> bool {
    path.contains('/') && ENDINGS.iter().any(|ending| path.ends_with(ending))
}

/// What stands between runs of as many backticks.
pub(super) fn code_spans(line: &str) -> Vec<&str> {
    let (mut spans, mut rest) = (Vec::new(), line);
    while let Some(start) = rest.find('`') {
        let from = rest.get(start..).unwrap_or_default();
        let inner = from.trim_start_matches('`');
        let ticks = from.get(..from.len() - inner.len()).unwrap_or_default();
        match inner.split_once(ticks) {
            Some((span, after)) => {
                spans.push(span.trim());
                rest = after;
            }
            None => rest = inner,
        }
    }
    spans
}

fn is_path(span: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "_-./{},*<>".contains(sign);
    let ends = ENDINGS.iter().any(|ending| span.strip_suffix(ending).is_some_and(|stem| !stem.is_empty()));
    let is_built = BUILT.iter().any(|built| span == *built || (built.ends_with('/') && span.starts_with(built)));
    span.chars().all(is_sign)
        && !span.starts_with('/')
        && !span.starts_with("</")
        && !span.starts_with("../")
        && (ends || span.contains('/'))
        && !span.contains("//")
        && !is_built
}

/// `src/{lib,main}.rs` is `src/lib.rs` and `src/main.rs`.
fn written_out(path: &str) -> Vec<String> {
    let parts = path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    match parts {
        Some((before, (names, after))) => {
            names.split(',').flat_map(|name| written_out(&format!("{before}{name}{after}"))).collect()
        }
        None => vec![path.to_owned()],
    }
}

fn stands(path: &str, places: &[String], is_start: bool, tree: &Tree) -> bool {
    let pattern: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let below = |file: &[&str]| {
        places.iter().any(|place| {
            // Where the place is a file, what stands beside it.
            let folder = place.rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder: Vec<&str> = folder.split('/').collect();
            folder.len() < file.len() && fits(&folder, file.get(..folder.len()).unwrap_or_default())
        })
    };
    tree.files.keys().any(|file| {
        let names: Vec<&str> = file.split('/').collect();
        // The file itself, and each folder that it stands in.
        (pattern.len()..=names.len()).any(|end| {
            let whole = names.get(..end).unwrap_or_default();
            let tail = whole.get(end - pattern.len()..).unwrap_or_default();
            let is_from_root = end == pattern.len() && end > 1;
            fits(&pattern, tail) && (!is_start || is_from_root || below(&names))
        })
    })
}

fn fits(pattern: &[&str], names: &[&str]) -> bool {
    pattern.len() == names.len() && pattern.iter().zip(names).all(|(pattern, name)| fits_name(pattern, name))
}

/// One name, in which `*`, `<form>` and `NN` are anything.
fn fits_name(pattern: &str, name: &str) -> bool {
    let Some(at) = ["*", "<", "NN"].iter().filter_map(|wild| pattern.find(wild)).min() else { return pattern == name };
    let (before, rest) = pattern.split_at(at);
    let after = match rest.split_once('>') {
        Some((_, after)) if rest.starts_with('<') => after,
        _ => rest.strip_prefix("NN").or_else(|| rest.strip_prefix('*')).unwrap_or_default(),
    };
    let Some(name) = name.strip_prefix(before) else { return false };
    name.char_indices()
        .map(|(at, _)| at)
        .chain([name.len()])
        .any(|at| fits_name(after, name.get(at..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 6] = [
        ("CONTRIBUTING.md", ""),
        ("README.md", ""),
        ("a/src/x.rs", ""),
        ("a/src/forms/card/mod.rs", ""),
        ("a/specs/11-card.md", ""),
        ("b/src/y.rs", ""),
    ];

    /// The paths that a file names and that are not there.
    fn missing_in(file: &str, text: &str) -> Vec<String> {
        let files = [FILES.as_slice(), &[("ARCHITECTURE.md", ""), (file, text)]].concat();
        let problems = check(&Tree::of(&files));
        problems.iter().map(|it| it.wrong.split('`').nth(1).unwrap_or_default().to_owned()).collect()
    }

    fn missing(text: &str) -> Vec<String> {
        missing_in("ARCHITECTURE.md", text)
    }

    #[test]
    fn a_path_that_is_not_there_is_told() {
        assert_eq!(missing("See `a/src/x.rs`, `src/x.rs`, `x.rs`, `a/src/`, `forms/` and `b/src`."), [""; 0]);
        assert_eq!(missing("See `a/src/y.rs`, `z.rs` and `a/form/`."), ["a/src/y.rs", "z.rs", "a/form/"]);
    }

    #[test]
    fn a_document_for_users_names_files_of_their_site() {
        let text = "Upload `page.html`, as `text/html`; see `a/src/z.rs`, `z.rs` and `a/z.html`.";
        for document in ["README.md", "docs/more/page.md", "b/README.md"] {
            assert_eq!(missing_in(document, text), ["a/src/z.rs", "z.rs", "a/z.html"], "{document}");
        }
        assert_eq!(missing_in("b/src/notes.md", text), [""; 0]);
    }

    #[test]
    fn a_path_that_is_no_code_span_is_a_path() {
        assert_eq!(
            missing("As a/src/x.rs says (a/src/z.rs). See https://b.example/c/d.html, [e](a/f.md) and e.rs."),
            ["a/src/z.rs", "a/f.md"]
        );
        assert_eq!(missing_in("c/x.js", "/** @param {import('./types/y.js').Z} a, of src/w.rs. */\n"), ["src/w.rs"]);
    }

    #[test]
    fn a_path_in_a_comment_is_there_too() {
        let text = "//! See `a/src/z.rs`, `and/or`, `jiedu.md`.\nfn f() {\n    g(\"`a/src/z.rs`\"); \n}\n";
        assert_eq!(missing_in("c/src/lib.rs", text), ["a/src/z.rs"]);
        assert_eq!(missing_in("c/x.js", "/**\n * As `a/src/x.rs` and `src/z.rs` say.\n */\n"), ["src/z.rs"]);
        assert_eq!(missing_in("c/x.toml", "# `src/z.rs`\n"), ["src/z.rs"]);
    }

    #[test]
    fn braces_and_placeholders_are_written_out() {
        assert_eq!(
            missing("`a/src/{x,z}.rs` `a/src/forms/<form>/mod.rs` `specs/NN-<form>.md` `src/*.rs` `src/*.js`"),
            ["a/src/z.rs", "src/*.js"]
        );
    }

    #[test]
    fn what_a_row_tells_to_start_at_stands_below_its_place() {
        let table = |row: &str| format!("| where | what | start reading at |\n| --- | --- | --- |\n{row}\n");
        assert_eq!(missing(&table("| `a/src/` | like `y.rs` | `x.rs` |")), [""; 0]);
        assert_eq!(missing(&table("| `a/src/` | what | `y.rs` |")), ["y.rs"]);
        assert_eq!(missing(&table("| `a/src/x.rs`, `b/src/` | | `y.rs` |")), [""; 0]);
    }

    #[test]
    fn what_is_built_or_no_path_is_left_alone() {
        assert_eq!(
            missing("`dist/x.html` `</main>` `.md` `fact::check` `/mingbai/mingbai.js` ```` ```原文 ````  `live.js`"),
            [""; 0]
        );
        assert_eq!(missing("```sh\ncat `z.rs`\n```\n"), [""; 0]);
    }
}
