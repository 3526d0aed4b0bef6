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

/// A target as seen from the file at `base`, an absolute address. Dot segments stay: whoever opens the address resolves them.
///
/// A place on the page itself (`#…`) and an absolute address stay as they are.
///
/// ```
/// use mingbai_content::text::url::seen_from;
///
/// assert_eq!(seen_from("https://county.example/jiedu/2026.md", "../tu.png"), "https://county.example/jiedu/../tu.png");
/// ```
pub fn seen_from(base: &str, target: &str) -> String {
    let file = base.split(['?', '#']).next().unwrap_or(base);
    let after_scheme = file.find("://").map_or(0, |at| at + "://".len());
    let path = file.get(after_scheme..).and_then(|rest| rest.find('/')).map(|at| after_scheme + at);
    let start = match target.chars().next() {
        None | Some('#') => "",
        _ if scheme(target).is_some() => "",
        Some('/') => file.get(..path.unwrap_or(file.len())).unwrap_or_default(),
        Some('?') => file,
        Some(_) => match path.and_then(|_| file.rfind('/')) {
            Some(last) => file.get(..=last).unwrap_or_default(),
            None => return [file, "/", target].concat(),
        },
    };
    [start, target].concat()
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
    fn an_address_is_seen_from_its_file() {
        let base = "https://county.example/a/b.md?v=1#x/y";
        for (target, seen) in [
            ("tu.png", "https://county.example/a/tu.png"),
            ("../c/d.pdf", "https://county.example/a/../c/d.pdf"),
            ("/e.mp4", "https://county.example/e.mp4"),
            ("?page=2", "https://county.example/a/b.md?page=2"),
            ("#id", "#id"),
            ("https://other.example/f", "https://other.example/f"),
            ("tel:0555-0000012", "tel:0555-0000012"),
            ("", ""),
        ] {
            assert_eq!(seen_from(base, target), seen);
        }
        assert_eq!(seen_from("https://county.example", "g.png"), "https://county.example/g.png");
        assert_eq!(seen_from("https://county.example", "/g.png"), "https://county.example/g.png");
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
