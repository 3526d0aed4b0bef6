//! When a policy was amended, by the note below its title: （2026年2月10日印发，根据2026年9月1日《……的决定》修改）.

use mingbai_content::Date;
use mingbai_content::text::date;

/// What such a note says was done.
const DONE: [&str; 3] = ["修改", "修正", "修订"];

/// The last day of amendment that such a note names.
pub(super) fn day(policy: &str) -> Option<Date> {
    let notes = policy.lines().map(str::trim).filter(|line| line.starts_with(['（', '(']));
    let notes = notes.filter(|line| DONE.iter().any(|done| line.contains(done)));
    // 根据 stands before each act that amended it, and its day right behind; the day before is that of the first text.
    let named = notes.flat_map(|note| note.split("根据").skip(1));
    let day = |words: &str| {
        let (before, _) = words.split_once('日')?;
        let (start, end) = date::phrase(&format!("{before}日"), None)?;
        (start == end).then_some(end)
    };
    named.filter_map(day).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(policy: &str, expect: &str) {
        assert_eq!(day(policy).map(date::iso).unwrap_or_default(), expect, "{policy}");
    }

    #[test]
    fn the_last_act_counts_and_the_first_text_does_not() {
        check(
            "办法\n（2026年2月10日印发，根据2026年9月1日《关于修改〈办法〉的决定》修改）\n第一条　甲。",
            "2026-09-01",
        );
        check(
            "(1994年7月5日通过　根据2009年8月27日《决定》第一次修正　根据2018年12月29日《决定》第二次修正)",
            "2018-12-29",
        );
    }

    #[test]
    fn a_text_that_says_nothing_of_it_has_no_day() {
        for policy in
            ["办法\n（2026年2月10日印发）\n第一条　根据2026年9月1日《决定》修改。", "（根据《决定》修改）", ""]
        {
            check(policy, "");
        }
    }
}
