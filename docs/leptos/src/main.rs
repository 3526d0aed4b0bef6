//! An explainer in a Leptos application: what is typed above is the page below.

use leptos::prelude::*;
use mingbai_content::explainer;
use mingbai_widgets::Mingbai;

const FIRST: &str = "---
title: 老旧小区加装电梯，补多少
---

## 明白卡 {.card}

补多少
: 每台 20 万元。

## 常见问题 {.qa}

### 一楼要不要出钱？

一楼不坐电梯，就可以不出。
";

/// The application.
#[component]
fn App() -> impl IntoView {
    let text = RwSignal::new(FIRST.to_owned());
    // A memo does not tell of a keystroke that changes nothing.
    let explainer = Memo::new(move |_| explainer::parse(&text.read()).output);
    view! {
        <textarea rows="20" aria-label="Markdown" prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))></textarea>
        <Mingbai explainer=explainer stylesheet="mingbai.css" />
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(App);
}

/// Without a browser it says its markup, as a server would send it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let owner = Owner::new();
    println!("{}", owner.with(|| view! { <App /> }.to_html()));
}
