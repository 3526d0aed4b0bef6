//! Every named example at each prerendered step: snapshots, and what must hold of all of them.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use mingbai_content::model::Form;
use mingbai_content::{Date, explainer};
use mingbai_widgets::gallery::{Example, Visibility, examples};
use mingbai_widgets::prerender::{Element, Options, element, plain, shadow};

/// The attributes that plain markup may have: those that the sanitisers of editors keep, and what disclosure needs.
const PLAIN_ATTRIBUTES: [&str; 12] =
    ["alt", "cite", "colspan", "datetime", "href", "id", "loading", "open", "rowspan", "scope", "src", "start"];

fn options() -> Options {
    Options { today: Date::new(2026, 11, 22).ok(), policy_href: Some("policy.html".to_owned()), ..Options::default() }
}

fn name(example: &Example) -> String {
    format!("{}-{}", example.form.class(), example.name)
}

/// One tag a line, so that a change reads as a change.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

/// Tag names and attribute names of markup that the prerenderer wrote: `<` occurs in it only where a tag begins.
fn tags(html: &str) -> Vec<(String, Vec<String>)> {
    html.split('<')
        .skip(1)
        .filter(|tag| !tag.starts_with('/'))
        .map(|tag| {
            let tag = tag.split('>').next().unwrap_or_default();
            let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
            let outside_values: String = rest.split('"').step_by(2).collect();
            let attributes = outside_values.split([' ', '=']).filter(|part| !part.is_empty()).map(str::to_owned);
            (name.to_owned(), attributes.collect())
        })
        .collect()
}

#[test]
fn the_plain_step_of_every_example() {
    for example in examples() {
        let explainer = explainer::parse(example.markdown).output;
        insta::assert_snapshot!(format!("{}-plain", name(example)), lines(&plain(&explainer, &options())));
    }
}

#[test]
fn the_styled_step_of_every_example() {
    for example in examples() {
        let explainer = explainer::parse(example.markdown).output;
        insta::assert_snapshot!(format!("{}-styled", name(example)), lines(&shadow(&explainer, &options())));
    }
}

#[test]
fn what_the_gallery_lists_is_without_fault_and_what_is_broken_is_told() {
    for example in examples() {
        let findings = explainer::parse(example.markdown).findings;
        match (example.visibility, example.name) {
            (Visibility::Listed, _) => assert_eq!(findings, [], "{}", name(example)),
            (Visibility::Hidden, "broken") => assert_ne!(findings, [], "{}", name(example)),
            (Visibility::Hidden, _) => {}
        }
    }
}

/// A file that its form's table does not name would be read by nobody.
#[test]
fn every_file_of_examples_is_named_in_the_table_of_its_form() -> io::Result<()> {
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/forms");
    let mut files = BTreeSet::new();
    for form in fs::read_dir(forms)?.collect::<Result<Vec<_>, _>>()?.iter().filter(|form| form.path().is_dir()) {
        for file in fs::read_dir(form.path().join("examples"))? {
            files.insert(format!("{}-{}", form.file_name().display(), file?.file_name().display()));
        }
    }
    let named: BTreeSet<String> = examples().map(|example| format!("{}.md", name(example))).collect();
    assert_eq!(files, named);
    Ok(())
}

#[test]
fn plain_markup_keeps_to_what_a_sanitiser_keeps() {
    for example in examples() {
        let html = plain(&explainer::parse(example.markdown).output, &options());
        for (tag, attributes) in tags(&html) {
            assert!(!tag.contains('-') && !["script", "style", "svg", "iframe"].contains(&tag.as_str()), "{tag}");
            for attribute in attributes {
                assert!(PLAIN_ATTRIBUTES.contains(&attribute.as_str()), "{attribute} of {tag} in {}", name(example));
            }
        }
    }
}

#[test]
fn no_step_has_an_inline_style_a_script_or_a_handler() {
    for example in examples() {
        let explainer = explainer::parse(example.markdown).output;
        let around = Element { tag: "mingbai-explainer", stylesheet: "mingbai.css", attributes: &[] };
        for (tag, attributes) in tags(&element(&explainer, &options(), &around)) {
            assert_ne!(tag, "script");
            let forbidden = attributes.iter().find(|name| *name == "style" || name.starts_with("on"));
            assert_eq!(forbidden, None, "{tag} in {}", name(example));
        }
    }
}

#[test]
fn every_id_is_prefixed_and_unique_in_its_tree() {
    for example in examples() {
        let html = shadow(&explainer::parse(example.markdown).output, &options());
        let ids = values(&html, "id");
        // `mbi-` are drawings of icons, which no address of content can be.
        assert!(ids.iter().all(|id| id.starts_with("mb-") || id.starts_with("mbi-")), "{}", name(example));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", name(example));
    }
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_link_within_the_page_leads_to_a_place_of_both_steps() {
    let mut count = 0;
    for example in examples() {
        let explainer = explainer::parse(example.markdown).output;
        let (plain, styled) = (plain(&explainer, &options()), shadow(&explainer, &options()));
        let ids: BTreeSet<&str> = values(&plain, "id").into_iter().collect();
        let places = values(&styled, "id").into_iter().filter(|id| !id.starts_with("mbi-"));
        assert_eq!(ids, places.collect(), "{}", name(example));
        for html in [&plain, &styled] {
            for target in values(html, "href").iter().filter_map(|href| href.strip_prefix("#mb-")) {
                assert!(ids.contains(format!("mb-{target}").as_str()), "{target} in {}", name(example));
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count} links");
}

/// A page has the drawings of the icons that it uses, each once, and what uses one finds it.
#[test]
fn every_icon_that_is_used_is_drawn_and_no_other() {
    let mut count = 0;
    for example in examples() {
        let html = shadow(&explainer::parse(example.markdown).output, &options());
        let drawn: Vec<&str> = values(&html, "id").into_iter().filter(|id| id.starts_with("mbi-")).collect();
        let used: BTreeSet<&str> =
            values(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#')).collect();
        let used: BTreeSet<&str> = used.into_iter().filter(|id| id.starts_with("mbi-")).collect();
        assert_eq!(drawn.iter().copied().collect::<BTreeSet<_>>(), used, "{}", name(example));
        assert_eq!(drawn.len(), used.len(), "{}", name(example));
        count += used.len();
    }
    assert!(count > 10, "{count} icons");
}

/// Editors of articles once turned the lists of a flow round, branches before their step.
#[test]
fn plain_steps_and_questions_stand_in_no_list() {
    let forms = [Form::Flow, Form::Eligibility];
    for example in examples().filter(|example| forms.contains(&example.form)) {
        let html = plain(&explainer::parse(example.markdown).output, &options());
        let mut depth = 0_i32;
        for tag in html.split('<').skip(1) {
            depth += match tag.split(['>', ' ']).next() {
                Some("ol" | "ul") => 1,
                Some("/ol" | "/ul") => -1,
                _ => 0,
            };
            assert!(depth < 2, "{}", name(example));
            assert!(depth == 0 || !tag.contains(" id="), "an entry of {} stands in a list", name(example));
        }
    }
}

/// An item that its author left empty once drew a box that a screen reader could not name.
#[test]
fn every_box_to_tick_has_a_name() {
    let mut count = 0;
    for example in examples() {
        let html = shadow(&explainer::parse(example.markdown).output, &options());
        for label in html.split("<input type=\"checkbox\"").skip(1) {
            let name =
                label.split_once("<strong class=\"tick-title\">").and_then(|(_, rest)| rest.split_once("</strong>"));
            assert!(name.is_some_and(|(name, _)| !name.trim().is_empty()), "{}", self::name(example));
            count += 1;
        }
    }
    assert!(count > 10, "{count} boxes");
}

#[test]
fn values_of_the_element_cannot_leave_their_quotes() {
    let explainer = explainer::parse("# 无").output;
    let around = Element { tag: "mingbai-qa", stylesheet: "a\"><script>", attributes: &[("policy", "\"><b>&")] };
    let html = element(&explainer, &options(), &around);
    assert!(html.starts_with("<mingbai-qa policy=\"&quot;&gt;&lt;b&gt;&amp;\">"));
    assert!(!html.contains("<script>"));
}
