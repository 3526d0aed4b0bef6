//! Markup that is made once for several places: nothing in it but the way to the policy depends on where it stands.

use super::push_escaped;

/// In place of a policy's address: the markup is made for no place yet, see [`placed`]. A noncharacter, which no address has.
pub const UNPLACED: &str = "\u{FDD0}";

/// What every link to the policy begins with in markup that was made for [`UNPLACED`].
const LINK: &str = " href=\"\u{FDD0}";

/// The markup as it is made for `policy_href`: empty for the page itself, which is no link of its own.
///
/// ```
/// use mingbai_content::explainer;
/// use mingbai_widgets::prerender::{Options, UNPLACED, placed, plain};
///
/// let source = "---\ntitle: 一\npolicy: { title: 办法 }\n---\n\n## 文\n\n字\n> 原文：每台电梯\n";
/// let explainer = explainer::parse(source).output;
/// let made = |href: &str| plain(&explainer, &Options { policy_href: Some(href.to_owned()), ..Options::default() });
/// let unplaced = made(UNPLACED);
/// for href in ["", "policy.html", "https://www.yunxi.example/?a=1&b=2"] {
///     assert_eq!(placed(&unplaced, href), made(href));
/// }
/// ```
pub fn placed(markup: &str, policy_href: &str) -> String {
    let mut address = String::from(" href=\"");
    push_escaped(&mut address, policy_href);
    let mut pieces = markup.split(LINK);
    let mut placed = String::with_capacity(markup.len());
    placed.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // On the page of the policy its title is no link, only its words are.
        let titled = piece.strip_prefix("\">").filter(|_| policy_href.is_empty());
        match titled.and_then(|titled| titled.split_once("</a>")) {
            Some((title, rest)) => {
                placed.truncate(placed.trim_end_matches("<a").len());
                placed.push_str(title);
                placed.push_str(rest);
            }
            None => {
                placed.push_str(&address);
                placed.push_str(piece);
            }
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;
    use crate::gallery::examples;
    use crate::prerender::{Options, plain, shadow};

    /// Whatever a form draws, a page that is put together from one drawing is what it would be if it were drawn there.
    #[test]
    fn what_is_made_once_is_what_is_made_for_each_place() {
        let mut count = 0;
        for example in examples() {
            let explainer = explainer::parse(example.markdown).output;
            let options = |href: &str| Options { policy_href: Some(href.to_owned()), ..Options::default() };
            for draw in [shadow, plain] {
                let unplaced = draw(&explainer, &options(UNPLACED));
                for href in ["", "policy.html", "https://www.yunxi.example/?a=\"1\"&b=<2>"] {
                    assert_eq!(placed(&unplaced, href), draw(&explainer, &options(href)), "{} {href}", example.name);
                }
                count += unplaced.matches(LINK).count();
            }
        }
        assert!(count > 0, "no example links to its policy");
    }
}
