//! Timelines as they stand on the day of reading: a page that was made last month must not say 「接下来」 of last week.

use mingbai_content::model::Language;
use web_sys::{Element, ShadowRoot};

use crate::markup::{data, select};
use crate::phase::{self, Phase, phases};
use crate::words;

/// Marks the milestones of every timeline of `root`; one whose mark is right already is not touched.
pub(crate) fn mark_phases(root: &ShadowRoot, today: &str, language: Language) {
    for timeline in super::select(root, select::TIMELINE) {
        let milestones: Vec<Element> = super::elements(timeline.query_selector_all(select::MILESTONE));
        let periods: Vec<_> = milestones
            .iter()
            .map(|milestone| milestone.get_attribute(data::START).zip(milestone.get_attribute(data::END)))
            .collect();
        for (milestone, phase) in milestones.iter().zip(phases(&periods, Some(today))) {
            if let Some(phase) = phase {
                mark(milestone, phase, language);
            }
        }
    }
}

fn mark(milestone: &Element, reached: Phase, language: Language) {
    if milestone.get_attribute(data::PHASE).as_deref() == Some(reached.name()) {
        return;
    }
    drop(milestone.set_attribute(data::PHASE, reached.name()));
    if let Ok(Some(badge)) = milestone.query_selector(select::PHASE) {
        badge.set_text_content(phase::word(reached, words::live(language)));
    }
}
