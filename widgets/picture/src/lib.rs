//! The infographic (图解) as one long picture, for saving and sharing.
//!
//! A [`Picture`] is what an infographic says, in plain words: made from the model on the host, written next to the page as
//! lines of text, read from them in the browser. [`layout`] turns it into a [`Scene`] of shapes by real text layout over any
//! [`Measure`]. On the host `paint` makes PNG and SVG of a scene; in the browser `mingbai-canvas` does. The page's own text
//! says all that the picture says, so no picture stands in the way of a reader who cannot see it.

mod breaks;
mod fixed;
mod layout;
mod lines;
mod notation;
mod of_model;
mod page;
mod picture;
mod scene;
mod theme;

#[cfg(not(target_arch = "wasm32"))]
pub mod paint;

pub use fixed::FixedWidths;
pub use layout::layout;
pub use notation::{read, write};
pub use of_model::{of_explainer, of_section};
pub use picture::{
    Band, Chart, ChartKind, Code, Compare, Content, Crowd, Duty, Figure, Mark, Milestone, Month, Passage, Picture,
    Point, Step, Timeline,
};
pub use scene::{Area, Face, Font, Measure, Scene, Shape, Text, Weight};
pub use theme::{Colour, TALLEST, WIDTH};
