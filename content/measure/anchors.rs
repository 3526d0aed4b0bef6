//! The anchor engine, measured: `answer` does what `mingbai anchors` does, without the builder around it, for a scorer that
//! asks by lines of JSON; `speed FOLDER` takes the time of 1,000 passages in 1 MB of laws.
//!
//! `cargo xtask aims` calls both. An example to Cargo, in a folder of its own, as `examples` are policies here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a program that measures may fail as tests do"
)]

mod cpu;

use std::collections::HashMap;
use std::fs;
use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::time::Duration;

use cpu::cpu;
use mingbai_content::anchor::question::Question;
use mingbai_content::anchor::search::{Outcome, SearchText, Selector, find, find_with};

/// Bytes of the text that is searched.
const TEXT: usize = 1_000_000;
/// Passages that are looked for.
const PASSAGES: usize = 1_000;
/// Characters of a passage: a term, a phrase, a sentence, a paragraph.
const LENGTHS: [usize; 4] = [15, 40, 80, 150];
/// Every third passage is reworded: one character in eight.
const REWORDED: usize = 3;
const EDITS: usize = 8;
/// Characters of context on either side.
const CONTEXT: usize = 32;
/// The work is done as often, and the least time told: what else the machine does only adds to it.
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["answer"] => answer(true),
        ["answer", "--selector-only"] => answer(false),
        ["speed", folder] => speed(Path::new(folder)),
        _ => panic!("anchors answer [--selector-only] | anchors speed FOLDER"),
    }
}

/// Answers every line of standard input on standard output.
fn answer(may_read_old: bool) {
    let mut texts: HashMap<String, SearchText> = HashMap::new();
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let mut question = Question::read(&line.unwrap()).unwrap();
        question.old_file = question.old_file.filter(|_| may_read_old);
        for file in [Some(&question.text_file), question.old_file.as_ref()].into_iter().flatten() {
            if !texts.contains_key(file) {
                texts.insert(file.clone(), SearchText::new(&fs::read_to_string(file).unwrap()));
            }
        }
        let old = question.old_file.as_ref().map(|file| &texts[file]);
        output.write_all(question.answer(&texts[&question.text_file], old).line().as_bytes()).unwrap();
    }
}

/// A passage of the text, perhaps reworded.
struct Asked {
    exact: String,
    prefix: String,
    suffix: String,
    start: usize,
    end: usize,
}

/// How a round went: CPU time of the index, of all searches by selector only, and of those with the old text.
struct Round {
    index: Duration,
    search: Duration,
    search_with_old: Duration,
    /// Passages found where they stand, by selector only.
    found: usize,
}

fn speed(folder: &Path) {
    let text = laws(folder);
    let asked = passages(&text);
    let rounds: Vec<Round> = (0..ROUNDS).map(|_| round(&text, &asked)).collect();
    let least = |time: fn(&Round) -> Duration| rounds.iter().map(time).min().unwrap().as_secs_f64() * 1000.0;
    println!("{PASSAGES} passages in {} bytes; of the whole, {:.1} ms is the index", text.len(), least(|it| it.index));
    println!("figure anchors-cpu-ms {:.1}", least(|it| it.index + it.search));
    // Of two texts both are indexed.
    println!("figure anchors-old-cpu-ms {:.1}", least(|it| 2 * it.index + it.search_with_old));
    println!("figure anchors-found {}", rounds[0].found);
}

fn round(text: &str, asked: &[Asked]) -> Round {
    let begin = cpu();
    let searched = SearchText::new(text);
    let indexed = cpu();
    let found = asked.iter().filter(|asked| asked.is_at_home(&find(&asked.selector(), &searched))).count();
    let searched_once = cpu();
    for asked in asked {
        black_box(find_with(&asked.selector(), asked.start..asked.end, &searched, &searched));
    }
    let search_with_old = cpu() - searched_once;
    Round { index: indexed - begin, search: searched_once - indexed, search_with_old, found }
}

impl Asked {
    fn selector(&self) -> Selector<'_> {
        Selector { exact: &self.exact, prefix: &self.prefix, suffix: &self.suffix, hint: Some(self.start) }
    }

    /// Whether it was found where it was taken from; edits at its start leave that open by some characters.
    fn is_at_home(&self, outcome: &Outcome) -> bool {
        let near = (self.end - self.start) / 4;
        matches!(outcome, Outcome::Found(found) if found.range.start.abs_diff(self.start) <= near)
    }
}

/// The revised Chinese laws of the folder, one after the other, as far as 1 MB goes.
fn laws(folder: &Path) -> String {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let is_chinese = |path: &&std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        !name.contains("-EN-") && !name.contains("-DE-")
    };
    let mut text = String::new();
    for file in files.iter().filter(is_chinese) {
        text += &fs::read_to_string(file.join("new.txt")).unwrap();
        text.push('\n');
    }
    assert!(text.len() >= TEXT, "{} bytes of laws", text.len());
    text.truncate(text.floor_char_boundary(TEXT));
    text
}

/// The same passages of the same text every time.
fn passages(text: &str) -> Vec<Asked> {
    let characters: Vec<char> = text.chars().collect();
    let mut state = 0x9E37_79B9_7F4A_7C15;
    let words = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
    let passage = |number: usize| {
        let length = LENGTHS[below(&mut state, LENGTHS.len())];
        let start = CONTEXT + below(&mut state, characters.len() - length - 2 * CONTEXT);
        let end = start + length;
        let mut exact = characters[start..end].to_vec();
        if number.is_multiple_of(REWORDED) {
            for _ in 0..length / EDITS {
                exact[below(&mut state, length)] = '改';
            }
        }
        let (prefix, suffix) = (words(start - CONTEXT, start), words(end, end + CONTEXT));
        Asked { exact: exact.iter().collect(), prefix, suffix, start, end }
    };
    (0..PASSAGES).map(passage).collect()
}

/// A small generator is enough, and keeps the passages the same everywhere (xorshift, Marsaglia 2003).
fn below(state: &mut u64, limit: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state % limit.max(1) as u64).unwrap()
}
