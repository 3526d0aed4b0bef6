//! Real and example policies: their outlines and heads as text, and every citation of their explainers at its place.

use std::path::{Path, PathBuf};

use mingbai_content::policy::{self, Located, Policy};
use mingbai_content::text::{date, fold};

/// Real documents, kept beside the project and not in it; absent on other machines.
fn real(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/policies").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("not tested: {} is not here", path.display());
    }
    text
}

fn example(name: &str, file: &str) -> Option<String> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "examples", name, file].iter().collect();
    std::fs::read_to_string(path).ok()
}

/// The head, then one line for each clause: indent by depth, path, first words.
fn outline(policy: &Policy) -> String {
    let value = |field: &Option<Located<String>>| field.as_ref().map_or("-".to_owned(), |field| field.value.clone());
    let head = &policy.head;
    let issued = head.issued.as_ref().map_or("-".to_owned(), |issued| date::iso(issued.value.0));
    let mut text = format!(
        "title: {}\nnumber: {}\nissuer: {}\nissued: {issued}\nrecipients: {}\n\n",
        value(&head.title), value(&head.number), value(&head.issuer), value(&head.recipients)
    );
    for clause in &policy.clauses {
        let words = fold::tidy(clause.heading.of(&policy.text));
        let first: String = words.chars().take(14).collect();
        let last: String = fold::tidy(clause.span.of(&policy.text));
        let last: String = last.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
        text.push_str(&"  ".repeat(clause.depth));
        text.push_str(&format!("{} {first} …{last}\n", clause.path));
    }
    text
}

macro_rules! real_policies {
    ($($test:ident: $file:literal,)*) => {$(
        #[test]
        fn $test() {
            let Some(text) = real($file) else { return };
            let parsed = policy::parse(&text);
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

macro_rules! example_policies {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            let html = example($name, "policy.html").expect("the example is part of the project");
            let parsed = policy::parse(&policy::text_of_html(&html));
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
