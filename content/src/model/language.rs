//! The languages that an explainer is written in, and its interface with it.

use serde::{Deserialize, Serialize};

/// A language by its BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// 简体中文.
    #[default]
    #[serde(rename = "zh-Hans")]
    Simplified,
    /// 繁體中文.
    #[serde(rename = "zh-Hant")]
    Traditional,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Mongolian in its own script, which is set in columns from left to right.
    #[serde(rename = "mn-Mong")]
    Mongolian,
}

impl Language {
    /// All of them; the first is what is taken where nothing is said.
    pub const ALL: [Self; 4] = [Self::Simplified, Self::Traditional, Self::English, Self::Mongolian];

    /// The language that a tag asks for: by script, else by the script of the region; `None` for one that is not spoken here.
    ///
    /// ```
    /// use mingbai_content::model::Language;
    ///
    /// assert_eq!(Language::read("zh-HK"), Some(Language::Traditional));
    /// assert_eq!(Language::read("zh-CN"), Some(Language::Simplified));
    /// assert_eq!(Language::read("mn-Mong-CN"), Some(Language::Mongolian));
    /// // Without its script it is written in Cyrillic.
    /// assert_eq!(Language::read("mn"), None);
    /// ```
    pub fn read(tag: &str) -> Option<Self> {
        let starts = |prefix: &&str| {
            let (start, rest) = tag.split_at_checked(prefix.len()).unwrap_or_default();
            start.eq_ignore_ascii_case(prefix) && (rest.is_empty() || rest.starts_with('-'))
        };
        if ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].iter().any(starts) {
            Some(Self::Traditional)
        } else if starts(&"zh") {
            Some(Self::Simplified)
        } else if starts(&"en") {
            Some(Self::English)
        } else if starts(&"mn-Mong") {
            Some(Self::Mongolian)
        } else {
            None
        }
    }

    /// The tag for a `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::English => "en",
            Self::Mongolian => "mn-Mong",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The compiler asks for a new one here, and the list is compared with the walk.
    fn after(language: Language) -> Option<Language> {
        match language {
            Language::Simplified => Some(Language::Traditional),
            Language::Traditional => Some(Language::English),
            Language::English => Some(Language::Mongolian),
            Language::Mongolian => None,
        }
    }

    #[test]
    fn every_language_is_listed_and_read_by_its_tag() {
        let all: Vec<Language> = core::iter::successors(Some(Language::default()), |it| after(*it)).collect();
        assert_eq!(all, Language::ALL);
        for language in Language::ALL {
            assert_eq!(Language::read(language.tag()), Some(language));
            assert_eq!(serde_json::to_value(language).unwrap(), language.tag());
        }
    }
}
