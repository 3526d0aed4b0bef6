//! `mingbai export`: what can be made, what cannot, and what is said of it.

use std::fs;
use std::io;

use super::{EXPLAINER, INFOGRAPHICS, POLICY};
use crate::folder::{Folder, said};

const CARD: &str = "---
title: 装电梯，补多少
---

## 明白卡 {.card}

补多少
: 每台 20 万元。
";

#[test]
fn a_code_is_exported_under_the_number_of_its_card() -> io::Result<()> {
    let folder = Folder::new("export-code")?;
    folder.write("lift/jiedu.md", CARD)?;
    let base = ["export", "lift/jiedu.md", "--form", "qr", "--base-url", "https://www.yunxi.example/jiedu/"];
    let output = folder.mingbai(&base)?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let said = said(&output);
    let path = said.split("写好 ").nth(1).and_then(|rest| rest.split('（').next()).unwrap_or_default();
    assert!(path.starts_with("export/lift/qr-") && path.ends_with(".svg"), "{said}");
    assert!(folder.read(path)?.starts_with("<svg "));
    Ok(())
}

#[test]
fn an_export_that_cannot_be_made_says_what_is_missing() -> io::Result<()> {
    let folder = Folder::new("export-missing")?;
    folder.write("lift/jiedu.md", CARD)?;
    folder.write("qa/jiedu.md", EXPLAINER)?;
    folder.write("qa/policy.html", POLICY)?;
    let tries: [(&[&str], &str); 4] = [
        (&["export", "nowhere.md"], "没有 nowhere.md"),
        (&["export", "lift/jiedu.md", "--form", "qr"], "base-url"),
        (&["export", "lift", "--form", "qr", "--base-url", "www.yunxi.example"], "不是网址"),
        (&["export", "qa", "--form", "qr", "--base-url", "https://www.yunxi.example/"], "没有能做成二维码的内容"),
    ];
    for (arguments, words) in tries {
        let output = folder.mingbai(arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(words), "{arguments:?}: {}", said(&output));
    }
    Ok(())
}

#[test]
fn an_infographic_is_exported_as_a_picture() -> io::Result<()> {
    let folder = Folder::new("export-picture")?;
    folder.write("lift/jiedu.md", INFOGRAPHICS)?;
    let wrong = folder.mingbai(&["export", "lift/jiedu.md", "--form", "infographic", "--accent", "blue"])?;
    assert!(said(&wrong).contains("井号后面六位"), "{}", said(&wrong));
    let export = folder.mingbai(&["export", "lift/jiedu.md", "--form", "infographic", "--accent", "#1b4b8f"])?;
    if said(&export).contains("fonts-noto-cjk") {
        eprintln!("SKIPPED: no Chinese font here, so no picture was painted");
        return Ok(());
    }
    assert_eq!(export.status.code(), Some(0), "{}", said(&export));
    for name in ["tujie.png", "tujie-2.png"] {
        assert!(fs::read(folder.0.join("export/lift").join(name))?.starts_with(b"\x89PNG"), "{name}");
    }
    let svg = folder.read("export/lift/tujie-2.svg")?;
    assert!(svg.contains(">再来一图</text>"));
    assert!(svg.contains("#1b4b8f") && !svg.contains("#9b1c1f"), "the picture was red whatever the page's accent is");
    Ok(())
}

#[test]
fn texts_are_exported_for_ear_pocket_and_editor() -> io::Result<()> {
    let folder = Folder::new("export-texts")?;
    folder.write("lift/jiedu.md", CARD)?;
    let call = ["export", "lift/jiedu.md", "--form", "radio,sms,wechat,plain", "--profile", "strict"];
    let output = folder.mingbai(&[&call[..], &["--base-url", "https://www.yunxi.example/"]].concat())?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let radio = folder.read("export/lift/radio.txt")?;
    assert!(radio.starts_with('\u{FEFF}') && radio.contains("每分钟 220 字"), "{radio}");
    assert!(folder.read("export/lift/sms.txt")?.contains("每条不超过 70 字"));
    let article = folder.read("export/lift/wechat.html")?;
    assert!(article.contains("style=") && !article.contains("class="), "{article}");
    let fragment = folder.read("export/lift/plain-strict.html")?;
    assert!(fragment.contains("https://www.yunxi.example/lift/jiedu.mingbai.html"), "{fragment}");
    assert!(folder.read("export/lift/plain-ueditor.html").is_err(), "only one editor was asked for");
    Ok(())
}

#[test]
fn a_fragment_without_an_address_says_that_its_links_stay_behind() -> io::Result<()> {
    let folder = Folder::new("export-plain")?;
    folder.write("lift/jiedu.md", CARD)?;
    let output = folder.mingbai(&["export", "lift/jiedu.md", "--form", "plain"])?;
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("base-url"), "{}", said(&output));
    Ok(())
}
