//! Dates: the ISO form that data uses and the phrases that people write.
//!
//! A phrase is read only where it says which days it means: 2026年5月底前 and 9月20日至30日 do, 2026年5月前 and 月初
//! do not. Holidays and working days are the calendar's.

use jiff::civil::Date;

use super::numeral;

const RANGE_MARKS: [&str; 9] = ["——", "—", "–", "－", "-", "～", "~", "至", "到"];

/// Feasts that fall on one day of every year, the longer name before the shorter.
const FEASTS: [([&str; 2], i8, i8); 5] = [
    (["国庆节", "国庆"], 10, 1),
    (["元旦节", "元旦"], 1, 1),
    (["五一劳动节", "劳动节"], 5, 1),
    (["六一儿童节", "儿童节"], 6, 1),
    (["八一建军节", "建军节"], 8, 1),
];

/// Writes `YYYY-MM-DD`.
pub fn iso(date: Date) -> String {
    let mut text = date.year().to_string();
    for number in [date.month(), date.day()] {
        text.push('-');
        if number < 10 {
            text.push('0');
        }
        text.push_str(&number.to_string());
    }
    text
}

/// Reads `YYYY-MM-DD`; `None` for anything else and for days that no calendar has.
pub fn parse_iso(text: &str) -> Option<Date> {
    let text = text.trim();
    if !has_iso_shape(text) {
        return None;
    }
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn has_iso_shape(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

/// What to tell the author of a date that [`parse_iso`] does not read.
pub(crate) fn advice(text: &str) -> String {
    if has_iso_shape(text.trim()) {
        return ["日历上没有 ", text, " 这一天。请核对。"].concat();
    }
    ["日期“", text, "”要写成 2026-03-02 这样：四位年、两位月、两位日。"].concat()
}

/// First and last day that a whole phrase means, as 2026年3月—5月 or 5月31日前.
///
/// A deadline is one day, and so is a beginning (9月10日起). `year_hint` is the year of a phrase that names none.
///
/// ```
/// use mingbai_content::text::date::{iso, phrase};
///
/// let days = phrase("5月底前", Some(2026)).map(|(start, end)| (iso(start), iso(end)));
/// assert_eq!(days, Some(("2026-05-31".to_owned(), "2026-05-31".to_owned())));
/// ```
pub fn phrase(text: &str, year_hint: Option<i16>) -> Option<(Date, Date)> {
    let (start, end, rest) = leading(text, year_hint)?;
    rest.trim().is_empty().then_some((start, end))
}

/// The phrase at the start of `text`, and what follows it.
pub(crate) fn leading(text: &str, year_hint: Option<i16>) -> Option<(Date, Date, &str)> {
    let mut scan = Scan { rest: text };
    // 即日起至2026年12月31日 says its last day only.
    if scan.eat(&["即日起", "从即日起", "自即日起"]) && !scan.eat(&RANGE_MARKS) {
        return None;
    }
    scan.eat(&["截至", "截止", "不晚于", "最迟", "自", "从", "于", "到", "至", "在"]);
    let mut from = scan.parts()?;
    let mut after = scan;
    after.eat(&["起"]);
    let to = if after.eat(&RANGE_MARKS) { after.parts() } else { None };
    let days = match to {
        Some(to) => {
            scan = after;
            from.borrow_unit(&to)?;
            range(&from, &to, year_hint)?
        }
        None if from.bare.is_some() => return None,
        None => from.days(year_hint)?,
    };
    let (start, end) = scan.suffix(days)?;
    Some((start, end, scan.rest))
}

fn range(from: &Parts, to: &Parts, year_hint: Option<i16>) -> Option<Days> {
    if to.bare.is_some() {
        return None;
    }
    let first = from.days(to.year.or(year_hint))?;
    let month = to.month.or(if to.day.is_some() { from.month } else { None });
    let to = Parts { month, ..*to };
    let last = to.days(Some(first.start.year()))?;
    // 11月16日至1月31日 runs into the next year.
    let last = if last.end < first.start && to.year.is_none() { to.days(Some(first.start.year() + 1))? } else { last };
    (first.start <= last.end).then_some(Days { start: first.start, end: last.end, kind: DaysKind::Range })
}

#[derive(Clone, Copy)]
struct Days {
    start: Date,
    end: Date,
    kind: DaysKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DaysKind {
    /// A day, or the end of a month or year.
    Day,
    /// A month, half, quarter or year: 前 does not say whether it is counted in.
    Period,
    Range,
}

/// The numbers of a date as far as they are written.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    tail: Tail,
    /// A number whose unit stands after the range mark: 9—11月.
    bare: Option<u32>,
}

#[derive(Clone, Copy, Default)]
enum Tail {
    #[default]
    Whole,
    /// 底, 末
    End,
    /// Months of a half or quarter.
    Months(i8, i8),
    /// Days of a third of a month; 31 stands for its last day.
    Days(i8, i8),
}

impl Parts {
    fn borrow_unit(&mut self, to: &Self) -> Option<()> {
        let Some(number) = self.bare.take() else { return Some(()) };
        match (to.year, to.month, to.day) {
            (None, None, Some(_)) => self.day = Some(i8::try_from(number).ok()?),
            (None, Some(_), None) => self.month = Some(i8::try_from(number).ok()?),
            (Some(_), None, None) => self.year = Some(i16::try_from(number).ok()?),
            _ => return None,
        }
        Some(())
    }

    fn days(&self, year_hint: Option<i16>) -> Option<Days> {
        let year = self.year.or(year_hint)?;
        let (start, end, kind) = match (self.month, self.day, self.tail) {
            (Some(month), Some(day), Tail::Whole) => {
                let day = Date::new(year, month, day).ok()?;
                (day, day, DaysKind::Day)
            }
            (Some(month), None, Tail::End) => (end_of(year, month)?, end_of(year, month)?, DaysKind::Day),
            (Some(month), None, Tail::Whole) => {
                (Date::new(year, month, 1).ok()?, end_of(year, month)?, DaysKind::Period)
            }
            (Some(month), None, Tail::Days(first, last)) => {
                let start = Date::new(year, month, first).ok()?;
                (start, Date::new(year, month, last).ok().map_or_else(|| end_of(year, month), Some)?, DaysKind::Period)
            }
            (None, None, Tail::End) => (end_of(year, 12)?, end_of(year, 12)?, DaysKind::Day),
            (None, None, Tail::Months(first, last)) => {
                (Date::new(year, first, 1).ok()?, end_of(year, last)?, DaysKind::Period)
            }
            (None, None, Tail::Whole) if self.year.is_some() => {
                (Date::new(year, 1, 1).ok()?, end_of(year, 12)?, DaysKind::Period)
            }
            _ => return None,
        };
        Some(Days { start, end, kind })
    }
}

fn end_of(year: i16, month: i8) -> Option<Date> {
    Some(Date::new(year, month, 1).ok()?.last_of_month())
}

#[derive(Clone, Copy)]
struct Scan<'t> {
    rest: &'t str,
}

impl Scan<'_> {
    /// Eats the first of `words` that stands here; white space before it goes too.
    fn eat(&mut self, words: &[&str]) -> bool {
        let text = self.rest.trim_start();
        let rest = words.iter().find_map(|word| text.strip_prefix(word));
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// A number in digits or Han numerals, and how many characters it has.
    fn number(&mut self) -> Option<(u32, usize)> {
        let text = self.rest.trim_start();
        let rest = text.trim_start_matches(|it: char| {
            it.is_ascii_digit() || ('０'..='９').contains(&it) || "〇零一二三四五六七八九十".contains(it)
        });
        let digits = text.get(..text.len() - rest.len())?;
        let number = numeral::parse(digits)?;
        self.rest = rest;
        Some((number, digits.chars().count()))
    }

    fn parts(&mut self) -> Option<Parts> {
        let mut parts = self.separated().unwrap_or_default();
        while parts.day.is_none() {
            let before = *self;
            self.eat(&["第"]);
            let Some((number, length)) = self.number() else {
                *self = before;
                break;
            };
            let is_new = parts.year.is_none() && parts.month.is_none();
            if is_new && length == 4 && self.eat(&["年度", "年"]) {
                parts.year = Some(i16::try_from(number).ok()?);
            } else if parts.month.is_none() && self.eat(&["月份", "月"]) {
                parts.month = Some(i8::try_from(number).ok()?);
            } else if self.eat(&["日", "号"]) {
                parts.day = Some(i8::try_from(number).ok()?);
            } else if parts.month.is_none() && (1..=4).contains(&number) && self.eat(&["季度"]) {
                let quarter = i8::try_from(number).ok()?;
                if self.eat(&["末", "底"]) {
                    (parts.month, parts.tail) = (Some(quarter * 3), Tail::End);
                } else {
                    parts.tail = Tail::Months(quarter * 3 - 2, quarter * 3);
                }
                return Some(parts);
            } else if RANGE_MARKS.iter().any(|mark| self.rest.trim_start().starts_with(mark)) {
                parts.bare = Some(number);
                return Some(parts);
            } else {
                *self = before;
                break;
            }
        }
        if parts.month.is_none() {
            self.feast(&mut parts);
        }
        if parts.day.is_some() {
            self.weekday();
        } else {
            self.tail(&mut parts);
        }
        let is_empty = parts.year.is_none() && parts.month.is_none() && parts.day.is_none();
        (!is_empty || !matches!(parts.tail, Tail::Whole)).then_some(parts)
    }

    /// 国庆节: a day of every year. Those of the lunar calendar fall on another day each year, and are not read.
    fn feast(&mut self, parts: &mut Parts) {
        for (words, month, day) in FEASTS {
            if self.eat(&words) {
                (parts.month, parts.day) = (Some(month), Some(day));
            }
        }
    }

    /// （星期二） after a day says what the day says.
    fn weekday(&mut self) {
        let mut scan = *self;
        let is_named = scan.eat(&["（", "("])
            && scan.eat(&["星期", "礼拜", "周"])
            && scan.eat(&["一", "二", "三", "四", "五", "六", "日", "天"])
            && scan.eat(&["）", ")"]);
        if is_named {
            *self = scan;
        }
    }

    /// 底, 上半年, 中旬 and the like.
    fn tail(&mut self, parts: &mut Parts) {
        let has_unit = parts.year.is_some() || parts.month.is_some();
        if parts.month.is_some() {
            for (word, first, last) in [("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, 31)] {
                if self.eat(&[word]) {
                    parts.tail = Tail::Days(first, last);
                }
            }
        } else if self.eat(&["上半年"]) {
            parts.tail = Tail::Months(1, 6);
        } else if self.eat(&["下半年"]) {
            parts.tail = Tail::Months(7, 12);
        } else if self.eat(&["年底", "年末"]) {
            parts.tail = Tail::End;
        }
        if has_unit && matches!(parts.tail, Tail::Whole) && self.eat(&["底", "末"]) {
            parts.tail = Tail::End;
        }
    }

    /// 2026-05-31, 2026.5.31, 2026/5/31.
    fn separated(&mut self) -> Option<Parts> {
        let mut scan = *self;
        let (year, length) = scan.number()?;
        let mark = ["-", ".", "/"].into_iter().find(|mark| length == 4 && scan.eat(&[mark]))?;
        let (month, _) = scan.number()?;
        if !scan.eat(&[mark]) {
            return None;
        }
        let (day, _) = scan.number()?;
        *self = scan;
        Some(Parts {
            year: Some(i16::try_from(year).ok()?),
            month: Some(i8::try_from(month).ok()?),
            day: Some(i8::try_from(day).ok()?),
            ..Parts::default()
        })
    }

    /// A time of day, and the word that makes the days a deadline or a beginning.
    fn suffix(&mut self, days: Days) -> Option<(Date, Date)> {
        let before = *self;
        if self.number().is_some() && self.eat(&["时", "点", ":", "："]) {
            let minutes = self.number();
            self.eat(if minutes.is_some() { &["分"] } else { &[] });
        } else {
            *self = before;
        }
        if self.eat(&["以前", "之前", "前"]) {
            return (days.kind == DaysKind::Day).then_some((days.end, days.end));
        }
        if self.eat(&["开始", "以后", "之后", "起", "后"]) {
            return Some((days.start, days.start));
        }
        if self.eat(&["为止", "止"]) && days.kind != DaysKind::Range {
            return Some((days.end, days.end));
        }
        self.eat(&["以内", "之内", "内", "期间"]);
        Some((days.start, days.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        let read = phrase(input, Some(2026)).map_or_else(String::new, |(start, end)| {
            if start == end { iso(start) } else { [iso(start), iso(end)].join("/") }
        });
        assert_eq!(read, expect, "{input}");
    }

    #[test]
    fn phrases_say_their_first_and_last_day() {
        for (input, expect) in [
            ("2026年5月31日前", "2026-05-31"),
            ("2026 年 5 月 31 日以前", "2026-05-31"),
            ("2026年5月底前", "2026-05-31"),
            ("2026年2月底", "2026-02-28"),
            ("5月31日", "2026-05-31"),
            ("２０２６年５月３１日", "2026-05-31"),
            ("2026年", "2026-01-01/2026-12-31"),
            ("2026年底", "2026-12-31"),
            ("2026年底前", "2026-12-31"),
            ("到2026年底", "2026-12-31"),
            ("年底前", "2026-12-31"),
            ("2026年度", "2026-01-01/2026-12-31"),
            ("2026年3月", "2026-03-01/2026-03-31"),
            ("2026年3月—5月", "2026-03-01/2026-05-31"),
            ("2026年9—11月", "2026-09-01/2026-11-30"),
            ("2026年上半年", "2026-01-01/2026-06-30"),
            ("下半年", "2026-07-01/2026-12-31"),
            ("2026年第三季度", "2026-07-01/2026-09-30"),
            ("四季度", "2026-10-01/2026-12-31"),
            ("5月下旬", "2026-05-21/2026-05-31"),
            ("2月下旬", "2026-02-21/2026-02-28"),
            ("9月20日至30日", "2026-09-20/2026-09-30"),
            ("9月20—30日", "2026-09-20/2026-09-30"),
            ("2026年10月8日至12月15日", "2026-10-08/2026-12-15"),
            ("2026年11月16日至2027年1月31日", "2026-11-16/2027-01-31"),
            ("11月16日至1月31日", "2026-11-16/2027-01-31"),
            ("2026—2028年", "2026-01-01/2028-12-31"),
            ("自2026年9月10日起", "2026-09-10"),
            ("2026年9月10日起至12月1日止", "2026-09-10/2026-12-01"),
            ("二〇二六年五月", "2026-05-01/2026-05-31"),
            ("二〇二六年五月三十一日", "2026-05-31"),
            ("2026-05-31", "2026-05-31"),
            ("2026.5.31", "2026-05-31"),
            ("2026/5/31前", "2026-05-31"),
            ("2026年5月31日18时前", "2026-05-31"),
            ("2026年5月31日17:30前", "2026-05-31"),
            ("2026年9月30日24:00前", "2026-09-30"),
            ("2026年9月1日（星期二）", "2026-09-01"),
            ("9月1日(周二)前", "2026-09-01"),
            ("2026年第三季度末", "2026-09-30"),
            ("即日起至2026年12月31日", "2026-12-31"),
            ("2026年国庆节前", "2026-10-01"),
            ("元旦前", "2026-01-01"),
            ("2027年2月28日—3月1日", "2027-02-28/2027-03-01"),
        ] {
            check(input, expect);
        }
    }

    #[test]
    fn what_does_not_say_its_days_is_not_guessed() {
        for input in [
            "",
            "前",
            "2026",
            "5",
            "月底",
            "2026年5月前",
            "2026年前",
            "2026年初",
            "每年9月30日前",
            "2026年2月30日",
            "2026年9月31日",
            "'27年5月1日",
            "农历八月十五前",
            "中秋节前",
            "即日起",
            "2026年13月",
            "26年5月",
            "施行后",
            "5月31日前完成",
            "2026年5月3",
            "9—11",
            "10月5日至9月1日2025年",
            "三",
        ] {
            check(input, "");
        }
        assert_eq!(phrase("5月31日", None), None);
        assert_eq!(phrase("2026年", None).map(|days| iso(days.1)), Some("2026-12-31".to_owned()));
    }

    #[test]
    fn data_holds_only_whole_iso_dates() {
        let read: Vec<Option<String>> = ["2026-05-31", "2026-5-31", "+026-05-31", "2026-02-30", "2026-05-31x", "二〇"]
            .map(|text| parse_iso(text).map(iso))
            .into();
        assert_eq!(read, [Some("2026-05-31".to_owned()), None, None, None, None, None]);
    }
}
