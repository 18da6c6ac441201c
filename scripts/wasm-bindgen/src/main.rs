//! The command `wasm-bindgen`, as it is published.

use std::{env::args_os, process::exit};

fn main() {
    if let Err(error) = wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args_os()) {
        eprintln!("error: {error:?}");
        exit(1);
    }
}
