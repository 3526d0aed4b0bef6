//! Markdown drawn in a real browser by the module that pages load.

#![allow(clippy::expect_used, reason = "a test may fail")]
#![cfg(target_arch = "wasm32")]

use mingbai_widgets::draw;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

const SOURCE: &str =
    "---\ntitle: 补多少\n---\n\n## 明白卡 {.card}\n\n补多少\n: 20 万元。\n\n## 问答 {.qa}\n\n### 能吗？\n\n能。\n";

fn element(tag: &str) -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
    document.create_element(tag).expect("a valid name")
}

fn host(tag: &str) -> HtmlElement {
    element(tag).unchecked_into()
}

/// What is drawn for a host, as the browser reads it.
#[allow(clippy::disallowed_methods, reason = "what is written is looked at as a browser parses it")]
fn drawn(host: &HtmlElement, href: &str, source: &str, policy: Option<&str>) -> Element {
    let parsed = element("div");
    parsed.set_inner_html(&draw(host, href, source, policy.map(str::to_owned)));
    assert_eq!(parsed.child_element_count(), 1, "it is one frame");
    parsed
}

fn count(drawn: &Element, selector: &str) -> u32 {
    drawn.query_selector_all(selector).expect("a valid selector").length()
}

#[wasm_bindgen_test]
fn an_explainer_shows_everything() {
    let drawn = drawn(&host("mingbai-explainer"), "https://example.org/jiedu.md", SOURCE, None);
    let parts = [".mingbai[part=root]", ".head", ".card", ".question"].map(|selector| count(&drawn, selector));
    assert_eq!(parts, [1; 4]);
}

#[wasm_bindgen_test]
fn the_tag_chooses_the_form_and_show_overrides_it() {
    let host = host("mingbai-card");
    let card = drawn(&host, "https://example.org/jiedu.md", SOURCE, None);
    assert_eq!((count(&card, ".head"), count(&card, ".card"), count(&card, ".question")), (0, 1, 0));
    host.set_attribute("show", "qa").expect("a valid name");
    let questions = drawn(&host, "https://example.org/jiedu.md", SOURCE, None);
    assert_eq!((count(&questions, ".card"), count(&questions, ".question")), (0, 1));
}

/// Half of the nodes of a drawing were comments by which Leptos would find its places again.
#[wasm_bindgen_test]
fn no_comment_is_left_between_the_words() {
    let markup = draw(&host("mingbai-explainer"), "https://example.org/jiedu.md", SOURCE, None);
    assert!(!markup.contains("<!"), "{markup}");
}

#[wasm_bindgen_test]
fn words_of_an_author_are_text() {
    let source = "---\ntitle: '<img src=x onerror=a()>'\n---\n\n## 问答 {.qa}\n\n### <script>a()</script>？\n\n<b onclick=a()>能</b>&lt;i&gt;\n";
    let drawn = drawn(&host("mingbai-explainer"), "https://example.org/text.md", source, None);
    assert_eq!(count(&drawn, "script, img, b, i, [onclick], [onerror]"), 0);
}

/// A page may fill the attribute from its own address: what would run a script is no link, in any disguise of it. The loader resolves
/// the address, and lets only documents through; here it is asked once more.
#[wasm_bindgen_test]
fn a_policy_that_would_run_a_script_is_no_link() {
    const CITED: &str = "---\ntitle: 补多少\npolicy:\n  title: 补助办法\n---\n\n## 问答 {.qa}\n\n### 补多少？\n\n20 万元。\n> 原文 第一条：每台补助20万元\n";
    let links = |policy: &str| {
        let drawn = drawn(&host("mingbai-explainer"), "https://example.org/cited.md", CITED, Some(policy));
        let found =
            drawn.query_selector(".explains a").expect("a valid selector").and_then(|link| link.get_attribute("href"));
        (found, count(&drawn, "a[href^='javascript'], a[href^='data'], a[href^='vbscript'], a[href^='blob']"))
    };
    for policy in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//x.html",
        " \u{1}java\tscript\n:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "blob:https://example.org/x.html",
        "https://www.gov.cn@evil.example/x.html",
    ] {
        assert_eq!(links(policy), (None, 0), "{policy}");
    }
    assert_eq!(links("https://example.cn/1.html"), (Some("https://example.cn/1.html".to_owned()), 0));
}
