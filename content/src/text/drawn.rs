//! What of a text can be drawn, for those who make pictures of it beside the words: parts of a whole, what became more or less, rows that
//! have an order of their own, values that are counted in units. On the host alone: the grammar of quantities would double the module that
//! reads Markdown in a browser, where the words stand without these pictures.
//!
//! Nothing is guessed. What cannot be drawn to the digit is not drawn.

use super::numeral;
use super::reading::{FactKind, Precision, Ratio, Unit, extent, facts};
use super::units::Dimension;

/// Most marks in a row: more are not counted at a glance.
const MOST: i128 = 12;
/// Fewest marks of the largest value that are worth a larger round number.
const FEWEST: i128 = 5;

/// So many of so many: 8 of 12 of 三分之二.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Marks that are filled.
    pub filled: usize,
    /// All marks.
    pub all: usize,
}

/// The part of a whole that a text names, as marks in a row; none where it names several, or one that no dozen of marks shows exactly.
///
/// ```
/// use mingbai_content::text::drawn::{Parts, parts};
///
/// assert_eq!(parts("三分之二以上的业主"), Some(Parts { filled: 8, all: 12 }));
/// assert_eq!(parts("33.3%"), None);
/// ```
pub fn parts(text: &str) -> Option<Parts> {
    let mut shares = facts(text).into_iter().filter_map(|fact| match fact.kind {
        FactKind::Quantity { value, unit: Unit::Of(Dimension::Share) } => Some(value),
        _ => None,
    });
    let share = shares.next()?;
    if shares.any(|other| other != share) || share.is_negative() || share >= Ratio::ONE {
        return None;
    }
    // What is told in tenths is drawn in tenths, all else in as many as fit.
    let is_decimal = text.contains(['%', '％', '折', '成']) || text.contains("百分之");
    let filled = |all: i128| share.times(Ratio::new(all, 1)?)?.integer().filter(|filled| *filled > 0);
    let all = if is_decimal { filled(10).map(|_| 10) } else { (2..=MOST).rev().find(|all| filled(*all).is_some()) }?;
    Some(Parts { filled: usize::try_from(filled(all)?).ok()?, all: usize::try_from(all).ok()? })
}

/// By how much the second of two values is more or less than the first, in the unit that both are written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whether the second is more.
    pub is_more: bool,
    /// Number and unit: 8 万元.
    pub amount: String,
}

/// The change between two texts that each state one exact value, in one unit and else in the same words; none for anything else, and for
/// ages, temperatures and shares, of which nobody says 多 or 少.
///
/// ```
/// use mingbai_content::text::drawn::change;
///
/// assert_eq!(change("12 万元", "20 万元").map(|change| change.amount).as_deref(), Some("8 万元"));
/// assert_eq!(change("12 万元", "约 20 万元"), None);
/// ```
pub fn change(before: &str, after: &str) -> Option<Change> {
    let (old, new) = (value(before)?, value(after)?);
    if old.unit != new.unit || old.factor != new.factor || old.word != new.word || old.around != new.around {
        return None;
    }
    let difference = new.digits.minus(old.digits)?;
    let is_more = !difference.is_negative();
    let size = if is_more { difference } else { old.digits.minus(new.digits)? };
    let digits = size.decimal().filter(|_| size != Ratio::ZERO)?;
    Some(Change { is_more, amount: [&digits, " ", &new.word].concat() })
}

struct Value {
    digits: Ratio,
    factor: Ratio,
    unit: Unit,
    /// The unit as it is written.
    word: String,
    /// What else the text says.
    around: String,
}

fn value(text: &str) -> Option<Value> {
    let facts = facts(text);
    let [fact] = facts.as_slice() else { return None };
    let FactKind::Quantity { unit, .. } = &fact.kind else { return None };
    let is_told = !matches!(unit, Unit::Bare | Unit::Of(Dimension::Age | Dimension::Temperature | Dimension::Share));
    let written = fact.written.filter(|_| is_told && fact.precision == Precision::Exact)?;
    let word = text.get(written.span.end..fact.span.end)?.trim().to_owned();
    let around = [text.get(..fact.span.start)?, text.get(fact.span.end..)?].concat();
    let around: String = around.chars().filter(|sign| !sign.is_whitespace()).collect();
    (!word.is_empty()).then_some(Value {
        digits: written.digits,
        factor: written.factor,
        unit: unit.clone(),
        word,
        around,
    })
}

/// Whether labels have an order of their own that a picture must keep: floors, ages, months, years. Each begins with a number, perhaps
/// after 第, and these only rise or only fall.
///
/// ```
/// use mingbai_content::text::drawn::is_ordered;
///
/// assert!(is_ordered(["二层", "三层", "四层"]));
/// assert!(!is_ordered(["中央财政", "市级财政", "县级财政"]));
/// ```
pub fn is_ordered<'a>(labels: impl IntoIterator<Item = &'a str>) -> bool {
    let numbers: Option<Vec<u32>> = labels.into_iter().map(leading).collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.len() > 1) else { return false };
    let pairs = || numbers.iter().zip(numbers.iter().skip(1));
    pairs().all(|(one, next)| one < next) || pairs().all(|(one, next)| one > next)
}

fn leading(label: &str) -> Option<u32> {
    let label = label.trim();
    let label = label.strip_prefix('第').unwrap_or(label);
    let digits = label.get(..extent::length(label)).filter(|digits| !digits.is_empty())?;
    // Of 60—69 the first end.
    let end = digits.find(['—', '–', '－', '-', '～', '~', '至', '到']).unwrap_or(digits.len());
    numeral::parse(digits.get(..end)?.trim())
}

/// How many things one mark stands for, so that every value is a whole number of marks and the largest a dozen at most: the roundest that
/// leaves a few to count. In thousandths of the unit, as the values are. None where no round number does that, or the unit counts nothing.
///
/// ```
/// use mingbai_content::text::drawn::step;
///
/// assert_eq!(step("台", &[40_000, 60_000, 50_000]), Some(10_000));
/// assert_eq!(step("台", &[40_000, 61_000]), None);
/// assert_eq!(step("万元", &[40_000, 60_000, 50_000]), None);
/// ```
pub fn step(unit: &str, thousandths: &[u64]) -> Option<u64> {
    let counted = facts(&["5", unit].concat());
    let [fact] = counted.as_slice() else { return None };
    if !matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if word == unit) {
        return None;
    }
    let largest = thousandths.iter().copied().max().filter(|largest| *largest > 0)?;
    let marks = |step: u64| i128::from(largest / step);
    let powers = (0..9).map(|power| 10_u64.pow(power) * 1000);
    let steps = powers.flat_map(|power| [1, 2, 5].map(|digit| digit * power));
    let fits = |step: &u64| thousandths.iter().all(|value| value.is_multiple_of(*step)) && marks(*step) <= MOST;
    let fitting: Vec<u64> = steps.filter(fits).collect();
    fitting.iter().rev().find(|step| marks(**step) >= FEWEST).or(fitting.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_whole_is_a_row_of_marks() {
        for (text, expect) in [
            ("三分之二", Some((8, 12))),
            ("投票的人里，四分之三以上同意", Some((9, 12))),
            ("五分之三", Some((6, 10))),
            ("60%", Some((6, 10))),
            ("八成", Some((8, 10))),
            ("一半", Some((6, 12))),
            ("三分之二的业主，其中四分之三", None),
            ("面积、人数都要四分之三，四分之三", Some((9, 12))),
            ("百分之百", None),
            ("99.9%", None),
            ("20 万元", None),
            ("", None),
        ] {
            let read = parts(text).map(|parts| (parts.filled, parts.all));
            assert_eq!(read, expect, "{text}");
        }
    }

    #[test]
    fn only_what_differs_in_nothing_but_its_number_is_more_or_less() {
        let told = |before: &str, after: &str| {
            change(before, after).map(|it| [if it.is_more { "多 " } else { "少 " }, &it.amount].concat())
        };
        for (before, after, expect) in [
            ("12 万元", "20 万元", Some("多 8 万元")),
            ("30 个工作日", "15 个工作日", Some("少 15 个工作日")),
            ("每台12万元", "每台 20 万元", Some("多 8 万元")),
            ("12万元", "20.5万元", Some("多 8.5 万元")),
            ("7 份", "12 份", Some("多 5 份")),
            ("12 万元", "12 万元", None),
            ("8000 元", "1.2 万元", None),
            ("不到 12 万元", "20 万元", None),
            ("最多 12 万元", "20 万元", None),
            ("30 个工作日", "30 日", None),
            ("70 岁以上", "60 岁以上", None),
            ("50%", "60%", None),
            ("21 时", "22 时", None),
            ("没有补助", "有补助", None),
            ("12 万元，分 2 次", "20 万元，分 2 次", None),
        ] {
            assert_eq!(told(before, after).as_deref(), expect, "{before} {after}");
        }
    }

    #[test]
    fn floors_ages_and_years_have_an_order() {
        for labels in [
            &["二层", "三层", "六层"][..],
            &["60 至 69 岁", "70 至 79 岁", "90 岁以上"],
            &["2026年", "2027年", "2028年"],
            &["第三期", "第二期"],
        ] {
            assert!(is_ordered(labels.iter().copied()), "{labels:?}");
        }
        for labels in [&["甲", "乙"][..], &["二层"], &["2 层", "2 层"], &["二层", "四层", "三层"], &[]] {
            assert!(!is_ordered(labels.iter().copied()), "{labels:?}");
        }
    }

    #[test]
    fn a_mark_stands_for_a_round_number() {
        for (unit, values, expect) in [
            ("台", &[40_000, 60_000, 50_000][..], Some(10_000)),
            ("个", &[3_000, 12_000], Some(1_000)),
            ("个", &[100_000, 200_000], Some(20_000)),
            ("个", &[13_000, 1_000], None),
            ("个", &[500], None),
            ("个", &[0, 0], None),
            ("个", &[], None),
            ("个", &[u64::MAX], None),
            ("%", &[8_000, 12_000], None),
            ("元", &[2_000, 3_000], None),
            ("", &[2_000, 3_000], None),
        ] {
            assert_eq!(step(unit, values), expect, "{unit} {values:?}");
        }
    }
}
