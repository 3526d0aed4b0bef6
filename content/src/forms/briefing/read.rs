//! 新闻发布会、吹风会: level-3 headings are speakers, what follows each is what was said, `{at=12:30}` is the time in the recording.
//! For example `### 王某　县民政局副局长 {at=12:30}`, `登记不收钱。`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::heading::{Attributes, Part};
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::sections::is_heading;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::{Reading, Scope, report_missing};
use crate::model::{Briefing, Entry, Statement};
use crate::text::{date, url};

const KEYS: [&str; 1] = ["at"];

/// Reads the statements; text before the first is the intro.
pub(crate) fn read(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Briefing> {
    let mut parts = scope.nodes.split(|node| is_heading(node, 3));
    let intro = blocks::lower(parts.next().unwrap_or_default(), context);
    let mut briefing =
        Briefing { date: day(scope, context), recording: recording(scope, context), ..Briefing::default() };
    let headings = scope.nodes.iter().filter(|node| is_heading(node, 3));
    for (heading, nodes) in headings.zip(parts) {
        let before = briefing.statements.iter().rev().find_map(|statement| statement.at);
        let statement = statement(heading, nodes, before, scope, context);
        briefing.statements.push(statement);
    }
    if briefing.statements.is_empty() {
        let message = "这一节没有人发言。每个人用三级标题写上姓名和职务，如：### 王某　县住房和城乡建设局副局长。";
        report_missing(Code::BriefingStatements, message, scope, context);
    }
    let has_times = briefing.statements.iter().any(|statement| statement.at.is_some());
    if has_times && briefing.recording.is_none() {
        let message =
            "写了发言的时间，却没有录像或者录音。请在标题的括号里加上，如 {.briefing recording=fabuhui.mp4}。";
        context.report(Finding::new(Code::BriefingRecording, scope.heading, message));
    }
    Reading { intro: intro.blocks, body: briefing, citations: intro.citations }
}

fn day(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Option<jiff::civil::Date> {
    let Some(value) = scope.attributes.take("date") else {
        let message = "没写哪天开的。请在标题的括号里加上日期，如 {.briefing date=2026-03-05}。";
        context.report(Finding::new(Code::BriefingDate, scope.heading, message));
        return None;
    };
    let day = date::parse_iso(&value.text);
    if day.is_none() {
        context.report(Finding::new(Code::BadDate, value.span, date::advice(&value.text)));
    }
    day
}

fn recording(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Option<String> {
    let value = scope.attributes.take("recording")?;
    let address = url::safe_image(&value.text).map(|address| context.address(address));
    if address.is_none() {
        let message = "录像的地址不能用。地址只能以 https://、http:// 开头，或者是同一网站里的文件名。";
        context.report(Finding::new(Code::UnsafeLink, value.span, message));
    }
    address
}

fn statement(
    heading: &Node<'_>,
    nodes: &[Node<'_>],
    before: Option<u32>,
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> Statement {
    let mut attributes = Attributes::of(heading, context);
    attributes.refuse_classes(heading.span, context);
    let id = attributes.take_id(&Plain::of(&heading.children).text, &scope.id.0, context);
    let at = attributes.take("at").and_then(|part| time(&part, before, context));
    attributes.refuse_rest(&KEYS, context);
    let title = inlines::lower(&heading.children, context);
    if title.is_empty() {
        let message = "没写是谁说的。请写上姓名和职务，如：### 王某　县住房和城乡建设局副局长。";
        context.report(Finding::new(Code::EmptyHeading, heading.span, message));
    }
    let Content { blocks, citations } = blocks::lower(nodes, context);
    if blocks.is_empty() {
        let message = "这位没有说话。请在下面写上说了什么，或者删去这一行。";
        context.report(Finding::new(Code::BriefingWords, heading.span, message));
    }
    let span = nodes.last().map_or(heading.span, |last| heading.span.join(last.span));
    Statement { entry: Entry { id, title, body: blocks, citations, span }, at }
}

fn time(part: &Part, before: Option<u32>, context: &mut Context<'_>) -> Option<u32> {
    let Some(at) = seconds(&part.text) else {
        let message = ["“", &part.text, "”不是时间。请写成 分:秒 或者 时:分:秒，如 at=12:30、at=1:02:30。"].concat();
        let finding = Finding::new(Code::BriefingTime, part.span, message);
        let narrow = part.text.replace('：', ":");
        context.report(match seconds(&narrow) {
            Some(_) => finding.with_fix(["改为 ", &narrow].concat(), part.span, narrow),
            None => finding,
        });
        return None;
    };
    if before.is_some_and(|before| at < before) {
        let message = "这个时间早于前面一位。请核对时间，或者按先后排好。";
        context.report(Finding::new(Code::BriefingOrder, part.span, message));
    }
    Some(at)
}

/// Seconds of `12:30` or `1:02:30`; minutes alone may be more than 59, as in `75:00`.
fn seconds(text: &str) -> Option<u32> {
    const LARGEST: u32 = 59;
    const MAX_DIGITS: usize = 3;
    let part = |text: &str| {
        let is_number = (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let parts: Vec<u32> = text.split(':').map(part).collect::<Option<_>>()?;
    match parts.as_slice() {
        [minutes, seconds] if *seconds <= LARGEST => Some(minutes * 60 + seconds),
        [hours, minutes, seconds] if *minutes <= LARGEST && *seconds <= LARGEST => {
            Some(hours * 3600 + minutes * 60 + seconds)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn times_are_minutes_and_seconds_or_with_hours() {
        for (text, expect) in [
            ("12:30", Some(750)),
            ("1:02:30", Some(3750)),
            ("0:05", Some(5)),
            ("75:00", Some(4500)),
            ("12:60", None),
            ("12", None),
            ("12：30", None),
            ("1:2:3:4", None),
            ("", None),
            (":30", None),
            ("9999:00", None),
        ] {
            assert_eq!(seconds(text), expect, "{text}");
        }
    }
}
