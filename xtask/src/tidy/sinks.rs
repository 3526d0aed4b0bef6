//! What turns a string into markup is called by its name in the DOM nowhere: clippy sees the methods of web-sys (`clippy.toml`), and not a
//! property of `view!` (`prop:innerHTML`), `Reflect::set(…, "innerHTML")` or a script in an attribute.

use super::source::without_tests;
use super::{Problem, Tree};

/// See <https://www.w3.org/TR/trusted-types/#injection-sinks>; and the parser of the browser.
const SINKS: [&str; 9] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "parseHTMLUnsafe",
    "createContextualFragment",
    "srcdoc",
    "document.write",
    "DOMParser",
];
/// Says which.
const HERE: &str = "xtask/src/tidy/sinks.rs";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (file, text) in tree.product().filter(|(file, _)| *file != HERE) {
        for line in without_tests(text).into_iter().filter(|line| !line.trim_start().starts_with("//")) {
            if let Some(sink) = SINKS.into_iter().find(|sink| line.contains(sink)) {
                let wrong = format!("`{}` names {sink}, which makes markup of a string", line.trim());
                problems.push(Problem::new(file, wrong, "build views and nodes from the model, text as text"));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many lines of a file are told.
    fn told(file: &str, text: &str) -> usize {
        check(&Tree::of(&[(file, text)])).len()
    }

    #[test]
    fn a_sink_is_found_by_its_name_in_the_page() {
        let text = "fn a() {\n    view! { <p prop:innerHTML=b></p> };\n    Reflect::set(&c, &\"innerHTML\".into(), &b);\n    d(\"document.write(e)\");\n}\n";
        assert_eq!(told("a/src/b.rs", text), 3);
    }

    #[test]
    fn comments_and_tests_may_name_it() {
        assert_eq!(told("a/src/b.rs", "// Never innerHTML.\n#[cfg(test)]\nmod tests {\n    a(\"innerHTML\");\n}\n"), 0);
        assert_eq!(told("e2e/tests/b.rs", "a(\"innerHTML\");\n"), 0);
    }
}
