//! `mingbai-press`: sets sheets and booklets as PDF for `mingbai`, which starts it and hands it jobs over standard input. What is said
//! there is in `mingbai_press::protocol`.
//!
//! What a sheet looks like stands in `templates/*.typ`; what goes onto it is made by `mingbai` and comes with the job.

mod fonts;
mod typesetter;
mod world;

use std::any::Any;
use std::io::{self, BufRead, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use mingbai_press::protocol::{self, Answer, Greeting, Job, Outcome, VERSION};

use typesetter::Typesetter;

/// What a layout of deeply nested parts may take; threads have 2 MB otherwise.
const STACK: usize = 16 << 20;

fn main() -> ExitCode {
    if std::env::args_os().len() > 1 {
        println!("mingbai-press {VERSION}\nmingbai 的排版程序：由 mingbai export、build、serve 启动，不用自己运行");
        return ExitCode::SUCCESS;
    }
    match serve(&mut io::stdin().lock(), &Mutex::new(BufWriter::new(io::stdout()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mingbai-press: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Greets, and answers the jobs that come until there are no more, several at a time.
///
/// # Errors
///
/// When what comes is no job, or there is nobody to answer to.
fn serve(jobs: &mut impl BufRead, answers: &Mutex<impl Write + Send>) -> io::Result<()> {
    let typesetter = Typesetter::new();
    say(answers, &Greeting::new(typesetter.is_some()), &[])?;
    let Some(typesetter) = typesetter else { return Ok(()) };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    // So many may wait: whoever sends more waits himself.
    let (sender, receiver) = sync_channel(threads);
    let receiver = Mutex::new(receiver);
    thread::scope(|scope| {
        for _ in 0..threads {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || work(&typesetter, &receiver, answers))?;
        }
        // Dropped at the end of the input, at which the threads end.
        let sender = sender;
        while let Some(job) = protocol::read::<Job>(jobs)? {
            if sender.send(job).is_err() {
                break;
            }
        }
        Ok(())
    })
}

/// Answers jobs until there are no more.
fn work(typesetter: &Typesetter, jobs: &Mutex<Receiver<(Job, Vec<u8>)>>, answers: &Mutex<impl Write>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((Job { id, template, scales }, data)) = next else { return };
        // A fault of Typst in one document is no reason to be silent about it, or to leave the others unset.
        let printed = catch_unwind(AssertUnwindSafe(|| typesetter.print(&template, &data, &scales)));
        let (outcome, pdf) = printed
            .unwrap_or_else(|panic| Err(message(&*panic)))
            .unwrap_or_else(|reason| (Outcome::Refused { reason }, Vec::new()));
        if say(answers, &Answer { id, outcome }, &pdf).is_err() {
            // Who asked is gone; the input would only end when its other end is closed everywhere.
            std::process::exit(1);
        }
    }
}

fn say<T: serde::Serialize>(answers: &Mutex<impl Write>, head: &T, bytes: &[u8]) -> io::Result<()> {
    protocol::write(&mut *answers.lock().unwrap_or_else(PoisonError::into_inner), head, bytes)
}

/// What a thread said when it failed.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
