//! Which of the system's fonts are used: a sans for explanation, a serif for official text, each the first that is there.

use serde::Serialize;
use typst::text::FontBook;
use typst_kit::fonts::{self, FontStore};

/// In the order of preference: what a free system has, then what comes with systems and offices.
const SANS: [&str; 9] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "MiSans",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "SimHei",
];

/// The same for quoted official text; without one of them it is set in the sans.
const SERIF: [&str; 6] = ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun"];

/// The families of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Families {
    sans: String,
    serif: String,
}

/// All fonts of the system, and those of them that are used by name; none when no font for Chinese is among them.
pub(crate) fn of_system() -> Option<(FontStore, Families)> {
    let mut store = FontStore::new();
    store.extend(fonts::system());
    let families = choose(store.book())?;
    Some((store, families))
}

fn choose(book: &FontBook) -> Option<Families> {
    let first = |names: &[&str]| {
        names.iter().find(|name| book.contains_family(&name.to_lowercase())).map(|name| (*name).to_owned())
    };
    let sans = first(&SANS)?;
    Some(Families { serif: first(&SERIF).unwrap_or_else(|| sans.clone()), sans })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_a_chinese_font_has_no_families() {
        assert_eq!(choose(&FontBook::new()), None);
    }
}
