//! 俩 and 仨: a numeral with its measure word in one sign, as people count persons and things.

use super::passed::Reading;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{Fact, FactKind, Firmness, Written};
use super::unit::Unit;
use crate::text::units::Dimension;

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
    }
}
