//! What an element that names its source shows before it is alive: of Markdown the first words, of a fragment all of it.

use std::fs;

use anyhow::Result;
use mingbai_e2e::source::fold;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

const MODULE: &str = "full_bg.wasm";

/// Notes the blocks of the preview, which stands for a moment.
const NOTE: &str = "const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      new MutationObserver(() => {
        const blocks = root.querySelectorAll('[data-preview] :is(.title, h3, h4, p, li, td, dt, dd)');
        if (blocks.length) window.first ??= [...blocks].map((block) => block.textContent);
      }).observe(root, { childList: true });
      return root;
    };";

fn page(element: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>页</title><link rel=\"icon\" href=\"data:,\">\
         <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><h1>通知</h1>{element}<p id=\"after\">后文</p></body></html>"
    )
}

/// A page with `element`, on a server that holds back what ends with `held` until it is released.
fn open(element: &str, held: &str) -> Result<(Server, Lease)> {
    let server = Site::built()?.page("/first.html", page(element)).answer(held, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    Ok((server, browser))
}

#[test]
fn the_first_answer_of_markdown_stands_before_its_module() -> Result<()> {
    let (server, browser) = open("<mingbai-explainer src=\"/elevator-2026/jiedu.md\"></mingbai-explainer>", MODULE)?;
    browser.wait("shown(one('.question[open] .answer'))")?;
    let first: String = browser.ask("words(one('.question'))")?;
    browser.click("all('.question > summary')[1]")?;
    server.release();
    browser.until_live(0)?;
    let drawn: String = browser.ask("words(one('.question'))")?;
    assert!(drawn.contains(&first.replace(&fold("问"), "")), "{first} became {drawn}");
    assert!(browser.ask::<bool>("all('.question')[1].open")?, "the module closed what the reader had opened");
    assert!(browser.ask::<bool>("one('[data-preview]') === null")?, "the first words stand there twice");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn every_word_of_the_preview_is_a_word_of_the_explainer() -> Result<()> {
    let mut site = Site::built()?;
    let mut names = Vec::new();
    for form in fs::read_dir(paths::forms())? {
        let examples = form?.path().join("examples");
        if !examples.is_dir() {
            continue;
        }
        for example in fs::read_dir(examples)? {
            let path = format!("/example/{}.md", names.len());
            let example = example?.path();
            // What a mistake makes of an entry is told by `check`.
            if example.ends_with("broken.md") {
                continue;
            }
            site = site.page(&path, fs::read_to_string(&example)?).page(
                &format!("/example/{}.html", names.len()),
                page(&format!("<mingbai-explainer src=\"{path}\"></mingbai-explainer>")),
            );
            names.push(example);
        }
    }
    assert!(names.len() > 60, "only {} examples", names.len());
    let server = site.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(NOTE)?;
    let mut wrong = Vec::new();
    for (number, name) in names.iter().enumerate() {
        browser.open_live(&server.url(&format!("/example/{number}.html")))?;
        let blocks: Vec<String> = browser.ask("window.first ?? []")?;
        assert!(!blocks.is_empty(), "{}: nothing was shown first", name.display());
        let whole: String = browser.ask("words(root())")?;
        let words = blocks.iter().flat_map(|block| block.split(|sign: char| !sign.is_alphanumeric()));
        let missing = words.filter(|words| !whole.contains(&fold(words)));
        wrong.extend(missing.map(|words| format!("{}: {words}", name.display())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

/// What follows a quotation in a list was taken for the rest of the quotation, and not shown.
#[test]
fn what_stands_behind_quotations_and_marks_is_shown_first_too() -> Result<()> {
    let text = [
        "---\ntitle: '他说''行''' # 注\n---\n\n## 材料 {.tellonce}\n\n- **甲证** 一份\n  > 原文 第一条：引文\n",
        "- **乙证** 两份\n  > 原文 第二条：引文\n  接着引\n\n他们__一定__要 \\*不是\\* &amp; [表](a/(b).doc) <https://y.example/>\n\n",
        "| 甲\\|乙 | 丙 |\n| --- | --- |\n| 1 | 2 |\n\n带什么\n: - 一种\n  - 两种\n\n[表]: a.doc\n",
    ];
    let site = Site::built()?.page("/marks.md", text.concat());
    let server = site.page("/first.html", page("<mingbai-explainer src=\"/marks.md\"></mingbai-explainer>"));
    let server = server.answer(MODULE, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("one('[data-preview]') !== null")?;
    let of = |blocks: &str| format!("all('[data-preview] {blocks}').map((block) => block.textContent)");
    assert_eq!(browser.ask::<Vec<String>>(&of(".title"))?, ["他说'行'"]);
    assert_eq!(browser.ask::<Vec<String>>(&of("li"))?, ["甲证 一份", "乙证 两份", "一种", "两种"]);
    let words = ["他们一定要 *不是* & 表https://y.example/", "带什么"];
    // A blank that was typed beside Chinese is the space that an engine sets there, if it sets any.
    let drawn = browser.ask::<Vec<String>>(&of("section p"))?;
    assert_eq!(drawn.iter().map(|it| it.replace("表 https", "表https")).collect::<Vec<_>>(), words);
    assert_eq!(browser.ask::<Vec<String>>(&of("td"))?, ["甲|乙", "丙", "1", "2"]);
    server.release();
    browser.until_live(0)?;
    Ok(())
}

/// The frame of a card is shown first too: what is asked, and what answers it, a list as a list.
#[test]
fn the_fields_of_a_card_are_shown_first() -> Result<()> {
    let text = "---\ntitle: 卡，和问\npolicy:\n  title: 别的\n  number: 某政〔2026〕1号\n---\n\n## 卡 {.card}\n\n带什么\n: - 一种\n  - 两种\n\n补多少\n: 20 万元。\n  > 原文 第一条：引文\n  再说一句\n";
    let site = Site::built()?.page("/card.md", text);
    let server = site.page("/first.html", page("<mingbai-explainer src=\"/card.md\"></mingbai-explainer>"));
    let server = server.answer(MODULE, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("one('[data-preview]') !== null")?;
    let of = |blocks: &str| format!("all('[data-preview] {blocks}').map((block) => block.textContent)");
    assert_eq!(browser.ask::<Vec<String>>(&of(".field-label"))?, ["带什么", "补多少"]);
    assert_eq!(browser.ask::<Vec<String>>(&of(".field-answer li"))?, ["一种", "两种"]);
    assert_eq!(browser.ask::<String>("words(all('.field-answer')[1])")?, "20万元。");
    assert_eq!(browser.ask::<Vec<String>>(&of(".card-number"))?, ["某政〔2026〕1号"]);
    assert_eq!(browser.ask::<Vec<String>>(&of(".title .phrase"))?, ["卡，", "和问"]);
    assert_eq!(browser.ask::<String>("words(one('.gist'))")?, "补多少20万元");
    server.release();
    browser.until_live(0)?;
    Ok(())
}

/// Two lines across the page look like the fences of a front matter that stands elsewhere.
#[test]
fn nothing_before_a_line_across_the_page_is_lost() -> Result<()> {
    let text = "# 补多少\n\n## 甲\n\n第一段。\n> 原文：引文\n## 乙\n第二段。\n\n---\n\n第三段。\n\n---\n\n第四段。\n";
    let site = Site::built()?.page("/lines.md", text);
    let server = site.page("/first.html", page("<mingbai-explainer src=\"/lines.md\"></mingbai-explainer>"));
    let server = server.answer(MODULE, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("one('[data-preview]') !== null")?;
    let shown: String = browser.ask("words(one('[data-preview]'))")?;
    for words in ["第一段", "第二段", "第三段", "第四段"] {
        assert!(shown.contains(words), "{words} is missing in {shown}");
    }
    assert!(!shown.contains("引文"), "{shown}");
    server.release();
    browser.until_live(0)?;
    Ok(())
}

#[test]
fn what_is_read_stays_where_it_is_when_the_module_comes() -> Result<()> {
    let (server, browser) = open("<mingbai-explainer src=\"/elevator-2026/jiedu.md\"></mingbai-explainer>", MODULE)?;
    browser.wait("shown(one('.question[open] .answer'))")?;
    browser.perform("all('.question')[3].scrollIntoView({ block: 'start' })")?;
    browser.settle()?;
    browser.perform("window.title = words(all('.question h4')[3])")?;
    let top = "(all('.question h4').find((title) => words(title) === window.title)).getBoundingClientRect().top";
    let before: f64 = browser.ask(top)?;
    server.release();
    browser.until_live(0)?;
    browser.settle()?;
    let after: f64 = browser.ask(top)?;
    assert!((before - after).abs() < 4.0, "it stood at {before} and stands at {after}");
    Ok(())
}

/// Where the first closed `details` comes into a container, Chromium no longer holds the line that is read below it.
#[test]
fn what_is_read_below_stays_where_it_is_when_closed_questions_come() -> Result<()> {
    let below = "<p class=\"below\">县政府的话，一段接一段，长过一行。</p>".repeat(60);
    for (source, held) in [("jiedu.md", MODULE), ("styled.html", "styled.html"), ("jiedu.md", "jiedu.md")] {
        for box_of_page in ["", "height:100vh;overflow:auto;scroll-behavior:smooth"] {
            let element = format!(
                "<div class=\"box\" style=\"{box_of_page}\"><mingbai-explainer src=\"/elevator-2026/{source}\"><p>备用</p></mingbai-explainer>{below}</div>"
            );
            let (server, browser) = open(&element, held)?;
            if held == MODULE {
                browser.wait("shown(one('.question[open] .answer'))")?;
            } else {
                browser
                    .wait("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/draw.js'))")?;
            }
            let read = "document.querySelectorAll('.below')[30]";
            browser.perform(&format!("{read}.scrollIntoView({{ block: 'start', behavior: 'instant' }})"))?;
            browser.settle()?;
            let top = format!("{read}.getBoundingClientRect().top");
            let before: f64 = browser.ask(&top)?;
            server.release();
            // Not brought into view, as `until_live` does.
            browser.wait("state() === 'live'")?;
            browser.settle()?;
            let after: f64 = browser.ask(&top)?;
            assert!(
                (before - after).abs() < 4.0,
                "{source} behind {held} in '{box_of_page}': it stood at {before} and stands at {after}"
            );
        }
    }
    Ok(())
}

/// What has the focus in the first words was taken away with them.
#[test]
fn the_question_that_has_the_focus_keeps_it() -> Result<()> {
    let (server, browser) = open("<mingbai-explainer src=\"/elevator-2026/jiedu.md\"></mingbai-explainer>", MODULE)?;
    browser.wait("all('.question > summary').length > 2")?;
    browser.perform("all('.question > summary')[2].focus()")?;
    let title: String = browser.ask("words(focused())")?;
    server.release();
    browser.until_live(0)?;
    assert!(!title.is_empty() && browser.ask::<String>("words(focused())")? == title);
    assert!(browser.ask::<bool>("focused().localName === 'summary' && one('[data-preview]') === null")?);
    Ok(())
}

/// What is read is found again by its words, and the same words elsewhere are not what is read.
#[test]
fn words_that_stand_there_twice_are_not_taken_for_what_is_read() -> Result<()> {
    let lines = |title: &str| {
        (1..=12)
            .map(|line| format!("{title}的第{line}句，长过一行，也只在这里。\n> 原文 第一条：引文\n\n"))
            .collect::<String>()
    };
    let section = |title| format!("## {title}\n\n同一句话。\n\n{}", lines(title));
    let text: String = ["甲", "乙", "丙", "丁"].map(section).concat();
    let page = page("<mingbai-explainer src=\"/twice.md\"></mingbai-explainer>");
    let site =
        Site::built()?.page("/twice.md", ["---\ntitle: 两遍\n---\n\n", &text].concat()).page("/first.html", page);
    let server = site.answer(MODULE, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("all('[data-preview] .section-title').length === 4")?;
    browser.perform("all('.section-title')[2].scrollIntoView({ block: 'start' }); scrollBy(0, 8 + all('.section-title')[2].getBoundingClientRect().bottom)")?;
    browser.settle()?;
    let top = "all('.section-title')[2].getBoundingClientRect().top";
    let before: f64 = browser.ask(top)?;
    server.release();
    browser.until_live(0)?;
    browser.wait("one('.mingbai').getAttribute('style') === null")?;
    browser.settle()?;
    let after: f64 = browser.ask(top)?;
    assert!((before - after).abs() < 60.0, "it stood at {before} and stands at {after}");
    Ok(())
}

#[test]
fn when_the_module_is_late_all_words_stand_and_what_is_open_stays_open() -> Result<()> {
    let sections: String = (1..=20).map(|section| format!("## 第{section}节\n\n{}", "一行。\n\n".repeat(9))).collect();
    let text = format!("---\ntitle: 慢\n---\n\n## 问 {{.qa}}\n\n### 甲？\n\n一。\n\n### 乙？\n\n二。\n\n{sections}");
    let page = page("<mingbai-explainer src=\"/late.md\"></mingbai-explainer>");
    let server =
        Site::built()?.page("/first.html", page).page("/late.md", text).answer(MODULE, Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("all('[data-preview] .question').length === 2")?;
    browser.perform("all('.question')[1].open = true")?;
    browser.wait("words(one('[data-preview]')).includes('第20节')")?;
    assert!(
        browser.ask::<bool>("one('.question').open && all('.question')[1].open")?,
        "all words closed what was open"
    );
    server.release();
    browser.until_live(0)?;
    assert!(browser.ask::<bool>("all('.question')[1].open")?, "the module closed what was open");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn only_what_is_asked_for_is_shown_first() -> Result<()> {
    let (server, browser) = open("<mingbai-card src=\"/elevator-2026/jiedu.md\"></mingbai-card>", MODULE)?;
    browser.wait("one('[data-preview]') !== null")?;
    assert_eq!(
        browser.ask::<Vec<String>>("all('section').map((section) => section.className)")?,
        ["section form-card"]
    );
    assert!(browser.ask::<bool>("one('.title') === null")?);
    server.release();
    browser.until_live(0)?;
    Ok(())
}

#[test]
fn a_text_inside_the_element_that_says_more_stays() -> Result<()> {
    let inside = "一位业主不同意也可以装，只要参加表决的人里有四分之三以上同意。".repeat(8);
    let element =
        format!("<mingbai-explainer src=\"/elevator-2026/jiedu.md\"><p id=\"inside\">{inside}</p></mingbai-explainer>");
    let (server, browser) = open(&element, MODULE)?;
    browser.wait("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/full.js'))")?;
    assert!(browser.ask::<bool>("shown(document.querySelector('#inside')) && one('[data-preview]') === null")?);
    server.release();
    browser.until_live(0)?;
    Ok(())
}

#[test]
fn where_the_module_does_not_come_all_words_stay() -> Result<()> {
    let element = "<mingbai-explainer src=\"/elevator-2026/jiedu.md\"></mingbai-explainer>";
    let server = Site::built()?.page("/first.html", page(element)).answer(MODULE, Answer::Missing).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("all('.question').length > 10 && shown(one('.question[open] .answer'))")?);
    assert_eq!(browser.script_lines()?.len(), 1);
    Ok(())
}

#[test]
fn a_fragment_is_shown_before_its_module() -> Result<()> {
    let element = "<mingbai-explainer src=\"/elevator-2026/styled.html\"></mingbai-explainer>";
    let (server, browser) = open(element, "live_bg.wasm")?;
    browser.wait("shown(one('.question[open] .answer'))")?;
    assert_ne!(browser.ask::<String>("state()")?, "live");
    browser.perform("window.shownFirst = one('.question')")?;
    server.release();
    browser.until_live(0)?;
    assert!(browser.ask::<bool>("one('.question') === window.shownFirst")?, "it was drawn again");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn a_fragment_whose_module_does_not_come_stays() -> Result<()> {
    let element = "<mingbai-explainer src=\"/elevator-2026/styled.html\"><p>网页版</p></mingbai-explainer>";
    let server = Site::built()?.page("/first.html", page(element)).answer("live_bg.wasm", Answer::Missing).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/first.html"))?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("shown(one('.question[open] .answer'))")?);
    Ok(())
}
