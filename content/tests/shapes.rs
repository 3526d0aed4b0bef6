//! What a form says that it is made of, in every page of the guide and every example: all of its entries, each once and in order.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, ptr};

use mingbai_content::explainer::parse;
use mingbai_content::model::Form;
use mingbai_content::model::shape::Shape;

fn pages(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = files.partition(|path| path.is_dir());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    files.into_iter().filter(is_page).chain(folders.iter().flat_map(|folder| pages(folder))).collect()
}

/// The explainers of a page: what it shows as Markdown, or itself.
fn explainers(page: &str) -> Vec<&str> {
    let fenced = page.split("```markdown").skip(1);
    let shown = fenced.filter_map(|rest| rest.split("\n```\n").next()?.split_once('\n')).map(|(_, markdown)| markdown);
    let shown: Vec<&str> = shown.collect();
    if shown.is_empty() { vec![page] } else { shown }
}

#[test]
fn the_shape_of_every_form_names_each_of_its_entries_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut with_entries = BTreeSet::new();
    for path in ["specs", "examples"].into_iter().flat_map(|folder| pages(&root.join(folder))) {
        let page = fs::read_to_string(&path).unwrap();
        for markdown in explainers(&page) {
            for section in parse(markdown).output.sections_deep() {
                let (entries, shape) = (section.entries(), section.body.shape());
                let nested = if let Shape::Sections(sections) = &shape { sections } else { [].as_slice() };
                assert_eq!(nested, section.blocks(), "{:?} in {}", section.form(), path.display());
                let named: Vec<_> = shape.items().into_iter().map(|item| item.entry).collect();
                let is_same = entries.len() == named.len() && entries.iter().zip(&named).all(|(a, b)| ptr::eq(*a, *b));
                assert!(is_same, "{:?} in {}: {entries:#?}\n\nnamed are {named:#?}", section.form(), path.display());
                if !entries.is_empty() || !section.blocks().is_empty() {
                    with_entries.insert(section.form());
                }
            }
        }
    }
    let all: BTreeSet<Form> = [Form::Prose].into_iter().chain(Form::NAMED).collect();
    assert_eq!(with_entries, all, "no page of the guide and no example shows the others");
}
