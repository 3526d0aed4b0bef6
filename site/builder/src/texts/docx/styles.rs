//! Paragraph styles: which are headings, and which bring numbers.

use std::collections::HashMap;

use roxmltree::Document as Xml;

use super::{child, is, value};

/// A place in a list: which list, and how deep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// 0 takes the number of the style away.
    pub(super) list: Option<u32>,
    /// From 0.
    pub(super) level: Option<usize>,
}

#[derive(Clone, Debug, Default)]
struct Style {
    based_on: Option<String>,
    outline: Option<u8>,
    listed: Option<Listed>,
    is_title: bool,
}

/// The styles of a document, by their identifiers.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

/// A chain of styles that is longer was made to have no end.
const MAX_CHAIN: usize = 20;

impl Styles {
    pub(super) fn read(xml: &Xml<'_>) -> Self {
        let mut styles = HashMap::new();
        for node in xml.root_element().children().filter(|node| is(*node, "style")) {
            let Some(id) = super::attribute(node, "styleId") else { continue };
            let properties = child(node, "pPr");
            let name = value(node, "name").unwrap_or_default().to_ascii_lowercase();
            let style = Style {
                based_on: value(node, "basedOn").map(str::to_owned),
                outline: properties.and_then(|it| value(it, "outlineLvl")).and_then(|level| level.parse().ok()),
                listed: properties.and_then(listed),
                is_title: name == "title",
            };
            styles.insert(id.to_owned(), style);
        }
        Self(styles)
    }

    /// The list that a style brings, its own or that of a style that it is based on.
    pub(super) fn listed(&self, style: &str) -> Option<Listed> {
        self.chain(style).find_map(|style| style.listed)
    }

    /// The level of a heading, from 1; 9 and more are body text.
    pub(super) fn heading(&self, style: &str) -> Option<u8> {
        self.chain(style).find_map(|style| style.outline).filter(|level| *level < 9).map(|level| level + 1)
    }

    /// Whether a style is that of the title of the whole.
    pub(super) fn is_title(&self, style: &str) -> bool {
        self.0.get(style).is_some_and(|style| style.is_title)
    }

    fn chain(&self, style: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.based_on.as_ref().and_then(|based_on| self.0.get(based_on));
        std::iter::successors(self.0.get(style), next).take(MAX_CHAIN)
    }
}

/// What `<w:numPr>` of some properties says.
pub(super) fn listed(properties: roxmltree::Node<'_, '_>) -> Option<Listed> {
    let numbers = child(properties, "numPr")?;
    let level = value(numbers, "ilvl").and_then(|level| level.parse().ok());
    let list = value(numbers, "numId").and_then(|list| list.parse().ok());
    (level.is_some() || list.is_some()).then_some(Listed { list, level })
}
