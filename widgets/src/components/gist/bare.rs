//! Where Markdown is read in a browser: no English names but those that stand beside the Chinese ones.

pub(super) const fn is_called(_title: &str, _names: &[&str]) -> bool {
    false
}

pub(super) const fn is_amount(_said: &str) -> bool {
    false
}
