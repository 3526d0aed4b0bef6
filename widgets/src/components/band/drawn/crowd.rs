//! A part of a whole as a row of people, or of squares: 三分之二 is eight of twelve. Beside the words, which say the same.

use crate::view::*;
use mingbai_content::model::{Entry, Figure, Section};
use mingbai_content::parts::{self, Crowd};
use mingbai_content::text::drawn::Parts;

use crate::components::prose::nothing;
use crate::rendering::Rendering;

/// Width of one mark in SVG units.
const PITCH: usize = 20;

/// The class of a list of figures: whether the first is large is as the author says, else as the stylesheet has it.
pub(crate) fn figures_class(section: &Section) -> &'static str {
    match (parts::has_hero(section), section.look.lead) {
        (true, None) => "figures",
        (true, Some(_)) => "figures figures-lead",
        (false, _) => "figures figures-even",
    }
}

/// Of a figure that is a part of a whole.
pub(crate) fn figure(figure: &Figure, rendering: &Rendering) -> AnyView {
    if !rendering.is_banded {
        return nothing();
    }
    row(parts::crowd_of_figure(figure))
}

/// Of a passage that speaks of one part of a whole.
pub(crate) fn passage(entry: &Entry, rendering: &Rendering) -> AnyView {
    if !rendering.is_banded {
        return nothing();
    }
    row(parts::crowd_of_entry(entry))
}

fn row(crowd: Option<Crowd>) -> AnyView {
    let Some(Crowd { parts: Parts { filled, all }, is_of_people }) = crowd else { return nothing() };
    let marks = |range: core::ops::Range<usize>| -> String {
        range.map(|place| if is_of_people { person(place * PITCH) } else { square(place * PITCH) }).collect()
    };
    let view_box = ["-1 0 ", &(PITCH * all).to_string(), " 32"].concat();
    view! {
        <svg class="crowd" viewBox=view_box aria-hidden="true">
            <path class="crowd-filled" d=marks(0..filled)></path>
            <path class="crowd-rest" d=marks(filled..all)></path>
        </svg>
    }
    .into_any()
}

/// A head and a body from `left` on.
fn person(left: usize) -> String {
    let (head, body) = ((left + 4).to_string(), (left + 1).to_string());
    ["M", &head, " 5.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM", &body, " 14.5a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v8h-3v8h-8v-8h-3z"]
        .concat()
}

fn square(left: usize) -> String {
    ["M", &(left + 1).to_string(), " 8h15v15h-15z"].concat()
}
