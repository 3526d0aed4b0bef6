//! Of a long explainer the browser lays out what is near. All of it is there all the same: for the search of the page, for links, for paper,
//! for those who hear it.

use anyhow::Result;
use mingbai_e2e::{Browser, Lease, Server, Site};

const SECTIONS: usize = 150;
const QUESTIONS: usize = 5;

/// Sections of questions, and a last one of running text.
fn long() -> String {
    let question = |section, number| {
        format!(
            "### 第{section}节第{number}问怎么办？\n\n到第{section}号窗口办理，带第{number}份材料。{}\n\n",
            "说明。".repeat(number * 9)
        )
    };
    let section = |section| -> String {
        let questions: String = (1..=QUESTIONS).map(|number| question(section, number)).collect();
        format!("## 第{section}节 {{.qa}}\n\n{questions}")
    };
    let sections: String = (1..=SECTIONS).map(section).collect();
    format!("---\ntitle: 长解读\n---\n\n{sections}## 末尾\n\n最后一句话。\n")
}

/// Sections that are many times as high as their bytes tell, and a question between them.
fn uneven() -> String {
    let sections: String =
        (1..=SECTIONS).map(|section| format!("## 第{section}节\n\n{}", "行。\n\n".repeat(60))).collect();
    format!("---\ntitle: 不齐\n---\n\n{sections}## 问 {{.qa}}\n\n### 怎么办？\n\n到窗口。\n\n{sections}")
}

fn serve() -> Result<Server> {
    let page = "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>长</title><link rel=\"icon\" href=\"data:,\">\
        <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><h1>通知</h1>\
        <mingbai-explainer src=\"/long.md\"></mingbai-explainer>";
    Site::built()?.page("/long.md", long()).page("/long.html", page).start()
}

fn open(hash: &str) -> Result<(Server, Lease)> {
    let server = serve()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(&["/long.html", hash].concat()))?;
    Ok((server, browser))
}

/// Questions of a section that is cut between two of them came to stand in no section, or the next section in that one.
#[test]
fn what_is_drawn_in_slices_stands_where_it_belongs() -> Result<()> {
    let question =
        |number| format!("### 第{number}问？\n\n答{number}。{}\n> 原文 第一条：引文\n\n", "说明。".repeat(40));
    let questions: String = (1..=400).map(question).collect();
    let text = format!(
        "---\ntitle: 长\ncontact: {{ phone: 0555-0000012 }}\n---\n\n## 卡 {{.card}}\n\n补多少\n: 20 万元。\n\n## 问 {{.qa}}\n\n{questions}## 再问 {{.qa}}\n\n{questions}## 末尾\n\n最后一句话。\n"
    );
    let page = "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>长</title><link rel=\"icon\" href=\"data:,\">\
        <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><mingbai-explainer src=\"/slices.md\"></mingbai-explainer>";
    let server = Site::built()?.page("/slices.md", text).page("/slices.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/slices.html"))?;
    let of_section: Vec<usize> =
        browser.ask("all('.form-qa').map((section) => section.querySelectorAll(':scope > .question').length)")?;
    assert_eq!(of_section, [400, 400]);
    assert_eq!(browser.ask::<usize>("all('.question').length")?, 800);
    let outside: Vec<String> = browser
        .ask("all('.section, .foot, .head').filter((part) => !part.parentElement.matches('.mingbai')).map(({ className }) => className)")?;
    assert!(outside.is_empty(), "{outside:?}");
    assert!(browser.ask::<bool>("one('.foot').previousElementSibling.textContent.includes('最后一句话')")?);
    browser.expect_silence()?;
    Ok(())
}

/// Whether anything of an element is painted now: what is skipped has no box for the eye.
const PAINTED: &str = "const painted = (element) => element.checkVisibility({ contentVisibilityAuto: true });";

#[test]
fn what_is_far_away_is_not_laid_out() -> Result<()> {
    let (_server, browser) = open("")?;
    assert!(browser.ask::<bool>("all('.section.long').length > 100")?);
    let (near, far): (bool, bool) = browser.ask(&format!(
        "(() => {{ {PAINTED} return [painted(all('.question h4')[0]), painted(all('.question h4').at(-1))]; }})()"
    ))?;
    assert!(near && !far, "near {near}, far {far}");
    Ok(())
}

#[test]
fn the_search_of_the_page_finds_what_is_far_away() -> Result<()> {
    let (_server, browser) = open("")?;
    browser.perform("window.found = window.find('第140节第1问怎么办')")?;
    assert!(browser.ask::<bool>("window.found")?);
    browser.wait("inView(all('.section')[139].querySelector('h4'))")?;
    Ok(())
}

#[test]
fn a_link_to_an_entry_that_is_far_away_arrives() -> Result<()> {
    let (_server, browser) = open("#mb-第120节第4问怎么办")?;
    browser.wait("inView(all('.section')[119].querySelectorAll('h4')[3]) && all('.section')[119].querySelectorAll('.question')[3].open")?;
    browser.settle()?;
    assert!(browser.ask::<bool>("inView(all('.section')[119].querySelectorAll('h4')[3])")?, "it did not stay");
    Ok(())
}

/// What comes near is laid out for the first time, and is far higher than was told: the entry goes out of view, and has to be brought back.
#[test]
fn a_link_arrives_between_sections_of_other_heights_than_were_told() -> Result<()> {
    let page = "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>长</title><link rel=\"icon\" href=\"data:,\">\
        <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><h1>通知</h1>\
        <mingbai-explainer src=\"/uneven.md\"></mingbai-explainer>";
    let server = Site::built()?.page("/uneven.md", uneven()).page("/uneven.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/uneven.html#mb-怎么办"))?;
    browser.wait("inView(one('#mb-怎么办 summary'))")?;
    browser.settle()?;
    assert!(browser.ask::<bool>("inView(one('#mb-怎么办 summary'))")?, "it did not stay");
    Ok(())
}

#[test]
fn a_search_shows_what_was_far_away() -> Result<()> {
    let (_server, browser) = open("")?;
    browser.type_into("one('.search-input')", "第140号窗口")?;
    browser.wait("visibleEntries().length === 5")?;
    browser.wait("inView(all('.section')[139].querySelector('.answer'))")?;
    Ok(())
}

#[test]
fn a_search_that_finds_hundreds_opens_those_of_the_first_screens() -> Result<()> {
    let (_server, browser) = open("")?;
    browser.type_into("one('.search-input')", "窗口")?;
    browser.wait("one('.search-count').textContent.includes('750')")?;
    let (shown, opened): (usize, usize) = browser
        .ask("[visibleEntries().length, visibleEntries().filter((it) => it.matches('.question[open]')).length]")?;
    assert!(shown >= SECTIONS * QUESTIONS, "{shown} are shown");
    assert!((20..400).contains(&opened), "{opened} are open");
    assert!(
        browser.ask::<bool>("all('.question').slice(0, 20).every((question) => question.open)")?,
        "the first are not"
    );
    Ok(())
}

#[test]
fn its_height_is_about_what_it_becomes() -> Result<()> {
    let (_server, browser) = open("")?;
    let before: f64 = browser.ask("host().getBoundingClientRect().height")?;
    browser
        .perform("all('.long, .long > .question').forEach((part) => { part.style.contentVisibility = 'visible'; })")?;
    let after: f64 = browser.ask("host().getBoundingClientRect().height")?;
    assert!((before / after - 1.0).abs() < 0.25, "told {before}, is {after}");
    Ok(())
}

#[test]
fn all_of_it_is_on_paper() -> Result<()> {
    let (_server, browser) = open("")?;
    browser.media("print", &[])?;
    assert_eq!(browser.ask::<String>("getComputedStyle(all('.long').at(-1)).contentVisibility")?, "visible");
    let paper = browser.print()?;
    assert!(paper.windows(5).filter(|bytes| bytes == b"/Page").count() > 20, "pages are missing");
    Ok(())
}

#[test]
fn a_reader_of_the_screen_hears_all_of_it() -> Result<()> {
    let server = serve()?;
    let browser = Browser::heard()?;
    browser.open_live(&server.url("/long.html"))?;
    let tree = browser.cdp("Accessibility.getFullAXTree", serde_json::json!({}))?.to_string();
    assert!(tree.contains("第150节第5问怎么办"), "the last question is not in the tree");
    Ok(())
}
