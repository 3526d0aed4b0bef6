//! A sheet of paper has led here by its code, `?card=A7F3-K2Q9`: which sheet of the page it is, and whether the two agree.

use crate::words::Live;

/// What there is to say about the paper in the reader's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The page says the same.
    Agrees,
    /// The page says something else by now.
    Outdated,
}

impl Agreement {
    /// The value of `data-state`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Outdated => "outdated",
        }
    }

    /// How it is said.
    pub const fn words(self, words: &Live) -> &'static str {
        match self {
            Self::Agrees => words.sheet_agrees,
            Self::Outdated => words.sheet_outdated,
        }
    }
}

/// The number in the query of an address; none where nobody came from paper.
///
/// ```
/// use mingbai_live::sheet::asked;
///
/// assert_eq!(asked("?from=wx&card=A7F3-K2Q9"), Some("A7F3-K2Q9"));
/// assert_eq!(asked("?card="), None);
/// ```
pub fn asked(query: &str) -> Option<&str> {
    query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("card=")).filter(|code| !code.is_empty())
}

/// Where on a page with sheets of these numbers to say what; `named` is the sheet that the address names.
///
/// ```
/// use mingbai_live::sheet::{Agreement, judge};
///
/// assert_eq!(judge("a7f3-k2q9", &["0000-0000", "A7F3-K2Q9"], None), Some((1, Agreement::Agrees)));
/// ```
pub fn judge(code: &str, numbers: &[&str], named: Option<usize>) -> Option<(usize, Agreement)> {
    match numbers.iter().position(|number| number.eq_ignore_ascii_case(code)) {
        Some(index) => Some((index, Agreement::Agrees)),
        None if numbers.is_empty() => None,
        None => Some((named.unwrap_or(0), Agreement::Outdated)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_from_any_place_in_the_query() {
        assert_eq!(asked("?card=A7F3-K2Q9"), Some("A7F3-K2Q9"));
        assert_eq!(asked("?from=wechat&card=A7F3-K2Q9&x=1"), Some("A7F3-K2Q9"));
        assert_eq!(asked("?postcard=A7F3-K2Q9"), None);
        assert_eq!((asked("?card="), asked("")), (None, None));
    }

    #[test]
    fn a_number_that_is_on_the_page_agrees_whatever_the_address_names() {
        assert_eq!(judge("a7f3-k2q9", &["DPHA-JVC4", "A7F3-K2Q9"], Some(0)), Some((1, Agreement::Agrees)));
    }

    #[test]
    fn a_number_that_is_not_on_the_page_is_out_of_date() {
        assert_eq!(judge("A7F3-K2Q9", &["DPHA-JVC4", "0000-0000"], Some(1)), Some((1, Agreement::Outdated)));
        assert_eq!(judge("A7F3-K2Q9", &["DPHA-JVC4"], None), Some((0, Agreement::Outdated)));
        assert_eq!(judge("A7F3-K2Q9", &[], None), None);
    }
}
