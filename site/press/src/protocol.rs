//! What `mingbai` and the program that sets paper say to each other over its standard input and output.
//!
//! A frame is a line of JSON that ends with a line feed, and as many bytes after it as its `length` says. The program begins with
//! a [`Greeting`]; then it takes [`Job`]s, whose bytes are JSON for the template, and gives an [`Answer`] to each, whose bytes are the PDF.
//! Answers come in the order in which they are ready: `id` says of which job. Where its input ends, the program does.

use std::io::{self, BufRead, Read as _, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Grows with every change of what is said here, or of the data that the templates take, which an older program would not understand.
pub const FORMAT: u32 = 1;

/// The version of both: they are built from one checkout.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// No line before the bytes is longer: what goes on without an end is something else.
const LONGEST_LINE: u64 = 1 << 20;

/// The first line of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Greeting {
    /// Its [`FORMAT`].
    pub format: u32,
    /// Its [`VERSION`].
    pub version: String,
    /// Whether it has found a font for Chinese, without which it sets nothing.
    pub has_font: bool,
}

impl Greeting {
    /// That of a program of this version.
    pub fn new(has_font: bool) -> Self {
        Self { format: FORMAT, version: VERSION.to_owned(), has_font }
    }
}

/// One document to be set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Names it in the answer.
    pub id: u64,
    /// The template, by its name: `card.typ`.
    pub template: String,
    /// Sizes of the type in falling order, of which the first is taken with which the document is one page, else the last; none for a
    /// document of as many pages as it needs, at its own size.
    pub scales: Vec<f64>,
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Names the job.
    pub id: u64,
    /// What came out.
    pub outcome: Outcome,
}

/// What came out of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A document; the bytes of its file stand behind the line.
    Printed {
        /// Its pages.
        pages: usize,
        /// Size of the type, 1 for the size that it was drawn for.
        scale: f64,
        /// What its author should know, each a sentence.
        notes: Vec<String>,
    },
    /// None, and why.
    Refused {
        /// In the words of Typst.
        reason: String,
    },
}

/// A frame as it stands on the line.
#[derive(Serialize, Deserialize)]
struct Line<T> {
    length: u64,
    #[serde(flatten)]
    head: T,
}

/// Writes a frame, to the end.
///
/// # Errors
///
/// When the other side is gone.
pub fn write<T: Serialize>(to: &mut impl Write, head: &T, bytes: &[u8]) -> io::Result<()> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    serde_json::to_writer(&mut *to, &Line { length, head })?;
    to.write_all(b"\n")?;
    to.write_all(bytes)?;
    to.flush()
}

/// Reads a frame, such as `{"length":2,"id":7,"template":"card.typ","scales":[]}`, a line feed and `{}`; none where the other side has
/// said all that it had to say.
///
/// # Errors
///
/// When what comes is no frame, or ends within one.
pub fn read<T: DeserializeOwned>(from: &mut impl BufRead) -> io::Result<Option<(T, Vec<u8>)>> {
    let mut line = Vec::new();
    from.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    let Line { length, head } = serde_json::from_slice(&line)?;
    // Room is made as bytes come, not on the word of the line.
    let mut bytes = Vec::new();
    let read = from.by_ref().take(length).read_to_end(&mut bytes)?;
    match u64::try_from(read) {
        Ok(read) if read == length => Ok(Some((head, bytes))),
        _ => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_read_as_it_was_written() {
        let outcome = Outcome::Printed { pages: 1, scale: 1.05, notes: vec!["有\n换行".to_owned()] };
        let answers = [(Answer { id: 7, outcome }, b"%PDF\n\n{".to_vec())];
        let refused = Answer { id: 8, outcome: Outcome::Refused { reason: "没有".to_owned() } };
        let answers: Vec<_> = answers.into_iter().chain([(refused, Vec::new())]).collect();
        let mut pipe = Vec::new();
        answers.iter().for_each(|(head, bytes)| write(&mut pipe, head, bytes).unwrap());
        let mut pipe = pipe.as_slice();
        for answer in answers {
            assert_eq!(read::<Answer>(&mut pipe).unwrap(), Some(answer));
        }
        assert_eq!(read::<Answer>(&mut pipe).unwrap(), None);
    }

    #[test]
    fn what_is_no_frame_or_ends_within_one_is_an_error() {
        let cut = "{\"length\":9,\"format\":1,\"version\":\"0.1.0\",\"has_font\":true}\n%PDF";
        for said in ["rubbish\n", "{}\n", "{\"length\":1}\n", "\n", cut, "{\"length\":9,\"for"] {
            assert!(read::<Greeting>(&mut said.as_bytes()).is_err(), "{said}");
        }
    }
}
