//! Sheets: one section of an explainer on one piece of paper. What goes onto each; how it looks is in the templates.

use mingbai_content::fingerprint::Fingerprint;
use mingbai_content::model::shape::{self, Shape};
use mingbai_content::model::{Entry, Explainer, Form, Head, Section};
use mingbai_content::text::date;
use serde_json::{Value, json};

use crate::text::{self, Item};
use crate::{Paper, Press, PressError, Printed};

/// A section that can be printed as a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    explainer: &'a Explainer,
    section: &'a Section,
    kind: &'static Kind,
}

/// How the sheets of a form are printed.
#[derive(Debug)]
struct Kind {
    form: Form,
    template: &'static str,
    /// What the sheet calls itself: 本卡编号.
    noun: &'static str,
    /// The papers that it is made for, the usual one first.
    papers: &'static [Paper],
    /// Sizes to try, the largest first.
    scales: &'static [f64],
}

/// A row a form that is handed out or pinned up. What is on the sheet is the form's shape.
static KINDS: [Kind; 4] = [
    Kind {
        form: Form::Card,
        template: "card.typ",
        noun: "卡",
        papers: &[Paper::A5, Paper::A4],
        // The smallest leaves the answers at 8.7 pt on A5, the size of a newspaper's text: below it the words must become fewer.
        scales: &[1.15, 1.1, 1.05, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.73, 0.7],
    },
    Kind {
        form: Form::Letter,
        template: "letter.typ",
        noun: "信",
        papers: &[Paper::A4],
        scales: &[1.25, 1.2, 1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8],
    },
    Kind {
        form: Form::Notice,
        template: "notice.typ",
        noun: "公告",
        papers: &[Paper::A3, Paper::A4],
        scales: &[1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65],
    },
    Kind {
        form: Form::TellOnce,
        template: "tellonce.typ",
        noun: "单",
        papers: &[Paper::A4],
        scales: &[1.25, 1.2, 1.15, 1.1, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8],
    },
];

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
    /// None for a form that has no sheet, and for a sheet that would be empty.
    fn of(explainer: &'a Explainer, section: &'a Section) -> Option<Self> {
        let kind = Kind::of(section.form()).filter(|_| !section.entries().is_empty())?;
        Some(Self { explainer, section, kind })
    }

    /// The section that it prints.
    pub const fn section(&self) -> &'a Section {
        self.section
    }

    /// The form that it prints.
    pub const fn form(&self) -> Form {
        self.kind.form
    }

    /// The papers that sheets of this form are made for, the usual one first; none for a form that has no sheet.
    pub fn papers(form: Form) -> &'static [Paper] {
        Kind::of(form).map_or(&[], |kind| kind.papers)
    }

    /// Prints it.
    ///
    /// # Errors
    ///
    /// When the program ends, or when Typst refuses, which would be a fault of ours.
    pub fn print(&self, press: &Press, paper: Paper, code: Option<&Code>) -> Result<Printed, PressError> {
        let data = self.data(paper, code);
        let mut printed = press.fitted(self.kind.template, &data, self.kind.scales)?;
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
            "noun": self.kind.noun,
            "code": code_data(code),
            "intro": text::blocks(&self.section.intro),
            "citations": text::sources(&self.section.citations),
        });
        if let (Value::Object(fields), Value::Object(content)) = (&mut data, content(&self.section.body.shape())) {
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

impl Kind {
    fn of(form: Form) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.form == form)
    }
}

/// What the template sets beside what all sheets have.
fn content(shape: &Shape<'_>) -> Value {
    let items = |given: &[shape::Item<'_>]| given.iter().map(|item| Item::of(item.entry)).collect::<Vec<_>>();
    match shape {
        Shape::Letter { salutation, passages, signature, date } => json!({
            "salutation": text::runs(salutation),
            "items": items(passages),
            "signature": signature.iter().map(|line| text::runs(line)).collect::<Vec<_>>(),
            "date": text::runs(date),
        }),
        Shape::Checklists(groups) => {
            let group =
                |group: &shape::Group<'_>| json!({ "head": Item::of(group.head.entry), "items": items(&group.items) });
            json!({ "groups": groups.iter().map(group).collect::<Vec<_>>() })
        }
        shape => json!({ "items": shape.items().into_iter().map(|item| Item::of(item.entry)).collect::<Vec<_>>() }),
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

#[cfg(test)]
mod tests {
    use mingbai_content::fingerprint::is_sheet;

    use super::*;

    #[test]
    fn every_form_that_is_handed_out_can_be_printed() {
        let handed_out: Vec<Form> = Form::NAMED.into_iter().filter(|form| is_sheet(*form)).collect();
        assert_eq!(KINDS.iter().map(|kind| kind.form).collect::<Vec<_>>(), handed_out);
        assert!(handed_out.iter().all(|form| !Sheet::papers(*form).is_empty()));
    }
}
