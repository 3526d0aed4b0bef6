//! 短信: who, how much, until when, whom to call, in parts of 70 characters.

use jiff::civil::Date;

use super::pick::{Point, deadlines, points};
use super::words::{asked, first_sentence};
use crate::model::Explainer;
use crate::text::sms::{PART_UNITS, split, units};

/// Longest title that is sent whole, in characters.
const SHORT_TITLE: usize = 18;

/// Longest answer that is sent whole, in characters; of a longer one, the first sentence. Enough for the exception that most
/// answers end with: half an answer misleads.
const SHORT_ANSWER: usize = 50;

/// Room that a count and 详见 take beside an address.
const ADDRESS_MARGIN: usize = 10;

/// Words by which a label tells what it answers. The order is that of the message.
const WANTED: [&[&str]; 3] = [
    &["谁", "哪些人", "什么人", "对象", "条件"],
    &["补多少", "多少钱", "多少", "标准", "补助", "补贴", "给什么"],
    &["什么时候", "何时", "时间", "截止", "期限", "哪天"],
];

/// A message, and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The whole text.
    pub text: String,
    /// The same in parts, counted.
    pub parts: Vec<String>,
}

/// The message of `explainer`: on `today` the days that are ahead; `page` is the full address of its page, if that is known.
///
/// An address that no part can hold is left out.
pub fn message(explainer: &Explainer, today: Option<Date>, page: Option<&str>) -> Message {
    let head = &explainer.head;
    let office = head.interpreter.as_deref().or(head.drafter.as_deref());
    let mut text = String::new();
    if let Some(office) = office {
        text.push_str(&["【", office, "】"].concat());
    }
    text.push_str(&short_title(&head.title));
    for point in chosen(explainer) {
        text.push_str(&[asked(&point.label).as_str(), short(&point.words).as_str(), "。"].concat());
    }
    text.push_str(&next_deadline(explainer, today));
    if let Some(contact) = &head.contact
        && let Some(phone) = &contact.phone
    {
        text.push_str(&["咨询电话", phone].concat());
        if let Some(hours) = &contact.hours {
            text.push_str(&["，", hours].concat());
        }
        text.push('。');
    }
    let mut text = without_spaces(&text);
    if let Some(page) = page.filter(|page| units(page) + ADDRESS_MARGIN <= PART_UNITS) {
        text.push_str(&["详见 ", page].concat());
    }
    let names: Vec<&str> = [office, head.drafter.as_deref(), head.contact.as_ref().and_then(|it| it.place.as_deref())]
        .into_iter()
        .flatten()
        .collect();
    let parts = split(&text, &names);
    Message { text, parts }
}

/// The title, or what stands before its first mark; with a stop.
fn short_title(title: &str) -> String {
    let title = title.trim();
    let short = if title.chars().count() <= SHORT_TITLE {
        title
    } else {
        title.split(['，', '：', '？', '—', '、', ',']).next().unwrap_or(title)
    };
    if short.is_empty() || short.ends_with(['。', '？', '！']) { short.to_owned() } else { [short, "。"].concat() }
}

/// The points that say who, how much and when; where a label says none of it, the first points of the explainer.
fn chosen(explainer: &Explainer) -> Vec<Point> {
    let points = points(explainer);
    let mut taken: Vec<usize> = Vec::new();
    for words in WANTED {
        let found = points
            .iter()
            .enumerate()
            .find(|(at, point)| !taken.contains(at) && words.iter().any(|word| point.label.contains(word)));
        taken.extend(found.map(|(at, _)| at));
    }
    let missing = WANTED.len() - taken.len();
    let others: Vec<usize> = (0..points.len()).filter(|at| !taken.contains(at)).take(missing).collect();
    taken.extend(others);
    taken.sort_unstable();
    points.into_iter().enumerate().filter(|(at, _)| taken.contains(at)).map(|(_, point)| point).collect()
}

/// The next day ahead, where the points tell none.
fn next_deadline(explainer: &Explainer, today: Option<Date>) -> String {
    let tells_when = chosen(explainer)
        .iter()
        .any(|point| WANTED.iter().skip(2).any(|words| words.iter().any(|word| point.label.contains(word))));
    let next = deadlines(explainer, today).0.into_iter().next().filter(|_| !tells_when);
    next.map(|deadline| [deadline.when.as_str(), &deadline.what, "。"].concat()).unwrap_or_default()
}

/// The answer, or its first sentence; without its stop.
fn short(words: &str) -> String {
    let whole = words.trim_end_matches('。');
    if whole.chars().count() <= SHORT_ANSWER { whole.to_owned() } else { first_sentence(words).to_owned() }
}

/// A message pays by the character: the spaces around digits go.
fn without_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_between_words = out.ends_with(|last: char| last.is_ascii_alphanumeric())
            && signs.peek().is_some_and(char::is_ascii_alphanumeric);
        if !sign.is_whitespace() || is_between_words {
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer::parse;

    #[test]
    fn who_how_much_when_and_whom_to_call() {
        let source = "---\ntitle: 加装电梯，补多少\ndrafter: 住建局\ncontact: { phone: 0555-0000012, hours: 工作日 9:00—17:00 }\n---\n\n## 卡 {.card}\n\n带什么\n: 身份证\n\n谁能申请\n: 四层以上的楼。别的不行。\n\n补多少\n: 每台 20 万元。\n\n什么时候交\n: 2026 年 5 月 31 日前\n";
        let sent = message(&parse(source).output, None, Some("https://yunxi.example/dianti"));
        assert_eq!(
            sent.text,
            "【住建局】加装电梯，补多少。谁能申请？四层以上的楼。别的不行。补多少？每台20万元。什么时候交？2026年5月31日前。咨询电话0555-0000012，工作日9:00—17:00。详见 https://yunxi.example/dianti"
        );
        assert!(sent.parts.iter().any(|part| part.ends_with("详见 https://yunxi.example/dianti")), "{:#?}", sent.parts);
    }

    #[test]
    fn an_address_that_no_part_can_hold_is_left_out() {
        let page = ["https://yunxi.example/", &"a".repeat(60)].concat();
        assert!(!message(&parse("---\ntitle: 一\n---\n").output, None, Some(&page)).text.contains("http"));
    }
}
