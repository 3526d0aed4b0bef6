//! What the test server adds to each page that is opened, where the browser's driver has no way to: a first script, and
//! the rule that no script may run.
//!
//! One mechanism for Firefox and WebKit alike; for Chromium, which has its own, nothing is added. There is one browser
//! at work at a time, so there is one preamble, begun anew with each tab.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Paths of the harness itself: they follow no rule of a test and stand in no log.
pub(crate) const FOLDER: &str = "/.e2e/";

/// The page that holds another in a frame, for screens that are narrower than a window can be. What follows the
/// question mark is percent-encoded JSON: `[width, height, address]`.
pub(crate) const FRAME: &str = "/.e2e/frame.html";

/// A document in such a sandbox runs no script and says so to its stylesheets, in every engine; everything else is
/// allowed. What a driver asks of it still runs.
pub(crate) const NO_SCRIPTS: &str =
    "sandbox allow-same-origin allow-forms allow-popups allow-modals allow-downloads allow-top-navigation";

const TAG: &[u8] = br#"<script src="/.e2e/first.js"></script>"#;

/// In which part of a page its head is looked for; what it says about its encoding must stand there as well.
const BEGINNING: usize = 1024;

#[derive(Debug)]
struct Preamble {
    scripts: Vec<String>,
    allows_scripts: bool,
}

/// Nothing for a browser that does without.
static CURRENT: Mutex<Option<Preamble>> = Mutex::new(None);

fn current() -> MutexGuard<'static, Option<Preamble>> {
    CURRENT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on pages get the harness's own first script and may run theirs.
pub(crate) fn begin() {
    *current() = Some(Preamble { scripts: vec![include_str!("first.js").to_owned()], allows_scripts: true });
}

/// Adds a script that runs in every page from now on, before any of its own.
pub(crate) fn add(source: &str) {
    if let Some(preamble) = current().as_mut() {
        preamble.scripts.push(source.to_owned());
    }
}

/// Pages opened from now on run no script.
pub(crate) fn forbid_scripts() {
    if let Some(preamble) = current().as_mut() {
        preamble.allows_scripts = false;
    }
}

/// Whether pages are changed at all.
pub(crate) fn is_wanted() -> bool {
    current().is_some()
}

/// Whether pages may run scripts.
pub(crate) fn allows_scripts() -> bool {
    current().as_ref().is_none_or(|preamble| preamble.allows_scripts)
}

/// What the harness itself serves under a path: its text.
pub(crate) fn file(path: &str) -> Option<String> {
    match path.strip_prefix(FOLDER)? {
        "first.js" => Some(current().as_ref().map(|preamble| preamble.scripts.join("\n;\n")).unwrap_or_default()),
        "frame.html" => Some(include_str!("frame.html").to_owned()),
        _ => None,
    }
}

/// A page with the first script where its head begins, in whichever encoding it is.
pub(crate) fn before(page: &[u8]) -> Vec<u8> {
    let beginning = page.get(..BEGINNING).unwrap_or(page).to_ascii_lowercase();
    let place = ["<head", "<html", "<!doctype"].into_iter().find_map(|tag| end_of_tag(&beginning, tag.as_bytes()));
    let (before, after) = page.split_at(place.unwrap_or(0));
    [before, TAG, after].concat()
}

/// Where the first tag of a name ends.
fn end_of_tag(text: &[u8], tag: &[u8]) -> Option<usize> {
    let start = text.windows(tag.len() + 1).position(|part| {
        part.strip_prefix(tag).is_some_and(|rest| rest.iter().all(|next| b"> \t\r\n".contains(next)))
    })?;
    let rest = text.get(start..)?.iter().position(|byte| *byte == b'>')?;
    Some(start + rest + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expect: &str) {
        let seen = String::from_utf8_lossy(&before(page.as_bytes())).replace(&*String::from_utf8_lossy(TAG), "|");
        assert_eq!(seen, expect);
    }

    #[test]
    fn the_first_script_stands_where_the_head_begins() {
        check("<!DOCTYPE html>\n<html>\n<head lang=zh>\n<meta>", "<!DOCTYPE html>\n<html>\n<head lang=zh>|\n<meta>");
        check("<!doctype html><html lang=zh><meta><header>", "<!doctype html><html lang=zh>|<meta><header>");
        check("<!doctype html><title>t</title>", "<!doctype html>|<title>t</title>");
        check("<p>words", "|<p>words");
    }
}
