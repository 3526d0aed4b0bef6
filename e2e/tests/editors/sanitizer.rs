//! A text through a sanitizer: those of Node and Python are programs, that of browsers is asked on a page.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::{Browser, paths};
use serde_json::{Value, json};

use crate::cell::Cell;
use crate::editor::{self, Saved};
use crate::rows::{Package, Row};
use crate::texts::{Kind, Texts};

/// The sanitizer that needs a browser.
const IN_BROWSER: &str = "dompurify";

/// Every kind of text through one sanitizer.
///
/// # Errors
///
/// When it does not run.
pub(crate) fn tried(browser: &Browser, texts: &Texts, row: &Row) -> Result<Vec<(Kind, Cell)>> {
    if row.name == IN_BROWSER {
        return editor::set(browser, texts, row);
    }
    let server = texts.site()?.start()?;
    row.kinds
        .iter()
        .copied()
        .map(|kind| {
            let sources = Texts::of(kind);
            let given: Vec<String> = sources.iter().map(|source| texts.fragment(source)).collect::<Result<_>>()?;
            let kept = sanitized(row, &given)?;
            editor::open(browser, &server.url("/editors/page.html"), IN_BROWSER, "{}")?;
            let mut judged = Vec::new();
            for (before, after) in given.iter().zip(kept) {
                judged.push(Saved { html: after.clone(), ..editor::compared(browser, before, &after)? });
            }
            let state = editor::state(browser, texts, row, kind, &judged)?;
            Ok((kind, Cell { set: state, pasted: None }))
        })
        .collect()
}

/// What the program of a sanitizer leaves of each text.
fn sanitized(row: &Row, given: &[String]) -> Result<Vec<String>> {
    let folder = paths::editors();
    let (program, script) = match row.package {
        Package::Npm(_) => ("node".into(), "sanitize.mjs"),
        Package::Pypi(_) => (paths::output().join("editors/python/bin/python"), "sanitize.py"),
    };
    let mut child = Command::new(&program)
        .arg(folder.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} does not start: cargo xtask setup", program.display()))?;
    let settings: Value = serde_json::from_str(row.settings)?;
    let asked = json!({ "sanitizer": row.name, "settings": settings, "texts": given }).to_string();
    child.stdin.take().context("no input")?.write_all(asked.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{script} ended with {}", output.status);
    Ok(serde_json::from_slice(&output.stdout)?)
}
