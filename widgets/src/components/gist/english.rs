//! How the fields of an English card are called, and what is an amount there. On the host alone.

use super::names::{HOW_MUCH, NOT_THAT, PHONE, WHEN};

/// What a field is called that says how much; where one of [`OTHERS`] stands in it too, it is a fine, a condition or the sum of all.
const AMOUNT: [&str; 14] = [
    "amount",
    "how much",
    "subsidy",
    "subsidies",
    "grant",
    "allowance",
    "benefit",
    "payment",
    "rate",
    "refund",
    "fee",
    "cost",
    "price",
    "discount",
];
const OTHERS: [&str; 12] =
    ["fine", "penalt", "who", "income", "total", "budget", "eligib", "when", "date", "deadline", "how long", "not"];
const DAY: [&str; 9] = ["deadline", "when", "due", "until", "closes", "closing", "last day", "date", "apply by"];
const CALL: [&str; 6] = ["phone", "call", "hotline", "contact", "enquir", "helpline"];
/// What stands before or behind a number of money.
const MONEY: [&str; 6] = ["yuan", "rmb", "cny", "\u{a5}", "\u{ffe5}", "renminbi"];
const FREE: [&str; 3] = ["free", "no charge", "no fee"];

/// Whether an English title is one of those that `names` lists in Chinese.
pub(super) fn is_called(title: &str, names: &[&str]) -> bool {
    if !title.is_ascii() {
        return false;
    }
    let title = title.to_ascii_lowercase();
    let own: &[&str] = match names.first() {
        first if first == HOW_MUCH.first() => &AMOUNT,
        first if first == NOT_THAT.first() => &OTHERS,
        first if first == WHEN.first() => &DAY,
        first if first == PHONE.first() => &CALL,
        _ => &[],
    };
    own.iter().any(|name| title.contains(name))
}

/// 200,000 yuan, free of charge; per cent are read as in Chinese.
pub(super) fn is_amount(said: &str) -> bool {
    let said = said.to_ascii_lowercase();
    let is_money = MONEY.iter().any(|name| said.contains(name)) && said.contains(|sign: char| sign.is_ascii_digit());
    is_money || FREE.iter().any(|name| said.contains(name))
}
