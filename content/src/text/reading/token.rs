//! What a fact is: the part of a statement that must be right to the digit, in one spelling.

use super::ratio::Ratio;
use super::unit::Unit;
use crate::span::Span;
use crate::text::units::Dimension;

/// One fact in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it says, normalised.
    pub kind: FactKind,
    /// The bytes of the text.
    pub span: Span,
    /// How much rests on it.
    pub firmness: Firmness,
    /// What the words around a number say of it: 左右, 多, 不到.
    pub precision: Precision,
    /// The number as it is written; of quantities only.
    pub written: Option<Written>,
}

impl Fact {
    /// An exact fact on which all rests.
    pub(crate) const fn firm(kind: FactKind, span: Span) -> Self {
        Self { kind, span, firmness: Firmness::Firm, precision: Precision::Exact, written: None }
    }
}

/// How near a number is to what it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the digit.
    #[default]
    Exact,
    /// 约, 左右, 上下: a little less or more.
    About,
    /// 多, 余, 出头: not less, and a little more.
    AtLeast,
    /// 近, 不到, 将近: not more, and a little less.
    AtMost,
}

/// The kinds of [`Fact`], each in one spelling: 20万元, 200000元 and 二十万元 are equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FactKind {
    /// A number with its unit.
    Quantity {
        /// In base units.
        value: Ratio,
        /// What it counts.
        unit: Unit,
    },
    /// A day, month or year.
    Day(Day),
    /// 今年6月底, 明年: a day in a year that is told from the year of issue.
    RelativeDay {
        /// 0 for 今年, 1 for 明年.
        years: i8,
        /// Month and day.
        part: DayPart,
    },
    /// 下个月, 次日: so many months or days after what is spoken of.
    Later {
        /// Months or days.
        unit: Dimension,
        /// How many.
        by: i8,
    },
    /// 农历八月十五: a day of the other calendar.
    Lunar {
        /// 正月 is 1.
        month: u8,
        /// From 1 to 30.
        day: u8,
    },
    /// A time of day, in minutes after midnight.
    Clock(u16),
    /// 4∶3∶3, each part as a multiple of the first.
    Proportion(Vec<Ratio>),
    /// 第二批
    Ordinal {
        /// Which.
        number: u32,
        /// Of what.
        measure: String,
    },
    /// 发文字号
    DocumentNumber {
        /// 云政办; empty where the text has none.
        office: String,
        /// 2026
        year: u32,
        /// 12
        number: u32,
    },
    /// What stands in 《》, folded.
    Title(String),
    /// A telephone's digits.
    Phone(String),
    /// A body.
    Office {
        /// 北桥 of 北桥街道办事处, 云溪 of 云溪县民政局; empty where the text has none.
        place: String,
        /// From its level on: 县民政局; 人民政府 is written 政府, 民政主管部门 民政部门.
        name: String,
    },
}

/// A day, month, quarter, half or year, as far as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    /// None where the text leaves it to the reader.
    pub year: Option<i16>,
    /// Month and day.
    pub part: DayPart,
}

/// The part of a year that a [`Day`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// All of it.
    Year,
    /// 上半年 is 1, 下半年 2.
    Half(u8),
    /// 1 to 4.
    Quarter(u8),
    /// 1 to 12.
    Month(u8),
    /// Month and 上旬 (1), 中旬 (2), 下旬 (3).
    Third(u8, u8),
    /// Month and day. The end of a month or year is its last day; of February without a year, the 29th.
    Day(u8, u8),
}

/// How much rests on a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// A turn of speech: 一天, 几个, 这两天. Supports others, needs no support.
    Idle,
    /// Perhaps the writer's own count: 三样, 两件事.
    Soft,
    /// A number that says of itself that it is round: 近7万人.
    Round,
    /// A fact of the policy.
    Firm,
}

/// A number as it is written: 20 at its digits, where the fact is 20万元.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// What the digits say, in the written unit.
    pub digits: Ratio,
    /// Base units in one of the written unit: 10,000 for 万元.
    pub factor: Ratio,
    /// What is counted for every measure word: 50,000 of 5万人, 5 of 5年.
    pub count: Ratio,
    /// The bytes of the digits.
    pub span: Span,
}

impl Day {
    /// First and last month and day, as 100 times the month plus the day.
    const fn range(self) -> (u16, u16) {
        const fn day(month: u8, day: u8) -> u16 {
            month as u16 * 100 + day as u16
        }
        match self.part {
            DayPart::Year => (day(1, 1), day(12, 31)),
            DayPart::Half(1) => (day(1, 1), day(6, 31)),
            DayPart::Half(_) => (day(7, 1), day(12, 31)),
            DayPart::Quarter(quarter) => (day(quarter * 3 - 2, 1), day(quarter * 3, 31)),
            DayPart::Month(month) => (day(month, 1), day(month, 31)),
            DayPart::Third(month, 1) => (day(month, 1), day(month, 10)),
            DayPart::Third(month, 2) => (day(month, 11), day(month, 20)),
            DayPart::Third(month, _) => (day(month, 21), day(month, 31)),
            DayPart::Day(month, at) => (day(month, at), day(month, at)),
        }
    }

    /// Whether it is the last day of `other`, a half, quarter, month or part of one, years aside: 6月底 of 上半年.
    pub(crate) fn ends(self, other: Self) -> bool {
        let DayPart::Day(month, day) = self.part else { return false };
        let last = match month {
            2 => 28..=29,
            4 | 6 | 9 | 11 => 30..=30,
            _ => 31..=31,
        };
        let is_last = last.contains(&day);
        match other.part {
            DayPart::Half(half) => is_last && month == half * 6,
            DayPart::Quarter(quarter) => is_last && month == quarter * 3,
            DayPart::Month(whole) => is_last && month == whole,
            DayPart::Third(of, third) => month == of && (if third == 3 { is_last } else { day == third * 10 }),
            DayPart::Year | DayPart::Day(..) => false,
        }
    }

    /// Whether it holds all of `other`, years aside: 5月 holds 5月31日.
    pub(crate) fn holds(self, other: Self) -> bool {
        let ((start, end), (first, last)) = (self.range(), other.range());
        start <= first && last <= end
    }
}
