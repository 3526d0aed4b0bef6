//! Icons beside words, for the eye alone: each is drawn once in the root (`symbols`) and stands where it is used. The table of them is the
//! host's; the module that reads Markdown in a browser draws none (`bare.rs`).

#[cfg(target_arch = "wasm32")]
mod bare;
#[cfg(not(target_arch = "wasm32"))]
mod drawn;

#[cfg(target_arch = "wasm32")]
pub(crate) use bare::{ItemIcons, heading, symbols};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use drawn::{ItemIcons, heading, symbols};
