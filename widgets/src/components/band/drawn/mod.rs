//! What a band has beside its words, and around them.

mod change;
mod crowd;
mod days;
mod frame;
mod months;
mod ticks;

pub(crate) use change::change;
pub(crate) use crowd::{figure, figures_class, passage};
pub(crate) use days::{counting, days_left, left, period, to_calendar, until};
pub(crate) use frame::{dates, foot, head};
pub(crate) use months::{above, months, past};
pub(crate) use ticks::ticks;
