//! Another year of the clause than the quoted ones: 2015年到2025年 where the quoted words have 2015—2020年.

use std::collections::BTreeSet;

use crate::fact::known::{Judge, Read};
use crate::fact::stated::years::year;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Unit, facts};
use crate::text::units::Dimension;

impl Judge<'_, '_> {
    /// What is to be said of a year that the cited clauses have and the quoted words do not, where the entry tells as many years as
    /// these, so that it stands for one of theirs.
    pub(super) fn in_other_year(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Day(day) = &fact.kind else { return None };
        let told = day.year.filter(|_| day.part == DayPart::Year)?;
        let quoted: Vec<(i16, &Fact)> = self.quoted_facts().iter().flat_map(|it| years(it)).collect();
        let known = || self.known.iter().chain(&self.head.facts).flat_map(years).map(|it| it.0);
        let all: BTreeSet<i16> = quoted.iter().map(|it| it.0).collect();
        let own: BTreeSet<i16> = passage.facts.iter().filter_map(year).collect();
        if all.contains(&told) || all.len() != own.len() || known().any(|it| it == told) || !self.is_stated(Some(fact))
        {
            return None;
        }
        let (_, other) = quoted.iter().rev().find(|(year, _)| !own.contains(year))?;
        Some(message::led(self, passage.words, fact, other))
    }
}

impl Judge<'_, '_> {
    /// Whether a year is that of a quoted document's number: 2021年的暂行办法 of 安人社发〔2021〕38号.
    pub(super) fn is_year_of_number(&self, fact: &Fact) -> bool {
        let Some(told) = year(fact) else { return false };
        let is_of = |it: &&&Fact| matches!(it.kind, FactKind::DocumentNumber { year, .. } if i32::from(told) == i32::try_from(year).unwrap_or_default());
        self.quoted_facts().iter().any(|it| is_of(&it))
    }

    /// Whether a year is told by its last two digits, and the clauses have it: 95年5月.
    pub(super) fn is_short_year(&self, text: &str, fact: &Fact) -> bool {
        let FactKind::Quantity { unit: Unit::Of(Dimension::Months), .. } = &fact.kind else { return false };
        let digits = fact.span.of(text).trim_end_matches('年').trim_end();
        let is_short = digits.len() == 2 && fact.span.of(text).ends_with('年');
        let rest = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_date = rest.starts_with(|sign: char| sign.is_ascii_digit())
            || rest.starts_with(['的', '那', '版', '修', '发', '出']);
        let Some(told) = digits.parse::<i16>().ok().filter(|_| is_short && is_date) else { return false };
        self.stated.within(&self.scope).filter_map(|it| year(&it.fact)).any(|year| year % 100 == told)
    }
}

/// Whether the end of a year is told right before its day: 年底12月10号.
pub(super) fn is_before_its_day(text: &str, fact: &Fact) -> bool {
    let is_end = matches!(fact.kind, FactKind::Day(Day { part: DayPart::Day(12, 31), .. }))
        && fact.span.of(text).ends_with(['底', '末']);
    let rest = text.get(fact.span.end..).unwrap_or_default();
    let of_december = |next: &Fact| {
        let is_near = rest.get(..next.span.start).is_some_and(|between| ["", "的", "，"].contains(&between.trim()));
        is_near && matches!(next.kind, FactKind::Day(Day { part: DayPart::Day(12, _) | DayPart::Month(12), .. }))
    };
    is_end && facts(rest).first().is_some_and(of_december)
}

/// The years of a fact: of a title and a document number too.
fn years(fact: &Fact) -> Vec<(i16, &Fact)> {
    let all = match &fact.kind {
        FactKind::Title(title) => facts(title).iter().filter_map(year).collect(),
        FactKind::DocumentNumber { year, .. } => i16::try_from(*year).into_iter().collect(),
        _ => year(fact).into_iter().collect::<Vec<_>>(),
    };
    all.into_iter().map(|year| (year, fact)).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn a_year_of_another_sentence_is_not_the_quoted_one() {
        let policy =
            "按照《法治政府建设实施纲要（2015-2020年）》编制清单。《法治政府建设实施纲要（2021-2025年）》另行部署。";
        let quote = "按照《法治政府建设实施纲要（2015-2020年）》编制清单";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "按哪份？", answer, quote, expect);
        check("2015 年到 2020 年的那份。", &[]);
        check("2015 年到 2025 年的那份。", &["2025 年"]);
        let policy = "2020年完成编制，2021年全面推行。";
        check_entry(policy, "几时编完？", "2020 年编完。", "2020年完成编制", &[]);
        check_entry(policy, "几时编完？", "2021 年编完。", "2020年完成编制", &["2021 年"]);
        check_entry(policy, "几时编完？", "2020 年编完，2021 年推开。", "2020年完成编制", &[]);
    }

    #[test]
    fn the_years_of_a_plan_lead_on_to_no_other() {
        let policy = "按照《法治政府建设实施纲要（2015-2020年）》编制清单。";
        check(policy, "管到 2020 年的那份。", &[]);
        check(policy, "管到 2025 年的那份。", &["2025 年"]);
    }

    #[test]
    fn a_year_may_be_told_by_its_last_two_digits() {
        let policy = "本法自1995年5月12日起施行。";
        check(policy, "95 年 5 月 12 日起施行。", &[]);
        check(policy, "96 年 5 月 12 日起施行。", &["96 年"]);
    }

    #[test]
    fn the_end_of_a_year_may_stand_before_its_day() {
        let policy = "每年12月10日前报送总结。";
        check(policy, "年底 12 月 10 号前交总结。", &[]);
        check(policy, "年底 12 月 20 号前交总结。", &["12 月 20 号"]);
        check(policy, "年底前交总结。", &["年底"]);
    }
}
