//! What a band of an infographic has beside its words, whoever draws it: the page (`widgets/src/components/band`) and the saved picture
//! (`widgets/picture`) both take it from here, and decide nothing of it again.
//!
//! Which blocks are bands, which clauses they rest on and how long a limit's brackets are is said in a browser too. The rest asks the grammar
//! of quantities or the table of icons, which are the host's: where Markdown is read in a browser the words stand alone.

mod bands;
mod clauses;
#[cfg(not(target_arch = "wasm32"))]
mod course;
#[cfg(not(target_arch = "wasm32"))]
mod crowd;
#[cfg(not(target_arch = "wasm32"))]
mod days;
mod limit;
#[cfg(not(target_arch = "wasm32"))]
mod months;
#[cfg(not(target_arch = "wasm32"))]
mod ticks;

pub use bands::{Band, bands, has_brief_unit, has_hero};
pub use clauses::{cited, clauses};
#[cfg(not(target_arch = "wasm32"))]
pub use course::{Course, change, course};
#[cfg(not(target_arch = "wasm32"))]
pub use crowd::{Crowd, crowd_of_entry, crowd_of_figure};
#[cfg(not(target_arch = "wasm32"))]
pub use days::deadlines;
pub use limit::brackets;
#[cfg(not(target_arch = "wasm32"))]
pub use months::{Month, months};
#[cfg(not(target_arch = "wasm32"))]
pub use ticks::{Tick, ticks};
