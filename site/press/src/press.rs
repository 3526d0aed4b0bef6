//! The press: data and a template in, PDF out. It is a program of its own; here it is started, handed its jobs and listened to.
//!
//! A thread reads its answers, so that several threads may have jobs with it at once, and what ends it reaches each of them.

use std::collections::HashMap;
use std::io::{BufReader, BufWriter};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::protocol::{self, Answer, FORMAT, Greeting, Job, Outcome, VERSION};
use crate::{PressError, program};

/// The program finds its fonts before it greets, which takes a second, or some on a slow disk: what is silent for so long is another program.
const PATIENCE: Duration = Duration::from_secs(60);

/// The running program; started once, used by as many threads as there are. It ends with this value.
#[derive(Debug)]
pub struct Press {
    jobs: Mutex<BufWriter<ChildStdin>>,
    next: AtomicU64,
    desk: Arc<Desk>,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Size of the type, 1 for the size that the sheet was drawn for.
    pub scale: f64,
    /// What its author should know, each a sentence.
    pub notes: Vec<String>,
}

type Result<T> = core::result::Result<T, PressError>;

/// What the thread that listens shares with those that wait.
#[derive(Debug)]
struct Desk {
    child: Mutex<Child>,
    waiting: Mutex<Waiting>,
}

#[derive(Debug, Default)]
struct Waiting {
    /// Who waits for the answer to which job.
    open: HashMap<u64, Sender<Result<Printed>>>,
    /// Why there will be no more answers.
    over: Option<PressError>,
}

impl Press {
    /// Starts the program that the environment names (`MINGBAI_PRESS`), else the one beside this program, else the one on the search path.
    ///
    /// # Errors
    ///
    /// When it is nowhere, cannot be started, is of another version, or has no font for Chinese; the message says what to do.
    pub fn find() -> Result<Self> {
        Self::start(Command::new(program::find()?))
    }

    /// Starts the program that `command` runs.
    ///
    /// # Errors
    ///
    /// As [`Press::find`].
    pub fn start(mut command: Command) -> Result<Self> {
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|error| PressError::NotStarted(error.to_string()))?;
        let (Some(jobs), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(PressError::NotStarted(String::new()));
        };
        let desk = Arc::new(Desk { child: Mutex::new(child), waiting: Mutex::default() });
        let (sender, greeting) = channel();
        let listening = Arc::clone(&desk);
        thread::spawn(move || listening.listen(answers, &sender));
        // From here on the program is stopped when this value goes, also for what is found wrong below.
        let press = Self { jobs: Mutex::new(BufWriter::new(jobs)), next: AtomicU64::new(0), desk };
        press.greeted(&greeting)?;
        Ok(press)
    }

    fn greeted(&self, greeting: &Receiver<Greeting>) -> Result<()> {
        let Ok(greeting) = greeting.recv_timeout(PATIENCE) else {
            let over = lock(&self.desk.waiting).over.take();
            return Err(match over {
                Some(PressError::Ended(status)) => PressError::NotStarted(status),
                Some(other) => other,
                None => PressError::NotStarted(format!("{} 秒没有回答", PATIENCE.as_secs())),
            });
        };
        if greeting.version != VERSION {
            return Err(PressError::OtherVersion(greeting.version));
        }
        if greeting.format != FORMAT {
            return Err(PressError::OtherVersion(format!("{}（格式 {}）", greeting.version, greeting.format)));
        }
        if greeting.has_font { Ok(()) } else { Err(PressError::NoFont) }
    }

    /// Sets `data` with the largest of `scales` (in falling order) that needs no more than one page; with the last of them
    /// when none does.
    pub(crate) fn fitted(&self, template: &str, data: &Value, scales: &[f64]) -> Result<Printed> {
        self.set(template, data, scales)
    }

    /// Sets `data` at its own size, on as many pages as it needs.
    pub(crate) fn flowing(&self, template: &str, data: &Value) -> Result<Printed> {
        self.set(template, data, &[])
    }

    fn set(&self, template: &str, data: &Value, scales: &[f64]) -> Result<Printed> {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let answer = self.desk.wait_for(id)?;
        let job = Job { id, template: template.to_owned(), scales: scales.to_vec() };
        if protocol::write(&mut *lock(&self.jobs), &job, data.to_string().as_bytes()).is_err() {
            // It takes no more jobs, so it is at its end, whatever it may still say.
            self.desk.end(PressError::Ended(self.desk.stop()));
        }
        answer.recv().unwrap_or(Err(PressError::Unreadable))
    }
}

impl Drop for Press {
    fn drop(&mut self) {
        self.desk.stop();
    }
}

impl Desk {
    /// Hands on what the program says, until it ends or says what cannot be understood.
    fn listen(&self, answers: ChildStdout, greeting: &Sender<Greeting>) {
        let mut answers = BufReader::new(answers);
        let over = match protocol::read(&mut answers) {
            Ok(Some((words, _))) => {
                // Nobody listens where its patience was at an end.
                let _ = greeting.send(words);
                self.hand_on(&mut answers)
            }
            Ok(None) => PressError::Ended(self.stop()),
            Err(_) => PressError::Unreadable,
        };
        self.stop();
        self.end(over);
    }

    fn hand_on(&self, answers: &mut BufReader<ChildStdout>) -> PressError {
        loop {
            match protocol::read::<Answer>(answers) {
                Ok(Some((Answer { id, outcome }, pdf))) => {
                    let Some(waiting) = lock(&self.waiting).open.remove(&id) else { return PressError::Unreadable };
                    let _ = waiting.send(match outcome {
                        Outcome::Printed { pages, scale, notes } => Ok(Printed { pdf, pages, scale, notes }),
                        Outcome::Refused { reason } => Err(PressError::Refused(reason)),
                    });
                }
                Ok(None) => return PressError::Ended(self.stop()),
                // What breaks off within a frame has ended as well.
                Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
                    return PressError::Ended(self.stop());
                }
                Err(_) => return PressError::Unreadable,
            }
        }
    }

    /// Opens a place for the answer to a job.
    fn wait_for(&self, id: u64) -> Result<Receiver<Result<Printed>>> {
        let mut waiting = lock(&self.waiting);
        if let Some(over) = &waiting.over {
            return Err(over.clone());
        }
        let (sender, receiver) = channel();
        waiting.open.insert(id, sender);
        Ok(receiver)
    }

    /// Tells all who wait that there will be no answer, and all who come.
    fn end(&self, error: PressError) {
        let mut waiting = lock(&self.waiting);
        let over = waiting.over.get_or_insert(error).clone();
        for (_, sender) in waiting.open.drain() {
            let _ = sender.send(Err(over.clone()));
        }
    }

    /// Stops the program, if it still runs, and says how it ended.
    fn stop(&self) -> String {
        let mut child = lock(&self.child);
        let _ = child.kill();
        child.wait().map(|status: ExitStatus| status.to_string()).unwrap_or_default()
    }
}

/// A thread that has failed leaves nothing half done here: what is locked is a queue or a process.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
