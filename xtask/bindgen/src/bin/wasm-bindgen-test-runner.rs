//! Cargo's runner for tests on wasm32: starts a browser through WebDriver and reports its results.
//!
//! Everything is left to `wasm_bindgen_cli`; flags of the browser stand in `widgets/webdriver.json`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
