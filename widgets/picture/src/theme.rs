//! Colours, type sizes and spaces of the picture, in one place. The colours are the light values of `tokens.css`.

use crate::scene::{Face, Font, Weight};

/// Width of the picture in pixels: what phones and the 公众号 editor take without scaling.
pub const WIDTH: f32 = 750.0;
/// White space at both sides.
pub(crate) const MARGIN: f32 = 48.0;
/// Width of the text.
pub(crate) const CONTENT: f32 = WIDTH - 2.0 * MARGIN;
/// Between a block's last line and the hair line below it, and again to the next block.
pub(crate) const BETWEEN_BLOCKS: f32 = 52.0;
/// Between the parts of a block.
pub(crate) const GAP: f32 = 24.0;

/// A colour by what it is for; [`Colour::rgb`] says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The one accent.
    Accent,
    /// Text.
    Ink,
    /// Text of the second rank.
    Soft,
    /// The ground.
    Paper,
    /// A ground that stands out a little.
    Shade,
    /// Hair lines.
    Line,
    /// The parts of a whole, told apart by six tints; further parts begin anew, each beside its label.
    Tint(usize),
}

impl Colour {
    /// Red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        const ACCENT: [u8; 3] = [0x9b, 0x1c, 0x1f];
        const SOFT: [u8; 3] = [0x55, 0x52, 0x4d];
        const PAPER: [u8; 3] = [0xff, 0xff, 0xff];
        const LINE: [u8; 3] = [0xd8, 0xd3, 0xca];
        match self {
            Self::Accent => ACCENT,
            Self::Ink => [0x1c, 0x1c, 0x1e],
            Self::Soft => SOFT,
            Self::Paper => PAPER,
            Self::Shade => [0xf7, 0xf5, 0xf1],
            Self::Line => LINE,
            Self::Tint(part) => match part % 6 {
                0 => ACCENT,
                1 => mixed(ACCENT, 70),
                2 => SOFT,
                3 => mixed(SOFT, 60),
                4 => mixed(ACCENT, 40),
                _ => LINE,
            },
        }
    }

    /// `#9b1c1f`
    pub fn hex(self) -> String {
        let mut hex = String::from("#");
        for part in self.rgb() {
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

// At 360 px, where most will see it, the picture is shown at 0.48: 30 here is 14.4 there, and nothing is under 12.
pub(crate) const TITLE: Style = Style::sans(58.0, Weight::Bold, Colour::Ink, 1.32);
pub(crate) const BLOCK_TITLE: Style = Style::sans(40.0, Weight::Bold, Colour::Ink, 1.35);
pub(crate) const LEAD: Style = Style::sans(32.0, Weight::Bold, Colour::Ink, 1.5);
pub(crate) const BODY: Style = Style::sans(30.0, Weight::Regular, Colour::Ink, 1.6);
pub(crate) const SMALL: Style = Style::sans(26.0, Weight::Regular, Colour::Soft, 1.55);
/// A number that matters.
pub(crate) const NUMBER: Style = Style::sans(80.0, Weight::Bold, Colour::Accent, 1.15);
/// Names of clauses: what comes from the official text is set in a serif.
pub(crate) const CLAUSE: Style =
    Style { font: Font { face: Face::Serif, weight: Weight::Regular, size: 25.0 }, colour: Colour::Soft, leading: 1.5 };

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn colours_are_those_of_the_page() {
        let tokens = include_str!("../../src/tokens.css");
        let named = [
            ("accent", Colour::Accent),
            ("ink", Colour::Ink),
            ("soft", Colour::Soft),
            ("shade", Colour::Shade),
            ("line", Colour::Line),
        ];
        for (name, colour) in named {
            let rule = format!("--{name}: var(--mingbai-{name}, {});", colour.hex());
            assert!(tokens.contains(&rule), "tokens.css has no {rule}");
        }
        assert!(tokens.contains("--paper: var(--mingbai-paper, #fff);") && Colour::Paper.hex() == "#ffffff");
    }
}
