//! A reader searches: entries without the words go, the rest is counted, and Chinese input is left alone.

use anyhow::{Context, Result};
use mingbai_e2e::browser::Key;
use mingbai_e2e::{Browser, Lease, Server, Site};

const INPUT: &str = "one('.search-input')";

fn open() -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    Ok((server, browser))
}

/// How many entries say so, read from the page before the search.
fn saying(browser: &Browser, text: &str) -> Result<usize> {
    browser.ask(&format!("entries().filter((entry) => words(entry).includes(fold('{text}'))).length"))
}

#[test]
fn filters_and_counts() -> Result<()> {
    let (_server, browser) = open()?;
    let total: usize = browser.ask("entries().length")?;
    for text in ["公积金", "施工", "20 万元"] {
        let expected = saying(&browser, text)?;
        assert!(0 < expected && expected < total, "{text} is a bad example: {expected} of {total} entries have it");
        browser.type_into(INPUT, text)?;
        browser.wait(&format!("entries().filter((entry) => !entry.closest('[hidden]')).length === {expected}"))?;
        assert!(
            browser.ask::<bool>(&format!(
                "entries().filter((entry) => !entry.closest('[hidden]')).every((entry) => words(entry).includes(fold('{text}')))"
            ))?,
            "an entry without {text} stays"
        );
        browser.wait(&format!("/(^|\\D){expected}(\\D|$)/.test(one('.search-count').textContent)"))?;
        clear(&browser)?;
        browser.wait(&format!("entries().filter((entry) => !entry.closest('[hidden]')).length === {total}"))?;
    }
    Ok(())
}

#[test]
fn clearing_takes_the_count_away() -> Result<()> {
    let (_server, browser) = open()?;
    let before: String = browser.ask("one('.search-count').textContent")?;
    browser.type_into(INPUT, "公积金")?;
    browser.wait(&format!("one('.search-count').textContent !== {}", serde_json::to_string(&before)?))?;
    clear(&browser)?;
    browser.wait(&format!("one('.search-count').textContent === {}", serde_json::to_string(&before)?))?;
    Ok(())
}

#[test]
fn nothing_found_is_said_in_words_and_hides_nothing() -> Result<()> {
    let (_server, browser) = open()?;
    browser.type_into(INPUT, "火星")?;
    browser.wait("one('.search-count').textContent.trim() !== ''")?;
    browser.wait("all('.search-answers a[href^=\"tel:\"]').length === 1")?;
    assert!(browser.ask::<bool>("entries().every((entry) => !entry.closest('[hidden]'))")?);
    Ok(())
}

#[test]
fn what_answers_in_other_words_stands_above_and_leads_there() -> Result<()> {
    let (_server, browser) = open()?;
    for (typed, title) in [
        ("1楼反对咋办", "一楼住户不同意"),
        ("截止", "10月8日"),
        ("公積金", "公积金能取出来"),
        ("gongjijin", "公积金能取出来"),
        ("施工躁音", "施工太吵"),
    ] {
        browser.perform("one('.search-input').value = ''")?;
        browser.type_into(INPUT, typed)?;
        browser.wait(&format!("words(one('.search-answers > li')).includes(fold('{title}'))")).with_context(|| {
            format!("{typed}: {:?}", browser.ask::<Vec<String>>("all('.search-answers > li').map(words)"))
        })?;
        browser.wait("one('.search-count').textContent.trim() !== ''")?;
    }
    browser.perform("one('.search-input').value = ''")?;
    browser.type_into(INPUT, "1楼反对咋办")?;
    browser.wait("words(one('.search-answers > li')).includes('一楼住户不同意')")?;
    browser.click("one('.search-answers a')")?;
    browser.wait("one('#mb-first-floor').open && one('#mb-first-floor').getBoundingClientRect().top < innerHeight / 2")
}

/// The label of a transcript, the first cell of a table and 说明 over a note were taken for titles.
#[test]
fn an_answer_is_called_by_its_own_title() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/road-works-2026/"))?;
    browser.type_into(INPUT, "公交绕形")?;
    browser.wait("words(one('.search-answers strong')).includes('三期施工')")?;
    assert_eq!(browser.ask::<usize>("all('.search-answers strong').filter((it) => words(it) === '文字稿').length")?, 0);
    Ok(())
}

/// 二、（二）1 and 60周岁 stand side by side in a citation, and were read as 160周岁.
#[test]
fn a_clause_before_quoted_words_is_no_part_of_their_numbers() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elder-meals-2026/"))?;
    browser.type_into(INPUT, "我58岁能享受吗")?;
    browser.wait("all('.search-answers strong').some((it) => words(it) === '谁能享受')")
}

#[test]
fn an_author_says_which_words_readers_have() -> Result<()> {
    let explainer = "---\ntitle: 一卡通\nalso: 绿本子=优待证，卡卡＝一卡通\n---\n\n## 问答 {.qa}\n\n### 优待证丢了怎么办？\n\n到窗口补。\n\n\
        ### 坐车要投币吗？\n\n不用。\n\n### 多少岁能领？\n\n满 65 岁。\n";
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>说法</title>
        <script type="module" src="/mingbai/mingbai.js"></script><mingbai-explainer src="/also.md"></mingbai-explainer>"#;
    let server = Site::built()?.page("/also.html", page).page("/also.md", explainer).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/also.html"))?;
    browser.type_into(INPUT, "绿本子丢了")?;
    browser.wait("words(one('.search-answers > li')).includes('优待证丢了怎么办')")
}

#[test]
fn the_list_of_answers_goes_with_the_words() -> Result<()> {
    let (_server, browser) = open()?;
    browser.type_into(INPUT, "1楼反对咋办")?;
    browser.wait("all('.search-answers > li').length > 0")?;
    clear(&browser)?;
    browser.wait("all('.search-answers > li').length === 0 && words(one('.search-count')) === ''")
}

#[test]
fn words_that_only_the_document_has_are_shown_from_there() -> Result<()> {
    let (_server, browser) = open()?;
    let typed = "虚报、伪造";
    browser.type_into(INPUT, typed)?;
    browser.wait("all('.search-answers button').length === 1")?;
    assert!(browser.ask::<bool>(&format!("words(one('.search-answers button')).includes(fold('{typed}'))"))?);
    browser.click("one('.search-answers button')")?;
    browser.wait("document.querySelector('#UCAP-CONTENT').getBoundingClientRect().top < 0")
}

#[test]
fn an_answer_found_can_be_seen() -> Result<()> {
    // The words stand in an answer that is closed: its question stays, so the reader can open it.
    let (_server, browser) = open()?;
    browser.type_into(INPUT, "公积金")?;
    browser.wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")?;
    assert!(browser.ask::<bool>("visibleEntries().some((entry) => shown(entry.querySelector('summary') ?? entry))")?);
    Ok(())
}

#[test]
fn composing_chinese_is_not_disturbed() -> Result<()> {
    let (_server, browser) = open()?;
    let total: usize = browser.ask("entries().length")?;
    browser.perform(
        "const input = one('.search-input');
         window.heard = [];
         for (const type of ['compositionstart', 'compositionend']) input.addEventListener(type, () => heard.push(type));
         input.focus();",
    )?;
    browser.compose("gongjijin", "公积金")?;
    browser.wait("one('.search-input').value === '公积金'")?;
    let heard: Vec<String> = browser.ask("heard")?;
    assert_eq!(heard, ["compositionstart", "compositionend"], "the composition was broken off");
    let expected = saying(&browser, "公积金")?;
    assert!(expected < total);
    browser.wait(&format!("entries().filter((entry) => !entry.closest('[hidden]')).length === {expected}"))?;
    Ok(())
}

#[test]
fn letters_on_the_way_to_a_word_do_not_filter() -> Result<()> {
    let (_server, browser) = open()?;
    let total: usize = browser.ask("entries().length")?;
    browser.perform("one('.search-input').focus()")?;
    let letters = "gongjijin";
    browser.cdp(
        "Input.imeSetComposition",
        serde_json::json!({ "text": letters, "selectionStart": letters.len(), "selectionEnd": letters.len() }),
    )?;
    browser.settle()?;
    let left: usize = browser.ask("entries().filter((entry) => !entry.closest('[hidden]')).length")?;
    assert_eq!(left, total, "the list was filtered by pinyin letters");
    Ok(())
}

fn clear(browser: &Browser) -> Result<()> {
    browser.perform("const input = one('.search-input'); input.focus(); input.select();")?;
    browser.press(mingbai_e2e::browser::Key::Backspace)?;
    Ok(())
}

#[test]
fn first_letters_of_pinyin_find_and_mark_words() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.type_into("one('.search-input')", "gjj")?;
    browser.wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")?;
    browser.wait("words(one('.search-count')).startsWith(String(visibleEntries().length))")?;
    browser.wait("(CSS.highlights.get('mingbai-hit')?.size ?? 0) > 0")?;
    let marked: Vec<String> =
        browser.ask("[...CSS.highlights.get('mingbai-hit')].map((range) => fold(String(range)))")?;
    assert!(marked.iter().any(|words| words == "公积金"), "{marked:?}");
    assert!(marked.iter().all(|words| words.chars().count() == 3), "{marked:?}");

    // Words follow: the marks of the letters go.
    for _ in 0..3 {
        browser.press(Key::Backspace)?;
    }
    browser.wait("words(one('.search-count')) === '' && (CSS.highlights.get('mingbai-hit')?.size ?? 0) === 0")?;
    Ok(())
}

#[test]
fn what_is_typed_into_one_element_is_looked_for_in_all() -> Result<()> {
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>两个</title>
        <script type="module" src="/mingbai/mingbai.js"></script>
        <mingbai-qa src="/elevator-2026/jiedu.md"></mingbai-qa><mingbai-qa src="/elder-meals-2026/jiedu.md"></mingbai-qa>"#;
    let server = Site::built()?.page("/two.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/two.html"))?;
    browser.until_live(1)?;
    for words in ["补助", "bz"] {
        browser.perform("one('.search-input').value = ''")?;
        browser.type_into("one('.search-input')", words)?;
        for element in [0, 1] {
            browser.wait(&format!(
                "words(one('.search-count', {element})) !== '' && all('.question[hidden]', {element}).length > 0"
            ))?;
        }
        browser.wait("one('.search-input', 1).value === one('.search-input').value")?;
    }
    Ok(())
}
