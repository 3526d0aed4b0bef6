//! Numerals that are fused with their measure word, 俩 and 仨, or parted from it: 三个多月, 门诊五百起.

use super::number::Numeral;
use super::passed::Reading;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{Fact, FactKind, Firmness, Precision, Written};
use super::unit::{Measured, Unit};
use super::weighed::{self, quantity};
use crate::text::fold;
use crate::text::units::Dimension;

/// What may follow 个多 and 个来.
const PERIODS: [(&str, Dimension, u32); 7] = [
    ("月", Dimension::Months, 1),
    ("小时", Dimension::Seconds, 3600),
    ("钟头", Dimension::Seconds, 3600),
    ("星期", Dimension::Days, 7),
    ("礼拜", Dimension::Days, 7),
    ("工作日", Dimension::WorkingDays, 1),
    ("亿", Dimension::Money, 100_000_000),
];
/// From so much on a number before 起 is where something begins, and no number of cases: 五百起.
const START: u32 = 100;
/// What may follow, with its unit and how many base units one has.
const MEASURES: [(&str, Dimension, u32); 5] = [
    ("月", Dimension::Months, 1),
    ("小时", Dimension::Seconds, 3600),
    ("钟头", Dimension::Seconds, 3600),
    ("星期", Dimension::Days, 7),
    ("礼拜", Dimension::Days, 7),
];
/// Signs before it that make it a turn of speech: 夫妻俩, 他们仨, 一家仨.
const TURNS: &str = "妻妇爷娘母父子女姐妹兄弟哥他她你我们咱这那就家口";

/// Reads the count whose one sign stands at `at`; where it ends. The browser reads none: there is no room for them.
pub(super) fn read(signs: &Signs, at: usize, reading: &mut Reading) -> Option<usize> {
    let count = match signs.at(at)? {
        '俩' => 2,
        '仨' => 3,
        _ => return None,
    };
    let measured = MEASURES.iter().find(|(word, ..)| signs.starts(at + 1, word));
    let is_turn = signs.before(at).is_some_and(|sign| TURNS.contains(sign));
    let (unit, factor, length, firmness) = match measured {
        Some((word, dimension, factor)) => (Unit::Of(*dimension), *factor, word.chars().count(), Firmness::Firm),
        _ if is_turn => (Unit::Count("个".to_owned()), 1, 0, Firmness::Idle),
        None if signs.at(at + 1) == Some('人') => (Unit::Count("人".to_owned()), 1, 1, Firmness::Firm),
        None => (Unit::Count("个".to_owned()), 1, 0, if is_limit(signs, at) { Firmness::Firm } else { Firmness::Soft }),
    };
    let end = at + 1 + length;
    let (count, factor) = (Ratio::whole(count), Ratio::whole(factor));
    let kind = FactKind::Quantity { value: count.times(factor)?, unit };
    let written = Some(Written { digits: count, factor, count, span: signs.span(at, at + 1) });
    reading.facts.push(Fact { firmness, written, ..Fact::firm(kind, signs.span(at, end)) });
    Some(end)
}

/// 三个多月, 两个来小时: a number whose measure word is parted by how near it is.
pub(super) fn parted(signs: &Signs, at: usize, numeral: Numeral) -> Option<weighed::Read> {
    let end = at + numeral.length;
    if signs.at(end) == Some('起') {
        return start(signs, at, numeral);
    }
    let (word, _) = signs.first(end, &["个多", "个来"])?;
    let (period, dimension, factor) = PERIODS.iter().find(|(period, ..)| signs.starts(end + 2, period))?;
    let measured = Measured { unit: Unit::Of(*dimension), factor: Ratio::whole(*factor), length: 2 };
    let read = quantity(signs, at, at, numeral, measured, end + 2 + period.chars().count())?;
    let precision = if word == "个多" { Precision::AtLeast } else { Precision::About };
    Some(weighed::Read { precision, firmness: Firmness::Round, ..read })
}

/// 五百起: a number from which on something is paid.
fn start(signs: &Signs, at: usize, numeral: Numeral) -> Option<weighed::Read> {
    let end = at + numeral.length;
    let is_end = signs.at(end + 1).is_none_or(|next| !fold::is_han(next) || "步付".contains(next));
    let measured = Measured { unit: Unit::Bare, factor: Ratio::ONE, length: 0 };
    let is_much = numeral.value().is_some_and(|value| value >= Ratio::whole(START));
    (is_end && is_much).then(|| quantity(signs, at, at, numeral, measured, end))?
}

/// Whether words beside it make it a bound: 仨以上, 最少俩.
fn is_limit(signs: &Signs, at: usize) -> bool {
    signs.ends_any(at, &["至少", "最少", "起码", "最多", "顶多", "不到", "超过"])
        || signs.first(at + 1, &["以上", "以下", "以内"]).is_some()
}

#[cfg(test)]
mod tests {
    use crate::text::reading::facts;

    #[test]
    fn a_count_may_be_fused_with_its_measure() {
        let read = |text: &str| facts(text).iter().map(|it| it.kind.to_string()).collect::<Vec<_>>();
        assert_eq!(read("最少得仨人"), ["3人"]);
        assert_eq!(read("俩月办完"), ["2个月"]);
        assert_eq!(read("等俩钟头"), ["7200秒"]);
        assert_eq!(read("报俩"), ["2个"]);
        assert_eq!(read("过了七个多月，三个来小时"), ["7个月", "10800秒"]);
        assert_eq!(read("门诊五百起，报六成；发生五百起案件"), ["500", "60%", "500起"]);
    }
}
