//! The calendars of the site, as another program reads them (ical.js, which is Thunderbird's), and as the standard wants their lines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::paths;
use serde_json::Value;

use crate::{files, modules, printed};

/// Octets of a line (RFC 5545, 3.1).
const LINE: usize = 75;

#[test]
fn another_program_reads_every_day_of_every_calendar() -> Result<()> {
    modules()?;
    let calendars = files(&paths::dist()?, ".ics")?;
    ensure!(calendars.len() > 1, "the site has no calendar");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("validators/calendars.mjs");
    let told = printed(Command::new("node").arg(script).args(&calendars))?;
    let read: Vec<Value> = told.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    ensure!(read.len() == calendars.len(), "{} of {} could be read", read.len(), calendars.len());
    for calendar in &read {
        let events = calendar["events"].as_array().context("no events")?;
        ensure!(calendar["version"] == "2.0" && !events.is_empty(), "{calendar}");
        for event in events {
            let days = event["days"].as_f64().unwrap_or_default();
            ensure!(days >= 1.0 && event["summary"].as_str().is_some_and(|words| !words.is_empty()), "{event}");
        }
        let known: BTreeSet<&str> = events.iter().filter_map(|event| event["uid"].as_str()).collect();
        ensure!(known.len() == events.len(), "two events of one name in {calendar}");
    }
    Ok(())
}

#[test]
fn lines_are_short_and_end_as_they_must() -> Result<()> {
    for file in files(&paths::dist()?, ".ics")? {
        let text = fs::read_to_string(&file)?;
        ensure!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{}", file.display());
        for line in text.split("\r\n") {
            ensure!(line.len() <= LINE, "{}: {} octets: {line}", file.display(), line.len());
        }
    }
    Ok(())
}
