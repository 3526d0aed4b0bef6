//! `cargo +nightly fuzz run explainer`: any text as an explainer.

#![no_main]

#[path = "../properties/explainer.rs"]
mod explainer;

libfuzzer_sys::fuzz_target!(|text: &str| {
    explainer::survive(text);
});
