//! Files into an archive that every system opens, and folders from one place to another.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive that is being written. Files in it have no date, so that the same files give the same archive.
pub(super) struct Archive {
    zip: ZipWriter<File>,
}

impl Archive {
    pub(super) fn new(path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| path.display().to_string())?;
        Ok(Self { zip: ZipWriter::new(file) })
    }

    pub(super) fn text(&mut self, name: &str, text: &str) -> Result<()> {
        self.write(name, text.as_bytes())
    }

    pub(super) fn file(&mut self, from: &Path, name: &str) -> Result<()> {
        let content = fs::read(from).with_context(|| from.display().to_string())?;
        self.write(name, &content)
    }

    /// The files of a folder, by name.
    pub(super) fn folder(&mut self, from: &Path, name: &str) -> Result<()> {
        for entry in sorted(from)? {
            self.file(&from.join(&entry), &format!("{name}/{entry}"))?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<()> {
        self.zip.finish().context("the archive cannot be ended")?;
        Ok(())
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default()).with_context(|| name.to_owned())?;
        self.zip.write_all(content).with_context(|| name.to_owned())
    }
}

fn sorted(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Copies a file, or a folder with all that is in it.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        return sorted(from)?.iter().try_for_each(|name| copy(&from.join(name), &to.join(name)));
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    Ok(())
}
