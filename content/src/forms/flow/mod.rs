//! 流程图: a procedure with branches and limits.

mod model;
mod read;
mod total;

pub use model::{Flow, FlowBranch, FlowStep, Limit, TimeUnit};
pub(crate) use read::read;
pub use total::Total;

use crate::model::shape::{Item, Node, Note, Shape, Way, Weight};

/// The steps; the name of a branch is told of the procedure as a whole.
pub(crate) fn shape(flow: &Flow) -> Shape<'_> {
    Shape::Outline(flow.steps.iter().map(node).collect())
}

fn node(step: &FlowStep) -> Node<'_> {
    let note = step.limit.as_ref().map_or(Note::None, |limit| Note::Limit(&limit.text));
    Node { item: Item { note, ..Item::stated(&step.entry) }, ways: step.branches.iter().map(way).collect() }
}

fn way(branch: &FlowBranch) -> Way<'_> {
    Way { label: &branch.label, weight: Weight::Uncited, nodes: branch.steps.iter().map(node).collect() }
}
