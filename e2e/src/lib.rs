//! The harness of the end-to-end tests: a web server for one test, a real browser, and questions to the page in it.
//!
//! Everything here knows only the built `dist/` and what a browser shows of it, never the crates that built it.
//! What a user can do and see is said in `tests/`, one topic a file; the hostile pages are in `hosts/`.
//!
//! | what | where |
//! | --- | --- |
//! | the folders under test | [`paths`] |
//! | a web server with faults to order | [`server`] |
//! | a browser session of an engine, reset for each test | [`browser`] |
//! | questions that pierce the shadow root | [`page`] |
//! | a folder for one run | [`folder`] |
//! | the accessibility checker | [`axe`] |

pub mod axe;
pub mod browser;
pub mod folder;
pub mod page;
pub mod paths;
pub mod server;
pub mod source;

mod preamble;
mod runtime;

pub use browser::{Browser, Lease};
pub use server::{Answer, Server, Site};
