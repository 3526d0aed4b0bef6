//! A scene as PNG.

use std::fmt;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::Fonts;
use crate::scene::{Area, Scene, Shape, Text};
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

/// Paints the scene with the fonts that measured it.
///
/// # Errors
///
/// When the scene has no size, or one that no memory holds.
pub fn png(scene: &Scene, fonts: &Fonts) -> Result<Vec<u8>, PngError> {
    if scene.height > TALLEST || scene.width > TALLEST {
        return Err(PngError::Size);
    }
    let mut pixmap = Pixmap::new(scene.width.ceil() as u32, scene.height.ceil() as u32).ok_or(PngError::Size)?;
    for shape in &scene.shapes {
        paint(shape, fonts, &mut pixmap);
    }
    pixmap.encode_png().map_err(|error| PngError::Encoding(error.to_string()))
}

fn paint(shape: &Shape, fonts: &Fonts, pixmap: &mut Pixmap) {
    match shape {
        Shape::Rect { area, fill } => fill_rect(*area, *fill, pixmap),
        Shape::Frame { area, fill, stroke, thickness } => {
            fill_rect(*area, *stroke, pixmap);
            let inner = Area {
                x: area.x + thickness,
                y: area.y + thickness,
                width: area.width - 2.0 * thickness,
                height: area.height - 2.0 * thickness,
            };
            fill_rect(inner, *fill, pixmap);
        }
        Shape::Path { points, fill, stroke } => {
            let mut builder = PathBuilder::new();
            for (number, (x, y)) in points.iter().enumerate() {
                if number == 0 { builder.move_to(*x, *y) } else { builder.line_to(*x, *y) }
            }
            if fill.is_some() {
                builder.close();
            }
            fill_and_stroke(builder, *fill, *stroke, pixmap);
        }
        Shape::Circle { centre, radius, fill, stroke } => {
            let mut builder = PathBuilder::new();
            builder.push_circle(centre.0, centre.1, *radius);
            fill_and_stroke(builder, Some(*fill), *stroke, pixmap);
        }
        Shape::Icon { place, scale, path, colour: line } => {
            let Some(path) = icon(path) else { return };
            let stroke =
                Stroke { width: 2.0, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
            let place = Transform::from_row(*scale, 0.0, 0.0, *scale, place.0, place.1);
            pixmap.stroke_path(&path, &colour(*line), &stroke, place, None);
        }
        Shape::Text(text) => paint_text(text, fonts, pixmap),
    }
}

/// The strokes of an icon; none where they are no path.
fn icon(path: &str) -> Option<tiny_skia::Path> {
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

fn colour(colour: Colour) -> Paint<'static> {
    let [red, green, blue] = colour.rgb();
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    paint
}

fn fill_rect(area: Area, fill: Colour, pixmap: &mut Pixmap) {
    if let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) {
        pixmap.fill_rect(rect, &colour(fill), Transform::identity(), None);
    }
}

fn fill_and_stroke(builder: PathBuilder, fill: Option<Colour>, stroke: Option<(Colour, f32)>, pixmap: &mut Pixmap) {
    let Some(path) = builder.finish() else { return };
    if let Some(fill) = fill {
        pixmap.fill_path(&path, &colour(fill), FillRule::Winding, Transform::identity(), None);
    }
    if let Some((line, width)) = stroke {
        let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        pixmap.stroke_path(&path, &colour(line), &stroke, Transform::identity(), None);
    }
}

fn paint_text(text: &Text, fonts: &Fonts, pixmap: &mut Pixmap) {
    let paint = colour(text.colour);
    for glyph in fonts.glyphs(&text.words, text.font).0 {
        let Some(loaded) = fonts.loaded(glyph.font) else { continue };
        let Some(face) = loaded.face() else { continue };
        let scale = text.font.size / face.units_per_em() as f32;
        let mut outline = Outline(PathBuilder::new());
        if face.outline_glyph(GlyphId(glyph.id), &mut outline).is_none() {
            continue;
        }
        let Some(path) = outline.0.finish() else { continue };
        let place = Transform::from_row(scale, 0.0, 0.0, -scale, text.x + glyph.x, text.baseline - glyph.y);
        pixmap.fill_path(&path, &paint, FillRule::Winding, place, None);
    }
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
