//! What `check` reads of a page, the page reads: the samples of `content/tests/pages`, line by line, and no note where nothing differs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use mingbai_e2e::{Browser, Site};

/// Reads the page that it stands in, as the live step reads a policy: where the tag names none, the first place that has words.
const READ: &str = "<script type=\"module\">import start, { attach } from '/mingbai/live.js';
await start();
for (const place of ['#UCAP-CONTENT', '#zoom', '.TRS_Editor', 'article', 'main', 'body']) {
  const host = document.createElement('div');
  host.setAttribute('policy', `${place}:not([hidden])`);
  const lines = attach(host, host.attachShadow({ mode: 'open' })).lines;
  if (lines) { document.documentElement.dataset.lines = lines; break; }
}</script>";

fn samples() -> Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/pages");
    let files = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let files = files.flatten().map(|entry| entry.path());
    Ok(files.filter(|path| path.extension().is_some_and(|extension| extension == "html")).collect())
}

#[test]
fn as_check_reads_them() -> Result<()> {
    let mut site = Site::built()?;
    let mut expected = Vec::new();
    for sample in samples()? {
        let name = sample.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        site = site.page(&format!("/{name}.html"), [&fs::read_to_string(&sample)?, READ].concat());
        expected.push((name, fs::read_to_string(sample.with_extension("txt"))?));
    }
    assert!(expected.len() >= 20, "the samples are not all here");
    let server = site.start()?;
    let browser = Browser::lease()?;
    for (name, lines) in expected {
        browser.open(&server.url(&format!("/{name}.html")))?;
        browser.wait("document.documentElement.dataset.lines !== undefined")?;
        let read: String = browser.ask("document.documentElement.dataset.lines")?;
        assert_eq!(read.replace('\u{2029}', "¶").replace('\u{2028}', "↵") + "\n", lines, "{name}");
    }
    Ok(())
}

const EXPLAINER: &str = "---\ntitle: 听溪镇的新办法\npolicy:\n  title: 听溪镇办法\n---\n\n## 问答 {.qa}\n
### 哪些楼能补？\n\n2005 年 12 月 31 日前建成的。\n> 原文 第一条第一款：2005年12月31日前建成的老楼，每户补助2000元\n
### 维护费多少？\n\n每年 500 元。\n> 原文 第一条第二款：维护费每年500元，由第三方管理单位领取\n
### 多大？\n\n80 平方米以内。\n> 原文 第二条：占地80m²以内的\n
### 带什么？\n\n身份证。\n> 原文 第二条2：身份证\n";

const POLICY: &str = "<p>听溪镇办法</p>
<p class=MsoNormal>第一条　<st1:chsdate day=31 month=12 year=2005><span lang=EN-US>2005</span>年<span>12</span>月<span>31</span>日</st1:chsdate>前建成的老
楼，每户补助<span style=\"display:none\">1000元（旧稿）</span>2000元<o:p></o:p></p>
<p>维护费每年500元，由<i class=old>居委会或者</i>
第三方管理单位领取</p><p hidden>维护费每年800元。</p>
<p>第二条　占地80m<sup>2</sup>以内的，携带：</p><ol><li>户口簿；</li><li><ruby>身<rt>shēn</rt></ruby>份证。</li></ol>";

fn notes(policy: &str) -> Result<Vec<String>> {
    let page = format!(
        r##"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办法</title><style>.old {{ display: none }}</style>
        <script type="module" src="/mingbai/mingbai.js"></script>
        <mingbai-explainer src="/jiedu.md" policy="#zoom"></mingbai-explainer><div id="zoom">{policy}</div>"##
    );
    let server = Site::built()?.page("/host.html", page).page("/jiedu.md", EXPLAINER).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/host.html"))?;
    browser.wait("all('details.citation').length === 4")?;
    browser.ask(
        "all('.drift-note, .revision-note').map((note) => note.closest('details')?.textContent ?? note.textContent)",
    )
}

#[test]
fn what_only_the_source_of_a_page_shows_is_no_amendment() -> Result<()> {
    assert_eq!(notes(POLICY)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn what_a_stylesheet_has_folded_away_is_no_amendment() -> Result<()> {
    let folded = POLICY.replace("<p>第二条", "<p class=old>第二条").replace("<i class=old>居委会或者</i>", "");
    assert_eq!(notes(&folded)?, Vec::<String>::new());
    Ok(())
}

/// The page finds 第二条 as `check` does, where an old editor has kept no paragraph.
#[test]
fn a_document_on_one_line_has_its_clauses() -> Result<()> {
    let filler = "各村居委会应当把名单公示清楚，听取住户的意见。".repeat(12);
    let line = format!(
        "听溪镇办法　　第一条　2005年12月31日前建成的老楼，每户补助2000元。　　维护费每年500元，由第三方管理单位领取。{filler}　　\
        第二条　占地80m²以内的，携带：　　1. 户口簿；　　2. 身份证。　　第三条　{filler}　　第四条　本办法自印发之日起施行。"
    );
    assert_eq!(notes(&line)?, Vec::<String>::new());
    Ok(())
}
