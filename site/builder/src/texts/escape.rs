//! Text as HTML.

/// Writes `text` so that it is text in content and in a quoted attribute.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_ends_neither_content_nor_attribute() {
        let mut out = String::from("a");
        escape_into(&mut out, "<b c=\"d\">&");
        assert_eq!(out, "a&lt;b c=&quot;d&quot;&gt;&amp;");
    }
}
