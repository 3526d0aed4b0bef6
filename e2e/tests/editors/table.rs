//! The tables of `docs/editors.md`: what was seen, as Markdown, and whether the page says so.

use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use mingbai_e2e::paths;

use crate::cell::Cell;
use crate::rows::{Package, Row};
use crate::texts::Kind;

/// A table of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// Editors as they come.
    Editors,
    /// Editors and sanitizers with settings that let more through.
    Settings,
    /// Sanitizers as they come.
    Sanitizers,
}

impl Table {
    const ALL: [Self; 3] = [Self::Editors, Self::Sanitizers, Self::Settings];

    /// Its place on the page: between this line and the next that ends a table.
    const fn begin(self) -> &'static str {
        match self {
            Self::Editors => "<!-- editors: written by `UPDATE_EDITORS=1 cargo xtask e2e editors` -->",
            Self::Settings => "<!-- settings: written by `UPDATE_EDITORS=1 cargo xtask e2e editors` -->",
            Self::Sanitizers => "<!-- sanitizers: written by `UPDATE_EDITORS=1 cargo xtask e2e editors` -->",
        }
    }
}

const END: &str = "<!-- end -->";

/// What was seen, in the order of the rows.
#[derive(Debug, Default)]
pub(crate) struct Seen(Vec<(Table, String)>);

impl Seen {
    /// Adds a row.
    ///
    /// # Errors
    ///
    /// When the version of what was tried cannot be read.
    pub(crate) fn add(&mut self, row: &Row, cells: &[(Kind, Cell)]) -> Result<()> {
        let mut line = format!("| {} {} |", row.title, version(row.package)?);
        if row.table == Table::Settings {
            // A bar would end the cell, in code as well.
            line.push_str(&format!(" `{}` |", row.settings.replace('|', "\\|")));
        }
        for kind in Kind::ALL {
            let cell = cells.iter().find(|(of, _)| *of == kind).map(|(_, cell)| cell.words());
            line.push_str(&format!(" {} |", cell.unwrap_or_default()));
        }
        self.0.push((row.table, line));
        Ok(())
    }

    /// Whether the page says what was seen; `is_whole` where every row was tried.
    ///
    /// # Errors
    ///
    /// With the lines that differ.
    pub(crate) fn compare_with_docs(&self, is_whole: bool) -> Result<()> {
        let file = paths::workspace().join("docs/editors.md");
        let mut page = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let said = page.clone();
        if is_whole {
            for table in Table::ALL {
                page = self.written(table, &page)?;
            }
            if page != said && env::var_os("UPDATE_EDITORS").is_some() {
                fs::write(&file, &page)?;
                return Ok(());
            }
        }
        let missing: Vec<&str> =
            self.0.iter().map(|(_, line)| line.as_str()).filter(|line| !said.lines().any(|it| it == *line)).collect();
        if !missing.is_empty() || page != said {
            bail!(
                "docs/editors.md says otherwise; seen was\n{}\nif that is right: UPDATE_EDITORS=1 cargo xtask e2e editors",
                missing.join("\n")
            );
        }
        Ok(())
    }

    fn written(&self, table: Table, page: &str) -> Result<String> {
        let begin = table.begin();
        let (before, rest) = page.split_once(begin).with_context(|| format!("docs/editors.md lacks {begin}"))?;
        let (_, after) = rest.split_once(END).with_context(|| format!("{begin} has no end"))?;
        let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
        let first = if table == Table::Settings { "| with | settings |" } else { "| |" };
        let rules = "| --- ".repeat(kinds.len() + if table == Table::Settings { 2 } else { 1 });
        let rows: Vec<&str> = self.0.iter().filter(|(of, _)| *of == table).map(|(_, line)| line.as_str()).collect();
        Ok(format!("{before}{begin}\n\n{first} {} |\n{rules}|\n{}\n\n{END}{after}", kinds.join(" | "), rows.join("\n")))
    }
}

/// The version that is tried.
fn version(package: Package) -> Result<String> {
    let folder = paths::editors();
    match package {
        Package::Npm(name) => {
            let file = folder.join("node_modules").join(name).join("package.json");
            let text = fs::read_to_string(&file).with_context(|| format!("{} is not installed", file.display()))?;
            let package: serde_json::Value = serde_json::from_str(&text)?;
            let version = package.get("version").and_then(serde_json::Value::as_str);
            version.map(str::to_owned).with_context(|| format!("{name} has no version"))
        }
        Package::Pypi(name) => {
            let list = fs::read_to_string(folder.join("requirements.txt"))?;
            let version = list.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix("=="));
            version.map(str::to_owned).with_context(|| format!("requirements.txt lacks {name}"))
        }
    }
}
