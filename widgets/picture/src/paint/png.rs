//! A scene as PNG.

use std::fmt;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::Fonts;
use crate::scene::{Area, Scene, Shape, Text, rounded};
use crate::theme::Colour;

/// Pixels that a picture may have at most: 750 wide, some 130,000 tall. More would be a fault, not an infographic.
const TALLEST: f32 = 131_072.0;

/// Why a scene cannot be painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PngError {
    /// It is too tall, or empty.
    Size,
    /// The writer of PNG refused.
    Encoding(String),
}

impl fmt::Display for PngError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size => formatter.write_str("图太长了，画不下\n帮助：把图解分成几个，或者删去一些块"),
            Self::Encoding(reason) => write!(formatter, "图存不成 PNG：{reason}"),
        }
    }
}

impl std::error::Error for PngError {}

/// Paints the scene from top to bottom with the fonts that measured it: one of its [`Scene::pages`].
///
/// # Errors
///
/// When the piece has no size, or one that no memory holds.
pub fn png(scene: &Scene, (top, bottom): (f32, f32), fonts: &Fonts) -> Result<Vec<u8>, PngError> {
    let height = bottom - top;
    if height > TALLEST || scene.width > TALLEST {
        return Err(PngError::Size);
    }
    let pixmap = Pixmap::new(scene.width.ceil() as u32, height.ceil() as u32).ok_or(PngError::Size)?;
    let mut painter = Painter { fonts, accent: scene.accent, shift: Transform::from_translate(0.0, -top), pixmap };
    for shape in &scene.shapes {
        painter.paint(shape);
    }
    painter.pixmap.encode_png().map_err(|error| PngError::Encoding(error.to_string()))
}

struct Painter<'a> {
    fonts: &'a Fonts,
    accent: [u8; 3],
    /// From the whole picture to the piece.
    shift: Transform,
    pixmap: Pixmap,
}

impl Painter<'_> {
    fn paint(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { area, fill } => self.rect(*area, *fill),
            Shape::Frame { area, radius, fill, stroke, thickness } => {
                self.rounded(*area, *radius, *stroke);
                let inner = Area {
                    x: area.x + thickness,
                    y: area.y + thickness,
                    width: area.width - 2.0 * thickness,
                    height: area.height - 2.0 * thickness,
                };
                self.rounded(inner, radius - thickness, *fill);
            }
            Shape::Path { points, fill, stroke } => {
                let mut builder = PathBuilder::new();
                for (number, (x, y)) in points.iter().enumerate() {
                    if number == 0 { builder.move_to(*x, *y) } else { builder.line_to(*x, *y) }
                }
                if fill.is_some() {
                    builder.close();
                }
                self.drawn(builder.finish(), *fill, *stroke, self.shift);
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                let mut builder = PathBuilder::new();
                builder.push_circle(centre.0, centre.1, *radius);
                self.drawn(builder.finish(), Some(*fill), *stroke, self.shift);
            }
            Shape::Icon { place, scale, path, colour, stroke } => {
                let place = self.shift.pre_concat(Transform::from_row(*scale, 0.0, 0.0, *scale, place.0, place.1));
                let fill = stroke.is_none().then_some(*colour);
                self.drawn(parsed(path), fill, stroke.map(|width| (*colour, width)), place);
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn colour(&self, colour: Colour) -> Paint<'static> {
        let [red, green, blue] = colour.rgb(self.accent);
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color_rgba8(red, green, blue, u8::MAX);
        paint
    }

    fn rect(&mut self, area: Area, fill: Colour) {
        if let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) {
            let paint = self.colour(fill);
            self.pixmap.fill_rect(rect, &paint, self.shift, None);
        }
    }

    fn rounded(&mut self, area: Area, radius: f32, fill: Colour) {
        let place = self.shift.pre_translate(area.x, area.y);
        self.drawn(parsed(&rounded(area.width, area.height, radius)), Some(fill), None, place);
    }

    fn drawn(&mut self, path: Option<Path>, fill: Option<Colour>, stroke: Option<(Colour, f32)>, place: Transform) {
        let Some(path) = path else { return };
        if let Some(fill) = fill {
            let paint = self.colour(fill);
            self.pixmap.fill_path(&path, &paint, FillRule::Winding, place, None);
        }
        if let Some((line, width)) = stroke {
            let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
            let paint = self.colour(line);
            self.pixmap.stroke_path(&path, &paint, &stroke, place, None);
        }
    }

    fn text(&mut self, text: &Text) {
        let paint = self.colour(text.colour);
        for glyph in self.fonts.glyphs(&text.words, text.font).0 {
            let Some(loaded) = self.fonts.loaded(glyph.font) else { continue };
            let Some(face) = loaded.face() else { continue };
            let scale = text.font.size / face.units_per_em() as f32;
            let mut outline = Outline(PathBuilder::new());
            if face.outline_glyph(GlyphId(glyph.id), &mut outline).is_none() {
                continue;
            }
            let Some(path) = outline.0.finish() else { continue };
            let place = Transform::from_row(scale, 0.0, 0.0, -scale, text.x + glyph.x, text.baseline - glyph.y);
            self.pixmap.fill_path(&path, &paint, FillRule::Winding, self.shift.pre_concat(place), None);
        }
    }
}

/// What is drawn; none where it is no path.
fn parsed(path: &str) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for part in SimplifyingPathParser::from(path) {
        match part.ok()? {
            SimplePathSegment::MoveTo { x, y } => builder.move_to(x as f32, y as f32),
            SimplePathSegment::LineTo { x, y } => builder.line_to(x as f32, y as f32),
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                builder.quad_to(x1 as f32, y1 as f32, x as f32, y as f32);
            }
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                builder.cubic_to(x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32);
            }
            SimplePathSegment::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

/// A letter's outline, as the font gives it, upside down.
struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
