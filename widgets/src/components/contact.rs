//! Whom to ask: telephone, hours and place, at the foot of an explainer and of each sheet.

use leptos::prelude::*;
use mingbai_content::model::Contact;

use crate::rendering::Rendering;

/// Telephone (a link that dials), hours and place.
pub(crate) fn contact_list(contact: &Contact, rendering: &Rendering) -> AnyView {
    let phone = contact.phone.as_ref().map(|phone| {
        let href: String =
            "tel:".chars().chain(phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+')).collect();
        (rendering.words().phone, view! { <a class="phone" href=href>{phone.clone()}</a> }.into_any())
    });
    let hours = contact.hours.as_ref().map(|hours| (rendering.words().hours, hours.clone().into_any()));
    let place = contact.place.as_ref().map(|place| (rendering.words().place, place.clone().into_any()));
    let items = [phone, hours, place]
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            view! { <div class="contact-item"><dt>{name}</dt><dd>{value}</dd></div> }
        })
        .collect_view();
    view! { <dl class="contact">{items}</dl> }.into_any()
}
