//! Which icon each item of a section gets: those that its author names, else in an infographic by its words, if all find one.

use super::table::{Icon, named, of_words};
use crate::model::{Block, BlockKind, Body, Entry, Form, Icons, Inline, Section, words};

/// Titles of lists of papers.
const PAPERS: [&str; 7] = ["材料", "带什么", "要带", "带上", "证件", "要交", "准备什么"];

/// Where a section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In an infographic, where words choose icons by themselves.
    Band,
    /// By itself, where only those that are named are drawn.
    Alone,
}

/// Whether a list under this title is one of papers.
pub fn is_of_papers(title: &[Inline]) -> bool {
    let title = words(title, ' ');
    PAPERS.iter().any(|word| title.contains(word))
}

/// An icon an item, in order; none at all where the section has none.
pub fn by_items(section: &Section, kind: Kind) -> Vec<Option<&'static Icon>> {
    match &section.look.icons {
        Icons::Left => Vec::new(),
        Icons::Named(names) => names.iter().map(|name| name.as_deref().and_then(named)).collect(),
        Icons::ByWords if kind == Kind::Band => by_words(section).unwrap_or_default(),
        Icons::ByWords => Vec::new(),
    }
}

/// All icons that are drawn of these sections, each once.
pub fn used(sections: &[&Section]) -> Vec<&'static Icon> {
    let mut found: Vec<&'static Icon> = Vec::new();
    let mut take = |section: &Section, kind: Kind| {
        let title = section.look.icon.as_deref().and_then(named);
        for icon in title.into_iter().chain(by_items(section, kind).into_iter().flatten()) {
            if !found.contains(&icon) {
                found.push(icon);
            }
        }
    };
    for section in sections {
        take(section, Kind::Alone);
        section.blocks().iter().for_each(|block| take(block, Kind::Band));
    }
    found
}

/// None where an item finds no icon, or all find the same, which would tell nothing. What a number counts is told in a sentence,
/// of which no word can be trusted to be the one that matters; so is any list but one of papers.
fn by_words(section: &Section) -> Option<Vec<Option<&'static Icon>>> {
    let is_chosen = match section.form() {
        Form::Prose => is_of_papers(&section.title),
        form => matches!(form, Form::Steps | Form::Roles),
    };
    if !is_chosen {
        return None;
    }
    let found: Vec<&'static Icon> = said(&section.body)?.iter().map(|words| of_words(words)).collect::<Option<_>>()?;
    let tells = found.len() == 1 || found.iter().any(|icon| Some(icon) != found.first());
    tells.then(|| found.into_iter().map(Some).collect())
}

/// Whether items of this form are drawn with icons; of an infographic it is the titles of its bands.
pub(crate) const fn takes_icons(form: Form) -> bool {
    matches!(form, Form::Steps | Form::Roles | Form::Figures | Form::Prose | Form::Infographic)
}

/// How many items there are to draw icons at.
pub(crate) fn count(body: &Body) -> usize {
    match body {
        Body::Infographic(blocks) => blocks.iter().filter(|block| !block.title.is_empty()).count(),
        _ => said(body).map_or(0, |items| items.len()),
    }
}

/// The list of a text that icons stand at: the first one that is all of its passage.
pub fn list(entries: &[Entry]) -> Option<(&Entry, &[Vec<Block>])> {
    entries.iter().find_map(|entry| match entry.body.as_slice() {
        [Block { kind: BlockKind::List { start: None, items }, .. }] => Some((entry, items.as_slice())),
        _ => None,
    })
}

/// What each item says of itself: its title, else its first words.
fn said(body: &Body) -> Option<Vec<String>> {
    let titled = |entry: &Entry| match entry.title.as_slice() {
        [] => first_words(&entry.body),
        title => words(title, ' '),
    };
    Some(match body {
        Body::Steps(steps) => steps.iter().map(|step| titled(&step.entry)).collect(),
        Body::Roles(duties) => duties.iter().map(|duty| titled(&duty.entry)).collect(),
        Body::Figures(figures) => figures.iter().map(|figure| first_words(&figure.entry.body)).collect(),
        Body::Prose(entries) => list(entries)?.1.iter().map(|item| first_words(item)).collect(),
        _ => return None,
    })
}

/// Up to the first mark: what follows it says more of it, as who stamps a paper.
fn first_words(body: &[Block]) -> String {
    let said = match body.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(content)) => words(content, ' '),
        _ => String::new(),
    };
    said.split(['，', '。', '；', '：', '（']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer::parse;
    use crate::model::Explainer;

    /// The names of the icons of the last section, or of the last band of an infographic.
    fn names(source: &str) -> String {
        let explainer: Explainer = parse(source).output;
        let section = explainer.sections.last().unwrap();
        let icons = match section.blocks().last() {
            Some(block) => by_items(block, Kind::Band),
            None => by_items(section, Kind::Alone),
        };
        icons.iter().map(|icon| icon.map_or("-", |icon| icon.name)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_list_of_an_infographic_gets_icons_only_if_every_item_finds_one() {
        let band = |steps: &str| names(&["## 图 {.infographic}\n\n### 怎么办 {.steps}\n\n", steps].concat());
        assert_eq!(band("1. **表决** 过线\n2. **公示** 十日\n"), "users-group speakerphone");
        assert_eq!(band("1. **表决** 过线\n2. **甲乙** 十日\n"), "");
        assert_eq!(band("1. **公示** 过线\n2. **再公示** 十日\n"), "", "one icon for all tells nothing");
    }

    #[test]
    fn outside_an_infographic_only_named_icons_are_drawn() {
        let steps = "\n1. **表决** 过线\n2. **公示** 十日\n";
        assert_eq!(names(&["## 怎么办 {.steps}\n", steps].concat()), "");
        assert_eq!(names(&["## 怎么办 {.steps icons=表决,-}\n", steps].concat()), "users-group -");
        assert_eq!(names(&["## 怎么办 {.steps icons=file-text，公示}\n", steps].concat()), "file-text speakerphone");
    }

    #[test]
    fn an_author_who_wants_none_gets_none_in_one_band_or_in_all() {
        let steps = "\n\n1. **表决** 过线\n2. **公示** 十日\n";
        assert_eq!(names(&["## 图 {.infographic}\n\n### 怎么办 {.steps icons=no}", steps].concat()), "");
        assert_eq!(names(&["## 图 {.infographic icons=no}\n\n### 怎么办 {.steps}", steps].concat()), "");
    }

    #[test]
    fn only_lists_of_papers_choose_by_themselves_among_texts() {
        let list = "\n\n- 身份证原件，社区居委会盖章\n- 银行卡\n";
        assert_eq!(names(&["## 图 {.infographic}\n\n### 要带什么", list].concat()), "id credit-card");
        assert_eq!(names(&["## 图 {.infographic}\n\n### 别的", list].concat()), "");
    }
}
