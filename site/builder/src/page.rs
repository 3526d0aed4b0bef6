//! The pages and fragments of one explainer: what goes into its folder, and what its template may say.

use anyhow::Result;
use jiff::civil::Date;
use mingbai_content::text::date;
use minijinja::{Value, context};
use rayon::prelude::*;

use crate::config::{Config, PageTheme};
use crate::output::Output;
use crate::render::{self, Place};
use crate::source::{Document, DocumentKind, Source};
use crate::templates::{Templates, markup};
use crate::{embed, jsonld, policy_html, policy_page};

/// The way from an explainer's page to the root of the site.
const ROOT: &str = "../";

/// Where the policy stands on a page whose configuration does not say.
const POLICY_SELECTOR: &str = "#zoom";

/// The policy's fragment, in the folder of its explainer.
const POLICY_FILE: &str = "policy.html";

/// What is the same for every page of a site.
pub(crate) struct Site<'a> {
    pub(crate) config: &'a Config,
    pub(crate) templates: &'a Templates,
    pub(crate) output: &'a Output,
    pub(crate) today: Option<Date>,
}

impl Site<'_> {
    /// The values that every template may use, for a page whose way to the root is `root`.
    pub(crate) fn values(&self, root: &str) -> Value {
        context! {
            title => self.config.title.clone().unwrap_or_else(|| "政策解读".to_owned()),
            gallery => self.config.gallery,
            root => markup(root.to_owned()),
            script => markup(format!("{root}{}/mingbai.js", embed::FOLDER)),
            assets => markup(format!("{root}assets/")),
        }
    }
}

/// What lists and pages say about an explainer.
pub(crate) fn facts(source: &Source) -> Value {
    let head = &source.explainer.head;
    let contact = head.contact.clone().unwrap_or_default();
    context! {
        slug => source.found.slug.clone(),
        title => head.title.clone(),
        published => head.published.map(date::iso),
        drafter => head.drafter.clone(),
        interpreter => head.interpreter.clone().or_else(|| head.drafter.clone()),
        phone => contact.phone,
        policy_title => head.policy.title.clone(),
        number => head.policy.number.clone(),
        issued => head.policy.issued.map(date::iso),
    }
}

/// Writes everything that one explainer becomes.
///
/// # Errors
///
/// When its template is faulty or a file cannot be written.
pub(crate) fn write(site: &Site<'_>, source: &Source) -> Result<()> {
    let slug = &source.found.slug;
    let choices = site.config.page(slug);
    let selector = choices.policy.as_deref().unwrap_or(POLICY_SELECTOR);
    let document = source.document.as_ref();
    let elsewhere = source.explainer.head.policy.href.as_deref().filter(|href| !href.is_empty());
    let file_href = if document.is_some() { Some(POLICY_FILE) } else { elsewhere };
    let place = Place { root: ROOT, policy_href: file_href, policy: file_href, theme: None, today: site.today };
    let is_beside = document.is_some();
    let on_page = Place {
        policy_href: if is_beside { Some("") } else { elsewhere },
        policy: is_beside.then_some(selector),
        theme: choices.theme.or_else(|| choices.template.is_none().then_some(PageTheme::Auto)),
        ..place
    };
    let explainer = render::arranged(&source.explainer, &choices.lead);
    let ld = jsonld::of(&source.explainer, file_href);
    let policy = document.map(fragment);
    let values = context! {
        site => site.values(ROOT),
        page => facts(source),
        policy => context! {
            selector => selector,
            container => markup(container(selector)),
            html => policy.clone().map(markup),
            href => elsewhere,
            file => document.map(|document| document.href.clone()),
        },
        explainer => context! {
            element => markup(render::element(&explainer, on_page)),
            theme => on_page.theme.map(PageTheme::attribute),
            jsonld => markup(jsonld::for_script(&ld)),
        },
    };
    let html = site.templates.fill(choices.template.as_deref().unwrap_or("page.html"), values)?;
    let write = |name: &str, content: &str| site.output.write(&format!("{slug}/{name}"), content.as_bytes());
    write("index.html", &html)?;
    write("plain.html", &render::plain(&source.explainer, place))?;
    write("styled.html", &render::element(&source.explainer, place))?;
    write("jsonld.json", &format!("{ld:#}\n"))?;
    write("jiedu.md", &source.text)?;
    if let (Some(document), Some(policy)) = (document, &policy) {
        write(POLICY_FILE, policy)?;
        // The copy of the explainer must find its policy under the name that it gives.
        if document.href != POLICY_FILE && !document.href.contains(['/', '\\']) {
            write(&document.href, &document.text)?;
        }
    }
    Ok(())
}

/// Writes the pages of all `sources`, several at a time.
///
/// # Errors
///
/// The first that occurs.
pub(crate) fn write_all(site: &Site<'_>, sources: &[&Source], done: impl Fn() + Sync) -> Result<()> {
    sources.par_iter().try_for_each(|source| {
        write(site, source)?;
        done();
        Ok(())
    })
}

/// Writes the list of all explainers, the latest document first.
///
/// # Errors
///
/// When the template is faulty or the file cannot be written.
pub(crate) fn write_index(site: &Site<'_>, sources: &[&Source]) -> Result<()> {
    let mut sources = sources.to_vec();
    sources.sort_by(|a, b| {
        let key = |source: &Source| (source.explainer.head.policy.issued, source.explainer.head.published);
        key(b).cmp(&key(a)).then_with(|| a.found.slug.cmp(&b.found.slug))
    });
    let pages: Vec<Value> = sources.into_iter().map(facts).collect();
    let html = site.templates.fill("index.html", context! { site => site.values(""), pages })?;
    site.output.write("index.html", html.as_bytes())
}

/// The attribute that makes an element answer to a selector of one id or class.
fn container(selector: &str) -> String {
    let is_name = |name: &str| name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'));
    match (selector.strip_prefix('#'), selector.strip_prefix('.')) {
        (Some(id), _) if is_name(id) => format!("id=\"{id}\""),
        (_, Some(class)) if is_name(class) => format!("class=\"{class}\""),
        _ => String::new(),
    }
}

/// The policy, fit to stand in a page.
fn fragment(document: &Document) -> String {
    match document.kind {
        DocumentKind::Html => policy_html::clean(&document.text),
        DocumentKind::Text => policy_page::fragment(&document.policy()),
    }
}
