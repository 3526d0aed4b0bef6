//! `mingbai anchors`: where quoted passages stand in other texts, line by line of JSON, so that the engine can be measured
//! beside others. What is asked and answered is `mingbai_content::anchor::question`'s; here files are read and cores kept busy.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, Write};

use anyhow::{Context as _, Result};
use clap::Args;
use mingbai_content::anchor::question::Question;
use mingbai_content::anchor::search::SearchText;
use rayon::prelude::*;

use super::Verdict;

/// Questions that are answered together: enough to keep all cores at work, few enough to answer while more come.
const BATCH: usize = 4_096;

/// Options of `anchors`.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct AnchorsOptions {
    /// 不看旧原文（old_file），只凭引文和前后文找
    #[arg(long)]
    selector_only: bool,
}

/// Answers every line of standard input on standard output, in order.
///
/// # Errors
///
/// When a line is no question, or a file cannot be read.
pub(crate) fn run(options: &AnchorsOptions) -> Result<Verdict> {
    answer(std::io::stdin().lock(), std::io::stdout().lock(), options.selector_only)?;
    Ok(Verdict::Fine)
}

fn answer(input: impl BufRead, mut output: impl Write, selector_only: bool) -> Result<()> {
    let mut texts = HashMap::new();
    let mut lines = input.lines().enumerate().peekable();
    while lines.peek().is_some() {
        let questions = lines.by_ref().take(BATCH).map(|(number, line)| question(number, &line?));
        let mut questions = questions.collect::<Result<Vec<_>>>()?;
        if selector_only {
            questions.iter_mut().for_each(|question| question.old_file = None);
        }
        load(&questions, &mut texts)?;
        let answers: Vec<String> =
            questions.par_iter().map(|question| line(question, &texts)).collect::<Result<_>>()?;
        output.write_all(answers.concat().as_bytes())?;
    }
    output.flush().context("写不出结果")
}

fn question(number: usize, line: &str) -> Result<Question> {
    Question::read(line).with_context(|| format!("第 {} 行不是一个问题", number + 1))
}

/// Reads and indexes the texts that are not there yet.
fn load(questions: &[Question], texts: &mut HashMap<String, SearchText>) -> Result<()> {
    let mut missing: Vec<&String> = questions
        .iter()
        .flat_map(|question| [Some(&question.text_file), question.old_file.as_ref()])
        .flatten()
        .filter(|path| !texts.contains_key(*path))
        .collect();
    missing.sort_unstable();
    missing.dedup();
    let read = |path: &String| {
        let text = fs::read_to_string(path).with_context(|| format!("读不了 {path}"))?;
        Ok((path.clone(), SearchText::new(&text)))
    };
    texts.extend(missing.into_par_iter().map(read).collect::<Result<Vec<_>>>()?);
    Ok(())
}

fn line(question: &Question, texts: &HashMap<String, SearchText>) -> Result<String> {
    let text = texts.get(&question.text_file).context("文本没有读进来")?;
    let old = question.old_file.as_ref().and_then(|path| texts.get(path));
    Ok(question.answer(text, old).line())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_question_is_answered_in_scalars() {
        let folder = std::env::temp_dir().join(format!("mingbai-anchors-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (old, new) = (folder.join("old.txt"), folder.join("new.txt"));
        fs::write(&old, "第一条 为方便群众，制定本办法。\n第二条 每台电梯补助20万元，由县财政拨付。\n").unwrap();
        fs::write(&new, "第一条 为方便群众，制定本办法。\n第三条 每台电梯补助25万元，由县财政拨付。\n").unwrap();
        let ask = |id: u32, exact: &str, hint: usize| {
            serde_json::json!({ "id": id, "text_file": new, "old_file": old, "exact": exact, "prefix": "制定本办法。\n第二条 ",
                "suffix": "，由县财政拨付。\n", "hint": hint }).to_string() + "\n"
        };
        let input = [ask(1, "每台电梯补助20万元", 21), ask(2, "由市审计局另行规定补办手续的期限", 21)].concat();
        let mut output = Vec::new();
        answer(input.as_bytes(), &mut output, false).unwrap();
        let lines: Vec<serde_json::Value> =
            std::str::from_utf8(&output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let text = fs::read_to_string(&new).unwrap();
        let number = |name: &str| usize::try_from(lines[0][name].as_u64().unwrap()).unwrap();
        let found: String = text.chars().skip(number("start")).take(number("end") - number("start")).collect();
        assert_eq!((found.as_str(), lines[0]["status"].as_str()), ("每台电梯补助25万元", Some("changed")));
        assert_eq!((lines[1]["start"].is_null(), lines[1]["status"].as_str()), (true, Some("gone")));
        assert!(answer("{}\n".as_bytes(), Vec::new(), false).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
