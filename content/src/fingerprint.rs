//! The number on a printed sheet (本卡编号): a short code of its words, by which a page can say whether the sheet still agrees.
//!
//! Two sheets have one code when they say the same: title, document number, every entry with its clauses and quotations, and
//! whom to ask. White space and marks of emphasis count for nothing, nor does the day of publication: a sheet that was
//! published again without a new word is as good as before. The code guards against age, not against forgery.

use core::fmt;

use crate::model::{Block, BlockKind, Body, Cell, Contact, Entry, Explainer, Form, Inline, InlineKind, Section};
use crate::text::hash::Hash;

/// Digits and letters without I, L, O and U, which are misread for 1, 0 and V on paper (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs of a code, five bits each: one pair in a million million of different sheets shares its 40 bits.
const LENGTH: u32 = 8;

/// Whether sheets of this form are handed out or pinned up, and so carry a number.
pub const fn is_sheet(form: Form) -> bool {
    form.is_sheet()
}

/// The code of one section of an explainer.
///
/// ```
/// use mingbai_content::{explainer, fingerprint::Fingerprint};
///
/// let code = |markdown| {
///     let explainer = explainer::parse(markdown).output;
///     Fingerprint::of(&explainer.sections[0], &explainer).to_string()
/// };
/// let card = code("---\ntitle: 电梯\n---\n## 明白卡 {.card}\n补多少\n: 每台 20 万元。\n");
/// assert_eq!(card, code("---\ntitle: 电梯\n---\n\n## 明白卡 {.card}\n\n补多少\n:   每台 **20** 万元。\n"));
/// assert_ne!(card, code("---\ntitle: 电梯\n---\n## 明白卡 {.card}\n补多少\n: 每台 30 万元。\n"));
/// assert_eq!(card.len(), "A7F3-K2Q9".len());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The code of `section`, which is one of `explainer`'s: what a sheet of it says.
    pub fn of(section: &Section, explainer: &Explainer) -> Self {
        let mut words = Words(Hash::new());
        let head = &explainer.head;
        words.field(&head.title);
        words.field(head.policy.number.as_deref().unwrap_or_default());
        words.inlines(&section.title);
        words.blocks(&section.intro);
        section.entries().into_iter().for_each(|entry| words.entry(entry));
        if let Body::Letter(letter) = &section.body {
            words.inlines(&letter.salutation);
            letter.signature.iter().for_each(|line| words.inlines(line));
        }
        section.citations.iter().for_each(|citation| words.field(&citation.quote));
        let Contact { phone, hours, place } = head.contact.clone().unwrap_or_default();
        [phone, hours, place].into_iter().for_each(|line| words.field(line.as_deref().unwrap_or_default()));
        Self(words.0.number())
    }
}

impl fmt::Display for Fingerprint {
    /// As on paper: `A7F3-K2Q9`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The bits that are not shown are folded onto those that are, so that all 64 have a say.
        let bits = self.0 ^ (self.0 >> (5 * LENGTH));
        for place in 0..LENGTH {
            if place == LENGTH / 2 {
                formatter.write_str("-")?;
            }
            let index = (bits >> (5 * (LENGTH - 1 - place))) & 31;
            let sign = usize::try_from(index).ok().and_then(|index| SIGNS.get(index)).copied().unwrap_or(b'0');
            fmt::Write::write_char(formatter, char::from(sign))?;
        }
        Ok(())
    }
}

/// What has been read so far.
struct Words(Hash);

impl Words {
    fn text(&mut self, text: &str) {
        let mut bytes = [0; 4];
        for sign in text.chars().filter(|sign| !sign.is_whitespace()) {
            sign.encode_utf8(&mut bytes).bytes().for_each(|byte| self.0.byte(byte));
        }
    }

    /// Text with an end, so that words cannot pass from one field to the next unseen.
    fn field(&mut self, text: &str) {
        self.text(text);
        self.0.byte(0);
    }

    fn entry(&mut self, entry: &Entry) {
        self.inlines(&entry.title);
        self.blocks(&entry.body);
        for citation in &entry.citations {
            self.field(&citation.path.as_ref().map(ToString::to_string).unwrap_or_default());
            self.field(&citation.quote);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        self.inline_words(inlines);
        self.0.byte(0);
    }

    fn inline_words(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.text(text),
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => {
                    self.inline_words(inner);
                }
                InlineKind::Link { href, children } => {
                    self.inline_words(children);
                    self.text(href);
                }
                InlineKind::Image { src, alt } => {
                    self.text(alt);
                    self.text(src);
                }
                InlineKind::FootnoteReference(label) => self.text(label),
                InlineKind::LineBreak => {}
            }
        }
    }

    fn cells(&mut self, cells: &[Cell]) {
        cells.iter().for_each(|cell| self.inlines(&cell.content));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => self.inlines(content),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                BlockKind::Quote(content) | BlockKind::Alert { content, .. } => self.blocks(content),
                BlockKind::Definitions(pairs) => pairs.iter().for_each(|(term, content)| {
                    self.inlines(term);
                    self.blocks(content);
                }),
                BlockKind::Table(table) => {
                    self.cells(&table.header);
                    table.rows.iter().for_each(|row| self.cells(row));
                }
                BlockKind::Code(text) => self.field(text),
                BlockKind::Footnote { label, content } => {
                    self.field(label);
                    self.blocks(content);
                }
                BlockKind::Rule => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use serde_json::Value;

    use super::*;
    use crate::explainer;

    const CARD: &str = "---\ntitle: 加装电梯\npublished: 2026-03-04\ncontact: { phone: 0555-0000012 }\n---\n\n## 明白卡 {.card}\n\n\
        补多少\n: 每台 20 万元。\n  > 原文 第六条：每台补助20万元\n\n谁\n: 业主。\n";

    fn code(markdown: &str) -> String {
        let explainer = explainer::parse(markdown).output;
        Fingerprint::of(&explainer.sections[0], &explainer).to_string()
    }

    #[test]
    fn the_code_of_a_card_is_the_same_in_every_version() {
        // Cards hang on walls for years: whoever changes this line tells all of them to be thrown away.
        assert_eq!(code(CARD), "DPHA-JVC4");
    }

    #[test]
    fn layout_emphasis_and_the_day_of_publication_count_for_nothing() {
        for (from, to) in [
            ("每台 20 万元。", "每台20万元。"),
            ("20 万元", "**20 万元**"),
            ("\n\n谁", "\n\n\n谁"),
            ("2026-03-04", "2026-05-01"),
        ] {
            let other = CARD.replace(from, to);
            assert_ne!(other, CARD);
            assert_eq!(code(&other), code(CARD), "{from} → {to}");
        }
    }

    #[test]
    fn every_word_of_the_card_counts() {
        for (from, to) in [
            ("20 万元。", "21 万元。"),
            ("加装电梯", "加装楼梯"),
            ("第六条", "第七条"),
            ("补助20万元", "补助20万"),
            ("0555-0000012", "0555-0000013"),
            ("谁\n: 业主。", "谁业\n: 主。"),
        ] {
            assert_ne!(code(&CARD.replace(from, to)), code(CARD), "{from} → {to}");
        }
    }

    /// Puts another word in the place of a text of the JSON, counted from 0; none where there are fewer.
    fn with_another_word(mut json: Value, place: usize) -> Option<Value> {
        fn texts<'v>(value: &'v mut Value, found: &mut Vec<&'v mut Value>) {
            match value {
                Value::Array(parts) => parts.iter_mut().for_each(|part| texts(part, found)),
                Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| match name.as_str() {
                    "Text" => found.push(value),
                    // A letter that is sent again without a new word has a new day.
                    "date_text" => {}
                    _ => texts(value, found),
                }),
                _ => {}
            }
        }
        let mut found = Vec::new();
        texts(&mut json, &mut found);
        **found.get_mut(place)? = Value::from("别的话");
        Some(json)
    }

    #[test]
    fn every_word_of_every_sheet_counts() {
        let mut forms = BTreeSet::new();
        for page in fs::read_dir([env!("CARGO_MANIFEST_DIR"), "/specs"].concat()).unwrap() {
            let page = fs::read_to_string(page.unwrap().path()).unwrap();
            for example in page.split("```markdown\n").skip(1).filter_map(|rest| rest.split("\n```\n").next()) {
                let explainer = explainer::parse(example).output;
                for section in explainer.sections_deep().filter(|section| is_sheet(section.form())) {
                    let body = serde_json::to_value(&section.body).unwrap();
                    let others = (0..).map_while(|place| with_another_word(body.clone(), place));
                    let number = Fingerprint::of(section, &explainer);
                    for other in others {
                        let other = Section { body: serde_json::from_value(other).unwrap(), ..section.clone() };
                        assert_ne!(Fingerprint::of(&other, &explainer), number, "{:#?}", other.body);
                        forms.insert(section.form());
                    }
                }
            }
        }
        assert!(
            Form::NAMED.into_iter().filter(|form| is_sheet(*form)).eq(forms),
            "no page of the guide shows the others"
        );
    }
}
