//! Where the pages of a site stand on the web: needed by what leaves the site, as a sheet of paper with its QR code.

use core::fmt::Display;

use mingbai_content::fingerprint::{self, Fingerprint};
use mingbai_content::model::{Explainer, Id, Section};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What to say where a site has no address.
pub(crate) const HINT: &str =
    "没有网址，印出来的东西上就没有二维码：请在 mingbai.toml 里写 base-url = \"https://…/\"，或者加 --base-url";

/// The address of the folder that a site is put into, with its last `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address as people write it.
    ///
    /// # Errors
    ///
    /// When it is no web address; the message says how to write one.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_address = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if !is_address || text.contains(['?', '#', ' ', '"', '<', '>']) {
            return Err(format!("“{text}”不是网址，要写成 https://www.example.gov.cn/jiedu/ 这样，后面不带 ? 和 #"));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The page of the explainer that is called `slug`.
    pub(crate) fn page(&self, slug: &str) -> String {
        self.page_under(&[slug])
    }

    /// A file beside the list of explainers, by a name that needs no encoding.
    pub(crate) fn file(&self, name: &str) -> String {
        [&self.0, name].concat()
    }

    /// The page in the folder of this path.
    pub(crate) fn page_under(&self, path: &[&str]) -> String {
        path.iter().fold(self.0.clone(), |address, name| format!("{address}{}/", encoded(name)))
    }
}

/// The address that a sheet carries: page, code of the sheet and, where the page has several such sheets, which one.
///
/// The name is left out where it is not needed: the shorter the address, the larger the modules of its code and the
/// farther away it can be read.
pub(crate) fn of_sheet(page: &str, explainer: &Explainer, section: &Section) -> String {
    let code = Fingerprint::of(section, explainer);
    let sheets = explainer.sections_deep().filter(|section| fingerprint::is_sheet(section.form())).count();
    let place = if sheets > 1 { format!("#mb-{}", encoded(&section.id.0)) } else { String::new() };
    format!("{page}?card={code}{place}")
}

/// An entry on a page of this address.
pub(crate) fn of_entry(page: &str, entry: &Id) -> String {
    format!("{page}#mb-{}", encoded(&entry.0))
}

/// The host of an address: www.yunxi.example.
pub(crate) fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', ':']).next().filter(|host| !host.is_empty())
}

/// All but what stands for itself in every part of an address (RFC 3986, unreserved).
const ENCODED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Percent-encoded, so that every reader of codes takes it for one address.
fn encoded(text: &str) -> impl Display {
    utf8_percent_encode(text, &ENCODED)
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;

    #[test]
    fn a_base_ends_in_one_slash() {
        let base = BaseUrl::parse(" https://www.yunxi.example/jiedu ").unwrap();
        assert_eq!(base.page("电梯"), "https://www.yunxi.example/jiedu/%E7%94%B5%E6%A2%AF/");
        assert_eq!(BaseUrl::parse("https://www.yunxi.example/jiedu//"), Ok(base));
    }

    #[test]
    fn what_is_no_address_is_said_to_be_none() {
        for text in ["www.yunxi.example", "https://", "https:///a", "ftp://a", "https://a/?b", "https://a/#b", ""] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_sheet_is_named_only_where_there_are_several() {
        let card = "---\ntitle: 一\n---\n\n## 卡 {.card}\n\n谁\n: 人\n";
        let one = explainer::parse(card).output;
        let address = of_sheet("https://a.example/x/", &one, &one.sections[0]);
        assert!(address.starts_with("https://a.example/x/?card=") && !address.contains('#'), "{address}");
        let two = explainer::parse(&format!("{card}\n## 另一张 {{.card #other}}\n\n谁\n: 人\n")).output;
        assert!(of_sheet("https://a.example/x/", &two, &two.sections[1]).ends_with("#mb-other"));
    }
}
