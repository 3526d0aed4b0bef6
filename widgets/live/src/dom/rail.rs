//! A rail: an explainer in a column of its own that scrolls by itself. The entry of the clause in view stands beside it.

use web_sys::{Element, HtmlElement};

/// Scrolls the column of `host` so that `entry` stands at the height of `place` in the policy.
///
/// Nothing moves where the column does not scroll by itself, or while the reader is in it with pointer or focus.
pub(super) fn align(host: &HtmlElement, policy: &Element, entry: &Element, place: &Element) {
    if !stand_side_by_side(host, policy) || host.matches(":hover, :focus-within").unwrap_or(true) {
        return;
    }
    let Some(column) = column_of(host) else { return };
    let (is, wanted) = (entry.get_bounding_client_rect().top(), place.get_bounding_client_rect().top());
    // A clause that began above the window is read from the top of the rail.
    let top = column.get_bounding_client_rect().top();
    #[expect(clippy::cast_possible_truncation, reason = "whole pixels of a page")]
    column.set_scroll_top(column.scroll_top() + (is - wanted.max(top)) as i32);
}

/// Whether the two are columns of one page.
pub(super) fn stand_side_by_side(one: &Element, other: &Element) -> bool {
    let (one, other) = (one.get_bounding_client_rect(), other.get_bounding_client_rect());
    one.right() <= other.left() || other.right() <= one.left()
}

/// The nearest element around `host` that scrolls by itself; the page is none.
fn column_of(host: &HtmlElement) -> Option<Element> {
    let window = web_sys::window()?;
    let body = host.owner_document()?.body()?;
    let mut next = host.parent_element();
    while let Some(element) = next.filter(|element| !element.is_same_node(Some(&body))) {
        let style = window.get_computed_style(&element).ok().flatten();
        let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok()).unwrap_or_default();
        if matches!(overflow.as_str(), "auto" | "scroll") && element.scroll_height() > element.client_height() {
            return Some(element);
        }
        next = element.parent_element();
    }
    None
}
