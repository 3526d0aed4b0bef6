//! The editor: Markdown left, its findings with their fixes below it, the page right, all in one window.
//!
//! It reads and draws with the same code as every other way to the page, so that the preview is the page. Nothing
//! leaves the browser; the draft is kept there.

mod change;
mod review;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod area;
#[cfg(target_arch = "wasm32")]
mod drafts;

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(app::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("写解读在浏览器里运行：cargo xtask serve");
}
