//! What is read: explainers, their policies, their locks and the files that they show; and a policy as HTML that a page can hold.
//!
//! The lowest floor: it knows of no page, no product and no command.

mod amendment;
pub(crate) mod attachments;
pub(crate) mod beside;
pub(crate) mod chapters;
pub(crate) mod digest;
pub(crate) mod discover;
pub(crate) mod document;
pub(crate) mod docx;
mod encoding;
pub(crate) mod escape;
pub(crate) mod locked;
mod pdf;
mod policy_html;
mod policy_page;
pub(crate) mod shelf;
pub(crate) mod source;
