//! The day in China, which has one time zone and whose documents set the days: also for whoever reads them elsewhere, or has a clock that
//! stands in another zone. Pages are built by the same day.

/// How far the clocks of China are before UTC, in milliseconds.
const AHEAD: f64 = 8.0 * 3_600_000.0;

/// Today in China as `YYYY-MM-DD`.
pub fn today() -> String {
    let clock = js_sys::Date::new(&(js_sys::Date::now() + AHEAD).into());
    String::from(clock.to_iso_string().slice(0, 10))
}
