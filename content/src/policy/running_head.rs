//! Running heads and feet of pages: lines that come again on each page, one or two of them, with or without the page's number.
//!
//! They become pages, so that the sentence which they cut is put together by [`super::clean`].

use std::collections::BinaryHeap;

use super::clean::{Kind, Line};
use super::unfinished::{is_final, visible};
use crate::text::find::has;
use crate::text::fold;

/// A running head stands on three pages at least.
const FEWEST: usize = 3;
/// Heads have one line, two, or three.
const MOST_LINES: usize = 3;
/// A head that holds the page's number has this many characters beside it, or it may be a row of a table.
const SHORTEST_STEM: usize = 4;
/// A page has more lines than this: rows of a table are nearer to each other.
const FEWEST_LINES: usize = 6;
/// A line that a page end has cut has at least this many characters where no comma shows it.
const SHORTEST_CUT: usize = 14;

/// Makes pages of the lines that are running heads.
pub(super) fn drop(text: &str, lines: &mut [Line]) {
    for _ in 0..MOST_LINES {
        if !drop_repeated(text, lines) {
            break;
        }
    }
    drop_numbered(text, lines);
}

/// Lines that stand on three pages and more beside a page number, or beside a head that was found before.
fn drop_repeated(text: &str, lines: &mut [Line]) -> bool {
    let beside_page = |at: usize| {
        let is_page = |at: usize| lines.get(at).is_some_and(|line| line.kind == Kind::Page);
        is_page(at + 1) || at.checked_sub(1).is_some_and(is_page)
    };
    let mut heads: Vec<&str> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        if line.kind == Kind::Text && beside_page(at) && !words.ends_with(is_final) {
            heads.push(words);
        }
    }
    // By a heap: the sort of slices is 3 KB of code in every citizen's browser.
    let heads = BinaryHeap::from(heads).into_sorted_vec();
    let repeated = |words: &str| {
        heads.partition_point(|head| *head <= words) - heads.partition_point(|head| *head < words) >= FEWEST
    };
    let mut has_found = false;
    for line in lines.iter_mut().filter(|line| line.kind == Kind::Text && repeated(line.span.of(text))) {
        line.kind = Kind::Page;
        has_found = true;
    }
    has_found
}

/// Lines that cut sentences and are equal, but for a number that grows from page to page (云溪县公报 2026年第3期 12), and
/// lines of that number alone.
fn drop_numbered(text: &str, lines: &mut [Line]) {
    let mut heads: Vec<(&str, u32, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == Kind::Text) {
        let words = line.span.of(text);
        let (stem, page) = numbered(words).unwrap_or((words, 0));
        if stem.is_empty() || visible(stem) >= SHORTEST_STEM && !stem.ends_with(is_final) {
            heads.push((stem, page, at));
        }
    }
    let heads = BinaryHeap::from(heads).into_sorted_vec();
    for same in heads.chunk_by(|(one, ..), (other, ..)| one == other).filter(|same| same.len() >= FEWEST) {
        // Sorted by page number, so that their places grow with it; without numbers two cut sentences are asked for.
        let is_page = |pair: &[(&str, u32, usize)]| {
            let [(stem, a, at), (_, b, next)] = pair else { return false };
            at + FEWEST_LINES < *next && if stem.is_empty() { a + 1 == *b } else { a < b || a + b == 0 }
        };
        let is_plain = same.iter().all(|(_, page, _)| *page == 0);
        let cuts = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| lines.get(at));
            let goes_on = before.map(|line| line.span.of(text)).is_some_and(|words| {
                words.ends_with(['，', '、']) || (visible(words) >= SHORTEST_CUT && !words.ends_with(is_final))
            });
            goes_on && lines.get(at + 1).is_some_and(|line| line.kind == Kind::Text)
        };
        let cut = same.iter().filter(|(.., at)| cuts(*at)).count();
        let is_head = if is_plain { cut > 1 && cut * 2 >= same.len() } else { cut > 0 };
        if is_head && same.windows(2).all(is_page) {
            for (.., at) in same {
                if let Some(line) = lines.get_mut(*at) {
                    line.kind = Kind::Page;
                }
            }
        }
    }
}

/// The words of a head without the page's number before or after them, and that number.
fn numbered(words: &str) -> Option<(&str, u32)> {
    let is_sign = |sign: char| fold::is_blank(sign) || matches!(sign, '-' | '—' | '－' | '·' | '|' | '第' | '页');
    let words = words.trim_matches(is_sign);
    let front = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let back = words.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let (stem, page) = if back.len() < words.len() {
        (back, words.get(back.len()..)?)
    } else {
        (front, words.get(..words.len() - front.len())?)
    };
    let stem = stem.trim_matches(is_sign);
    let is_head = page.len() <= 3 && !has(stem, '\t');
    page.parse().ok().filter(|_| is_head).map(|page| (stem, page))
}

#[cfg(test)]
mod tests {
    use crate::policy::clean::{self, Source};

    fn check(input: &str, expect: &[&str]) {
        let paragraphs = clean::paragraphs(input, Source::Copy);
        let found: Vec<String> = paragraphs.iter().map(|paragraph| paragraph.words(input)).collect();
        assert_eq!(found, expect, "{input}");
    }

    #[test]
    fn running_heads_beside_page_numbers_are_left_out() {
        let page = |number: &str| ["云溪县公报\n- ", number, " -\n"].concat();
        let text = [
            "甲方要，",
            &page("1"),
            "做好。\n",
            "乙方要，",
            &page("2"),
            "做好。\n",
            "丙方要，\n",
            &page("3"),
            "做好。",
        ]
        .concat();
        let text = text.replace("要，云", "要，\n云");
        check(&text, &["甲方要，做好。", "乙方要，做好。", "丙方要，做好。"]);
    }

    #[test]
    fn both_lines_of_a_running_head_are_left_out() {
        let page = |number: &str| ["\n云溪县人民政府公报\n规范性文件\n- ", number, " -\n"].concat();
        let text = ["甲方要，", &page("1"), "做好。\n乙方要，", &page("2"), "做好。\n丙方要，", &page("3"), "做好。"];
        check(&text.concat(), &["甲方要，做好。", "乙方要，做好。", "丙方要，做好。"]);
    }

    /// A document of as many pages as there are heads; each head cuts a sentence.
    fn pages(heads: &[&str]) -> String {
        let rest = "丙。\n".repeat(7);
        heads.iter().map(|head| ["甲方要认真，\n", head, "\n做好。\n", &rest].concat()).collect()
    }

    #[test]
    fn heads_that_cut_sentences_are_left_out() {
        for heads in [
            ["云溪县公报 2026年第3期　9", "云溪县公报 2026年第3期　10", "云溪县公报 2026年第3期　11"],
            ["云溪县人民政府公报"; 3],
            ["9", "10", "11"],
        ] {
            let text = pages(&heads);
            let found = clean::paragraphs(&text, Source::Copy);
            assert!(found.iter().all(|paragraph| !paragraph.words(&text).contains(heads[0])), "{heads:?}");
            assert_eq!(found.len(), 24, "{heads:?}");
        }
        check("二等补助 1\n二等补助 2\n二等补助 3", &["二等补助1", "二等补助2", "二等补助3"]);
    }
}
