//! The one spelling of each fact: read again it is the same fact.

use core::fmt;

use super::ratio::Ratio;
use super::token::{Day, DayPart, FactKind};
use super::unit::Unit;
use crate::text::units::Dimension;

/// The largest first part of a proportion that is written with whole numbers.
const MOST_PARTS: u32 = 100;

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(year), DayPart::Day(month, day)) = (self.year, self.part) {
            return write!(formatter, "{year}-{month:02}-{day:02}");
        }
        if let Some(year) = self.year {
            write!(formatter, "{year}年")?;
        }
        match self.part {
            DayPart::Year => Ok(()),
            DayPart::Half(1) => formatter.write_str("上半年"),
            DayPart::Half(_) => formatter.write_str("下半年"),
            DayPart::Quarter(quarter) => write!(formatter, "第{quarter}季度"),
            DayPart::Month(month) => write!(formatter, "{month}月"),
            DayPart::Third(month, third) => {
                write!(
                    formatter,
                    "{month}月{}旬",
                    if third == 1 {
                        "上"
                    } else if third == 2 {
                        "中"
                    } else {
                        "下"
                    }
                )
            }
            DayPart::Day(month, day) => write!(formatter, "{month}月{day}日"),
        }
    }
}

impl fmt::Display for FactKind {
    /// The one spelling; read again it is the same fact.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity { value, unit: Unit::Of(Dimension::Share) } => {
                match value.times(Ratio::whole(100)).map(Ratio::decimal) {
                    Some(Some(percent)) => write!(formatter, "{percent}%"),
                    _ => value.fmt(formatter),
                }
            }
            Self::Quantity { value, unit } => write!(formatter, "{value}{unit}"),
            Self::Day(day) => day.fmt(formatter),
            Self::RelativeDay { years, part } => {
                let word = match years {
                    ..=-2 => "前年",
                    -1 => "去年",
                    0 => "今年",
                    1 => "明年",
                    _ => "后年",
                };
                formatter.write_str(word)?;
                match part {
                    DayPart::Year => Ok(()),
                    part => Day { year: None, part: *part }.fmt(formatter),
                }
            }
            Self::Later { unit, by } => formatter.write_str(match (unit, by) {
                (Dimension::Months, ..=-1) => "上个月",
                (Dimension::Months, 0) => "当月",
                (Dimension::Months, 1) => "下个月",
                (Dimension::Months, _) => "再下个月",
                (_, ..=0) => "当日",
                _ => "次日",
            }),
            Self::Lunar { month, day } => write!(formatter, "农历{month}月{day}日"),
            Self::Proportion(parts) => {
                let is_whole =
                    |times: &Ratio| parts.iter().all(|part| part.times(*times).and_then(Ratio::integer).is_some());
                let times = (1..=MOST_PARTS).map(Ratio::whole).find(is_whole).unwrap_or(Ratio::ONE);
                for (at, part) in parts.iter().enumerate() {
                    let mark = if at > 0 { "∶" } else { "" };
                    write!(formatter, "{mark}{}", part.times(times).unwrap_or(*part))?;
                }
                Ok(())
            }
            Self::Clock(minutes) => write!(formatter, "{}:{:02}", minutes / 60, minutes % 60),
            Self::Ordinal { number, measure } => write!(formatter, "第{number}{measure}"),
            Self::DocumentNumber { office, year, number } => write!(formatter, "{office}〔{year}〕{number}号"),
            Self::Title(title) => write!(formatter, "《{title}》"),
            Self::Phone(digits) => write!(formatter, "电话{digits}"),
            Self::Office { place, name } => write!(formatter, "{place}{name}"),
        }
    }
}
