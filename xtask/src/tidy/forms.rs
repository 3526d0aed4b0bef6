//! Every form stands in the lists that the compiler does not guard: a form that is left out of one of them compiles, and is missing from
//! the guide, the gallery or what users read. It has all of its examples, and no folder is left of a form that stands in no table.

use std::collections::BTreeSet;

use super::source::without_tests;
use super::{Problem, Tree};

/// Where the table of forms is.
const FORMS: &str = "content/src/forms/mod.rs";
/// Has a folder a form, with its examples; that each has its view is seen by the compiler.
const VIEWS: &str = "widgets/src/forms";
/// Has a folder a form, with its types and its reader.
const READERS: &str = "content/src/forms";
/// What several forms read, which is no form.
const SHARED: &str = "shared";
const GALLERY: &str = "site/builder/src/site/gallery_words.rs";
const GUIDE: &str = "content/specs/01-start.md";
const README: &str = "README.md";
const WRITE: &str = "docs/write.md";
/// Which examples each form has at least.
const EXAMPLES: [&str; 4] = ["typical", "minimal", "longest", "broken"];
/// What stands for one of them: a chart has a typical one of each kind, and the smallest infographic is one block.
const IN_PLACE_OF: [(&str, &str, &str); 2] = [("chart", "typical", "column"), ("infographic", "minimal", "one-block")];
/// The one form that no class names.
const PROSE: &str = "Prose";

/// A form: its name in Rust, its class in Markdown and the folder of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form<'t> {
    name: &'t str,
    class: &'t str,
    module: &'t str,
}

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let text = tree.text(FORMS).unwrap_or_default();
    let forms = forms(text);
    if forms.is_empty() {
        let to_do = "keep the rows of `forms!` in this file, or tell xtask/src/tidy/forms.rs where they are";
        return vec![Problem::new(FORMS, "no forms can be read from it", to_do)];
    }
    let mut problems =
        left_over(READERS, |folder| forms.iter().any(|form| form.module == folder) || folder == SHARED, tree);
    problems.extend(left_over(VIEWS, |folder| forms.iter().any(|form| form.class == folder), tree));
    for form in forms {
        problems.extend(examples(form, tree));
        if form.name == PROSE {
            continue;
        }
        problems.extend(lists(form).into_iter().filter(|list| !list.holds(tree)).map(List::problem));
        problems.extend(files(form, tree));
    }
    problems
}

/// A list that must have words, and the one thing to do where it has not.
struct List {
    file: String,
    words: String,
    to_do: &'static str,
}

impl List {
    fn holds(&self, tree: &Tree) -> bool {
        let lines = without_tests(tree.text(&self.file).unwrap_or_default());
        lines.iter().any(|line| has_word(line, &self.words))
    }

    fn problem(self) -> Problem {
        Problem::new(&self.file, format!("`{}` is not in the list", self.words.trim_matches('`')), self.to_do)
    }
}

fn lists(form: Form<'_>) -> [List; 4] {
    let Form { name, class, .. } = form;
    let list = |file: &str, words: String, to_do| List { file: file.to_owned(), words, to_do };
    [
        list(GALLERY, format!("Form::{name} =>"), "give it a title and a line about it"),
        list(GUIDE, format!("`{{.{class}}}`"), "add its row to the table of forms"),
        list(README, format!("`.{class}`"), "name it where the forms are listed"),
        list(WRITE, format!("`.{class}`"), "say which question of a reader it answers"),
    ]
}

/// What is not there of the files that each form has.
fn files(form: Form<'_>, tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    let view = format!("{VIEWS}/{}/view.rs", form.class);
    if tree.text(&view).is_none() {
        problems.push(Problem::new(&view, "is not there", "write it, as CONTRIBUTING.md says under `A form`"));
    }
    let is_page = |file: &String| {
        file.strip_prefix("content/specs/").is_some_and(|name| name.ends_with(&format!("-{}.md", form.class)))
    };
    if !tree.files.keys().any(is_page) {
        let wrong = format!("has no page NN-{}.md", form.class);
        problems.push(Problem::new("content/specs", wrong, "write the guide's page, right examples first"));
    }
    problems
}

/// The examples that a form lacks.
fn examples(form: Form<'_>, tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for example in EXAMPLES {
        let other = IN_PLACE_OF.iter().find(|(class, of, _)| *class == form.class && *of == example);
        let file = format!("{VIEWS}/{}/examples/{}.md", form.class, other.map_or(example, |(.., name)| name));
        if tree.text(&file).is_none() {
            problems.push(Problem::new(&file, "is not there", "write it, as CONTRIBUTING.md says under `A form`"));
        }
    }
    problems
}

/// The folders in `place` that are no form's.
fn left_over(place: &str, is_known: impl Fn(&str) -> bool, tree: &Tree) -> Vec<Problem> {
    let folder = |file: &'_ String| -> Option<String> {
        let (folder, _) = file.strip_prefix(place)?.strip_prefix('/')?.split_once('/')?;
        Some(folder.to_owned())
    };
    let folders: BTreeSet<String> = tree.files.keys().filter_map(folder).filter(|folder| !is_known(folder)).collect();
    let to_do = "give the form its row, or take the folder away";
    let problem = |folder| Problem::new(&format!("{place}/{folder}"), format!("is of no form in {FORMS}"), to_do);
    folders.into_iter().map(problem).collect()
}

/// The rows of the table: `Card(Vec<Entry>) "card" in card, …`.
fn forms(text: &str) -> Vec<Form<'_>> {
    let row = |line: &'_ str| -> Option<[usize; 5]> {
        let start = line.len() - line.trim_start().len();
        let name = start + line.get(start..)?.find('(')?;
        let class = name + line.get(name..)?.find(") \"")? + 3;
        let end = class + line.get(class..)?.find("\" in ")?;
        let module = end + "\" in ".len();
        Some([start, name, class, end, module])
    };
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let rows = lines.filter_map(|line| {
        let [start, name, class, end, module] = row(line)?;
        let (module, _) = line.get(module..)?.split_once(',')?;
        Some(Form { name: line.get(start..name)?, class: line.get(class..end)?, module })
    });
    rows.collect()
}

/// Whether the words stand in a text, and no longer word in their place: `Form::Case` is not in `Form::Cases`.
fn has_word(text: &str, words: &str) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    let is_letter_at_end = is_letter(words.chars().next_back());
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        let after = text.get(at + words.len()..).unwrap_or_default().chars().next();
        !(is_letter(before) || is_letter_at_end && is_letter(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str =
        "forms! {\n    /// A card.\n    Card(Vec<Entry>) \"card\" in card, own { is_sheet: true };\n}\n";
    const WHOLE: [(&str, &str); 12] = [
        (FORMS, TABLE),
        (GALLERY, "        Form::Card => \"明白卡\",\n"),
        (GUIDE, "| `{.card}` | 明白卡 |\n"),
        ("widgets/src/forms/card/view.rs", ""),
        (README, "Forms: `.card` and text.\n"),
        (WRITE, "| 补多少？ | `.card` 明白卡 |\n"),
        ("content/src/forms/card/mod.rs", ""),
        ("widgets/src/forms/card/examples/typical.md", ""),
        ("widgets/src/forms/card/examples/minimal.md", ""),
        ("widgets/src/forms/card/examples/longest.md", ""),
        ("widgets/src/forms/card/examples/broken.md", ""),
        ("content/specs/11-card.md", ""),
    ];

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).iter().map(|it| format!("{}: {}", it.file, it.wrong)).collect()
    }

    #[test]
    fn a_form_that_stands_everywhere_is_whole() {
        assert_eq!(told(&WHOLE), [""; 0]);
    }

    #[test]
    fn each_list_and_each_file_is_missed() {
        // That each has its reader is seen by the compiler.
        for (missing, _) in WHOLE.iter().skip(1).filter(|(file, _)| !file.starts_with(READERS)) {
            let without: Vec<(&str, &str)> = WHOLE.iter().filter(|(file, _)| file != missing).copied().collect();
            assert!(!told(&without).is_empty(), "{missing}");
        }
    }

    #[test]
    fn a_longer_name_and_a_test_are_no_entry_of_the_list() {
        let mut files = WHOLE;
        files[1].1 = "    Form::Cards => \"卡\",\n#[cfg(test)]\nmod tests {\n    Form::Card =>\n}\n";
        assert_eq!(told(&files), ["site/builder/src/site/gallery_words.rs: `Form::Card =>` is not in the list"]);
    }

    #[test]
    fn a_folder_of_no_form_is_told() {
        let left = [
            ("content/src/forms/shared/mod.rs", ""),
            ("content/src/forms/cards/mod.rs", ""),
            ("widgets/src/forms/old/style.css", ""),
        ];
        let expected = [
            "content/src/forms/cards: is of no form in content/src/forms/mod.rs",
            "widgets/src/forms/old: is of no form in content/src/forms/mod.rs",
        ];
        assert_eq!(told(&[WHOLE.as_slice(), &left].concat()), expected);
    }

    #[test]
    fn ordinary_text_has_examples_and_stands_in_no_list() {
        let table =
            TABLE.replace("    /// A card.", "    Prose(Vec<Entry>) \"prose\" in prose, whole {};\n    /// A card.");
        let mut files = WHOLE;
        files[0].1 = &table;
        let told = told(&files);
        assert!(told.len() == 4 && told.iter().all(|it| it.contains("forms/prose/examples/")), "{told:?}");
    }

    #[test]
    fn forms_that_cannot_be_read_are_told() {
        assert_eq!(
            told(&[(FORMS, "pub enum Forms {\n}\n")]),
            ["content/src/forms/mod.rs: no forms can be read from it"]
        );
    }
}
