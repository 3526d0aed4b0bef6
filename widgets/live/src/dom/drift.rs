//! Tells at an entry that its quoted words do not stand in the policy as they were quoted; what is written here goes with the binding.

use mingbai_content::anchor::{Anchor, Drift, PolicyIndex};
use mingbai_content::model::{Citation, Language};
use mingbai_content::text::fold::tidy;
use web_sys::Element;

use crate::markup::{class, data};
use crate::words;

/// Says at the citation what is not as the author wrote it; an exact one says nothing.
pub(super) fn tell_drift(
    chip: &Element,
    citation: &Citation,
    anchor: &Anchor,
    index: &PolicyIndex,
    language: Language,
) -> Option<Element> {
    if anchor.drift == Drift::Gone {
        // What the site has found itself stands at the entry already.
        if chip.has_attribute(data::REVISED) {
            return None;
        }
        let policy = index.policy();
        if let Some((_, clause)) = citation.path.as_ref().and_then(|path| policy.find(path).next()) {
            return tell_revision(chip, &tidy(clause.span.of(&policy.text)), language);
        }
    }
    let (name, words) = match anchor.drift {
        Drift::Moved => {
            let clause = anchor.clause.as_ref().map(ToString::to_string).unwrap_or_default();
            ("moved", [words::live(language).moved, &clause].concat())
        }
        Drift::Ambiguous => ("ambiguous", words::live(language).ambiguous.to_owned()),
        Drift::Gone => ("gone", words::live(language).gone.to_owned()),
        _ => return None,
    };
    let note = chip.owner_document()?.create_element("p").ok()?;
    note.set_class_name(class::DRIFT_NOTE);
    note.set_attribute(data::DRIFT, name).ok()?;
    note.set_text_content(Some(&words));
    chip.append_child(&note).ok()?;
    Some(note)
}

/// The clause is there and says something else: at the entry, with its words of now one tap away.
fn tell_revision(chip: &Element, now: &str, language: Language) -> Option<Element> {
    let document = chip.owner_document()?;
    let make = |tag: &str, class: &str, words: &str| {
        let element = document.create_element(tag).ok()?;
        element.set_class_name(class);
        element.set_text_content((!words.is_empty()).then_some(words));
        Some(element)
    };
    let notice = make("details", class::REVISION, "")?;
    // By which the loader knows what was written in the browser.
    notice.set_attribute(data::DRIFT, "changed").ok()?;
    let (note, words) =
        (make("summary", class::REVISION_NOTE, words::live(language).changed)?, make("p", class::REVISION_WORDS, now)?);
    notice.append_child(&note).ok()?;
    notice.append_child(&words).ok()?;
    chip.parent_element()?.after_with_node_1(&notice).ok()?;
    Some(notice)
}
