//! The days of the strip in the head.

use jiff::civil::Date;

use crate::model::{Body, Explainer, Milestone, Section};

/// Most days that the strip has in store. The first that is not over is shown: what is read later needs the next ones.
const MOST_DAYS: usize = 3;

/// The days that are still to come, of the section's own timeline or of the first beside it.
pub fn deadlines<'a>(section: Option<&'a Section>, explainer: &'a Explainer, today: Date) -> Vec<&'a Milestone> {
    let of = |section: &&Section| matches!(section.body, Body::Timeline(_));
    let own = section.and_then(|section| section.blocks().iter().find(of));
    match own.or_else(|| explainer.sections.iter().find(of)).map(|timeline| &timeline.body) {
        Some(Body::Timeline(milestones)) => {
            let is_coming = |milestone: &&Milestone| milestone.end.is_some_and(|end| end >= today);
            milestones.iter().filter(is_coming).take(MOST_DAYS).collect()
        }
        _ => Vec::new(),
    }
}
