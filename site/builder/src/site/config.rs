//! `mingbai.toml`: which folders to read, and how the pages of a site look. Every line of it may be left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use mingbai_content::model::Form;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::choice::{Choice, Choices};
use super::embed;
use crate::products::address::BaseUrl;
use crate::products::context::PageTheme;
use crate::products::picture::Accent;

/// Name of the file, in the folder that is built.
pub(crate) const FILE_NAME: &str = "mingbai.toml";

/// How a site is made. Paths are absolute or relative to the working directory once [`Config::load`] has read them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// Name of the site, on each page.
    pub(crate) title: Option<String>,
    /// Where the site will stand, for the QR codes on paper and for feeds.
    #[serde(deserialize_with = "base_url")]
    pub(crate) base_url: Option<BaseUrl>,
    /// The accent of the pages, as their stylesheet has it, for pictures that are drawn without it.
    #[serde(deserialize_with = "accent")]
    pub(crate) accent: Option<Accent>,
    /// Folders that hold explainers; the folder itself when none is named.
    pub(crate) sources: Vec<PathBuf>,
    /// Folder of templates; one that is missing there is taken from the built-in set.
    pub(crate) templates: Option<PathBuf>,
    /// Folder copied to `assets/`.
    pub(crate) assets: Option<PathBuf>,
    /// Whether the embed files lie in a folder of their version (`mingbai/0.1.0/`), so that servers may let browsers keep them
    /// for good, and pages that link to an earlier version keep it.
    pub(crate) versioned: bool,
    /// Whether all sheets for the printer, and the booklet, are among the products.
    pub(crate) print: bool,
    /// Whether the index for `<mingbai-search>` is built.
    pub(crate) search: bool,
    /// Whether the gallery of all forms is built.
    pub(crate) gallery: bool,
    /// What is written for each explainer beside its page.
    pub(crate) products: Choices,
    /// Choices for single explainers, by slug.
    pub(crate) explainers: BTreeMap<String, PageConfig>,
}

fn base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<BaseUrl>, D::Error> {
    BaseUrl::parse(&String::deserialize(deserializer)?).map(Some).map_err(D::Error::custom)
}

fn accent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Accent>, D::Error> {
    Accent::parse(&String::deserialize(deserializer)?).map(Some).map_err(D::Error::custom)
}

/// Choices for one explainer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PageConfig {
    /// Template of its page; `page.html` when none is named.
    pub(crate) template: Option<String>,
    /// CSS selector of the element that holds the policy on that page; `#zoom` when none is named.
    pub(crate) policy: Option<String>,
    /// The colours of the page that the explainer stands on; the built-in page follows the reader's system.
    pub(crate) theme: Option<PageTheme>,
    /// The accent of that page, where it is another than that of the site.
    #[serde(deserialize_with = "accent")]
    pub(crate) accent: Option<Accent>,
    /// Forms that come first on that page, whatever the order of the file.
    pub(crate) lead: Vec<Form>,
}

impl Config {
    /// Folder of the embed files in the site.
    pub(crate) fn embed_folder(&self) -> String {
        match self.versioned {
            true => format!("{}/{}", embed::FOLDER, env!("CARGO_PKG_VERSION")),
            false => embed::FOLDER.to_owned(),
        }
    }

    /// Reads the configuration of `folder`; without a file, every explainer under `folder` with the built-in look.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is not what it should be; the message carries the line.
    pub(crate) fn load(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE_NAME);
        let mut config = if path.is_file() {
            let text = fs::read_to_string(&path).with_context(|| format!("读不了 {}", path.display()))?;
            toml::from_str(&text).with_context(|| format!("{} 写得不对", path.display()))?
        } else {
            Self::default()
        };
        if config.print {
            config.products.add_prints();
        }
        if config.sources.is_empty() {
            config.sources.push(PathBuf::new());
        }
        for path in config.sources.iter_mut().chain(&mut config.templates).chain(&mut config.assets) {
            *path = if path.as_os_str().is_empty() { folder.to_path_buf() } else { folder.join(&*path) };
        }
        Ok(config)
    }

    /// Whether feeds are made: they are of addresses.
    pub(crate) fn has_feed(&self) -> bool {
        self.products.has(Choice::Feed) && self.base_url.is_some()
    }

    /// The accent of the page of this slug.
    pub(crate) fn accent(&self, slug: &str) -> Option<Accent> {
        self.explainers.get(slug).and_then(|page| page.accent).or(self.accent)
    }

    /// The choices for the explainer of this slug.
    pub(crate) fn page(&self, slug: &str) -> PageConfig {
        self.explainers.get(slug).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_file_the_folder_is_its_own_source() {
        let config = Config::load(Path::new("nowhere")).unwrap();
        assert_eq!(config.sources, [PathBuf::from("nowhere")]);
        assert!(!config.gallery);
    }

    #[test]
    fn a_misspelt_key_is_an_error_not_a_silence() {
        let error = toml::from_str::<Config>("titel = '云溪县'").unwrap_err();
        assert!(error.to_string().contains("titel"));
    }

    #[test]
    fn an_address_that_is_none_is_an_error() {
        let error = toml::from_str::<Config>("base-url = 'www.yunxi.example'").unwrap_err();
        assert!(error.to_string().contains("不是网址"), "{error}");
    }
}
