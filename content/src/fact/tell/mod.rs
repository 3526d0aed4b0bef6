//! What an author is told: messages of findings, what was read of each entry, what could not be compared.

pub(super) mod explain;
pub(super) mod message;
pub(super) mod uncited;
pub(super) mod unread;
