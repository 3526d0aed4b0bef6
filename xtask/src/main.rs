//! `cargo xtask <command>`: the one table of what can be done with this checkout.
//!
//! Each command is a file that lists its steps; what a step needs on the machine is left to `tools`,
//! numbering and times to `steps`, starting programs to `run`.

mod abroad;
mod aims;
mod bench;
mod bundlers;
mod disk;
mod dist;
mod editors;
mod embed;
mod engines;
mod formatters;
mod glue;
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

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

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
    Test {
        /// All rows of the slow tables too, of which a few are tried each time
        #[arg(long)]
        all: bool,
    },
    /// Run the tests with other people's software, on what is built: other engines, article editors
    E2e { suite: Suite },
    /// Compare what citizens download with the budget
    Size,
    /// Measure pages and builds beside what explainers are usually made with, in a real browser
    Bench(bench::Wish),
    /// Measure the aims of the clause lock and the fact lock
    Aims,
    /// Build the browser modules, loader and stylesheet into target/embed
    Embed,
    /// Put the npm package together in target/pkg
    Package,
    /// Make what a release would hold in target/delivery: programs, archives, licences, checksums
    Dist {
        /// Of what is compiled already, for tests: nothing is built
        #[arg(long)]
        quick: bool,
    },
}

/// What stands behind `cargo xtask`: `serve`, and of the suites `e2e webkit`.
fn commands() -> Vec<String> {
    let mut names: Vec<String> = Arguments::command().get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let suites = Suite::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    names.extend(suites.map(|suite| format!("e2e {}", suite.get_name())));
    names
}

fn main() -> ExitCode {
    let project = Project::find();
    let outcome = match Arguments::parse().command {
        Command::Setup => setup::run(&project),
        Command::Serve { port } => serve::run(&project, port),
        Command::Build => site::run(&project),
        Command::Lint => lint::run(&project),
        Command::Tidy => tidy::run(&project),
        Command::Test { all } => test::run(&project, all),
        Command::E2e { suite } => abroad::run(&project, suite),
        Command::Size => size::run(&project),
        Command::Bench(wish) => bench::run(&project, wish),
        Command::Aims => aims::run(&project),
        Command::Embed => embed::run(&project),
        Command::Package => package::run(&project),
        Command::Dist { quick } => dist::run(&project, quick),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            run::tell(&error);
            ExitCode::FAILURE
        }
    }
}
