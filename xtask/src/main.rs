//! `cargo xtask <command>`: the one table of what can be done with this checkout.
//!
//! Each command is a file that lists its steps; what a step needs on the machine is left to `tools`,
//! numbering and times to `steps`, starting programs to `run`.

mod abroad;
mod aims;
mod bench;
mod embed;
mod engines;
mod formatters;
mod lint;
mod package;
mod project;
mod run;
mod scripts;
mod serve;
mod setup;
mod site;
mod size;
mod steps;
mod system;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::abroad::Suite;
use crate::project::Project;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Sets up, builds, serves and tests 明白")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install whatever the other commands need and this machine lacks
    Setup,
    /// Serve the portal, the gallery and the editor on this machine: pages first, all else as it becomes ready
    Serve {
        /// Port of the local server
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the whole site into target/dist
    Build,
    /// Check what stands where, formatting, lints and the types of scripts, for the host and for the browser
    Lint,
    /// Check only what stands where: named paths, sizes of files, circles of imports, lists of forms
    Tidy,
    /// Run every check that CI runs
    Test,
    /// Run the tests with other people's software, on what is built: other engines, bundlers, servers
    E2e { suite: Suite },
    /// Compare what citizens download with the budget
    Size,
    /// Measure the built pages in a real browser
    Bench,
    /// Measure the aims of the clause lock and the fact lock
    Aims,
    /// Build the browser modules, loader and stylesheet into target/embed
    Embed,
    /// Put the npm package together in target/pkg
    Package,
}

fn main() -> ExitCode {
    let project = Project::find();
    let outcome = match Arguments::parse().command {
        Command::Setup => setup::run(&project),
        Command::Serve { port } => serve::run(&project, port),
        Command::Build => site::run(&project),
        Command::Lint => lint::run(&project),
        Command::Tidy => tidy::run(&project),
        Command::Test => test::run(&project),
        Command::E2e { suite } => abroad::run(&project, suite),
        Command::Size => size::run(&project),
        Command::Bench => bench::run(&project),
        Command::Aims => aims::run(&project),
        Command::Embed => embed::run(&project),
        Command::Package => package::run(&project),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            run::tell(&error);
            ExitCode::FAILURE
        }
    }
}
