//! 我符合吗: questions that lead to a verdict.

mod model;
mod read;

pub use model::{Answer, Condition, Next, Outcome, Verdict};
pub(crate) use read::read;

use crate::model::shape::{Item, Node, Shape, Way, Weight};

/// A condition asks what the policy asks; the answers are the reader's.
#[expect(clippy::ref_option, reason = "the content of the form as the model has it")]
pub(crate) fn shape(first: &Option<Box<Condition>>) -> Shape<'_> {
    Shape::Outline(first.iter().map(|first| node(first)).collect())
}

fn node(condition: &Condition) -> Node<'_> {
    Node { item: Item::stated(&condition.entry), ways: condition.answers.iter().map(way).collect() }
}

fn way(Answer { label, next, span: _ }: &Answer) -> Way<'_> {
    let next = match next {
        Next::Condition(next) => node(next),
        Next::Outcome(outcome) => Node { item: Item::stated(&outcome.entry), ways: Vec::new() },
    };
    Way { label, weight: Weight::Silent, nodes: vec![next] }
}
