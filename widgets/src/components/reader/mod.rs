//! For the reader: large letters, the words read aloud, the address passed on.
//!
//! In place from the start, as the toolbar, and shown once the element is live; what the buttons do is `reader.js`'s.

use crate::view::*;
use mingbai_live::markup::class;

use crate::rendering::Rendering;

/// The buttons in the head. 朗读 stays hidden until there is a recording, or the browser is found to have a Chinese voice.
#[component]
pub(crate) fn ReaderTools<'a>(
    rendering: &'a Rendering,
    recording: Option<&'a str>,
    /// Whether there is something beside card and questions, and these.
    has_choice: bool,
) -> AnyView {
    view! {
        <div class=class::READER role="group" aria-label=rendering.words().reader.aids>
            <button class="reader-tool" type="button" data-reader="speak" data-recording=recording.map(str::to_owned) aria-pressed="false" hidden=true>
                {rendering.words().reader.aloud}
            </button>
            <button class="reader-tool" type="button" data-reader="elder" aria-pressed="false">
                {rendering.words().reader.large}
            </button>
            <button class="reader-tool" type="button" data-reader="share">
                {rendering.words().reader.share}
            </button>
            {paper(has_choice, rendering)}
            <output
                class=class::READER_SAID
                data-copied=rendering.words().reader.copied
                data-address=rendering.words().reader.copy
                data-code=rendering.words().reader.code
            ></output>
        </div>
    }
    .into_any()
}

/// 打印: what most readers want on paper, or all of it.
fn paper(has_choice: bool, rendering: &Rendering) -> AnyView {
    let words = &rendering.words().reader;
    let button = |what: &'static str, label: &'static str| {
        view! { <button class="reader-tool" type="button" data-reader="print" data-print=what>{label}</button> }
    };
    if !has_choice {
        return button("all", words.print).into_any();
    }
    view! {
        <details class="reader-print">
            <summary class="reader-tool">{words.print}</summary>
            {button("brief", words.brief)}
            " "
            {button("all", words.whole)}
        </details>
    }
    .into_any()
}
