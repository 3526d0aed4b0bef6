//! Where a quoted passage stands in another text, asked and answered on a line of JSON, so that the engine can be measured
//! beside others. Files are left to the caller.

use serde::{Deserialize, Serialize};

use super::search::{Match, Outcome, SearchText, Selector, find, find_with};

/// A question: a line of the input. Offsets are Unicode scalars.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Question {
    /// What the asker calls it.
    pub id: serde_json::Value,
    /// The file of the text that the passage is looked for in.
    pub text_file: String,
    /// The words.
    pub exact: String,
    /// What stood right before them.
    #[serde(default)]
    pub prefix: String,
    /// What stood right after them.
    #[serde(default)]
    pub suffix: String,
    /// Where they began in the text that they were taken from.
    pub hint: Option<usize>,
    /// The file of that text.
    pub old_file: Option<String>,
}

/// An answer: a line of the output. Offsets are Unicode scalars.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// As the question has it.
    pub id: serde_json::Value,
    /// Where the passage begins; none when it stands nowhere, or in places that cannot be told apart.
    pub start: Option<usize>,
    /// Where it ends.
    pub end: Option<usize>,
    /// What became of it.
    pub status: Status,
    /// How sure that is, from 0 to 1.
    pub score: f64,
}

/// What became of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The same words.
    Exact,
    /// Other words in their place.
    Changed,
    /// Two places that cannot be told apart.
    Ambiguous,
    /// No place.
    Gone,
}

impl Question {
    /// Reads a line.
    ///
    /// ```
    /// use mingbai_content::anchor::question::Question;
    ///
    /// let question = Question::read(r#"{"id":"a-1","text_file":"new.txt","exact":"每台补助20万元","hint":4}"#)?;
    /// assert_eq!((question.exact.as_str(), question.hint), ("每台补助20万元", Some(4)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When it is no question.
    pub fn read(line: &str) -> serde_json::Result<Self> {
        serde_json::from_str(line)
    }

    /// Looks for the passage in `text`; with the text that it was taken from, what is found must come home.
    ///
    /// ```
    /// use mingbai_content::anchor::{question::Question, search::SearchText};
    ///
    /// let line = r#"{"id":1,"text_file":"new.txt","exact":"每台补助20万元","suffix":"，一次付清。"}"#;
    /// let answer = Question::read(line)?.answer(&SearchText::new("第一条 每台补助25万元，一次付清。"), None);
    /// assert_eq!((answer.start, answer.end), (Some(4), Some(12)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn answer(&self, text: &SearchText, old: Option<&SearchText>) -> Answer {
        let Self { exact, prefix, suffix, hint, .. } = self;
        let selector = Selector { exact, prefix, suffix, hint: *hint };
        let outcome = match old.zip(*hint) {
            Some((old, start)) => find_with(&selector, start..start + exact.chars().count(), old, text),
            None => find(&selector, text),
        };
        Answer::new(self.id.clone(), &outcome)
    }
}

impl Answer {
    fn new(id: serde_json::Value, outcome: &Outcome) -> Self {
        let (found, status): (Option<&Match>, _) = match outcome {
            Outcome::Found(found) if found.is_verbatim => (Some(found), Status::Exact),
            Outcome::Found(found) => (Some(found), Status::Changed),
            Outcome::Ambiguous(_) => (None, Status::Ambiguous),
            Outcome::Gone => (None, Status::Gone),
        };
        Self {
            id,
            start: found.map(|found| found.range.start),
            end: found.map(|found| found.range.end),
            status,
            score: found.map_or(0.0, |found| found.score),
        }
    }

    /// The line, with its end.
    pub fn line(&self) -> String {
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line that answers a question about the words of `OLD` from scalar `hint` on.
    fn check(exact: &str, hint: usize, expect: &str) {
        let old = SearchText::new("第一条 为方便群众，制定本办法。\n第二条 每台电梯补助20万元，由县财政拨付。\n");
        let new = SearchText::new("第一条 为方便群众，制定本办法。\n第三条 每台电梯补助25万元，由县财政拨付。\n");
        let line = serde_json::json!({ "id": "a", "text_file": "new.txt", "old_file": "old.txt", "exact": exact,
            "prefix": "制定本办法。\n第二条 ", "suffix": "，由县财政拨付。\n", "hint": hint })
        .to_string();
        let mut answer = Question::read(&line).unwrap().answer(&new, Some(&old));
        answer.score = answer.score.round();
        assert_eq!(answer.line().trim_end(), expect);
    }

    #[test]
    fn each_question_is_answered_in_scalars() {
        check("每台电梯补助20万元", 21, r#"{"id":"a","start":21,"end":31,"status":"changed","score":1.0}"#);
        check(
            "由市审计局另行规定补办手续的期限",
            21,
            r#"{"id":"a","start":null,"end":null,"status":"gone","score":0.0}"#,
        );
        assert!(Question::read("{}").is_err());
    }
}
