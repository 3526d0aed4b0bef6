//! The days of an explainer as a file for calendars (RFC 5545): an all-day event for each milestone that is still to come. Nothing in it tells when it
//! was made, so that the same explainer on the same day is the same bytes.

use icalendar::{Calendar, Component as _, Event, Property};
use jiff::civil::Date;
use mingbai_content::model::shape::{Item, Note, Shape};
use mingbai_content::model::{self, BlockKind, Entry};
use mingbai_content::text::date;
use serde::{Deserialize, Serialize};

use super::address;
use super::context::PageContext;
use crate::texts::digest::Digest;

/// Its name, beside the page of its explainer.
pub(crate) const FILE: &str = "milestones.ics";

/// Octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// How often a calendar that somebody has subscribed to is to be looked at again: a site is built once a day at most.
const EVERY: &str = "P1D";

/// A milestone as a calendar has it. Days are `20261008`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Milestone {
    /// The first day.
    first: String,
    /// The day after the last, as the standard counts.
    after: String,
    /// What happens, with the explainer's title.
    summary: String,
    /// By what a calendar knows it again when its day has moved.
    uid: String,
    /// The day on which the explainer said so last.
    said_on: String,
    /// What it is about and whom to ask, a line each.
    about: String,
    /// Its entry on the page, where the site has an address.
    address: Option<String>,
}

/// A milestone of an explainer, in the order of the file.
#[derive(Clone, Debug)]
pub(crate) struct Coming<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) first: Date,
    pub(crate) last: Date,
}

/// The milestones that are not over, but for those whose clause was amended: whether they are still true nobody has said yet.
pub(crate) fn coming<'a>(page: &PageContext<'a>) -> Vec<Coming<'a>> {
    let revised = page.source.revised_entries();
    let days = page.explainer().sections_deep().flat_map(|section| match section.body.shape() {
        Shape::Days(items) => items,
        _ => Vec::new(),
    });
    let coming = days.filter_map(|Item { entry, note, .. }| match note {
        Note::Days { first: Some(first), last: Some(last) } => Some(Coming { entry, first, last }),
        _ => None,
    });
    let is_over = |last: Date| page.today.is_some_and(|today| last < today);
    coming.filter(|it| !is_over(it.last) && !revised.contains(&it.entry.id)).collect()
}

/// The same as a calendar has them, each once, the earliest first.
pub(crate) fn milestones(page: &PageContext<'_>) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = coming(page).iter().filter_map(|it| milestone(it, page)).collect();
    milestones.sort();
    // A timeline often stands in the infographic too.
    milestones
        .dedup_by(|one, other| (&one.first, &one.after, &one.summary) == (&other.first, &other.after, &other.summary));
    milestones
}

fn milestone(coming: &Coming<'_>, page: &PageContext<'_>) -> Option<Milestone> {
    let (head, slug) = (&page.explainer().head, &page.source.found.slug);
    let what = what_happens(coming.entry);
    let summary = if what.is_empty() { head.title.clone() } else { format!("{what}（{}）", head.title) };
    let address = page.address.as_ref().map(|page| address::of_entry(page, &coming.entry.id));
    let day = model::words(&coming.entry.title, ' ');
    let policy = head.policy.title.as_ref().map(|title| match &head.policy.number {
        Some(number) => format!("依据：{title}（{number}）"),
        None => format!("依据：{title}"),
    });
    let phone = head.contact.as_ref().and_then(|contact| contact.phone.as_ref());
    let lines = [
        Some(format!("{day} {what}")),
        policy,
        phone.map(|phone| format!("咨询电话：{phone}")),
        address.as_ref().map(|address| format!("解读：{address}")),
    ];
    let said_on = head.amended.max(head.published).or(head.policy.issued).unwrap_or(coming.first);
    let host = page.address.as_deref().and_then(address::host).unwrap_or("mingbai.invalid");
    Some(Milestone {
        first: compact(coming.first),
        after: compact(coming.last.tomorrow().ok()?),
        summary,
        uid: format!("{:.32}@{host}", format!("{:?}", Digest::of(format!("{slug}\n{}", coming.entry.id.0).as_bytes()))),
        said_on: compact(said_on),
        about: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        address,
    })
}

/// The first sentence under the day.
pub(crate) fn what_happens(entry: &Entry) -> String {
    let paragraph = entry.body.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(words) => Some(model::words(words, ' ')),
        _ => None,
    });
    let paragraph = paragraph.unwrap_or_default();
    paragraph.split(['。', '；']).next().unwrap_or_default().trim().to_owned()
}

/// The file of these milestones, under a name that calendars show.
pub(crate) fn file(name: &str, milestones: &[Milestone]) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//mingbai//milestones//ZH"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    // What is no property of the standard is written as it is.
    let name = name.replace(['\\', ';', ',', '\n', '\r'], " ");
    calendar.append_property(Property::new("X-WR-CALNAME", name));
    calendar.append_property(Property::new("REFRESH-INTERVAL", EVERY).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", EVERY));
    for milestone in milestones {
        calendar.push(event(milestone));
    }
    folded(&calendar.to_string()).into_bytes()
}

fn event(milestone: &Milestone) -> Event {
    let day = |key: &str, day: &str| Property::new(key, day).add_parameter("VALUE", "DATE").done();
    let mut event = Event::with_uid(&milestone.uid);
    // In China a day begins at four in the afternoon of the day before, by universal time; noon is the same day in both.
    event.add_property("DTSTAMP", format!("{}T040000Z", milestone.said_on));
    event.append_property(day("DTSTART", &milestone.first));
    event.append_property(day("DTEND", &milestone.after));
    event.summary(&milestone.summary).description(&milestone.about);
    // Nobody is busy all day because of it.
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(address) = &milestone.address {
        event.add_property("URL", address);
    }
    event
}

fn compact(day: Date) -> String {
    date::iso(day).replace('-', "")
}

/// The lines folded anew: the last piece of a line is one octet too long where the library has folded it.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / 8);
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let (mut rest, mut room) = (line.trim_end_matches("\r\n"), LINE);
        while rest.len() > room {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
            folded.extend([piece, "\r\n "]);
            (rest, room) = (after, LINE - 1);
        }
        folded.extend([rest, "\r\n"]);
    }
    folded
}

#[cfg(test)]
mod tests {
    use mingbai_content::text::date::parse_iso;

    use super::*;
    use crate::texts::source::Source;

    const LIFT: &str = "---\ntitle: 装电梯，补多少\npolicy: { title: 办法; 试行, number: 云政办〔2026〕12号, issued: 2026-03-02 }\npublished: 2026-03-04\ncontact: { phone: 0555-0000012 }\n---\n\n\
        ## 时间 {.timeline}\n\n- **2026年4月1日** 办法施行\n- **2026年10月8日至12月15日** 第二批提交申请，到县政务服务中心二楼 7 号窗口，也可以在网上提交，还可以请社区代交。过期不候。\n- **2027年2月26日前** 公布计划\n";

    fn made(markdown: &str, today: &str) -> (Vec<Milestone>, String) {
        let source = Source::alone("lift".to_owned(), markdown);
        let page = PageContext::new(&source, Some("https://www.yunxi.example/lift/".to_owned()), parse_iso(today));
        let milestones = milestones(&page);
        let text = String::from_utf8(file("装电梯，补多少", &milestones)).unwrap();
        (milestones, text)
    }

    fn values<'a>(calendar: &'a Calendar, key: &str) -> Vec<&'a str> {
        let events = calendar.components.iter().filter_map(|it| it.as_event());
        events.filter_map(|event| event.property_value(key)).collect()
    }

    #[test]
    fn what_is_still_to_come_is_read_back_as_days() {
        let (_, text) = made(LIFT, "2026-11-26");
        let calendar: Calendar = text.parse().unwrap();
        assert_eq!(values(&calendar, "DTSTART"), ["20261008", "20270226"]);
        // The day after the last: a period ends before it.
        assert_eq!(values(&calendar, "DTEND"), ["20261216", "20270227"]);
        assert_eq!(values(&calendar, "DTSTAMP"), ["20260304T040000Z"; 2]);
        assert_eq!(text.matches("DTSTART;VALUE=DATE:").count(), 2, "{text}");
        let summaries = values(&calendar, "SUMMARY");
        assert!(summaries[0].starts_with("第二批提交申请，到县") && !summaries[0].contains("过期"), "{summaries:?}");
        assert_eq!(summaries[1], "公布计划（装电梯，补多少）");
        let about = values(&calendar, "DESCRIPTION")[1];
        for part in ["2027年2月26日前 公布计划", "办法; 试行（云政办〔2026〕12号）", "0555-0000012"]
        {
            assert!(about.contains(part), "{part} in {about}");
        }
        assert!(values(&calendar, "URL")[1].starts_with("https://www.yunxi.example/lift/#mb-2027"));
        assert!(values(&calendar, "UID").iter().all(|uid| uid.is_ascii() && uid.ends_with("@www.yunxi.example")));
    }

    #[test]
    fn a_line_has_at_most_75_octets_and_ends_in_both_signs() {
        // Long enough that pieces of every length stand at the end of a line.
        for length in 0..80 {
            let title = "补".repeat(length);
            let (_, text) = made(&LIFT.replace("补多少", &title), "2026-11-26");
            assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text}");
            let longest = text.split("\r\n").map(str::len).max();
            assert!(longest.is_some_and(|longest| longest <= LINE), "{longest:?}: {text}");
            let calendar: Calendar = text.parse().unwrap();
            assert!(values(&calendar, "SUMMARY")[1].contains(&format!("装电梯，{title}")), "{text}");
        }
    }

    #[test]
    fn a_milestone_is_known_again_when_its_words_change() {
        let uids = |markdown: &str| made(markdown, "2026-11-26").0.into_iter().map(|it| it.uid).collect::<Vec<_>>();
        let before = uids(LIFT);
        assert_eq!(before, uids(&LIFT.replace("公布计划", "公布第二批计划")));
        assert_ne!(before[0], before[1]);
    }

    #[test]
    fn what_stands_in_two_timelines_is_one_event() {
        let (_, days) = LIFT.split_once("## 时间 {.timeline}\n").unwrap();
        let twice = format!("{LIFT}\n## 一图 {{.infographic}}\n\n### 时间 {{.timeline}}\n{days}");
        assert_eq!(made(&twice, "2026-11-26").0.len(), 2);
    }

    #[test]
    fn the_day_counts_only_for_what_is_over() {
        let on = |today: &str| made(LIFT, today).1;
        assert_eq!(on("2026-11-26"), on("2026-12-15"));
        assert_eq!(on("2026-12-16").matches("BEGIN:VEVENT").count(), 1);
        assert!(made(LIFT, "2027-02-27").0.is_empty());
    }
}
