//! What is done to a text area, so that the browser's own history knows it: what was mended or emptied is undone like what was typed.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDocument, HtmlTextAreaElement};

use crate::change::{Change, units};

/// Makes `text` the text of `area`, by a change that can be undone where the browser knows how.
pub(crate) fn replace(area: &HtmlTextAreaElement, text: &str) {
    let old = area.value();
    let Some(Change { start, end, inserted }) = Change::between(&old, text) else { return };
    drop(area.focus());
    drop(area.set_selection_range(units(&old, start), units(&old, end)));
    let document = area.owner_document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let command = if inserted.is_empty() { "delete" } else { "insertText" };
    let is_done = document
        .is_some_and(|document| document.exec_command_with_show_ui_and_value(command, false, inserted) == Ok(true));
    if !is_done || area.value() != text {
        fill(area, text);
    }
}

/// Makes `text` the text of `area`, which forgets what was there before.
pub(crate) fn fill(area: &HtmlTextAreaElement, text: &str) {
    area.set_value(text);
    if let Ok(event) = Event::new("input") {
        drop(area.dispatch_event(&event));
    }
}

/// Selects the line in which `byte` of the text stands, and brings it into the middle of the area.
pub(crate) fn go_to(area: &HtmlTextAreaElement, byte: usize) {
    let text = area.value();
    let before = text.get(..byte).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = text.get(byte..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| byte + length);
    drop(area.focus());
    drop(area.set_selection_range(units(&text, start), units(&text, end)));
    if let Some(height) = height_of(area, text.get(..end).unwrap_or_default()) {
        area.set_scroll_top((height - area.client_height() / 2).max(0));
    }
}

/// How high a text stands in an area of this width: lines are broken, so that their number does not tell.
fn height_of(area: &HtmlTextAreaElement, text: &str) -> Option<i32> {
    let copy: HtmlTextAreaElement = area.clone_node().ok()?.dyn_into().ok()?;
    copy.set_value(text);
    let style = copy.style();
    for (name, value) in [("position", "absolute"), ("visibility", "hidden"), ("height", "0"), ("min-height", "0")] {
        drop(style.set_property(name, value));
    }
    drop(style.set_property("width", &[&area.offset_width().to_string(), "px"].concat()));
    area.parent_element()?.append_child(&copy).ok()?;
    let height = copy.scroll_height();
    copy.remove();
    Some(height)
}
