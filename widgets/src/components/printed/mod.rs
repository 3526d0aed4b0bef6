//! What a sheet of paper and its page have in common: the number, by which a reader sees whether the paper still agrees, and
//! the QR code that leads here from the paper. Without script one compares the numbers; the live step says it in words.

use crate::view::*;
use mingbai_content::fingerprint::Fingerprint;
use mingbai_content::model::{Explainer, Form, Section};
use mingbai_live::markup::class;

use crate::rendering::Rendering;

/// The number of a sheet; the code, where the site has an address, is for the printer only.
pub(crate) fn printed_number(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let number = Fingerprint::of(section, explainer).to_string();
    let label = match section.form() {
        Form::Card => rendering.words().card_number,
        _ => rendering.words().sheet_number,
    };
    let code = printed_code(section, rendering);
    let data = number.clone();
    view! {
        <p class=class::PRINTED_NUMBER data-sheet=data>
            {label}" "{number}
        </p>
        {code}
    }
    .into_any()
}

/// The code that leads from paper to the page; nothing where the site has no address.
pub(crate) fn printed_code(section: &Section, rendering: &Rendering) -> AnyView {
    let code = rendering.codes.get(&section.id.0);
    let code = code.map(|code| {
        let side = code.side.to_string();
        view! {
            <svg class="printed-code" viewBox=["0 0 ", &side, " ", &side].concat() aria-hidden="true">
                <path d=code.path.clone()></path>
            </svg>
        }
    });
    code.into_any()
}
