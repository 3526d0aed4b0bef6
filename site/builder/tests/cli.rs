//! The program as it is called: exit codes, what `check` prints, what `build` writes.

mod folder;

use std::collections::BTreeSet;
use std::fs;
use std::io;

use folder::{Folder, said};
use mingbai_content::{Code, Family};

const EXPLAINER: &str = "---
title: 装电梯，补多少
policy:
  title: 云溪县加装电梯补助办法
  number: 云政办〔2026〕12号
  issued: 2026-03-02
  href: policy.html
drafter: 云溪县住房和城乡建设局
published: 2026-03-04
---

## 常见问题 {.qa}

### 每台补多少？ {#amount}

20 万元。
> 原文 第六条：每台电梯一次性补助20万元
";

const POLICY: &str = "<h1>云溪县加装电梯补助办法</h1>\n<p>第六条　每台电梯一次性补助20万元。</p>\n";

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
    for part in ["class=", "style=", "<script", "mingbai-"] {
        assert!(!plain.contains(part), "{part} in {plain}");
    }
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
fn a_citation_that_is_not_in_the_policy_is_shown() -> io::Result<()> {
    let folder = Folder::new("citation")?;
    folder.write("lift/jiedu.md", &EXPLAINER.replace("20万元", "30万元"))?;
    folder.write("lift/policy.html", POLICY)?;
    let check = folder.mingbai(&["check", "lift"])?;
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    assert!(said(&check).contains("--> lift/jiedu.md:17"), "{}", said(&check));
    let json = folder.mingbai(&["check", "lift", "--format", "json"])?;
    assert_eq!(json.status.code(), Some(1));
    let value: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    assert_eq!(value.pointer("/files/0/findings/0/start/line"), Some(&serde_json::json!(17)), "{value:#}");
    Ok(())
}

/// What is not read is not checked, so it is told and counted.
#[test]
fn what_was_read_as_what_is_listed_with_what_was_left_unread() -> io::Result<()> {
    let folder = Folder::new("explain")?;
    folder.write("lift/jiedu.md", &EXPLAINER.replace("20 万元。", "20 万元，给三五个人。"))?;
    folder.write("lift/policy.html", POLICY)?;
    let text = folder.mingbai(&["check", "lift", "--explain"])?;
    for line in ["每台补多少？", "  第 16 行 20万元 → 200000元", "  第 16 行 三五 → 没有读", "没有读 1 处"]
    {
        assert!(said(&text).contains(line), "{line} in {}", said(&text));
    }
    let json = |arguments: &[&str]| -> io::Result<serde_json::Value> {
        Ok(serde_json::from_slice(&folder.mingbai(arguments)?.stdout)?)
    };
    let explained = json(&["check", "lift", "--explain", "--format", "json"])?;
    let at = |place: &str| explained.pointer(&["/files/0/explained", place].concat()).cloned().unwrap_or_default();
    assert_eq!(at("/unread"), 1, "{explained:#}");
    assert!(at("/entries").to_string().contains("\"reading\":\"200000元\""), "{explained:#}");
    // Nothing is told to those who do not ask.
    assert!(!said(&folder.mingbai(&["check", "lift"])?).contains("没有读"));
    assert_eq!(json(&["check", "lift", "--format", "json"])?.pointer("/files/0/explained"), None);
    Ok(())
}

#[test]
fn a_wrong_call_ends_with_two() -> io::Result<()> {
    let folder = Folder::new("wrong-call")?;
    for arguments in [
        &["check"][..],
        &["check", "gone"],
        &["build", ".", "--embed", "gone"],
        &["build", ".", "--today", "gestern"],
        &["check", "embed"],
    ] {
        let output = folder.mingbai(arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
    }
    let missing = folder.mingbai(&["build", ".", "--embed", "gone"])?;
    assert!(said(&missing).contains("cargo xtask embed"));
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

/// An infographic that stands after another form, and a second one.
const INFOGRAPHICS: &str = "---
title: 装电梯，补多少
---

## 一图读懂 {.infographic}

### 几个数 {.figures}

- **20 万元** 每台电梯一次性补助

## 再来一图 {.infographic}

### 分几步 {.steps}

1. **申请** 交材料
";

#[test]
fn each_infographic_has_words_for_its_picture_beside_the_page() -> io::Result<()> {
    let folder = Folder::new("pictures")?;
    folder.write("lift/jiedu.md", INFOGRAPHICS)?;
    let build = folder.mingbai(&["build", ".", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let page = folder.read("dist/lift/index.html")?;
    for (name, words) in [("tujie-1.txt", "figure\t\t20\t万元\t"), ("tujie-2.txt", "step\t申请\t\t交材料")] {
        assert!(page.contains(&format!("data-picture=\"{name}\"")), "{page}");
        assert!(folder.read(&format!("dist/lift/{name}"))?.contains(words));
    }
    assert!(!folder.read("dist/lift/plain.html")?.contains("保存长图"));
    Ok(())
}

#[test]
fn an_infographic_is_exported_as_a_picture() -> io::Result<()> {
    let folder = Folder::new("export-picture")?;
    folder.write("lift/jiedu.md", INFOGRAPHICS)?;
    let export = folder.mingbai(&["export", "lift/jiedu.md", "--form", "infographic"])?;
    if said(&export).contains("fonts-noto-cjk") {
        eprintln!("SKIPPED: no Chinese font here, so no picture was painted");
        return Ok(());
    }
    assert_eq!(export.status.code(), Some(0), "{}", said(&export));
    for name in ["tujie.png", "tujie-2.png"] {
        assert!(fs::read(folder.0.join("export/lift").join(name))?.starts_with(b"\x89PNG"), "{name}");
    }
    assert!(folder.read("export/lift/tujie-2.svg")?.contains(">再来一图</text>"));
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

/// The explainer with another place of its policy.
fn with_policy(lines: &str) -> String {
    EXPLAINER.replace("  href: policy.html\n", lines)
}

#[test]
fn citations_that_were_not_compared_are_told() -> io::Result<()> {
    let folder = Folder::new("unread")?;
    for (lines, why) in [
        ("  href: https://www.example.cn/12.html\n", "原文在别处"),
        ("  href: /zwgk/12.html\n", "原文在别处"),
        ("", "没有给出原文"),
    ] {
        folder.write("lift/jiedu.md", &with_policy(lines))?;
        let check = folder.mingbai(&["check", "lift"])?;
        assert_eq!(check.status.code(), Some(0), "{}", said(&check));
        for part in ["policy-unread", why, "1 条引文没有核对"] {
            assert!(said(&check).contains(part), "{part}: {}", said(&check));
        }
    }
    folder.write("lift/jiedu.md", "---\ntitle: 说几句\n---\n\n## 正文\n\n补 20 万元。\n")?;
    assert!(!said(&folder.mingbai(&["check", "lift"])?).contains("policy-unread"));
    Ok(())
}

#[test]
fn citations_are_compared_with_the_file_and_pages_link_to_the_address() -> io::Result<()> {
    let folder = Folder::new("file-beside-address")?;
    let address = "https://www.example.cn/12.html";
    let lines = format!("  href: {address}\n  file: yuanwen.txt\n");
    folder.write("lift/jiedu.md", &with_policy(&lines))?;
    folder.write("lift/yuanwen.txt", "云溪县加装电梯补助办法\n第六条　每台电梯一次性补助20万元。\n")?;
    let build = folder.mingbai(&["build", "lift", "--out", "dist", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    assert!(!said(&build).contains("policy-unread"), "{}", said(&build));
    let slug = if folder.read("dist/lift/plain.html").is_ok() { "lift" } else { "jiedu" };
    assert!(folder.read(&format!("dist/{slug}/plain.html"))?.contains(&format!("href=\"{address}")));
    assert!(folder.read(&format!("dist/{slug}/policy.html")).is_err());
    assert_eq!(folder.mingbai(&["lock", "lift"])?.status.code(), Some(0));

    folder.write("lift/yuanwen.txt", "云溪县加装电梯补助办法\n第六条　每台电梯一次性补助30万元。\n")?;
    let check = folder.mingbai(&["check", "lift"])?;
    assert!(said(&check).contains("citation-changed"), "{}", said(&check));

    folder.write("lift/jiedu.md", &with_policy("  file: gone.txt\n"))?;
    let check = folder.mingbai(&["check", "lift"])?;
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    assert!(said(&check).contains("policy-missing") && !said(&check).contains("policy-unread"), "{}", said(&check));
    Ok(())
}

#[test]
fn a_file_in_utf_16_has_one_finding_that_says_so() -> io::Result<()> {
    let folder = Folder::new("utf-16")?;
    folder.write("lift/policy.html", POLICY)?;
    for (mark, is_little) in [(Some(0xFEFF), true), (Some(0xFEFF), false), (None, true), (None, false)] {
        let units = mark.into_iter().chain(EXPLAINER.encode_utf16());
        let bytes: Vec<u8> =
            units.flat_map(|unit: u16| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
        fs::write(folder.0.join("lift/jiedu.md"), bytes)?;
        let check = folder.mingbai(&["check", "lift", "--format", "json"])?;
        assert_eq!(check.status.code(), Some(1), "{}", said(&check));
        assert_eq!(said(&check).matches("\"code\"").count(), 1, "{}", said(&check));
        let name = if is_little { "UTF-16 LE" } else { "UTF-16 BE" };
        assert!(said(&check).contains("not-utf8") && said(&check).contains(name), "{}", said(&check));
    }
    Ok(())
}

/// The codes of `mingbai check` for the folder `lift`, in alphabetical order.
fn codes(folder: &Folder) -> io::Result<Vec<String>> {
    let json = folder.mingbai(&["check", "lift", "--format", "json"])?;
    let value: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    let findings =
        value.pointer("/files/0/findings").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
    let mut codes: Vec<String> =
        findings.iter().filter_map(|finding| Some(finding.get("code")?.as_str()?.to_owned())).collect();
    codes.sort();
    codes.dedup();
    Ok(codes)
}

/// What no example of the guide can show, as it is about files: each of it is raised here.
#[test]
fn every_finding_about_files_is_told() -> io::Result<()> {
    let mut raised = BTreeSet::new();
    let mut expect = |name: &str, prepare: &dyn Fn(&Folder) -> io::Result<()>, codes_expected: &[&str]| {
        let folder = Folder::new(&format!("files-{name}"))?;
        folder.write("lift/jiedu.md", EXPLAINER)?;
        folder.write("lift/policy.html", POLICY)?;
        folder.mingbai(&["lock", "lift"])?;
        prepare(&folder)?;
        let codes = codes(&folder)?;
        assert_eq!(codes, codes_expected, "{name}");
        raised.extend(codes);
        io::Result::Ok(())
    };
    let gone = |folder: &Folder| fs::remove_file(folder.0.join("lift/policy.html"));
    expect("sound", &|_| Ok(()), &[])?;
    expect("gone", &gone, &["policy-missing"])?;
    let outside = |folder: &Folder| {
        folder.write("p.html", POLICY)?;
        folder.write("lift/jiedu.md", &EXPLAINER.replace("policy.html", "../p.html"))
    };
    expect("leak", &outside, &["policy-outside"])?;
    let word = |folder: &Folder| {
        folder.write("lift/p.doc", POLICY)?;
        folder.write("lift/jiedu.md", &EXPLAINER.replace("policy.html", "p.doc"))
    };
    expect("word", &word, &["policy-kind"])?;
    let elsewhere = EXPLAINER.replace("policy.html", "https://www.example.cn/12.html");
    expect("elsewhere", &|it| it.write("lift/jiedu.md", &elsewhere), &["policy-unread"])?;
    let unreadable = POLICY.replace("<h1>", "<h1>\u{E000}");
    expect("unreadable", &|it| it.write("lift/policy.html", &unreadable), &["policy-letter-unreadable"])?;
    let gbk = b"\xD4\xC6\xCF\xAA";
    expect("gbk-policy", &|it| fs::write(it.0.join("lift/policy.html"), gbk), &["policy-not-utf8"])?;
    let gbk_explainer = |folder: &Folder| {
        fs::write(
            folder.0.join("lift/jiedu.md"),
            [EXPLAINER.as_bytes(), b"\n## \xE7\x94\xB5\xE6\xA2\xAF\n\n", gbk].concat(),
        )
    };
    expect("gbk", &gbk_explainer, &["not-utf8"])?;
    let picture = |folder: &Folder, path: &str| {
        folder.write("lift/jiedu.md", &[EXPLAINER, "\n## 图\n\n![电梯](", path, ")\n"].concat())
    };
    expect("picture", &|it| picture(it, "gone.png"), &["file-missing"])?;
    let secret = |folder: &Folder| {
        folder.write("lift/secret.toml", "")?;
        picture(folder, "secret.toml")
    };
    expect("secret", &secret, &["file-refused"])?;
    expect("broken-lock", &|it| it.write("lift/jiedu.lock.json", "{"), &["lock-unreadable"])?;
    expect("new-lock", &|it| it.write("lift/jiedu.lock.json", "{\"version\": 999}"), &["lock-version"])?;
    let shorter = EXPLAINER.split("> 原文").next().unwrap_or_default();
    expect("leftover", &|it| it.write("lift/jiedu.md", shorter), &["lock-leftover"])?;
    let other = POLICY.replace("<h1>", "<h1>重印的");
    expect("reprinted", &|it| it.write("lift/policy.html", &other), &["lock-outdated"])?;

    let is_of_files = |code: &&Code| {
        matches!(code.family(), Family::Attachment | Family::Lock | Family::Policy) || **code == Code::NotUtf8
    };
    // What is told of the policy's own numbers is for those who read policies.
    let is_of_numbers = |code: &Code| matches!(code, Code::PolicyNumberSkipped | Code::PolicyNumberRepeated);
    let all =
        Code::ALL.iter().filter(is_of_files).filter(|code| !is_of_numbers(code)).map(|code| code.name().to_owned());
    assert_eq!(raised, all.collect());
    Ok(())
}
