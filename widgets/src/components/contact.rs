//! Whom to ask: telephone, hours and place, at the foot of an explainer and of each sheet.

use crate::view::*;
use mingbai_content::model::{Block, Contact};

#[cfg(not(target_arch = "wasm32"))]
use super::prose::replaced;
use super::prose::{blocks, text};
use crate::rendering::Rendering;

/// Digits of the shortest number: 12345.
const FEWEST: usize = 5;
/// Fewest digits of a number that a blank ends.
const SHORTEST: usize = 7;

/// A telephone as a link that dials; where there are several, or an extension, the first number.
pub(crate) fn phone_link(phone: &str) -> AnyView {
    view! { <a class="phone" href=["tel:", &first_number(phone)].concat()>{phone.to_owned()}</a> }.into_any()
}

/// A text in which the telephone of the front matter can be dialled.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn dialled(body: &[Block], phone: Option<&str>, rendering: &Rendering) -> AnyView {
    let place = |words: &str, phone: &str| words.find(phone).map(|at| (at, at + phone.len()));
    let phone = phone.filter(|phone| has_phone(phone));
    let view = phone.and_then(|it| replaced(body, &|words| place(words, it), Some(phone_link(it)), rendering));
    view.unwrap_or_else(|| blocks(body, rendering))
}

/// Where Markdown is read in a browser there is no room for that, and the foot of a card has the telephone.
#[cfg(target_arch = "wasm32")]
pub(crate) fn dialled(body: &[Block], _phone: Option<&str>, rendering: &Rendering) -> AnyView {
    blocks(body, rendering)
}

/// The contact data that words do not say yet, blanks aside.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn unsaid(contact: &Contact, words: &str) -> Contact {
    let unspaced = |text: &str| text.split_whitespace().collect::<String>();
    let words = unspaced(words);
    let unsaid = |value: &Option<String>| value.clone().filter(|value| !words.contains(&unspaced(value)));
    Contact { phone: unsaid(&contact.phone), hours: unsaid(&contact.hours), place: unsaid(&contact.place) }
}

/// Whether words have a number that can be dialled.
pub(crate) fn has_phone(words: &str) -> bool {
    first_number(words).len() >= FEWEST
}

/// What is dialled: `05550000012` of `0555-0000012、0555-0000013（转 801）`.
fn first_number(phone: &str) -> String {
    let mut number = String::new();
    for sign in phone.chars() {
        match sign {
            '0'..='9' | '+' => number.push(sign),
            '-' | '－' | '–' | '—' => {}
            // Blanks group a number, and part two.
            ' ' if number.len() < SHORTEST => {}
            _ if number.len() < FEWEST => number.clear(),
            _ => break,
        }
    }
    number
}

/// Telephone (a link that dials), hours and place.
pub(crate) fn contact_list(contact: &Contact, rendering: &Rendering) -> AnyView {
    let phone = contact.phone.as_ref().map(|phone| (rendering.words().phone, phone_link(phone)));
    let hours = contact.hours.as_ref().map(|hours| (rendering.words().hours, text(hours)));
    let place = contact.place.as_ref().map(|place| (rendering.words().place, text(place)));
    let items = [phone, hours, place]
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            view! { <div class="contact-item"><dt>{name}</dt><dd>{value}</dd></div> }
        })
        .collect_view();
    (!items.is_empty()).then(|| view! { <dl class="contact">{items}</dl> }).into_any()
}

#[cfg(test)]
mod tests {
    use super::first_number;

    #[test]
    fn one_number_is_dialled() {
        for (phone, number) in [
            ("0555-0000012", "05550000012"),
            ("+86 555 0000012", "+865550000012"),
            ("0555-0000012、0555-0000013（转 801、802）", "05550000012"),
            ("0555-0000012 0555-0000013", "05550000012"),
            ("0555-0000012转801", "05550000012"),
            ("电话：12345", "12345"),
            ("12345、0555-0000012", "12345"),
            ("400 123 4567", "4001234567"),
            ("7 号窗口，0555-0000012", "05550000012"),
        ] {
            assert_eq!(first_number(phone), number, "{phone}");
        }
    }
}
