//! The application: two texts in, one page and a list of remarks out.

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

use std::cell::RefCell;
use std::rc::Rc;

use gloo::storage::{LocalStorage, Storage};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use mingbai_content::model::Explainer;
use mingbai_content::{Fix, Severity};
use mingbai_widgets::Mingbai;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};

use crate::review::{Remark, mended, review};

/// How long the reader must pause before the page is drawn again, in milliseconds: shorter than a word takes.
const PAUSE: u32 = 200;
/// Where drafts are kept in the browser.
const DRAFT: &str = "mingbai-draft";
const POLICY: &str = "mingbai-policy";
/// What the page looks like, beside the editor's own folder on a built site.
const STYLESHEET: &str = "../mingbai/mingbai.css";
/// The example that a first visitor finds.
const EXAMPLE: &str = "../elevator-2026/jiedu.md";

/// The editor.
#[component]
pub(crate) fn App() -> impl IntoView {
    let draft = RwSignal::new(LocalStorage::get::<String>(DRAFT).unwrap_or_default());
    let policy = RwSignal::new(LocalStorage::get::<String>(POLICY).unwrap_or_default());
    let remarks = RwSignal::new(Vec::<Remark>::new());
    let source = NodeRef::<leptos::html::Textarea>::new();
    let page = RwSignal::new(draft.with_untracked(|draft| review(draft, "").0));
    redraw_after_a_pause(draft, policy, remarks, page);
    if draft.with_untracked(String::is_empty) {
        load_example(draft);
    }
    view! {
        <header class="bar">
            <h1>"写解读"</h1>
            <button type="button" on:click=move |_| load_example(draft)>"打开示例"</button>
            <button type="button" on:click=move |_| draft.set(String::new())>"清空"</button>
        </header>
        <main>
            <section class="pane">
                <h2 id="source-title">"解读（Markdown）"</h2>
                <textarea node_ref=source aria-labelledby="source-title" spellcheck="false"
                    prop:value=move || draft.get() on:input=move |event| typed(&event, draft)
                    on:compositionend=move |event| draft.set(event_target_value(&event))></textarea>
            </section>
            <section class="pane">
                <h2>"页面"</h2>
                <div class="page"><Mingbai explainer=page stylesheet=STYLESHEET /></div>
            </section>
            <section class="pane">
                <h2>"要看一看的地方"</h2>
                <Remarks remarks=remarks draft=draft source=source />
            </section>
            <section class="pane">
                <h2 id="policy-title">"原文（贴在这里，就能核对引文）"</h2>
                <textarea class="policy" aria-labelledby="policy-title" spellcheck="false"
                    prop:value=move || policy.get() on:input=move |event| typed(&event, policy)
                    on:compositionend=move |event| policy.set(event_target_value(&event))></textarea>
            </section>
        </main>
    }
}

/// What to mend: each remark leads to its line, and mends it where the software knows how.
#[component]
fn Remarks(
    remarks: RwSignal<Vec<Remark>>,
    draft: RwSignal<String>,
    source: NodeRef<leptos::html::Textarea>,
) -> impl IntoView {
    let list = move || {
        let remarks = remarks.get();
        if remarks.is_empty() {
            return view! { <li class="none">"没有发现问题"</li> }.into_any();
        }
        remarks.into_iter().map(|remark| item(remark, draft, source)).collect_view().into_any()
    };
    view! { <ul class="findings" aria-live="polite">{list}</ul> }
}

fn item(remark: Remark, draft: RwSignal<String>, source: NodeRef<leptos::html::Textarea>) -> impl IntoView {
    let (name, severity) = match remark.severity {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("提醒", "warning"),
        Severity::Hint => ("建议", "hint"),
    };
    let start = remark.start;
    let fix = remark.fix.map(|fix: Fix| {
        let label = fix.label.clone();
        let apply = move |_| draft.update(|text| *text = mended(text, &fix));
        view! { <button class="fix" type="button" on:click=apply>{label}</button> }
    });
    view! {
        <li class="finding" data-severity=severity>
            <button class="line" type="button" on:click=move |_| go_to(source, draft, start)>"第 "{remark.line}" 行"</button>
            <span class="severity">{name}</span>
            <span>{remark.message}</span>
            {fix}
        </li>
    }
}

/// Takes what was typed, but not what an input method is still composing.
fn typed(event: &leptos::ev::Event, text: RwSignal<String>) {
    if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
        text.set(event_target_value(event));
    }
}

/// Puts the cursor at a byte of the draft. The text area counts in UTF-16.
fn go_to(source: NodeRef<leptos::html::Textarea>, draft: RwSignal<String>, byte: usize) {
    let Some(area) = source.get_untracked() else { return };
    let area: &HtmlTextAreaElement = &area;
    let units = draft.with_untracked(|text| text.get(..byte).map_or(0, |before| before.encode_utf16().count()));
    let place = u32::try_from(units).unwrap_or_default();
    drop(area.focus());
    drop(area.set_selection_range(place, place));
}

fn redraw_after_a_pause(
    draft: RwSignal<String>,
    policy: RwSignal<String>,
    remarks: RwSignal<Vec<Remark>>,
    page: RwSignal<Explainer>,
) {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Effect::new(move |_| {
        let (text, policy_text) = (draft.get(), policy.get());
        let redraw = move || {
            // Where storage is full or forbidden the draft lives as long as the page.
            drop(LocalStorage::set(DRAFT, &text));
            drop(LocalStorage::set(POLICY, &policy_text));
            let (explainer, found) = review(&text, &policy_text);
            remarks.set(found);
            page.set(explainer);
        };
        *pending.borrow_mut() = Some(Timeout::new(PAUSE, redraw));
    });
}

fn load_example(draft: RwSignal<String>) {
    wasm_bindgen_futures::spawn_local(async move {
        let Ok(response) = gloo::net::http::Request::get(EXAMPLE).send().await else { return };
        if let Ok(text) = response.text().await {
            draft.set(text);
        }
    });
}
