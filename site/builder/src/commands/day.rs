//! The day by which things are over, still to come, or today.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{self, TimeZone};
use mingbai_content::text::date;

/// The day in China, which has one time zone: pages are read by the same one.
pub(super) fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::fixed(tz::offset(8))).date()
}

/// Reads a day of the command line: `2026-03-02`.
///
/// # Errors
///
/// When it is written in another way.
pub(super) fn parse(text: &str) -> Result<Date, String> {
    date::parse_iso(text).ok_or_else(|| "日期要写成 2026-03-02 这样".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(parse("2026-03-02").is_ok());
        assert!(parse("2026/3/2").is_err());
    }
}
