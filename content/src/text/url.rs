//! Which links and pictures content may point to: an allow list of schemes, checked before anything reaches a page.
//!
//! It decides by the rules that browsers use to find a scheme (WHATWG URL) and refuses whatever they would have to
//! repair: control characters, white space inside, backslashes. It does not resolve or normalise.

const LINK_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
const IMAGE_SCHEMES: [&str; 2] = ["http", "https"];

/// The trimmed target, if it is http, https, mailto, tel or relative.
///
/// `//host/…` is refused: in a preview opened from disk it reaches for a file share, and `https://` says the same.
pub fn safe_link(target: &str) -> Option<&str> {
    safe(target, &LINK_SCHEMES)
}

/// The trimmed source of a picture, if it is http, https or relative; `data:` is not.
pub fn safe_image(source: &str) -> Option<&str> {
    safe(source, &IMAGE_SCHEMES)
}

fn safe<'t>(target: &'t str, schemes: &[&str]) -> Option<&'t str> {
    let target = target.trim_matches(' ');
    if target.is_empty() || target.chars().any(is_disguise) || target.starts_with("//") {
        return None;
    }
    let Some((scheme, rest)) = scheme(target) else { return Some(target) };
    let known = schemes.iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    if !known.starts_with("http") {
        return Some(target);
    }
    // `https://gov.cn@evil.example/` shows one host and goes to another.
    let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    (!host.is_empty() && !host.contains('@')).then_some(target)
}

/// The scheme and what follows its colon; a colon after `/`, `?` or `#` belongs to a relative path.
fn scheme(target: &str) -> Option<(&str, &str)> {
    let (before, rest) = target.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then_some((before, rest))
}

/// Characters that browsers drop or turn into others before they look at the scheme, and those that hide the order.
const fn is_disguise(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1F}' | '\\' | '\u{7F}'..='\u{9F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{61C}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_mail_telephone_and_relative_paths_pass() {
        for target in [
            "https://www.gov.cn/a?b=c:d#e",
            "HTTP://example.cn",
            "mailto:a@b.cn",
            "tel:0555-0000012",
            "policy.html",
            "../a/b.html",
            "/a",
            "#id",
            "?q=1:2",
            "a/b:c",
            "附件：1.pdf",
        ] {
            assert_eq!(safe_link(target), Some(target));
        }
        assert_eq!(safe_link(" a.html "), Some("a.html"));
        assert_eq!(safe_image("a.png"), Some("a.png"));
    }

    #[test]
    fn scripts_in_any_disguise_do_not() {
        for target in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " javascript:alert(1)",
            "javascript\u{200B}:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:x",
            "file:///etc/passwd",
            "C:\\a.doc",
            "//evil.example",
            "\\\\share\\a",
            "/\\evil.example",
            "https:evil.example",
            "https://gov.cn@evil.example/",
            "https://",
            "%6aavascript:alert(1)",
            "",
            " ",
        ] {
            assert_eq!(safe_link(target), None, "{target:?}");
        }
        assert_eq!(safe_image("data:image/png;base64,AA"), None);
        assert_eq!(safe_image("tel:1"), None);
    }
}
