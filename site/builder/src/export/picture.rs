//! 图解长图: each infographic as PNG, to be sent and printed, and as SVG, for those who set it anew. An explainer without one
//! gets a picture of all its blocks that stand by themselves.

use anyhow::{Context as _, Result};
use mingbai_content::model::Explainer;
use mingbai_content::text::date;
use mingbai_picture::paint::{self, Fonts};
use mingbai_picture::{Picture, layout, of_explainer};

use super::{Made, Settings};
use crate::picture::with_code;

/// Whether there is something to draw.
pub(super) fn applies(explainer: &Explainer) -> bool {
    !of_explainer(explainer).is_empty()
}

/// Two files a picture.
///
/// # Errors
///
/// When the machine has no Chinese font, or the picture is too tall to be painted.
pub(super) fn make(explainer: &Explainer, settings: &Settings<'_>) -> Result<Vec<Made>> {
    let fonts = Fonts::of_system()?;
    let mut made = Vec::new();
    for (number, picture) in (1..).zip(of_explainer(explainer)) {
        made.extend(files(number, with_code(picture, settings.page), settings, &fonts)?);
    }
    Ok(made)
}

fn files(number: usize, picture: Picture, settings: &Settings<'_>, fonts: &Fonts) -> Result<[Made; 2]> {
    let today = settings.today.map(date::iso);
    let scene = layout(&picture, today.as_deref(), fonts);
    let png = paint::png(&scene, fonts).with_context(|| format!("图解“{}”画不出来", picture.kicker))?;
    let svg = paint::svg(&scene, &picture.title).into_bytes();
    let name = |ending: &str| match number {
        1 => format!("tujie.{ending}"),
        _ => format!("tujie-{number}.{ending}"),
    };
    Ok([("png", png), ("svg", svg)].map(|(ending, content)| Made { name: name(ending), content, notes: Vec::new() }))
}
