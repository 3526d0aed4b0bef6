//! Finds the explainers under some folders and gives each the name of its page. Reads only the first bytes of a file.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::encoding;

/// An explainer's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The Markdown file.
    pub(crate) path: PathBuf,
    /// The folder under which it was found; its policy may not lie outside.
    pub(crate) root: PathBuf,
    /// Name of its page: one path segment, unique among all that were found together.
    pub(crate) slug: String,
}

impl Found {
    /// The path of a file that the explainer names, from its own folder.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.path.parent().unwrap_or(Path::new("")).join(name)
    }
}

/// What lies under the folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Discovery {
    /// In order of path.
    pub(crate) explainers: Vec<Found>,
    /// Markdown files without front matter, such as a README: no explainers.
    pub(crate) passed_over: Vec<PathBuf>,
}

/// Finds all explainers under `roots`, or, where a root is a file, that file.
///
/// A file that is named itself is always an explainer; under a folder, one that opens with front matter. Hidden folders,
/// `target`, `node_modules` and `skip` are not entered, links to folders not followed.
///
/// # Errors
///
/// When a folder or file cannot be read.
pub(crate) fn discover(roots: &[PathBuf], skip: Option<&Path>) -> Result<Discovery> {
    let skip = skip.and_then(|path| path.canonicalize().ok());
    let mut discovery = Discovery::default();
    for root in roots {
        if root.is_file() {
            let folder = root.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            discovery.explainers.push(Found { path: root.clone(), root: folder.to_path_buf(), slug: String::new() });
        } else {
            walk(root, skip.as_deref(), &mut discovery)?;
        }
    }
    name(&mut discovery.explainers);
    Ok(discovery)
}

fn walk(root: &Path, skip: Option<&Path>, discovery: &mut Discovery) -> Result<()> {
    let mut folders = vec![root.to_path_buf()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("打不开文件夹 {}", folder.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("读不了文件夹 {}", folder.display()))?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() {
                let is_skipped = skip.is_some_and(|skip| path.canonicalize().is_ok_and(|path| path == skip));
                if !is_skipped && !is_foreign(&entry.file_name().to_string_lossy()) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "md") && path.is_file() {
                files.push(path);
            }
        }
    }
    files.sort();
    for path in files {
        if opens_with_front_matter(&path).with_context(|| format!("读不了 {}", path.display()))? {
            discovery.explainers.push(Found { path, root: root.to_path_buf(), slug: String::new() });
        } else {
            discovery.passed_over.push(path);
        }
    }
    Ok(())
}

/// Folders that hold tools' files, not authors'.
fn is_foreign(name: &str) -> bool {
    name.starts_with('.') || name == "target" || name == "node_modules"
}

fn opens_with_front_matter(path: &Path) -> std::io::Result<bool> {
    let mut first = Vec::new();
    File::open(path)?.take(encoding::FIRST_BYTES).read_to_end(&mut first)?;
    Ok(encoding::opens_with_hyphens(&first))
}

/// Names each page after its folder (`elevator-2026/jiedu.md`) or file (`huainan.jiedu.md`), longer where two would clash.
fn name(explainers: &mut [Found]) {
    let mut taken = HashSet::new();
    for found in explainers {
        let base = base_name(&found.path);
        let long = found.path.strip_prefix(&found.root).map_or(base.clone(), |path| segment(&path.with_extension("")));
        let numbered = (2_u32..).map(|number| format!("{long}-{number}"));
        let free = [base, long.clone()].into_iter().chain(numbered).find(|slug| taken.insert(slug.clone()));
        found.slug = free.unwrap_or_default();
    }
}

fn base_name(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = stem.strip_suffix(".jiedu").unwrap_or(&stem);
    let folder = path.parent().and_then(Path::file_name);
    match folder {
        Some(folder) if matches!(stem, "jiedu" | "index" | "解读") => segment(Path::new(folder)),
        _ => segment(Path::new(stem)),
    }
}

/// One segment of a URL: letters, digits, Han and hyphens; never empty, never one of the site's own folders.
fn segment(path: &Path) -> String {
    let mut words = String::new();
    for character in path.to_string_lossy().chars() {
        if character.is_alphanumeric() || character == '_' {
            words.push(character);
        } else if !words.ends_with('-') {
            words.push('-');
        }
    }
    let words = words.trim_matches('-');
    match words {
        "" => "jiedu".to_owned(),
        "mingbai" | "assets" | "gallery" | "editor" => format!("{words}-jiedu"),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(paths: &[&str]) -> Vec<String> {
        let found = |path: &&str| Found { path: PathBuf::from(path), root: PathBuf::from("r"), slug: String::new() };
        let mut explainers: Vec<_> = paths.iter().map(found).collect();
        name(&mut explainers);
        explainers.into_iter().map(|found| found.slug).collect()
    }

    #[test]
    fn a_page_is_named_after_its_folder_or_file() {
        assert_eq!(
            slugs(&["r/elevator-2026/jiedu.md", "r/huainan-2020-74.jiedu.md"]),
            ["elevator-2026", "huainan-2020-74"]
        );
        assert_eq!(slugs(&["r/加装 电梯（试行）.md", "r/gallery/jiedu.md"]), ["加装-电梯-试行", "gallery-jiedu"]);
    }

    #[test]
    fn names_that_clash_grow_by_their_path() {
        assert_eq!(slugs(&["r/a/x/jiedu.md", "r/b/x/jiedu.md"]), ["x", "b-x-jiedu"]);
    }
}
