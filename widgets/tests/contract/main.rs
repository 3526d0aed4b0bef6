//! Both ends of the markup: every class, data attribute and highlight that the stylesheets, the loader or the live step look for is
//! written by a view, or stands in the list of what they make themselves, and nothing in the lists is for nobody.
//!
//! The views are what the gallery shows: every example, with pictures, codes and revisions. How the names are read from scripts and
//! stylesheets is in `read.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test may fail as tests do")]

mod read;

use std::collections::{BTreeMap, BTreeSet};

use mingbai_content::anchor::{Difference, Piece, PieceKind};
use mingbai_content::model::Explainer;
use mingbai_content::{Date, explainer};
use mingbai_live::markup::{TAG_PREFIX, TAGS, class, data, highlight, select};
use mingbai_widgets::gallery::examples;
use mingbai_widgets::prerender::{Options, shadow};
use mingbai_widgets::rendering::Code;
use read::{Names, file, files, of_html, of_script, of_selector, of_stylesheet, properties_of};

/// Names that no view writes, and the file that does.
const MADE: &[(&str, &str)] = &[
    ("clause-all", "widgets/loader/rail.js"),
    ("clause-bar", "widgets/loader/rail.js"),
    ("clause-mark", "widgets/loader/margin.js"),
    ("clause-rail", "widgets/loader/rail.js"),
    ("data-answered", "widgets/live/src/dom/eligibility.rs"),
    ("data-clause", "widgets/loader/rail.js"),
    ("data-current", "widgets/live/src/dom/sync.rs"),
    ("data-drift", "widgets/live/src/dom/drift.rs"),
    ("data-held", "widgets/loader/contents.js"),
    ("data-brief", "widgets/loader/paper.js"),
    ("data-initials", "widgets/loader/initials.js"),
    ("data-note", "widgets/loader/paper.js"),
    ("data-preview", "widgets/loader/first.js"),
    ("data-state", "widgets/live/src/dom/sheets.rs"),
    ("data-state=agrees", "widgets/live/src/sheet.rs"),
    ("data-state=failed", "widgets/loader/element.js"),
    ("data-state=live", "widgets/loader/element.js"),
    ("data-state=outdated", "widgets/live/src/sheet.rs"),
    ("drift-note", "widgets/live/src/dom/drift.rs"),
    ("margin", "widgets/loader/margin.js"),
    ("mingbai-clause", "widgets/loader/underline.js"),
    ("mingbai-hit", "widgets/live/src/dom/search.rs"),
    ("mingbai-quote", "widgets/live/src/dom/clause_links.rs"),
    ("notes", "widgets/loader/paper.js"),
    ("policy-reader", "widgets/loader/policy.js"),
    ("policy-source", "widgets/loader/policy.js"),
    ("policy-text", "widgets/loader/policy.js"),
    ("policy-title", "widgets/loader/policy.js"),
    ("printed-state", "widgets/live/src/dom/sheets.rs"),
    ("reader-code", "widgets/loader/code.js"),
    ("saved-picture", "widgets/picture/canvas/src/hand_over.rs"),
    ("search-about", "widgets/loader/answers.js"),
    ("search-answers", "widgets/loader/answers.js"),
];

/// Data attributes that the page writes which holds an explainer; what they are for says `docs/embed.md`.
const OF_THE_PAGE: [&str; 2] = ["data-mingbai", "data-offline"];

/// What no example has: a recording of the whole, words of readers, a day to come of no clause, and as many parts of a share as there are tints.
const BESIDES: &str = "---\ntitle: 六份\nrecording: langdu.mp3\nalso: 份子=份\n---\n\n## 问答 {.qa}\n\n### 一？\n\n一\n\n### 二？\n\n二\n\n### 三？\n\n三\n\n## 日子 {.timeline}\n\n- **2027年1月1日** 施行\n\n## 六份 {.chart kind=share unit=%}\n\n| 谁 | 份 |\n| --- | --- |\n\
    | 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 3 |\n| 丁 | 4 |\n| 戊 | 5 |\n| 己 | 6 |\n";

/// With all that a page may ask for, so that every part of the views is drawn.
fn options(explainer: &Explainer) -> Options {
    let piece = |kind, text: &str| Piece { kind, text: text.to_owned() };
    let difference = Difference(vec![piece(PieceKind::Removed, "旧"), piece(PieceKind::Added, "新")]);
    let code = Code { side: 1, path: "M0 0h1v1h-1z".to_owned() };
    Options {
        today: Date::new(2026, 11, 22).ok(),
        policy_href: Some("policy.html".to_owned()),
        pictures: Some("tujie-".to_owned()),
        calendar: Some("milestones.ics".to_owned()),
        codes: explainer.sections.iter().map(|section| (section.id.0.clone(), code.clone())).collect(),
        revisions: explainer.citations().map(|it| (it.quote_span.start, difference.clone())).collect(),
        ..Options::default()
    }
}

/// What the views write.
fn written() -> Names {
    let mut names = Names::default();
    // A long one, with sections as tall as they get.
    let tall = [10, 14].into_iter().flat_map(|length| (0..14).map(move |height| length << height));
    let tall = tall.map(|length| format!("## 文\n\n{}\n\n", "甲".repeat(length)));
    let tall = format!("---\ntitle: 长\n---\n\n{}## 问 {{.qa}}\n\n### 甲？\n\n乙\n", tall.collect::<String>());
    let markdown = examples().map(|example| example.markdown.to_owned()).chain([BESIDES.to_owned()]).chain([tall]);
    for markdown in markdown {
        let explainer = explainer::parse(&markdown).output;
        names.extend(of_html(&shadow(&explainer, &options(&explainer))));
    }
    names
}

/// What is looked for, by the file that does.
fn wanted() -> BTreeMap<String, Names> {
    let mut wanted = BTreeMap::new();
    for (path, text) in files("widgets/src", "css") {
        wanted.insert(path, of_stylesheet(&text));
    }
    for (path, text) in files("widgets/loader", "js").into_iter().filter(|(path, _)| !path.contains("/node_modules/")) {
        wanted.insert(path, of_script(&text));
    }
    wanted.insert(
        "widgets/live/src/markup.rs".to_owned(),
        select::ALL.iter().flat_map(|(_, it)| of_selector(it)).collect(),
    );
    wanted
}

/// The constants, as they are called in Rust, and their words.
fn constants() -> impl Iterator<Item = (String, &'static str)> {
    let lists = [("class", class::ALL), ("data", data::ALL), ("highlight", highlight::ALL)];
    lists.into_iter().flat_map(|(list, all)| all.iter().map(move |(name, word)| (format!("{list}::{name}"), *word)))
}

/// Whether a file names a word: by its constant, in quotation marks, or as `dataset` does; of `data-state=live` the value.
fn names(text: &str, word: &str) -> bool {
    let word = word.split_once('=').map_or(word, |(_, value)| value);
    let constant = constants().find(|(_, known)| *known == word).map(|(name, _)| name);
    constant.is_some_and(|name| text.contains(&name))
        || ["'", "\""].iter().any(|mark| text.contains(&format!("{mark}{word}{mark}")))
        || word.strip_prefix("data-").is_some_and(|name| text.contains(&format!(".dataset.{name}")))
}

#[test]
fn what_is_looked_for_is_written() {
    let mut known = written();
    known.extend(MADE.iter().map(|(name, _)| (*name).to_owned()));
    known.extend(OF_THE_PAGE.map(str::to_owned));
    for (file, names) in wanted() {
        let missing: Vec<&String> = names.difference(&known).collect();
        assert!(missing.is_empty(), "{file} looks for what nobody writes: {missing:?}");
    }
}

#[test]
fn a_constant_is_written_and_read() {
    let mut known = written();
    known.extend(MADE.iter().map(|(name, _)| (*name).to_owned()));
    let read: Names = wanted().into_values().flatten().collect();
    let mut code = file("widgets/src/prerender/plain.rs");
    code.extend(files("widgets/live/src/dom", "rs").into_iter().map(|(_, text)| text));
    for (name, word) in constants() {
        assert!(known.contains(word), "nobody writes {name}, `{word}`");
        assert!(read.contains(word) || code.contains(&name), "nobody reads {name}, `{word}`");
    }
}

#[test]
fn what_is_said_to_be_made_is_made_and_looked_for() {
    let written = written();
    let wanted: Names = wanted().into_values().flatten().chain(constants().map(|(_, word)| word.to_owned())).collect();
    for (name, path) in MADE {
        assert!(names(&file(path), name), "{path} does not make {name}");
        assert!(!written.contains(*name), "a view writes {name}: take it out of the list");
        assert!(wanted.contains(*name), "nobody looks for {name}: take it out of the list");
    }
    for name in OF_THE_PAGE {
        assert!(wanted.contains(name), "nobody looks for {name}: take it out of the list");
    }
}

/// A literal would be held together with nothing, a misspelt one least of all.
#[test]
fn the_live_step_names_nothing_but_by_constants() {
    let constants: BTreeSet<&str> = constants().map(|(_, word)| word).collect();
    for (path, text) in files("widgets/live/src", "rs").into_iter().filter(|(path, _)| !path.contains("/markup")) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for literal in code.split('"').skip(1).step_by(2) {
            let is_name = constants.contains(literal) && literal.contains('-')
                || literal.contains(".mingbai")
                || literal.starts_with("data-")
                || !of_selector(literal).is_empty();
            assert!(!is_name, "{path}: {literal:?} has a constant in markup.rs, or belongs there");
        }
    }
}

/// A class that the live step or the loader reads is written by its constant, so that it cannot be misspelt at this end.
#[test]
fn a_view_writes_a_class_that_has_a_constant_by_it() {
    let constants: BTreeSet<&str> = class::ALL.iter().map(|(_, word)| *word).collect();
    for (path, text) in files("widgets/src", "rs") {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for classes in code.split("class=\"").skip(1).filter_map(|after| after.split('"').next()) {
            let known = classes.split(' ').find(|word| constants.contains(word));
            assert!(known.is_none(), "{path}: class={classes:?} has a constant in markup.rs");
        }
    }
}

/// What a host page may set does something, and what a rule asks for is there.
#[test]
fn a_custom_property_is_set_and_used() {
    let sheets = files("widgets/src", "css").into_iter().map(|(_, text)| text).collect::<String>();
    let (set, used) = properties_of(&sheets);
    // These are for the host page to set.
    let ours: Names = used.iter().filter(|name| !name.starts_with("--mingbai-")).cloned().collect();
    assert_eq!(set.difference(&ours).collect::<Vec<_>>(), Vec::<&String>::new(), "set, and used by no rule");
    assert_eq!(ours.difference(&set).collect::<Vec<_>>(), Vec::<&String>::new(), "used, and set by no rule");
    let promised: Names = used.iter().filter(|name| name.starts_with("--mingbai-")).cloned().collect();
    let manifest = file("widgets/package/custom-elements.json");
    let told: Names = manifest.split('"').filter(|word| word.starts_with("--mingbai-")).map(str::to_owned).collect();
    assert_eq!(promised, told, "what the package tells editors");
}

#[test]
fn a_selector_has_names_that_are_constants() {
    let constants: BTreeSet<&str> = constants().map(|(_, word)| word).collect();
    for (name, selector) in select::ALL {
        for word in of_selector(selector) {
            assert!(constants.contains(word.as_str()), "select::{name} has {word}, which is no constant");
        }
    }
    let all: BTreeSet<&str> = select::TAGS.split(',').collect();
    assert_eq!(all, TAGS.into_iter().collect());
    assert!(TAGS.iter().all(|tag| tag.starts_with(TAG_PREFIX)));
}
