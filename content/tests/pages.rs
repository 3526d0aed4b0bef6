//! What is read of a page: each sample beside the lines that its reader sees.
//!
//! `¶` marks the end of a paragraph, `↵` that of another line that the page shows as one. The end-to-end tests compare the same
//! samples with what a browser reads.

use std::{env, fs, path::PathBuf};

use mingbai_content::policy::{self, text_of_html};

fn samples() -> Vec<PathBuf> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "pages"].iter().collect();
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut pages: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ext| ext == "html")).collect();
    pages.sort();
    pages
}

/// The lines with the marks at their ends.
fn marked(text: &str) -> String {
    text.replace('\u{2029}', "¶").replace('\u{2028}', "↵") + "\n"
}

#[test]
fn a_page_is_read_as_its_reader_sees_it() {
    let pages = samples();
    assert!(pages.len() >= 20);
    for page in pages {
        let lines = marked(&text_of_html(&fs::read_to_string(&page).unwrap()));
        let expected = page.with_extension("txt");
        // As for the guide: written on demand, and read by whoever asked before it is kept.
        if env::var_os("UPDATE_SPECS").is_some() {
            fs::write(&expected, lines).unwrap();
        } else {
            assert_eq!(lines, fs::read_to_string(&expected).unwrap(), "{}", page.display());
        }
    }
}

/// The label and the words of each clause that has words.
fn clauses(page: &str) -> Vec<String> {
    let policy = policy::parse_page(&text_of_html(page)).output;
    let line = |clause: &policy::Clause| [policy.label(&clause.path), policy.own_words(clause)].join(" | ");
    policy.clauses.iter().filter(|clause| !clause.heading.is_empty()).map(line).collect()
}

#[test]
fn paragraphs_of_an_article_are_counted_as_the_reader_sees_them() {
    let page = "<p>第一条　在镇上住满一年，每户补助2000元</p><p>维护费每年500元</p><p>第二条　不补</p>";
    let found = clauses(page);
    assert_eq!(
        found.get(1..3).unwrap(),
        ["第一条第一款 | 在镇上住满一年，每户补助2000元", "第一条第二款 | 维护费每年500元"]
    );
}

#[test]
fn the_numbers_of_a_list_are_clauses() {
    let page = "<p>一、标准</p><ol><li>60周岁以上的，每餐2元；</li><li>70周岁以上的，每餐3元。</li></ol>";
    let found = clauses(page);
    assert_eq!(found, ["一 | 一、标准", "一、1 | 1. 60周岁以上的，每餐2元；", "一、2 | 2. 70周岁以上的，每餐3元。"]);
}

#[test]
fn an_article_in_a_cell_keeps_its_paragraphs() {
    let page =
        "<table><tr><td>&nbsp;</td><td><p>第二条　每户补助2000元。</p><p>维护费每年500元。</p></td></tr></table>";
    assert_eq!(clauses(page).get(2).map(String::as_str), Some("第二条第二款 | 维护费每年500元。"));
}
