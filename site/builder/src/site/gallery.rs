//! The gallery: a page for every named example of every form, and a list of those that are for the eye.

use anyhow::Result;
use mingbai_content::model::Form;
use mingbai_widgets::gallery::{Example, Visibility, examples};
use minijinja::{Value, context};
use rayon::prelude::*;

use super::facts::Facts;
use super::gallery_words::{PICTURES, WANTS, about, title};
use super::templates::markup;
use super::{Site, pictures};
use crate::products::context::{PageContext, PageTheme, Place};
use crate::texts::source::Source;

/// The way from an example's page to the root of the site.
const ROOT: &str = "../../../";

/// What the examples of 发布会 and 图片、视频 show, under the address that they give it.
const FILES: [(&str, &[u8]); 6] = [
    ("chuifenghui.mp3", include_bytes!("../../../../content/examples/elder-meals-2026/chuifenghui.mp3")),
    ("raoxing.webm", include_bytes!("../../../../content/examples/road-works-2026/raoxing.webm")),
    ("raoxing.vtt", include_bytes!("../../../../content/examples/road-works-2026/raoxing.vtt")),
    ("raoxing.jpg", include_bytes!("../../../../content/examples/road-works-2026/raoxing.jpg")),
    ("fenqi.svg", include_bytes!("../../../../content/examples/road-works-2026/fenqi.svg")),
    ("raoxing.gif", include_bytes!("../../assets/gallery/raoxing.gif")),
];

/// Writes the pages of all examples, which are the same whatever the site explains.
///
/// # Errors
///
/// When a template is faulty or a file cannot be written.
pub(crate) fn write_examples(site: &Site<'_>) -> Result<()> {
    let all: Vec<&Example> = examples().collect();
    all.par_iter().try_for_each(|example| write_example(site, example))?;
    FILES.into_iter().try_for_each(|(name, content)| site.output.write(&format!("gallery/files/{name}"), content))?;
    PICTURES
        .into_iter()
        .try_for_each(|(form, content)| site.output.write(&format!("gallery/forms/{}.webp", form.class()), content))
}

/// Writes the list of the gallery; the explainers of the site are the examples of what is said and sent.
///
/// # Errors
///
/// When a template is faulty or a file cannot be written.
pub(crate) fn write(site: &Site<'_>, pages: &[&Facts]) -> Result<()> {
    let all: Vec<&Example> = examples().collect();
    let wants = WANTS.into_iter().map(|(title, forms)| {
        let forms: Vec<Value> = forms.iter().filter_map(|form| group(*form, &all)).collect();
        context! { title, forms }
    });
    let texts: Vec<Value> = pages.iter().filter_map(|page| spoken(page)).collect();
    let values = context! { site => site.values("../"), wants => wants.collect::<Vec<Value>>(), texts };
    site.output.write("gallery/index.html", site.templates.fill("gallery.html", values)?.as_bytes())
}

fn group(form: Form, all: &[&Example]) -> Option<Value> {
    let listed = all.iter().filter(|example| example.form == form && example.visibility == Visibility::Listed);
    let listed: Vec<Value> = listed
        .map(|example| context! { title => example.title, href => format!("{}/{}/", form.class(), example.name) })
        .collect();
    let group =
        context! { title => title(form), about => about(form), class => form.class(), examples => listed.clone() };
    (!listed.is_empty()).then_some(group)
}

/// What is said and sent of an explainer, where anything is.
fn spoken(page: &Facts) -> Option<Value> {
    let files = page.texts();
    let is_any = !files.is_empty();
    is_any.then(|| context! { title => page.title.clone(), slug => page.slug.clone(), files })
}

fn write_example(site: &Site<'_>, example: &Example) -> Result<()> {
    let form = example.form;
    let path = ["gallery", form.class(), example.name];
    let source = Source::alone(path.join("/"), example.markdown);
    let address = site.config.base_url.as_ref().map(|base| base.page_under(&path));
    let page = PageContext::new(&source, address, site.today);
    let embed = format!("{ROOT}{}", site.config.embed_folder());
    let place = Place { embed: &embed, policy_href: None, policy: None, theme: Some(PageTheme::Auto), lead: &[] };
    let mut notes = Vec::new();
    let values = context! {
        site => site.values(ROOT),
        example => context! { title => example.title, name => example.name, form => title(form), class => form.class(), markdown => example.markdown },
        prints => site.printer.sheets(&page, site.output, &mut notes)?,
        explainer => context! { element => markup(page.element(place)) },
    };
    let html = site.templates.fill("example.html", values)?;
    notes.iter().for_each(|note| eprintln!("{note}"));
    pictures::write(&page, &source.found.slug, site.output)?;
    site.output.write(&format!("{}/index.html", source.found.slug), html.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_stands_once_under_what_a_reader_wants_and_has_its_picture() {
        let name = |form: &Form| form.class();
        let mut forms: Vec<&str> = [Form::Prose].iter().chain(&Form::NAMED).map(name).collect();
        let mut wanted: Vec<&str> = WANTS.iter().flat_map(|(_, forms)| forms.iter()).map(name).collect();
        let mut shown: Vec<&str> = PICTURES.iter().map(|(form, _)| name(form)).collect();
        for list in [&mut forms, &mut wanted, &mut shown] {
            list.sort_unstable();
        }
        assert_eq!(wanted, forms);
        assert_eq!(shown, forms);
    }

    #[test]
    fn every_example_has_an_address_of_its_own() {
        let mut addresses: Vec<_> = examples().map(|example| (example.form.class(), example.name)).collect();
        let count = addresses.len();
        addresses.sort_unstable();
        addresses.dedup();
        assert_eq!(addresses.len(), count);
        assert!(addresses.iter().all(|(_, name)| name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')));
    }
}
