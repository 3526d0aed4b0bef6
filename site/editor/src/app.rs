//! The application: two texts in, one page and a list of remarks out.

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use mingbai_content::model::Explainer;
use mingbai_content::{Fix, Severity};
use mingbai_widgets::Mingbai;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};

use crate::review::{Remark, mended, review, title_of};
use crate::{area, drafts};

/// How long the reader must pause before the page is drawn again, in milliseconds: shorter than a word takes.
const PAUSE: u32 = 200;
/// What the page looks like, beside the editor's own folder on a built site.
const STYLESHEET: &str = "../mingbai/mingbai.css";
/// The example that a first visitor finds.
const EXAMPLE: &str = "../elevator-2026/jiedu.md";

/// Where the Markdown is written. Its text is the draft: all that changes it does so there, so that the browser can undo it.
type Source = NodeRef<leptos::html::Textarea>;

/// The editor.
#[component]
pub(crate) fn App() -> impl IntoView {
    let known = drafts::draft();
    let is_first_visit = known.is_none();
    let draft = RwSignal::new(known.unwrap_or_default());
    let policy = RwSignal::new(drafts::policy());
    let remarks = RwSignal::new(Vec::<Remark>::new());
    let aside = RwSignal::new(drafts::aside());
    let source = Source::new();
    let page = RwSignal::new(draft.with_untracked(|draft| review(draft, "").0));
    redraw_after_a_pause(draft, policy, remarks, page);
    if is_first_visit {
        // Nobody has asked for it: the focus stays where it is.
        load_example(source, area::fill);
    }
    let put_aside = move || aside.set(draft.with_untracked(|draft| drafts::put_aside(draft)));
    let write = move |text: &str| {
        put_aside();
        with(source, |area| area::replace(area, text));
    };
    let open_example = move |_| {
        put_aside();
        load_example(source, area::replace);
    };
    view! {
        <header class="bar">
            <h1>"写解读"</h1>
            <Aside aside=aside write=write />
            <button type="button" on:click=open_example>"打开示例"</button>
            <button type="button" class="empty" on:click=move |_| write("")>"清空"</button>
        </header>
        <main>
            <section class="pane source">
                <h2 id="source-title">"解读（Markdown）"</h2>
                <textarea node_ref=source aria-labelledby="source-title" spellcheck="false"
                    prop:value=draft.get_untracked() on:input=move |event| typed(&event, draft)
                    on:compositionend=move |event| draft.set(event_target_value(&event))></textarea>
            </section>
            <section class="pane remarks">
                <h2>"要看一看的地方"{move || count(remarks.with(Vec::len))}</h2>
                <Remarks remarks=remarks source=source />
            </section>
            <section class="pane preview">
                <h2>"页面"</h2>
                <div class="page"><Mingbai explainer=page stylesheet=STYLESHEET /></div>
            </section>
            <section class="pane document">
                <h2 id="policy-title">"原文（贴在这里，就能核对引文）"</h2>
                <textarea class="policy" aria-labelledby="policy-title" spellcheck="false"
                    prop:value=policy.get_untracked() on:input=move |event| typed(&event, policy)
                    on:compositionend=move |event| policy.set(event_target_value(&event))></textarea>
            </section>
        </main>
    }
}

fn count(remarks: usize) -> String {
    if remarks == 0 { String::new() } else { ["（", &remarks.to_string(), "）"].concat() }
}

/// The drafts that were put aside when another text took their place.
#[component]
fn Aside(aside: RwSignal<Vec<String>>, write: impl Fn(&str) + Copy + Send + Sync + 'static) -> impl IntoView {
    let item = move |draft: String| {
        let title = title_of(&draft);
        view! { <li><button type="button" on:click=move |_| write(&draft)>{title}</button></li> }
    };
    move || {
        let drafts = aside.get();
        let list = (!drafts.is_empty()).then(|| drafts.into_iter().map(item).collect_view());
        list.map(|list| view! { <details class="aside"><summary>"以前的稿子"</summary><ul>{list}</ul></details> })
    }
}

/// What to mend: each remark leads to its line, and mends it where the software knows how.
#[component]
fn Remarks(remarks: RwSignal<Vec<Remark>>, source: Source) -> impl IntoView {
    let list = move || {
        let remarks = remarks.get();
        if remarks.is_empty() {
            return view! { <li class="none">"没有发现问题"</li> }.into_any();
        }
        remarks.into_iter().map(|remark| item(remark, source)).collect_view().into_any()
    };
    view! { <ul class="findings" aria-live="polite">{list}</ul> }
}

fn item(remark: Remark, source: Source) -> impl IntoView {
    let (name, severity) = match remark.severity {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("提醒", "warning"),
        Severity::Hint => ("建议", "hint"),
    };
    let start = remark.start;
    let fix = remark.fix.map(|fix: Fix| {
        let label = fix.label.clone();
        let apply = move |_| with(source, |area| area::replace(area, &mended(&area.value(), &fix)));
        view! { <button class="fix" type="button" on:click=apply>{label}</button> }
    });
    view! {
        <li class="finding" data-severity=severity>
            <button class="line" type="button" on:click=move |_| with(source, |area| area::go_to(area, start))>"第 "{remark.line}" 行"</button>
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

fn with(source: Source, work: impl FnOnce(&HtmlTextAreaElement)) {
    if let Some(area) = source.get_untracked() {
        work(&area);
    }
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
            drafts::keep(&text, &policy_text);
            let (explainer, found) = review(&text, &policy_text);
            remarks.set(found);
            page.set(explainer);
        };
        *pending.borrow_mut() = Some(Timeout::new(PAUSE, redraw));
    });
}

fn load_example(source: Source, write: fn(&HtmlTextAreaElement, &str)) {
    wasm_bindgen_futures::spawn_local(async move {
        let Ok(response) = gloo::net::http::Request::get(EXAMPLE).send().await else { return };
        if let Ok(text) = response.text().await {
            with(source, |area| write(area, &text));
        }
    });
}
