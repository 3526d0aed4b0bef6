//! 案例说明: somebody else's account, to reckon one's own by.

mod model;
mod read;

pub use model::{Case, CaseField, CasePart};
pub(crate) use read::read;

use crate::model::shape::{Group, Item, Shape, Weight};

/// Whose case it is, and what is so there, is given; what follows from it is stated.
pub(crate) fn shape(cases: &[Case]) -> Shape<'_> {
    Shape::Accounts(cases.iter().map(account).collect())
}

fn account(Case { entry, fields }: &Case) -> Group<'_> {
    let head = Item { title: Weight::Given, body: Weight::Given, ..Item::stated(entry) };
    Group { head, items: fields.iter().map(part).collect() }
}

/// Its label names it, and claims nothing.
fn part(CaseField { part, entry }: &CaseField) -> Item<'_> {
    let body = match part {
        CasePart::Person | CasePart::Situation => Weight::Given,
        CasePart::Calculation | CasePart::Result | CasePart::Other => Weight::Stated,
    };
    Item { title: Weight::Silent, body, ..Item::stated(entry) }
}
