//! Colours, type sizes and spaces of the picture, in one place. The colours are the light values of `tokens.css`, the accent the page's own.

use crate::scene::{Face, Font, Weight};

/// Width of the picture in pixels: what phones and the 公众号 editor take without scaling.
pub const WIDTH: f32 = 750.0;
/// Tallest piece in pixels: what WeChat shows without making it smaller.
pub const TALLEST: f32 = 4000.0;
/// Space at both sides.
pub(crate) const MARGIN: f32 = 44.0;
/// Width of the text.
pub(crate) const CONTENT: f32 = WIDTH - 2.0 * MARGIN;
/// Over the first line of a band, and under its last.
pub(crate) const PADDING: f32 = 40.0;
/// Between the parts of a band.
pub(crate) const GAP: f32 = 20.0;
/// Rounded corners.
pub(crate) const RADIUS: f32 = 8.0;

/// The accent of a page that has none of its own.
pub(crate) const ACCENT: [u8; 3] = [0x9b, 0x1c, 0x1f];

/// A colour by what it is for; [`Colour::rgb`] says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The one accent.
    Accent,
    /// Text.
    Ink,
    /// Text of the second rank.
    Soft,
    /// The same on ink.
    Pale,
    /// The ground.
    Paper,
    /// A ground that stands out a little.
    Shade,
    /// Hair lines.
    Line,
    /// What may be done.
    Good,
    /// What may not.
    Bad,
    /// The parts of a whole, told apart by six tints; further parts begin anew, each beside its label.
    Tint(usize),
}

impl Colour {
    /// Red, green and blue, in a picture of this accent.
    pub fn rgb(self, accent: [u8; 3]) -> [u8; 3] {
        match self {
            Self::Accent => accent,
            Self::Ink => [0x1c, 0x1c, 0x1e],
            Self::Soft => [0x55, 0x52, 0x4d],
            Self::Pale => [0xb9, 0xb6, 0xb0],
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Shade => [0xf7, 0xf5, 0xf1],
            Self::Line => [0xd8, 0xd3, 0xca],
            Self::Good => [0x1d, 0x6b, 0x3a],
            Self::Bad => [0x9b, 0x1c, 0x1f],
            // Even steps of one hue.
            Self::Tint(part) => mixed(accent, [100, 82, 66, 50, 34, 18].get(part % 6).copied().unwrap_or(100)),
        }
    }

    /// `#9b1c1f`
    pub fn hex(self, accent: [u8; 3]) -> String {
        let mut hex = String::from("#");
        for part in self.rgb(accent) {
            for digit in [part >> 4, part & 15] {
                hex.extend(char::from_digit(u32::from(digit), 16));
            }
        }
        hex
    }
}

/// `color-mix(in srgb, colour share%, paper)` of the stylesheet.
fn mixed(colour: [u8; 3], share: u16) -> [u8; 3] {
    colour.map(|part| {
        let mixed = (u16::from(part) * share + 255 * (100 - share) + 50) / 100;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    })
}

/// A way to set text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) font: Font,
    pub(crate) colour: Colour,
    /// Height of a line by the size of its letters.
    pub(crate) leading: f32,
}

impl Style {
    const fn sans(size: f32, weight: Weight, colour: Colour, leading: f32) -> Self {
        Self { font: Font { face: Face::Sans, weight, size }, colour, leading }
    }

    /// The same in another colour.
    pub(crate) const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same at another size.
    pub(crate) fn at(self, size: f32) -> Self {
        Self { font: Font { size, ..self.font }, ..self }
    }

    /// The same in another weight.
    pub(crate) fn bold(self) -> Self {
        Self { font: Font { weight: Weight::Bold, ..self.font }, ..self }
    }

    /// Height of one line.
    pub(crate) fn line(self) -> f32 {
        (self.font.size * self.leading).round()
    }
}

// A phone of 375 shows the picture at a half: 28 here is 14 there, and nothing is smaller.
pub(crate) const TITLE: Style = Style::sans(56.0, Weight::Bold, Colour::Paper, 1.32);
pub(crate) const BAND_TITLE: Style = Style::sans(40.0, Weight::Bold, Colour::Ink, 1.35);
pub(crate) const LEAD: Style = Style::sans(34.0, Weight::Bold, Colour::Ink, 1.45);
pub(crate) const BODY: Style = Style::sans(32.0, Weight::Regular, Colour::Ink, 1.5);
pub(crate) const SMALL: Style = Style::sans(28.0, Weight::Regular, Colour::Soft, 1.45);
/// A number that matters.
pub(crate) const NUMBER: Style = Style::sans(72.0, Weight::Bold, Colour::Accent, 1.15);

#[cfg(test)]
mod tests {
    use super::{ACCENT, Colour};

    #[test]
    fn colours_are_those_of_the_page() {
        let tokens = include_str!("../../src/tokens.css");
        let named = [
            ("accent", Colour::Accent),
            ("ink", Colour::Ink),
            ("soft", Colour::Soft),
            ("shade", Colour::Shade),
            ("line", Colour::Line),
            ("good", Colour::Good),
            ("bad", Colour::Bad),
        ];
        for (name, colour) in named {
            let rule = format!("--{name}: var(--mingbai-{name}, {});", colour.hex(ACCENT));
            assert!(tokens.contains(&rule), "tokens.css has no {rule}");
        }
        assert!(tokens.contains("--paper: var(--mingbai-paper, #fff);") && Colour::Paper.hex(ACCENT) == "#ffffff");
    }

    #[test]
    fn parts_of_a_whole_have_the_tints_of_the_page() {
        let rules = include_str!("../../src/forms/chart/style.css");
        for (part, share) in [(2, 82), (3, 66), (4, 50), (5, 34), (6, 18)] {
            assert!(rules.contains(&format!(".part-{part} {{ fill: color-mix(in srgb, var(--accent) {share}%")));
        }
        assert_eq!(Colour::Tint(3).rgb([0, 100, 200]), [128, 178, 228]);
    }
}
