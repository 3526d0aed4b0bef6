//! The live step of one element. Everything here lives in one [`Attachment`] and ends with it; what the loader calls is `module.rs`.

use js_sys::{Array, Function};
use mingbai_content::model::{Citation, Language};
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::day;
use crate::dom::{self, Eligibility, OpenForPrint, PolicyPage, PolicyWatch, SheetNote, Tools};
use crate::markup::select;

/// The live step of one element on the page. When it is dropped, listeners, observers and marks go; the content of the root stays.
pub struct Attachment {
    policy: PolicyWatch,
    _print: Option<OpenForPrint>,
    _tools: Option<Tools>,
    _paths: Vec<Eligibility>,
    _note: Option<SheetNote>,
}

impl Attachment {
    /// The policy that the entries are bound to; none where the page does not hold it.
    #[inline]
    pub fn policy(&self) -> Option<Element> {
        self.policy.policy()
    }

    /// The lines that have been read of the policy, for whoever asks why words are not found.
    #[inline]
    pub fn lines(&self) -> String {
        self.policy.lines()
    }

    /// The clauses that entries rest on: pairs of the range of a clause and an entry, in the order of the citations.
    #[inline]
    pub fn clauses(&self) -> Array {
        self.policy.clauses()
    }

    /// Whether words are not found that may stand on the page in the other script; [`Attachment::fold_by`] makes it sure.
    #[inline]
    pub fn is_unsure(&self) -> bool {
        self.policy.is_unsure()
    }

    /// Compares what is not found in one script from now on: `fold` gives a text in simplified characters, as long as before.
    #[inline]
    pub fn fold_by(&self, fold: Function) {
        dom::fold_by(fold);
        self.policy.bind();
    }

    /// Looks for the policy again, where it has come without a change of the page that could be watched. The root hears
    /// `bound` then, as after each change of the policy.
    #[inline]
    pub fn bind(&self) {
        self.policy.bind();
    }
}

/// Takes over the markup in `root`, the shadow root of `host`: the day, tools, search, print, and the policy beside it.
#[inline]
pub fn attach(host: &HtmlElement, root: &ShadowRoot) -> Attachment {
    let tag = root.query_selector(select::MINGBAI).ok().flatten().and_then(|element| element.get_attribute("lang"));
    let language = tag.and_then(|tag| Language::read(&tag)).unwrap_or_default();
    dom::mark_phases(root, &day::today(), language);
    Attachment {
        policy: PolicyWatch::new(host, root, language),
        _print: OpenForPrint::new(root),
        _tools: Tools::new(root, language),
        _paths: Eligibility::all(root),
        _note: SheetNote::new(host, root, language),
    }
}

/// Whether the policy that `citations` are of stands on the page of `host`.
pub fn is_beside_policy(host: &HtmlElement, citations: &[Citation]) -> bool {
    PolicyPage::find(host, citations).is_some()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
    use web_sys::{Document, HtmlInputElement, ShadowRootInit, ShadowRootMode};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    fn document() -> Document {
        web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
    }

    fn child(parent: &web_sys::Node, tag: &str, class: &str, text: &str) -> Element {
        let element = document().create_element(tag).expect("a valid name");
        element.set_class_name(class);
        element.set_text_content(Some(text));
        parent.append_child(&element).expect("an element takes children");
        element
    }

    /// A root with a toolbar and the given questions, as the components write them.
    fn explainer(questions: &[&str]) -> (HtmlElement, ShadowRoot) {
        let body = document().body().expect("a page has a body");
        let host: HtmlElement = child(&body, "div", "", "").unchecked_into();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a div takes a root");
        let frame = child(&root, "div", "mingbai", "");
        child(&frame, "input", "search-input", "");
        child(&frame, "button", "expand-all", "全部展开");
        child(&frame, "output", "search-count", "");
        let section = child(&frame, "section", "section", "");
        for question in questions {
            let details = child(&section, "details", "question", "");
            details.set_attribute("data-entry", "").expect("a valid name");
            child(&details, "summary", "", question);
        }
        (host, root)
    }

    fn find(root: &ShadowRoot, selector: &str) -> Element {
        root.query_selector(selector).expect("a valid selector").expect("it is there")
    }

    fn count(root: &ShadowRoot, selector: &str) -> u32 {
        root.query_selector_all(selector).expect("a valid selector").length()
    }

    fn type_words(root: &ShadowRoot, words: &str) {
        let input: HtmlInputElement = find(root, ".search-input").unchecked_into();
        input.set_value(words);
        input.dispatch_event(&web_sys::Event::new("input").expect("an event")).expect("it is heard");
    }

    #[wasm_bindgen_test]
    fn search_hides_what_does_not_match_and_shows_it_again() {
        let (host, root) = explainer(&["一楼不同意怎么办", "补多少钱"]);
        let attachment = attach(&host, &root);
        type_words(&root, "一楼");
        assert_eq!(count(&root, "details[hidden]"), 1);
        assert_eq!(find(&root, ".search-count").text_content().as_deref(), Some("1 条相关"));
        type_words(&root, "");
        assert_eq!(count(&root, "[hidden]"), 0);
        drop(attachment);
        host.remove();
    }

    #[wasm_bindgen_test]
    fn words_typed_before_the_code_came_are_searched_for() {
        let (host, root) = explainer(&["一楼不同意怎么办", "补多少钱"]);
        find(&root, ".search-input").unchecked_into::<HtmlInputElement>().set_value("补");
        let attachment = attach(&host, &root);
        assert_eq!(count(&root, "details[hidden]"), 1);
        drop(attachment);
        host.remove();
    }

    #[wasm_bindgen_test]
    fn what_is_detached_hears_nothing_more() {
        let (host, root) = explainer(&["甲", "乙"]);
        drop(attach(&host, &root));
        type_words(&root, "甲");
        find(&root, ".expand-all").unchecked_into::<HtmlElement>().click();
        assert_eq!((count(&root, "[hidden]"), count(&root, "[open]")), (0, 0));
        host.remove();
    }

    #[wasm_bindgen_test]
    fn one_button_opens_all_and_closes_all() {
        let (host, root) = explainer(&["甲", "乙", "丙"]);
        let attachment = attach(&host, &root);
        let button: HtmlElement = find(&root, ".expand-all").unchecked_into();
        button.click();
        assert_eq!((count(&root, "[open]"), button.text_content().as_deref()), (3, Some("全部收起")));
        button.click();
        assert_eq!((count(&root, "[open]"), button.text_content().as_deref()), (0, Some("全部展开")));
        drop(attachment);
        host.remove();
    }

    /// Comes to the page as a phone does that has read a code.
    fn come_by(query: &str) {
        let history = web_sys::window().and_then(|window| window.history().ok()).expect("a window has a history");
        history.replace_state_with_url(&JsValue::NULL, "", Some(query)).expect("the same page");
    }

    #[wasm_bindgen_test]
    fn a_reader_who_comes_from_paper_is_told_whether_it_is_right() {
        for (query, state) in [("?card=A7F3-K2Q9", "agrees"), ("?card=0000-0000", "outdated")] {
            come_by(query);
            let (host, root) = explainer(&[]);
            let line = child(&find(&root, "section"), "p", "printed-number", "本卡编号 A7F3-K2Q9");
            line.set_attribute("data-sheet", "A7F3-K2Q9").expect("a valid name");
            let attachment = attach(&host, &root);
            assert_eq!(find(&root, ".printed-state").get_attribute("data-state").as_deref(), Some(state));
            drop(attachment);
            assert_eq!(count(&root, ".printed-state"), 0);
            host.remove();
        }
        come_by("?");
    }
}
