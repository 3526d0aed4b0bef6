//! Where Chinese stands beside letters or digits, and typography sets a little space: 补20万元. Some authors type a blank there and some
//! do not; whatever draws text asks here, so that both are drawn alike.

use super::fold::is_han;

/// Whether typography sets a space between two signs that stand side by side: beside signs and marks, as 50%的, it sets none.
///
/// ```
/// use mingbai_content::text::gap::is_between;
///
/// assert!(is_between('补', '2') && is_between('0', '万') && is_between('用', 'A'));
/// assert!(!is_between('%', '的') && !is_between('，', '2') && !is_between('补', '助'));
/// ```
pub const fn is_between(before: char, after: char) -> bool {
    is_han(before) && after.is_ascii_alphanumeric() || before.is_ascii_alphanumeric() && is_han(after)
}

/// Whether a sign is the blank that an author types there, or the one that holds a line together.
pub const fn is_typed(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}')
}
