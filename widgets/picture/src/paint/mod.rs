//! Painting on the host: the fonts of the system, PNG, SVG.

mod fonts;
mod png;
mod svg;

pub use fonts::{FontError, Fonts};
pub use png::{PngError, png};
pub use svg::svg;
