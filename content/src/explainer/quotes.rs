//! Quotes around a value of the front matter.

/// The words of `text` if one pair of wide quotes holds all of it.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('“')?.strip_suffix('”')?;
    (!inside.is_empty() && !inside.contains(['“', '”', '"', '\\'])).then_some(inside)
}

/// Where the quotes of a value close, in what follows the opening one.
pub(super) fn closing(inside: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, sign) in inside.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if sign == '\\' && quote == '"' {
            is_escaped = true;
        } else if sign == quote {
            return Some(at);
        }
    }
    None
}

/// `text` in quotes as YAML has them.
pub(super) fn in_quotes(text: &str) -> String {
    ["\"", &text.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
}
