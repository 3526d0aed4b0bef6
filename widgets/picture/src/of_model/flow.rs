//! Procedures: their steps, those of a way that parts one deeper under the words that say when it is taken.

use mingbai_content::model;

use super::text::plain;
use super::timed;
use crate::picture::{Mark, Step};

pub(super) fn steps(flow: &model::Flow) -> Vec<Step> {
    let mut found = Vec::new();
    collect(&flow.steps, 0, &mut found);
    found
}

fn collect(steps: &[model::FlowStep], depth: u8, found: &mut Vec<Step>) {
    for (step, number) in steps.iter().zip(1_usize..) {
        let limit = step.limit.as_ref().map(|limit| limit.text.as_str());
        found.push(Step { depth, ..timed(&step.entry, limit, number.to_string()) });
        for branch in &step.branches {
            found.push(Step { depth, title: plain(&branch.label), mark: Mark::new(), ..Step::default() });
            collect(&branch.steps, depth.saturating_add(1), found);
        }
    }
}
