//! Times of day as they are said: 上午九点到下午五点, 晚上八点半.

use super::measure::is_range_between;
use super::number::integer;
use super::token::{Kind, Token};
use crate::text::reading::FactKind;

/// Words that already say the part of the day.
const PARTS: [&str; 16] = [
    "上午", "下午", "早上", "早晨", "晚上", "凌晨", "中午", "夜里", "夜间", "深夜", "傍晚", "清晨", "每晚", "当晚",
    "早", "晚",
];

/// The time or times that begin with `token` as they are said, and where they end; `next` is the token after it.
pub(super) fn read(text: &str, token: &Token, next: Option<&Token>) -> Option<(usize, String)> {
    let (first, before) = (minutes(token)?, text.get(..token.span.start)?);
    let is_given = PARTS.iter().any(|part| before.ends_with(part));
    let mut said = say(first, if is_given { "" } else { part(first / 60) });
    let mut end = token.span.end;
    let next = next.filter(|next| is_range_between(text, end, next.span.start));
    if let Some((next, second)) = next.and_then(|next| Some((next, minutes(next)?))) {
        end = next.span.end;
        let (from, to) = (part(first / 60), part(second / 60));
        let is_same = from == to || (from, to) == ("早上", "上午");
        said.push('到');
        said.push_str(&say(second, if is_same { "" } else { to }));
    }
    Some((end, said))
}

/// The minutes after midnight of a time of day.
const fn minutes(token: &Token) -> Option<u16> {
    match &token.kind {
        Kind::Fact(fact) => match fact.kind {
            FactKind::Clock(minutes) => Some(minutes),
            _ => None,
        },
        Kind::Place | Kind::Other => None,
    }
}

const fn part(hour: u16) -> &'static str {
    match hour {
        0..=4 => "凌晨",
        5..=7 => "早上",
        8..=11 => "上午",
        12 => "中午",
        13..=17 => "下午",
        _ => "晚上",
    }
}

fn say(minutes: u16, part: &str) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    let hour = if hour > 12 { hour - 12 } else { hour };
    let mut said = part.to_owned();
    said.push_str(&if hour == 2 { "两".to_owned() } else { integer(&hour.to_string()) });
    said.push('点');
    match minute {
        0 => {}
        30 => said.push('半'),
        minute => {
            if minute < 10 {
                said.push('零');
            }
            said.push_str(&integer(&minute.to_string()));
            said.push('分');
        }
    }
    said
}
