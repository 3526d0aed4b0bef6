//! What real article editors and sanitizers make of the fragments and of the tag: each gets every fragment of every explainer, is
//! saved, and the saved text is shown on a page that loads the script. What comes of it is the tables of `docs/editors.md`.
//!
//! `MINGBAI_EDITORS=all` tries all rows, `MINGBAI_EDITORS=tinymce,nh3` those, and without it a few are tried. `UPDATE_EDITORS=1` writes
//! the tables once all have been.

mod cell;
mod editor;
mod rows;
mod sanitizer;
mod table;
mod texts;

use std::env;

use anyhow::Result;
use mingbai_e2e::Browser;

use self::rows::{EDITORS, Row, SANITIZERS};
use self::table::Seen;
use self::texts::Texts;

#[test]
fn real_editors_and_sanitizers_do_what_the_table_says() -> Result<()> {
    let asked = env::var("MINGBAI_EDITORS").unwrap_or_default();
    let is_asked = |row: &&Row| match asked.as_str() {
        "all" => true,
        "" => row.is_sample,
        names => names.split(',').any(|name| name == row.name),
    };
    let texts = Texts::made()?;
    let browser = Browser::lease()?;
    let mut seen = Seen::default();
    for row in EDITORS.iter().filter(is_asked) {
        seen.add(row, &editor::tried(&browser, &texts, row)?)?;
    }
    for row in SANITIZERS.iter().filter(is_asked) {
        seen.add(row, &sanitizer::tried(&browser, &texts, row)?)?;
    }
    seen.compare_with_docs(asked == "all")
}
