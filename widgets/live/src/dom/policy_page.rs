//! Which element of the page is the policy: the one that the author selects; else the first of the places where official
//! sites put their articles that holds the quoted words.

use mingbai_content::anchor::{self, Anchor, Drift, PolicyIndex};
use mingbai_content::model::Citation;
use mingbai_content::policy;
use mingbai_content::policy::tags::{CONTAINERS, Tag};
use mingbai_content::text::find::holds;
use mingbai_content::text::fold::fold;
use web_sys::{Document, Element, HtmlElement};

use super::PolicyText;
use super::policy_text::{Sight, is_hidden_in_source};
use super::script;
use crate::markup::select;

/// The policy on the page, read, with the place of every citation that was asked for.
pub(crate) struct PolicyPage {
    pub(crate) element: Element,
    pub(crate) text: PolicyText,
    pub(crate) index: PolicyIndex,
    /// In the order of the citations.
    pub(crate) anchors: Vec<Anchor>,
}

impl PolicyPage {
    /// The policy that `citations` are of; none where the page does not hold it.
    ///
    /// What the `policy` attribute selects is taken as it is. An address selects nothing: its text is in the element's own
    /// reader, once that has come.
    pub(crate) fn find(host: &HtmlElement, citations: &[Citation]) -> Option<Self> {
        let document = host.owner_document()?;
        let first = |selector: &str| document.query_selector(selector).ok().flatten();
        let inside = |selector: &str| host.shadow_root()?.query_selector(selector).ok().flatten();
        if let Some(selector) = host.get_attribute("policy") {
            return Some(Self::read(inside(select::POLICY_TEXT).or_else(|| first(&selector))?, citations));
        }
        // Official pages say in a meta element what they publish, see the rules for such pages (国办发〔2017〕47号).
        let title = first("meta[name=ArticleTitle]").and_then(|meta| meta.get_attribute("content"));
        let explained = inside(select::EXPLAINS).and_then(|line| line.text_content());
        let is_titled = title.zip(explained).is_some_and(|(title, explained)| {
            let title = fold(&title);
            !title.is_empty() && holds(&fold(&explained), &title)
        });
        let accept =
            |element: Element| Some(Self::read(element, citations)).filter(|page| page.holds_enough(is_titled));
        for selector in CONTAINERS {
            for element in super::elements(document.query_selector_all(selector)) {
                let page = (!is_hidden_in_source(&element)).then(|| accept(element)).flatten();
                if page.is_some() {
                    return page;
                }
            }
        }
        accept(longest_text(&document)?)
    }

    /// As readers see it; where words are missing so that the page has folded away, as it is written.
    fn read(element: Element, citations: &[Citation]) -> Self {
        let shown = Self::read_by(Sight::AsShown, element.clone(), citations);
        if shown.found() == citations.len() {
            return shown;
        }
        let written = Self::read_by(Sight::AsWritten, element, citations);
        let best = if written.found() > shown.found() { written } else { shown };
        best.in_one_script(citations)
    }

    /// The same in simplified characters, where more is found so: the page was switched to traditional ones.
    fn in_one_script(self, citations: &[Citation]) -> Self {
        let Some(text) = script::folded(self.text.text()).filter(|_| self.found() < citations.len()) else {
            return self;
        };
        let index = PolicyIndex::new(policy::parse_clauses(&text));
        let citations = citations.iter().map(script::folded_citation);
        let anchors: Vec<Anchor> = citations.map(|citation| anchor::resolve(&citation, &index)).collect();
        let found = anchors.iter().filter(|anchor| anchor.drift != Drift::Gone).count();
        if found > self.found() { Self { index, anchors, ..self } } else { self }
    }

    fn read_by(sight: Sight, element: Element, citations: &[Citation]) -> Self {
        let text = PolicyText::new(&element, sight);
        let index = PolicyIndex::new(policy::parse_clauses(text.text()));
        let anchors = citations.iter().map(|citation| anchor::resolve(citation, &index)).collect();
        Self { element, text, index, anchors }
    }

    /// How many of the quoted words stand in it.
    fn found(&self) -> usize {
        self.anchors.iter().filter(|anchor| anchor.drift != Drift::Gone).count()
    }

    /// Whether this is the document, if perhaps another version of it: half of the quoted words stand in it, or some of
    /// them and the page is of that title.
    fn holds_enough(&self, is_titled: bool) -> bool {
        let found = self.found();
        found > 0 && (is_titled || found * 2 >= self.anchors.len())
    }
}

/// The element with the most text of its own or of its paragraphs: the article, on a page whose template tells nothing.
fn longest_text(document: &Document) -> Option<Element> {
    let mut lengths: Vec<(Element, u32)> = Vec::new();
    for block in super::elements(document.query_selector_all("p, td, div")) {
        let is_paragraph = block.tag_name() == "P";
        let Some(holder) = (if is_paragraph { block.parent_element() } else { Some(block.clone()) }) else { continue };
        if !is_paragraph && block.query_selector("p, td, div").is_ok_and(|inner| inner.is_some()) {
            continue;
        }
        let mut around = core::iter::successors(Some(block.clone()), |outer| outer.parent_element());
        if around.any(|outer| Tag::of(&outer.local_name()) == Tag::Silent) {
            continue;
        }
        let length = block.text_content().map_or(0, |words| u32::try_from(words.len()).unwrap_or(u32::MAX));
        match lengths.iter_mut().find(|(known, _)| *known == holder) {
            Some((_, sum)) => *sum = sum.saturating_add(length),
            None => lengths.push((holder, length)),
        }
    }
    lengths.into_iter().max_by_key(|(_, length)| *length).map(|(element, _)| element)
}
