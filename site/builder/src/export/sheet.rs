//! Sheets of paper as PDF: one file for each sheet and each size of paper.

use std::sync::OnceLock;

use anyhow::{Context as _, Result};
use mingbai_content::model::{Explainer, Form};
use mingbai_press::{Press, PressError, Sheet, sheets};

use super::{Made, Paper, Settings};
use crate::address;
use crate::qr::Code;

/// The press, started when the first sheet is wanted: it is a program of its own, and finding the fonts of a system takes a moment.
#[derive(Default)]
pub(crate) struct Pressroom(OnceLock<Result<Press, PressError>>);

impl Pressroom {
    /// The press.
    ///
    /// # Errors
    ///
    /// When the program that sets paper is not there or not right, or the machine has no Chinese font; the message says what to do.
    pub(crate) fn press(&self) -> Result<&Press> {
        self.0.get_or_init(Press::find).as_ref().map_err(|error| error.clone().into())
    }
}

/// Whether the explainer has a sheet of this form.
pub(super) fn applies(form: Form, explainer: &Explainer) -> bool {
    sheets(explainer).any(|sheet| sheet.form() == form)
}

/// Prints the sheets of this form on the paper that was asked for, or on each that they are made for.
///
/// # Errors
///
/// When nothing can be set here, or an address is too long for a code.
pub(super) fn make(form: Form, papers: &[Paper], explainer: &Explainer, settings: &Settings<'_>) -> Result<Vec<Made>> {
    let press = settings.pressroom.press()?;
    let papers: Vec<Paper> =
        papers.iter().copied().filter(|paper| settings.paper.is_none_or(|wanted| wanted == *paper)).collect();
    let mut made = Vec::new();
    for (number, sheet) in sheets(explainer).filter(|sheet| sheet.form() == form).enumerate() {
        let code = settings.page.map(|page| code(page, explainer, &sheet)).transpose()?;
        for paper in &papers {
            let printed = sheet.print(press, (*paper).into(), code.as_ref())?;
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
