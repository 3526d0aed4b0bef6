//! A part of a whole as a row of people or squares, those that it counts filled.

use crate::page::{Column, Page};
use crate::picture::Crowd;
use crate::scene::Shape;
use crate::theme::Colour;

/// A head and a body, and a square, on a grid of 20 by 32.
const PERSON: &str = "M4 5.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM1 14.5a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v8h-3v8h-8v-8h-3z";
const SQUARE: &str = "M1 8h15v15h-15z";

/// From one mark to the next, and how high they are, in units of the grid.
const PITCH: f32 = 20.0;
const HEIGHT: f32 = 32.0;

/// Where it ends; nothing where there is none.
pub(super) fn draw(crowd: Option<Crowd>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let Some(Crowd { filled, all, is_of_people }) = crowd else { return top };
    let scale = (column.width / (PITCH * f32::from(all.max(1)))).min(2.0);
    for place in 0..all {
        let is_filled = place < filled;
        page.push(Shape::Icon {
            place: (column.x + f32::from(place) * PITCH * scale, top),
            scale,
            path: if is_of_people { PERSON } else { SQUARE }.to_owned(),
            colour: if is_filled { Colour::Accent } else { Colour::Soft },
            stroke: (!is_filled).then_some(1.5),
        });
    }
    top + HEIGHT * scale + 8.0
}
