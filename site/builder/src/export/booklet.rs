//! 办事一本通: all explainers of a folder bound into one PDF, in the order of their policies, the latest first.

use anyhow::Result;
use jiff::civil::Date;
use mingbai_content::model::Explainer;
use mingbai_press::{Cover, Volume, bind};

use super::Made;
use super::sheet::{Pressroom, of_address};

/// What it is called on its cover.
const TITLE: &str = "办事一本通";

/// One explainer with the address of its page.
pub(crate) type Bound<'a> = (&'a Explainer, Option<String>);

/// Binds them; the day on the cover is that of the latest explainer, as its words are no newer.
///
/// # Errors
///
/// When nothing can be set here, or an address is too long for a code.
pub(crate) fn make(explainers: &[Bound<'_>], publisher: Option<&str>, pressroom: &Pressroom) -> Result<Made> {
    let mut explainers = explainers.to_vec();
    explainers
        .sort_by_key(|(explainer, _)| core::cmp::Reverse((explainer.head.policy.issued, explainer.head.published)));
    let codes =
        explainers.iter().map(|(_, page)| page.clone().map(of_address).transpose()).collect::<Result<Vec<_>>>()?;
    let volumes: Vec<Volume<'_>> =
        explainers.iter().zip(&codes).map(|((explainer, _), code)| Volume { explainer, code: code.as_ref() }).collect();
    let latest = explainers.iter().filter_map(|(explainer, _)| explainer.head.published).max();
    let edition = latest.map(edition).unwrap_or_default();
    let office = explainers.first().and_then(|(explainer, _)| explainer.head.drafter.clone()).unwrap_or_default();
    let cover = Cover { title: TITLE, publisher: publisher.unwrap_or(&office), edition: &edition };
    let printed = bind(pressroom.press()?, cover, &volumes)?;
    Ok(Made { name: "booklet-a4.pdf".to_owned(), content: printed.pdf, notes: printed.notes })
}

fn edition(day: Date) -> String {
    format!("{} 年 {} 月", day.year(), day.month())
}
