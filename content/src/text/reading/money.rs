//! What follows a sum of money and belongs to it: 3元5角, 十五块八, 一块二毛五.

use super::number;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision};
use super::unit::{self, Unit};
use super::weighed::Read;
use crate::text::units::Dimension;

/// Words of tenths and hundredths, the longer before the shorter.
const PARTS: [(&str, i128); 6] = [("毛钱", 10), ("毛", 10), ("角", 10), ("分钱", 100), ("分", 100), ("块", 1)];

/// Adds to the amount in `read` what follows it.
pub(crate) fn extend(signs: &Signs, read: &mut Read) {
    let FactKind::Quantity { unit: Unit::Of(Dimension::Money), .. } = read.kind else { return };
    let mut place = match signs.before(read.end) {
        Some('元' | '块' | '圆') => 10,
        Some('角' | '毛') => 100,
        _ => return,
    };
    // 万元 and 元/人 end the amount.
    if read.written.is_some_and(|it| it.factor > Ratio::ONE) {
        return;
    }
    while let Some((parts, end)) = part(signs, read.end, place) {
        let FactKind::Quantity { value, .. } = &mut read.kind else { return };
        let Some(sum) = value.plus(parts) else { return };
        *value = sum;
        read.end = end;
        read.written = None;
        // 一块 is a turn of speech, 一块五 an amount.
        read.firmness =
            read.firmness.max(if read.precision == Precision::Exact { Firmness::Firm } else { Firmness::Round });
        place *= 10;
        if place > 100 {
            return;
        }
    }
}

/// The part at `at`, which without its word is one of `place`.
fn part(signs: &Signs, at: usize, place: i128) -> Option<(Ratio, usize)> {
    let digit = i128::from(digit(signs, at)?);
    let named = PARTS.iter().find(|(word, _)| signs.starts(at + 1, word));
    match named {
        Some((word, parts)) if *parts >= place => Some((Ratio::new(digit, *parts)?, at + 1 + word.chars().count())),
        Some(_) => None,
        // 十五块八; 3元5个 and 3元5日 are two numbers.
        None => {
            let is_spoken = matches!(signs.before(at), Some('块' | '毛'));
            let is_other = unit::read(signs, at + 1).is_some()
                || matches!(signs.at(at + 1), Some('月' | '%' | ':' | '平' | '方' | '斤'));
            (is_spoken && !is_other).then(|| Some((Ratio::new(digit, place)?, at + 1)))?
        }
    }
}

fn digit(signs: &Signs, at: usize) -> Option<u32> {
    number::digit(signs, at).filter(|digit| *digit > 0)
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn what_follows_an_amount_belongs_to_it() {
        check("3元5角", "3.5元");
        check("每份饭十五块八", "15.8元");
        check("15块8", "15.8元");
        check("一块二毛五", "1.25元");
        check("每度三毛五", "0.35元");
        check("两毛", "0.2元");
        check("12块钱", "12元");
        check("3元5个", "3元 5个");
        check("2万元5月发", "20000元 5月");
        check("5角5分", "0.55元");
    }

    #[test]
    fn spoken_money_of_more_than_one_word_is_firm() {
        use crate::text::reading::{Firmness, facts};
        let firmness = |text: &str| facts(text).first().map(|fact| fact.firmness);
        for text in ["只要一块五", "一块七", "两块", "三毛"] {
            assert_eq!(firmness(text), Some(Firmness::Firm), "{text}");
        }
        assert_eq!(firmness("搬一块"), Some(Firmness::Idle));
    }
}
