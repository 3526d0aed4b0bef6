//! Computing again what an entry computes: in signs ([`formula`]), in words of a sum ([`sum`]), in turns of speech ([`derive`]).

pub(super) mod derive;
mod formula;
pub(super) mod period;
pub(super) mod sum;
