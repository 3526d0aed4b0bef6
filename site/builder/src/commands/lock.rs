//! `mingbai lock`: writes down what the citations of an explainer stand on, beside it, so that a change of the policy shows.
//! What a lock holds and compares is `mingbai_content::anchor`'s.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use mingbai_content::anchor::{Lock, LockChange, LockedCitation, web_annotation};
use mingbai_content::text::url::seen_from;
use mingbai_content::{Family, Finding, Parsed, Severity};
use rayon::prelude::*;

use super::check::roots;
use super::{Verdict, report};
use crate::texts::discover::discover;
use crate::texts::locked::beside;
use crate::texts::shelf::Shelf;
use crate::texts::source::Source;

/// Changes of a lock that are listed; who locks a hundred citations at once has no use for more lines.
const SHOWN: usize = 20;
/// Characters of a quotation that tell which one it is.
const QUOTED: usize = 24;

/// Options of `lock`.
#[derive(Clone, Debug, Args)]
pub(crate) struct LockOptions {
    /// 文件夹或者 .md 文件，可以写几个
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// 写成什么
    #[arg(long, value_enum, default_value_t = LockFormat::Lock)]
    format: LockFormat,
    /// 解读发布在哪个网址，写进 Web Annotation；不写就用文件名
    #[arg(long, value_name = "网址")]
    page: Option<String>,
}

/// What a lock is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LockFormat {
    /// 锁文件 jiedu.lock.json
    Lock,
    /// 已有的锁文件，写成 W3C Web Annotation：jiedu.annotations.json
    WebAnnotation,
}

/// Locks the explainers of `options`.
///
/// # Errors
///
/// When a file cannot be read or written, or nothing can be locked. Citations that are not in the policy are the verdict.
pub(crate) fn run(options: &LockOptions) -> Result<Verdict> {
    let found = discover(&roots(&options.paths)?, None)?.explainers;
    if found.is_empty() {
        bail!("没有找到解读：解读是以 --- 开头（文首信息）的 .md 文件");
    }
    if let Some(page) = &options.page {
        if found.len() > 1 {
            bail!("--page 是一篇解读的网址，这里有 {} 篇，请一篇一篇来", found.len());
        }
        if !page.starts_with("https://") && !page.starts_with("http://") {
            bail!("--page 要写完整的网址，以 https:// 或者 http:// 开头");
        }
    }
    let shelf = Shelf::default();
    let sources = found.into_par_iter().map(|found| Source::load(found, &shelf)).collect::<Result<Vec<_>>>()?;
    let mut verdict = Verdict::Fine;
    for source in &sources {
        let done = match options.format {
            LockFormat::Lock => lock(source)?,
            LockFormat::WebAnnotation => annotate(source, options.page.as_deref())?,
        };
        if done == Verdict::Faulty {
            verdict = Verdict::Faulty;
        }
    }
    Ok(verdict)
}

fn lock(source: &Source) -> Result<Verdict> {
    let path = &source.found.path;
    let Some(index) = &source.index else {
        println!("没有锁 {}：没有能读的原文文件（文首 policy 的 href 或者 file）", path.display());
        return Ok(Verdict::Fine);
    };
    let Parsed { output: lock, findings } = Lock::of(&source.explainer, index);
    // Whoever locks vouches for what is locked: not for words that the policy does not have.
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        let all: Vec<Finding> =
            source.findings.iter().filter(|finding| finding.code.family() == Family::Citation).cloned().collect();
        let renderer = report::renderer(io::stdout().is_terminal());
        print!("{}", report::text(&path.to_string_lossy(), &source.text, &all, &renderer));
        println!("没有锁 {}：有引文与原文对不上，改好再锁", path.display());
        return Ok(Verdict::Faulty);
    }
    let target = beside(path, "lock");
    write(&target, &lock.to_json())?;
    println!("{}：{} 条引文，{}", target.display(), lock.citations.len(), told(&lock, source.lock.as_ref()));
    let cited = source.explainer.citations().count();
    if cited > lock.citations.len() {
        println!("  有 {} 条没有锁：空的，或者分不清指哪一条款（见 mingbai check）", cited - lock.citations.len());
    }
    Ok(Verdict::Fine)
}

/// What is new against the lock before: a sentence, and a line for each citation.
fn told(lock: &Lock, before: Option<&Lock>) -> String {
    let Some(before) = before else { return "新锁定".to_owned() };
    let changes = lock.changes_since(before);
    if changes.is_empty() {
        return "与上次相同".to_owned();
    }
    let mut lines = vec!["与上次相比：".to_owned()];
    lines.extend(changes.iter().take(SHOWN).map(line));
    if let Some(more) = changes.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(format!("  还有 {more} 处"));
    }
    lines.join("\n")
}

fn line(change: &LockChange<'_>) -> String {
    let place = |locked: &LockedCitation| locked.clause.clone().unwrap_or_else(|| "条款之外".to_owned());
    let quote = |locked: &LockedCitation| {
        let short: String = locked.quote.chars().take(QUOTED).collect();
        if short.len() < locked.quote.len() { format!("{short}……") } else { short }
    };
    let name = |locked: &LockedCitation| format!("#{} {}：{}", locked.entry, place(locked), quote(locked));
    match change {
        LockChange::Added(now) => format!("  + {}", name(now)),
        LockChange::Removed(old) => format!("  - {}", name(old)),
        LockChange::Moved(old, now) => format!("  ~ {}（原为{}）", name(now), place(old)),
        LockChange::Clause(_, now) => format!("  ~ {}（这一条别处有改动）", name(now)),
        LockChange::Text => "  ~ 原文有改动".to_owned(),
    }
}

fn annotate(source: &Source, page: Option<&str>) -> Result<Verdict> {
    let path = &source.found.path;
    let Some(lock) = &source.lock else {
        println!("{} 还没有锁文件，请先运行 mingbai lock", path.display());
        return Ok(Verdict::Faulty);
    };
    let own = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let policy = source.explainer.head.policy.href.as_deref().unwrap_or_default();
    // Whoever gets the file elsewhere must find both: addresses are full where that of the page is known.
    let policy = page.map_or_else(|| policy.to_owned(), |page| seen_from(page, policy));
    let annotations = web_annotation::write(lock, page.unwrap_or(&own), &policy);
    let target = beside(path, "annotations");
    write(&target, &format!("{annotations:#}\n"))?;
    println!("{}：{} 条引文", target.display(), web_annotation::read(&annotations).len());
    Ok(Verdict::Fine)
}

/// Writes a file whose content is not there yet, so that a preview has nothing to build anew.
fn write(path: &Path, content: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|known| known == content) {
        return Ok(());
    }
    fs::write(path, content).with_context(|| format!("写不了 {}", path.display()))
}
