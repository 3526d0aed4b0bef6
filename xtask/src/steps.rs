//! A list of numbered steps: prints `[3/12] title …`, how long each took, and a table at the end.
//!
//! What a step does is left to the commands; the first failure ends the list.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::project::Project;

/// How a step ended well.
pub(crate) enum Outcome {
    Done,
    /// Nothing had to be done, for instance because a tool is there in the right version.
    Already(String),
    /// The step could not look at what it is for; this must be seen, so it is loud.
    Skipped(String),
}

/// One line of a command's plan.
pub(crate) struct Step {
    title: &'static str,
    work: Work,
}

type Work = Box<dyn FnOnce(&Project) -> Result<Outcome>>;

impl Step {
    pub(crate) fn new(title: &'static str, work: impl FnOnce(&Project) -> Result<Outcome> + 'static) -> Self {
        Self { title, work: Box::new(work) }
    }

    /// A step that has nothing to tell but that it succeeded.
    pub(crate) fn simple(title: &'static str, work: impl FnOnce(&Project) -> Result<()> + 'static) -> Self {
        Self::new(title, |project| work(project).map(|()| Outcome::Done))
    }
}

/// Runs all steps in order and prints the table, also when one fails.
///
/// # Errors
/// The first failure, with the number and title of its step.
pub(crate) fn run(project: &Project, steps: Vec<Step>) -> Result<()> {
    let begin = Instant::now();
    let total = steps.len();
    let mut table = Vec::with_capacity(total);
    for (index, Step { title, work }) in steps.into_iter().enumerate() {
        let number = index + 1;
        println!("[{number}/{total}] {title} …");
        let start = Instant::now();
        let outcome = work(project);
        let took = duration(start.elapsed());
        let note = match &outcome {
            Ok(Outcome::Done) => String::new(),
            Ok(Outcome::Already(what)) => format!(": {what}"),
            Ok(Outcome::Skipped(why)) => format!(": SKIPPED, {why}"),
            Err(_) => ": FAILED".to_owned(),
        };
        println!("[{number}/{total}] took {took}{note}");
        table.push(format!("{took:>9}  {title}{note}"));
        if let Err(error) = outcome {
            print_table(&table, begin);
            return Err(error).with_context(|| format!("step {number} of {total}, {title}"));
        }
    }
    print_table(&table, begin);
    Ok(())
}

fn print_table(table: &[String], begin: Instant) {
    println!("\n{}\n{:>9}  in all", table.join("\n"), duration(begin.elapsed()));
}

fn duration(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    let (minutes, rest) = (tenths / 600, tenths % 600);
    match minutes {
        0 => format!("{}.{} s", rest / 10, rest % 10),
        _ => format!("{minutes} m {:02} s", rest / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short_to_read() {
        assert_eq!(duration(Duration::from_millis(1_260)), "1.2 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 m 05 s");
    }
}
