//! `cargo xtask tidy`, with which `cargo xtask lint` begins: what no compiler sees of the tree, read as text.
//!
//! - `named`: the paths that documents and comments name are there, and links lead somewhere.
//! - `sizes`: files stay short enough to be read at once.
//! - `circles`: few files of a crate import each other in circles.
//! - `floors`: what stands on a floor imports only what stands on it or under it.
//! - `forms`: every form stands in the lists that the compiler does not guard.
//! - `listed`: files to copy, commands and products stand in the documents that list them.
//! - `map`: the code map of ARCHITECTURE.md has every folder.
//! - `sinks`: nothing that makes markup of a string is called by its name in the DOM.
//!
//! Today's exceptions stand in `xtask/tidy.toml`, and can only shrink.

mod circles;
mod floors;
mod forms;
mod listed;
mod map;
mod named;
mod sinks;
mod sizes;
mod source;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fmt, fs};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::embed;
use crate::project::Project;
use crate::run::stuck;

/// Where the exceptions stand.
const EXCEPTIONS: &str = "xtask/tidy.toml";
/// Folders that hold nothing of ours, or what is built.
const SKIPPED: [&str; 4] = [".git", "target", "node_modules", "artifacts"];

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Problem {
    file: String,
    wrong: String,
    /// The one thing to do.
    to_do: String,
}

impl Problem {
    fn new(file: &str, wrong: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self { file: file.to_owned(), wrong: wrong.into(), to_do: to_do.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.file, self.wrong, self.to_do)
    }
}

/// `xtask/tidy.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exceptions {
    #[serde(default)]
    size: Vec<sizes::Large>,
    #[serde(default)]
    circle: Vec<circles::Circle>,
}

/// The folders that a `.gitignore` beside them names whole: `/e2e/output/`, and `/output/` in that of `e2e`.
fn ignored(folder: &Path, prefix: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(".gitignore")).unwrap_or_default();
    let name = |line: &str| Some(format!("{prefix}{}", line.trim().strip_prefix('/')?.strip_suffix('/')?));
    text.lines().filter_map(name).collect()
}

/// The files of the checkout with their text, by path from its root; what is no text is empty.
#[derive(Debug, Default)]
struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    fn read(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        tree.add(root, "", &[])?;
        Ok(tree)
    }

    fn add(&mut self, folder: &Path, prefix: &str, ignored_above: &[String]) -> Result<()> {
        let ignored = [ignored_above, &ignored(folder, prefix)].concat();
        for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (path, kind) = (format!("{prefix}{name}"), entry.file_type()?);
            if kind.is_dir() && !SKIPPED.contains(&name.as_str()) && !ignored.contains(&path) {
                self.add(&entry.path(), &format!("{path}/"), &ignored)?;
            } else if kind.is_file() {
                self.files.insert(path, fs::read_to_string(entry.path()).unwrap_or_default());
            }
        }
        Ok(())
    }

    fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files of the crates' `src` folders that end up in the product, without those of tests.
    fn product(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_product = |path: &str| {
            let mut parts = path.split('/');
            path.ends_with(".rs")
                && parts.any(|part| part == "src")
                && !parts.any(|it| it == "tests" || it == "tests.rs")
        };
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).filter(move |(path, _)| is_product(path))
    }

    #[cfg(test)]
    fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }
}

/// Looks at the checkout, and prints what is to be mended.
///
/// # Errors
///
/// When anything is, and when the exceptions cannot be read.
pub(crate) fn run(project: &Project) -> Result<()> {
    let tree = Tree::read(project.root())?;
    let exceptions: Exceptions =
        toml::from_str(tree.text(EXCEPTIONS).context(EXCEPTIONS)?).with_context(|| EXCEPTIONS.to_owned())?;
    let mut problems = named::check(&tree);
    problems.extend(sizes::check(&tree, &exceptions.size));
    problems.extend(circles::check(&tree, &exceptions.circle));
    problems.extend(floors::check(&tree));
    problems.extend(forms::check(&tree));
    problems.extend(listed::check(&tree, &embed::files(), &crate::commands()));
    problems.extend(map::check(&tree));
    problems.extend(sinks::check(&tree));
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => Ok(()),
        count => Err(stuck(format!("{count} things to tidy, listed above"), "cargo xtask tidy")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_tests_are_no_product() {
        let tree =
            Tree::of(&[("a/src/lib.rs", ""), ("a/src/x/tests.rs", ""), ("a/tests/b.rs", ""), ("a/src/x.css", "")]);
        assert_eq!(tree.product().map(|(path, _)| path).collect::<Vec<_>>(), ["a/src/lib.rs"]);
    }

    #[test]
    fn what_a_build_leaves_in_the_checkout_is_not_read() -> Result<()> {
        let root = std::env::temp_dir().join(format!("mingbai-tidy-{}", std::process::id()));
        for folder in ["a/output", "a/src", "b/output"] {
            fs::create_dir_all(root.join(folder))?;
            fs::write(root.join(folder).join("c.rs"), "")?;
        }
        fs::write(root.join(".gitignore"), "/target/\n*.new\n/b/output/\n")?;
        fs::write(root.join("a/.gitignore"), "/output/\n")?;
        let tree = Tree::read(&root);
        fs::remove_dir_all(&root)?;
        assert_eq!(tree?.files.keys().collect::<Vec<_>>(), [".gitignore", "a/.gitignore", "a/src/c.rs"]);
        Ok(())
    }

    #[test]
    fn an_exception_with_an_unknown_field_is_not_read() {
        assert!(toml::from_str::<Exceptions>("[[size]]\nfile = 'a'\nlines = 1\nreason = 'b'\nmore = 2").is_err());
    }
}
