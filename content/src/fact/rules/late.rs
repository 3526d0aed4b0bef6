//! What is told as beyond the quoted bound or within it: 拖到10月20号才建好就算晚了 of 10月15日前, 搞两次也合规定 of 至少1次.

use super::bounds;
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Unit};

/// Words by which something is done too late.
static LATE: Words = Words::of(&[
    "晚了",
    "超期",
    "过期",
    "逾期",
    "误期",
    "迟了",
    "超时",
    "超了",
    "违规",
    "违反",
    "不合",
    "不算",
    "来不及",
    "赶不上",
    "不行",
    "不符",
    "过了期",
    "算晚",
]);
/// Words before a day that is not the bound itself, and after it.
const LEADS: [&str; 8] = ["拖到", "等到", "到", "要是", "如果", "若是", "过了", "万一"];
const RESTS: [&str; 5] = ["才", "再", "还没", "以后才", "之后才"];
/// Words by which what goes beyond the least that is asked is allowed.
static ALLOWED: Words = Words::of(&["也合", "也行", "也可以", "也符合", "也没问题", "也不违", "也达标"]);
/// Words of what is to be done by a day.
const BEFORE: [&str; 4] = ["前", "之前", "以前", "底前"];

impl Judge<'_, '_> {
    /// Whether a number is told as allowed, and is more than the least that is quoted or less than the most.
    pub(super) fn is_allowed(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        // 83岁以上独居的也可以 tells a bound, and none of how often or how many.
        let is_count = matches!(fact.kind, FactKind::Quantity { unit: Unit::Count(_), .. });
        if !is_count
            || cue::is_below(text, fact.span).is_some()
            || !ALLOWED.stands_in(Span::new(fact.span.end, cue::sentence(text, fact).end).of(text))
        {
            return false;
        }
        let policy = self.stated.policy().text.as_str();
        let mut like = self.quoted_facts().iter().copied().filter(|it| is_like(fact, it));
        let (Some(bound), None) = (like.next(), like.next()) else { return false };
        let (Some((own, _)), Some((bound_value, _))) = (number(fact), number(bound)) else { return false };
        match bounds::is_upper(policy, bound) {
            Some(true) => own <= bound_value,
            Some(false) => bound_value <= own,
            None => false,
        }
    }

    /// Whether an unknown day is told as too late, and is.
    pub(super) fn is_too_late(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let is_late =
            RESTS.iter().any(|word| after.starts_with(word)) || LEADS.iter().any(|word| before.ends_with(word));
        if !is_late || !LATE.stands_in(Span::new(fact.span.end, cue::sentence(text, fact).end).of(text)) {
            return false;
        }
        let policy = self.stated.policy().text.as_str();
        let is_bound = |it: &&Fact| {
            let rest = policy.get(it.span.end..).unwrap_or_default();
            BEFORE.iter().any(|word| rest.starts_with(word))
        };
        let mut bounds = self.quoted_facts().iter().copied().filter(is_bound).filter_map(day).peekable();
        let of_month = |it: Day| match it.part {
            DayPart::Day(_, day) => Some(day),
            _ => None,
        };
        match &fact.kind {
            FactKind::Day(own) => bounds.peek().is_some() && bounds.all(|it| is_after(*own, it)),
            // 31号, of the month that is quoted.
            FactKind::Quantity { value, unit: Unit::Count(word) } if word == "号" => {
                let own = value.integer().and_then(|it| u8::try_from(it).ok());
                let (Some(bound), None) = (bounds.next(), bounds.next()) else { return false };
                own.zip(of_month(bound)).is_some_and(|(own, bound)| bound < own && own <= 31)
            }
            _ => false,
        }
    }
}

fn day(fact: &Fact) -> Option<Day> {
    match fact.kind {
        FactKind::Day(day) => Some(day),
        _ => None,
    }
}

/// Whether a day is after another; of days whose year is not told, in the same.
fn is_after(own: Day, bound: Day) -> bool {
    let (DayPart::Day(month, at), DayPart::Day(other, last)) = (own.part, bound.part) else { return false };
    match (own.year, bound.year) {
        (Some(year), Some(other)) if year != other => year > other,
        _ => (other, last) < (month, at),
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn more_than_the_least_is_allowed() {
        let policy = "每年至少组织3次集中培训。";
        check(policy, "一年里搞四次，也合规定。", &[]);
        check(policy, "一年里搞两次，也合规定。", &["两次"]);
    }

    #[test]
    fn a_day_after_the_quoted_one_is_too_late() {
        let policy = "工程于10月15日前建成。";
        check(policy, "拖到10月20号才建好就算晚了。", &[]);
        check(policy, "10月16号才完工，就过期了。", &[]);
        check(policy, "16号才完工就超期。", &[]);
        check(policy, "10月10号才完工就算晚了。", &["10月10号"]);
        check(policy, "10月20号前建好。", &["10月20号"]);
        check(policy, "14号才完工就超期。", &["14号"]);
    }
}
