//! The picture in the browser: a module of its own (`picture_bg.wasm`), fetched when a reader asks for the long picture.
//!
//! [`save`] is all that `reader.js` calls. Layout is `mingbai-picture`'s; here are the canvas that measures and paints, and the
//! ways to hand a file over. Nothing of it is in the live module, so a reader who saves nothing pays nothing.

#[cfg(target_arch = "wasm32")]
mod brush;
#[cfg(target_arch = "wasm32")]
mod hand_over;
#[cfg(target_arch = "wasm32")]
mod save;

#[cfg(target_arch = "wasm32")]
pub use save::save;
