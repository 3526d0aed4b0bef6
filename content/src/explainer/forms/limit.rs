//! Time limits in brackets, as 步骤 and 流程图 have them: 参加表决（5个工作日）.

use crate::model::TimeUnit;
use crate::text::numeral;

/// Words that make a bracket with a number a time limit; 工作日 before 日, which is part of it.
const UNITS: [(&str, TimeUnit); 8] = [
    ("工作日", TimeUnit::WorkingDay),
    ("小时", TimeUnit::Hour),
    ("分钟", TimeUnit::Minute),
    ("个月", TimeUnit::Month),
    ("日", TimeUnit::Day),
    ("天", TimeUnit::Day),
    ("周", TimeUnit::Week),
    ("年", TimeUnit::Year),
];

const NUMERALS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十百两半当";

/// 2026年5月31日前 is a date, and its year has four digits.
const MAX_DIGITS: usize = 3;

/// Words that promise a limit and name no number: （尽快）, （规定时限内）.
const VAGUE: [&str; 8] = ["工作日", "小时", "分钟", "个月", "时限", "期限", "尽快", "及时"];

/// The words in the first brackets that hold a number and a unit of time.
pub(super) fn find(line: &str) -> Option<&str> {
    brackets(line).find(|words| number(words).is_some())
}

/// The words in the first brackets that speak of a time and give none; for a finding.
pub(super) fn find_vague(line: &str) -> Option<&str> {
    brackets(line).find(|words| !words.contains(is_numeral) && VAGUE.iter().any(|word| words.contains(word)))
}

/// Amount and unit of a limit; 当日 and 当天 are no time at all, and 半年 is no whole number.
pub(super) fn amount(words: &str) -> (Option<u32>, Option<TimeUnit>) {
    match number(words) {
        Some(("当", unit)) => (Some(0), Some(unit)),
        Some((digits, unit)) => (numeral::parse(digits), Some(unit)),
        None => (None, None),
    }
}

/// The words between each pair of brackets, of either width.
fn brackets(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    core::iter::from_fn(move || {
        let open = rest.find(['（', '('])?;
        let inside = rest.get(open..)?.trim_start_matches(['（', '(']);
        let close = inside.find(['）', ')'])?;
        rest = inside.get(close..)?;
        inside.get(..close).map(str::trim)
    })
}

/// The numeral before a unit of time, and the unit.
fn number(words: &str) -> Option<(&str, TimeUnit)> {
    if words.contains('月') && !words.contains("个月") {
        return None;
    }
    UNITS.iter().find_map(|(name, unit)| {
        words.match_indices(name).find_map(|(at, _)| {
            let before = words.get(..at)?.trim_end();
            let before = before.strip_suffix('个').unwrap_or(before).trim_end();
            let digits = before.get(before.trim_end_matches(is_numeral).len()..)?;
            (1..=MAX_DIGITS).contains(&digits.chars().count()).then_some((digits, *unit))
        })
    })
}

fn is_numeral(character: char) -> bool {
    NUMERALS.contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_the_bracket_with_a_number_and_a_unit_of_time() {
        for (line, expect) in [
            ("参加表决（5个工作日）", Some("5个工作日")),
            ("贴出来（不少于 10 日）", Some("不少于 10 日")),
            ("拨第一笔（10 个工作日内）；检验合格才能用", Some("10 个工作日内")),
            ("交材料（原件1份）（当日）", Some("当日")),
            ("审查 (十五个工作日)", Some("十五个工作日")),
            ("等通知（三个月内）", Some("三个月内")),
            ("截止（2026年5月31日前）", None),
            ("每年（9月30日前）", None),
            ("第一批（2026年）", None),
            ("交材料（原件）", None),
            ("没关上（5个工作日", None),
        ] {
            assert_eq!(find(line), expect, "{line}");
        }
    }

    #[test]
    fn a_limit_has_an_amount_and_a_unit() {
        for (words, expect) in [
            ("5个工作日", (Some(5), Some(TimeUnit::WorkingDay))),
            ("不少于 10 日", (Some(10), Some(TimeUnit::Day))),
            ("十五个工作日内", (Some(15), Some(TimeUnit::WorkingDay))),
            ("3至5个工作日", (Some(5), Some(TimeUnit::WorkingDay))),
            ("当日", (Some(0), Some(TimeUnit::Day))),
            ("半年", (None, Some(TimeUnit::Year))),
            ("２４小时", (Some(24), Some(TimeUnit::Hour))),
        ] {
            assert_eq!(amount(words), expect, "{words}");
        }
    }

    #[test]
    fn a_time_without_a_number_is_told_from_other_words() {
        assert_eq!(find_vague("审查（若干个工作日）"), Some("若干个工作日"));
        assert_eq!(find_vague("审查（原件）（尽快）"), Some("尽快"));
        assert_eq!(find_vague("审查（5个工作日）"), None);
        assert_eq!(find_vague("交材料（原件）"), None);
    }
}
