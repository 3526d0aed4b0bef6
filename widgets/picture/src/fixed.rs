//! A measure for tests: Han and full-width marks as wide as they are high, all else 0.56 of that, as in the common fonts.

#[cfg(test)]
use crate::scene::{Face, Weight};
use crate::scene::{Font, Measure};

/// Body text.
#[cfg(test)]
pub(crate) const SANS_30: Font = Font { face: Face::Sans, weight: Weight::Regular, size: 30.0 };

/// Widths that no machine's fonts change.
#[derive(Clone, Copy, Debug, Default)]
pub struct FixedWidths;

impl Measure for FixedWidths {
    fn width(&self, text: &str, font: Font) -> f32 {
        let unit = |sign: char| if is_wide(sign) { 1.0 } else { 0.56 };
        text.chars().map(|sign| unit(sign) * font.size).sum()
    }
}

fn is_wide(sign: char) -> bool {
    !matches!(sign, '\0'..='\u{2E7F}') || matches!(sign, '—' | '…' | '“' | '”' | '‘' | '’')
}
