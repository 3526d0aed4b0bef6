//! Amounts, shares, fractions, rates and plain counts.

use super::measure::{each, is_name, is_range_between, sign};
use super::number::{Style, decimal, digit_by_digit, integer, yuan};
use super::token::{Digits, Kind, Token, is_digit};
use super::words;
use crate::text::fold::is_han;
use crate::text::reading::{FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Fewest digits of a number that is a code where no word follows it.
const CODE_DIGITS: usize = 9;

/// What follows four digits that are a year and no date.
const AFTER_YEARS: [&str; 2] = ["学年", "届"];

/// A number with all that decides how it is said.
struct Quantity<'t> {
    digits: Digits,
    unit: Option<&'t Unit>,
    /// What the grammar knows of one written unit: a hundredth of %.
    factor: Option<Ratio>,
    before: &'t str,
    /// What stands after the digits.
    after: &'t str,
    /// Bytes of that which belong to the token.
    tail: usize,
    /// What stands after the last number of a range, where the unit is.
    measure: &'t str,
}

/// The quantity `token` of `text` as it is said, and where what was said ends; `next` is the token after it.
pub(super) fn read(text: &str, token: &Token, next: Option<&Token>) -> Option<(usize, String)> {
    let next = next.filter(|next| is_range_between(text, token.span.end, next.span.start));
    let quantity = Quantity::of(text, token, next)?;
    let end = token.span.end;
    if let Kind::Fact(fact) = &token.kind
        && let FactKind::Proportion(_) = fact.kind
    {
        return Some((end, proportion(token.span.of(text))));
    }
    if quantity.is_code() {
        let style = if quantity.is_name_of_letters() { Style::Plain } else { Style::Code };
        let said = digit_by_digit(&quantity.digits.whole, style);
        return Some((end, [said, words(quantity.tail())].concat()));
    }
    if token.span.of(text).starts_with(['¥', '￥']) {
        return Some((end, quantity.money()));
    }
    if let Some(read) = next.and_then(|next| rates(text, &quantity, next)) {
        return Some(read);
    }
    let said = quantity.share(token.span.of(text)).or_else(|| quantity.rate()).or_else(|| quantity.decimal_yuan());
    if let Some(said) = said {
        return Some((end, said));
    }
    let (length, word) = sign(quantity.after).unwrap_or((0, ""));
    let rest = quantity.after.get(length..quantity.tail.max(length)).unwrap_or_default();
    let after = quantity.digits.place.end + quantity.tail.max(length);
    Some((after, [quantity.number().as_str(), word, &words(rest)].concat()))
}

/// 30-50元/月: each of both ends.
fn rates(text: &str, first: &Quantity<'_>, next: &Token) -> Option<(usize, String)> {
    let second = Quantity::of(text, next, None)?;
    let is_plain = first.tail == 0 && second.tail().contains(['/', '／']);
    let (each, unit) = second.each().filter(|_| is_plain)?;
    Some((next.span.end, [&each, &first.number(), "至", &second.number(), &unit].concat()))
}

impl<'t> Quantity<'t> {
    fn of(text: &'t str, token: &'t Token, next: Option<&Token>) -> Option<Self> {
        let digits = Digits::of(text, token)?;
        let (unit, factor) = match &token.kind {
            Kind::Fact(fact) => match &fact.kind {
                FactKind::Quantity { unit, .. } => (Some(unit), fact.written.map(|written| written.factor)),
                _ => (None, None),
            },
            Kind::Place | Kind::Other => (None, None),
        };
        let after = text.get(digits.place.end..)?;
        let tail = token.span.end.saturating_sub(digits.place.end);
        let second = next.filter(|_| tail == 0).and_then(|next| Digits::of(text, next));
        let measure = second.and_then(|second| text.get(second.place.end..)).unwrap_or(after);
        Some(Self { before: text.get(..digits.place.start)?, digits, unit, factor, after, tail, measure })
    }

    fn tail(&self) -> &'t str {
        self.after.get(..self.tail).unwrap_or_default()
    }

    fn is_name_of_letters(&self) -> bool {
        self.before.ends_with(|sign: char| sign.is_ascii_alphabetic())
    }

    /// The number alone; a lone 2 that counts is 两.
    fn number(&self) -> String {
        if let Some(fraction) = &self.digits.fraction {
            return decimal(&self.digits.whole, fraction);
        }
        if self.digits.whole == "2" && self.is_count() {
            return "两".to_owned();
        }
        if self.is_year() { digit_by_digit(&self.digits.whole, Style::Year) } else { integer(&self.digits.whole) }
    }

    /// 2025—2026学年, 2026届.
    fn is_year(&self) -> bool {
        let is_named = AFTER_YEARS.iter().any(|word| self.measure.starts_with(word));
        is_named && self.digits.whole.len() == 4 && self.digits.whole.starts_with(['1', '2'])
    }

    /// Whether it counts (两个) and does not name (二楼).
    fn is_count(&self) -> bool {
        let is_measured = match self.unit {
            Some(Unit::Of(Dimension::Share) | Unit::Bare) => sign(self.measure).is_some(),
            Some(_) => true,
            None => self.measure.starts_with(is_han) || sign(self.measure).is_some(),
        };
        let is_scaled = self.after.starts_with(['千', '万', '亿']);
        is_scaled || (is_measured && !is_name(self.before, self.measure))
    }

    /// Codes are said by their digits: those that begin with 0, long ones that nothing counts, rooms and routes.
    fn is_code(&self) -> bool {
        let whole = &self.digits.whole;
        let is_written_through = self.digits.fraction.is_none() && self.digits.place.len() == whole.len();
        let is_counted = self.after.starts_with(is_han) || sign(self.after).is_some();
        // 85折 is 八五折.
        let is_discount =
            whole.len() == 2 && self.unit == Some(&Unit::Of(Dimension::Share)) && self.after.starts_with('折');
        let after = |word: &str| self.after.starts_with(word);
        let is_place = after("室") || after("房间") || (after("路") && !after("路人"));
        is_written_through
            && (self.is_name_of_letters()
                || (whole.len() > 1 && whole.starts_with('0'))
                || is_discount
                || (whole.len() >= CODE_DIGITS && !is_counted)
                || ((3..=4).contains(&whole.len()) && is_place))
    }

    /// ¥2,000: the yuan is said where the sign stands before the number.
    fn money(&self) -> String {
        let unit = if self.after.get(self.tail..).is_some_and(|rest| rest.starts_with('元')) { "" } else { "元" };
        let said = self.digits.fraction.as_deref().filter(|_| self.tail == 0 && !unit.is_empty());
        if let Some(said) = said.and_then(|fraction| yuan(&self.digits.whole, fraction)) {
            return said;
        }
        let counts = self.digits.whole == "2" && self.digits.fraction.is_none();
        let number = if counts { "两".to_owned() } else { self.number() };
        [&number, self.tail(), unit].concat()
    }

    /// 0.5%, 3‰, the first of 20—30%, and 2/3.
    fn share(&self, token: &str) -> Option<String> {
        if self.unit != Some(&Unit::Of(Dimension::Share)) {
            return None;
        }
        if let Some((part, whole)) = token.split_once(['/', '／']) {
            return Some([&integer(whole), "分之", &integer(part)].concat());
        }
        let is = |mark: char, parts: u32| {
            self.tail().starts_with(mark) || (self.tail == 0 && self.factor == Ratio::new(1, i128::from(parts)))
        };
        let name = if is('%', 100) {
            "百分之"
        } else if is('‰', 1000) {
            "千分之"
        } else {
            return None;
        };
        let is_all = name == "百分之" && self.digits.whole == "100" && self.digits.fraction.is_none();
        let rest = self.tail().trim_start_matches(['%', '‰']);
        let number = match &self.digits.fraction {
            Some(fraction) => decimal(&self.digits.whole, fraction),
            None if is_all => "百".to_owned(),
            None => integer(&self.digits.whole),
        };
        Some([name, &number, rest].concat())
    }

    /// 20公里/小时 is 每小时二十公里, 500元/人/年 每人每年五百元.
    fn rate(&self) -> Option<String> {
        let (each, unit) = self.each()?;
        let money = self.digits.fraction.as_deref().filter(|_| unit == "元");
        let said = money.and_then(|fraction| yuan(&self.digits.whole, fraction));
        Some([each, said.unwrap_or_else(|| [self.number(), unit].concat())].concat())
    }

    /// 每人每年 and 元 of 元/人/年.
    fn each(&self) -> Option<(String, String)> {
        let mut parts = self.tail().split(['/', '／', '·']);
        let unit = parts.next()?;
        let said: Vec<String> = parts.map(|part| ["每", each(part)].concat()).collect();
        let (length, word) = sign(unit).unwrap_or((0, ""));
        (!said.is_empty()).then(|| (said.concat(), [word, unit.get(length..).unwrap_or_default()].concat()))
    }

    /// 3.5元 is 三元五角; 1.5万元 keeps its point.
    fn decimal_yuan(&self) -> Option<String> {
        let fraction = self.digits.fraction.as_deref()?;
        let rest = self.tail().strip_prefix('元')?;
        yuan(&self.digits.whole, fraction).map(|said| [said, words(rest)].concat())
    }
}

/// 1:3 is 一比三.
fn proportion(token: &str) -> String {
    let parts = token.split([':', '：', '∶', '比']).map(|part| {
        let (whole, fraction) = part.split_once('.').map_or((part, None), |(whole, rest)| (whole, Some(rest)));
        match fraction {
            _ if !part.starts_with(is_digit) => part.to_owned(),
            Some(fraction) => decimal(whole, fraction),
            None => integer(whole),
        }
    });
    parts.collect::<Vec<String>>().join("比")
}
