//! The facts of a text, from its first sign to its last: names first, then dates, times, ordinals, numbers and bodies.

use super::begins::{address, may_begin};
pub(crate) use super::name::stands_in;
use super::passed::{Passed, Reading, What};
use super::signs::Signs;
use super::token::{Day, DayPart, Fact, FactKind, Firmness};
use super::{body, calendar, clock, date, idiom, name, number, quantity, unit};
use crate::text::fold;

/// What 第… names in an outline: 第六条 is a place in the policy and no fact of it.
const CLAUSES: [&str; 7] = ["条", "款", "项", "章", "节", "编", "部分"];
/// Most bytes of the mark between the ends of a range.
const LONGEST_MARK: usize = 12;
/// Words before a number that names a table or step.
const NUMBERED: [&str; 7] = ["附件", "附表", "附录", "附图", "见表", "见图", "编号"];

/// The facts of `text` in order of place; spans count its bytes.
///
/// Numbers of clauses, annexes and items are none. Whatever the text, nothing panics.
///
/// ```
/// use mingbai_content::fact::facts;
///
/// let read = |text| facts(text).iter().map(|fact| fact.kind.to_string()).collect::<Vec<_>>();
/// assert_eq!(read("2020年底前，每台补二十万元"), ["2020-12-31", "200000元"]);
/// assert_eq!(read("2020-12-31，每台补 20 万元"), ["2020-12-31", "200000元"]);
/// assert_eq!(read("第六条第一款"), [""; 0]);
/// ```
pub fn facts(text: &str) -> Vec<Fact> {
    read(text).facts
}

/// Everything that holds a numeral in `text`: its facts, and what it passed over.
/// Of 按第六条，一日三餐每餐补5元 5元 is a fact, the clause a place and 三餐 a turn of speech.
pub(crate) fn read(text: &str) -> Reading {
    read_signs(&Signs::of(text))
}

/// The same of a text that is folded already.
pub(crate) fn read_signs(signs: &Signs) -> Reading {
    let mut lexer = Lexer { signs, reading: Reading::default() };
    let mut at = 0;
    for named in name::read_all(signs) {
        lexer.scan(at, named.start);
        lexer.fact(named.kind, named.start, named.end);
        at = named.end;
    }
    lexer.scan(at, signs.len());
    lexer.reading
}

struct Lexer<'s> {
    signs: &'s Signs,
    reading: Reading,
}

impl Lexer<'_> {
    fn fact(&mut self, kind: FactKind, start: usize, end: usize) {
        self.weighed(kind, Firmness::Firm, start, end);
    }

    fn weighed(&mut self, kind: FactKind, firmness: Firmness, start: usize, end: usize) {
        self.reading.facts.push(Fact { firmness, ..Fact::firm(kind, self.signs.span(start, end)) });
    }

    /// Passes over the signs up to `end`, where to go on.
    fn pass(&mut self, what: What, start: usize, end: usize) -> usize {
        self.reading.passed.push(Passed { span: self.signs.span(start, end), what });
        end
    }

    /// The facts between two places that hold no name.
    fn scan(&mut self, start: usize, end: usize) {
        let signs = self.signs;
        let mut at = start;
        // What is before this belongs to another fact.
        let mut free = start;
        while at < end {
            let Some(sign) = signs.at(at) else { return };
            if !may_begin(sign) {
                at += 1;
                continue;
            }
            let next = match idiom::length(signs, at).or_else(|| address(signs, at)) {
                Some(length) => Some(self.pass(What::Idiom, at, at + length)),
                None => self.step(at, sign),
            };
            at = match next {
                Some(next) => next.max(at + 1),
                None => match body::read(signs, free, at) {
                    Some(body::Read { place, name, start, end }) => {
                        self.fact(FactKind::Office { place, name }, start, end);
                        end
                    }
                    None => {
                        at += 1;
                        continue;
                    }
                },
            };
            free = at;
        }
    }

    /// Reads what may begin with `sign` at `at`; where to go on, if it is anything but a body.
    fn step(&mut self, at: usize, sign: char) -> Option<usize> {
        let signs = self.signs;
        let is_number = number::is_numeral(sign);
        match sign {
            #[cfg(not(target_arch = "wasm32"))]
            '俩' | '仨' => super::fused::read(signs, at, &mut self.reading),
            #[cfg(not(target_arch = "wasm32"))]
            _ if sign.is_ascii_alphabetic() && super::english::may_begin(sign) => self.days(at),
            '第' => Some(self.named_day(at).unwrap_or_else(|| self.ordinal(at))),
            '(' => Some(self.bracketed(at).unwrap_or(at + 1)),
            '¥' => Some(self.number(at)),
            '半' | '对' | '减' | '折' | '翻' => {
                let read = quantity::read(signs, at).is_ok_and(|read| !read.is_empty());
                read.then(|| self.number(at))
            }
            #[cfg(not(target_arch = "wasm32"))]
            _ if is_number && let Some(end) = super::listed_months::read(signs, at, &mut self.reading) => Some(end),
            _ if is_number && signs.ends_any(at, &NUMBERED) => {
                let end = at + signs.run(at, number::is_numeral).max(1);
                Some(self.pass(What::Place, at, end))
            }
            _ if is_number => Some(
                self.named_day(at)
                    .or_else(|| self.days(at))
                    .or_else(|| self.ending_day(at))
                    .or_else(|| self.time(at))
                    .unwrap_or_else(|| self.number(at)),
            ),
            '今' | '明' | '后' | '去' | '前' | '上' | '下' | '年' => {
                self.days(at).or_else(|| self.named_day(at))
            }
            _ if calendar::may_begin(sign) => self.named_day(at),
            _ => None,
        }
    }

    /// 国庆节, 农历八月十五, 下个月.
    fn named_day(&mut self, at: usize) -> Option<usize> {
        let read = calendar::read(self.signs, at)?;
        let span = self.signs.span(read.start, read.end);
        let mut named = Fact { firmness: read.firmness, ..Fact::firm(read.kind, span) };
        // 2026年国庆节 is one day, and its year stands before it.
        if let (FactKind::Day(day), Some(last)) = (&mut named.kind, self.reading.facts.last())
            && let FactKind::Day(Day { year, part: DayPart::Year }) = last.kind
            && last.span.end == span.start
        {
            day.year = year;
            named.span = last.span.join(span);
            self.reading.facts.pop();
        }
        self.reading.facts.push(named);
        Some(read.end)
    }

    /// 11月2日9:00至7日16:00: the second day has the month of the first.
    fn ending_day(&mut self, at: usize) -> Option<usize> {
        let signs = self.signs;
        let is_end = (1..=2).any(|back| at.checked_sub(back).is_some_and(|from| date::mark(signs, from) == Some(at)));
        let [.., first, last] = self.reading.facts.as_slice() else { return None };
        let (FactKind::Day(Day { part: DayPart::Day(month, _), year }), FactKind::Clock(_)) = (&first.kind, &last.kind)
        else {
            return None;
        };
        let is_joined = is_end && signs.span(at, at + 1).start.saturating_sub(last.span.end) <= LONGEST_MARK;
        let (year, read) = (*year, date::in_month(signs, at, *month).filter(|_| is_joined)?);
        let FactKind::Day(day) = read.kind else { return None };
        self.fact(FactKind::Day(Day { year, ..day }), read.start, read.end);
        Some(read.end)
    }

    /// （二） and (3): the number of an item.
    fn bracketed(&mut self, at: usize) -> Option<usize> {
        let (_, length) = number::small(self.signs, at + 1).filter(|(number, _)| *number < 100)?;
        let end = at + length + 2;
        (self.signs.at(at + 1 + length) == Some(')')).then(|| self.pass(What::Place, at, end))
    }

    fn days(&mut self, at: usize) -> Option<usize> {
        let days = super::days(self.signs, at);
        let end = days.last().map(|last| last.end);
        for it in days {
            // 今年 alone says when it is read.
            let is_now = matches!(it.kind, FactKind::RelativeDay { years: 0, part: DayPart::Year });
            self.weighed(it.kind, if is_now { Firmness::Idle } else { Firmness::Firm }, it.start, it.end);
        }
        end
    }

    /// 第二批; a clause number is passed over, with all that goes with it.
    fn ordinal(&mut self, at: usize) -> usize {
        let signs = self.signs;
        if let Some(end) = self.days(at) {
            return end;
        }
        let from = at + 1 + usize::from(signs.at(at + 1) == Some('('));
        let Some((number, length)) = number::small(signs, from) else { return at + 1 };
        let end = from + length + (from - at - 1);
        if let Some((_, length)) = signs.first(end, &CLAUSES) {
            return self.pass(What::Place, at, end + length);
        }
        let measured = match unit::read(signs, end) {
            _ if signs.starts(end, "个五年") => 3,
            Some(measured) => measured.length,
            None => usize::from(signs.at(end).is_some_and(fold::is_han)),
        };
        if measured == 0 {
            return end;
        }
        let kind = FactKind::Ordinal { number, measure: signs.text(end, end + measured) };
        self.weighed(kind, Firmness::Soft, at, end + measured);
        end + measured
    }

    fn time(&mut self, at: usize) -> Option<usize> {
        let (minutes, end) = clock::read(self.signs, at)?;
        self.fact(FactKind::Clock(minutes), at, end);
        Some(end)
    }

    fn number(&mut self, at: usize) -> usize {
        match quantity::read(self.signs, at) {
            Ok(read) => {
                let end = read.last().map_or(at + 1, |last| last.end);
                self.reading.facts.extend(read.into_iter().map(|it| Fact {
                    kind: it.kind,
                    span: self.signs.span(it.start, it.end),
                    firmness: it.firmness,
                    precision: it.precision,
                    written: it.written,
                }));
                end.max(at + 1)
            }
            Err(next) => self.pass(What::Unread, at, next.max(at + 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let read: Vec<String> = facts(text).iter().map(|fact| fact.kind.to_string()).collect();
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn what_is_no_fact_is_passed_over_by_name() {
        let reading = read("按第六条，一日三餐每餐补5元");
        let passed: Vec<What> = reading.passed.iter().map(|it| it.what).collect();
        assert_eq!(passed, [What::Place, What::Idiom]);
        assert_eq!(reading.facts.len(), 1);
    }

    #[test]
    fn one_spelling_stands_for_all() {
        for text in ["20万元", "200000元", "200,000 元", "二十万元", "２０ 万 元", "¥200000", "0.002亿元"]
        {
            check(text, &["200000元"]);
        }
        for text in ["50%", "５０％", "百分之五十", "二分之一", "一半", "五成", "5折"] {
            check(text, &["50%"]);
        }
        for text in ["17:30", "17时30分", "下午5时30分", "17：30", "下午五点半"] {
            check(text, &["17:30"]);
        }
    }

    #[test]
    fn ranges_are_two_facts() {
        check("60 至 69 岁", &["60岁", "69岁"]);
        check("2—3个工作日", &["2个工作日", "3个工作日"]);
        check("2至3万元", &["20000元", "30000元"]);
        check("工作日9:00—17:00", &["9:00", "17:00"]);
        check("每日7时至12时、7至8时", &["7:00", "12:00", "7:00", "8:00"]);
        check("2026年10月8日至12月15日", &["2026-10-08", "12月15日"]);
    }

    #[test]
    fn units_of_one_dimension_become_one() {
        check(
            "7.8公里、1.5米、120平方米、3年、半年、48小时",
            &["7800米", "1.5米", "120平方米", "36个月", "6个月", "172800秒"],
        );
        check("3元5角、12块钱", &["3.5元", "12元"]);
        check("7400 多位老人、6.8 万人、三分之二以上", &["7400位", "68000人", "3分之2"]);
        check("限速20公里/小时", &["20000米"]);
    }

    #[test]
    fn numbers_of_places_are_no_facts() {
        check("见第四条第一款、二、（二）3项和附件2，本通知第四部分第（二）项", &["3项"]);
        check("A4 纸、5G、第三季度、第二批", &["第3季度", "第2批"]);
    }

    #[test]
    fn turns_of_speech_need_no_support() {
        let firm = |text: &str| facts(text).iter().filter(|fact| fact.firmness == Firmness::Firm).count();
        assert_eq!(
            firm("一天补几次，不收一分钱，一次说清，这两天、三样都占，签三件事，几十个人，近 7 万人，上一年度"),
            0
        );
        assert_eq!(firm("一日内答复，满一年，提前一个月"), 3);
        assert_eq!(firm("三分之一至一倍，一年至三年，一倍以上五倍以下，甚至一天"), 6);
        assert_eq!(firm("每年补一万元，四层以上，连补五年，3 件"), 4);
    }

    #[test]
    fn a_number_after_the_name_of_a_number_is_exact() {
        let firmness = |text: &str| facts(text).iter().map(|fact| fact.firmness).collect::<Vec<_>>();
        assert_eq!(firmness("名额基数一百四十名，总人数三百五十人"), [Firmness::Firm, Firmness::Soft]);
    }

    #[test]
    fn persons_are_counted_whatever_they_do() {
        check("最多替五个人投，三个人作证", &["5人", "3人"]);
        check("3个人账户", &["3个"]);
    }

    #[test]
    fn names_of_all_kinds_are_read() {
        check(
            "县民政局按云政办〔2026〕12号和《养老服务条例》公示，电话0555-0000012",
            &["县民政局", "云政办〔2026〕12号", "《养老服务条例》", "电话05550000012"],
        );
    }
}
