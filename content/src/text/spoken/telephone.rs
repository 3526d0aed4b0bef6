//! Telephone numbers as they are said: in the groups that a listener can write down.

use super::number::{Style, digit_by_digit};
use super::token::is_digit;

/// Most digits in a row that a listener keeps; a longer row is said in fours from its end.
const MOST_IN_A_ROW: usize = 6;

/// The number `token`, said.
pub(super) fn read(token: &str) -> String {
    let (number, extension) = token.split_once('转').map_or((token, None), |(number, rest)| (number, Some(rest)));
    let groups: Vec<&str> = number.split(|sign| !is_digit(sign)).filter(|group| !group.is_empty()).collect();
    let mut said = spaced(&groups);
    if let Some(extension) = extension {
        said.push('转');
        said.push_str(&digit_by_digit(extension, Style::Code));
    }
    said
}

/// The groups with a space between, long ones in fours from their end: 零五五五 零零零 零零幺二.
fn spaced(groups: &[&str]) -> String {
    let mut spoken = Vec::new();
    for group in groups {
        let mut rest = digit_by_digit(group, Style::Code).chars().collect::<Vec<char>>();
        let mut tail = Vec::new();
        while rest.len() > MOST_IN_A_ROW {
            tail.push(rest.split_off(rest.len() - 4));
        }
        // 400 123 4567 is said as it is printed.
        if rest.len() == MOST_IN_A_ROW && !tail.is_empty() {
            tail.push(rest.split_off(3));
        }
        spoken.push(rest);
        spoken.extend(tail.into_iter().rev());
    }
    spoken.into_iter().map(String::from_iter).collect::<Vec<String>>().join(" ")
}
