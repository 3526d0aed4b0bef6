//! 图解: a sequence of blocks that read as one picture.

mod examples;

use leptos::prelude::*;
use mingbai_content::model::{Explainer, Form, Section};

use super::prose::nothing;
use super::section::{Depth, SectionView};
use crate::rendering::Rendering;

pub(crate) use examples::EXAMPLES;

/// The blocks in order, in one frame.
#[component]
pub(crate) fn Infographic<'a>(section: &'a Section, explainer: &'a Explainer, rendering: &'a Rendering) -> AnyView {
    let blocks = section
        .blocks()
        .iter()
        .map(|block| view! { <SectionView section=block explainer=explainer rendering=rendering depth=Depth::Block /> })
        .collect_view();
    view! {
        <div class=rendering.class("infographic")>{blocks}</div>
        {save(section, explainer, rendering)}
    }
    .into_any()
}

/// The button that makes one long picture of it, and where the reader is told how that went: `reader.js` and the module of
/// the picture do the rest. In place from the start, as the toolbar, so that nothing moves.
fn save(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let Some(start) = rendering.pictures.as_ref().filter(|_| rendering.is_styled()) else { return nothing() };
    // By the order of the file, as the pictures are numbered; a page may show its sections in another.
    let is_before = |other: &&Section| other.form() == Form::Infographic && other.span.start <= section.span.start;
    let number = explainer.sections.iter().filter(is_before).count();
    view! {
        <div class="save">
            <button class="save-picture" type="button" data-picture=[start, &number.to_string(), ".txt"].concat()>
                {rendering.word(["保存长图", "保存長圖", "Save as a picture", "ᠵᠢᠷᠤᠭ ᠬᠠᠳᠠᠭᠠᠯᠠᠬᠤ"])}
            </button>
            <output
                class="save-said"
                data-saved=rendering.word(["长图已保存", "長圖已保存", "Picture saved", "ᠬᠠᠳᠠᠭᠠᠯᠠᠪᠠ"])
                data-hold=rendering.word(["长按图片，保存到手机", "長按圖片，保存到手機", "Press and hold the picture to save it", "长按图片，保存到手机"])
                data-shown=rendering.word(["请截屏保存", "請截屏保存", "Take a screenshot to keep it", "请截屏保存"])
                data-failed=rendering.word(["没有存成，请再试一次", "沒有存成，請再試一次", "Not saved; please try again", "ᠬᠠᠳᠠᠭᠠᠯᠠᠵᠤ ᠴᠢᠳᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ᠂ ᠳᠠᠬᠢᠨ ᠲᠤᠷᠰᠢᠬᠤ"])
            ></output>
        </div>
    }
    .into_any()
}
