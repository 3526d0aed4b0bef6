//! Leptos components and custom elements for policy explainers: data in, view out, and the custom-element edge.
//!
//! The build target chooses the mode. On the host (`ssr`) the crate is a library: [`prerender`] writes each step of the
//! ladder as HTML, and [`gallery`] lists the named examples. For `wasm32` it is the live module: [`element`] takes over
//! markup that is on the page. Reading Markdown in the browser is the crate `mingbai-full`, which holds all of this and the parser.

pub mod message;

pub mod rendering;

pub mod components;

pub mod gallery;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub mod sync;

#[cfg(target_arch = "wasm32")]
mod dom;

#[cfg(target_arch = "wasm32")]
pub mod element;

pub use message::{Language, Message};
pub use rendering::{Rendering, Show, Step, Theme};

/// Version of markup and code; the live step takes over only markup of its own version, and draws afresh what is older.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
