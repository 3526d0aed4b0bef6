//! Round numbers: what 左右, 多, 不到 and 近 beside a number let it stand for.

use crate::text::reading::bound;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Written};

/// What the words beside a fact of `text` say of its exactness: 左右 of 2000元左右, 多 of 4800多元, 不到 of 不到一万元.
pub(in crate::fact) fn precision(text: &str, fact: &Fact) -> Precision {
    if !matches!(fact.kind, FactKind::Quantity { .. }) || fact.precision != Precision::Exact {
        return fact.precision;
    }
    let before = text.get(..fact.span.start).unwrap_or_default();
    bound(before, text.get(fact.span.end..).unwrap_or_default())
}

/// Whether `round`, told with this precision, may stand for `exact`; `written` is how the round number is written.
pub(in crate::fact) fn stands_for(round: Ratio, written: Option<Written>, precision: Precision, exact: Ratio) -> bool {
    if round == exact {
        return true;
    }
    // 不到 43 万元 is not said of 40 万元: a round number is the shorter one.
    // 34/36 has more digits than any that is told.
    let (low, high) = if round < exact { (round, exact) } else { (exact, round) };
    let distance = high.minus(low);
    let is_within = |most: Option<Ratio>| distance.zip(most).is_some_and(|(distance, most)| distance <= most);
    let tenth = exact.over(Ratio::whole(10));
    let (Some(own), other) = (digits(round), digits(exact).unwrap_or(usize::MAX)) else {
        // 三分之一出头 has no decimals.
        return match precision {
            Precision::Exact => false,
            Precision::About => is_within(tenth),
            Precision::AtLeast => round < exact && is_within(tenth),
            Precision::AtMost => round > exact && is_within(tenth),
        };
    };
    if own > other || (own == other && precision != Precision::About) {
        return false;
    }
    let place = || written.and_then(last_place).or(tenth);
    match precision {
        Precision::Exact => false,
        Precision::About => is_within(tenth),
        Precision::AtLeast => round < exact && distance.zip(place()).is_some_and(|(distance, place)| distance < place),
        Precision::AtMost => {
            let is_in_place = distance.zip(place()).is_some_and(|(distance, place)| distance < place);
            round > exact && (is_within(tenth) || (is_in_place && is_within(exact.over(Ratio::whole(5)))))
        }
    }
}

/// How many digits a number has without the noughts at its end: 2 of 4800.
fn digits(number: Ratio) -> Option<usize> {
    let decimal = number.decimal()?.replace('.', "");
    Some(decimal.trim_matches('0').len())
}

/// In base units, one of the last place that is not nought: 100 of 4800, 10,000 of 3万.
fn last_place(written: Written) -> Option<Ratio> {
    let mut digits = written.digits;
    let mut place = written.factor;
    let ten = Ratio::whole(10);
    if digits == Ratio::ZERO {
        return None;
    }
    while digits.integer().is_none() {
        digits = digits.times(ten)?;
        place = place.over(ten)?;
    }
    while let Some(shorter) = digits.over(ten).filter(|shorter| shorter.integer().is_some()) {
        digits = shorter;
        place = place.times(ten)?;
    }
    Some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    fn check(text: &str, exact: &str, expect: bool) {
        let value = |fact: &Fact| match fact.kind {
            FactKind::Quantity { value, .. } => value,
            _ => Ratio::ZERO,
        };
        let (round, exact) = (&facts(text)[0], &facts(exact)[0]);
        let precision = precision(text, round);
        assert_eq!(stands_for(value(round), round.written, precision, value(exact)), expect, "{text} {precision:?}");
    }

    #[test]
    fn a_round_number_stands_for_what_is_near_it_on_its_side() {
        for text in
            ["将近 5000 元", "4800 多元", "4800 元多。", "5000 元左右", "约 4800 元", "不到 5000 元", "近5000元"]
        {
            check(text, "4830元", true);
        }
        for text in
            ["将近 4000 元", "4900 多元", "4000 元左右", "近 4800 元", "不到 6000 元", "不超过 4800 元", "4800 元"]
        {
            check(text, "4830元", false);
        }
        check("不到 43 万元", "40万元", false);
        check("二十多个", "26个", true);
        check("三十多个", "26个", false);
        check("1.8 万元出头", "18300元", true);
        check("最近 3 年", "2.9年", false);
        check("4800 元多给两次", "4830元", false);
    }
}
