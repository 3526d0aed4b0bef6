//! The folder that a build writes: only files that changed are touched, so that a preview reloads what it must, and what an
//! earlier build wrote and this one did not is taken away.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::UNIX_EPOCH;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// What the last build wrote, a path a line; nothing else in the folder is ever taken away.
const LIST: &str = ".mingbai-files";

/// An output folder.
#[derive(Debug)]
pub(crate) struct Output {
    root: PathBuf,
    /// By path.
    written: Mutex<BTreeMap<String, Stamp>>,
}

/// By what a file is known to be as it was written: its length, and when it was written last, in nanoseconds since 1970. Who edits it changes
/// one of them; to read it all again would cost as much as to make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp(u64, u64);

/// Files with their stamps, by path.
pub(crate) type Files = Vec<(String, Stamp)>;

impl Stamp {
    fn of(file: &fs::Metadata) -> Self {
        let since = file.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        Self(file.len(), u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
    }
}

impl Output {
    /// The folder `root`, made when it does not exist.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub(crate) fn new(root: &Path) -> Result<Self> {
        fs::create_dir_all(root).with_context(|| format!("建不了文件夹 {}", root.display()))?;
        Ok(Self { root: root.to_path_buf(), written: Mutex::default() })
    }

    /// Writes one file, folders included.
    ///
    /// # Errors
    ///
    /// When the file system refuses.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<()> {
        let file = self.root.join(path);
        let known = fs::metadata(&file).ok().filter(|known| known.len() == content.len() as u64);
        let known = known.filter(|_| fs::read(&file).is_ok_and(|known| known == content));
        let metadata = match known {
            Some(known) => known,
            None => Self::put(&file, content).with_context(|| format!("写不了 {}", file.display()))?,
        };
        self.files().insert(path.to_owned(), Stamp::of(&metadata));
        Ok(())
    }

    /// Writes it whatever is there; a folder is made when there is none, which is once for many files.
    fn put(file: &Path, content: &[u8]) -> io::Result<fs::Metadata> {
        match (fs::write(file, content), file.parent()) {
            (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(folder)?;
                fs::write(file, content)?;
            }
            (written, _) => written?,
        }
        fs::metadata(file)
    }

    /// The files of a folder that this build has written.
    pub(crate) fn written_in(&self, folder: &str) -> Files {
        let start = format!("{folder}/");
        let files = self.files();
        let within = files.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start));
        within.map(|(path, stamp)| (path.clone(), *stamp)).collect()
    }

    /// A file that this build has written.
    pub(crate) fn written(&self, path: &str) -> Option<(String, Stamp)> {
        self.files().get(path).map(|stamp| (path.to_owned(), *stamp))
    }

    /// Keeps files as if this build had written them, if all of them are there as an earlier one wrote them.
    pub(crate) fn keep(&self, files: &[(String, Stamp)]) -> bool {
        let is_there = |(path, stamp): &(String, Stamp)| {
            fs::metadata(self.root.join(path)).is_ok_and(|known| Stamp::of(&known) == *stamp)
        };
        let are_kept = files.iter().all(is_there);
        if are_kept {
            self.files().extend(files.iter().cloned());
        }
        are_kept
    }

    /// What a file of the program's own in the folder holds: one that is no page, and never swept.
    pub(crate) fn read(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.root.join(name)).ok()
    }

    /// Writes a file of the program's own, in one step: a build that is broken off leaves the one before it.
    ///
    /// # Errors
    ///
    /// When the file system refuses.
    pub(crate) fn replace(&self, name: &str, content: &[u8]) -> Result<()> {
        let (file, new) = (self.root.join(name), self.root.join(format!("{name}.new")));
        let replaced = fs::write(&new, content).and_then(|()| fs::rename(&new, &file));
        replaced.with_context(|| format!("写不了 {}", file.display()))
    }

    fn files(&self) -> MutexGuard<'_, BTreeMap<String, Stamp>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Copies the files of a folder, those of its folders included, to `path`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or written.
    pub(crate) fn copy_folder(&self, from: &Path, path: &str) -> Result<()> {
        let mut folders = vec![(from.to_path_buf(), path.to_owned())];
        while let Some((folder, path)) = folders.pop() {
            let entries = fs::read_dir(&folder).with_context(|| format!("打不开文件夹 {}", folder.display()))?;
            for entry in entries {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let target = format!("{path}/{name}");
                if entry.file_type()?.is_dir() {
                    folders.push((entry.path(), target));
                } else {
                    let content =
                        fs::read(entry.path()).with_context(|| format!("读不了 {}", entry.path().display()))?;
                    self.write(&target, &content)?;
                }
            }
        }
        Ok(())
    }

    /// Takes away what an earlier build wrote and this one did not, but for what begins with one of `kept`.
    ///
    /// # Errors
    ///
    /// When the list of files cannot be written.
    pub(crate) fn sweep(&self, kept: &[String]) -> Result<()> {
        let known = self.read(LIST).unwrap_or_default();
        let known = String::from_utf8_lossy(&known);
        let written = self.files();
        let mut files: Vec<&str> = written.keys().map(String::as_str).collect();
        for path in known.lines().filter(|path| !written.contains_key(*path)) {
            if kept.iter().any(|start| path.starts_with(start)) {
                files.push(path);
            } else if Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
                self.remove(Path::new(path));
            }
        }
        files.sort_unstable();
        let mut text = String::new();
        files.iter().for_each(|path| text.extend([*path, "\n"]));
        if text == known { Ok(()) } else { self.replace(LIST, text.as_bytes()) }
    }

    /// Removes a file, and the folders that it leaves empty; one that is gone already is no fault.
    fn remove(&self, path: &Path) {
        if fs::remove_file(self.root.join(path)).is_err() {
            return;
        }
        for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            if fs::remove_dir(self.root.join(folder)).is_err() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unchanged_file_keeps_its_time() {
        let root = std::env::temp_dir().join(format!("mingbai-output-{}", std::process::id()));
        let output = Output::new(&root).unwrap();
        output.write("a/b.txt", "一".as_bytes()).unwrap();
        let before = fs::metadata(root.join("a/b.txt")).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        output.write("a/b.txt", "一".as_bytes()).unwrap();
        assert_eq!(fs::metadata(root.join("a/b.txt")).unwrap().modified().unwrap(), before);
        output.write("a/b.txt", "二".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(root.join("a/b.txt")).unwrap(), "二");
        fs::remove_dir_all(root).unwrap();
    }
    #[test]
    fn what_is_no_longer_built_is_taken_away_and_nothing_else() {
        let root = std::env::temp_dir().join(format!("mingbai-sweep-{}", std::process::id()));
        let build = |files: &[&str], kept: &[String]| {
            let output = Output::new(&root).unwrap();
            files.iter().for_each(|file| output.write(file, b"x").unwrap());
            output.sweep(kept).unwrap();
        };
        build(&["a/index.html", "b/index.html", "b/c/d.txt"], &[]);
        fs::write(root.join("a/others.txt"), b"").unwrap();
        build(&["index.html"], &["b/".to_owned()]);
        let is_there = |file: &str| root.join(file).exists();
        assert!(!is_there("a/index.html") && is_there("a/others.txt"));
        assert!(is_there("b/index.html") && is_there("b/c/d.txt"));
        build(&["index.html"], &[]);
        assert!(!is_there("b") && is_there("index.html"));
        let outside = root.with_extension("outside");
        fs::write(&outside, b"").unwrap();
        let name = outside.file_name().unwrap().to_string_lossy();
        fs::write(root.join(LIST), format!("../{name}\n{}\n", outside.display())).unwrap();
        build(&["index.html"], &[]);
        assert!(outside.exists());
        fs::remove_file(outside).unwrap();
        fs::remove_dir_all(root).unwrap();
    }
}
