//! The live step: behaviours over explainer markup that is on the page already, however it came there.
//!
//! Search, open and close all, printing, and the policy beside the explainer. No view is drawn here and no framework is
//! loaded: a citizen's phone fetches this module on every prerendered page, so it holds only what acts. The markup it
//! relies on is that of the components in `mingbai-widgets`, which holds this crate for applications in Leptos; what draws Markdown does not.

pub mod markup;

pub mod words;

pub mod toolbar;

pub mod answers;

pub mod lighting;

pub mod phase;

pub mod sheet;

/// The standard library's own allocator for browsers is made for heaps of many megabytes and twice as large.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
pub mod day;

#[cfg(target_arch = "wasm32")]
mod dom;

#[cfg(target_arch = "wasm32")]
pub mod element;

#[cfg(all(target_arch = "wasm32", feature = "module"))]
pub mod module;
