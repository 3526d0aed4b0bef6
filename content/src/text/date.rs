//! Dates in the ISO form that data uses. What people write is read by the grammar: [`phrase`].

use jiff::civil::Date;

pub(crate) use super::reading::phrase::leading;
pub use super::reading::phrase::phrase;

/// Writes `YYYY-MM-DD`.
pub fn iso(date: Date) -> String {
    let mut text = date.year().to_string();
    for number in [date.month(), date.day()] {
        text.push('-');
        if number < 10 {
            text.push('0');
        }
        text.push_str(&number.to_string());
    }
    text
}

/// Reads `YYYY-MM-DD`; `None` for anything else and for days that no calendar has.
///
/// ```
/// use mingbai_content::{Date, text::date::parse_iso};
///
/// assert_eq!(parse_iso(" 2026-03-02 "), Some(Date::constant(2026, 3, 2)));
/// assert_eq!(parse_iso("2026-02-30"), None);
/// ```
pub fn parse_iso(text: &str) -> Option<Date> {
    let text = text.trim();
    if !has_iso_shape(text) {
        return None;
    }
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn has_iso_shape(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

/// What to tell the author of a date that [`parse_iso`] does not read.
pub(crate) fn advice(text: &str) -> String {
    if has_iso_shape(text.trim()) {
        return ["日历上没有 ", text, " 这一天。请核对。"].concat();
    }
    ["日期“", text, "”要写成 2026-03-02 这样：四位年、两位月、两位日。"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_holds_only_whole_iso_dates() {
        let read: Vec<Option<String>> = ["2026-05-31", "2026-5-31", "+026-05-31", "2026-02-30", "2026-05-31x", "二〇"]
            .map(|text| parse_iso(text).map(iso))
            .into();
        assert_eq!(read, [Some("2026-05-31".to_owned()), None, None, None, None, None]);
    }
}
