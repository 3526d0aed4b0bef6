//! `mingbai build`: what it writes, and what it keeps back.

use std::fs;
use std::io;

use super::{EXPLAINER, INFOGRAPHICS, POLICY};
use crate::folder::{Folder, said};

#[test]
fn a_sound_folder_is_checked_and_built() -> io::Result<()> {
    let folder = Folder::new("sound")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("texts/lift/policy.html", POLICY)?;
    folder.write("texts/README.md", "# 说明\n")?;
    let check = folder.mingbai(&["check", "texts"])?;
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    assert!(said(&check).contains("略过 texts/README.md"));

    let build = folder.mingbai(&["build", "texts", "--out", "dist", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let page = folder.read("dist/lift/index.html")?;
    for part in [
        "<html lang=\"zh-CN\">",
        "shadowrootmode=\"open\"",
        "policy=\"#zoom\"",
        "id=\"zoom\"",
        "application/ld+json",
        "../mingbai/mingbai.js",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let plain = folder.read("dist/lift/plain.html")?;
    let (page, fragment) = plain.split_once("<main>").unwrap_or_default();
    assert!(
        page.contains("<meta charset=\"utf-8\">") && page.contains("src=\"copy.js\"") && !page.contains("style"),
        "{page}"
    );
    for part in ["class=", "style=", "<script", "mingbai-"] {
        assert!(fragment.contains("</main>") && !fragment.contains(part), "{part} in {fragment}");
    }
    assert!(folder.read("dist/lift/copy.js")?.contains("clipboardData"));
    assert_eq!(folder.read("dist/lift/policy.html")?, POLICY.replace("h1", "h2").trim());
    assert_eq!(folder.read("dist/lift/jiedu.md")?, EXPLAINER);
    assert!(folder.read("dist/lift/jsonld.json")?.contains("\"FAQPage\""));
    assert!(folder.read("dist/lift/styled.html")?.starts_with("<mingbai-explainer"));
    assert!(folder.read("dist/index.html")?.contains("href=\"lift/\""));
    assert_eq!(folder.read("dist/mingbai/live_bg.wasm")?, "/* */");
    Ok(())
}

#[test]
fn a_policy_of_plain_text_becomes_a_page() -> io::Result<()> {
    let folder = Folder::new("plain-text")?;
    folder.write("lift.jiedu.md", &EXPLAINER.replace("policy.html", "lift.txt"))?;
    folder.write("lift.txt", "云溪县加装电梯补助办法\n\n第六条　每台电梯一次性补助20万元。\n")?;
    let build = folder.mingbai(&["build", ".", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let policy = folder.read("dist/lift/policy.html")?;
    assert!(policy.contains("<h2>云溪县加装电梯补助办法</h2>") && policy.contains("id=\"clause-6\""), "{policy}");
    assert!(folder.read("dist/lift/lift.txt").is_ok());
    // The output lies inside the folder: a second build must not take it for a source.
    let again = folder.mingbai(&["build", ".", "--embed", "embed"])?;
    assert!(said(&again).contains("做好 1 篇"), "{}", said(&again));
    Ok(())
}

#[test]
fn what_must_not_go_out_does_not() -> io::Result<()> {
    let folder = Folder::new("faulty")?;
    folder.write("secret.html", "<p>机密</p>")?;
    folder.write("texts/leak/jiedu.md", &EXPLAINER.replace("policy.html", "../../secret.html"))?;
    let build = folder.mingbai(&["build", "texts", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(1), "{}", said(&build));
    assert!(said(&build).contains("policy-outside"));
    assert!(folder.read("dist/leak/index.html").is_err());
    Ok(())
}

#[test]
fn a_site_may_bring_its_own_templates() -> io::Result<()> {
    let folder = Folder::new("own-templates")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("texts/lift/policy.html", POLICY)?;
    folder.write("site/mingbai.toml", "title = \"云溪县\"\nsources = [\"../texts\"]\ntemplates = \"t\"\nassets = \"a\"\ngallery = true\n\n[explainers.lift]\ntemplate = \"own.html\"\npolicy = \".TRS_Editor\"\n")?;
    folder
        .write("site/t/own.html", "{{ site.title }}|{{ page.title }}|{{ policy.selector }}|{{ policy.container }}")?;
    folder.write("site/a/own.css", "a{}")?;
    let build = folder.mingbai(&["build", "site", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    assert_eq!(folder.read("dist/lift/index.html")?, "云溪县|装电梯，补多少|.TRS_Editor|class=\"TRS_Editor\"");
    assert_eq!(folder.read("dist/assets/own.css")?, "a{}");
    assert!(folder.read("dist/gallery/index.html")?.contains("明白卡"));
    Ok(())
}

/// Without a document of its own the page leads to the address that the front matter gives.
#[test]
fn a_page_leads_to_its_document_wherever_that_is_read() -> io::Result<()> {
    let folder = Folder::new("switch")?;
    folder.write("here/jiedu.md", EXPLAINER)?;
    folder.write("here/policy.html", POLICY)?;
    let elsewhere = EXPLAINER.replace("policy.html", "https://gov.example/zc/12.html");
    folder.write("elsewhere/jiedu.md", &elsewhere)?;
    let build = folder.mingbai(&["build", ".", "--embed", "embed"])?;
    let link = |slug: &str| -> io::Result<Option<String>> {
        let page = folder.read(&format!("dist/{slug}/index.html"))?;
        let links = page.split_once("class=\"mingbai-switch\"").map(|(_, links)| links.to_owned());
        Ok(links.and_then(|links| {
            links.split("href=\"").nth(2).map(|href| href.split('"').next().unwrap_or_default().replace("&#x2f;", "/"))
        }))
    };
    assert_eq!(link("here")?.as_deref(), Some("#original"), "{}", said(&build));
    assert_eq!(link("elsewhere")?.as_deref(), Some("https://gov.example/zc/12.html"), "{}", said(&build));
    assert!(folder.read("dist/assets/mingbai-switch.js")?.contains("aria-current"));
    Ok(())
}

#[test]
fn each_infographic_has_words_for_its_picture_beside_the_page() -> io::Result<()> {
    let folder = Folder::new("pictures")?;
    folder.write("lift/jiedu.md", INFOGRAPHICS)?;
    let build = folder.mingbai(&["build", ".", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let page = folder.read("dist/lift/index.html")?;
    for (name, words) in [("tujie-1.txt", "figure\t1\t\t\t20\t万元\t"), ("tujie-2.txt", "\t申请\t\t交材料")] {
        assert!(page.contains(&format!("data-picture=\"{name}\"")), "{page}");
        assert!(folder.read(&format!("dist/lift/{name}"))?.contains(words));
    }
    assert!(!folder.read("dist/lift/plain.html")?.contains("保存长图"));
    Ok(())
}

#[test]
fn a_version_of_the_embed_files_stays_for_the_pages_that_link_to_it() -> io::Result<()> {
    let folder = Folder::new("versions")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("texts/lift/policy.html", POLICY)?;
    folder.write("texts/mingbai.toml", "versioned = true\n")?;
    let version = env!("CARGO_PKG_VERSION");
    for _ in 0..2 {
        let build = folder.mingbai(&["build", "texts", "--out", "dist", "--embed", "embed"])?;
        assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    }
    let page = folder.read("dist/lift/index.html")?;
    for name in ["mingbai.js", "mingbai.css"] {
        assert!(page.contains(&format!("../mingbai/{version}/{name}")), "{name} in {page}");
        assert!(folder.0.join(format!("dist/mingbai/{version}/{name}")).exists(), "{name}");
    }
    // What an earlier version wrote is listed as its own work, and yet it stays.
    folder.write("embed/old.js", "/* */")?;
    folder.mingbai(&["build", "texts", "--out", "dist", "--embed", "embed"])?;
    fs::remove_file(folder.0.join("embed/old.js"))?;
    folder.mingbai(&["build", "texts", "--out", "dist", "--embed", "embed"])?;
    assert!(folder.0.join(format!("dist/mingbai/{version}/old.js")).exists());
    Ok(())
}

/// One rule for all that is pasted elsewhere: where the site has an address, every link has it.
#[test]
fn links_of_every_fragment_follow_the_address_of_the_site() -> io::Result<()> {
    let folder = Folder::new("fragments")?;
    folder.write("texts/lift/jiedu.md", EXPLAINER)?;
    folder.write("texts/lift/policy.html", POLICY)?;
    folder.write(
        "texts/mingbai.toml",
        "base-url = \"https://www.yunxi.example/zcjd/\"\nproducts = [\"plain.html\", \"plain\"]\n",
    )?;
    let build = folder.mingbai(&["build", "texts", "--out", "dist", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    for file in ["plain.html", "plain-strict.html", "plain-ueditor.html"] {
        let html = folder.read(&format!("dist/lift/{file}"))?;
        let (_, fragment) = html.split_once("<main>").unwrap_or_default();
        let links: Vec<&str> = fragment.split(" href=\"").skip(1).collect();
        let is_full = |link: &&str| link.starts_with("https://www.yunxi.example/zcjd/lift/") || link.starts_with('#');
        assert!(!links.is_empty() && links.iter().all(is_full), "{file}: {links:?}");
    }
    Ok(())
}
