//! 办事一本通: several explainers bound into one, with cover, contents and every form inside.

use mingbai_content::model::Explainer;
use serde_json::{Value, json};

use crate::parts::Chapter;
use crate::sheet::{code_data, imprint, source};
use crate::{Code, Paper, Press, PressError, Printed};

/// One explainer of a booklet.
#[derive(Clone, Copy, Debug)]
pub struct Volume<'a> {
    /// What it says.
    pub explainer: &'a Explainer,
    /// The code that leads to its page.
    pub code: Option<&'a Code>,
}

/// What stands on the cover beside the titles.
#[derive(Clone, Copy, Debug)]
pub struct Cover<'a> {
    /// 办事一本通, or what the office calls it.
    pub title: &'a str,
    /// Who gives it out.
    pub publisher: &'a str,
    /// As of when: 2026 年 11 月.
    pub edition: &'a str,
}

/// Binds the volumes in their order.
///
/// # Errors
///
/// When the program ends, or when Typst refuses, which would be a fault of ours.
pub fn bind(press: &Press, cover: Cover<'_>, volumes: &[Volume<'_>]) -> Result<Printed, PressError> {
    press.flowing("booklet.typ", &data(cover, volumes))
}

fn data(cover: Cover<'_>, volumes: &[Volume<'_>]) -> Value {
    let author: Vec<&str> = [cover.publisher].into_iter().filter(|name| !name.is_empty()).collect();
    let numbers = volumes.iter().filter_map(|volume| volume.explainer.head.policy.number.as_ref());
    json!({
        "paper": Paper::A4,
        "title": cover.title,
        "author": author,
        "keywords": numbers.collect::<Vec<_>>(),
        "publisher": cover.publisher,
        "edition": cover.edition,
        "volumes": volumes.iter().copied().map(volume).collect::<Vec<_>>(),
    })
}

fn volume(volume: Volume<'_>) -> Value {
    let head = &volume.explainer.head;
    json!({
        "title": head.title,
        "source": source(head),
        "imprint": imprint(head),
        "contact": head.contact,
        "code": code_data(volume.code),
        "sections": volume.explainer.sections.iter().map(Chapter::of).collect::<Vec<_>>(),
    })
}
