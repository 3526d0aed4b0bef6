//! Pictures, films and sounds (图片、视频、音频、动画).

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

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

impl HasEntries for Medium {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
