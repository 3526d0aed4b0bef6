//! What is painted: shapes with places, no fonts files, no canvas. Every painter takes a [`Scene`].

use crate::theme::Colour;

/// A typeface by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Explanation.
    Sans,
    /// Words of the official text.
    Serif,
}

/// How strong letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400
    Regular,
    /// 700
    Bold,
}

/// Letters of one kind and size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Typeface.
    pub face: Face,
    /// Strength.
    pub weight: Weight,
    /// Size in pixels.
    pub size: f32,
}

/// Knows how wide words are. The one who paints must be the one who measures.
pub trait Measure {
    /// Width in pixels of `text`, which is of one line.
    fn width(&self, text: &str, font: Font) -> f32;
}

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Its place.
        area: Area,
        /// Its colour.
        fill: Colour,
    },
    /// A rectangle of lines around text: a step of a flow.
    Frame {
        /// Its place.
        area: Area,
        /// What is inside.
        fill: Colour,
        /// Its lines.
        stroke: Colour,
        /// Their width.
        thickness: f32,
    },
    /// A line through points; filled where it is closed.
    Path {
        /// Its points.
        points: Vec<(f32, f32)>,
        /// Colour of a filled shape; none for a line.
        fill: Option<Colour>,
        /// Colour and width of the line.
        stroke: Option<(Colour, f32)>,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: (f32, f32),
        /// Its radius, to the middle of its line.
        radius: f32,
        /// What is inside.
        fill: Colour,
        /// Colour and width of the line.
        stroke: Option<(Colour, f32)>,
    },
    /// An icon of strokes, two wide on a grid of 24.
    Icon {
        /// Left and top.
        place: (f32, f32),
        /// Pixels a unit of the grid.
        scale: f32,
        /// Its strokes, as the `d` of an SVG path.
        path: String,
        /// Their colour.
        colour: Colour,
    },
    /// A run of text.
    Text(Text),
}

/// A run of text of one font on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Its left end.
    pub x: f32,
    /// Its baseline.
    pub baseline: f32,
    /// Its width, as measured.
    pub width: f32,
    /// Its letters.
    pub font: Font,
    /// Their colour.
    pub colour: Colour,
    /// The words.
    pub words: String,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// Whether the two share more than an edge; `slack` pixels do not count.
    pub fn overlaps(&self, other: &Self, slack: f32) -> bool {
        self.x + slack < other.x + other.width
            && other.x + slack < self.x + self.width
            && self.y + slack < other.y + other.height
            && other.y + slack < self.y + self.height
    }

    /// Whether `other` lies inside, give or take `slack` pixels.
    pub fn holds(&self, other: &Self, slack: f32) -> bool {
        other.x + slack >= self.x
            && other.y + slack >= self.y
            && other.x + other.width <= self.x + self.width + slack
            && other.y + other.height <= self.y + self.height + slack
    }
}

impl Text {
    /// The room that the letters take: from the top of a Han character to its foot.
    pub fn area(&self) -> Area {
        let size = self.font.size;
        Area { x: self.x, y: self.baseline - 0.86 * size, width: self.width, height: size }
    }
}

/// A picture, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// In the order in which they are painted.
    pub shapes: Vec<Shape>,
    /// Heights at which the picture may be cut without cutting a block, in order.
    pub cuts: Vec<f32>,
}

impl Scene {
    /// The parts of a picture that is too tall to be painted at once, as (top, bottom): cut between blocks where one ends in
    /// time, else where it must be.
    pub fn pages(&self, tallest: f32) -> Vec<(f32, f32)> {
        let mut pages = Vec::new();
        let mut top = 0.0;
        while self.height - top > tallest {
            let last = self.cuts.iter().copied().rfind(|cut| *cut > top && *cut - top <= tallest);
            let bottom = last.unwrap_or(top + tallest);
            pages.push((top, bottom));
            top = bottom;
        }
        pages.push((top, self.height));
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::Scene;

    #[test]
    fn a_tall_picture_is_cut_between_blocks() {
        let scene = Scene { height: 1000.0, cuts: vec![150.0, 380.0, 420.0, 900.0], ..Scene::default() };
        assert_eq!(scene.pages(400.0), [(0.0, 380.0), (380.0, 420.0), (420.0, 820.0), (820.0, 1000.0)]);
        assert_eq!(scene.pages(1000.0), [(0.0, 1000.0)]);
    }
}
