//! Markup: each step of the ladder from the same components. Made beforehand on the host, and of Markdown in the browser.

#[cfg(not(target_arch = "wasm32"))]
mod gaps;
#[cfg(not(target_arch = "wasm32"))]
mod listed;
mod placed;
mod plain;
mod tags;

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;
use mingbai_content::anchor::Difference;
use mingbai_content::model::{Explainer, Language};

#[cfg(not(target_arch = "wasm32"))]
pub use self::listed::{Gist, Said, days_left, gist};
pub use self::placed::{UNPLACED, placed};
pub(crate) use self::tags::clean;
use crate::components::ExplainerView;
use crate::rendering::{Code, Following, Rendering, Show, Step, frame_attributes, language_of};

/// What to render, beside the explainer itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Forms to show.
    pub show: Show,
    /// The day on which milestones are past or to come; unknown leaves them unmarked.
    pub today: Option<Date>,
    /// Address of the policy: empty for the page itself, `None` where there is nothing to link to.
    pub policy_href: Option<String>,
    /// What follows each quotation in the policy, see [`Rendering::following`]; empty where that is not known.
    pub following: BTreeMap<usize, Following>,
    /// Start of the addresses of what `mingbai-picture` draws the infographics from: `tujie-` of `tujie-1.txt`. With it the
    /// reader is offered to save them as pictures.
    pub pictures: Option<String>,
    /// Address of the milestones as a file for calendars: 加入日历 leads there. None where there is no such file.
    pub calendar: Option<String>,
    /// The QR codes of sheets, see [`Rendering::codes`]; empty where the site has no address.
    pub codes: BTreeMap<String, Code>,
    /// Quotations that the policy has changed or dropped, see [`Rendering::revisions`]; empty where nothing is known of it.
    pub revisions: BTreeMap<usize, Difference>,
    /// Language of the interface; that of the explainer where none is asked for.
    pub language: Option<Language>,
}

impl Options {
    fn rendering(&self, explainer: &Explainer, step: Step) -> Rendering {
        let mut rendering = Rendering {
            step,
            language: language_of(explainer, self.language),
            show: self.show.clone(),
            today: self.today,
            policy_href: self.policy_href.clone(),
            following: self.following.clone(),
            pictures: self.pictures.clone(),
            calendar: self.calendar.clone(),
            codes: self.codes.clone(),
            revisions: self.revisions.clone(),
            ..Rendering::default()
        };
        rendering.find_terms(explainer);
        rendering
    }
}

/// A custom element to write around the markup.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// Its tag: `mingbai-explainer`, `mingbai-qa`, `mingbai-infographic` or `mingbai-card`.
    pub tag: &'a str,
    /// Address of `mingbai.css` from the page that the element is for.
    pub stylesheet: &'a str,
    /// Its attributes: names as they are, values escaped here.
    pub attributes: &'a [(&'a str, &'a str)],
}

/// Semantic HTML that survives the sanitiser of a CMS: no class, style, script or custom tag.
pub fn plain(explainer: &Explainer, options: &Options) -> String {
    plain::stripped(&markup(explainer, &options.rendering(explainer, Step::Plain)))
}

/// The markup of the shadow root, for the stylesheet `mingbai.css` and the live step.
pub fn shadow(explainer: &Explainer, options: &Options) -> String {
    let rendering = options.rendering(explainer, Step::Styled);
    let markup = markup(explainer, &rendering);
    #[cfg(not(target_arch = "wasm32"))]
    let markup = gaps::marked(&markup);
    let attributes = frame_attributes(rendering.language).map(|(name, value)| [" ", name, "=\"", value, "\""].concat());
    ["<div", &attributes.concat(), ">", &markup, "</div>"].concat()
}

/// The element with its declarative shadow root, and the plain markup inside for those who do not know such roots.
pub fn element(explainer: &Explainer, options: &Options, element: &Element<'_>) -> String {
    around(&shadow(explainer, options), &plain(explainer, options), element)
}

/// The same of markup that has been made, by [`shadow`] and by [`plain`].
pub fn around(shadow: &str, plain: &str, element: &Element<'_>) -> String {
    let mut html = String::with_capacity(shadow.len() + plain.len() + 512);
    html.push('<');
    html.push_str(element.tag);
    for (name, value) in element.attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        push_escaped(&mut html, value);
        html.push('"');
    }
    // Scripts that keep copies of pages (Turbo) copy the root only where it allows that.
    html.push_str("><template shadowrootmode=\"open\" shadowrootclonable><link rel=\"stylesheet\" href=\"");
    push_escaped(&mut html, element.stylesheet);
    html.push_str("\">");
    html.push_str(shadow);
    html.push_str("</template>");
    html.push_str(plain);
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
    html
}

/// What Leptos writes, without what it would find its place by if it hydrated; nothing here is hydrated.
fn markup(explainer: &Explainer, rendering: &Rendering) -> String {
    clean(&view! { <ExplainerView explainer=explainer rendering=rendering /> }.to_html())
}

fn push_escaped(html: &mut String, value: &str) {
    for character in value.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(character),
        }
    }
}
