//! How long it is from one day to another that stands right before: 3月1号到5月底，一个月. 一个月 of the clause, or the turn of
//! speech that it often is, says nothing of these two days. Of two days that alone are quoted it is known without them.

use crate::fact::compute::period;
use crate::fact::known::{Judge, Read};
use crate::fact::said::{cue, round};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::date::RANGE_MARKS;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Words between two days and how long it is from one to the other.
const BETWEEN: [&str; 20] = [
    "前后", "整整", "一共", "总共", "正好", "刚好", "恰好", "只有", "历时", "为期", "时间", "止", "就", "共", "有",
    "是", "满", "才", "间", "为",
];
/// Words between the two days of a range, besides its mark.
const ENDS: [&str; 4] = ["起", "开始", "一直", "日"];
/// A month has 28 days to 31, and people leave out one or two.
const SHORTEST: u32 = 28;
const LONGEST: u32 = 31;
const SPARE: u32 = 2;
/// Months of so many years that people tell no more.
const MANY: u32 = 60;
/// Months of a year, and the days of a hundred.
const YEAR: u32 = 12;
const DAYS: Ratio = Ratio::whole(36525);
const HUNDRED: Ratio = Ratio::whole(100);

impl Judge<'_, '_> {
    /// Whether it is how long it is from one day to another that stand before it in its sentence: 8月17日到9月30日，给了一个半月左右.
    pub(super) fn is_elapsed(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(dimension @ (Dimension::Months | Dimension::Days)) } = fact.kind
        else {
            return false;
        };
        let text = passage.words.text.as_str();
        let precision = round::precision(text, fact);
        // Two days are quoted and no other: 给了一个半月.
        let mut quoted: Vec<Day> = self.quoted_facts().iter().filter_map(|it| day(it)).collect();
        quoted.dedup();
        if let [from, to] = quoted.as_slice()
            && is_so_long(value, dimension, precision, *from, *to)
        {
            return true;
        }
        let sentence = cue::sentence(text, fact);
        let before = passage.facts.iter().filter(|it| sentence.contains(it.span) && it.span.end <= fact.span.start);
        let days: Vec<&Fact> = before.filter(|it| day(it).is_some()).collect();
        let [first, last] = days.as_slice() else { return false };
        let is_range = is_range(Span::new(first.span.end, last.span.start).of(text));
        let ends = day(first).zip(day(last)).filter(|_| is_range);
        ends.is_some_and(|(from, to)| is_so_long(value, dimension, precision, from, to))
    }

    /// What is to be said of a length of time that is not that from the day before it to the day before that.
    pub(super) fn elapsed_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Quantity { value, unit: Unit::Of(dimension @ (Dimension::Months | Dimension::Days)) } = fact.kind
        else {
            return None;
        };
        let text = passage.words.text.as_str();
        let at = passage.facts.iter().position(|it| it.span == fact.span)?;
        let first = at.checked_sub(2).and_then(|at| passage.facts.get(at))?;
        let last = passage.facts.get(at - 1)?;
        let is_range = is_range(Span::new(first.span.end, last.span.start).of(text));
        let is_length = is_filled(Span::new(last.span.end, fact.span.start).of(text), &BETWEEN);
        if fact.precision != Precision::Exact || !is_range || !is_length {
            return None;
        }
        let (from, to) = (day(first)?, day(last)?);
        let found = period::between(from, to, dimension);
        let days = period::between(from, to, Dimension::Days);
        if days.is_empty() || is_so_long(value, dimension, fact.precision, from, to) {
            return None;
        }
        let right = found.first().copied().or_else(|| days.first()?.over(Ratio::whole(30)));
        right.map(|right| message::sum_wrong(passage.words, fact, right, false))
    }
}

/// Whether a length of time is about that from the one day to the other, told with so much precision.
fn is_so_long(value: Ratio, dimension: Dimension, precision: Precision, from: Day, to: Day) -> bool {
    let days = period::between(from, to, Dimension::Days);
    let is_one = precision == Precision::Exact || precision == Precision::About;
    (is_one && period::between(from, to, dimension).contains(&value))
        || match dimension {
            Dimension::Months if value >= Ratio::whole(YEAR) || !is_one => is_about_months(value, precision, &days),
            _ => is_about(value, dimension, &days),
        }
}

/// Whether so many months, years or years and a half are nearly as many days: 十四年半, 十四年多 and 不到十五年 are 5285 days.
fn is_about_months(months: Ratio, precision: Precision, days: &[Ratio]) -> bool {
    let is_of = |unit: u32| months.over(Ratio::whole(unit)).is_some_and(|it| it.integer().is_some());
    let is_years = months >= Ratio::whole(YEAR);
    let unit = [YEAR, YEAR / 2, 1].into_iter().find(|unit| is_years && is_of(*unit)).unwrap_or(1);
    let (unit, half) = (Ratio::whole(unit), Ratio::whole(unit).over(Ratio::whole(2)));
    days.iter().filter_map(|days| days.times(Ratio::whole(YEAR))?.times(HUNDRED)?.over(DAYS)).any(|exact| {
        let (low, high) = if months < exact { (months, exact) } else { (exact, months) };
        let Some((distance, half)) = high.minus(low).zip(half) else { return false };
        match precision {
            Precision::AtLeast => months <= exact && distance < unit,
            Precision::AtMost => exact <= months && distance < unit,
            // 差不多十五年 are fourteen and some months.
            Precision::About => distance.times(Ratio::whole(10)) <= half.times(Ratio::whole(12)),
            // 十四年零五个月 leave out the days.
            Precision::Exact if unit == Ratio::ONE => distance < unit,
            // Of many years the months are left out.
            Precision::Exact if months >= Ratio::whole(MANY) && unit == Ratio::whole(YEAR) => distance <= half,
            Precision::Exact => distance.times(Ratio::whole(2)) <= Some(Ratio::ONE),
        }
    })
}

/// A day; years have no length that people reckon so.
fn day(fact: &Fact) -> Option<Day> {
    match fact.kind {
        FactKind::Day(day) if !matches!(day.part, DayPart::Year | DayPart::Third(..)) => Some(day),
        _ => None,
    }
}

/// 到, 起至, 开始到.
fn is_range(between: &str) -> bool {
    let between = fold::fold(between);
    let rest = ENDS.iter().fold(between, |rest, word| rest.replace(word, ""));
    RANGE_MARKS.contains(&rest.as_str())
}

/// Whether nothing but commas and some words stands there.
fn is_filled(between: &str, words: &[&str]) -> bool {
    let plain: String = between.chars().filter(|sign| !sign.is_whitespace() && !"，,（(".contains(*sign)).collect();
    words.iter().fold(plain, |rest, word| rest.replace(word, "")).is_empty()
}

/// Whether so many months, or half a month in days, are nearly as many days.
fn is_about(value: Ratio, dimension: Dimension, days: &[Ratio]) -> bool {
    let spare = Ratio::whole(SPARE);
    let bounds = match dimension {
        Dimension::Months => value.times(Ratio::whole(SHORTEST)).zip(value.times(Ratio::whole(LONGEST))),
        _ => Some((value, value)).filter(|_| value == Ratio::whole(15)),
    };
    let bounds = bounds.and_then(|(low, high)| low.minus(spare).zip(high.plus(spare)));
    bounds.is_some_and(|(low, high)| days.iter().any(|days| low <= *days && *days <= high))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_length_is_that_of_the_two_days_before_it() {
        let policy = "申报期为2024年3月1日至2024年5月31日，公示期一个月。";
        check(policy, "3月1号到5月底，三个月。", &[]);
        check(policy, "从3月1号到5月底，整整三个月。", &[]);
        check(policy, "3月1号到5月底，公示一个月。", &[]);
        check(policy, "3月1号到5月底，一个月。", &["一个月"]);
        check(policy, "3月1号到5月底，前后就一个月。", &["一个月"]);
        check("供暖期为11月15日至3月15日。", "11月15号到3月15号，四个月。", &[]);
        check("供暖期为11月15日至3月15日。", "11月15号到3月15号，五个月。", &["五个月"]);
        let policy = "自2021年8月17日至9月30日申报。";
        check(policy, "8月17号到9月30号，一个月。", &["一个月"]);
        check(policy, "从8月17号到9月30号，给了一个半月左右，够用了。", &[]);
        check(policy, "从8月17号到9月30号，给了两个半月左右。", &["两个半月左右"]);
        check(policy, "一共给了一个半月。", &[]);
        check(policy, "一共给了半年。", &["半年"]);
        let policy = "本规定自2016年3月1日起施行，2001年9月11日公布的旧规定同时废止。";
        for right in [
            "十四年半",
            "十四年多",
            "十四年",
            "十四年多一点",
            "十四年零五个月",
            "不到十五年",
            "快十五年",
            "差不多十四年半",
        ] {
            check(policy, &format!("旧规定管了{right}。"), &[]);
        }
        let amended = "2021年12月24日修订，自2022年6月5日起施行。";
        check(amended, "改完过了五个多月才施行。", &[]);
        check(amended, "改完过了不到六个月就施行。", &[]);
        check(amended, "改完过了七个多月才施行。", &["七个多月"]);
        check(policy, "旧规定管了差不多十五年半。", &["十五年半"]);
        check(policy, "旧规定管了十五年多。", &["十五年多"]);
        check(policy, "旧规定管了不到十四年。", &["十四年"]);
        check("公示期自9月11日起，至9月25日止。", "公示两个礼拜。", &[]);
        check("公示期自9月11日起，至9月25日止。", "公示三个礼拜。", &["三个礼拜"]);
    }
}
