//! `mingbai`: builds a site from explainers and their policies, checks them, and serves a preview.
//!
//! Exit codes: 0 all is well, 1 the texts have errors, 2 the call or the machine has (usage, files, network).

mod address;
mod anchors;
mod attachments;
mod build;
mod check;
mod cli;
mod config;
mod discover;
mod embed;
mod encoding;
mod explain;
mod export;
mod gallery;
mod jsonld;
mod lock;
mod output;
mod page;
mod picture;
mod policy_html;
mod policy_page;
mod prints;
mod profiles;
mod qr;
mod render;
mod report;
mod revision;
mod serve;
mod source;
mod templates;

use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cli, Command};

/// What a command found, which is also how the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Nothing that must not go out.
    Fine,
    /// At least one finding is an error.
    Faulty,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Anchors(options) => anchors::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Export(options) => export::run(&options),
        Command::Lock(options) => lock::run(&options),
        Command::Serve(options) => serve::run(&options),
    };
    match outcome {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Faulty) => ExitCode::from(1),
        Err(error) => {
            eprintln!("错误：{error:#}");
            ExitCode::from(2)
        }
    }
}
