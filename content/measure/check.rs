//! The check, measured: `speed FOLDER` takes the time of 40 explainers with their policy, and of an explainer of 1 MB.
//!
//! FOLDER is `content/examples/elevator-2026`. `cargo xtask aims` calls it. An example to Cargo, beside `anchors`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a program that measures may fail as tests do")]

mod cpu;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use cpu::cpu;
use mingbai_content::anchor::PolicyIndex;
use mingbai_content::{Against, check, explainer, policy};

/// As in the program `mingbai`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// As many explainers as a county publishes in a year.
const EXPLAINERS: usize = 40;
/// Bytes of the long explainer.
const LONG: usize = 1_000_000;
/// The work is done as often, and the least time told: what else the machine does only adds to it.
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["speed", folder] => speed(Path::new(folder)),
        _ => panic!("check speed FOLDER"),
    }
}

fn speed(folder: &Path) {
    let source = fs::read_to_string(folder.join("jiedu.md")).unwrap();
    let page = fs::read_to_string(folder.join("policy.html")).unwrap();
    let long = lengthened(&source);
    println!("{EXPLAINERS} explainers of {} bytes, and one of {} bytes", source.len(), long.len());
    println!("figure check-cpu-ms {:.1}", least(|| (0..EXPLAINERS).for_each(|_| checked(&source, &page))));
    println!("figure check-long-cpu-ms {:.1}", least(|| checked(&long, &page)));
}

/// What `mingbai check` does with an explainer and the page of its policy.
fn checked(source: &str, page: &str) {
    let explainer = explainer::parse(source).output;
    let index = PolicyIndex::new(policy::parse(&policy::text_of_html(page)).output);
    black_box(check(&explainer, source, Against::Policy(&index)));
}

/// The sections of the explainer again and again, as far as 1 MB goes.
fn lengthened(source: &str) -> String {
    let (_, sections) = source.split_once("\n## ").unwrap();
    let mut long = source.to_owned();
    while long.len() < LONG {
        long.push_str("\n## ");
        long.push_str(sections);
    }
    long.truncate(long.floor_char_boundary(LONG));
    long
}

/// CPU milliseconds of the quickest round.
fn least(work: impl Fn()) -> f64 {
    let round = || {
        let begin = cpu();
        work();
        cpu() - begin
    };
    let quickest: Option<Duration> = (0..ROUNDS).map(|_| round()).min();
    quickest.unwrap().as_secs_f64() * 1000.0
}
