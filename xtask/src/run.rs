//! Runs one program in the checkout, with its output shown, and says what it was when it fails.
//!
//! Which programs, and in which order, is left to the commands.

use std::fmt;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::Result;

use crate::project::Project;

/// We cannot go on; `command` is the one thing to type that helps.
#[derive(Debug)]
pub(crate) struct Stuck {
    pub(crate) what: String,
    pub(crate) command: String,
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Stuck {}

/// An error with the command that helps.
pub(crate) fn stuck(what: impl Into<String>, command: impl Into<String>) -> anyhow::Error {
    anyhow::Error::new(Stuck { what: what.into(), command: command.into() })
}

/// Says what went wrong, and what to type where that is known.
pub(crate) fn tell(error: &anyhow::Error) {
    eprintln!("\nerror: {error:#}");
    if let Some(stuck) = error.downcast_ref::<Stuck>() {
        eprintln!("try:   {}", stuck.command);
    }
}

/// A program about to be run.
pub(crate) struct Run {
    command: Command,
    /// The command line as one would type it, environment first.
    line: String,
    help: Option<String>,
}

impl Run {
    pub(crate) fn new(project: &Project, program: &str) -> Self {
        let mut command = Command::new(program);
        command.current_dir(project.root()).env("PATH", project.search_path());
        // `cargo run` describes this crate in the environment. Handed on to another Cargo, these make
        // build scripts that watch them run, and their crates compile, again.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|start| name.starts_with(start)) {
                command.env_remove(&*name);
            }
        }
        Self { command, line: program.to_owned(), help: None }
    }

    pub(crate) fn cargo(project: &Project, line: &str) -> Self {
        Self::new(project, "cargo").args(line.split_whitespace())
    }

    pub(crate) fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        for argument in arguments {
            self.command.arg(argument);
            self.line = format!("{} {argument}", self.line);
        }
        self
    }

    pub(crate) fn arg(self, argument: impl AsRef<Path>) -> Self {
        let text = argument.as_ref().to_string_lossy().into_owned();
        self.args([text.as_str()])
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<Path>) -> Self {
        let value = value.as_ref();
        self.command.env(name, value);
        self.line = format!("{name}={} {}", value.display(), self.line);
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// The command to propose when this one fails; else it is the command itself.
    pub(crate) fn help(mut self, command: &str) -> Self {
        self.help = Some(command.to_owned());
        self
    }

    /// Runs to the end with its output on ours, and nobody at the keyboard.
    pub(crate) fn show(mut self) -> Result<()> {
        self.command.stdin(Stdio::null());
        let ended = self.command.status();
        self.judge(ended)
    }

    /// Runs to the end like [`Run::show`], and hands over the lines that it wrote to standard output, also when it fails.
    pub(crate) fn watch(mut self) -> (Vec<String>, Result<()>) {
        let mut lines = Vec::new();
        let ended = self.command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().and_then(|mut child| {
            if let Some(output) = child.stdout.take() {
                for line in BufReader::new(output).lines() {
                    let line = line?;
                    println!("{line}");
                    lines.push(line);
                }
            }
            child.wait()
        });
        let ended = self.judge(ended);
        (lines, ended)
    }

    /// Starts it beside what follows, with its output on ours, and nobody at the keyboard.
    pub(crate) fn start(mut self) -> Result<Running> {
        self.command.stdin(Stdio::null());
        let started = self.command.spawn();
        let Self { line, help, .. } = self;
        let help = help.unwrap_or_else(|| line.clone());
        match started {
            Ok(child) => Ok(Running { child, line, help }),
            Err(error) => Err(stuck(format!("`{line}` did not start: {error}"), help)),
        }
    }

    fn judge(self, ended: io::Result<ExitStatus>) -> Result<()> {
        let help = self.help.unwrap_or_else(|| self.line.clone());
        judge(&self.line, &help, ended)
    }

    /// The lines that it wrote, if it succeeds.
    pub(crate) fn lines(self) -> Result<Vec<String>> {
        let (lines, ended) = self.watch();
        ended.map(|()| lines)
    }

    /// What it prints, if it starts and succeeds: for questions such as `--version`.
    pub(crate) fn text(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// A program that runs beside this one, and ends with this value.
pub(crate) struct Running {
    child: Child,
    line: String,
    help: String,
}

impl Running {
    /// Whether it has ended by itself; so has one that nobody knows of any more.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until it ends.
    ///
    /// # Errors
    /// When it ends with a failure.
    pub(crate) fn wait(mut self) -> Result<()> {
        let ended = self.child.wait();
        judge(&self.line, &self.help, ended)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing is lost: one that has ended is left as it is.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn judge(line: &str, help: &str, ended: io::Result<ExitStatus>) -> Result<()> {
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(stuck(format!("`{line}` ended with {status}"), help)),
        Err(error) => Err(stuck(format!("`{line}` did not start: {error}"), help)),
    }
}
