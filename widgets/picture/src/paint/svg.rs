//! A scene as SVG: text as text, so that it can be searched and enlarged. Its letters are those of whoever opens it.

use std::fmt::Write as _;

use crate::scene::{Area, Face, Scene, Shape, Text, Weight};
use crate::theme::Colour;

const SANS: &str = "'PingFang SC','HarmonyOS Sans SC','MiSans','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const SERIF: &str = "'Songti SC','STSong','Noto Serif CJK SC','SimSun',serif";

/// The picture as a file of its own. `title` is what it is called for those who do not see it.
pub fn svg(scene: &Scene, title: &str) -> String {
    let mut svg = Svg { text: String::new(), accent: scene.accent };
    svg.add(format_args!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img" font-family="{SANS}">"#,
        scene.width, scene.height
    ));
    svg.add(format_args!("<title>{}</title>", escaped(title)));
    scene.shapes.iter().for_each(|shape| svg.shape(shape));
    svg.add(format_args!("</svg>"));
    svg.text
}

struct Svg {
    text: String,
    accent: [u8; 3],
}

impl Svg {
    fn add(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(line);
        self.text.push('\n');
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { area, fill } => self.rect(*area, *fill, ""),
            Shape::Frame { area, radius, fill, stroke, thickness } => {
                let half = thickness / 2.0;
                let middle = Area {
                    x: area.x + half,
                    y: area.y + half,
                    width: area.width - thickness,
                    height: area.height - thickness,
                };
                let stroke = self.hex(*stroke);
                let radius = short((radius - half).max(0.0));
                self.rect(middle, *fill, &format!(r#" rx="{radius}" stroke="{stroke}" stroke-width="{thickness}""#));
            }
            Shape::Path { points, fill, stroke } => {
                let places: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
                let tag = if fill.is_some() { "polygon" } else { "polyline" };
                let fill = fill.map_or_else(|| "none".to_owned(), |fill| self.hex(fill));
                let (places, stroke) = (places.join(" "), self.stroked(*stroke));
                self.add(format_args!(r#"<{tag} points="{places}" fill="{fill}"{stroke}/>"#));
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                let (x, y) = (short(centre.0), short(centre.1));
                let (fill, stroke) = (self.hex(*fill), self.stroked(*stroke));
                self.add(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"{stroke}/>"#));
            }
            Shape::Icon { place, scale, path, colour, stroke } => {
                let (x, y, path) = (short(place.0), short(place.1), escaped(path));
                let look = match stroke {
                    Some(width) => [r#"fill="none""#, &self.stroked(Some((*colour, *width)))].concat(),
                    None => format!(r#"fill="{}""#, self.hex(*colour)),
                };
                self.add(format_args!(r#"<path transform="translate({x} {y}) scale({scale})" d="{path}" {look}/>"#));
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn hex(&self, colour: Colour) -> String {
        colour.hex(self.accent)
    }

    fn stroked(&self, stroke: Option<(Colour, f32)>) -> String {
        let line = |(colour, width): (Colour, f32)| {
            let colour = self.hex(colour);
            format!(r#" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round""#)
        };
        stroke.map(line).unwrap_or_default()
    }

    fn rect(&mut self, area: Area, fill: Colour, more: &str) {
        let [x, y, width, height] = [area.x, area.y, area.width.max(0.0), area.height.max(0.0)].map(short);
        let fill = self.hex(fill);
        self.add(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"{more}/>"#));
    }

    /// The measured width is given too: with other fonts the words are spaced to fit, and nothing runs over.
    fn text(&mut self, text: &Text) {
        let family = if text.font.face == Face::Serif { format!(r#" font-family="{SERIF}""#) } else { String::new() };
        let weight = if text.font.weight == Weight::Bold { r#" font-weight="700""# } else { "" };
        let (x, y, width) = (short(text.x), short(text.baseline), short(text.width));
        let (size, fill, words) = (text.font.size, self.hex(text.colour), escaped(&text.words));
        self.add(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}"{family}{weight} fill="{fill}" textLength="{width}">{words}</text>"#
        ));
    }
}

/// Tenths of a pixel are enough.
fn short(number: f32) -> f32 {
    (number * 10.0).round() / 10.0
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
