//! What documents list and code knows: the files that a site copies, the commands, the products. Who adds one adds it there.

use std::collections::BTreeSet;

use super::named::code_spans;
use super::source::without_tests;
use super::{Problem, Tree};

const EMBED: &str = "docs/embed.md";
const TOOLS: &str = "docs/tools.md";
const README: &str = "README.md";
/// Says where each official text of the tests is from.
const CORPUS: &str = "content/corpus/README.md";
const SITE: &str = "site/README.md";
/// Has the products that `mingbai export --form` takes.
const PRODUCTS: &str = "site/builder/src/products/product.rs";

/// Against `files`, which are copied, and `commands` behind `cargo xtask`.
pub(super) fn check(tree: &Tree, files: &[String], commands: &[String]) -> Vec<Problem> {
    let text = |file| tree.text(file).unwrap_or_default();
    let mut problems = differences(EMBED, files, &first_column(text(EMBED), "file"));
    let count = format!("{} files,", files.len());
    if !text(EMBED).lines().any(|line| line.starts_with(&count)) {
        problems.push(Problem::new(
            EMBED,
            format!("does not say that there are {} files", files.len()),
            format!("write `{count}`"),
        ));
    }
    problems.extend(differences(CORPUS, &documents(tree), &first_column_words(text(CORPUS), "file")));
    problems.extend(differences(SITE, &products(text(PRODUCTS)), &first_column(text(SITE), "`--form`")));
    for command in commands {
        // `… servers` stands beside another suite, in the same row.
        let suite = command.strip_prefix("e2e ");
        let is_told = |span: &&str| {
            span.strip_prefix("cargo xtask ").is_some_and(|it| it == command)
                || suite.is_some_and(|suite| span.strip_prefix("… ").is_some_and(|it| it == suite))
        };
        let is_e2e = command == "e2e";
        if !is_e2e && !text(TOOLS).lines().flat_map(code_spans).any(|span| is_told(&span)) {
            problems.push(Problem::new(TOOLS, format!("has no row for `cargo xtask {command}`"), "say what it does"));
        }
        if suite.is_none()
            && !text(README)
                .lines()
                .flat_map(code_spans)
                .any(|it| it == command || it == format!("cargo xtask {command}"))
        {
            let is_shown = text(README).lines().any(|line| line.starts_with(&format!("cargo xtask {command} ")));
            if !is_shown {
                problems.push(Problem::new(
                    README,
                    format!("does not name `{command}`"),
                    "name it with the other commands",
                ));
            }
        }
    }
    problems
}

/// The documents of the corpus: files, and folders of files, by kind.
fn documents(tree: &Tree) -> Vec<String> {
    let inside = tree.files.keys().filter_map(|file| file.strip_prefix("content/corpus/"));
    let documents = inside.filter(|file| file.contains('/') && !file.ends_with(".jiedu.md")).map(|file| {
        let mut parts = file.splitn(3, '/');
        let (kind, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        [kind, "/", name].concat()
    });
    documents.collect::<BTreeSet<_>>().into_iter().collect()
}

/// What is known and not listed, and what is listed and not known.
fn differences(file: &str, known: &[String], listed: &BTreeSet<String>) -> Vec<Problem> {
    let missing =
        known.iter().filter(|it| !listed.contains(*it)).map(|it| (format!("does not list `{it}`"), "add its row"));
    let gone = listed.iter().filter(|it| !known.contains(it));
    let gone = gone.map(|it| (format!("lists `{it}`, which there is not"), "take it out"));
    missing.chain(gone).map(|(wrong, to_do)| Problem::new(file, wrong, to_do)).collect()
}

/// The code spans in the first column of the table whose first column has this head.
fn first_column(text: &str, head: &str) -> BTreeSet<String> {
    let spans = |cell: String| code_spans(&cell).into_iter().map(str::to_owned).collect::<Vec<_>>();
    first_cells(text, head).flat_map(spans).collect()
}

/// The words in it where it has no code spans; of a file in a folder of its own, the folder.
fn first_column_words(text: &str, head: &str) -> BTreeSet<String> {
    let of_folder = |cell: String| cell.split('/').take(2).collect::<Vec<_>>().join("/");
    first_cells(text, head).map(of_folder).collect()
}

/// The first cells of the rows below this head and its line.
fn first_cells(text: &str, head: &str) -> impl Iterator<Item = String> {
    let cell = |line: &'_ str| -> Option<String> { Some(line.strip_prefix('|')?.split('|').next()?.trim().to_owned()) };
    let rows = text.lines().map(cell).skip_while(move |it| it.as_deref() != Some(head)).skip(2);
    rows.map_while(|it| it)
}

/// The words for the variants of `enum Product`, as clap makes them: `Booklet` is `booklet`.
fn products(text: &str) -> Vec<String> {
    let lines = without_tests(text);
    let variants =
        lines.iter().skip_while(|line| !line.contains("enum Product {")).skip(1).take_while(|line| **line != "}");
    let name = |line: &&str| {
        line.trim().strip_suffix(',').filter(|it| it.chars().all(char::is_alphanumeric)).map(str::to_lowercase)
    };
    variants.filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 5] = [
        (
            EMBED,
            "2 files, in one folder.\n\n| file | loaded |\n| --- | --- |\n| `a.js` | by you |\n| `b.js` | later |\n\n| `c.js` | |\n",
        ),
        (TOOLS, "| `cargo xtask serve` | serves |\n| `cargo xtask e2e x`, `… y` | tests |\n"),
        (README, "```sh\ncargo xtask serve    # it\n```\nAnd `e2e`.\n"),
        (SITE, "| `--form` | files |\n| --- | --- |\n| `card` | |\n| `qr` | |\n"),
        (
            PRODUCTS,
            "pub(crate) enum Product {\n    /// A card.\n    Card,\n    Qr,\n}\nconst ALL: [Product; 2] = [\n    Product::Card,\n];\n",
        ),
    ];

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let words = |list: &[&str]| -> Vec<String> { list.iter().map(|it| (*it).to_owned()).collect() };
        let problems = check(&Tree::of(files), &words(&["a.js", "b.js"]), &words(&["serve", "e2e", "e2e x", "e2e y"]));
        problems.iter().map(|it| format!("{}: {}", it.file, it.wrong)).collect()
    }

    #[test]
    fn what_is_listed_whole_is_not_told() {
        assert_eq!(told(&FILES), [""; 0]);
    }

    #[test]
    fn what_is_left_out_of_a_document_is_told() {
        let mut files = FILES;
        files[0].1 = "3 files\n\n| file | loaded |\n| --- | --- |\n| `a.js`, `d.js` | |\n";
        files[1].1 = "| `cargo xtask e2e x` | |\n";
        files[2].1 = "`e2e`, and a server.\n";
        files[3].1 = "| `--form` | files |\n| --- | --- |\n| `card` | |\n";
        let expected = [
            "docs/embed.md: does not list `b.js`",
            "docs/embed.md: lists `d.js`, which there is not",
            "docs/embed.md: does not say that there are 2 files",
            "site/README.md: does not list `qr`",
            "docs/tools.md: has no row for `cargo xtask serve`",
            "README.md: does not name `serve`",
            "docs/tools.md: has no row for `cargo xtask e2e y`",
        ];
        assert_eq!(told(&files), expected);
    }
}
