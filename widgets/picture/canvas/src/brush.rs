//! The canvas: measures words and paints shapes, both with the browser's own fonts.

use std::cell::Cell;

use mingbai_picture::{Colour, Face, Font, Measure, Shape, Text, Weight};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement, Path2d};

/// As in `tokens.css`. What the host page sets on its element is for the page; a picture looks alike wherever it was saved.
const SANS: &str =
    "px \"PingFang SC\",\"HarmonyOS Sans SC\",MiSans,\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif";
const SERIF: &str = "px \"Songti SC\",STSong,\"Noto Serif CJK SC\",SimSun,serif";

/// A canvas and its pen.
pub(crate) struct Brush {
    pub(crate) canvas: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
    /// The font that the pen has: setting it is dear, and most words follow words of the same.
    font: Cell<Option<Font>>,
    accent: [u8; 3],
}

impl Brush {
    /// A canvas of this size, outside the page, that paints with this accent.
    pub(crate) fn new(document: &Document, width: u32, height: u32, accent: [u8; 3]) -> Result<Self, JsValue> {
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
        canvas.set_width(width);
        canvas.set_height(height);
        let pen = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
        Ok(Self { canvas, pen, font: Cell::new(None), accent })
    }

    /// Paints from here on as if the page began at `top`.
    pub(crate) fn begin_at(&self, top: f32) -> Result<(), JsValue> {
        self.pen.translate(0.0, -f64::from(top))
    }

    pub(crate) fn paint(&self, shape: &Shape) -> Result<(), JsValue> {
        match shape {
            Shape::Rect { area, fill } => {
                self.fill_with(*fill);
                self.pen.fill_rect(area.x.into(), area.y.into(), area.width.into(), area.height.into());
            }
            Shape::Frame { area, radius, fill, stroke, thickness } => {
                let half = f64::from(*thickness) / 2.0;
                let (left, top) = (f64::from(area.x) + half, f64::from(area.y) + half);
                let (right, bottom) =
                    (left + f64::from(area.width) - 2.0 * half, top + f64::from(area.height) - 2.0 * half);
                let radius = f64::from(*radius).min((bottom - top) / 2.0);
                self.pen.begin_path();
                self.pen.move_to(left + radius, top);
                self.pen.arc_to(right, top, right, bottom, radius)?;
                self.pen.arc_to(right, bottom, left, bottom, radius)?;
                self.pen.arc_to(left, bottom, left, top, radius)?;
                self.pen.arc_to(left, top, right, top, radius)?;
                self.finish(Some(*fill), (half > 0.0).then_some((*stroke, *thickness)));
            }
            Shape::Path { points, fill, stroke } => {
                self.pen.begin_path();
                points.iter().for_each(|(x, y)| self.pen.line_to((*x).into(), (*y).into()));
                self.finish(*fill, *stroke);
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                self.pen.begin_path();
                let (x, y) = (f64::from(centre.0), f64::from(centre.1));
                self.pen.arc(x, y, (*radius).into(), 0.0, core::f64::consts::TAU)?;
                self.finish(Some(*fill), *stroke);
            }
            Shape::Icon { place, scale, path, colour, stroke } => {
                let path = Path2d::new_with_path_string(path)?;
                let (x, y, scale) = (f64::from(place.0), f64::from(place.1), f64::from(*scale));
                self.pen.translate(x, y)?;
                self.pen.scale(scale, scale)?;
                if let Some(width) = stroke {
                    self.set_line(*colour, *width);
                    self.pen.stroke_with_path(&path);
                } else {
                    self.fill_with(*colour);
                    self.pen.fill_with_path_2d(&path);
                }
                self.pen.scale(1.0 / scale, 1.0 / scale)?;
                self.pen.translate(-x, -y)?;
            }
            Shape::Text(text) => self.text(text)?,
        }
        Ok(())
    }

    fn finish(&self, fill: Option<Colour>, stroke: Option<(Colour, f32)>) {
        if let Some(fill) = fill {
            self.pen.close_path();
            self.fill_with(fill);
            self.pen.fill();
        }
        if let Some((colour, width)) = stroke {
            self.set_line(colour, width);
            self.pen.stroke();
        }
    }

    fn set_line(&self, colour: Colour, width: f32) {
        self.pen.set_stroke_style_str(&colour.hex(self.accent));
        self.pen.set_line_width(width.into());
        self.pen.set_line_cap("round");
        self.pen.set_line_join("round");
    }

    fn text(&self, text: &Text) -> Result<(), JsValue> {
        self.set_font(text.font);
        self.fill_with(text.colour);
        self.pen.fill_text(&text.words, text.x.into(), text.baseline.into())
    }

    fn fill_with(&self, colour: Colour) {
        self.pen.set_fill_style_str(&colour.hex(self.accent));
    }

    fn set_font(&self, font: Font) {
        if self.font.get() == Some(font) {
            return;
        }
        self.font.set(Some(font));
        let weight = if font.weight == Weight::Bold { "700 " } else { "400 " };
        let family = if font.face == Face::Serif { SERIF } else { SANS };
        // All sizes are whole, and writing a fraction would bring a kilobyte.
        self.pen.set_font(&[weight, &(font.size as u32).to_string(), family].concat());
    }
}

impl Measure for Brush {
    fn width(&self, text: &str, font: Font) -> f32 {
        self.set_font(font);
        self.pen.measure_text(text).map_or(0.0, |metrics| metrics.width() as f32)
    }
}
