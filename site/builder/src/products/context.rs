//! An explainer as its page, its texts and its sheets see it, and the one place that calls the widgets.
//!
//! Whatever is made of an explainer in one go is made from one [`PageContext`]: its citations are looked up in the policy once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use mingbai_content::anchor::{Anchors, Difference, Drift, PolicyIndex, Standing};
use mingbai_content::fingerprint::is_sheet;
use mingbai_content::model::{Citation, Explainer, Form, Section};
use mingbai_live::markup::TAGS;
use mingbai_widgets::prerender::{self, Element, Options};
use mingbai_widgets::rendering::{Code, Following};
use serde::Deserialize;

use super::{address, qr};
use crate::texts::source::Source;

/// The tag of a whole explainer.
const TAG: &str = {
    let [whole, ..] = TAGS;
    whole
};

/// The policy's fragment, in the folder of its explainer.
pub(crate) const POLICY_FILE: &str = "policy.html";

/// Start of the names of what infographics are drawn from: `tujie-1.txt` is of the first.
pub(crate) const PICTURES: &str = "tujie-";

/// An explainer, where its page stands and on which day, with all that is looked up for it.
#[derive(Debug)]
pub(crate) struct PageContext<'a> {
    /// Its files.
    pub(crate) source: &'a Source,
    /// The full address of its page, where the site has one.
    pub(crate) address: Option<String>,
    /// The day: what is over by then is not announced, and is drawn as over.
    pub(crate) today: Option<Date>,
    /// All that the widgets are to know but where the policy stands, which differs between the files of a page.
    options: Options,
    plain: OnceLock<String>,
}

/// The colours of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PageTheme {
    /// As the reader's system.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the reader's system, in the large letters for old readers.
    Elder,
}

impl PageTheme {
    /// The value of the `theme` attribute.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Elder => "auto elder",
        }
    }
}

/// The surroundings of an element on a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The way from the page to the folder of the embed files: `../mingbai`.
    pub(crate) embed: &'a str,
    /// Address of the policy from the page: empty when it is on the page, none when there is nothing to link to.
    pub(crate) policy_href: Option<&'a str>,
    /// What the element's `policy` attribute says: a selector on the page, or an address.
    pub(crate) policy: Option<&'a str>,
    /// The colours of the page.
    pub(crate) theme: Option<PageTheme>,
    /// Forms that come first, whatever the order of the file.
    pub(crate) lead: &'a [Form],
}

impl<'a> PageContext<'a> {
    /// Looks up all citations of an explainer whose page has this address.
    pub(crate) fn new(source: &'a Source, address: Option<String>, today: Option<Date>) -> Self {
        let explainer = &source.explainer;
        let options = Options {
            today,
            following: source.index.as_ref().map(|index| following(explainer, index)).unwrap_or_default(),
            pictures: (!source.is_revised()).then(|| PICTURES.to_owned()),
            codes: address.as_ref().map(|page| codes(explainer, page)).unwrap_or_default(),
            revisions: source.standings.iter().filter_map(revision).collect(),
            ..Options::default()
        };
        Self { source, address, today, options, plain: OnceLock::new() }
    }

    /// What it says.
    pub(crate) const fn explainer(&self) -> &'a Explainer {
        &self.source.explainer
    }

    /// Address of the policy from a file beside the page; none where there is nothing to link to.
    pub(crate) fn policy_href(&self) -> Option<&'a str> {
        match self.source.document {
            Some(_) => Some(POLICY_FILE),
            None => self.policy_elsewhere(),
        }
    }

    /// Address of the policy as the explainer writes it.
    pub(crate) fn policy_elsewhere(&self) -> Option<&'a str> {
        self.explainer().head.policy.href.as_deref().filter(|href| !href.is_empty())
    }

    /// Semantic HTML only, its links as from a file beside the page; what is pasted elsewhere is made from it.
    pub(crate) fn plain(&self) -> &str {
        self.plain.get_or_init(|| prerender::plain(self.explainer(), &self.options(self.policy_href())))
    }

    /// The element with its markup made beforehand.
    pub(crate) fn element(&self, place: Place<'_>) -> String {
        let stylesheet = format!("{}/mingbai.css", place.embed);
        let policy = place.policy.map(|policy| ("policy", policy));
        let theme = place.theme.map(|theme| ("theme", theme.attribute()));
        let lang = self.explainer().head.lang.map(|lang| ("lang", lang.tag()));
        let attributes: Vec<(&str, &str)> = lang.into_iter().chain(policy).chain(theme).collect();
        let element = Element { tag: TAG, stylesheet: &stylesheet, attributes: &attributes };
        prerender::element(&arranged(self.explainer(), place.lead), &self.options(place.policy_href), &element)
    }

    /// Without the markup that is held for those who want it again: once the files are written nobody does, and of all pages it is large.
    pub(crate) fn without_markup(mut self) -> Self {
        self.plain.take();
        self
    }

    fn options(&self, policy_href: Option<&str>) -> Options {
        Options { policy_href: policy_href.map(str::to_owned), ..self.options.clone() }
    }
}

/// The explainer with the sections of these forms first, else in the author's order.
fn arranged<'e>(explainer: &'e Explainer, lead: &[Form]) -> Cow<'e, Explainer> {
    if lead.is_empty() {
        return Cow::Borrowed(explainer);
    }
    let mut explainer = explainer.clone();
    explainer
        .sections
        .sort_by_key(|section| lead.iter().position(|form| *form == section.form()).unwrap_or(lead.len()));
    Cow::Owned(explainer)
}

/// What readers are told of a citation: what became of its words, where they have changed or gone.
fn revision(standing: &Standing) -> Option<(usize, Difference)> {
    let difference = match standing.anchor.drift {
        Drift::Changed => standing.words.clone()?,
        Drift::Gone => Difference::between(&standing.citation.quote, ""),
        _ => return None,
    };
    Some((standing.citation.quote_span.start, difference))
}

/// The codes of all sheets; one whose address is too long for a code has none, as without it the page is still whole.
fn codes(explainer: &Explainer, page: &str) -> BTreeMap<String, Code> {
    let sheets = explainer.sections_deep().filter(|section| is_sheet(section.form()));
    let code = |section: &Section| {
        let code = qr::Code::of(&address::of_sheet(page, explainer, section))?;
        Some((section.id.0.clone(), Code { side: code.side, path: code.path }))
    };
    sheets.filter_map(code).collect()
}

/// What stands right after each quotation in the policy.
fn following(explainer: &Explainer, index: &PolicyIndex) -> BTreeMap<usize, Following> {
    let anchors = Anchors::new(explainer.citations(), index);
    let after = |citation: &Citation| {
        let span = anchors.of(citation)?.span?;
        let rest = index.policy().text.get(span.end..)?;
        let next = rest.trim_start();
        let is_mark = |sign: char| !sign.is_alphanumeric();
        let words = match next.split_once(is_mark) {
            Some(("", _)) => next.chars().take(1).collect(),
            Some((phrase, _)) => phrase.to_owned(),
            None => next.to_owned(),
        };
        let is_here = rest.len() == next.len();
        let following = if is_here { Following::Here(words) } else { Following::Below(words) };
        (!next.is_empty()).then_some((citation.quote_span.start, following))
    };
    explainer.citations().filter_map(after).collect()
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;

    #[test]
    fn a_link_names_what_follows_its_words_in_the_policy() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 文\n\n甲\n> 原文：补助20万元\n\n乙\n> 原文：每台电梯\n\n丙\n> 原文：20万元。\n";
        let policy = "第一条　每台电梯补助20万元。\n第二条　本办法自发布之日起施行。";
        let index = PolicyIndex::new(mingbai_content::policy::parse(policy).output);
        let following = following(&explainer::parse(markdown).output, &index);
        let expected = [
            Following::Here("。".to_owned()),
            Following::Here("补助20万元".to_owned()),
            Following::Below("第二条".to_owned()),
        ];
        assert_eq!(following.into_values().collect::<Vec<_>>(), expected);
    }

    /// Its text may be known from `file`, while nothing that `href` names goes out.
    #[test]
    fn a_policy_that_does_not_go_out_is_not_linked_as_if_it_did() {
        let mut source =
            Source::alone(String::new(), "---\ntitle: 一\npolicy: { href: gone.html, file: old.txt }\n---\n");
        source.index = Some(PolicyIndex::new(mingbai_content::policy::parse("第一条　补助20万元。").output));
        assert_eq!(PageContext::new(&source, None, None).policy_href(), Some("gone.html"));
    }

    #[test]
    fn a_page_may_lead_with_a_form() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 背景 {.background}\n\n甲\n\n## 卡 {.card}\n\n谁\n: 人\n\n## 文\n\n乙\n";
        let explainer = explainer::parse(markdown).output;
        let arranged = arranged(&explainer, &[Form::Card]);
        let forms: Vec<Form> = arranged.sections.iter().map(|section| section.form()).collect();
        assert_eq!(forms, [Form::Card, Form::Background, Form::Prose]);
    }
}
