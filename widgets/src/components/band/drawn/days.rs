//! How long it is to a day, and the days of a timeline as a file for calendars: only on a page that was made beforehand. What was counted
//! then is counted again on the day of reading (`widgets/loader/days.js`).

use crate::view::*;
use jiff::civil::Date;
use mingbai_content::model::{Explainer, Inline, Milestone};
use mingbai_content::text::date;
use mingbai_content::text::phase::{Left, left as left_until};
use mingbai_live::markup::class;

use crate::components::prose::{self, nothing};
use crate::rendering::Rendering;
use crate::words::{self, Days};

/// What is said of a day or a period on a day: 还有 19 天; nothing once it is over.
pub(crate) fn days_left(start: Date, end: Date, today: Date, words: &Days) -> Option<String> {
    let count = |words: &str, days: u32| words.replace('#', &days.to_string());
    Some(match left_until(&date::iso(start), &date::iso(end), &date::iso(today))? {
        Left::Days(days) => count(words.left, days),
        Left::Begins(days) => count(words.begins, days),
        Left::Today => words.today.to_owned(),
        Left::Last => words.last.to_owned(),
    })
}

/// The days as the markup has them for `days.js`: 2026-10-08/2026-12-15.
pub(crate) fn period(start: Date, end: Date) -> String {
    [date::iso(start), date::iso(end)].join("/")
}

/// The words of counting for what stands in a list of days; none where no day is known to count from.
pub(crate) fn counting(rendering: &Rendering) -> Option<String> {
    rendering.today.map(|_| words::days(rendering.language).counting())
}

/// How long it is to a milestone that is not over.
pub(crate) fn left(milestone: &Milestone, rendering: &Rendering) -> AnyView {
    counted(milestone.start.zip(milestone.end), rendering).into_any()
}

/// The same of the one day or period that words name, behind a blank: 第二批：10 月 8 日至 12 月 15 日. Of words that name none, as 开学 15 日内, or
/// several, nothing is said.
pub(crate) fn until(said: &[Inline], explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let year = explainer.head.published.or(explainer.head.policy.issued).map(Date::year);
    let said = prose::words(said);
    // What says 12 月 or 15 日 beside it, or anything in numbers, may be another day: 12 月 1 日，或者 12 月 15 日.
    let is_of_days = |part: &&str| part.contains(|sign: char| sign.is_ascii_digit() || sign == '月');
    let mut parts = said.split(['：', '，', '；']).filter(is_of_days);
    // What comes before the day says of what it is, but for a day of each year: 第三批 2026 年 12 月 20 日前.
    let bare = |part: &str| date::phrase(part.trim_start_matches(|sign: char| !sign.is_ascii_digit()), year);
    let one = parts.next().filter(|part| parts.next().is_none() && !part.contains('每'));
    let days = one.and_then(bare);
    counted(days, rendering).map(|days| view! { " "{days} }).into_any()
}

fn counted(days: Option<(Date, Date)>, rendering: &Rendering) -> Option<AnyView> {
    let ((start, end), today) = days.zip(rendering.today)?;
    let said = days_left(start, end, today, words::days(rendering.language))?;
    Some(view! { <span class=class::DAYS_LEFT data-mingbai-days=period(start, end)>{said}</span> }.into_any())
}

/// 加入日历: leads to the file, where there is one and it has a day of these.
pub(crate) fn to_calendar(milestones: &[Milestone], rendering: &Rendering) -> AnyView {
    let (Some(href), Some(today)) = (rendering.calendar.clone(), rendering.today) else { return nothing() };
    let is_coming = |milestone: &Milestone| {
        let amended = |quote: usize| rendering.revisions.contains_key(&quote);
        let is_amended = milestone.entry.citations.iter().any(|citation| amended(citation.quote_span.start));
        milestone.end.is_some_and(|end| end >= today) && !is_amended
    };
    if !milestones.iter().any(is_coming) {
        return nothing();
    }
    let words = words::days(rendering.language).to_calendar;
    view! { <p class=class::TO_CALENDAR><a href=href type="text/calendar">{words}</a></p> }.into_any()
}

#[cfg(test)]
mod tests {
    use mingbai_content::model::Language;

    use super::*;

    fn check(start: &str, end: &str, today: &str, expect: &str) {
        let day = |text: &str| date::parse_iso(text).unwrap_or_default();
        let said = days_left(day(start), day(end), day(today), words::days(Language::Simplified));
        assert_eq!(said.unwrap_or_default(), expect, "{start} to {end} on {today}");
    }

    #[test]
    fn days_are_counted_to_the_end_of_what_is_under_way_and_to_the_beginning_of_what_is_not() {
        check("2026-10-08", "2026-12-15", "2026-11-26", "还有 19 天");
        check("2026-10-08", "2026-12-15", "2026-10-08", "还有 68 天");
        check("2026-10-08", "2026-12-15", "2026-09-28", "还有 10 天开始");
        check("2026-10-08", "2026-12-15", "2026-12-15", "最后一天");
        check("2026-10-08", "2026-12-15", "2026-12-16", "");
        check("2027-02-26", "2027-02-26", "2026-12-31", "还有 57 天");
        check("2027-02-26", "2027-02-26", "2027-02-26", "就在今天");
        check("2027-02-26", "2027-02-26", "2027-02-27", "");
    }
}
