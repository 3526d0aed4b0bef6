//! The words that go with each of several like things of a sentence: 二级残疾每人 goes with 150元, 复核 with 5个工作日.
//!
//! Where words lead to the thing in its own part of the sentence, they and what stands before them back to the thing before
//! belong to it; where the thing leads, what follows it up to the next.

use crate::fact::said::cue;
use crate::span::Span;
use crate::text::fold;

/// Ends of parts of sentences.
const PARTS: [char; 14] = ['。', '！', '？', '；', '\n', '!', '?', '，', ',', '：', ':', '、', ';', '\t'];
/// Ends of sentences, in entries and in policies.
const SENTENCES: [char; 9] = ['。', '！', '？', '；', '\n', '!', '?', ';', '\t'];
/// Signs that lead to anything: a thing after nothing else begins its part.
const LEADING: &str = "在于到自从由经向报至按每要须应前及和与对是为并先再又将把以即应当也就";

/// For each of `items`, which stand in order in one zone of `text`, the words that go with it.
///
/// ```text
/// 受理后3个工作日内初审，5个工作日内复核 → 受理后3个工作日内初审 | 5个工作日内复核
/// ```
pub(super) fn regions(text: &str, items: &[Span]) -> Vec<Span> {
    (0..items.len()).filter_map(|at| region(text, items, at)).collect()
}

/// The words that go with one of them.
pub(super) fn region(text: &str, items: &[Span], at: usize) -> Option<Span> {
    let part = |item: &Span| labelled(text, cue::around(text, *item, &PARTS));
    let item = items.get(at)?;
    let sentence = cue::around(text, *item, &SENTENCES);
    if let Some(excepted) = excepted(text, sentence, *item) {
        return Some(excepted);
    }
    let own = part(item);
    let before = items.get(..at).unwrap_or_default().iter().rev();
    let previous = before.take_while(|it| it.end > sentence.start).find(|it| excepted(text, sentence, **it).is_none());
    let next = items.get(at + 1).filter(|it| it.start < sentence.end);
    let beside_previous = previous.filter(|it| it.end > own.start).map(|it| it.end);
    let beside_next = next.filter(|it| it.start < own.end);
    let from = beside_previous.unwrap_or(own.start);
    let is_led = has_words(Span::new(from, item.start.max(from)).of(text))
        || (beside_previous.is_none() && is_of_condition(text, own.start));
    let end = match (beside_next, is_led) {
        (Some(_), true) => item.end,
        (Some(next), false) => next.start,
        (None, true) => own.end,
        (None, false) => before_all(text, item.end, next.map_or(sentence.end, |next| part(next).start)),
    };
    // All words of its sentence are of the one thing that it has.
    if previous.is_none() && next.is_none() {
        return Some(sentence.join(own));
    }
    let start = match (beside_previous, is_led) {
        (None, true) => previous.map_or(sentence.start, |it| part(it).end),
        _ => from,
    };
    Some(Span::new(start.min(item.start), end.max(item.end)))
}

/// Where the words end that are of one thing alone, up to `end`: 甲核车辆，乙核户籍，均应当在三日内反馈 is of both at last.
fn before_all(text: &str, start: usize, end: usize) -> usize {
    let words = Span::new(start, end.max(start)).of(text);
    ["，均", "，都应", "，一律"].iter().filter_map(|word| words.find(word)).min().map_or(end, |at| start + at)
}

/// 除由市场监督管理部门处罚外: what goes with a thing that is told by the way. The words before it are of what follows.
fn excepted(text: &str, sentence: Span, item: Span) -> Option<Span> {
    let before = Span::new(sentence.start, item.start).of(text);
    let at = before.rfind('除').filter(|at| before.get(*at..).is_some_and(|words| !words.contains(PARTS)))?;
    let after = Span::new(item.end, sentence.end).of(text);
    let part = after.split(['，', ',']).next().filter(|part| part.ends_with('外') && part.len() < after.len())?;
    Some(Span::new(sentence.start + at, item.end + part.len()))
}

/// Whether the part of a sentence before this one says of whom or when something is: 投诉的，三个工作日办完.
fn is_of_condition(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.strip_suffix(['，', ',']));
    before.is_some_and(|before| before.ends_with("的") || before.ends_with("的话"))
}

/// The part of a sentence with the label that a colon parts from it: 电话：400-123-4567.
fn labelled(text: &str, part: Span) -> Span {
    let label = text.get(..part.start).and_then(|before| before.strip_suffix(['：', ':']));
    label.map_or(part, |label| cue::around(text, Span::new(label.len(), label.len()), &PARTS).join(part))
}

/// Whether words stand there that may tell what the thing after them is of.
fn has_words(text: &str) -> bool {
    // 高峰（7:00至8:30、17:00至18:30）每8分钟: the words stand before the bracket.
    if text.contains(['）', ')']) && !text.contains(['（', '(']) {
        return true;
    }
    // 第五条 and （一） number what follows.
    let text = text.trim_start();
    let numbered = text.strip_prefix(['（', '(']).and_then(|rest| rest.split_once(['）', ')']));
    let article = || text.strip_prefix('第').and_then(|rest| rest.split_once('条'));
    let text = numbered.or_else(article).map_or(text, |it| it.1);
    text.chars().any(|sign| fold::is_han(sign) && !LEADING.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    fn check(text: &str, expect: &[&str]) {
        let is_item =
            |words: &str| words.contains(['元', '日']) || words.starts_with("400") || words.starts_with("138");
        let items: Vec<Span> = facts(text).iter().map(|it| it.span).filter(|it| is_item(it.of(text))).collect();
        let read: Vec<&str> = regions(text, &items).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn words_that_lead_to_a_number_go_with_it() {
        check("甲级每月200元，乙级每月150元。", &["甲级每月200元", "，乙级每月150元"]);
        check("首次违规的，处500元；逾期的，处2000元", &["首次违规的，处500元", "逾期的，处2000元"]);
        check("企业5万元 个人3000元", &["企业5万元", " 个人3000元"]);
    }

    #[test]
    fn a_label_goes_with_what_stands_behind_its_colon() {
        check("电话：400 123 4567，手机：138 0000 0012", &["电话：400 123 4567", "，手机：138 0000 0012"]);
        check("补贴：500元；奖励：300元", &["补贴：500元", "奖励：300元"]);
    }

    #[test]
    fn a_number_after_a_condition_goes_with_it() {
        check("平日3日，节日（8：30、9：30）5日", &["平日3日", "，节日（8：30、9：30）5日"]);
        check("要转办的，3日答复，投诉的，5日办结", &["要转办的，3日答复", "，投诉的，5日办结"]);
    }

    #[test]
    fn words_before_an_exception_go_with_what_follows_it() {
        check(
            "情节严重的，除按2万元处罚外，再罚3万元。轻微的，罚1万元",
            &["除按2万元处罚外", "情节严重的，除按2万元处罚外，再罚3万元", "轻微的，罚1万元"],
        );
    }

    #[test]
    fn words_of_all_go_with_none_alone() {
        check("甲给100元修房，乙给200元买车，均应当签字", &["甲给100元修房", "，乙给200元买车"]);
        check("100元修房，200元买车，均应当签字", &["100元修房，", "200元买车"]);
    }

    #[test]
    fn words_after_a_number_that_leads_go_with_it() {
        check("3个工作日内初审，5个工作日内复核。", &["3个工作日内初审，", "5个工作日内复核"]);
        check("于9月20日前编好目录，公开。于9月30日前做完", &["于9月20日前编好目录，公开", "于9月30日前做完"]);
    }
}
