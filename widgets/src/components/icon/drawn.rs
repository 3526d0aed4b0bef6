//! On the host: the icons that the author names, or that the words choose.

use mingbai_content::icons::{self, Icon, Kind};
use mingbai_content::model::{Body, Entry, Section};

use crate::components::prose::nothing;
use crate::rendering::Rendering;
use crate::view::*;

/// Before the name of an icon in its `id`. Addresses of entries begin with `mb-`, so that none of them is one of these.
const PREFIX: &str = "mbi-";

/// The icons of a section's items.
pub(crate) struct ItemIcons(Vec<Option<&'static Icon>>);

impl ItemIcons {
    /// None in the plain step.
    pub(crate) fn of(section: &Section, rendering: &Rendering) -> Self {
        let kind = if rendering.is_banded { Kind::Band } else { Kind::Alone };
        Self(if rendering.is_styled() { icons::by_items(section, kind) } else { Vec::new() })
    }

    /// Of a passage that is the list of its section; nothing where none of its items has one.
    pub(crate) fn of_list(section: &Section, entry: &Entry, rendering: &Rendering) -> Option<Self> {
        let Body::Prose(entries) = &section.body else { return None };
        icons::list(entries).filter(|(found, _)| core::ptr::eq(*found, entry))?;
        Some(Self::of(section, rendering)).filter(|icons| icons.0.iter().any(Option::is_some))
    }

    /// The class of a list, and another with it where any of its items has an icon.
    pub(crate) fn classed(&self, class: &str, with_icons: &str) -> String {
        if self.0.iter().any(Option::is_some) { [class, " ", with_icons].concat() } else { class.to_owned() }
    }

    /// The class of an item, with `iconed` where it has an icon.
    pub(crate) fn class_at(&self, class: &str, place: usize) -> String {
        if self.icon(place).is_some() { [class, " iconed"].concat() } else { class.to_owned() }
    }

    /// What is drawn at an item.
    pub(crate) fn at(&self, place: usize) -> AnyView {
        self.icon(place).map_or_else(nothing, drawn)
    }

    fn icon(&self, place: usize) -> Option<&'static Icon> {
        self.0.get(place).copied().flatten()
    }
}

/// The icon that stands beside a heading.
pub(crate) fn heading(section: &Section) -> AnyView {
    section.look.icon.as_deref().and_then(icons::named).map_or_else(nothing, drawn)
}

fn drawn(icon: &'static Icon) -> AnyView {
    let href = ["#", PREFIX, icon.name].concat();
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use_ href=href></use_></svg> }.into_any()
}

/// The drawings of all icons that these sections use.
pub(crate) fn symbols(sections: &[&Section], rendering: &Rendering) -> AnyView {
    let used = if rendering.is_styled() { icons::used(sections) } else { Vec::new() };
    if used.is_empty() {
        return nothing();
    }
    let symbol = |icon: &'static Icon| {
        let id = [PREFIX, icon.name].concat();
        view! { <symbol id=id viewBox="0 0 24 24"><path d=icon.path></path></symbol> }
    };
    // Of no size without a stylesheet too.
    view! {
        <svg class="symbols" width="0" height="0" aria-hidden="true">{used.into_iter().map(symbol).collect_view()}</svg>
    }
    .into_any()
}
