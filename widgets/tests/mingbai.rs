//! The component for Leptos applications, in a real browser: it draws, draws again, and leaves nothing.

#![allow(clippy::expect_used, reason = "a test may fail")]
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use mingbai_content::explainer;
use mingbai_content::model::{Explainer, Language};
use mingbai_widgets::{Mingbai, Show};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, ShadowRoot};

wasm_bindgen_test_configure!(run_in_browser);

const SHEET: &str = "/mingbai/mingbai.css";
const THREE: &str = "---\ntitle: 补多少\n---\n\n## 问答 {.qa}\n\n### 能吗？ {#a}\n\n能。\n\n### 谁出钱？ {#b}\n\n都出。\n\n### 几时？ {#c}\n\n三月。\n";
const FOUR: &str = "---\ntitle: 补多少\n---\n\n## 问答 {.qa}\n\n### 能吗？ {#a}\n\n能。\n\n### 谁出钱？ {#b}\n\n业主出。\n\n### 几时？ {#c}\n\n四月。\n\n### 找谁？ {#d}\n\n窗口。\n";
const CITED: &str = "---\ntitle: 补多少\npolicy:\n  title: 补助办法\n  href: ../zc/1.html\n---\n\n## 问答 {.qa}\n\n### 补多少？\n\n20 万元。\n> 原文 第一条：每台补助20万元\n";

fn read(source: &str) -> Explainer {
    explainer::parse(source).output
}

/// A place on the page for an application.
fn place() -> HtmlElement {
    let place: HtmlElement = document().create_element("main").expect("a valid name").unchecked_into();
    document().body().expect("a page has a body").append_child(&place).expect("a body takes children");
    place
}

/// Lets the effects run.
async fn settled() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

fn roots(place: &HtmlElement) -> Vec<ShadowRoot> {
    let list = place.query_selector_all("div").expect("a valid selector");
    let elements = (0..list.length()).filter_map(|index| list.item(index)?.dyn_into::<Element>().ok());
    elements.filter_map(|element| element.shadow_root()).collect()
}

fn root(place: &HtmlElement) -> ShadowRoot {
    roots(place).into_iter().next().expect("an element with a root")
}

fn count(root: &ShadowRoot, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a valid selector").length()
}

fn find(root: &ShadowRoot, selector: &str) -> HtmlElement {
    root.query_selector(selector).expect("a valid selector").expect("it is there").unchecked_into()
}

fn attribute(root: &ShadowRoot, selector: &str, name: &str) -> Option<String> {
    root.query_selector(selector).expect("a valid selector")?.get_attribute(name)
}

#[wasm_bindgen_test]
async fn it_stands_in_a_root_of_its_own_with_its_stylesheet_and_the_live_step() {
    let place = place();
    let view = leptos::mount::mount_to(
        place.clone(),
        || view! { <Mingbai explainer=read(THREE) stylesheet=SHEET theme="dark" /> },
    );
    settled().await;
    let root = root(&place);
    assert_eq!(attribute(&root, "link[rel=stylesheet]", "href").as_deref(), Some(SHEET));
    assert_eq!(root.host().get_attribute("theme").as_deref(), Some("dark"));
    assert_eq!((count(&root, ".head"), count(&root, ".question"), count(&root, ".question[open]")), (1, 3, 1));
    find(&root, ".expand-all").click();
    assert_eq!(count(&root, ".question[open]"), 3);
    drop(view);
    place.remove();
}

#[wasm_bindgen_test]
async fn a_changed_signal_is_drawn_and_what_the_reader_opened_stays_open() {
    let place = place();
    let explainer = RwSignal::new(read(THREE));
    let show = RwSignal::new(Show::Everything);
    let view = leptos::mount::mount_to(
        place.clone(),
        move || view! { <Mingbai explainer=explainer stylesheet=SHEET show=show /> },
    );
    settled().await;
    let root = root(&place);
    let sheet = find(&root, "link");
    find(&root, "#mb-a summary").click();
    find(&root, "#mb-b summary").click();
    explainer.set(read(FOUR));
    settled().await;
    assert_eq!((count(&root, ".mingbai"), count(&root, ".question")), (1, 4));
    assert_eq!((count(&root, ".question[open]"), count(&root, "#mb-b[open]")), (1, 1));
    assert!(find(&root, "#mb-b").text_content().expect("it has text").contains("业主出"));
    assert_eq!(find(&root, "link"), sheet, "the stylesheet is not loaded again");
    show.set(Show::from_words("card"));
    settled().await;
    assert_eq!((count(&root, ".head"), count(&root, ".question")), (0, 0));
    drop(view);
    place.remove();
}

/// The preview of the editor had the default language, whatever the draft said.
#[wasm_bindgen_test]
async fn the_language_that_the_explainer_names_is_kept_unless_another_is_asked_for() {
    const ENGLISH: &str = "---\ntitle: How much\nlang: en\n---\n\n## Q {.qa}\n\n### Can I? {#a}\n\nYes.\n";
    let place = place();
    let explainer = RwSignal::new(read(THREE));
    let language = RwSignal::new(None::<Language>);
    let view = leptos::mount::mount_to(
        place.clone(),
        move || view! { <Mingbai explainer=explainer stylesheet=SHEET language=language /> },
    );
    let tag = || attribute(&root(&place), ".mingbai", "lang");
    settled().await;
    assert_eq!(tag().as_deref(), Some("zh-Hans"));
    explainer.set(read(ENGLISH));
    settled().await;
    assert_eq!(tag().as_deref(), Some("en"));
    assert_eq!(find(&root(&place), ".kicker").text_content().as_deref(), Some("Policy explained"));
    language.set(Some(Language::Traditional));
    settled().await;
    assert_eq!(tag().as_deref(), Some("zh-Hant"));
    drop(view);
    place.remove();
}

#[wasm_bindgen_test]
async fn the_policy_is_on_the_page_or_where_it_is_said_to_be_but_never_a_script() {
    let links = async |policy: Option<&'static str>| {
        let place = place();
        let view = leptos::mount::mount_to(place.clone(), move || {
            view! { <Mingbai explainer=read(CITED) stylesheet=SHEET policy_href=policy.map(str::to_owned) /> }
        });
        settled().await;
        let root = root(&place);
        let link = attribute(&root, ".explains a", "href");
        assert_eq!(count(&root, "a[href^='javascript']"), 0);
        drop(view);
        place.remove();
        link
    };
    assert_eq!(links(None).await.as_deref(), Some("../zc/1.html"));
    assert_eq!(links(Some("/zc/2.html")).await.as_deref(), Some("/zc/2.html"));
    assert_eq!(links(Some("javascript:alert(1)")).await, None);
    let policy = policy_on_the_page();
    assert_eq!(links(Some("/zc/2.html")).await, None);
    policy.remove();
}

/// An article as official pages have it.
fn policy_on_the_page() -> Element {
    let article = document().create_element("article").expect("a valid name");
    let clause = document().create_element("p").expect("a valid name");
    clause.set_text_content(Some("第一条　每台补助20万元，由县财政出。"));
    article.append_child(&clause).expect("an article takes children");
    document().body().expect("a page has a body").append_child(&article).expect("a body takes children");
    article
}

/// Counts what outlives an element on a page: listeners at window, document and body, observers, sheets, marked ranges, elements.
const COUNT: &str = "(() => {
  if (globalThis.held) return;
  let listeners = 0;
  const observing = new Set();
  const isOutside = (target) => [undefined, window, document, document.body].includes(target);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...rest) { if (isOutside(this)) listeners += 1; return add.apply(this, rest); };
  EventTarget.prototype.removeEventListener = function (...rest) { if (isOutside(this)) listeners -= 1; return remove.apply(this, rest); };
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (...rest) { observing.add(this); return observe.apply(this, rest); };
    prototype.disconnect = function () { observing.delete(this); return disconnect.apply(this); };
  }
  const ranges = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  globalThis.held = () => [listeners, observing.size, document.adoptedStyleSheets.length, ranges(), document.querySelectorAll('*').length];
})()";

fn held() -> Vec<f64> {
    let held = js_sys::eval("held()").expect("a script that runs");
    js_sys::Array::from(&held).iter().filter_map(|number| number.as_f64()).collect()
}

#[wasm_bindgen_test]
async fn nothing_is_left_of_it_when_it_goes() {
    let policy = policy_on_the_page();
    let place = place();
    let is_shown = RwSignal::new(false);
    let explainer = RwSignal::new(read(CITED));
    let view = leptos::mount::mount_to(place.clone(), move || {
        move || is_shown.get().then(|| view! { <Mingbai explainer=explainer stylesheet=SHEET /> })
    });
    settled().await;
    js_sys::eval(COUNT).expect("a script that runs");
    let before = held();
    is_shown.set(true);
    settled().await;
    let shown = held();
    find(&root(&place), ".clause-chip").click();
    let marked = held();
    let grown: Vec<bool> = marked.iter().zip(&before).map(|(marked, before)| marked > before).collect();
    assert_eq!(grown, [true, true, false, true, true], "{before:?} {marked:?}");
    explainer.update(|explainer| explainer.head.title.push('？'));
    settled().await;
    assert_eq!(held(), shown, "what was drawn before is gone once it is drawn again");
    find(&root(&place), ".clause-chip").click();
    assert_eq!(held(), marked);
    is_shown.set(false);
    settled().await;
    assert_eq!(held(), before);
    explainer.set(read(THREE));
    settled().await;
    assert_eq!(held(), before, "nobody draws what is not shown");
    drop(view);
    place.remove();
    policy.remove();
}

#[wasm_bindgen_test]
async fn two_on_a_page_live_each_for_itself() {
    let place = place();
    let first = RwSignal::new(read(THREE));
    let is_second = RwSignal::new(true);
    let view = leptos::mount::mount_to(place.clone(), move || {
        view! {
            <Mingbai explainer=first stylesheet=SHEET />
            {move || is_second.get().then(|| view! { <Mingbai explainer=read(FOUR) stylesheet=SHEET /> })}
        }
    });
    settled().await;
    let both = roots(&place);
    let [one, two] = both.as_slice() else { unreachable!("two elements have roots") };
    assert_eq!((count(one, ".question"), count(two, ".question")), (3, 4));
    find(two, ".expand-all").click();
    assert_eq!((count(one, ".question[open]"), count(two, ".question[open]")), (1, 4));
    first.set(read(CITED));
    settled().await;
    assert_eq!((count(one, ".question"), count(two, ".question[open]")), (1, 4));
    is_second.set(false);
    settled().await;
    first.set(read(THREE));
    settled().await;
    find(one, ".expand-all").click();
    assert_eq!((roots(&place).len(), count(one, ".question[open]")), (1, 3));
    drop(view);
    place.remove();
}
