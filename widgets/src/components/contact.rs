//! Whom to ask: telephone, hours and place, at the foot of an explainer and of each sheet.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Contact, Inline, InlineKind, Inlines};

use super::prose::{blocks, inlines, text};
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
pub(crate) fn dialled(body: &[Block], phone: Option<&str>, rendering: &Rendering) -> AnyView {
    let whole = || blocks(body, rendering);
    let Some(phone) = phone.filter(|phone| has_phone(phone)) else { return whole() };
    let found = body.iter().enumerate().find_map(|(position, block)| match &block.kind {
        BlockKind::Paragraph(content) => Some((position, around(&rendering.terms.linked(content), phone)?)),
        _ => None,
    });
    let Some((position, [before, after])) = found else { return whole() };
    view! {
        {blocks(body.get(..position).unwrap_or_default(), rendering)}
        <p>{inlines(&before)}{phone_link(phone)}{inlines(&after)}</p>
        {blocks(body.get(position + 1..).unwrap_or_default(), rendering)}
    }
    .into_any()
}

/// What stands before and after these words, where one text has them.
fn around(content: &[Inline], wanted: &str) -> Option<[Inlines; 2]> {
    let (position, inline, [before, after]) =
        content.iter().enumerate().find_map(|(position, inline)| match &inline.kind {
            InlineKind::Text(text) => Some((position, inline, text.split_once(wanted)?.into())),
            _ => None,
        })?;
    let piece = |words: &str| Inline { kind: InlineKind::Text(words.to_owned()), span: inline.span };
    let (first, last) = (content.get(..position)?, content.get(position + 1..)?);
    Some([[first, &[piece(before)]].concat(), [&[piece(after)], last].concat()])
}

/// The contact data that words do not say yet, blanks aside.
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
