//! Real policies, of `corpus/`, and example policies: their outlines and heads as text, and every citation of their explainers
//! at its place.

#![allow(clippy::expect_used, reason = "what is not there shall panic")]

use std::path::{Path, PathBuf};

use mingbai_content::anchor::{self, Drift, PolicyIndex};
use mingbai_content::policy::{self, Located, Policy};
use mingbai_content::text::{date, fold};
use mingbai_content::{Against, Code, check, explainer};

/// A real document of `corpus/`, by its path there.
fn real(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(path);
    std::fs::read_to_string(path).expect("the document is part of the project")
}

fn example(name: &str, file: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "examples", name, file].iter().collect();
    std::fs::read_to_string(path).expect("the example is part of the project")
}

/// The head, then one line for each clause: indent by depth, path, first words.
fn outline(policy: &Policy) -> String {
    let value = |field: &Option<Located<String>>| field.as_ref().map_or("-".to_owned(), |field| field.value.clone());
    let head = &policy.head;
    let issued = head.issued.as_ref().map_or("-".to_owned(), |issued| date::iso(issued.value.0));
    let mut text = format!(
        "title: {}\nnumber: {}\nissuer: {}\nissued: {issued}\nrecipients: {}\n\n",
        value(&head.title),
        value(&head.number),
        value(&head.issuer),
        value(&head.recipients)
    );
    for clause in &policy.clauses {
        let words = fold::tidy(clause.heading.of(&policy.text));
        let first: String = words.chars().take(14).collect();
        let last: String = fold::tidy(clause.span.of(&policy.text));
        let last: String = last.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
        text.push_str(&"  ".repeat(clause.depth));
        text.push_str(&format!("{} {first} …{last}\n", clause.path));
    }
    text.push_str("\njoined:\n");
    for pair in policy.paragraphs.iter().flat_map(|paragraph| paragraph.spans.windows(2)) {
        let [before, after] = pair else { continue };
        let before: Vec<char> = before.of(&policy.text).chars().rev().take(6).collect();
        let after: String = after.of(&policy.text).chars().take(6).collect();
        text.push_str(&format!("{} | {after}\n", before.into_iter().rev().collect::<String>()));
    }
    text
}

macro_rules! real_policies {
    ($($test:ident: $file:literal,)*) => {$(
        #[test]
        fn $test() {
            let parsed = policy::parse(&real(concat!("policies/", $file)));
            insta::assert_snapshot!(outline(&parsed.output));
            assert_eq!(parsed.findings, []);
        }
    )*};
}

real_policies! {
    baogai: "baogai-2020-58.txt",
    huainan: "huainan-2020-74.txt",
    kangbashi: "kangbashi-2020.txt",
    xuancheng: "xuancheng-2021.txt",
    zhejiang: "zhejiang-2020-16.txt",
}

#[test]
fn the_page_of_a_real_document() {
    let parsed = policy::parse_page(&policy::text_of_html(&real("extraction/guoban-2018-71/doc.html")));
    insta::assert_snapshot!(outline(&parsed.output));
    assert_eq!(parsed.findings, []);
}

macro_rules! example_policies {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            let html = example($name, "policy.html");
            let parsed = policy::parse_page(&policy::text_of_html(&html));
            insta::assert_snapshot!(outline(&parsed.output));
            assert_eq!(parsed.findings, []);
        }
    )*};
}

example_policies! {
    elevator: "elevator-2026",
    elder_meals: "elder-meals-2026",
    road_works: "road-works-2026",
}

/// Every citation of the explainer stands, word for word, in the clause that it names.
fn check_citations(markdown: &str, policy: &str, least: usize) {
    let explainer = explainer::parse(markdown).output;
    let index = PolicyIndex::new(policy::parse(policy).output);
    let mut wrong = Vec::new();
    for citation in explainer.citations() {
        let anchor = anchor::resolve(citation, &index);
        if anchor.drift != Drift::Exact {
            wrong.push(format!("{:?} {}", anchor.drift, citation.span.of(markdown)));
        }
    }
    assert_eq!(wrong, [""; 0]);
    let findings = check(&explainer, markdown, Against::Policy(&index));
    assert!(findings.iter().all(|finding| finding.code.is_of_fact()), "{findings:?}");
    assert!(explainer.citations().count() >= least, "too few citations were read");
}

#[test]
fn the_real_explainer_cites_word_for_word() {
    check_citations(&real("policies/huainan-2020-74.jiedu.md"), &real("policies/huainan-2020-74.txt"), 20);
}

#[test]
fn the_examples_cite_word_for_word() {
    for name in ["elevator-2026", "elder-meals-2026", "road-works-2026"] {
        let (markdown, html) = (example(name, "jiedu.md"), example(name, "policy.html"));
        check_citations(&markdown, &policy::text_of_html(&html), 10);
    }
}

/// 第二条之一 stands after 第二条, not in it.
#[test]
fn the_words_of_an_inserted_article_are_not_those_of_the_article_before() {
    let policy = "听溪镇办法\n第二条　每户补助2000元。\n第二条之一　家里有残疾人的，每户另补500元。\n第三条　本办法由镇民政所解释。";
    let index = PolicyIndex::new(policy::parse(policy).output);
    let told = |citation: &str| {
        let markdown = format!("## 问答 {{.qa}}\n\n### 问？\n\n答。\n> 原文 {citation}\n");
        let parsed = explainer::parse(&markdown);
        assert!(parsed.findings.iter().all(|finding| finding.code != Code::ClausePath), "{citation}");
        check(&parsed.output, &markdown, Against::Policy(&index))
            .into_iter()
            .map(|finding| finding.message)
            .collect::<Vec<_>>()
    };
    assert_eq!(told("第二条之一：每户另补500元"), [""; 0]);
    assert_eq!(told("第2条之1：每户另补500元"), [""; 0]);
    assert_eq!(told("第二条：每户另补500元"), ["引文不在所注条款，而在第二条之一，请改正条款编号"]);
}

/// An HTML parser looks through all open elements for each tag.
#[test]
fn a_hundred_thousand_nested_elements_are_read_as_a_browser_would() {
    let page = ["<div><b>".repeat(100_000), "第一条　每台补助20万元。".to_owned()].concat();
    assert_eq!(policy::text_of_html(&page), "第一条　每台补助20万元。");
}
