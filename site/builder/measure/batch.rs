//! A build of many explainers, measured: `batch FOLDER [COUNT]` copies the explainer of FOLDER so often, each copy with a title and a policy of its own
//! words and a lock, and calls `mingbai` on them: a first build, one of what has not changed, a check. Figures as JSON, on standard output.
//!
//! FOLDER is `content/examples/elevator-2026`. The program is the one beside this in the target folder, or `MINGBAI_BIN`. An example to Cargo.

#![allow(clippy::unwrap_used, reason = "a program that measures may fail as tests do")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use serde_json::json;

/// As many as a province has.
const COUNT: usize = 1000;

/// Words for titles: four of them tell 65,536 copies apart, and none is a number that a check would ask for in the policy.
const WORDS: [&str; 16] =
    ["安", "平", "康", "宁", "和", "顺", "吉", "祥", "春", "夏", "秋", "冬", "梅", "兰", "竹", "菊"];

fn main() {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().map(PathBuf::from).unwrap();
    let count = arguments.next().map_or(COUNT, |count| count.parse().unwrap());
    let root = env::temp_dir().join(format!("mingbai-batch-{}", std::process::id()));
    (0..count).for_each(|number| copy(&folder, &root.join("texts").join(format!("t{}", number % 50)), number));
    let (texts, out) = (root.join("texts"), root.join("dist"));
    run(&["lock", &texts.to_string_lossy()]);
    let build = || run(&["build", &texts.to_string_lossy(), "--out", &out.to_string_lossy()]);
    let (cold, unchanged) = (build(), build());
    let check = run(&["check", &texts.to_string_lossy()]);
    let each = |seconds: f64| (f64::from(u32::try_from(count).unwrap()) / seconds).round();
    let written = f64::from(u32::try_from(bytes(&out) / count as u64).unwrap()) / 1e6;
    let figures = json!({
        "explainers": count,
        "build cold, per second": each(cold),
        "build unchanged, per second": each(unchanged),
        "check, per second": each(check),
        "MB written for each": written,
    });
    println!("{figures:#}");
    fs::remove_dir_all(root).unwrap();
}

/// A copy of the explainer in a folder of its own below `to`. Its policy has words of its own, so its lock is made later.
fn copy(folder: &Path, to: &Path, number: usize) {
    let to = to.join(format!("copy-{number}"));
    fs::create_dir_all(&to).unwrap();
    let name: String = (0..4).map(|place| WORDS.get(number >> (4 * place) & 15).unwrap()).copied().collect();
    let markdown = fs::read_to_string(folder.join("jiedu.md")).unwrap();
    fs::write(to.join("jiedu.md"), markdown.replacen("title: ", &format!("title: {name}片区"), 1)).unwrap();
    let policy = fs::read_to_string(folder.join("policy.html")).unwrap();
    fs::write(to.join("policy.html"), policy.replace("各街道办事处", &format!("各街道办事处、{name}片区"))).unwrap();
}

/// The seconds that the program takes with these arguments.
fn run(arguments: &[&str]) -> f64 {
    let beside = || env::current_exe().unwrap().ancestors().nth(2).unwrap().join("mingbai");
    let program = env::var_os("MINGBAI_BIN").map_or_else(beside, PathBuf::from);
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "{arguments:?}");
    start.elapsed().as_secs_f64()
}

fn bytes(folder: &Path) -> u64 {
    let size = |path: PathBuf| if path.is_dir() { bytes(&path) } else { fs::metadata(path).unwrap().len() };
    fs::read_dir(folder).unwrap().map(|entry| size(entry.unwrap().path())).sum()
}
