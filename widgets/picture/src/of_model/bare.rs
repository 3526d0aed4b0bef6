//! In a browser that reads Markdown: no icons, as their table is the host's.

use mingbai_content::model::Section;

/// Where a section stands, which makes no difference there.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Band,
    Alone,
}

pub(super) const fn icons(_: &Section, _: Kind) -> Vec<String> {
    Vec::new()
}
