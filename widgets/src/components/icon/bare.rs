//! In a browser that reads Markdown: none.

use mingbai_content::model::{Entry, Section};

use crate::components::prose::nothing;
use crate::rendering::Rendering;
use crate::view::*;

pub(crate) struct ItemIcons;

impl ItemIcons {
    pub(crate) const fn of(_: &Section, _: &Rendering) -> Self {
        Self
    }

    pub(crate) const fn of_list(_: &Section, _: &Entry, _: &Rendering) -> Option<Self> {
        None
    }

    pub(crate) const fn classed(&self, class: &'static str, _: &'static str) -> &'static str {
        class
    }

    pub(crate) const fn class_at(&self, class: &'static str, _: usize) -> &'static str {
        class
    }

    pub(crate) fn at(&self, _: usize) -> AnyView {
        nothing()
    }
}

pub(crate) fn heading(_: &Section) -> AnyView {
    nothing()
}

pub(crate) fn symbols(_: &[&Section], _: &Rendering) -> AnyView {
    nothing()
}
