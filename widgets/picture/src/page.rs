//! A page being drawn: text into columns, shapes behind it. Blocks call it from top to bottom.

use crate::lines::{self, Fall, lines};
use crate::picture::STRONG;
use crate::scene::{Area, Font, Measure, Scene, Shape, Text};
use crate::theme::{Colour, RADIUS, Style};

/// What a tag is wider than its words.
const TAG: f32 = 28.0;

/// Where text runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    pub(crate) x: f32,
    pub(crate) width: f32,
}

impl Column {
    /// The same without `left` pixels at its left.
    pub(crate) fn inset(self, left: f32) -> Self {
        Self { x: self.x + left, width: (self.width - left).max(1.0) }
    }

    /// `count` columns side by side, `gap` apart.
    pub(crate) fn split(self, count: u16, gap: f32) -> impl Iterator<Item = Self> {
        let width = (self.width - gap * f32::from(count.saturating_sub(1))) / f32::from(count.max(1));
        (0..count).map(move |number| Self { x: self.x + f32::from(number) * (width + gap), width })
    }

    pub(crate) const fn right(self) -> f32 {
        self.x + self.width
    }

    pub(crate) const fn centre(self) -> f32 {
        self.x + self.width / 2.0
    }
}

/// How lines stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Centre,
    End,
}

/// A place in the order of painting, to put a ground behind what is drawn later.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark(usize);

/// The page and the one who measures its text.
pub(crate) struct Page<'a> {
    pub(crate) measure: &'a dyn Measure,
    pub(crate) scene: Scene,
}

impl Page<'_> {
    /// Sets a paragraph with its first line at `top`, and gives where it ends.
    pub(crate) fn text(&mut self, words: &str, style: Style, column: Column, top: f32) -> f32 {
        self.set(words, style, column, top, Align::Start, Fall::Full)
    }

    /// The same for a heading, whose lines are evened out.
    pub(crate) fn heading(&mut self, words: &str, style: Style, column: Column, top: f32) -> f32 {
        self.set(words, style, column, top, Align::Start, Fall::Even)
    }

    /// The same, with all choices.
    pub(crate) fn set(&mut self, words: &str, style: Style, column: Column, top: f32, align: Align, fall: Fall) -> f32 {
        let mut y = top;
        for line in lines(words, style.font, column.width, fall, self.measure) {
            let left = match align {
                Align::Start => column.x,
                Align::Centre => column.x + (column.width - line.width) / 2.0,
                Align::End => column.right() - line.width,
            };
            let size = style.font.size;
            // Letters stand in the middle of their line: 0.86 of a Han character is over the baseline.
            let baseline = (y + (style.line() - size) / 2.0 + 0.86 * size).round();
            for run in line.runs {
                self.scene.shapes.push(Shape::Text(Text {
                    x: left + run.x,
                    baseline,
                    width: run.width,
                    font: Font { weight: run.weight, ..style.font },
                    colour: style.colour,
                    words: run.words,
                }));
            }
            y += style.line();
        }
        y
    }

    /// How wide words are on one line.
    pub(crate) fn width(&self, words: &str, style: Style) -> f32 {
        // Marks of bold words have no width; a title with some is set in one weight by whoever asks for its width.
        lines::width(&words.replace(STRONG, ""), style.font, self.measure)
    }

    pub(crate) fn push(&mut self, shape: Shape) {
        self.scene.shapes.push(shape);
    }

    /// An icon in a square of this side around a centre.
    pub(crate) fn icon(&mut self, path: &str, centre: (f32, f32), side: f32, colour: Colour) {
        self.stroked(path, centre, side, colour, 2.0);
    }

    /// The same with strokes of a width.
    pub(crate) fn stroked(&mut self, path: &str, centre: (f32, f32), side: f32, colour: Colour, width: f32) {
        let place = (centre.0 - side / 2.0, centre.1 - side / 2.0);
        self.push(Shape::Icon { place, scale: side / 24.0, path: path.to_owned(), colour, stroke: Some(width) });
    }

    pub(crate) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Colour) {
        self.push(Shape::Rect { area: Area { x, y, width, height }, fill });
    }

    /// A hair line from end to end of a column; where it ends.
    pub(crate) fn rule(&mut self, column: Column, y: f32) -> f32 {
        self.rect(column.x, y, column.width, 2.0, Colour::Line);
        y + 2.0
    }

    /// A box with round corners behind what was drawn since the mark.
    pub(crate) fn boxed(&mut self, mark: Mark, area: Area, fill: Colour, stroke: (Colour, f32)) {
        self.behind(mark, Shape::Frame { area, radius: RADIUS, fill, stroke: stroke.0, thickness: stroke.1 });
    }

    /// A few words on one line in a tag, its left and upper corner here; where it ends at the right. They are narrower than the page.
    pub(crate) fn tag(&mut self, words: &str, style: Style, fill: Colour, line: Colour, (x, y): (f32, f32)) -> f32 {
        let width = self.width(words, style) + TAG;
        let area = Area { x, y, width, height: style.line() + 4.0 };
        let radius = area.height / 2.0;
        self.push(Shape::Frame { area, radius, fill, stroke: line, thickness: 2.0 });
        self.text(words, style, Column { x: x + TAG / 2.0, width: f32::MAX }, y + 2.0);
        x + width
    }

    /// How wide a tag is.
    pub(crate) fn tag_width(&self, words: &str, style: Style) -> f32 {
        self.width(words, style) + TAG
    }

    /// A height between two items.
    pub(crate) fn seam(&mut self, y: f32) {
        self.scene.seams.push(y);
    }

    /// The present place in the order of painting.
    pub(crate) fn mark(&self) -> Mark {
        Mark(self.scene.shapes.len())
    }

    /// Puts a shape behind all that was drawn since the mark.
    pub(crate) fn behind(&mut self, mark: Mark, shape: Shape) {
        let place = mark.0.min(self.scene.shapes.len());
        self.scene.shapes.insert(place, shape);
    }
}
