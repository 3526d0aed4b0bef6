//! The folder that a build writes: only files that changed are touched, so that a preview reloads what it must.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// An output folder.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    root: PathBuf,
}

impl Output {
    /// The folder `root`, made when it does not exist.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made.
    pub(crate) fn new(root: &Path) -> Result<Self> {
        fs::create_dir_all(root).with_context(|| format!("建不了文件夹 {}", root.display()))?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// Writes one file, folders included.
    ///
    /// # Errors
    ///
    /// When the file system refuses.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<()> {
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
}
