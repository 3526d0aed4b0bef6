//! A folder to call the program in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own for a test, away when the test is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> io::Result<Self> {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        let folder = Self(path);
        for name in ["mingbai.js", "mingbai.css", "live.js", "live_bg.wasm"] {
            folder.write(&format!("embed/{name}"), "/* */")?;
        }
        Ok(folder)
    }

    pub(crate) fn write(&self, path: &str, content: &str) -> io::Result<()> {
        let path = self.0.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, content)
    }

    pub(crate) fn read(&self, path: &str) -> io::Result<String> {
        fs::read_to_string(self.0.join(path))
    }

    pub(crate) fn mingbai(&self, arguments: &[&str]) -> io::Result<Output> {
        self.command(arguments).output()
    }

    /// The program, about to be called.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mingbai"));
        command.args(arguments).current_dir(&self.0).env_remove("MINGBAI_EMBED").env_remove("MINGBAI_PRESS");
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// All that the program wrote.
pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
