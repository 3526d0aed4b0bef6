//! `cargo xtask aims`: measures what the clause lock and the fact lock are to reach, and puts each figure beside its aim.
//!
//! What is measured, and how, is left to the scorer of the anchoring sample and to the tests and programs of `content` and
//! `site/builder`: they print lines `figure NAME NUMBER`, which are gathered here.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::run::{Run, stuck};
use crate::steps::{self, Outcome, Step};

/// What a figure is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

use Bound::{AtLeast, AtMost};

/// Every aim: the name that its figure is printed under, what it is, and its bound.
const AIMS: [(&str, &str, Bound); 41] = [
    ("corpus-quote-right", "passages of laws in the repository: right by their words, %", AtLeast(99.5)),
    ("corpus-old-right", "the same with the old text: right, %", AtLeast(99.5)),
    ("corpus-old-falsely-found", "the same: falsely found, %", AtMost(0.0)),
    ("corpus-clauses-f1", "clauses of a page in the repository: F1", AtLeast(1.0)),
    ("corpus-entries", "sentences of documents in the repository, each an entry", AtLeast(440.0)),
    ("corpus-false", "of these: entries with a false alarm, %", AtMost(0.0)),
    ("corpus-missed-share", "mistakes seeded in them: missed, %", AtMost(1.1)),
    ("quote-right", "citations by quote only: right, %", AtLeast(95.5)),
    ("quote-falsely-found", "citations by quote only: falsely found, %", AtMost(0.5)),
    ("old-right", "citations with the old text: right, %", AtLeast(97.0)),
    ("old-overlapping", "citations with the old text: right or overlapping, %", AtLeast(99.0)),
    ("old-falsely-found", "citations with the old text: falsely found, %", AtMost(0.2)),
    ("anchors-cpu-ms", "1,000 anchors in 1 MB: CPU ms", AtMost(250.0)),
    ("anchors-old-cpu-ms", "1,000 anchors in 1 MB, with the old text: CPU ms", AtMost(1200.0)),
    ("anchors-found", "of these 1,000: found where they stand", AtLeast(995.0)),
    ("check-cpu-ms", "40 explainers checked with their policy: CPU ms", AtMost(300.0)),
    ("check-long-cpu-ms", "an explainer of 1 MB checked with its policy: CPU ms", AtMost(150.0)),
    ("facts-seeded", "mistakes seeded in the examples", AtLeast(100.0)),
    ("facts-missed", "of these: missed", AtMost(0.0)),
    ("facts-wrong-fixes", "fixes offered for them that mend nothing or say something else", AtMost(0.0)),
    ("facts-false", "false alarms on the clean examples", AtMost(0.0)),
    ("inserted-seeded", "wrong numbers, titles and sums put into answers", AtLeast(100.0)),
    ("inserted-missed", "of these: missed", AtMost(0.0)),
    ("inserted-false", "false alarms on right ones put there", AtMost(0.0)),
    ("heldout-entries", "held out: sentences of real documents, each an entry", AtLeast(1000.0)),
    ("heldout-false", "held out: entries with a false alarm, %", AtMost(0.0)),
    ("heldout-seeded", "held out: mistakes seeded", AtLeast(1000.0)),
    ("heldout-missed-share", "held out: mistakes missed, %", AtMost(0.5)),
    ("truth-pairs", "plain statements about shared documents, each with a slip", AtLeast(130.0)),
    ("truth-alarms-share", "of these: true and held back, %", AtMost(0.77)),
    ("truth-warnings", "of these: true and warned of", AtMost(2.0)),
    ("truth-elsewhere", "errors in their titles and front matter", AtMost(0.0)),
    ("truth-missed-share", "of these: slips missed, %", AtMost(3.0)),
    ("truth-wrong-fixes", "of these: fixes offered that do not restore the truth", AtMost(0.0)),
    ("fifty-pairs", "plain statements written apart, each with a slip", AtLeast(50.0)),
    ("fifty-alarms", "of the fifty: true and held back", AtMost(1.0)),
    ("fifty-missed", "of the fifty: slips missed", AtMost(2.0)),
    ("fifty-wrong-fixes", "of the fifty: fixes offered that do not restore the truth", AtMost(0.0)),
    ("cases-right", "single inputs that were read wrong once: read right", AtLeast(48.0)),
    ("drift-figures", "figures changed in the example policies, one by one", AtLeast(120.0)),
    ("drift-wrong", "of these: some entry wrongly marked, or not marked", AtMost(0.0)),
];

/// What was measured, by name.
type Figures = Rc<RefCell<BTreeMap<String, f64>>>;

pub(crate) fn run(project: &Project) -> Result<()> {
    let figures = Figures::default();
    let outcome = steps::run(project, plan(&figures));
    let (table, missed) = table(&figures.borrow());
    println!("\n{table}");
    outcome?;
    match missed.as_slice() {
        [] => Ok(()),
        missed => bail!("not reached: {}", missed.join("; ")),
    }
}

fn plan(figures: &Figures) -> Vec<Step> {
    let mut plan = vec![Step::simple("compile what measures", |project| {
        let build = "build --quiet --release --package mingbai-content --example anchors --example check";
        Run::cargo(project, build).show()
    })];
    let mut add = |title, measure: fn(&Project, &Figures) -> Result<Outcome>| {
        let figures = Rc::clone(figures);
        plan.push(Step::new(title, move |project| measure(project, &figures)));
    };
    add("citations of revised laws, by quote only", |project, figures| sample(project, figures, "quote"));
    add("citations of revised laws, with the old text", |project, figures| sample(project, figures, "old"));
    add("1,000 anchors in 1 MB", speed);
    add("40 explainers, and one of 1 MB", check_speed);
    add("mistakes seeded in the examples", |project, figures| tests(project, figures, "mingbai-content", "facts"));
    add("mistakes seeded in real documents", |project, figures| tests(project, figures, "mingbai-content", "heldout"));
    add("passages of laws in the repository", |project, figures| {
        tests(project, figures, "mingbai-content", "revisions")
    });
    add("clauses as a reader noted them", |project, figures| tests(project, figures, "mingbai-content", "extraction"));
    add("what editors say in plain words", |project, figures| tests(project, figures, "mingbai-content", "statements"));
    add("inputs that were read wrong once", |project, figures| tests(project, figures, "mingbai-content", "cases"));
    add("figures changed in the example policies", |project, figures| tests(project, figures, "mingbai-site", "drift"));
    plan
}

fn no_corpora() -> Outcome {
    Outcome::Skipped("../shared is not here, so only content/corpus was measured".to_owned())
}

/// Asks the engine about every quotation of the anchoring sample and has the answers scored there.
fn sample(project: &Project, figures: &Figures, name: &'static str) -> Result<Outcome> {
    let folder = project.path("../shared/anchoring");
    if !folder.is_dir() {
        return Ok(no_corpora());
    }
    let engine = project.program("release/examples", "anchors").display().to_string();
    let command = match name {
        "quote" => format!("{engine} answer --selector-only"),
        _ => format!("{engine} answer"),
    };
    let lines = Run::new(project, "python3")
        .arg(folder.join("run_bench.py"))
        .args([name, command.as_str()])
        .env("ANCHOR_OUT", project.path("target/aims"))
        .lines()?;
    let Some([right, overlapping, _, _, falsely_found]) = lines.iter().find_map(|line| real(line)) else {
        return Err(stuck("the scorer has printed no line `real`", "ls ../shared/anchoring"));
    };
    let mut figures = figures.borrow_mut();
    figures.insert(format!("{name}-right"), right);
    figures.insert(format!("{name}-overlapping"), right + overlapping);
    figures.insert(format!("{name}-falsely-found"), falsely_found);
    Ok(Outcome::Done)
}

/// The scorer's row of real revisions: right, overlapping, wrong, falsely gone and falsely found, in percent.
fn real(line: &str) -> Option<[f64; 5]> {
    let mut words = line.strip_prefix("real ")?.split_whitespace();
    let _count = words.next()?;
    let numbers: Vec<f64> = words.filter_map(|word| word.parse().ok()).collect();
    numbers.try_into().ok()
}

fn speed(project: &Project, figures: &Figures) -> Result<Outcome> {
    let laws = project.path("../shared/anchoring/corpus");
    if !laws.is_dir() {
        return Ok(no_corpora());
    }
    let engine = project.program("release/examples", "anchors").display().to_string();
    gather(figures, &Run::new(project, &engine).args(["speed"]).arg(laws).lines()?);
    Ok(Outcome::Done)
}

fn check_speed(project: &Project, figures: &Figures) -> Result<Outcome> {
    let check = project.program("release/examples", "check").display().to_string();
    let example = project.path("content/examples/elevator-2026");
    gather(figures, &Run::new(project, &check).args(["speed"]).arg(example).lines()?);
    Ok(Outcome::Done)
}

fn tests(project: &Project, figures: &Figures, package: &str, name: &str) -> Result<Outcome> {
    // Of the documents held out all are read, where the everyday test reads some.
    let run =
        Run::cargo(project, &format!("test --package {package} --test {name} -- --nocapture")).env("HELDOUT", "all");
    let (lines, ended) = run.watch();
    gather(figures, &lines);
    ended.map(|()| Outcome::Done)
}

/// Takes in the lines that carry a figure; what several tests print under one name is added up. The harness may have written
/// before it on the same line.
fn gather(figures: &Figures, lines: &[String]) {
    for line in lines {
        let Some((_, figure)) = line.split_once("figure ") else { continue };
        let mut words = figure.split_whitespace();
        if let (Some(name), Some(Ok(number))) = (words.next(), words.next().map(str::parse::<f64>)) {
            *figures.borrow_mut().entry(name.to_owned()).or_default() += number;
        }
    }
}

/// Each figure beside its aim, and what was not reached; a figure that could not be measured is neither.
fn table(figures: &BTreeMap<String, f64>) -> (String, Vec<&'static str>) {
    let mut lines = vec![format!("{:>10} {:>10}  {:<7}  what", "figure", "aim", "verdict")];
    let mut missed = Vec::new();
    for (name, what, bound) in AIMS {
        let aim = match bound {
            AtLeast(least) => format!("≥ {least}"),
            AtMost(most) => format!("≤ {most}"),
        };
        let (figure, verdict) = match figures.get(name) {
            None => ("–".to_owned(), "NOT MEASURED"),
            Some(figure) if bound.is_reached(*figure) => (number(*figure), "reached"),
            Some(figure) => {
                missed.push(what);
                (number(*figure), "MISSED")
            }
        };
        lines.push(format!("{figure:>10} {aim:>10}  {verdict:<7}  {what}"));
    }
    (lines.join("\n"), missed)
}

/// Two places after the point, where there is anything behind it.
fn number(figure: f64) -> String {
    if figure.fract() == 0.0 { format!("{figure}") } else { format!("{figure:.2}") }
}

impl Bound {
    fn is_reached(self, figure: f64) -> bool {
        match self {
            AtLeast(least) => figure >= least,
            AtMost(most) => figure <= most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scorers_row_is_read() {
        let line = "real                       5367   97.50    1.96    0.17    0.32     0.06";
        assert_eq!(real(line), Some([97.5, 1.96, 0.17, 0.32, 0.06]));
        assert_eq!(real("synthetic                  1187   96.12    3.29    0.08    0.17     0.34"), None);
    }

    #[test]
    fn figures_are_read_wherever_they_stand_on_a_line_and_added_up() {
        let figures = Figures::default();
        let lines = ["test it ... figure drift-wrong 2", "no figure", "figure drift-wrong 1"].map(str::to_owned);
        gather(&figures, &lines);
        assert_eq!(figures.borrow().iter().collect::<Vec<_>>(), [(&"drift-wrong".to_owned(), &3.0)]);
    }

    #[test]
    fn what_is_not_reached_is_said_and_what_is_not_measured_too() {
        let figures = BTreeMap::from([("facts-missed".to_owned(), 2.0), ("quote-right".to_owned(), 95.5)]);
        let (table, missed) = table(&figures);
        assert_eq!(missed, ["of these: missed"]);
        let line = |what: &str| table.lines().find(|line| line.contains(what)).unwrap_or_default().to_owned();
        assert!(line("by quote only: right").contains("95.50     ≥ 95.5  reached"), "{table}");
        assert!(line("CPU ms").contains("NOT MEASURED"), "{table}");
    }
}
