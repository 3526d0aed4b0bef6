//! The one place that calls the widgets: an explainer at each step of the ladder, as a page or a fragment needs it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use mingbai_content::anchor::{self, Difference, Drift, PolicyIndex, Standing};
use mingbai_content::fingerprint::is_sheet;
use mingbai_content::model::{Citation, Explainer, Form, Section};
use mingbai_widgets::prerender::{self, Element, Options};
use mingbai_widgets::rendering::{Code, Following};

use crate::config::PageTheme;
use crate::{address, qr};

/// The tag of a whole explainer.
pub(crate) const TAG: &str = "mingbai-explainer";

/// Where the markup will stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The policy, where it could be read: links then lead to its words and not to their copy in the explainer.
    pub(crate) index: Option<&'a PolicyIndex>,
    /// The way from the page to the folder of the embed files: `../mingbai`.
    pub(crate) embed: &'a str,
    /// Address of the policy from the page: empty when it is on the page, none when there is nothing to link to.
    pub(crate) policy_href: Option<&'a str>,
    /// What the element's `policy` attribute says: a selector on the page, or an address.
    pub(crate) policy: Option<&'a str>,
    /// The colours of the page.
    pub(crate) theme: Option<PageTheme>,
    /// The day, when the build was given one.
    pub(crate) today: Option<Date>,
    /// Start of the addresses of the infographics' pictures; none where they are not written.
    pub(crate) pictures: Option<&'a str>,
    /// The full address of the page, where the site has one: for the codes that are printed.
    pub(crate) page: Option<&'a str>,
    /// How the citations stand in the policy, where they are locked.
    pub(crate) standings: &'a [Standing],
}

/// Semantic HTML only, for the body of an article in any content system.
pub(crate) fn plain(explainer: &Explainer, place: Place<'_>) -> String {
    prerender::plain(explainer, &options(explainer, place))
}

/// The element with its markup made beforehand.
pub(crate) fn element(explainer: &Explainer, place: Place<'_>) -> String {
    let stylesheet = format!("{}/mingbai.css", place.embed);
    let policy = place.policy.map(|policy| ("policy", policy));
    let theme = place.theme.map(|theme| ("theme", theme.attribute()));
    let lang = explainer.head.lang.map(|lang| ("lang", lang.tag()));
    let attributes: Vec<(&str, &str)> = lang.into_iter().chain(policy).chain(theme).collect();
    prerender::element(
        explainer,
        &options(explainer, place),
        &Element { tag: TAG, stylesheet: &stylesheet, attributes: &attributes },
    )
}

/// The explainer with the sections of these forms first, else in the author's order.
pub(crate) fn arranged(explainer: &Explainer, lead: &[Form]) -> Explainer {
    let mut explainer = explainer.clone();
    explainer
        .sections
        .sort_by_key(|section| lead.iter().position(|form| *form == section.form()).unwrap_or(lead.len()));
    explainer
}

fn options(explainer: &Explainer, place: Place<'_>) -> Options {
    Options {
        today: place.today,
        policy_href: place.policy_href.map(str::to_owned),
        following: place.index.map(|index| following(explainer, index)).unwrap_or_default(),
        pictures: place.pictures.map(str::to_owned),
        codes: place.page.map(|page| codes(explainer, page)).unwrap_or_default(),
        revisions: place.standings.iter().filter_map(revision).collect(),
        ..Options::default()
    }
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
    let after = |citation: &Citation| {
        let span = anchor::resolve(citation, index).span?;
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

    #[test]
    fn a_page_may_lead_with_a_form() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 背景 {.background}\n\n甲\n\n## 卡 {.card}\n\n谁\n: 人\n\n## 文\n\n乙\n";
        let arranged = arranged(&explainer::parse(markdown).output, &[Form::Card]);
        let forms: Vec<Form> = arranged.sections.iter().map(|section| section.form()).collect();
        assert_eq!(forms, [Form::Card, Form::Background, Form::Prose]);
    }
}
