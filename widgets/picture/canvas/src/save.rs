//! From the lines of a picture to files of the reader.

use mingbai_picture::{TALLEST, layout, read};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

use crate::brush::Brush;
use crate::hand_over::{Way, hand_over};

/// Paints the picture that `lines` say and hands it over; a tall picture comes in pieces, cut between its bands.
///
/// The element after `button` tells the reader how it went.
///
/// # Errors
///
/// When the browser has no canvas, or the button no element after it.
#[wasm_bindgen]
pub fn save(button: &Element, lines: &str) -> Result<(), JsValue> {
    let document = button.owner_document().ok_or("no document")?;
    let said = button.next_element_sibling().ok_or("nowhere to tell")?;
    let picture = read(lines);
    let name: String =
        picture.title.chars().filter(|sign| !sign.is_control() && !r#"\/:*?"<>|"#.contains(*sign)).collect();
    let measure = Brush::new(&document, 1, 1, [0; 3])?;
    let scene = layout(&picture, Some(&today()), &measure);
    let pages = scene.pages(TALLEST);
    for (number, (top, bottom)) in pages.iter().enumerate() {
        let brush = Brush::new(&document, scene.width as u32, (bottom - top).ceil() as u32, scene.accent)?;
        brush.begin_at(*top)?;
        scene.shapes.iter().try_for_each(|shape| brush.paint(shape))?;
        let part = if pages.len() > 1 { ["-", &(number + 1).to_string()].concat() } else { String::new() };
        hand_over(&document, brush.canvas, [&name, part.as_str(), ".png"].concat(), way(&document), said.clone())?;
    }
    Ok(())
}

fn way(document: &Document) -> Way {
    let agent = document.default_view().and_then(|window| window.navigator().user_agent().ok());
    Way::of_browser(&agent.unwrap_or_default())
}

/// Today in China as `YYYY-MM-DD`, as the page has it.
fn today() -> String {
    let clock = js_sys::Date::new(&(js_sys::Date::now() + 8.0 * 3_600_000.0).into());
    String::from(clock.to_iso_string().slice(0, 10))
}
