//! 图解长图: each infographic as PNG, to be sent and printed, and as SVG, for those who set it anew. An explainer without one
//! gets a picture of all its blocks that stand by themselves.

use anyhow::{Context as _, Result};
use mingbai_content::model::Explainer;
use mingbai_content::text::date;
use mingbai_picture::paint::{self, Fonts};
use mingbai_picture::{Code, Picture, TALLEST, layout, of_explainer};

use super::context::PageContext;
use super::made::Made;
use super::qr;

/// A colour as stylesheets write it: `#1b4b8f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Accent([u8; 3]);

impl Accent {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// When it is no `#` with six digits of sixteen; the message says so.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let number = number.with_context(|| format!("“{text}”不是颜色：要写成 #1b4b8f 这样，井号后面六位"))?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

/// Whether there is something to draw.
pub(super) fn applies(explainer: &Explainer) -> bool {
    !of_explainer(explainer, None).is_empty()
}

/// A picture as PNG, in as many pieces as it is tall, and whole as SVG.
///
/// # Errors
///
/// When the machine has no Chinese font, or the picture is too tall to be painted.
pub(super) fn make(context: &PageContext<'_>) -> Result<Vec<Made>> {
    let fonts = Fonts::of_system()?;
    let mut made = Vec::new();
    for (number, picture) in (1..).zip(of_explainer(context.explainer(), context.today)) {
        let picture = Picture { accent: context.accent.map(|Accent(rgb)| rgb), ..picture };
        made.extend(files(number, with_code(picture, context.address.as_deref()), context, &fonts)?);
    }
    Ok(made)
}

/// The picture with the way to its page, where the page has an address that a code can hold.
pub(crate) fn with_code(mut picture: Picture, address: Option<&str>) -> Picture {
    picture.code =
        address.and_then(qr::Code::of).map(|code| Code { side: code.side - 2 * qr::QUIET, modules: code.modules });
    picture
}

fn files(number: usize, picture: Picture, context: &PageContext<'_>, fonts: &Fonts) -> Result<Vec<Made>> {
    let today = context.today.map(date::iso);
    let scene = layout(&picture, today.as_deref(), fonts);
    let name = if number == 1 { "tujie".to_owned() } else { format!("tujie-{number}") };
    let file = |name: String, content: Vec<u8>| Made { name, content, notes: Vec::new() };
    let mut made = Vec::new();
    for (part, piece) in (1..).zip(scene.pages(TALLEST)) {
        let png = paint::png(&scene, piece, fonts).with_context(|| format!("图解“{}”画不出来", picture.kicker))?;
        let part = if part == 1 { String::new() } else { format!(".part{part}") };
        made.push(file(format!("{name}{part}.png"), png));
    }
    made.push(file(format!("{name}.svg"), paint::svg(&scene, &picture.title).into_bytes()));
    Ok(made)
}
