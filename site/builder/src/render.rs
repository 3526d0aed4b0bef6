//! The one place that calls the widgets: an explainer at each step of the ladder, as a page or a fragment needs it.

use jiff::civil::Date;
use mingbai_content::model::{Explainer, Form};
use mingbai_widgets::prerender::{self, Element, Options};

use crate::config::PageTheme;
use crate::embed;

/// The tag of a whole explainer.
pub(crate) const TAG: &str = "mingbai-explainer";

/// Where the markup will stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The way from the page to the root of the site: `../`.
    pub(crate) root: &'a str,
    /// Address of the policy from the page: empty when it is on the page, none when there is nothing to link to.
    pub(crate) policy_href: Option<&'a str>,
    /// What the element's `policy` attribute says: a selector on the page, or an address.
    pub(crate) policy: Option<&'a str>,
    /// The colours of the page.
    pub(crate) theme: Option<PageTheme>,
    /// The day, when the build was given one.
    pub(crate) today: Option<Date>,
}

/// Semantic HTML only, for the body of an article in any content system.
pub(crate) fn plain(explainer: &Explainer, place: Place<'_>) -> String {
    prerender::plain(explainer, &options(place))
}

/// The element with its markup made beforehand.
pub(crate) fn element(explainer: &Explainer, place: Place<'_>) -> String {
    let stylesheet = format!("{}{}/mingbai.css", place.root, embed::FOLDER);
    let policy = place.policy.map(|policy| ("policy", policy));
    let theme = place.theme.map(|theme| ("theme", theme.attribute()));
    let attributes: Vec<(&str, &str)> = policy.into_iter().chain(theme).collect();
    prerender::element(
        explainer,
        &options(place),
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

fn options(place: Place<'_>) -> Options {
    Options { today: place.today, policy_href: place.policy_href.map(str::to_owned), ..Options::default() }
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;

    #[test]
    fn a_page_may_lead_with_a_form() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 背景 {.background}\n\n甲\n\n## 卡 {.card}\n\n谁\n: 人\n\n## 文\n\n乙\n";
        let arranged = arranged(&explainer::parse(markdown).output, &[Form::Card]);
        let forms: Vec<Form> = arranged.sections.iter().map(|section| section.form()).collect();
        assert_eq!(forms, [Form::Card, Form::Background, Form::Prose]);
    }
}
