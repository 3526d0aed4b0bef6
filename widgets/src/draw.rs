//! Browser only: what the loader calls where `src` is Markdown. Attributes and address are read here; what is shown is written by
//! [`prerender`], as on the host.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use mingbai_content::explainer;
use mingbai_content::model::{Explainer, Form, Language};
use mingbai_content::text::date::parse_iso;
use mingbai_content::text::url::{safe_link, seen_from};
use mingbai_live::day;
use mingbai_live::markup::TAG_PREFIX;
use mingbai_picture::of_section;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::Show;
use crate::prerender::{self, Options};

thread_local! {
    /// Explainers by address: several elements with one `src` parse it once.
    static PARSED: RefCell<BTreeMap<String, Rc<Explainer>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The markup of the explainer at `href`, whose Markdown is `source`, for the root of `host`. To put it there and to attach the live step is
/// the loader's; links to the
/// quoted words begin with `#` where neither `policy` nor the explainer has an address, and it takes them away if the page has no policy.
///
/// The element's attributes choose the forms (`show`) and the language (`lang`), which else is the explainer's own; `mingbai-qa`, `mingbai-card` and
/// `mingbai-infographic` show their own form where no `show` is given. `policy` is the full address that the attribute of that name holds,
/// as the loader has resolved it, which fetches it too; none where the attribute is a selector.
#[wasm_bindgen]
pub fn draw(host: &HtmlElement, href: &str, source: &str, policy: Option<String>) -> String {
    let explainer = parsed(href, source);
    let asked = host.get_attribute("lang").and_then(|tag| Language::read(&tag));
    let options = Options {
        language: asked,
        show: show_of(host),
        today: parse_iso(&day::today()),
        policy_href: Some(policy_href(policy, &explainer, href).unwrap_or_default()),
        pictures: Some(String::new()),
        ..Options::default()
    };
    prerender::shadow(&explainer, &options)
}

/// What the picture of an infographic of the explainer at `href` is painted from, as `mingbai build` writes it beside a page;
/// `name` is what its button carries: `1.txt` for the first. None for an explainer that has not been drawn.
#[wasm_bindgen]
pub fn picture_lines(href: &str, name: &str) -> Option<String> {
    let number: usize = name.strip_suffix(".txt")?.parse().ok()?;
    let explainer = PARSED.with_borrow(|known| known.get(href).map(Rc::clone))?;
    let mut pictures = explainer.sections.iter().filter_map(|section| of_section(&explainer, section, None));
    pictures.nth(number.checked_sub(1)?).map(|picture| mingbai_picture::write(&picture))
}

fn parsed(href: &str, source: &str) -> Rc<Explainer> {
    PARSED.with_borrow_mut(|known| {
        let entry = known.entry(href.to_owned());
        Rc::clone(entry.or_insert_with(|| Rc::new(explainer::parse_at(source, href).output)))
    })
}

fn show_of(host: &HtmlElement) -> Show {
    match host.get_attribute("show") {
        Some(words) => Show::from_words(&words),
        // What stands behind the prefix in a tag is a form's class, or `explainer`, which is none.
        None => {
            let form = host.local_name().strip_prefix(TAG_PREFIX).and_then(Form::from_class);
            form.map_or(Show::Everything, |form| Show::Only(vec![form]))
        }
    }
}

/// The address of the `policy` attribute, or else that of the front matter, seen from the explainer.
fn policy_href(policy: Option<String>, explainer: &Explainer, href: &str) -> Option<String> {
    let policy = policy.or_else(|| Some(seen_from(href, explainer.head.policy.href.as_deref()?)))?;
    // The attribute is the page's, which may have it from anywhere: `javascript:…` is no link. A page on disk links to files.
    (safe_link(&policy).is_some() || policy.starts_with("file:")).then_some(policy)
}
