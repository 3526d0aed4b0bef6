//! 二维码 on its own, for offices that set their own posters: one SVG a numbered sheet, named after its number.

use anyhow::{Context as _, Result, anyhow};
use mingbai_content::fingerprint::{Fingerprint, is_sheet};
use mingbai_content::model::{Explainer, Section};

use super::address;
use super::context::PageContext;
use super::made::Made;
use super::qr::Code;

/// Whether there is a sheet whose number can be looked up.
pub(super) fn applies(explainer: &Explainer) -> bool {
    sheets(explainer).next().is_some()
}

/// One picture a sheet.
///
/// # Errors
///
/// When the page has no address, or one that is too long for a code.
pub(super) fn make(context: &PageContext<'_>) -> Result<Vec<Made>> {
    let explainer = context.explainer();
    let page = context.address.as_deref().ok_or_else(|| anyhow!(address::HINT))?;
    let picture = |section: &Section| {
        let address = address::of_sheet(page, explainer, section);
        let code = Code::of(&address).with_context(|| format!("网址太长，装不进二维码：{address}"))?;
        let name = format!("qr-{}.svg", Fingerprint::of(section, explainer));
        Ok(Made { name, content: code.svg().into_bytes(), notes: Vec::new() })
    };
    sheets(explainer).map(picture).collect()
}

fn sheets(explainer: &Explainer) -> impl Iterator<Item = &Section> {
    explainer.sections_deep().filter(|section| is_sheet(section.form()))
}
