//! `cargo +nightly fuzz run policy`: any text as a policy.

#![no_main]

#[path = "../properties/policy.rs"]
mod policy;

libfuzzer_sys::fuzz_target!(|text: &str| policy::holds(text));
