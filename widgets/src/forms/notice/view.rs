//! 公告: a poster for a notice board; the day that counts and the phone number are the largest words on it.

use crate::view::*;
use mingbai_content::model::{Entry, Head};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use crate::components::citation::Citations;
use crate::components::headline::headline;
use crate::components::prose::{blocks, inlines, words};
use crate::components::sheet::{sheet_contact, signed};
use crate::rendering::{Rendering, html_id};

/// Words by which a point says that it is about the day that counts.
const DAY_WORDS: [&str; 5] = ["时间", "截止", "期限", "什么时候", "哪天"];

/// A poster: title, points, whom to ask, who says so.
#[component]
pub(crate) fn Notice<'a>(points: &'a [Entry], head: &'a Head, rendering: &'a Rendering) -> AnyView {
    let items = points.iter().map(|entry| point(entry, head, rendering)).collect_view();
    view! {
        <div class="notice">
            {notice_head(head)}
            <ul class="points">{items}</ul>
            {sheet_contact(head, rendering)}
            {signed(head, rendering)}
        </div>
    }
    .into_any()
}

fn notice_head(head: &Head) -> AnyView {
    let number = head.policy.number.clone().map(|number| view! { <p class=class::NOTICE_NUMBER>{number}</p> });
    view! { <p class=class::NOTICE_TITLE>{headline(&head.title)}</p>{number} }.into_any()
}

fn point(entry: &Entry, head: &Head, rendering: &Rendering) -> AnyView {
    let class = match (is_day(entry, head), entry.body.is_empty()) {
        (true, _) => "point point-day",
        (false, true) => "point point-line",
        (false, false) => "point",
    };
    let text =
        (!entry.body.is_empty()).then(|| view! { " "<div class="point-text">{blocks(&entry.body, rendering)}</div> });
    view! {
        <li class=class id=html_id(&entry.id) data-entry="">
            <strong class="point-title">{inlines(&entry.title)}</strong>
            {text}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}

/// Whether a point is about the day that counts: its bold words are a date, or say that one follows.
fn is_day(entry: &Entry, head: &Head) -> bool {
    let title = words(&entry.title);
    let title = title.trim_end_matches(['：', ':', '，']);
    let year = head.policy.issued.map(|day| day.year());
    DAY_WORDS.into_iter().any(|word| title.contains(word)) || date::phrase(title, year).is_some()
}
