//! Automatic numbers: which list a paragraph belongs to, what has been counted, and how it is written (ECMA-376, 17.9).

use std::collections::HashMap;

use roxmltree::{Document as Xml, Node};

use super::numerals::written;
use super::styles::Styles;
use super::{attribute, child, is, value};

/// Levels that a list has.
const LEVELS: usize = 9;

#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The style whose paragraphs stand on this level.
    style: Option<String>,
    /// Whether the numbers of outer levels are written in digits.
    is_legal: bool,
    /// Counted on unless an outer level up to this one (from 1) has come in between; 0 is never counted anew, none after any.
    restart: Option<usize>,
    /// What parts number and words: a blank, unless it is `nothing`.
    is_tight: bool,
}

#[derive(Clone, Debug, Default)]
struct List {
    kind: String,
    levels: Vec<Level>,
    /// First numbers that this list has for itself.
    starts: HashMap<usize, u32>,
}

/// The lists of a document, and how far each has been counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<u32, List>,
    /// By kind: lists of one kind count on.
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    /// Lists that have begun, whose own first numbers are used up.
    begun: Vec<(u32, usize)>,
}

/// The number before the words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// 第一条, with the blank that parts it from the words.
    Words(String),
    /// A bullet.
    Bullet,
}

impl Numbering {
    pub(super) fn read(xml: &Xml<'_>, styles: &Styles) -> Self {
        let root = xml.root_element();
        let lists_of = |name: &'static str| root.children().filter(move |node| is(*node, name));
        let mut kinds: HashMap<&str, Node<'_, '_>> = HashMap::new();
        for kind in lists_of("abstractNum") {
            kinds.extend(attribute(kind, "abstractNumId").map(|id| (id, kind)));
        }
        let kind_of = |list: u32| {
            let number = list.to_string();
            let node = lists_of("num").find(|node| attribute(*node, "numId") == Some(&number))?;
            value(node, "abstractNumId")
        };
        let mut lists = HashMap::new();
        for node in lists_of("num") {
            let id = attribute(node, "numId").and_then(|id| id.parse::<u32>().ok());
            let Some((id, mut kind)) = id.zip(value(node, "abstractNumId")) else { continue };
            // A kind may only name the style that has the list.
            let link = kinds.get(kind).and_then(|kind| value(*kind, "numStyleLink"));
            if let Some(linked) = link.and_then(|style| styles.listed(style)).and_then(|listed| kind_of(listed.list?)) {
                kind = linked;
            }
            let mut list = List { kind: kind.to_owned(), ..List::default() };
            list.levels.resize_with(LEVELS, Level::default);
            let own = kinds.get(kind).into_iter().flat_map(|kind| kind.children()).filter(|node| is(*node, "lvl"));
            own.for_each(|level| list.set(level));
            for over in node.children().filter(|node| is(*node, "lvlOverride")) {
                if let Some(level) = child(over, "lvl") {
                    list.set(level);
                }
                let level = attribute(over, "ilvl").and_then(|level| level.parse::<usize>().ok());
                let start = value(over, "startOverride").and_then(|start| start.parse::<u32>().ok());
                list.starts.extend(level.zip(start));
            }
            lists.insert(id, list);
        }
        Self { lists, ..Self::default() }
    }

    /// Counts one more paragraph of a list; none where the list has no number for it.
    pub(super) fn next(&mut self, id: u32, level: Option<usize>, style: Option<&str>) -> Option<Number> {
        let list = self.lists.get(&id)?;
        let of_style = || list.levels.iter().position(|level| style.is_some() && level.style.as_deref() == style);
        let at = level.or_else(of_style).unwrap_or_default();
        let level = list.levels.get(at)?;
        let counts = self.counts.entry(list.kind.clone()).or_default();
        let own_start = list.starts.get(&at).copied().filter(|_| !self.begun.contains(&(id, at)));
        if own_start.is_some() {
            self.begun.push((id, at));
        }
        for (depth, count) in counts.iter_mut().enumerate() {
            let start = list.levels.get(depth).map_or(1, |level| level.start);
            match depth.cmp(&at) {
                std::cmp::Ordering::Less => *count = count.or(Some(start)),
                std::cmp::Ordering::Equal => *count = Some(own_start.or(count.map(|count| count + 1)).unwrap_or(start)),
                std::cmp::Ordering::Greater => {
                    let restart = list.levels.get(depth).and_then(|level| level.restart);
                    if restart.is_none_or(|outer| at < outer) {
                        *count = None;
                    }
                }
            }
        }
        match level.format.as_str() {
            "bullet" => return Some(Number::Bullet),
            _ if level.text.is_empty() => return None,
            _ => {}
        }
        let mut words = String::new();
        let mut rest = level.text.as_str();
        while let Some((before, after)) = rest.split_once('%') {
            words.push_str(before);
            let depth =
                after.chars().next().and_then(|digit| digit.to_digit(10)).and_then(|it| usize::try_from(it).ok());
            let Some(depth) = depth.and_then(|depth| depth.checked_sub(1)) else {
                words.push('%');
                rest = after;
                continue;
            };
            let format = list.levels.get(depth).map_or("decimal", |level| level.format.as_str());
            let format = if level.is_legal { "decimal" } else { format };
            words.push_str(&written(counts.get(depth).copied().flatten().unwrap_or(1), format));
            rest = after.get(1..).unwrap_or_default();
        }
        words.push_str(rest);
        if !level.is_tight && !words.ends_with(['、', '）', '　', ' ', '．']) {
            words.push(' ');
        }
        Some(Number::Words(words))
    }
}

impl List {
    fn set(&mut self, node: Node<'_, '_>) {
        let index = attribute(node, "ilvl").and_then(|level| level.parse::<usize>().ok());
        let Some(level) = index.and_then(|index| self.levels.get_mut(index)) else { return };
        let number = |name| value(node, name).map(str::to_owned);
        *level = Level {
            start: value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
            format: number("numFmt").unwrap_or_else(|| "decimal".to_owned()),
            text: number("lvlText").unwrap_or_default(),
            style: number("pStyle"),
            is_legal: super::is_on(node, "isLgl"),
            restart: value(node, "lvlRestart").and_then(|level| level.parse().ok()),
            is_tight: value(node, "suff") == Some("nothing"),
        };
    }
}
