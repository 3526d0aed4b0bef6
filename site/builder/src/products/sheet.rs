//! Sheets of paper as PDF: one file for each sheet and each size of paper.

use anyhow::{Context as _, Result};
use mingbai_content::model::{Explainer, Form};
use mingbai_press::{Paper, Sheet, sheets};

use super::address;
use super::context::PageContext;
use super::made::{Made, Workshop};
use super::qr::Code;

/// Whether the explainer has a sheet of this form.
pub(super) fn applies(form: Form, explainer: &Explainer) -> bool {
    sheets(explainer).any(|sheet| sheet.form() == form)
}

/// Prints the sheets of this form on the paper that was asked for, or on each that they are made for.
///
/// # Errors
///
/// When nothing can be set here, or an address is too long for a code.
pub(super) fn make(form: Form, context: &PageContext<'_>, workshop: &Workshop<'_>) -> Result<Vec<Made>> {
    let (explainer, press) = (context.explainer(), workshop.pressroom.press()?);
    let is_wanted = |paper: &Paper| workshop.paper.is_none_or(|wanted| wanted == *paper);
    let papers: Vec<Paper> = Sheet::papers(form).iter().copied().filter(is_wanted).collect();
    let mut made = Vec::new();
    for (number, sheet) in sheets(explainer).filter(|sheet| sheet.form() == form).enumerate() {
        let code = context.address.as_deref().map(|page| code(page, explainer, &sheet)).transpose()?;
        for paper in &papers {
            let printed = sheet.print(press, *paper, code.as_ref())?;
            // The first has the plain name, so that a link to it stays true when a second one comes.
            let which = if number == 0 { String::new() } else { format!("-{}", number + 1) };
            let name = format!("{}{which}-{}.pdf", form.class(), paper.title().to_lowercase());
            made.push(Made { name, content: printed.pdf, notes: printed.notes });
        }
    }
    Ok(made)
}

fn code(page: &str, explainer: &Explainer, sheet: &Sheet<'_>) -> Result<mingbai_press::Code> {
    of_address(address::of_sheet(page, explainer, sheet.section()))
}

/// The code of an address, ready for the press.
pub(super) fn of_address(address: String) -> Result<mingbai_press::Code> {
    let code = Code::of(&address).with_context(|| format!("网址太长，装不进二维码：{address}"))?;
    Ok(mingbai_press::Code { side: code.side, path: code.path, address })
}
