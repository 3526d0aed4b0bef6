//! The module that a page loads when an element's `src` is Markdown: all of `mingbai-widgets`, and the parser.
//!
//! A page whose explainers are prerendered never loads it. It leaves fetching to `mingbai.js`, and everything after
//! drawing to [`mingbai_widgets::element`]. For the host it is empty.

#[cfg(target_arch = "wasm32")]
mod draw;

#[cfg(target_arch = "wasm32")]
pub use draw::draw;
