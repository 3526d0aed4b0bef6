//! Records: 意见采纳情况, 标准目录, 发布会 and 图片、视频: what was said, answered, listed or recorded.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Cell, Entry, Inlines};

/// What people said of a draft, and what became of it (意见征集采纳情况).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// In the author's order.
    pub opinions: Vec<Opinion>,
}

impl Consultation {
    /// How many opinions met this fate; `None` counts those of which nothing is said.
    pub fn count(&self, verdict: Option<Adoption>) -> u64 {
        self.opinions.iter().filter(|it| it.verdict == verdict).map(|it| u64::from(it.count)).sum()
    }
}

/// One opinion, or several of the same content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Title: the opinion; the body is empty.
    pub entry: Entry,
    /// How many people or letters said so; 1 where nothing is said.
    pub count: u32,
    /// What became of it; none where the word is not known (a finding says so).
    pub verdict: Option<Adoption>,
    /// Why. What is not adopted must have a reason.
    pub reason: Cell,
}

/// What becomes of an opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Adoption {
    /// 采纳
    Adopted,
    /// 部分采纳
    Partly,
    /// 未采纳
    Rejected,
}

impl Adoption {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 3] = [Self::Adopted, Self::Partly, Self::Rejected];
}

/// One matter of a catalogue of what must be made public (公开事项标准目录).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueItem {
    /// Title: 名称; body: what stands in columns that are none of the eight elements.
    pub entry: Entry,
    /// The other seven elements, in the order of [`ElementKind::ALL`] as far as they are there.
    pub elements: Vec<CatalogueElement>,
}

/// One element of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueElement {
    /// Which.
    pub kind: ElementKind,
    /// What it says; several lines have line breaks between them.
    pub body: Inlines,
}

/// The elements of a matter beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ElementKind {
    /// 公开内容
    Content,
    /// 公开依据
    Basis,
    /// 公开时限
    TimeLimit,
    /// 公开主体
    Subject,
    /// 公开方式
    Method,
    /// 公开渠道
    Channel,
    /// 公开对象
    Audience,
}

impl ElementKind {
    /// All of them, in the order of the rule.
    pub const ALL: [Self; 7] =
        [Self::Content, Self::Basis, Self::TimeLimit, Self::Subject, Self::Method, Self::Channel, Self::Audience];

    /// Its word in the rule.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Content => "内容",
            Self::Basis => "依据",
            Self::TimeLimit => "时限",
            Self::Subject => "主体",
            Self::Method => "方式",
            Self::Channel => "渠道",
            Self::Audience => "公开对象",
        }
    }
}

/// A press conference or briefing (新闻发布会、吹风会).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Briefing {
    /// Day on which it was held.
    #[serde(with = "super::explainer::date_text")]
    pub date: Option<Date>,
    /// Address of the recording: http, https or relative.
    pub recording: Option<String>,
    /// In the order of speaking.
    pub statements: Vec<Statement>,
}

/// What one person said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Title: speaker and office; body: what was said.
    pub entry: Entry,
    /// Seconds into the recording.
    pub at: Option<u32>,
}

/// A picture, video, recording or animation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medium {
    /// Title; body: what is said or shown in it, in words (文字稿).
    pub entry: Entry,
    /// How it is played.
    pub kind: MediumKind,
    /// Address: http, https or relative; empty where the author's was none of these (a finding says so).
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Address of the captions (WebVTT).
    pub captions: Option<String>,
    /// Address of the still picture that stands for a video.
    pub poster: Option<String>,
}

/// How a medium is played, by the ending of its file's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MediumKind {
    /// png, jpg, webp, svg
    #[default]
    Image,
    /// mp4, webm
    Video,
    /// mp3, m4a, ogg
    Audio,
    /// gif, apng
    Animation,
    /// Anything else: browsers can only download it.
    Other,
}

impl MediumKind {
    /// The kind of a file, by the ending of its name, whatever follows `?` or `#`.
    pub fn of(address: &str) -> Self {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "png" | "jpg" | "jpeg" | "webp" | "svg" => Self::Image,
            "gif" | "apng" => Self::Animation,
            "mp4" | "webm" => Self::Video,
            "mp3" | "m4a" | "ogg" | "wav" => Self::Audio,
            _ => Self::Other,
        }
    }
}
