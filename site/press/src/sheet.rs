//! Sheets: one section of an explainer on one piece of paper. What goes onto each; how it looks is in the templates.

use mingbai_content::fingerprint::Fingerprint;
use mingbai_content::model::{Body, Checklist, Entry, Explainer, Form, Head, Letter, Section};
use mingbai_content::text::date;
use serde_json::{Value, json};

use crate::text::{self, Item};
use crate::{Paper, Press, PressError, Printed};

/// A section that can be printed as a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    explainer: &'a Explainer,
    section: &'a Section,
    kind: Kind<'a>,
}

/// The kinds of sheet, with what each is made of.
#[derive(Clone, Copy, Debug)]
enum Kind<'a> {
    /// 明白卡
    Card(&'a [Entry]),
    /// 一封信
    Letter(&'a Letter),
    /// 公告
    Notice(&'a [Entry]),
    /// 一次性告知单
    TellOnce(&'a [Checklist]),
}

/// The QR code of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, the quiet border of four on each side included.
    pub side: usize,
    /// The dark modules, as the `d` of an SVG path in a box of that side.
    pub path: String,
    /// What it says.
    pub address: String,
}

/// The sheets of an explainer, in order of the file.
pub fn sheets(explainer: &Explainer) -> impl Iterator<Item = Sheet<'_>> {
    explainer.sections_deep().filter_map(|section| Sheet::of(explainer, section))
}

impl<'a> Sheet<'a> {
    fn of(explainer: &'a Explainer, section: &'a Section) -> Option<Self> {
        let kind = match &section.body {
            Body::Card(fields) if !fields.is_empty() => Kind::Card(fields),
            Body::Letter(letter) if !letter.passages.is_empty() => Kind::Letter(letter),
            Body::Notice(points) if !points.is_empty() => Kind::Notice(points),
            Body::TellOnce(groups) if !groups.is_empty() => Kind::TellOnce(groups),
            _ => return None,
        };
        Some(Self { explainer, section, kind })
    }

    /// The section that it prints.
    pub const fn section(&self) -> &'a Section {
        self.section
    }

    /// The form that it prints.
    pub const fn form(&self) -> Form {
        match self.kind {
            Kind::Card(_) => Form::Card,
            Kind::Letter(_) => Form::Letter,
            Kind::Notice(_) => Form::Notice,
            Kind::TellOnce(_) => Form::TellOnce,
        }
    }

    /// The papers that sheets of this form are made for, the usual one first; none for a form that has no sheet.
    pub const fn papers(form: Form) -> &'static [Paper] {
        match form {
            Form::Card => &[Paper::A5, Paper::A4],
            Form::Letter | Form::TellOnce => &[Paper::A4],
            Form::Notice => &[Paper::A3, Paper::A4],
            _ => &[],
        }
    }

    /// Prints it.
    ///
    /// # Errors
    ///
    /// When the program ends, or when Typst refuses, which would be a fault of ours.
    pub fn print(&self, press: &Press, paper: Paper, code: Option<&Code>) -> Result<Printed, PressError> {
        let data = self.data(paper, code);
        let mut printed = press.fitted(self.kind.template(), &data, self.kind.scales())?;
        if printed.pages > 1 {
            printed.notes.push(self.too_long(paper, printed.pages));
        }
        Ok(printed)
    }

    fn data(&self, paper: Paper, code: Option<&Code>) -> Value {
        let head = &self.explainer.head;
        let office = head.interpreter.as_ref().or(head.drafter.as_ref());
        let mut data = json!({
            "paper": paper,
            "title": head.title,
            "kicker": text::words(&text::runs(&self.section.title)),
            "author": office.into_iter().collect::<Vec<_>>(),
            "keywords": head.policy.number.iter().collect::<Vec<_>>(),
            "source": source(head),
            "imprint": imprint(head),
            "contact": head.contact,
            "number": Fingerprint::of(self.section, self.explainer).to_string(),
            "noun": self.kind.noun(),
            "code": code_data(code),
            "intro": text::blocks(&self.section.intro),
            "citations": text::sources(&self.section.citations),
        });
        if let (Value::Object(fields), Value::Object(content)) = (&mut data, self.kind.content()) {
            fields.extend(content);
        }
        data
    }

    /// What its author can do: the entry with the most words is named, as it is the first to shorten.
    fn too_long(&self, paper: Paper, pages: usize) -> String {
        let noun = text::words(&text::runs(&self.section.title));
        let length = |entry: &Entry| {
            let item = Item::of(entry);
            serde_json::to_string(&item.body).map_or(0, |words| words.chars().count())
        };
        let longest = self.section.entries().into_iter().max_by_key(|entry| length(entry));
        let longest = longest.map(|entry| text::words(&text::runs(&entry.title))).unwrap_or_default();
        format!(
            "“{noun}”字缩到最小也放不进一张 {}，印成了 {pages} 页。最长的是“{longest}”，请把它改短，或者分成两张",
            paper.title()
        )
    }
}

impl Kind<'_> {
    const fn template(self) -> &'static str {
        match self {
            Self::Card(_) => "card.typ",
            Self::Letter(_) => "letter.typ",
            Self::Notice(_) => "notice.typ",
            Self::TellOnce(_) => "tellonce.typ",
        }
    }

    /// Sizes to try, the largest first. The smallest leaves the answers of a card at 8.7 pt on A5, the size of a newspaper's
    /// text: below it the words must become fewer.
    const fn scales(self) -> &'static [f64] {
        match self {
            Self::Card(_) => &[1.15, 1.1, 1.05, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.73, 0.7],
            Self::Letter(_) => &[1.25, 1.2, 1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8],
            Self::Notice(_) => &[1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65],
            Self::TellOnce(_) => &[1.25, 1.2, 1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8],
        }
    }

    /// What the sheet calls itself: 本卡编号.
    const fn noun(self) -> &'static str {
        match self {
            Self::Card(_) => "卡",
            Self::Letter(_) => "信",
            Self::Notice(_) => "公告",
            Self::TellOnce(_) => "单",
        }
    }

    /// What the template sets beside what all sheets have.
    fn content(self) -> Value {
        let items = |entries: &[Entry]| entries.iter().map(Item::of).collect::<Vec<_>>();
        match self {
            Self::Card(entries) | Self::Notice(entries) => json!({ "items": items(entries) }),
            Self::Letter(letter) => json!({
                "salutation": text::runs(&letter.salutation),
                "items": items(&letter.passages),
                "signature": letter.signature.iter().map(|line| text::runs(line)).collect::<Vec<_>>(),
                "date": text::runs(&letter.date_text),
            }),
            Self::TellOnce(groups) => {
                let group = |group: &Checklist| json!({ "head": Item::of(&group.entry), "items": items(&group.items) });
                json!({ "groups": groups.iter().map(group).collect::<Vec<_>>() })
            }
        }
    }
}

/// The code as the templates take it; they draw none where the picture is null.
pub(crate) fn code_data(code: Option<&Code>) -> Value {
    let svg = |Code { side, path, .. }: &Code| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{path}\"/></svg>")
    };
    json!({
        "svg": code.map(svg),
        "side": code.map(|code| code.side),
        "address": code.map(|code| &code.address),
    })
}

/// What the sheet explains: 《…》（云政办〔2026〕12号); null where the head does not say.
pub(crate) fn source(head: &Head) -> Option<Value> {
    let title = head.policy.title.as_ref().map(|title| format!("《{title}》")).unwrap_or_default();
    let number = head.policy.number.as_ref();
    (!title.is_empty() || number.is_some()).then(|| json!({ "title": title, "number": number }))
}

/// Who made it, and when.
pub(crate) fn imprint(head: &Head) -> String {
    let office = head.interpreter.clone().or_else(|| head.drafter.clone());
    let day = head.published.map(|day| format!("{} 发布", date::iso(day)));
    office.into_iter().chain(day).collect::<Vec<_>>().join("　")
}
