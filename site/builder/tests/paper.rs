//! What is printed is set by a program of its own: what `mingbai` does where that is not there, or is none.

mod folder;

use std::fs;
use std::io;

use folder::{Folder, said};

const CARD: &str = "---
title: 装电梯，补多少
drafter: 云溪县住房和城乡建设局
---

## 明白卡 {.card}

补多少
: 每台 20 万元。
";

/// What makes the program, whichever profile this is.
const REMEDY: &str = "--package mingbai-typst";

fn folder(name: &str) -> io::Result<Folder> {
    let folder = Folder::new(name)?;
    folder.write("lift/jiedu.md", CARD)?;
    folder.write("mingbai.toml", "print = true\n")?;
    Ok(folder)
}

/// The endings of the files that an export has made.
fn made(folder: &Folder) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.0.join("export/lift"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[test]
fn without_the_program_whatever_needs_no_paper_is_made_and_one_line_says_what_makes_it() -> io::Result<()> {
    let folder = folder("paper-all")?;
    assert_eq!(folder.mingbai(&["check", "lift"])?.status.code(), Some(0));
    let export = folder.command(&["export", "lift/jiedu.md"]).env("MINGBAI_PRESS", "/nowhere").output()?;
    assert_eq!(export.status.code(), Some(0), "{}", said(&export));
    let said = said(&export);
    assert_eq!(said.lines().filter(|line| line.contains(REMEDY)).count(), 1, "{said}");
    let made = made(&folder)?;
    assert!(made.iter().any(|name| name == "radio.txt"), "{made:?}");
    assert!(made.iter().all(|name| !name.ends_with(".pdf")), "{made:?}");
    Ok(())
}

#[test]
fn a_sheet_that_was_asked_for_and_cannot_be_set_is_an_error_after_the_rest() -> io::Result<()> {
    let folder = folder("paper-asked")?;
    let export = ["export", "lift/jiedu.md", "--form", "card,radio"];
    let export = folder.command(&export).env("MINGBAI_PRESS", "/nowhere").output()?;
    assert_eq!(export.status.code(), Some(2), "{}", said(&export));
    assert!(said(&export).contains(REMEDY), "{}", said(&export));
    assert_eq!(made(&folder)?, ["radio.txt"]);
    Ok(())
}

#[test]
fn a_site_is_built_without_its_sheets_and_says_so_once() -> io::Result<()> {
    let folder = folder("paper-build")?;
    let build = ["build", ".", "--out", "dist", "--embed", "embed"];
    let build = folder.command(&build).env("MINGBAI_PRESS", "/nowhere").output()?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    assert_eq!(said(&build).matches("没有做打印版").count(), 1, "{}", said(&build));
    assert!(said(&build).contains(REMEDY), "{}", said(&build));
    assert!(folder.read("dist/lift/index.html")?.contains("补多少"));
    Ok(())
}

#[cfg(unix)]
#[test]
fn another_program_in_its_place_is_one_error_and_no_hang() -> io::Result<()> {
    let folder = folder("paper-other")?;
    let export = ["export", "lift/jiedu.md", "--form", "card"];
    for (program, words) in [("/bin/true", "启动不了"), ("/bin/ls", "读不懂")] {
        let export = folder.command(&export).env("MINGBAI_PRESS", program).output()?;
        assert_eq!(export.status.code(), Some(2), "{}", said(&export));
        assert_eq!(said(&export).matches(words).count(), 1, "{}", said(&export));
    }
    Ok(())
}
