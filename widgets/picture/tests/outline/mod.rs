//! A scene as lines to read: what stands where, in what letters. Lines of text that belong to one run of a page are not joined,
//! but for what the space between Chinese and digits parts on a line: ˙ stands for that.

use mingbai_picture::{Face, Scene, Shape, Text, Weight};

/// One line a shape.
pub(crate) fn of(scene: &Scene) -> String {
    let mut lines = vec![format!("{} × {}", scene.width, scene.height)];
    let mut before: Option<Text> = None;
    for next in &scene.shapes {
        let Shape::Text(text) = next else {
            lines.extend(before.take().iter().map(text_line).chain([shape(next)]));
            continue;
        };
        match &mut before {
            Some(begun) if is_parted_by_a_gap(begun, text) => {
                begun.words = [&begun.words, "˙", &text.words].concat();
                begun.width = text.x + text.width - begun.x;
            }
            _ => lines.extend(before.replace(text.clone()).iter().map(text_line)),
        }
    }
    lines.extend(before.iter().map(text_line));
    lines.join("\n")
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Rect { area, fill } => {
            format!(
                "{:>4} {:>5}  rect {} × {} {fill:?}",
                area.x.round(),
                area.y.round(),
                area.width.round(),
                area.height.round()
            )
        }
        Shape::Frame { area, fill, stroke, .. } => {
            let size = (area.width.round(), area.height.round());
            format!("{:>4} {:>5}  frame {} × {} {fill:?} {stroke:?}", area.x.round(), area.y.round(), size.0, size.1)
        }
        Shape::Path { points, fill, .. } => {
            let places: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", x.round(), y.round())).collect();
            format!("            path {} {fill:?}", places.join(" "))
        }
        Shape::Circle { centre, radius, fill, stroke } => {
            let colour = stroke.map(|(colour, _)| colour);
            format!("{:>4} {:>5}  circle {radius} {fill:?} {colour:?}", centre.0.round(), centre.1.round())
        }
        Shape::Icon { place, scale, colour, stroke: _, .. } => {
            format!("{:>4} {:>5}  icon {} {colour:?}", place.0.round(), place.1.round(), scale * 24.0)
        }
        Shape::Text(text) => text_line(text),
    }
}

fn is_parted_by_a_gap(one: &Text, other: &Text) -> bool {
    let distance = other.x - one.x - one.width;
    let is_gap = (distance - one.font.size / 8.0).abs() < 0.01;
    is_gap && (one.font, one.colour) == (other.font, other.colour) && (one.baseline - other.baseline).abs() < 0.01
}

fn text_line(text: &Text) -> String {
    let bold = if text.font.weight == Weight::Bold { " bold" } else { "" };
    let serif = if text.font.face == Face::Serif { " serif" } else { "" };
    let (size, colour) = (text.font.size, text.colour);
    format!("{:>4} {:>5}  {}  [{size}{bold}{serif} {colour:?}]", text.x.round(), text.baseline, text.words)
}
