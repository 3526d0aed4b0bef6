//! 时间轴: list items that begin with a date in bold: `- **2026年5月31日前** 提交申请`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::item::Item;
use crate::forms::shared::{Scope, item, report_missing};
use crate::model::Milestone;
use crate::text::date;

/// Reads the milestones; a date without a year takes that of the milestone before it, the first that of the policy.
pub(crate) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    let length = |text: &str, context: &Context<'_>| {
        // Any year will do to find where the date ends; a leap year has all days.
        date::leading(text, context.year.or(Some(2024))).map_or(0, |(_, _, rest)| text.len() - rest.len())
    };
    item::read_all(lists, scope, context, length, |item, context| {
        check_bold(&item, context);
        let before = milestones.last().and_then(|milestone| milestone.end);
        let days = date::phrase(&item.title, before.map(|day| day.year()).or(context.year));
        check_date(&item, days, before, context);
        let (start, end) = days.unzip();
        milestones.push(Milestone { entry: item.entry, start, end });
    });
    if lists.is_empty() {
        report_missing(
            Code::TimelineList,
            "这一节没有时间点。每个时间点写一行：- **2026年5月31日前** 提交申请。",
            scope,
            context,
        );
    }
    milestones
}

fn check_bold(item: &Item, context: &mut Context<'_>) {
    if item.is_bold {
        return;
    }
    let finding = Finding::new(
        Code::TimelineBold,
        item.entry.span,
        "这一条没有突出的日期。请把日期写在最前面，两边各加两个星号：- **2026年5月31日前** 提交申请。",
    );
    context.report(if item.title.is_empty() {
        finding
    } else {
        finding.with_fix("给日期加粗", item.title_span, ["**", &item.title, "**"].concat())
    });
}

fn check_date(
    item: &Item,
    days: Option<(jiff::civil::Date, jiff::civil::Date)>,
    before: Option<jiff::civil::Date>,
    context: &mut Context<'_>,
) {
    let Some((_, end)) = days else {
        if !item.title.is_empty() {
            let message =
                ["“", &item.title, "”说不清是哪一天。请写成 2026年5月31日前、2026年5月底前 或 2026年3月—5月。"]
                    .concat();
            context.report(Finding::new(Code::TimelineDate, item.title_span, message));
        }
        return;
    };
    let takes_year = date::phrase(&item.title, None).is_none();
    if takes_year && before.is_some_and(|before| end < before) {
        let message = ["这个日期没写年份，按 ", &end.year().to_string(), " 年算就早于上一条。请写上年份。"].concat();
        context.report(Finding::new(Code::TimelineYear, item.title_span, message));
    }
}
