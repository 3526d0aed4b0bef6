//! 图解长图: each infographic as PNG, to be sent and printed, and as SVG, for those who set it anew. An explainer without one
//! gets a picture of all its blocks that stand by themselves.

use anyhow::{Context as _, Result};
use mingbai_content::model::Explainer;
use mingbai_content::text::date;
use mingbai_picture::paint::{self, Fonts};
use mingbai_picture::{Code, Picture, layout, of_explainer};

use super::context::PageContext;
use super::made::Made;
use super::qr;

/// What stands under the code.
const CAPTION: &str = "扫码看原文";

/// Whether there is something to draw.
pub(super) fn applies(explainer: &Explainer) -> bool {
    !of_explainer(explainer).is_empty()
}

/// Two files a picture.
///
/// # Errors
///
/// When the machine has no Chinese font, or the picture is too tall to be painted.
pub(super) fn make(context: &PageContext<'_>) -> Result<Vec<Made>> {
    let fonts = Fonts::of_system()?;
    let mut made = Vec::new();
    for (number, picture) in (1..).zip(of_explainer(context.explainer())) {
        made.extend(files(number, with_code(picture, context.address.as_deref()), context, &fonts)?);
    }
    Ok(made)
}

/// The picture with the way to its page, where the page has an address that a code can hold.
pub(crate) fn with_code(mut picture: Picture, address: Option<&str>) -> Picture {
    picture.code = address.and_then(qr::Code::of).map(|code| Code {
        side: code.side - 2 * qr::QUIET,
        modules: code.modules,
        caption: CAPTION.to_owned(),
    });
    picture
}

fn files(number: usize, picture: Picture, context: &PageContext<'_>, fonts: &Fonts) -> Result<[Made; 2]> {
    let today = context.today.map(date::iso);
    let scene = layout(&picture, today.as_deref(), fonts);
    let png = paint::png(&scene, fonts).with_context(|| format!("图解“{}”画不出来", picture.kicker))?;
    let svg = paint::svg(&scene, &picture.title).into_bytes();
    let name = |ending: &str| match number {
        1 => format!("tujie.{ending}"),
        _ => format!("tujie-{number}.{ending}"),
    };
    Ok([("png", png), ("svg", svg)].map(|(ending, content)| Made { name: name(ending), content, notes: Vec::new() }))
}
