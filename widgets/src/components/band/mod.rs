//! 图解 as bands. A host draws what stands around the words and beside them (`drawn/`): heads, lines of sources, pictures of what the words
//! say. The module that reads Markdown in a browser has no room for what knows of quantities; there a band has its words alone (`bare.rs`).

#[cfg(target_arch = "wasm32")]
mod bare;
#[cfg(not(target_arch = "wasm32"))]
mod drawn;

#[cfg(target_arch = "wasm32")]
pub(crate) use bare::{
    above, change, counting, dates, figure, figures_class, foot, head, left, months, passage, past, ticks, to_calendar,
    until,
};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use drawn::{
    above, change, counting, dates, days_left, figure, figures_class, foot, head, left, months, passage, past, period,
    ticks, to_calendar, until,
};
