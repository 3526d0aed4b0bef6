//! `mingbai check`: what it finds, how it says so, and with what it ends.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use mingbai_content::{Code, Family};

use super::{EXPLAINER, POLICY};
use crate::folder::{Folder, said};

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
    let (bytes, _, _) = encoding_rs::GBK.encode(POLICY);
    expect("gbk-policy", &|it| fs::write(it.0.join("lift/policy.html"), &bytes), &["policy-encoding"])?;
    let unknown = b"<p>\xC3\xFF";
    expect("unknown-policy", &|it| fs::write(it.0.join("lift/policy.html"), unknown), &["policy-not-utf8"])?;
    let gbk = b"\xD4\xC6\xCF\xAA";
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
    // What is told of the policy's own numbers is for those who read policies; that they are lost has a test of its own.
    let is_of_numbers =
        |code: &Code| matches!(code, Code::PolicyNumberSkipped | Code::PolicyNumberRepeated | Code::PolicyNumbers);
    let all =
        Code::ALL.iter().filter(is_of_files).filter(|code| !is_of_numbers(code)).map(|code| code.name().to_owned());
    assert_eq!(raised, all.collect());
    Ok(())
}

/// Numbers of a SARIF log: findings by level.
fn levels(log: &serde_json::Value) -> (usize, usize, usize) {
    let results = log.pointer("/runs/0/results").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
    let count = |level: &str| results.iter().filter(|result| result.pointer("/level") == Some(&level.into())).count();
    (count("error"), count("warning"), count("note"))
}

#[test]
fn findings_are_told_to_code_hosts_and_to_continuous_integration() -> io::Result<()> {
    let folder = Folder::new("interchange")?;
    // A fault with a fix, a warning, and signs that XML has no place for or other use of.
    let faulty = EXPLAINER.replace(".qa", ".qaa").replace("装电梯", "装<电梯>&\"\u{8}") + "\n![](a.png)\n";
    folder.write("解读/一 号/jiedu.md", &faulty)?;
    folder.write("解读/一 号/policy.html", POLICY)?;
    folder.write("解读/sound/jiedu.md", EXPLAINER)?;
    folder.write("解读/sound/policy.html", POLICY)?;

    let json = folder.mingbai(&["check", "解读", "--format", "json"])?;
    let json: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    let count = |name: &str| json.pointer(&["/summary/", name].concat()).and_then(serde_json::Value::as_u64);
    let expect = (count("errors"), count("warnings"), count("hints"));
    assert!(expect.0 > Some(0), "{json:#}");

    let sarif = folder.mingbai(&["check", "解读", "--format", "sarif"])?;
    assert_eq!(sarif.status.code(), Some(1));
    let log: serde_json::Value = serde_json::from_slice(&sarif.stdout)?;
    let (errors, warnings, notes) = levels(&log);
    assert_eq!((Some(errors as u64), Some(warnings as u64), Some(notes as u64)), expect, "{log:#}");
    let result = |place: &str| log.pointer(&["/runs/0/results/0", place].concat()).cloned().unwrap_or_default();
    assert!(
        result("/locations/0/physicalLocation/artifactLocation/uri").to_string().contains("%E4%B8%80%20%E5%8F%B7"),
        "{log:#}"
    );
    // Each result names a rule that is listed, by its place in the list.
    let rule = result("/ruleIndex").as_u64().unwrap_or(99).to_string();
    assert_eq!(log.pointer(&["/runs/0/tool/driver/rules/", &rule, "/id"].concat()), Some(&result("/ruleId")));

    let junit = folder.mingbai(&["check", "解读", "--format", "junit"])?;
    assert_eq!(junit.status.code(), Some(1));
    let text = String::from_utf8_lossy(&junit.stdout).into_owned();
    let report = roxmltree::Document::parse(&text).map_err(|error| io::Error::other(format!("{error}: {text}")))?;
    let all = |name: &'static str| report.descendants().filter(move |node| node.has_tag_name(name));
    assert_eq!(all("testsuite").count(), 2, "{text}");
    assert_eq!(Some(all("failure").count() as u64), expect.0, "{text}");
    let root = report.root_element();
    assert_eq!(root.attribute("failures"), Some(all("failure").count().to_string().as_str()));
    assert_eq!(root.attribute("tests"), Some(all("testcase").count().to_string().as_str()));
    // A file without findings is seen to have been read.
    assert!(all("testcase").any(|case| case.attribute("name") == Some("没有发现问题")), "{text}");
    Ok(())
}

#[test]
fn what_a_revised_policy_breaks_is_told_in_the_same_formats() -> io::Result<()> {
    let folder = Folder::new("interchange-revised")?;
    folder.write("lift/jiedu.md", EXPLAINER)?;
    folder.write("lift/policy.html", POLICY)?;
    folder.write("new.html", &POLICY.replace("20万元", "25万元"))?;
    let sarif = folder.mingbai(&["check", "lift", "--policy", "new.html", "--format", "sarif"])?;
    assert_eq!(sarif.status.code(), Some(1), "{}", said(&sarif));
    let log: serde_json::Value = serde_json::from_slice(&sarif.stdout)?;
    assert!(levels(&log).0 > 0, "{log:#}");
    let junit = folder.mingbai(&["check", "lift", "--policy", "new.html", "--format", "junit"])?;
    let text = String::from_utf8_lossy(&junit.stdout).into_owned();
    let report = roxmltree::Document::parse(&text).map_err(io::Error::other)?;
    assert!(report.descendants().any(|node| node.has_tag_name("failure")), "{text}");
    Ok(())
}

/// Word's automatic numbers are gone from a page that was saved of it: the remedy is told, and a `.docx` needs none.
#[test]
fn a_page_that_has_lost_its_automatic_numbers_is_told() -> io::Result<()> {
    let folder = Folder::new("numbers-lost")?;
    let page = "<h1>云溪县加装电梯补助办法</h1><ol><li><p>申请应当公示。</p></li><li><p>每台电梯一次性补助20万元。</p></li></ol>";
    folder.write("lift/policy.html", page)?;
    let explainer = "---\ntitle: 补多少\npolicy: { href: policy.html }\n---\n\n## 问答 {.qa}\n\n### 补多少？\n\n20 万元。\n> 原文 第二条：每台电梯一次性补助20万元\n";
    folder.write("lift/jiedu.md", explainer)?;
    let told = codes(&folder)?;
    assert!(told.iter().any(|code| code == "policy-numbers"), "{told:?}");
    Ok(())
}

/// One notice as an office has it: written with Word's automatic numbers, saved by LibreOffice as a page and as a PDF.
#[test]
fn a_document_says_the_same_in_each_kind_that_offices_save() -> io::Result<()> {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    for (kind, wanted) in [("docx", ["clause-unknown"]), ("pdf", ["clause-unknown"]), ("html", ["policy-numbers"])] {
        let folder = Folder::new(&["saved-as-", kind].concat())?;
        let explainer = fs::read_to_string(documents.join("jiedu.md"))?;
        folder.write("lift/jiedu.md", &explainer.replace("gaoling.docx", &["gaoling.", kind].concat()))?;
        fs::copy(documents.join("gaoling").with_extension(kind), folder.0.join("lift/gaoling").with_extension(kind))?;
        assert_eq!(Vec::from_iter(codes(&folder)?), wanted, "{kind}");
    }
    Ok(())
}

/// Formatting twice changes nothing more, and `--check` changes nothing at all.
#[test]
fn a_formatted_explainer_is_in_its_canonical_form() -> io::Result<()> {
    let folder = Folder::new("formatted")?;
    folder.write("lift/policy.html", POLICY)?;
    let apart = EXPLAINER.replace("> 原文", "\n>  原文").replace('\n', "\r\n");
    folder.write("lift/jiedu.md", &apart)?;
    let verdict = |arguments: &[&str]| folder.mingbai(arguments).map(|output| output.status.code());
    assert_eq!(verdict(&["fmt", "lift", "--check"])?, Some(1));
    assert_eq!(fs::read_to_string(folder.0.join("lift/jiedu.md"))?, apart);
    assert_eq!(verdict(&["fmt", "lift"])?, Some(0));
    assert_eq!(verdict(&["fmt", "lift", "--check"])?, Some(0));
    Ok(())
}
