//! Time limits in brackets, as 步骤 and 流程图 have them: 参加表决（5个工作日）.

use crate::model::TimeUnit;
use crate::text::numeral;
use crate::text::reading::period;

/// Words that promise a limit and name no number: （尽快）, （规定时限内）.
const VAGUE: [&str; 8] = ["工作日", "小时", "分钟", "个月", "时限", "期限", "尽快", "及时"];

/// The words in the first brackets that hold a number and a unit of time.
pub(crate) fn find(line: &str) -> Option<&str> {
    brackets(line).find(|words| period::find(words).is_some())
}

/// The words in the first brackets that speak of a time and give none; for a finding.
pub(crate) fn find_vague(line: &str) -> Option<&str> {
    brackets(line).find(|words| !words.contains(period::is_part) && VAGUE.iter().any(|word| words.contains(word)))
}

/// Amount and unit of a limit; 当日 and 当天 are no time at all, and 半年 is no whole number.
pub(crate) fn amount(words: &str) -> (Option<u32>, Option<TimeUnit>) {
    match period::find(words) {
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
