//! The one place that calls the widgets: an explainer at each step of the ladder, as a page or a fragment needs it.

use jiff::civil::Date;
use mingbai_content::model::Explainer;
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
    /// A page that has one set of colours only.
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
    prerender::element(explainer, &options(place), &Element { tag: TAG, stylesheet: &stylesheet, attributes: &attributes })
}

fn options(place: Place<'_>) -> Options {
    Options { today: place.today, policy_href: place.policy_href.map(str::to_owned), ..Options::default() }
}
