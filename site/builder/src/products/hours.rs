//! Office hours as schema.org has them: `工作日 9:00—17:00` as an `OpeningHoursSpecification`.

use serde_json::{Value, json};

const WEEK: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Words for days, the longer ones first.
const DAYS: [(&str, std::ops::Range<usize>); 8] = [
    ("工作日", 0..5),
    ("上班时间", 0..5),
    ("双休日", 5..7),
    ("周末", 5..7),
    ("每天", 0..7),
    ("每日", 0..7),
    ("全天", 0..7),
    ("全年", 0..7),
];

/// The hours of an office, one specification for each span of time; none where words cannot be read as such to their end.
pub(super) fn specifications(text: &str) -> Option<Vec<Value>> {
    let mut rest: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut days = None;
    let mut found = Vec::new();
    while !rest.is_empty() {
        if let Some((range, after)) = leading_days(&rest) {
            days = Some(range);
            rest = after;
        } else {
            let (opens, closes, after) = leading_span(&rest)?;
            let names = WEEK.get(days.clone()?)?;
            found.push(json!({
                "@type": "OpeningHoursSpecification", "dayOfWeek": names, "opens": opens, "closes": closes,
            }));
            rest = after;
        }
        rest = rest.trim_start_matches(['，', '、', '；', '：', ',', ';', ':', '。']).to_owned();
    }
    (!found.is_empty()).then_some(found)
}

fn leading_days(text: &str) -> Option<(std::ops::Range<usize>, String)> {
    if let Some((word, range)) = DAYS.into_iter().find(|(word, _)| text.starts_with(word)) {
        return Some((range, text.get(word.len()..)?.to_owned()));
    }
    let (first, rest) = leading_day(text)?;
    let after = rest.strip_prefix(['至', '到', '—', '-', '～', '~']);
    let last = after.and_then(|rest| leading_day(rest).or_else(|| bare_day(rest)));
    match last {
        Some((last, rest)) if last >= first => Some((first..last + 1, rest.to_owned())),
        Some(_) => None,
        None => Some((first..first + 1, rest.to_owned())),
    }
}

/// 周一, 星期一, 礼拜一: from 0.
fn leading_day(text: &str) -> Option<(usize, &str)> {
    bare_day(["星期", "礼拜", "周"].into_iter().find_map(|word| text.strip_prefix(word))?)
}

fn bare_day(text: &str) -> Option<(usize, &str)> {
    let sign = text.chars().next()?;
    let day = ['一', '二', '三', '四', '五', '六', '日']
        .into_iter()
        .position(|day| day == sign)
        .or((sign == '天').then_some(6))?;
    Some((day, text.get(sign.len_utf8()..)?))
}

/// 9:00—17:00, 上午8:30至12:00, 下午2:30—5:30, 14时30分到17时30分.
fn leading_span(text: &str) -> Option<(String, String, String)> {
    let (opens, is_late, rest) = leading_time(text, false)?;
    let rest = rest.trim_start_matches(['—', '-', '–', '－', '～', '~', '至', '到']);
    let (closes, _, rest) = leading_time(rest, is_late)?;
    (opens < closes).then(|| (written(opens), written(closes), rest.to_owned()))
}

/// Minutes of the day, whether they were told as of the afternoon, and what follows.
fn leading_time(text: &str, is_late: bool) -> Option<(u32, bool, &str)> {
    let early = ["上午", "早上", "早"].into_iter().find_map(|word| text.strip_prefix(word));
    let late = ["下午", "晚上", "晚"].into_iter().find_map(|word| text.strip_prefix(word));
    let is_late = late.is_some() || (early.is_none() && is_late);
    let text = late.or(early).unwrap_or(text);
    let (hour, rest) = number(text)?;
    let rest = rest.strip_prefix([':', '：', '时', '点'])?;
    let (minute, rest) = match number(rest) {
        Some((minute, rest)) => (minute, rest.strip_prefix('分').unwrap_or(rest)),
        None => (0, rest),
    };
    let hour = if is_late && hour < 12 { hour + 12 } else { hour };
    (hour <= 24 && minute < 60).then_some((hour * 60 + minute, is_late, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    Some((digits.parse().ok()?, rest))
}

fn written(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, usize)]) {
        let found = specifications(text).unwrap_or_default();
        let short: Vec<(String, usize)> = found
            .iter()
            .map(|it| {
                let [opens, closes] = ["opens", "closes"].map(|name| it[name].as_str().unwrap_or_default().to_owned());
                (format!("{opens}-{closes}"), it["dayOfWeek"].as_array().map_or(0, Vec::len))
            })
            .collect();
        let expect: Vec<(String, usize)> = expect.iter().map(|(span, days)| ((*span).to_owned(), *days)).collect();
        assert_eq!(short, expect, "{text}");
    }

    #[test]
    fn hours_are_days_and_spans_of_time() {
        check("工作日 9:00—17:00", &[("09:00-17:00", 5)]);
        check("周一至周五 上午8:30—12:00，下午2:30—5:30", &[("08:30-12:00", 5), ("14:30-17:30", 5)]);
        check("星期一到星期六9点到17点30分", &[("09:00-17:30", 6)]);
        check("工作日 8:30—17:30，周六 9:00-12:00", &[("08:30-17:30", 5), ("09:00-12:00", 1)]);
        check("每天 00:00—24:00", &[("00:00-24:00", 7)]);
    }

    #[test]
    fn words_that_are_no_hours_are_none() {
        for text in ["工作日", "9:00—17:00", "工作日 9:00—17:00（节假日除外）", "随时", "工作日 17:00—9:00", ""]
        {
            check(text, &[]);
        }
    }
}
