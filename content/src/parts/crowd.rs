//! A part of a whole as a row of marks: 三分之二 is eight of twelve. Beside the words, which say the same.

use crate::model::{Block, BlockKind, Entry, Figure, words};
use crate::text::drawn::{Parts, parts};

/// Words that tell of people.
const PEOPLE: [&str; 14] =
    ["人", "业主", "住户", "居民", "村民", "职工", "学生", "老年", "家长", "代表", "群众", "委员", "会员", "成员"];

/// A row of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// How many, and how many of them are filled.
    pub parts: Parts,
    /// Whether they are people; else they are squares.
    pub is_of_people: bool,
}

/// Of a figure that is a part of a whole.
pub fn crowd_of_figure(figure: &Figure) -> Option<Crowd> {
    let said = words(&figure.entry.title, ' ');
    crowd(parts(&said), &[said, said_of(&figure.entry)].concat())
}

/// Of a passage that speaks of one part of a whole.
pub fn crowd_of_entry(entry: &Entry) -> Option<Crowd> {
    let said = said_of(entry);
    crowd(parts(&said), &said)
}

fn crowd(parts: Option<Parts>, said: &str) -> Option<Crowd> {
    parts.map(|parts| Crowd { parts, is_of_people: PEOPLE.iter().any(|word| said.contains(word)) })
}

/// The words of its paragraphs; nothing where it has other blocks, as a picture belongs to one statement.
fn said_of(entry: &Entry) -> String {
    let paragraph = |block: &Block| match &block.kind {
        BlockKind::Paragraph(content) => Some(words(content, ' ')),
        _ => None,
    };
    let paragraphs: Option<Vec<String>> = entry.body.iter().map(paragraph).collect();
    paragraphs.unwrap_or_default().concat()
}
