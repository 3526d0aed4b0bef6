//! A rail: an explainer in a column of its own that scrolls by itself. The entry of the clause in view stands beside it.

use web_sys::{Element, HtmlElement};

/// The column of an explainer, seen from the policy.
pub(super) struct Rail {
    host: HtmlElement,
    policy: Element,
    /// Where the policy began, in pixels of the window, before the reader scrolled.
    start: f64,
}

impl Rail {
    pub(super) fn new(host: HtmlElement, policy: Element) -> Self {
        let start = top_of(&policy);
        Self { host, policy, start }
    }

    /// Scrolls the column so that `entry` stands at the height of `place` in the policy.
    ///
    /// Nothing moves where the column does not scroll by itself, before the reader has scrolled the page (who opens it
    /// sees the explainer from its beginning), and while pointer or focus are in the column.
    pub(super) fn align(&self, entry: &Element, place: &Element) {
        let has_scrolled = (top_of(&self.policy) - self.start).abs() > 1.0;
        if !has_scrolled
            || !stand_side_by_side(&self.host, &self.policy)
            || self.host.matches(":hover, :focus-within").unwrap_or(true)
        {
            return;
        }
        let Some(column) = column_of(&self.host) else { return };
        // A clause that began above the window is read from the top of the rail.
        let wanted = top_of(place).max(top_of(&column));
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels of a page")]
        column.set_scroll_top(column.scroll_top() + (top_of(entry) - wanted) as i32);
    }
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
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
