//! Parts of a whole and multiples: 百分之三点五, 三分之二, 2/3, 八五折, 九成五, 一半, 翻一番, 4∶3∶3.

use super::number::{self, Numeral, Script};
use super::numeral;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision};
use super::unit::{self, Unit};
use super::weighed::Read;
use crate::text::fold;
use crate::text::units::Dimension;

/// Words for half that are numbers on their own, with how many of their signs are the number.
const HALVES: [&str; 8] = ["一半", "半数", "半幅", "对半", "减半", "折半", "半价", "对折"];
/// Signs after a half that is no half of a time: 过半同意.
const AFTER_HALF: &str = "同赞的就才通到出投";
/// Denominators with a name.
pub(crate) const WHOLES: [(&str, u32); 3] = [("百分之", 100), ("千分之", 1000), ("万分之", 10_000)];
/// Words that 折 and 成 begin after a number and that are no share.
const NO_SHARES: [&str; 6] = ["折叠", "折合", "折算", "折旧", "折半", "折返"];
/// How far before a proportion the word 比例 may stand: 比例定为.
const PROPORTION_REACH: usize = 4;

/// The shares at `at`; two for both ends of 百分之三到五.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Vec<Read>> {
    if let Some((_, length)) = signs.first(at, &HALVES) {
        return Some(vec![share(Ratio::new(1, 2)?, at, at + length)]);
    }
    // 过半同意; 过半年 is a time.
    if signs.at(at) == Some('半')
        && signs.before(at) == Some('过')
        && signs.at(at + 1).is_none_or(|next| !fold::is_han(next) || AFTER_HALF.contains(next))
    {
        return Some(vec![share(Ratio::new(1, 2)?, at, at + 1)]);
    }
    if let Some(percent) = percent(signs, at) {
        return Some(percent);
    }
    let read = match number::read(signs, at) {
        Some(first) => fraction(signs, at, first)
            .or_else(|| of_hundred(signs, at, first))
            .or_else(|| discount(signs, at, Some(first)))
            .or_else(|| tenths(signs, at, first))
            .or_else(|| proportion(signs, at, first)),
        None => discount(signs, at, None).or_else(|| doubled(signs, at)),
    };
    read.map(|it| vec![it])
}

fn share(value: Ratio, start: usize, end: usize) -> Read {
    quantity(value, Unit::Of(Dimension::Share), start, end)
}

const fn quantity(value: Ratio, unit: Unit, start: usize, end: usize) -> Read {
    Read {
        kind: FactKind::Quantity { value, unit },
        firmness: Firmness::Firm,
        precision: Precision::Exact,
        written: None,
        start,
        end,
    }
}

/// 百分之五十, 百分之百, 百分之三点五, 百分之三到五.
fn percent(signs: &Signs, at: usize) -> Option<Vec<Read>> {
    if signs.starts(at, "百分百") {
        return Some(vec![share(Ratio::ONE, at, at + 3)]);
    }
    let (whole, from) = WHOLES
        .into_iter()
        .find(|(word, _)| signs.starts(at, word))
        .map(|(word, whole)| (Ratio::whole(whole), at + word.chars().count()))?;
    // 百分之百
    if signs.at(from) == Some('百') {
        return Some(vec![share(Ratio::ONE, at, from + 1)]);
    }
    let part = number::read(signs, from)?;
    let end = from + part.length;
    let mut read = vec![share(part.value()?.over(whole)?, at, end)];
    let second = super::date::mark(signs, end).and_then(|from| Some((from, number::read(signs, from)?)));
    if let Some((from, second)) = second.filter(|(from, second)| {
        unit::read(signs, from + second.length).is_none() && !signs.starts(from + second.length, "分之")
    }) {
        read.push(share(second.value()?.over(whole)?, from, from + second.length));
    }
    Some(read)
}

/// 三分之二, 3分之2, 2/3.
fn fraction(signs: &Signs, at: usize, first: Numeral) -> Option<Read> {
    let end = at + first.length;
    if signs.starts(end, "分之") {
        let part = number::read(signs, end + 2)?;
        return Some(share(part.value()?.over(first.value()?)?, at, end + 2 + part.length));
    }
    if first.script == Script::Han || signs.at(end) != Some('/') || matches!(signs.before(at), Some('/' | '-' | '.')) {
        return None;
    }
    let whole = number::read(signs, end + 1).filter(|whole| whole.script == Script::Arabic)?;
    let last = end + 1 + whole.length;
    let (part, whole) = (first.value()?.integer()?, whole.value()?.integer()?);
    // 5/31 is a day, 2026/12 a month.
    let is_part = part > 0 && part < whole && whole <= 12 && !matches!(signs.at(last), Some('/' | '日' | '号' | '-'));
    is_part.then(|| Some(share(Ratio::new(part, whole)?, at, last)))?
}

/// 一百块里有八十五块.
fn of_hundred(signs: &Signs, at: usize, first: Numeral) -> Option<Read> {
    if first.value()? != Ratio::whole(100) {
        return None;
    }
    let whole = unit::read(signs, at + first.length)?;
    let end = at + first.length + whole.length;
    let (_, inside) = signs.first(end, &["里头", "里面", "当中", "里", "中"])?;
    let from = end + inside;
    let from = from + signs.first(from, &["就有", "有"]).map_or(0, |(_, length)| length);
    let part = number::read(signs, from)?;
    let measured = unit::read(signs, from + part.length).filter(|it| it.unit == whole.unit)?;
    Some(share(part.value()?.over(first.value()?)?, at, from + part.length + measured.length))
}

/// 八五折, 85折, 8.5折, 九折.
fn discount(signs: &Signs, at: usize, numeral: Option<Numeral>) -> Option<Read> {
    let han = signs.run(at, |sign| numeral::is_han_digit(sign) && !matches!(sign, '〇' | '零' | '两'));
    let (value, end) = match han {
        2 => {
            let digit = |at: usize| numeral::parse(&signs.text(at, at + 1));
            (Ratio::new(i128::from(digit(at)? * 10 + digit(at + 1)?), 100)?, at + 2)
        }
        _ => {
            let numeral = numeral.filter(|it| signs.at(at + it.length) == Some('折'))?;
            let value = numeral.value()?;
            let is_whole = value.integer().is_some_and(|value| value >= 10);
            (value.over(Ratio::whole(if is_whole { 100 } else { 10 }))?, at + numeral.length)
        }
    };
    let is_discount = signs.at(end) == Some('折') && signs.first(end, &NO_SHARES).is_none() && value < Ratio::ONE;
    is_discount.then(|| share(value, at, end + 1))
}

/// 九成五, 七成半. What is plainly 八成 is read with other units.
fn tenths(signs: &Signs, at: usize, numeral: Numeral) -> Option<Read> {
    let end = at + numeral.length;
    if signs.at(end) != Some('成') || numeral.value()? > Ratio::whole(10) {
        return None;
    }
    let places = match signs.at(end + 1) {
        Some('半') => 5,
        _ => number::digit(signs, end + 1)?,
    };
    let is_counted = unit::read(signs, end + 2).is_some();
    let value = numeral.value()?.over(Ratio::whole(10))?.plus(Ratio::new(i128::from(places), 100)?)?;
    (!is_counted).then(|| share(value, at, end + 2))
}

/// 翻一番, 翻番, 翻两番, 翻倍.
fn doubled(signs: &Signs, at: usize) -> Option<Read> {
    let (word, length) = signs.first(at, &["翻了", "翻"])?;
    let from = at + length;
    let counted = number::read(signs, from);
    let (times, from) = match &counted {
        Some(counted) => (counted.value()?, from + counted.length),
        None => (Ratio::ONE, from),
    };
    let is_again = signs.at(from) == Some('番') || (word == "翻" && counted.is_none() && signs.at(from) == Some('倍'));
    is_again.then(|| quantity(times, Unit::Count("番".to_owned()), at, from + 1))
}

/// Whether the words before say that two numbers with a colon are a proportion and no time: 比例为1:10, 按1:25折算.
pub(crate) fn is_proportion(signs: &Signs, at: usize) -> bool {
    signs.text(at.saturating_sub(PROPORTION_REACH), at).contains("比例") || signs.ends_any(at, &["按", "按照"])
}

/// 4∶3∶3, 1:2, 3比7.
fn proportion(signs: &Signs, at: usize, first: Numeral) -> Option<Read> {
    if !matches!(signs.at(at + first.length), Some('∶' | ':' | '比')) {
        return None;
    }
    let mut parts = Vec::new();
    let mut end = at;
    loop {
        let numeral = number::read(signs, end)?;
        parts.push(numeral.value()?);
        end += numeral.length;
        match signs.at(end) {
            Some('∶' | ':' | '比') if signs.at(end + 1).is_some_and(number::is_numeral) => end += 1,
            _ => break,
        }
    }
    let first = parts.first().copied().filter(|first| *first > Ratio::ZERO)?;
    let has_sign = signs.text(at, end).contains('∶');
    // 8:30 is a time, 9比8多 compares.
    let is_one = unit::read(signs, end).is_none()
        && !signs.text(at, end).contains(":0")
        && (has_sign || is_proportion(signs, at) || {
            let most = signs.text(at, end).chars().filter(char::is_ascii_digit).count();
            most == parts.len()
        });
    let parts: Option<Vec<Ratio>> = parts.iter().map(|part| part.over(first)).collect();
    let parts = parts.filter(|parts| parts.len() > 1 && is_one)?;
    Some(Read { kind: FactKind::Proportion(parts), ..share(Ratio::ONE, at, end) })
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn shares_are_read_in_every_form() {
        for text in ["百分之八十五", "85%", "八五折", "85折", "8.5折", "八成五", "百分之八十五"] {
            check(text, "85%");
        }
        check("百分之三点五", "3.5%");
        check("百分之百", "100%");
        check("百分之一百", "100%");
        check("2/3以上", "3分之2");
        check("百分之三到五", "3% 5%");
        check("百分之三到百分之五", "3% 5%");
        check("打对折", "50%");
        check("七成半", "75%");
        check("千分之二", "0.2%");
        check("2026/5/31", "2026-05-31");
    }

    #[test]
    fn multiples_and_proportions_are_read() {
        check("翻一番、翻两番、翻番", "1番 2番 1番");
        check("按4∶3∶3分担", "4∶3∶3");
        check("按4:3:3分担", "4∶3∶3");
        check("3比7", "3∶7");
        check("8:30—17:30", "8:30 17:30");
    }
}
