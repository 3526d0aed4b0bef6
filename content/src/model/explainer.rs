//! The whole file: head and sections.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Citation, Cited, Entry, Language, Section};
use crate::span::Span;

/// One Markdown file that interprets one policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explainer {
    /// Version of this shape, see [`super::SCHEMA`].
    pub schema: u32,
    /// The front matter.
    pub head: Head,
    /// In order of the file. Text before the first level-2 heading is a section of prose without title.
    pub sections: Vec<Section>,
}

impl Explainer {
    /// Every section and, after each infographic, its blocks.
    pub fn sections_deep(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().flat_map(|section| core::iter::once(section).chain(section.blocks()))
    }

    /// Every entry, in order of the file.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections_deep().flat_map(Section::entries)
    }

    /// Every citation, in order of the file: of entries, and of sections as a whole.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.cited().map(|cited| cited.citation)
    }

    /// The same, each with what rests on it.
    pub fn cited(&self) -> impl Iterator<Item = Cited<'_>> {
        self.sections_deep().flat_map(|section| {
            let of_section = section.citations.iter();
            let of_section = of_section.map(|citation| Cited { id: &section.id, title: &section.title, citation });
            section.entries().into_iter().flat_map(Entry::cited).chain(of_section)
        })
    }
}

/// The front matter: who explains what, and whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Title of the explainer, in the reader's words.
    pub title: String,
    /// What it explains.
    pub policy: PolicyReference,
    /// 起草单位: who drafted the policy.
    pub drafter: Option<String>,
    /// 解读单位: who explains it.
    pub interpreter: Option<String>,
    /// Day of publication of the explainer.
    #[serde(with = "date_text")]
    pub published: Option<Date>,
    /// Day on which the explainer was amended last.
    #[serde(default, with = "date_text", skip_serializing_if = "Option::is_none")]
    pub amended: Option<Date>,
    /// Whom it is written for, as written: `老年人、家属`; see [`Head::audiences`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// What it is written in; `None` where its author does not say, which is simplified Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
    /// A sound file of the whole explainer, read out by a person: address relative to the explainer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<String>,
    /// Words of readers for words of the text, as written: `社保卡=社会保障卡，房本=不动产权证书`. The search finds by either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The front matter's place, its fences included; empty when there is none.
    pub span: Span,
}

impl Head {
    /// Those whom it is written for, each by the name that its author gives them.
    ///
    /// ```
    /// use mingbai_content::explainer;
    ///
    /// let explainer = explainer::parse("---\ntitle: 一\naudience: 老年人、家属，老年人\n---\n").output;
    /// assert_eq!(explainer.head.audiences(), ["老年人", "家属"]);
    /// ```
    pub fn audiences(&self) -> Vec<&str> {
        let mut audiences: Vec<&str> = Vec::new();
        for name in self.audience.as_deref().unwrap_or_default().split(['、', '，', ',', '；', ';']).map(str::trim) {
            if !name.is_empty() && !audiences.contains(&name) {
                audiences.push(name);
            }
        }
        audiences
    }
}

/// The policy that is explained.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyReference {
    /// Full official title.
    pub title: Option<String>,
    /// 发文字号, as 云政办〔2026〕12号.
    pub number: Option<String>,
    /// 成文日期.
    #[serde(with = "date_text")]
    pub issued: Option<Date>,
    /// Where its readers find it: an address, or a file relative to the explainer.
    pub href: Option<String>,
    /// The file with its text, relative to the explainer, which citations are compared with; that of `href` where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// 咨询方式.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Telephone, as printed.
    pub phone: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// Place.
    pub place: Option<String>,
}

/// Dates as `YYYY-MM-DD` in JSON, without jiff's serde feature: it would bring its whole parser into the browser.
pub(crate) mod date_text {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    use crate::text::date;

    pub(crate) fn serialize<S: Serializer>(value: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        value.map(date::iso).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        date::parse_iso(&text).map(Some).ok_or_else(|| D::Error::custom("a date must be YYYY-MM-DD"))
    }
}
