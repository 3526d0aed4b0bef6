//! 办事一本通: all explainers of a folder bound into one PDF, in the order of their policies, the latest first.

use anyhow::Result;
use jiff::civil::Date;
use mingbai_press::{Cover, Volume, bind};

use super::context::PageContext;
use super::made::{Made, Workshop};
use super::sheet::of_address;

/// What it is called on its cover.
const TITLE: &str = "办事一本通";

/// Binds them; the day on the cover is that of the latest explainer, as its words are no newer.
///
/// # Errors
///
/// When nothing can be set here, or an address is too long for a code.
pub(crate) fn make(contexts: &[&PageContext<'_>], workshop: &Workshop<'_>) -> Result<Made> {
    let mut contexts = contexts.to_vec();
    contexts.sort_by_key(|context| {
        let head = &context.explainer().head;
        core::cmp::Reverse((head.policy.issued, head.published))
    });
    let codes = contexts.iter().map(|context| context.address.clone().map(of_address).transpose());
    let codes = codes.collect::<Result<Vec<_>>>()?;
    let explainers = contexts.iter().map(|context| context.explainer());
    let bound = explainers.clone().zip(codes.iter().map(Option::as_ref));
    let volumes: Vec<Volume<'_>> = bound.map(|(explainer, code)| Volume { explainer, code }).collect();
    let latest = explainers.clone().filter_map(|explainer| explainer.head.published).max();
    let edition = latest.map(edition).unwrap_or_default();
    let office = explainers.clone().next().and_then(|explainer| explainer.head.drafter.clone()).unwrap_or_default();
    let cover = Cover { title: TITLE, publisher: workshop.publisher.unwrap_or(&office), edition: &edition };
    let printed = bind(workshop.pressroom.press()?, cover, &volumes)?;
    Ok(Made { name: "booklet-a4.pdf".to_owned(), content: printed.pdf, notes: printed.notes })
}

fn edition(day: Date) -> String {
    format!("{} 年 {} 月", day.year(), day.month())
}
