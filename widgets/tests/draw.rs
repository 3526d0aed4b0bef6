//! Markdown drawn in a real browser by the module that pages load.

#![allow(clippy::expect_used, reason = "a test may fail")]
#![cfg(target_arch = "wasm32")]

use mingbai_widgets::draw;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

const SOURCE: &str =
    "---\ntitle: 补多少\n---\n\n## 明白卡 {.card}\n\n补多少\n: 20 万元。\n\n## 问答 {.qa}\n\n### 能吗？\n\n能。\n";

fn host(tag: &str) -> (HtmlElement, ShadowRoot) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
    let host: HtmlElement = document.create_element(tag).expect("a valid name").unchecked_into();
    document.body().expect("a page has a body").append_child(&host).expect("a body takes children");
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("it takes a root");
    (host, root)
}

fn count(root: &ShadowRoot, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a valid selector").length()
}

#[wasm_bindgen_test]
fn an_explainer_shows_everything_and_leaves_nothing() {
    let (host, root) = host("mingbai-explainer");
    let drawing = draw(&host, &root, "https://example.org/jiedu.md", SOURCE, None);
    assert_eq!((count(&root, ".head"), count(&root, ".card"), count(&root, ".question")), (1, 1, 1));
    drop(drawing);
    assert_eq!(count(&root, ".mingbai *"), 0);
    host.remove();
}

#[wasm_bindgen_test]
fn the_tag_chooses_the_form_and_show_overrides_it() {
    let (host_a, root) = host("mingbai-card");
    let card = draw(&host_a, &root, "https://example.org/jiedu.md", SOURCE, None);
    assert_eq!((count(&root, ".head"), count(&root, ".card"), count(&root, ".question")), (0, 1, 0));
    let (host_b, root) = host("mingbai-card");
    host_b.set_attribute("show", "qa").expect("a valid name");
    let questions = draw(&host_b, &root, "https://example.org/jiedu.md", SOURCE, None);
    assert_eq!((count(&root, ".card"), count(&root, ".question")), (0, 1));
    drop(card);
    drop(questions);
    host_a.remove();
    host_b.remove();
}

/// A browser that adopts no sheets gets a link in the root, before anything is drawn there.
#[wasm_bindgen_test]
fn a_stylesheet_that_was_linked_in_the_root_is_kept_and_all_else_gives_way() {
    let (host, root) = host("mingbai-explainer");
    for tag in ["slot", "link"] {
        let element = root.owner_document().and_then(|page| page.create_element(tag).ok()).expect("a valid name");
        root.append_child(&element).expect("a root takes children");
    }
    let drawing = draw(&host, &root, "https://example.org/jiedu.md", SOURCE, None);
    let children = || ["link", ".mingbai", "slot"].map(|selector| count(&root, selector));
    assert_eq!(children(), [1, 1, 0]);
    drop(drawing);
    drop(draw(&host, &root, "https://example.org/jiedu.md", SOURCE, None));
    assert_eq!(children(), [1, 1, 0]);
    host.remove();
}

/// A page may fill the attribute from its own address: what would run a script is no link, in any disguise of it. The loader resolves
/// the address, and lets only documents through; here it is asked once more.
#[wasm_bindgen_test]
fn a_policy_that_would_run_a_script_is_no_link() {
    const CITED: &str = "---\ntitle: 补多少\npolicy:\n  title: 补助办法\n---\n\n## 问答 {.qa}\n\n### 补多少？\n\n20 万元。\n> 原文 第一条：每台补助20万元\n";
    let links = |policy: &str| {
        let (host, root) = host("mingbai-explainer");
        let drawing = draw(&host, &root, "https://example.org/cited.md", CITED, Some(policy.to_owned()));
        let found =
            root.query_selector(".explains a").expect("a valid selector").and_then(|link| link.get_attribute("href"));
        let others = count(&root, "a[href^='javascript'], a[href^='data'], a[href^='vbscript'], a[href^='blob']");
        drop(drawing);
        host.remove();
        (found, others)
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
