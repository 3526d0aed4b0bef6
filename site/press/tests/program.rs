//! What becomes of a job when the program that sets paper is not what it should be. Each program here is a line of the shell, which
//! says what such a program might; the real one is asked in `typst/tests`.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of a test may fail as tests do"
)]

use std::process::Command;
use std::sync::Barrier;
use std::thread;

use mingbai_content::explainer;
use mingbai_content::model::Explainer;
use mingbai_press::protocol::{FORMAT, VERSION};
use mingbai_press::{Paper, Press, PressError, Printed, sheets};

const CARD: &str = "---\ntitle: 一\n---\n\n## 卡 {.card}\n\n补多少\n: 20 万元。\n";

/// The greeting of a program of this version, as a line of the shell.
fn greeting() -> String {
    format!(r#"echo '{{"length":0,"format":{FORMAT},"version":"{VERSION}","has_font":true}}'"#)
}

fn start(script: &str) -> Result<Press, PressError> {
    let mut shell = Command::new("sh");
    shell.args(["-c", script]);
    Press::start(shell)
}

fn card() -> Explainer {
    explainer::parse(CARD).output
}

fn print(press: &Press, explainer: &Explainer) -> Result<Printed, PressError> {
    sheets(explainer).next().unwrap().print(press, Paper::A5, None)
}

#[test]
fn a_program_that_dies_at_work_is_one_error_for_all_who_wait_and_all_who_come() {
    let press = start(&format!("{}; read job; exit 3", greeting())).unwrap();
    let card = card();
    let all = Barrier::new(4);
    let errors: Vec<PressError> = thread::scope(|scope| {
        let print = || {
            all.wait();
            print(&press, &card).unwrap_err()
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(print)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(matches!(&errors[0], PressError::Ended(_)), "{errors:?}");
    assert!(errors.iter().all(|error| *error == errors[0]), "{errors:?}");
    assert_eq!(print(&press, &card).unwrap_err(), errors[0]);
}

#[test]
fn a_program_that_breaks_off_within_a_document_has_died() {
    let answer = r#"{"length":9,"id":0,"outcome":{"printed":{"pages":1,"scale":1.0,"notes":[]}}}"#;
    let press = start(&format!("{}; read job; echo '{answer}'; printf %%PDF", greeting())).unwrap();
    let error = print(&press, &card()).unwrap_err();
    assert!(matches!(error, PressError::Ended(_)), "{error:?}");
}

#[test]
fn a_program_that_takes_no_jobs_has_died_though_it_still_runs() {
    let press = start(&format!("exec 0<&-; {}; exec sleep 60", greeting())).unwrap();
    let error = print(&press, &card()).unwrap_err();
    assert!(matches!(error, PressError::Ended(_)), "{error:?}");
}

#[test]
fn an_answer_that_is_rubbish_is_an_error() {
    let unasked = r#"echo '{"length":0,"id":9,"outcome":{"refused":{"reason":""}}}'"#;
    for answer in ["echo rubbish", "echo '{}'", "printf '\\377\\n'", unasked] {
        let press = start(&format!("{}; read job; {answer}; exec sleep 60", greeting())).unwrap();
        assert_eq!(print(&press, &card()).unwrap_err(), PressError::Unreadable, "{answer}");
    }
}

#[test]
fn a_program_that_does_not_greet_is_no_press() {
    assert_eq!(start("echo hello; exec sleep 60").unwrap_err(), PressError::Unreadable);
    assert!(matches!(start("exit 0").unwrap_err(), PressError::NotStarted(_)));
    let nowhere = Press::start(Command::new("/nowhere/mingbai-press")).unwrap_err();
    assert!(matches!(nowhere, PressError::NotStarted(_)), "{nowhere:?}");
}

#[test]
fn a_program_of_another_version_is_told_with_both_versions() {
    let other = |greeting: &str| start(&format!("echo '{greeting}'; exec sleep 60")).unwrap_err().to_string();
    let older = other(r#"{"length":0,"format":1,"version":"0.0.9","has_font":true}"#);
    assert!(older.contains("0.0.9") && older.contains(VERSION) && older.contains("cargo build"), "{older}");
    let later = format!(r#"{{"length":0,"format":{},"version":"{VERSION}","has_font":true}}"#, FORMAT + 1);
    let later = other(&later);
    assert!(later.contains(&format!("格式 {}", FORMAT + 1)), "{later}");
}

#[test]
fn a_machine_without_a_font_is_told_which_package_has_one() {
    let greeting = greeting().replace("true", "false");
    assert_eq!(start(&greeting).unwrap_err(), PressError::NoFont);
}

#[test]
fn answers_reach_who_asked_in_whatever_order_they_come() {
    // Once two lines have come, two jobs have: what follows the first line of a job has no line feed.
    let answer = |id: u8, pages: u8| {
        format!(r#"echo '{{"length":0,"id":{id},"outcome":{{"printed":{{"pages":{pages},"scale":1.0,"notes":[]}}}}}}'"#)
    };
    let script = format!("{}; read first; read second; {}; {}; exec sleep 60", greeting(), answer(1, 1), answer(0, 2));
    let press = start(&script).unwrap();
    let card = card();
    let mut pages: Vec<usize> = thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(|| print(&press, &card).unwrap().pages)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    pages.sort_unstable();
    assert_eq!(pages, [1, 2]);
}
