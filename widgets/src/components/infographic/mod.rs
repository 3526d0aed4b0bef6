//! 图解: a sequence of blocks that read as one picture.

mod examples;

use leptos::prelude::*;
use mingbai_content::model::{Explainer, Section};

use super::section::{Depth, SectionView};
use crate::rendering::Rendering;

pub(crate) use examples::EXAMPLES;

/// The blocks in order, in one frame.
#[component]
pub(crate) fn Infographic<'a>(sections: &'a [Section], explainer: &'a Explainer, rendering: &'a Rendering) -> AnyView {
    let blocks = sections
        .iter()
        .map(|section| view! { <SectionView section=section explainer=explainer rendering=rendering depth=Depth::Block /> })
        .collect_view();
    view! { <div class=rendering.class("infographic")>{blocks}</div> }.into_any()
}
