//! The front matter (文件头) as the [`Head`]: its keys and what each must hold.
//!
//! [`super::fences`] finds it, [`super::yaml`] reads the values.

use jiff::civil::Date;

use super::fences;
use super::head_signs;
use super::keys::{CONTACT_KEYS, HEAD_KEYS, POLICY_KEYS};
use super::suggest::nearest;
use super::yaml::{self, Value, ValueKind};
use crate::finding::{Code, Finding};
use crate::model::{Contact, Head, Language, MediumKind, PolicyReference};
use crate::span::Span;
use crate::text::{date, url};

/// The longest official titles and addresses together need 2 KB; more is not a head but a text in the wrong place.
const MAX_BYTES: usize = 16 * 1024;

const TEMPLATE: &str = "---\ntitle: 标题\npolicy:\n  title: 政策文件全称\n  number: 文号\n  issued: 2026-01-01\n  href: policy.html\ndrafter: 起草单位\ninterpreter: 解读单位\npublished: 2026-01-01\n---\n\n";

/// Reads the head from `source` at `start`; returns it and the byte where the body begins.
pub(super) fn read(source: &str, start: usize, findings: &mut Vec<Finding>) -> (Head, usize) {
    let top = Span::new(start, start);
    let Some(place) = fences::find(source, start, findings) else {
        findings.push(
            Finding::new(
                Code::MissingFrontMatter,
                top,
                "缺文件头。请在文件最上面写出标题、政策文件、单位和日期，上下各用一行 --- 隔开。",
            )
            .with_fix("插入文件头", top, TEMPLATE),
        );
        return (Head::default(), start);
    };
    let mut head = Head { span: place.whole, ..Head::default() };
    let end = place.whole.end;
    if place.inside.len() > MAX_BYTES {
        findings.push(Finding::new(
            Code::FrontMatterSize,
            place.whole,
            "文件头太长，没有读。请把正文移到第二个 --- 下面。",
        ));
        return (head, end);
    }
    let copy = head_signs::mend(source, place.inside, findings);
    if let Some(value) = yaml::read(source, copy.as_deref().unwrap_or(source), place.inside, findings) {
        let mut fields = Fields { source, findings };
        fields.head(&mut head, value);
    }
    (head, end)
}

/// Reports a head without title; later than the rest, because a level-1 heading may have given one.
pub(super) fn check_title(source: &str, head: &Head, findings: &mut Vec<Finding>) {
    let is_unread = findings.iter().any(|finding| is_unread(finding.code));
    if !head.title.is_empty() || head.span.is_empty() || is_unread {
        return;
    }
    let fence = head.span.of(source).find('\n').map_or(head.span.len(), |end| end + 1);
    let at = Span::new(head.span.start + fence, head.span.start + fence);
    let finding = Finding::new(Code::MissingTitle, head.span, "文件头里缺 title（标题）。请用读者的话写一句标题。");
    findings.push(finding.with_fix("插入标题", at, "title: 标题\n"));
}

/// Whether the head or a part of it knows this name.
pub(super) fn is_key(name: &str) -> bool {
    HEAD_KEYS.contains(&name) || POLICY_KEYS.contains(&name) || CONTACT_KEYS.contains(&name)
}

/// Whether the front matter was not read to its end, so that what it lacks is not known.
fn is_unread(code: Code) -> bool {
    matches!(code, Code::Yaml | Code::YamlAlias | Code::YamlDepth | Code::FrontMatterSize)
}

struct Fields<'s> {
    source: &'s str,
    findings: &'s mut Vec<Finding>,
}

impl Fields<'_> {
    fn head(&mut self, head: &mut Head, value: Value) {
        for (key, value) in self.pairs(value, HEAD_KEYS) {
            match key {
                "title" => head.title = self.text(value).unwrap_or_default(),
                "policy" => head.policy = self.policy(value),
                "drafter" => head.drafter = self.text(value),
                "interpreter" => head.interpreter = self.text(value),
                "published" => head.published = self.date(value),
                "amended" => head.amended = self.date(value),
                "audience" => head.audience = self.text(value),
                "lang" => head.lang = self.language(value),
                "also" => head.also = self.text(value),
                "recording" => head.recording = self.recording(value),
                _ => head.contact = Some(self.contact(value)),
            }
        }
    }

    fn policy(&mut self, value: Value) -> PolicyReference {
        let mut policy = PolicyReference::default();
        for (key, value) in self.pairs(value, POLICY_KEYS) {
            match key {
                "title" => policy.title = self.text(value),
                "number" => policy.number = self.text(value),
                "issued" => policy.issued = self.date(value),
                "href" => policy.href = self.href(value),
                _ => policy.file = self.href(value),
            }
        }
        policy
    }

    fn contact(&mut self, value: Value) -> Contact {
        let mut contact = Contact::default();
        for (key, value) in self.pairs(value, CONTACT_KEYS) {
            match key {
                "phone" => contact.phone = self.text(value),
                "hours" => contact.hours = self.text(value),
                _ => contact.place = self.text(value),
            }
        }
        contact
    }

    /// The pairs of a map whose keys are known, each once; findings for the others.
    fn pairs(&mut self, value: Value, known: &[&'static str]) -> Vec<(&'static str, Value)> {
        let ValueKind::Map(pairs) = value.kind else {
            let message = ["这里要写成几行“名称: 内容”，名称有：", &known.join("、"), "。"].concat();
            self.findings.push(Finding::new(Code::FrontMatterType, value.span, message));
            return Vec::new();
        };
        let mut read: Vec<(&'static str, Value)> = Vec::new();
        for (key, value) in pairs {
            let name = if let ValueKind::Text(name) = &key.kind { name.as_str() } else { "" };
            match known.iter().find(|known| **known == name) {
                Some(known) if read.iter().any(|(seen, _)| seen == known) => {
                    self.findings.push(Finding::new(
                        Code::DuplicateKey,
                        key.span,
                        ["“", name, "”写了两次，只用了第一次的。请删去多余的一行。"].concat(),
                    ));
                }
                Some(known) => read.push((known, value)),
                None => self.unknown_key(name, key.span, known),
            }
        }
        read
    }

    fn unknown_key(&mut self, name: &str, span: Span, known: &[&'static str]) {
        let finding = match nearest(name, known.iter().copied()) {
            Some(near) => {
                let message = ["文件头里没有“", name, "”这一项。是不是 ", near, "？"].concat();
                Finding::new(Code::UnknownKey, span, message).with_fix(["改为 ", near].concat(), span, near)
            }
            None => {
                let message =
                    ["文件头里没有“", name, "”这一项，没有用上。可用的有：", &known.join("、"), "。"].concat();
                Finding::new(Code::UnknownKey, span, message)
            }
        };
        self.findings.push(finding);
    }

    fn text(&mut self, value: Value) -> Option<String> {
        match value.kind {
            ValueKind::Text(text) => {
                let text = super::characters::clean(text.trim()).into_owned();
                // `~` and `null` are YAML's words for nothing, and no name of anything here.
                if text.is_empty() || text == "~" || text == "null" {
                    self.findings.push(Finding::new(
                        Code::EmptyValue,
                        value.span,
                        "这一项是空的。请填上内容，或者删去这一行。",
                    ));
                    return None;
                }
                Some(text)
            }
            ValueKind::Map(_) | ValueKind::List => {
                self.findings.push(Finding::new(
                    Code::FrontMatterType,
                    value.span,
                    "这里只能写一段文字。如果文字里有冒号或者以 [ { 开头，请用英文双引号把它括起来。",
                ));
                None
            }
        }
    }

    fn date(&mut self, value: Value) -> Option<Date> {
        let span = value.span;
        let text = self.text(value)?;
        if let Some(day) = date::parse_iso(&text) {
            return Some(day);
        }
        let finding = Finding::new(Code::BadDate, span, date::advice(&text));
        let day = date::phrase(&text, None).filter(|(start, end)| start == end).map(|(day, _)| day);
        self.findings.push(match day {
            Some(day) => {
                let iso = date::iso(day);
                finding.with_fix(["改为 ", &iso].concat(), span, iso)
            }
            None => finding,
        });
        day
    }

    fn language(&mut self, value: Value) -> Option<Language> {
        let span = value.span;
        let text = self.text(value)?;
        let language = Language::read(&text);
        if language.is_none() {
            let known = Language::ALL.map(Language::tag);
            let message =
                ["没有“", &text, "”这种语言的界面，用了简体中文。可用的有：", &known.join("、"), "。"].concat();
            let finding = Finding::new(Code::UnknownLanguage, span, message);
            self.findings.push(match nearest(&text, known) {
                Some(near) => finding.with_fix(["改为 ", near].concat(), span, near),
                None => finding,
            });
        }
        language
    }

    /// What no browser plays is no recording: 朗读 would be a button that does nothing.
    fn recording(&mut self, value: Value) -> Option<String> {
        let span = value.span;
        let address = self.href(value)?;
        if matches!(MediumKind::of(&address), MediumKind::Audio | MediumKind::Video) {
            return Some(address);
        }
        let message = "浏览器放不了这个文件。全文朗读的录音请用 mp3、m4a、ogg、wav。";
        self.findings.push(Finding::new(Code::MediaKind, span, message));
        None
    }

    fn href(&mut self, value: Value) -> Option<String> {
        let span = value.span;
        let text = self.text(value)?;
        let href = url::safe_link(&text).map(str::to_owned);
        if href.is_none() {
            debug_assert!(span.end <= self.source.len(), "a value stands inside the source");
            let message = "这个网址不能用。请写以 https:// 或 http:// 开头的网址，或者同一网站里的文件名。";
            self.findings.push(Finding::new(Code::UnsafeLink, span, message));
        }
        href
    }
}
