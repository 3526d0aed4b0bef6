//! `mingbai build` once more: what is as it was is left alone, and nothing else is.

use std::fs;
use std::io;
use std::time::SystemTime;

use super::{EXPLAINER, POLICY};
use crate::folder::{Folder, said};

/// What a build says of explainers that it left alone.
const LEFT_ALONE: &str = "篇没有改过";

/// Two explainers, each beside its policy.
fn two(name: &str) -> io::Result<Folder> {
    let folder = Folder::new(name)?;
    for place in ["lift", "road"] {
        folder.write(&format!("texts/{place}/jiedu.md"), &EXPLAINER.replace("装电梯", place))?;
        folder.write(&format!("texts/{place}/policy.html"), POLICY)?;
    }
    Ok(folder)
}

/// Builds with further arguments, and says what was said; `code` is how it must end.
fn build(folder: &Folder, more: &[&str], code: i32) -> io::Result<String> {
    let usual = ["build", "texts", "--out", "dist", "--embed", "embed"];
    let day = if more.contains(&"--today") { &[][..] } else { &["--today", "2026-03-05"] };
    let output = folder.mingbai(&[&usual[..], day, more].concat())?;
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    Ok(said(&output))
}

fn time(folder: &Folder, path: &str) -> io::Result<SystemTime> {
    fs::metadata(folder.0.join(path))?.modified()
}

#[test]
fn unchanged_explainers_are_not_written_again() -> io::Result<()> {
    let folder = two("again-unchanged")?;
    let first = build(&folder, &[], 0)?;
    assert!(first.contains("做好 2 篇，用了"), "{first}");
    let before = time(&folder, "dist/lift/index.html")?;
    let manifest = folder.read("dist/.mingbai-manifest.json")?;
    // It lies beside the pages: where the texts are on this machine is nobody's business.
    assert!(manifest.contains("policy.html") && !manifest.contains("texts/"), "{manifest}");
    let again = build(&folder, &[], 0)?;
    assert!(again.contains(&format!("做好 2 篇，其中 2 {LEFT_ALONE}")), "{again}");
    assert_eq!(time(&folder, "dist/lift/index.html")?, before);
    assert_eq!(folder.read("dist/.mingbai-manifest.json")?, manifest);
    let forced = build(&folder, &["--force"], 0)?;
    assert!(forced.contains("做好 2 篇，用了"), "{forced}");
    Ok(())
}

#[test]
fn a_changed_policy_builds_its_own_explainer_and_the_lists_stay_whole() -> io::Result<()> {
    let folder = two("again-policy")?;
    build(&folder, &[], 0)?;
    folder.write("texts/road/policy.html", &format!("{POLICY}<p>第七条　由县财政局拨付。</p>\n"))?;
    let again = build(&folder, &[], 0)?;
    assert!(again.contains(&format!("其中 1 {LEFT_ALONE}")), "{again}");
    assert!(
        folder.read("dist/road/policy.html")?.contains("第七条")
            && folder.read("dist/road/index.html")?.contains("第七条")
    );
    assert!(!folder.read("dist/lift/policy.html")?.contains("第七条"));
    let list = folder.read("dist/index.html")?;
    assert!(list.contains("href=\"lift/\"") && list.contains("href=\"road/\""), "{list}");
    // An explainer that is gone leaves the list and the folder, though nothing is built.
    fs::remove_dir_all(folder.0.join("texts/road"))?;
    let less = build(&folder, &[], 0)?;
    assert!(less.contains(&format!("做好 1 篇，其中 1 {LEFT_ALONE}")), "{less}");
    assert!(!folder.read("dist/index.html")?.contains("road/") && !folder.0.join("dist/road").exists());
    assert!(folder.0.join("dist/lift/index.html").exists());
    Ok(())
}

#[test]
fn a_file_that_was_missing_and_a_lock_that_is_new_are_changes() -> io::Result<()> {
    let folder = two("again-missing")?;
    folder.write("texts/lift/jiedu.md", &EXPLAINER.replace("20 万元。", "20 万元。![楼道](a.png)"))?;
    assert!(build(&folder, &[], 0)?.contains("file-missing"));
    folder.write("texts/lift/a.png", "png")?;
    build(&folder, &[], 0)?;
    assert_eq!(folder.read("dist/lift/a.png")?, "png");
    folder.write("texts/lift/a.png", "gnp")?;
    build(&folder, &[], 0)?;
    assert_eq!(folder.read("dist/lift/a.png")?, "gnp");
    folder.write("texts/road/jiedu.lock.json", "no lock")?;
    assert!(build(&folder, &[], 0)?.contains("lock-unreadable"));
    Ok(())
}

#[test]
fn the_choices_of_the_site_its_templates_and_the_day_are_what_pages_are_made_of() -> io::Result<()> {
    let folder = two("again-site")?;
    folder.write("texts/mingbai.toml", "title = \"云溪县\"\ntemplates = \"t\"\n")?;
    folder.write("texts/t/page.html", "一 {{ site.title }}{{ explainer.element }}")?;
    build(&folder, &[], 0)?;
    for (path, text, part) in [
        ("texts/mingbai.toml", "title = \"清河县\"\ntemplates = \"t\"\n", "一 清河县"),
        ("texts/t/page.html", "二 {{ site.title }}{{ explainer.element }}", "二 清河县"),
    ] {
        folder.write(path, text)?;
        let again = build(&folder, &[], 0)?;
        assert!(!again.contains(LEFT_ALONE), "{path}: {again}");
        assert!(folder.read("dist/lift/index.html")?.contains(part), "{path}");
    }
    assert!(!build(&folder, &["--today", "2026-03-06"], 0)?.contains(LEFT_ALONE));
    // A choice for one page is a change of that page.
    folder
        .write("texts/mingbai.toml", "title = \"清河县\"\ntemplates = \"t\"\n[explainers.lift]\ntheme = \"dark\"\n")?;
    assert!(build(&folder, &["--today", "2026-03-06"], 0)?.contains(&format!("其中 1 {LEFT_ALONE}")));
    Ok(())
}

#[test]
fn a_manifest_that_is_broken_or_of_another_program_is_none() -> io::Result<()> {
    let folder = two("again-manifest")?;
    build(&folder, &[], 0)?;
    let path = "dist/.mingbai-manifest.json";
    let whole = folder.read(path)?;
    let other = whole.replacen("\"program\":\"", "\"program\":\"9.", 1);
    let shape = whole.replacen("\"schema\":2", "\"schema\":9", 1);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    for broken in [other, shape, half, String::new(), "[]".to_owned()] {
        assert_ne!(broken, whole);
        folder.write(path, &broken)?;
        let again = build(&folder, &[], 0)?;
        assert!(!again.contains(LEFT_ALONE), "{again}");
        assert_eq!(folder.read(path)?, whole);
    }
    Ok(())
}

#[test]
fn what_somebody_has_deleted_or_edited_is_made_again() -> io::Result<()> {
    let folder = two("again-deleted")?;
    build(&folder, &[], 0)?;
    let page = folder.read("dist/lift/index.html")?;
    fs::remove_file(folder.0.join("dist/lift/index.html"))?;
    assert!(build(&folder, &[], 0)?.contains(&format!("其中 1 {LEFT_ALONE}")));
    assert_eq!(folder.read("dist/lift/index.html")?, page);
    // As long as before, so that only the time tells.
    folder.write("dist/lift/index.html", &page.replacen("装", "拆", 1).replacen("lift", "tfil", 1))?;
    assert!(build(&folder, &[], 0)?.contains(&format!("其中 1 {LEFT_ALONE}")));
    assert_eq!(folder.read("dist/lift/index.html")?, page);
    Ok(())
}

#[test]
fn findings_of_an_explainer_that_is_left_alone_are_told_again() -> io::Result<()> {
    let folder = two("again-findings")?;
    build(&folder, &[], 0)?;
    let page = folder.read("dist/lift/index.html")?;
    folder.write("texts/lift/jiedu.md", &EXPLAINER.replace("20 万元。", "30 万元。"))?;
    folder.write("texts/road/jiedu.md", &EXPLAINER.replace("published: 2026-03-04\n", ""))?;
    let told = build(&folder, &[], 1)?;
    let again = build(&folder, &[], 1)?;
    let findings = |said: &str| said.rsplit_once("。做好").map(|(findings, _)| findings.to_owned());
    assert!(told.contains("fact-nowhere") && findings(&told).is_some(), "{told}");
    assert_eq!(findings(&again), findings(&told));
    assert!(again.contains(&format!("做好 1 篇，其中 1 {LEFT_ALONE}")), "{again}");
    // The page that is held back leaves the one before it, build after build.
    assert_eq!(folder.read("dist/lift/index.html")?, page);
    Ok(())
}

#[test]
fn a_build_writes_what_was_chosen_and_links_to_nothing_else() -> io::Result<()> {
    let folder = two("products")?;
    folder.write("texts/mingbai.toml", "gallery = true\n")?;
    build(&folder, &[], 0)?;
    for name in ["plain.html", "styled.html", "jsonld.json", "jiedu.md", "policy.html"] {
        assert!(folder.0.join("dist/lift").join(name).exists(), "{name}");
    }
    let more = ["radio.txt", "sms.txt", "wechat.html", "plain-strict.html", "plain-ueditor.html", "jiedu.mingbai.html"];
    let is_there = |name: &str| folder.0.join("dist/lift").join(name).exists();
    assert!(!more.into_iter().any(is_there));
    for page in ["dist/lift/index.html", "dist/gallery/index.html"] {
        assert!(!folder.read(page)?.contains("radio.txt"), "{page}");
    }

    folder.write("texts/mingbai.toml", "gallery = true\nproducts = [\"radio\", \"sms\", \"wechat\", \"plain\"]\n")?;
    build(&folder, &[], 0)?;
    assert!(more.into_iter().all(is_there));
    assert!(!["plain.html", "styled.html", "jsonld.json", "jiedu.md"].into_iter().any(is_there));
    for page in ["dist/lift/index.html", "dist/gallery/index.html"] {
        assert!(folder.read(page)?.contains("radio.txt"), "{page}");
    }

    folder.write("texts/mingbai.toml", "products = [\"radio\", \"televison\"]\n")?;
    let wrong = build(&folder, &[], 2)?;
    assert!(wrong.contains("televison") && wrong.contains("plain.html"), "{wrong}");
    Ok(())
}
