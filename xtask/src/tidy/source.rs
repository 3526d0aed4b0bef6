//! Rust text without what does not count: tests and tables of data, but nothing that runs. rustfmt's layout is relied upon: what opens at an indentation
//! closes at it. And what the scripts of the loader import.

use std::collections::{BTreeMap, BTreeSet};

use super::Tree;

/// Where the scripts of the loader are.
const SCRIPTS: &str = "widgets/loader/";

/// The lines of a file that are neither behind `#[cfg(test)]` nor of a `const` or `static` whose value takes several lines, such as
/// a list of words, nor rows for a macro, where each line of these is data.
///
/// For example `const A: [u8; 2] = [\n    1,\n    2,\n];\nfn b() {}` is the one line `fn b() {}`.
pub(super) fn without_data(text: &str) -> Vec<&str> {
    let lines = without_tests(text);
    let mut kept = Vec::new();
    let mut rest = lines.as_slice();
    while let [line, after @ ..] = rest {
        let length = if opens_table(line) || opens_rows(line) { length_of_item(rest) } else { 0 };
        let is_code = opens_rows(line) && rest.iter().take(length).any(|line| runs(line));
        let length = if is_code { 0 } else { length };
        if length == 0 {
            kept.push(*line);
        }
        rest = rest.get(length.max(1)..).unwrap_or(after);
    }
    kept
}

/// The lines of a file that are not behind `#[cfg(test)]`.
pub(super) fn without_tests(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = Vec::new();
    let mut rest = lines.as_slice();
    while let [line, after @ ..] = rest {
        if line.trim() == "#[cfg(test)]" {
            let attributes = after.iter().take_while(|line| line.trim_start().starts_with("#[")).count();
            let item = after.get(attributes..).unwrap_or_default();
            rest = item.get(length_of_item(item)..).unwrap_or_default();
        } else {
            kept.push(*line);
            rest = after;
        }
    }
    kept
}

/// Lines of the item that begins with the first: up to the line at the same indentation that closes it.
fn length_of_item(lines: &[&str]) -> usize {
    let Some(first) = lines.first() else { return 0 };
    if first.ends_with(';') || first.ends_with('}') {
        return 1;
    }
    let depth = indentation(first);
    let is_on_next_line = first.ends_with('=');
    let closes = |line: &&str| {
        let words = line.trim_start();
        let is_closed = words == "}" || (words.starts_with(['}', ']', ')']) && words.ends_with(';'));
        // What a long string says stands at any indentation; a block has strings of its own.
        let is_text = !first.ends_with('{') && (words.ends_with("\";") || words.ends_with("\"#;"));
        is_text || (indentation(line) == depth && is_closed) || (is_on_next_line && words.ends_with(';'))
    };
    lines.iter().skip(1).position(closes).map_or(lines.len(), |at| at + 2)
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Whether a `const` or `static` begins here whose value goes on in the next line; a `const fn` is none.
fn opens_table(line: &str) -> bool {
    let words = line.trim_start();
    let words =
        words.strip_prefix("pub").map_or(words, |rest| rest.trim_start_matches(|sign| sign != ' ').trim_start());
    let name = words.strip_prefix("const ").or_else(|| words.strip_prefix("static "));
    let is_named = name.is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
    is_named && !line.ends_with(';')
}

/// Whether rows for a macro of ours begin here: `codes! {`.
fn opens_rows(line: &str) -> bool {
    line.strip_suffix("! {").is_some_and(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_'))
}

/// Whether a row is a statement (`f(x);`, `let a = b;`) or has a closure (`|a| b`). A row of a table may end as `own { is_sheet: true };`.
fn runs(line: &str) -> bool {
    let words = line.trim();
    let is_statement = words.ends_with(';') && !words.ends_with("};");
    let is_closure = words.split('"').step_by(2).any(|code| code.matches('|').count() > 1 || code.contains("move |"));
    let is_bound = ["let ", "return", "if ", "for ", "while ", "match "].iter().any(|word| words.starts_with(word));
    !words.starts_with("//") && (is_statement || is_closure || is_bound)
}

/// The scripts of the loader that each of them imports at once; what is loaded later may lead back, and types need nothing.
pub(super) fn script_imports(tree: &Tree) -> BTreeMap<&str, BTreeSet<&str>> {
    let files = tree.files.iter().filter_map(|(file, text)| {
        let name = file.strip_prefix(SCRIPTS).filter(|name| name.ends_with(".js") && !name.contains('/'))?;
        Some((file.as_str(), name, text))
    });
    let all: BTreeMap<&str, &str> = files.clone().map(|(file, name, _)| (name, file)).collect();
    let imports = |text: &str| -> BTreeSet<&str> {
        let lines = text.lines().filter(|line| !line.contains("@import"));
        let named = lines.filter_map(|line| line.split_once("from './")?.1.split('\'').next());
        named.filter_map(|name| all.get(name).copied()).collect()
    };
    files.map(|(file, _, text)| (file, imports(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_tables_do_not_count() {
        let text = "//! A.\nconst N: usize = 3;\npub(crate) const WORDS: [&str; 2] = [\n    \"a\",\n    \"b\",\n];\nconst fn f() {\n    g();\n}\n\
            #[cfg(test)]\nmod tests {\n    fn t() {\n    }\n}\nfn last() {}\n";
        assert_eq!(
            without_data(text),
            ["//! A.", "const N: usize = 3;", "const fn f() {", "    g();", "}", "fn last() {}"]
        );
    }

    #[test]
    fn what_stands_after_the_tests_counts_again() {
        let text = "#[cfg(test)]\nmod tests;\nfn a() {}\n    #[cfg(test)]\n    #[allow(dead_code)]\n    fn b() {\n        x\n    }\nfn c() {}\n";
        assert_eq!(without_tests(text), ["fn a() {}", "fn c() {}"]);
    }

    #[test]
    fn a_text_in_a_test_does_not_end_the_tests() {
        let text =
            "#[cfg(test)]\nmod tests {\n    fn t() {\n        let a = \"b\";\n        c();\n    }\n}\nfn d() {}\n";
        assert_eq!(without_tests(text), ["fn d() {}"]);
    }

    #[test]
    fn a_signature_of_several_lines_is_not_the_whole_function() {
        let text = "#[cfg(test)]\nfn a(\n    b: u8,\n) -> u8 {\n    b\n}\nfn c() {}";
        assert_eq!(without_tests(text), ["fn c() {}"]);
    }

    #[test]
    fn rows_for_a_macro_are_a_table_and_the_macro_is_none() {
        let text = "macro_rules! codes {\n    () => {}\n}\ncodes! {\n    A,\n}\nfn c() {\n    codes! {\n    }\n}";
        assert_eq!(without_data(text).len(), 7);
    }

    #[test]
    fn rows_that_run_are_code() {
        let rows = |row: &str| without_data(&format!("rules! {{\n    {row}\n}}\n")).len();
        assert_eq!(rows("A \"a | b | c;\" => own { b: true };"), 0);
        assert_eq!(rows("A => |b| c(b),"), 3);
        assert_eq!(rows("fn a() { b }\n    c(d);"), 4);
        assert_eq!(rows("let a = b\n        .c();"), 4);
    }

    #[test]
    fn a_text_of_several_lines_is_a_table() {
        assert_eq!(without_data("const A: &str = r#\"\na;\n  b\"#;\nfn c() {}"), ["fn c() {}"]);
    }

    #[test]
    fn a_value_that_begins_on_the_next_line_is_a_table_too() {
        assert_eq!(without_data("static A: &str =\n    \"b\";\nfn c() {}"), ["fn c() {}"]);
    }
}
