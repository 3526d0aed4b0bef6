//! An explainer as its page, its texts and its sheets see it, and the one place that calls the widgets.
//!
//! Whatever is made of an explainer in one go is made from one [`PageContext`]: each step of the ladder is drawn once, however many files show it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use mingbai_content::Span;
use mingbai_content::anchor::{Difference, Drift, Standing};
use mingbai_content::fingerprint::is_sheet;
use mingbai_content::model::{Explainer, Form, Language, Section};
use mingbai_live::markup::TAGS;
pub(crate) use mingbai_widgets::prerender::Gist;
use mingbai_widgets::prerender::{self, Element, Options, UNPLACED};
use mingbai_widgets::rendering::{Code, Following};
use mingbai_widgets::words;
use serde::Deserialize;

use super::picture::Accent;
use super::profiles::{Links, flat};
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
    /// The accent of its page, for what is drawn without the page's stylesheet.
    pub(crate) accent: Option<Accent>,
    /// The file for calendars beside it, where the site writes one.
    pub(crate) calendar: Option<&'static str>,
    /// The markup of the shadow root and the plain markup, of any place yet: only where the policy stands differs between the files of a page.
    styled: OnceLock<String>,
    unplaced: OnceLock<String>,
    plain: OnceLock<String>,
    flat: OnceLock<String>,
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
    /// An explainer whose page has this address. Nothing is made before it is asked for, and then once.
    pub(crate) fn new(source: &'a Source, address: Option<String>, today: Option<Date>) -> Self {
        let [styled, unplaced, plain, flat] = [const { OnceLock::new() }; 4];
        Self { source, address, today, accent: None, calendar: None, styled, unplaced, plain, flat }
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
        self.plain.get_or_init(|| prerender::placed(self.unplaced(), self.policy_href().unwrap_or_default()))
    }

    /// The plain step as it leaves the site, see [`flat`]: every fragment is made from it, so that one rule says where links lead.
    pub(crate) fn flat(&self) -> &str {
        self.flat.get_or_init(|| flat(self.plain(), Links { page: self.address.as_deref() }))
    }

    /// The element with its markup made beforehand.
    pub(crate) fn element(&self, place: Place<'_>) -> String {
        let stylesheet = format!("{}/mingbai.css", place.embed);
        let policy = place.policy.map(|policy| ("policy", policy));
        let theme = place.theme.map(|theme| ("theme", theme.attribute()));
        let lang = self.explainer().head.lang.map(|lang| ("lang", lang.tag()));
        let attributes: Vec<(&str, &str)> = lang.into_iter().chain(policy).chain(theme).collect();
        let element = Element { tag: TAG, stylesheet: &stylesheet, attributes: &attributes };
        let is_as_elsewhere = place.lead.is_empty() && place.policy_href.is_some() == self.policy_href().is_some();
        if !is_as_elsewhere {
            let options = Options { policy_href: place.policy_href.map(str::to_owned), ..self.options() };
            return prerender::element(&arranged(self.explainer(), place.lead), &options, &element);
        }
        let placed = |markup: &str| prerender::placed(markup, place.policy_href.unwrap_or_default());
        prerender::around(&placed(self.styled()), &placed(self.unplaced()), &element)
    }

    fn styled(&self) -> &str {
        self.styled.get_or_init(|| prerender::shadow(self.explainer(), &self.options()))
    }

    fn unplaced(&self) -> &str {
        self.unplaced.get_or_init(|| prerender::plain(self.explainer(), &self.options()))
    }

    /// All that the widgets are to know but where the policy stands. Whether there is anything to link to is the same for all files.
    fn options(&self) -> Options {
        let Self { source, address, .. } = self;
        let explainer = &source.explainer;
        Options {
            today: self.today,
            policy_href: self.policy_href().map(|_| UNPLACED.to_owned()),
            following: source.index.as_ref().map(|index| following(&index.policy().text, source)).unwrap_or_default(),
            pictures: (!source.is_revised()).then(|| PICTURES.to_owned()),
            calendar: self.calendar.map(str::to_owned),
            codes: address.as_ref().map(|page| codes(explainer, page)).unwrap_or_default(),
            revisions: self.revisions(),
            ..Options::default()
        }
    }

    fn revisions(&self) -> BTreeMap<usize, Difference> {
        self.source.standings.iter().filter_map(revision).collect()
    }

    /// What most readers came for, as of a day; nothing of what was amended since.
    pub(crate) fn gist(&self, today: Option<Date>) -> Gist {
        prerender::gist(self.explainer(), &Options { today, revisions: self.revisions(), ..Options::default() })
    }
}

/// What a list says of a day or a period that is not over, as 还有 19 天, and the days as its markup carries them.
pub(crate) fn days_left(start: Date, end: Date, today: Date) -> Option<(String, String)> {
    prerender::days_left(start, end, today, Language::Simplified)
}

/// The words of counting, for the markup of a list.
pub(crate) fn counting() -> String {
    words::days(Language::Simplified).counting()
}

/// The explainer with the sections of these forms first, the others in the author's order.
fn arranged(explainer: &Explainer, lead: &[Form]) -> Explainer {
    let mut explainer = explainer.clone();
    explainer
        .sections
        .sort_by_key(|section| lead.iter().position(|form| *form == section.form()).unwrap_or(lead.len()));
    explainer
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

/// The codes of all sheets, and that of the page for infographics; one whose address is too long for a code has none, as without it
/// the page is still whole.
fn codes(explainer: &Explainer, page: &str) -> BTreeMap<String, Code> {
    let code = |section: &Section| {
        let code = match section.form() {
            Form::Infographic => qr::Code::of(page)?,
            form if is_sheet(form) => qr::Code::of(&address::of_sheet(page, explainer, section))?,
            _ => return None,
        };
        Some((section.id.0.clone(), Code { side: code.side, path: code.path }))
    };
    explainer.sections_deep().filter_map(code).collect()
}

/// What stands right after each quotation in the policy.
fn following(policy: &str, source: &Source) -> BTreeMap<usize, Following> {
    let after = |(quote, place): (&usize, &Span)| {
        let rest = policy.get(place.end..)?;
        let next = rest.trim_start();
        let is_mark = |sign: char| !sign.is_alphanumeric();
        let words = match next.split_once(is_mark) {
            Some(("", _)) => next.chars().take(1).collect(),
            Some((phrase, _)) => phrase.to_owned(),
            None => next.to_owned(),
        };
        let is_here = rest.len() == next.len();
        let following = if is_here { Following::Here(words) } else { Following::Below(words) };
        (!next.is_empty()).then_some((*quote, following))
    };
    source.quoted.iter().filter_map(after).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use mingbai_content::anchor::PolicyIndex;

    use super::*;

    #[test]
    fn a_link_names_what_follows_its_words_in_the_policy() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 文\n\n甲\n> 原文：补助20万元\n\n乙\n> 原文：每台电梯\n\n丙\n> 原文：20万元。\n";
        let policy = "第一条　每台电梯补助20万元。\n第二条　本办法自发布之日起施行。";
        let index = PolicyIndex::new(mingbai_content::policy::parse(policy).output);
        let mut source = Source::alone(String::new(), markdown);
        source.compare(&index);
        let following = following(policy, &source);
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
        source.index = Some(Arc::new(PolicyIndex::new(mingbai_content::policy::parse("第一条　补助20万元。").output)));
        assert_eq!(PageContext::new(&source, None, None).policy_href(), Some("gone.html"));
    }

    #[test]
    fn an_infographic_has_the_code_of_its_page_and_a_sheet_that_of_itself() {
        let markdown = "---\ntitle: 一\n---\n\n## 图 {.infographic}\n\n### 数 {.figures}\n\n- **20 万元** 补\n\n## 卡 {.card}\n\n谁\n: 人\n";
        let codes = codes(&mingbai_content::explainer::parse(markdown).output, "https://www.yunxi.example/a/");
        assert_eq!(codes.keys().collect::<Vec<_>>(), ["卡", "图"]);
        assert_eq!(
            codes.get("图").map(|code| &code.path),
            qr::Code::of("https://www.yunxi.example/a/").map(|it| it.path).as_ref()
        );
    }

    #[test]
    fn a_page_may_lead_with_a_form() {
        let markdown =
            "---\ntitle: 一\n---\n\n## 背景 {.background}\n\n甲\n\n## 卡 {.card}\n\n谁\n: 人\n\n## 文\n\n乙\n";
        let explainer = mingbai_content::explainer::parse(markdown).output;
        let arranged = arranged(&explainer, &[Form::Card]);
        let forms: Vec<Form> = arranged.sections.iter().map(|section| section.form()).collect();
        assert_eq!(forms, [Form::Card, Form::Background, Form::Prose]);
    }
}
