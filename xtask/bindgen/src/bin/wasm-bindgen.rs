//! `wasm-bindgen` from the workspace lock file, so that the tool is always the library's version.
//!
//! Everything is left to `wasm_bindgen_cli`; Trunk, wasm-pack and `cargo xtask` find this on PATH.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
