//! Reads the words of a PDF by `pdftotext` of Poppler, which knows more of them than any library in Rust. It tells where a page
//! ends, which a copy of its text does not: numbers and heads at these ends are left out here by their place alone. Those inside a text, and
//! where a line goes on, are `mingbai_content::policy`'s to know.

use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result, bail};

/// What `pdftotext` puts at the end of each page.
const PAGE_END: char = '\u{c}';
/// Fewer pages have no running head: two documents bound into one may begin with the same words.
const FEWEST_PAGES: usize = 3;

/// The words of a PDF, a line of the page each.
///
/// # Errors
///
/// When `pdftotext` is not here or cannot read the file, or when the pages are pictures without words.
pub(crate) fn to_text(bytes: Vec<u8>) -> Result<String> {
    let started = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut reader = match started {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            bail!(
                "读 PDF 要用 pdftotext，这台机器上没有。请安装 poppler-utils（Windows、macOS 叫 poppler），或者另存为 .docx、.txt"
            )
        }
        started => started.context("pdftotext 启动不了")?,
    };
    let mut input = reader.stdin.take().context("pdftotext 启动不了")?;
    // It may stop reading at a fault, and says so itself.
    let writer = thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output()?;
    let _ = writer.join();
    if !output.status.success() {
        bail!("pdftotext 读不懂：{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let text = words(&String::from_utf8_lossy(&output.stdout));
    if text.trim().is_empty() {
        bail!("这个 PDF 是扫描的图，里面没有文字，请用 .docx 或 .txt");
    }
    Ok(text)
}

/// The lines of all pages, one after the other.
fn words(printed: &str) -> String {
    let mut pages: Vec<Vec<&str>> =
        printed.split(PAGE_END).map(|page| page.lines().filter(|line| !line.trim().is_empty()).collect()).collect();
    pages.retain(|page| !page.is_empty());
    for page in &mut pages {
        page.pop_if(|last| is_page_number(last));
        if page.first().is_some_and(|first| is_page_number(first)) {
            page.remove(0);
        }
    }
    let head = pages.first().and_then(|page| page.first()).copied();
    let is_running = pages.len() >= FEWEST_PAGES && pages.iter().all(|page| page.first().copied() == head);
    let from = usize::from(is_running);
    pages.iter().flat_map(|page| page.iter().skip(from)).flat_map(|line| [*line, "\n"]).collect()
}

/// `— 3 —`, `3`, `第 3 页 共 9 页`, `3/9`.
fn is_page_number(line: &str) -> bool {
    let has_digit = line.chars().any(|sign| sign.is_ascii_digit());
    has_digit
        && line.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "-–—－―·/第页共".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_number_of_a_page_stands_in_no_sentence() {
        let printed = "第四条 村民委员会应当在 5 个\n\n— 1 —\n\u{c}工作日内报乡镇人民政府。\n第 2 页 共 2 页\n\u{c}";
        assert_eq!(words(printed), "第四条 村民委员会应当在 5 个\n工作日内报乡镇人民政府。\n");
    }

    #[test]
    fn a_figure_that_ends_a_page_is_no_number_of_it() {
        assert_eq!(words("补助标准\n300元\n\u{c}第五条\n"), "补助标准\n300元\n第五条\n");
    }

    #[test]
    fn what_stands_above_every_page_is_left_out() {
        let printed = "沙河县人民政府公报\n一\n\u{c}沙河县人民政府公报\n二\n\u{c}沙河县人民政府公报\n三\n\u{c}";
        assert_eq!(words(printed), "一\n二\n三\n");
        assert_eq!(words("通知\n一\n\u{c}通知\n二\n"), "通知\n一\n通知\n二\n", "two that were bound into one");
    }
}
