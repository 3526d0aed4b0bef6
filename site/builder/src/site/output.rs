//! The folder that a build writes: only files that changed are touched, so that a preview reloads what it must, and what an
//! earlier build wrote and this one did not is taken away.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};

/// What the last build wrote, a path a line; nothing else in the folder is ever taken away.
const LIST: &str = ".mingbai-files";

/// An output folder.
#[derive(Debug)]
pub(crate) struct Output {
    root: PathBuf,
    written: Mutex<BTreeSet<String>>,
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
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
        let path = self.root.join(path);
        let same_length = fs::metadata(&path).is_ok_and(|known| known.len() == content.len() as u64);
        if same_length && fs::read(&path).is_ok_and(|known| known == content) {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("建不了文件夹 {}", folder.display()))?;
        }
        fs::write(&path, content).with_context(|| format!("写不了 {}", path.display()))
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
        let list = self.root.join(LIST);
        let mut files = self.written.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for path in fs::read_to_string(&list).unwrap_or_default().lines() {
            if files.contains(path) {
                continue;
            }
            if kept.iter().any(|start| path.starts_with(start)) {
                files.insert(path.to_owned());
            } else if Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
                self.remove(Path::new(path));
            }
        }
        let mut text = String::new();
        files.iter().for_each(|path| text.extend([path, "\n"]));
        fs::write(&list, text).with_context(|| format!("写不了 {}", list.display()))
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
