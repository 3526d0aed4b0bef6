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
    /// A box around text, its corners rounded.
    Frame {
        /// Its place.
        area: Area,
        /// Of its corners.
        radius: f32,
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
    /// A drawing: an icon of strokes, on a grid of 24, or a mark that is filled.
    Icon {
        /// Left and top.
        place: (f32, f32),
        /// Pixels a unit of the grid.
        scale: f32,
        /// The `d` of an SVG path.
        path: String,
        /// Its colour.
        colour: Colour,
        /// How wide its strokes are, in units of the grid; none where it is filled.
        stroke: Option<f32>,
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
    /// Red, green and blue of [`Colour::Accent`].
    pub accent: [u8; 3],
    /// In the order in which they are painted.
    pub shapes: Vec<Shape>,
    /// Heights between bands, in order: there the picture may be cut.
    pub cuts: Vec<f32>,
    /// Heights between the items of a band, in order: there it is cut where a band alone is too tall.
    pub seams: Vec<f32>,
}

impl Scene {
    /// The pieces of the picture, none higher than `tallest`, as (top, bottom): as few as there can be, about as high as each other, and cut
    /// between bands; inside of one only where it is too tall for a piece.
    pub fn pages(&self, tallest: f32) -> Vec<(f32, f32)> {
        let fewest = self.cut(tallest);
        let count = u16::try_from(fewest.len()).unwrap_or(u16::MAX);
        // What makes no more pieces is tried from the lowest height on.
        let mut height = (self.height / f32::from(count)).ceil();
        while height < tallest {
            let even = self.cut(height);
            if even.len() == fewest.len() && self.is_between_bands(&even) >= self.is_between_bands(&fewest) {
                return even;
            }
            height += 50.0;
        }
        fewest
    }

    /// How many of the pieces end between bands.
    fn is_between_bands(&self, pages: &[(f32, f32)]) -> usize {
        pages.iter().filter(|(_, bottom)| self.cuts.contains(bottom)).count()
    }

    fn cut(&self, tallest: f32) -> Vec<(f32, f32)> {
        let mut pages = Vec::new();
        let mut top = 0.0;
        while self.height - top > tallest {
            let last = |places: &[f32]| places.iter().copied().rfind(|cut| *cut > top && *cut - top <= tallest);
            let bottom = last(&self.cuts).or_else(|| last(&self.seams)).unwrap_or(top + tallest);
            pages.push((top, bottom));
            top = bottom;
        }
        pages.push((top, self.height));
        pages
    }
}

/// The outline of a box of this size with round corners, from its own left and top, as the `d` of an SVG path. Whole pixels are enough.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn rounded(width: f32, height: f32, radius: f32) -> String {
    let whole = |number: f32| (number.max(0.0) as u32).to_string();
    let radius = radius.min(width / 2.0).min(height / 2.0).floor();
    let (r, w, h) = (whole(radius), whole(width.round() - 2.0 * radius), whole(height.round() - 2.0 * radius));
    let corner = |to: &str| ["a", &r, " ", &r, " 0 0 1 ", to].concat();
    let r = r.as_str();
    [
        ["M", r, " 0h", &w].concat(),
        corner(&[r, " ", r].concat()),
        ["v", &h].concat(),
        corner(&["-", r, " ", r].concat()),
        ["h-", &w].concat(),
        corner(&["-", r, " -", r].concat()),
        ["v-", &h].concat(),
        corner(&[r, " -", r].concat()),
        "z".to_owned(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{Scene, rounded};

    fn scene(height: f32, cuts: &[f32], seams: &[f32]) -> Scene {
        Scene { height, cuts: cuts.into(), seams: seams.into(), ..Scene::default() }
    }

    #[test]
    fn a_tall_picture_is_cut_between_bands_into_pieces_about_as_high() {
        let scene = scene(1000.0, &[150.0, 380.0, 420.0, 800.0], &[]);
        assert_eq!(scene.pages(600.0), [(0.0, 420.0), (420.0, 1000.0)]);
        assert_eq!(scene.pages(1000.0), [(0.0, 1000.0)]);
    }

    #[test]
    fn a_band_that_is_too_tall_for_a_piece_is_cut_between_its_items() {
        let scene = scene(1000.0, &[150.0, 900.0], &[300.0, 500.0, 700.0]);
        assert_eq!(scene.pages(400.0), [(0.0, 150.0), (150.0, 500.0), (500.0, 900.0), (900.0, 1000.0)]);
    }

    #[test]
    fn a_box_has_round_corners_as_far_as_it_is_high() {
        assert_eq!(
            rounded(20.0, 10.0, 2.0),
            "M2 0h16a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2z"
        );
        assert!(rounded(100.0, 10.0, 40.0).starts_with("M5 0h90a5 5"));
    }
}
