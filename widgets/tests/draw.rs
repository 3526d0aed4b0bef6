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
    let attachment = draw(&host, &root, "https://example.org/jiedu.md", SOURCE);
    assert_eq!((count(&root, ".head"), count(&root, ".card"), count(&root, ".question")), (1, 1, 1));
    attachment.detach();
    assert_eq!(count(&root, ".mingbai *"), 0);
    host.remove();
}

#[wasm_bindgen_test]
fn the_tag_chooses_the_form_and_show_overrides_it() {
    let (host_a, root) = host("mingbai-card");
    let card = draw(&host_a, &root, "https://example.org/jiedu.md", SOURCE);
    assert_eq!((count(&root, ".head"), count(&root, ".card"), count(&root, ".question")), (0, 1, 0));
    let (host_b, root) = host("mingbai-card");
    host_b.set_attribute("show", "qa").expect("a valid name");
    let questions = draw(&host_b, &root, "https://example.org/jiedu.md", SOURCE);
    assert_eq!((count(&root, ".card"), count(&root, ".question")), (0, 1));
    card.detach();
    questions.detach();
    host_a.remove();
    host_b.remove();
}
