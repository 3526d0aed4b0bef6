//! 图片、视频、音频、动画: the browser's own players, never started by themselves, each with its words beside it.

use crate::view::*;
use mingbai_content::model::{Medium, MediumKind};

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing};
use crate::rendering::{Rendering, html_id};

/// Media in order.
#[component]
pub(crate) fn Media<'a>(media: &'a [Medium], rendering: &'a Rendering) -> AnyView {
    media.iter().map(|medium| item(medium, rendering)).collect_view().into_any()
}

fn item(medium: &Medium, rendering: &Rendering) -> AnyView {
    let entry = &medium.entry;
    let title = (!entry.title.is_empty())
        .then(|| view! { <figcaption class="medium-title">{inlines(&entry.title)}</figcaption> });
    view! {
        <figure class="medium" id=html_id(&entry.id) data-entry="">
            {title}
            {picture(medium, rendering)}
            {transcript(medium, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </figure>
    }
    .into_any()
}

fn picture(medium: &Medium, rendering: &Rendering) -> AnyView {
    let (src, alt, href) = (medium.src.clone(), medium.alt.clone(), medium.src.clone());
    if src.is_empty() {
        return view! { <p>{alt}</p> }.into_any();
    }
    match (medium.kind, rendering.is_styled()) {
        (MediumKind::Image, false) => view! { <img src=src alt=alt loading="lazy" /> }.into_any(),
        // A link of a picture without words would have no name.
        (MediumKind::Image, true) if alt.is_empty() => {
            view! { <img class="medium-box" src=src alt="" loading="lazy" /> }.into_any()
        }
        (MediumKind::Image, true) => view! {
            <a class="medium-box" href=href><img src=src alt=alt loading="lazy" /></a>
        }
        .into_any(),
        (MediumKind::Animation, true) => animation(medium, rendering),
        (MediumKind::Video, true) => video(medium, rendering),
        (MediumKind::Audio, true) => audio(&src, &alt),
        _ => link(medium, rendering),
    }
}

/// A player for a recording of its own; none for what browsers cannot play, and none without a stylesheet.
pub(crate) fn player(kind: MediumKind, src: &str, label: &str, rendering: &Rendering) -> Option<AnyView> {
    match kind {
        _ if !rendering.is_styled() => None,
        MediumKind::Audio => Some(audio(src, label)),
        MediumKind::Video => {
            let medium = Medium { kind, src: src.to_owned(), alt: label.to_owned(), ..Medium::default() };
            Some(video(&medium, rendering))
        }
        _ => None,
    }
}

/// Nothing of it is fetched before the reader starts it; the box has its size before that.
fn video(medium: &Medium, rendering: &Rendering) -> AnyView {
    let captions = medium.captions.clone().map(|address| {
        let label = rendering.words().media.captions;
        view! { <track kind="captions" src=address srclang="zh" label=label default=true /> }
    });
    view! {
        <video class="medium-box" controls=true playsinline=true preload="none" src=medium.src.clone() poster=medium.poster.clone() aria-label=medium.alt.clone()>
            {captions}
        </video>
    }
    .into_any()
}

fn audio(src: &str, label: &str) -> AnyView {
    view! { <audio class="medium-audio" controls=true preload="none" src=src.to_owned() aria-label=label.to_owned()></audio> }
        .into_any()
}

/// A picture that moves is not loaded, and so does not move, until the reader opens it; it stops when it is closed.
fn animation(medium: &Medium, rendering: &Rendering) -> AnyView {
    let start = rendering.words().media.play_animation;
    // Where a still stands over the button, it says what the animation shows.
    let (still, label) = match medium.poster.clone() {
        Some(address) => {
            let still = view! { <img class="medium-still" src=address alt=medium.alt.clone() loading="lazy" /> };
            (still.into_any(), start.to_owned())
        }
        None => (nothing(), [start, rendering.words().media.colon, &medium.alt].concat()),
    };
    view! {
        <details class="animation">
            <summary class="animation-start">{still}<span class="animation-label">{label}</span></summary>
            <img class="medium-box" src=medium.src.clone() alt=medium.alt.clone() loading="lazy" />
        </details>
    }
    .into_any()
}

fn link(medium: &Medium, rendering: &Rendering) -> AnyView {
    let words = &rendering.words().media;
    let verb = match medium.kind {
        MediumKind::Video => words.watch,
        MediumKind::Audio => words.listen,
        MediumKind::Animation => words.play,
        MediumKind::Image | MediumKind::Other => words.download,
    };
    let words = [verb, &medium.alt].concat();
    view! { <p class="medium-link"><a href=medium.src.clone()>{words}</a></p> }.into_any()
}

/// What is said stands under a sound or film, folded; under a picture it is its text and stands open.
fn transcript(medium: &Medium, rendering: &Rendering) -> AnyView {
    let body = &medium.entry.body;
    match medium.kind {
        _ if body.is_empty() => nothing(),
        MediumKind::Video | MediumKind::Audio => view! {
            <details class="transcript">
                <summary class="transcript-label">{rendering.words().media.transcript}</summary>
                {blocks(body, rendering)}
            </details>
        }
        .into_any(),
        _ => view! { <div class="medium-text">{blocks(body, rendering)}</div> }.into_any(),
    }
}
