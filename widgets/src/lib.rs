//! Leptos components for policy explainers: data in, view out.
//!
//! The build target chooses the mode. On the host (`ssr`) the crate is a library: [`prerender`] writes each step of the
//! ladder as HTML, and [`gallery`] lists the named examples. For `wasm32` with the feature `module` it is what a page loads
//! when an element's `src` is Markdown: it parses, and writes the same markup. Then the loader attaches `mingbai-live`, which
//! is all that a prerendered page loads.
//!
//! [`Mingbai`] is for applications written in Leptos: an explainer as one component.

pub mod rendering;

pub mod components;

mod forms;

pub mod gallery;

mod view;

#[cfg(any(not(target_arch = "wasm32"), feature = "module"))]
pub mod prerender;

#[cfg(all(target_arch = "wasm32", not(feature = "module")))]
mod mount;

#[cfg(all(target_arch = "wasm32", feature = "module"))]
mod draw;

#[cfg(not(all(target_arch = "wasm32", feature = "module")))]
mod mingbai;

#[cfg(all(target_arch = "wasm32", feature = "module"))]
pub use draw::{draw, picture_lines};
#[cfg(not(all(target_arch = "wasm32", feature = "module")))]
pub use mingbai::{Mingbai, MingbaiProps};

pub use mingbai_live::words;

pub use rendering::{Rendering, Show, Step};

/// The example of the README, which must compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Version of markup and code, in the markup as `data-version`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
