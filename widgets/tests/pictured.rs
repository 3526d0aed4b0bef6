//! The page and the saved picture of an infographic show the same parts: what the markup draws beside its words is compared, kind by kind and in
//! order, with the lines that the picture is painted from.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, and that is what a panic is for"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mingbai_content::model::{Explainer, Form};
use mingbai_content::{Date, explainer, icons};
use mingbai_picture::{of_section, write};
use mingbai_widgets::Show;
use mingbai_widgets::gallery::examples;
use mingbai_widgets::prerender::{Options, shadow};

/// What is shown of each kind, in order.
type Parts = BTreeMap<&'static str, Vec<String>>;

fn today() -> Option<Date> {
    Date::new(2026, 11, 26).ok()
}

/// What stands between the two, wherever they do.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// The words of markup without any blank.
fn words(html: &str) -> String {
    let outside: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words)).collect();
    let plain = outside.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// What follows each tag of this name and a class that begins so, its attributes first, up to `end`.
fn elements<'a>(html: &'a str, name: &str, class: &str, end: &str) -> Vec<&'a str> {
    let is_of_class = |element: &&str| {
        let tag = element.split('>').next().unwrap_or_default();
        attribute(tag, "class").starts_with(class)
    };
    between(html, &format!("<{name}"), end).into_iter().filter(is_of_class).collect()
}

fn attribute(tag: &str, name: &str) -> String {
    between(tag, &format!(" {name}=\""), "\"").first().copied().unwrap_or_default().to_owned()
}

/// How many marks a path has: a person is two outlines.
fn marks(path: &str) -> usize {
    path.matches('M').count() / if path.contains("a4 4") { 2 } else { 1 }
}

/// Without the spans of a class, which hold words alone.
fn unwrapped(html: &str, class: &str) -> String {
    let begin = format!("<span class=\"{class}\">");
    let mut pieces = html.split(&begin);
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.filter_map(|piece| piece.split_once("</span>"));
    rest.fold(first, |html, (words, rest)| [&html, words, rest].concat())
}

fn of_page(explainer: &Explainer) -> Parts {
    let options = Options { today: today(), show: Show::Only(vec![Form::Infographic]), ..Options::default() };
    // The space beside figures is an element of its own, and what is kept on a line is one.
    let html = ["gap", "whole"].into_iter().fold(shadow(explainer, &options), |html, class| unwrapped(&html, class));
    let mut parts = Parts::new();
    let mut add = |kind, said: Vec<String>| parts.entry(kind).or_default().extend(said);
    for strip in elements(&html, "ol", "timeline deadline", "</ol>") {
        let days = elements(strip, "li", "milestone", ">");
        add(
            "strip",
            days.iter().map(|day| [attribute(day, "data-start"), attribute(day, "data-end")].join("/")).collect(),
        );
    }
    for section in between(&html, "<div class=\"infographic\">", "<div class=\"save\"") {
        let bands = elements(section, "section", "section", ">");
        add("shaded", bands.iter().map(|band| band.contains("band-shaded").to_string()).collect());
        add("numbers", between(section, "figure-value\">", "<").into_iter().map(words).collect());
        let lists = between(section, "<ul class=\"figures", "</ul>");
        let is_hero = |list: &&&str| !list.starts_with(" figures-even") && list.contains("class=\"figure\"");
        add("heroes", vec![lists.iter().filter(is_hero).count().to_string()]);
        for crowd in elements(section, "svg", "crowd", "</svg>") {
            let filled = attribute(elements(crowd, "path", "crowd-filled", ">")[0], "d");
            let width: usize = attribute(crowd, "viewBox").split(' ').nth(2).unwrap().parse().unwrap();
            let people = if filled.contains("a4 4") { "people" } else { "" };
            add("crowds", vec![format!("{}/{} {people}", marks(&filled), width / 20)]);
        }
        for change in elements(section, "span", "change", "</span>") {
            let sign = if change.contains("change-more") { "▲" } else { "▼" };
            add("changes", vec![[sign, &words(change.split_once('>').unwrap().1)].concat()]);
        }
        for row in elements(section, "svg", "months", "</svg>") {
            let boxes = elements(row, "rect", "month", ">");
            add("months", boxes.iter().map(|class| class.contains("marked").to_string()).collect());
            add(
                "labels of months",
                elements(row, "text", "month-label", "</text>")
                    .iter()
                    .map(|it| words(it.split_once('>').unwrap().1))
                    .collect(),
            );
        }
        for chart in between(section, "<div class=\"chart chart-", "</table>") {
            let kind = if chart.starts_with("rows") { "rows" } else { chart.split('"').next().unwrap() };
            add("charts", vec![kind.to_owned()]);
            if kind == "rows" {
                let squares = elements(chart, "svg", "squares", "</svg>");
                let counted =
                    squares.iter().map(|svg| marks(&attribute(svg.split_once("<path").unwrap().1, "d")).to_string());
                let bars = elements(chart, "svg", "bar", "</svg>");
                add("rows", counted.chain(bars.iter().map(|_| "bar".to_owned())).collect());
            }
        }
        let ticks = elements(section, "li", "ticked", ">");
        add("ticks", ticks.iter().map(|class| (!class.contains("ticked-no")).to_string()).collect());
        let limits = between(section, "class=\"step-limit\">", "</span>").into_iter().map(words);
        let flows = between(section, "class=\"flow-limit\">", "</span>").into_iter().map(words);
        add("limits", limits.map(|limit| limit.replacen("时限", "", 1)).chain(flows).collect());
        let names = between(section, "href=\"#mbi-", "\"");
        add("icons", names.iter().map(|name| icons::named(name).unwrap().path.to_owned()).collect());
        let sources = between(section, "<summary class=\"sources-line\">", "</summary>").into_iter().map(words);
        add("clauses", sources.map(|line| line.replacen("见原文", "", 1)).collect());
    }
    parts
}

fn of_picture(explainer: &Explainer) -> Parts {
    let mut parts = Parts::new();
    let pictures = explainer.sections.iter().filter_map(|section| of_section(explainer, section, today()));
    for lines in pictures.map(|picture| write(&picture)) {
        let mut add = |kind, said: String| parts.entry(kind).or_default().push(said);
        let (mut heroes, mut step, mut is_of_rows) = (0, String::new(), false);
        for line in lines.lines() {
            let values: Vec<&str> = line.split('\t').collect();
            let at = |place: usize| values.get(place).copied().unwrap_or_default().replace('\u{b}', "\n");
            let crowd = |place: usize| {
                let people = if at(place + 2).is_empty() { "" } else { "people" };
                (!at(place).is_empty()).then(|| format!("{}/{} {people}", at(place), at(place + 1)))
            };
            let icon = match values[0] {
                "band" => at(4),
                "figure" | "step" | "passage" => at(2),
                "duty" => at(1),
                _ => String::new(),
            };
            if icon.starts_with('M') {
                add("icons", icon);
            }
            match values[0] {
                "strip" => add("strip", [at(1), at(2)].join("/")),
                // The introduction of the whole is no band of the page.
                "band" if !at(1).is_empty() || lines.matches("\nband\t").count() > 1 && !line.ends_with("\t\t\t") => {
                    add("shaded", (!at(2).is_empty()).to_string());
                }
                "figure" => {
                    heroes += usize::from(!at(1).is_empty());
                    if !at(4).is_empty() {
                        add("numbers", words(&at(4)));
                    }
                    crowd(7).into_iter().for_each(|crowd| add("crowds", crowd));
                }
                "passage" => {
                    crowd(4).into_iter().for_each(|crowd| add("crowds", crowd));
                    let mark = at(2);
                    if mark.starts_with(['✓', '✕', 'M']) {
                        add("ticks", (mark != "✕").to_string());
                    }
                }
                "row" if !at(4).is_empty() => add("changes", words(&at(4))),
                "month" => {
                    add("months", (!at(1).is_empty()).to_string());
                    for words in [at(2), at(3)].into_iter().filter(|words| !words.is_empty()) {
                        add("labels of months", words);
                    }
                }
                "chart" => {
                    (step, is_of_rows) = (at(3), at(1) == "rows");
                    add("charts", at(1));
                }
                "point" if is_of_rows => {
                    let counted =
                        step.parse::<u64>().ok().map(|step| (at(3).parse::<u64>().unwrap() / step).to_string());
                    add("rows", counted.unwrap_or_else(|| "bar".to_owned()));
                }
                "step" if !at(4).is_empty() => add("limits", words(&at(4))),
                "clauses" => add("clauses", words(&at(1))),
                _ => {}
            }
        }
        add("heroes", heroes.to_string());
    }
    parts
}

/// Those of the gallery, and the demonstrations of the portal.
fn infographics() -> Vec<(String, String)> {
    let listed = examples().filter(|example| example.form == Form::Infographic);
    let mut found: Vec<_> = listed.map(|it| (it.name.to_owned(), it.markdown.to_owned())).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["content/examples", "site/portal/explainers"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path().join("jiedu.md");
            if path.is_file() {
                found.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

#[test]
fn the_page_and_the_picture_show_the_same_parts() {
    let mut seen = Parts::new();
    for (name, markdown) in infographics() {
        let explainer = explainer::parse(&markdown).output;
        let (page, picture) = (of_page(&explainer), of_picture(&explainer));
        let kinds: Vec<&str> = page.keys().chain(picture.keys()).copied().collect();
        for kind in kinds {
            let of = |parts: &Parts| parts.get(kind).cloned().unwrap_or_default();
            assert_eq!(of(&page), of(&picture), "{name}: {kind}");
        }
        page.into_iter()
            .filter(|(_, said)| !said.is_empty())
            .for_each(|(kind, said)| seen.entry(kind).or_default().extend(said));
    }
    // What no example has would be compared with nothing.
    let kinds: Vec<&str> = seen.keys().copied().collect();
    assert_eq!(kinds.len(), 14, "{kinds:?}");
}
