//! The spaces and marks of a text that is said: pauses, and no two where one is heard.

/// The characters without the spaces that writers put between Han and digits, in one width.
pub(super) fn without_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_gap = false;
    for character in text.chars() {
        let character = match character {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' => {
                char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
            }
            _ => character,
        };
        // The wide space and the tab of official texts stand for a pause: 第一条　为……
        if matches!(character, '\u{3000}' | '\t') {
            if !out.is_empty() {
                out.push('，');
            }
            is_gap = false;
            continue;
        }
        if character.is_whitespace() {
            is_gap = !out.is_empty();
            continue;
        }
        // Only between two words of Latin script, or two numbers, does a space part anything.
        let parts = |sign: char| sign.is_ascii_alphanumeric() || sign == '.';
        if is_gap && out.ends_with(parts) && character.is_ascii_alphanumeric() {
            out.push(' ');
        }
        is_gap = false;
        out.push(character);
    }
    out
}

/// Leaves one mark where several meet, the stronger; none at the start or before a closing quote.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let before = out.chars().next_back();
        let is_mark = "，、；：。！？".contains(character);
        match before {
            Some('，') if is_mark || "”）》".contains(character) => {
                out.pop();
            }
            Some(last) if character == '，' && "、；：。！？，“（《\n".contains(last) => continue,
            None if character == '，' => continue,
            _ => {}
        }
        out.push(character);
    }
    out.trim_end_matches('，').to_owned()
}
