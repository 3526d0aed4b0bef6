//! What an explainer's Markdown promises, read without any of the parsers under test.
//!
//! Only the lines that the tests rely on: the first question with its answer, and the quoted words.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A question and the paragraph that answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question, without its attributes.
    pub question: String,
    /// The first paragraph below it.
    pub answer: String,
}

/// The Markdown of an explainer.
#[derive(Clone, Debug)]
pub struct Source(String);

impl Source {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn read(file: &Path) -> Result<Self> {
        Ok(Self(fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?))
    }

    /// The first question of the first `{.qa}` section.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn first_question(&self) -> Result<Question> {
        let mut lines = self.0.lines().skip_while(|line| !(line.starts_with("## ") && line.contains("{.qa")));
        let question = lines.find_map(|line| line.strip_prefix("### ")).context("no question in a {.qa} section")?;
        let answer = lines.find(|line| !line.trim().is_empty()).context("no answer to the first question")?;
        let question = question.split_once('{').map_or(question, |(text, _)| text);
        Ok(Question { question: question.trim().to_owned(), answer: answer.trim().to_owned() })
    }

    /// The words of every citation, in order.
    pub fn quotes(&self) -> Vec<&str> {
        let quoted = self.0.lines().filter_map(|line| line.trim_start().strip_prefix("> 原文"));
        quoted.filter_map(|line| line.split_once('：')).map(|(_, words)| words.trim()).collect()
    }
}

/// Text as it is compared, like `fold` of the page: no white space, full-width signs as ASCII (of NFKC, the part that
/// official texts need).
pub fn fold(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).map(narrow).collect()
}

/// The ASCII form of a full-width sign, as NFKC makes it.
fn narrow(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{Question, Source, fold};

    const EXAMPLE: &str =
        "## 卡 {.card}\n\n谁\n: 我\n  > 原文 第一条：我\n\n## 问 {.qa}\n\n### 能吗？ {#can}\n\n能。\n> 原文：可以\n";

    #[test]
    fn reads_the_first_question() -> anyhow::Result<()> {
        let read = Source(EXAMPLE.to_owned()).first_question()?;
        assert_eq!(read, Question { question: "能吗？".to_owned(), answer: "能。".to_owned() });
        Ok(())
    }

    #[test]
    fn folds_widths_and_spaces() {
        assert_eq!(fold("能， 还（ 1 ）"), "能,还(1)");
    }

    #[test]
    fn reads_every_quote() {
        assert_eq!(Source(EXAMPLE.to_owned()).quotes(), ["我", "可以"]);
    }
}
