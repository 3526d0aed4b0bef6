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

#[cfg(test)]
mod probe {
    use super::*;
    #[test]
    fn probe() {
        let md = std::fs::read_to_string("../content/examples/elevator-2026/jiedu.md").unwrap();
        let p = mingbai_content::explainer::parse(&md);
        println!("{:#?}", p.findings);
        let o = prerender::Options { policy_href: Some(String::new()), today: mingbai_content::text::date::parse_iso("2026-11-22"), ..Default::default() };
        let e = prerender::element(&p.output, &o, &prerender::Element { tag: "mingbai-explainer", stylesheet: "m.css", attributes: &[] });
        std::fs::write("/tmp/probe.html", format!("<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><body style='margin:16px'>{e}")).unwrap();
        std::fs::write("/tmp/probe-plain.html", format!("<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>{}", prerender::plain(&p.output, &o))).unwrap();
    }
}
