//! Content that attacks: whatever comes in, parsing ends soon, does not panic, and every place lies in the source.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

#[path = "../fuzz/properties/explainer.rs"]
mod explainer;

use explainer::survive;
use mingbai_content::Parsed;
use mingbai_content::explainer::{MAX_FINDINGS, MAX_SOURCE_BYTES, parse};
use mingbai_content::model::Explainer;

const HEAD: &str = "---\ntitle: 题\n---\n\n";

fn codes(parsed: &Parsed<Explainer>) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = parsed.findings.iter().map(|finding| finding.code.name()).collect();
    codes.dedup();
    codes
}

fn body(source: &str) -> Parsed<Explainer> {
    survive(&[HEAD, source].concat())
}

#[test]
fn ten_thousand_nested_quotes_are_cut_off() {
    assert_eq!(codes(&body(&[&">".repeat(10_000), "深"].concat())), ["too-deep"]);
    let lines: String = (0..1_000).map(|depth| [&"> ".repeat(depth), "深\n"].concat()).collect();
    assert_eq!(codes(&body(&lines)), ["too-deep"]);
}

#[test]
fn more_items_than_a_phone_draws_at_once_are_told() {
    let rows = |count| ["## 表\n\n| 一 | 二 |\n| --- | --- |\n", &"| 三 | 4 |\n".repeat(count)].concat();
    assert_eq!(codes(&body(&rows(5_001))), ["too-many"]);
    assert_eq!(codes(&body(&["## 事\n\n", &"- 甲\n".repeat(5_001)].concat())), ["too-many"]);
    assert!(codes(&body(&rows(5_000))).is_empty());
}

#[test]
fn nested_lists_emphasis_and_brackets_are_cut_off() {
    let lists: String = (0..500).map(|depth| ["  ".repeat(depth).as_str(), "- 深\n"].concat()).collect();
    body(&lists);
    body(&[&"- ".repeat(10_000), "深"].concat());
    for mark in [
        "*", "_", "**", "~~", "[", "![", "`", "<", "(", "{", "\\", "&", "|", "#", ":", "[^1]", "[a](", "![a](", "<b>",
        "\n: ", "1. ",
    ] {
        body(&mark.repeat(50_000));
    }
    body(&["*a ".repeat(20_000), "a* ".repeat(20_000)].concat());
    body(&["[".repeat(20_000), "](b)".repeat(20_000)].concat());
}

#[test]
fn ten_megabytes_are_read_up_to_the_limit() {
    let line = "一行普通的文字，写满一个很长的文件。\n\n";
    let source = [HEAD, &line.repeat(10 * 1024 * 1024 / line.len())].concat();
    let parsed = survive(&source);
    assert_eq!(codes(&parsed), ["too-large"]);
    assert!(parsed.output.sections.iter().all(|section| section.span.end <= MAX_SOURCE_BYTES));
    let one_line = "长".repeat(4 * 1024 * 1024);
    assert_eq!(codes(&survive(&one_line)), ["missing-front-matter", "too-large"]);
}

#[test]
fn control_and_bidi_characters_are_told_and_removed() {
    let parsed = body("## 问\u{0}答 {.qa}\n\n### 能\u{202E}吗？\n\n能\u{7}。\n> 原文 第六条：补\u{2066}助\n");
    assert_eq!(codes(&parsed), ["control-character", "bidi-control", "control-character", "bidi-control"]);
    let json = format!("{:?}", parsed.output);
    assert!(!json.contains("\\0") && !json.contains("\\u{7}") && !json.contains("202e") && !json.contains("2066"));
    assert_eq!(parsed.output.citations().map(|citation| citation.quote.as_str()).collect::<Vec<_>>(), ["补助"]);
}

#[test]
fn line_ends_of_every_system_read_alike() {
    let source = "---\ntitle: 题\n---\n\n## 问 {.qa}\n\n### 能吗？\n\n能。\n不能。\n> 原文 第六条：补助\n> 20 万元\n\n## 卡 {.card}\n\n补多少\n: 20 万元\n";
    let words = |source: &str| {
        let parsed = survive(source);
        assert!(codes(&parsed).iter().all(|code| *code == "lone-cr"), "{source:?} {:?}", parsed.findings);
        let mut titles: Vec<String> = parsed.output.entries().map(|entry| entry.id.0.clone()).collect();
        titles.extend(parsed.output.citations().map(|citation| citation.quote.clone()));
        titles
    };
    let unix = words(source);
    assert_eq!(unix, ["能吗", "补多少", "补助 20 万元"]);
    assert_eq!(words(&source.replace('\n', "\r\n")), unix);
    assert_eq!(words(&["\u{FEFF}", source].concat()), unix);
    assert_eq!(words(&source.replace('\n', "\r")), unix);
    survive(&source.replace("\n\n", "\r\n\r"));
}

#[test]
fn aliases_in_the_head_are_refused() {
    let bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n";
    assert_eq!(codes(&survive(bomb)), ["yaml-alias"]);
    assert_eq!(codes(&survive("---\ntitle: *重要*\n---\n")), ["yaml-alias"]);
}

#[test]
fn a_head_may_be_deep_long_open_or_broken() {
    assert!(codes(&survive(&["---\ntitle: ", &"[".repeat(5_000), "\n---\n"].concat())).contains(&"yaml-depth"));
    assert!(codes(&survive(&["---\ntitle: ", &"{a: ".repeat(2_000), "\n---\n"].concat())).contains(&"yaml-depth"));
    assert!(codes(&survive(&["---\ntitle: ", &"长".repeat(9_000), "\n---\n"].concat())).contains(&"front-matter-size"));
    assert!(codes(&survive("---\ntitle: 题\n\n## 一节\n\n字\n")).contains(&"front-matter-open"));
    for head in [
        "---",
        "---\n",
        "---\n---",
        "---\n---\n",
        "---\n\t\n---",
        "---\n: :\n---",
        "---\n%YAML 3\n---",
        "---\n\"\n---",
        "---\n? a\n: b\n---",
        "---\n- a\n---\n",
        "---\n!!x y\n---",
        "---\r---\r",
        "---\ntitle: |\n  题\n---",
        "...\n",
        "\u{FEFF}",
        "",
    ] {
        survive(head);
    }
}

#[test]
fn a_citation_without_words_stays_in_its_line() {
    assert_eq!(codes(&body("字\n> 原文\n> 原文 第六条：字\n")), ["citation-empty"]);
}

#[test]
fn places_hold_where_lines_are_joined_and_characters_removed() {
    body("## 卡 {.card}\n\n补多少\n：\n：每台\n");
    body("## 时间 {.timeline}\n\n- **2027年上半年**\u{202E} 拨付\n");
}

#[test]
fn html_is_text_and_scripts_are_no_links() {
    let parsed = body(
        "<script>alert(1)</script>\n\n字<img src=x onerror=alert(1)>字\n\n[a](javascript:alert(1)) [b](java&#115;cript:alert(1)) [c](JAVASCRIPT&colon;alert(1)) [d](<java\tscript:alert(1)>) ![e](data:image/svg+xml,x) <javascript:alert(1)> [f]\n\n[f]: vbscript:x\n",
    );
    assert_eq!(codes(&parsed), ["raw-html", "unsafe-link"]);
    let text = format!("{:?}", parsed.output);
    assert!(text.contains("<script>alert(1)</script>") && !text.contains("Link {"), "{text}");
}

#[test]
fn addresses_cannot_leave_their_attribute() {
    let parsed = body("## 一 {#\"><b>}\n\n字\n\n## 二 {#constructor}\n\n字\n\n## 三 {#a'\"=b}\n\n字\n");
    assert_eq!(codes(&parsed), ["heading-braces", "raw-html", "bad-id"]);
    let ids: Vec<&str> = parsed.output.sections.iter().map(|section| section.id.0.as_str()).collect();
    assert_eq!(ids, ["一-b", "constructor", "ab"]);
}

#[test]
fn wide_tables_and_many_findings_are_bounded() {
    let columns = 5_000;
    let table = ["|", &"a|".repeat(columns), "\n|", &"-|".repeat(columns), "\n", &"|x|\n".repeat(2_000)].concat();
    body(&table);
    let parsed = body(&"## 标题 {.nothing}\n\n字<b>\n\n".repeat(5_000));
    assert_eq!(parsed.findings.len(), MAX_FINDINGS);
    assert!(codes(&parsed).contains(&"more-findings"));
}

#[test]
fn changed_examples_never_panic() {
    let examples = ["elevator-2026", "elder-meals-2026", "road-works-2026"];
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let splices: Vec<char> =
        "\0\r\n\t >#-*_`~[](){}<>|:：&\\!^=.。、（）一第条款项原文附件123#\u{202E}\u{FEFF}😀".chars().collect();
    for name in examples {
        let path = [env!("CARGO_MANIFEST_DIR"), "/examples/", name, "/jiedu.md"].concat();
        let source = std::fs::read_to_string(&path).unwrap();
        let characters: Vec<char> = source.chars().take(3_000).collect();
        for _ in 0..150 {
            let mut changed = characters.clone();
            for _ in 0..=random.below(12) {
                let at = random.below(changed.len());
                match random.below(4) {
                    0 => changed[at] = splices[random.below(splices.len())],
                    1 => changed.insert(at, splices[random.below(splices.len())]),
                    2 => drop(changed.drain(at..(at + random.below(40)).min(changed.len()))),
                    _ => {
                        let piece: Vec<char> = changed[at..(at + random.below(40)).min(changed.len())].to_vec();
                        let to = random.below(changed.len());
                        changed.splice(to..to, piece);
                    }
                }
            }
            let changed: String = changed.into_iter().collect();
            let first = survive(&changed);
            assert_eq!(first, parse(&changed), "the same words read the same");
        }
    }
}

/// xorshift64*: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).unwrap() % end.max(1)
    }
}
