//! A painted canvas to the reader: as a file, or in place where a browser saves no files.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, Document, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};

/// How the reader gets the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A file among the downloads.
    File,
    /// Under the button, to be kept by a long press: WeChat's browser ignores downloads.
    InPlace,
}

impl Way {
    /// The way that this browser knows.
    pub(crate) fn of_browser(user_agent: &str) -> Self {
        if user_agent.contains("MicroMessenger") { Self::InPlace } else { Self::File }
    }
}

/// Hands over one canvas. `said` is where the reader is told; what is to be told is in its `data-` attributes.
pub(crate) fn hand_over(
    document: &Document,
    canvas: HtmlCanvasElement,
    name: String,
    way: Way,
    said: Element,
) -> Result<(), JsValue> {
    let (document, painted) = (document.clone(), canvas.clone());
    // Pieces are ready in any order; their places are taken in that of the picture.
    let place = if way == Way::InPlace { Some(place(&document, &said)?) } else { None };
    let receive = Closure::once_into_js(move |blob: Option<Blob>| {
        let given = match (blob, place) {
            (Some(blob), None) => download(&document, &blob, &name).map(|()| "data-saved"),
            (Some(blob), Some(place)) => show(place, painted, &blob, &said).map(|()| "data-hold"),
            (None, _) => Err(JsValue::NULL),
        };
        tell(&said, given.unwrap_or("data-failed"));
    });
    canvas.to_blob(receive.unchecked_ref())
}

fn download(document: &Document, blob: &Blob, name: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    // Not revoked: the browser reads it after the click at a time that it does not tell, and it goes with the page.
    link.set_href(&Url::create_object_url_with_blob(blob)?);
    link.set_download(name);
    link.click();
    Ok(())
}

/// An image at the end of what the button stands in.
fn place(document: &Document, said: &Element) -> Result<HtmlImageElement, JsValue> {
    let image: HtmlImageElement = document.create_element("img")?.unchecked_into();
    if let Some(around) = said.parent_element() {
        around.append_child(&image)?;
    }
    Ok(image)
}

/// Pictures from memory are forbidden by `img-src 'self'`; then the canvas itself is shown, for a screenshot.
fn show(image: HtmlImageElement, canvas: HtmlCanvasElement, blob: &Blob, said: &Element) -> Result<(), JsValue> {
    // All that it says stands above it as text.
    for picture in [image.as_ref(), canvas.as_ref()] as [&Element; 2] {
        picture.set_class_name("saved-picture");
        picture.set_attribute("aria-hidden", "true")?;
    }
    let (picture, words) = (image.clone(), said.clone());
    let refused = Closure::once_into_js(move || {
        if picture.replace_with_with_node_1(&canvas).is_ok() {
            tell(&words, "data-shown");
        }
    });
    image.set_onerror(Some(refused.unchecked_ref()));
    image.set_src(&Url::create_object_url_with_blob(blob)?);
    Ok(())
}

/// What the markup has ready for this outcome.
pub(crate) fn tell(said: &Element, outcome: &str) {
    said.set_text_content(said.get_attribute(outcome).as_deref());
}
