//! The pages and fragments of one explainer: what goes into its folder, and what its template may say.

use std::fs;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use minijinja::{Value, context};

use super::choice::Choice;
use super::facts::Facts;
use super::templates::markup;
use super::{Site, pictures};
use crate::products::articles::{self, UPGRADE_FILE};
use crate::products::context::{POLICY_FILE, PageContext, PageTheme, Place};
use crate::products::made::{Pressroom, Workshop};
use crate::products::product::Product;
use crate::products::profiles::Links;
use crate::products::{calendar, feed, jsonld};
use crate::texts::document::Document;
use crate::texts::shelf::PolicyPage;
use crate::texts::source::Source;

/// The way from an explainer's page to the root of the site.
const ROOT: &str = "../";

/// Where the policy stands on a page whose configuration does not say.
const POLICY_SELECTOR: &str = "#zoom";

/// Where a template puts the document.
const ORIGINAL: &str = "#original";

/// An explainer as its page sees it.
pub(crate) fn context<'a>(site: &Site<'_>, source: &'a Source) -> PageContext<'a> {
    let address = site.config.base_url.as_ref().map(|base| base.page(&source.found.slug));
    let mut page = PageContext::new(source, address, site.today);
    page.accent = site.config.accent(&source.found.slug);
    let has_days = site.config.products.has(Choice::Calendar) && !calendar::coming(&page).is_empty();
    page.calendar = has_days.then_some(calendar::FILE);
    page
}

/// Writes everything that one explainer becomes: its page, what the page leads to, and what the site has chosen besides. What its author should
/// know, a line each.
///
/// # Errors
///
/// When its template is faulty or a file cannot be read or written.
pub(crate) fn write(site: &Site<'_>, page: &PageContext<'_>, facts: &Facts) -> Result<Vec<String>> {
    let mut notes = Vec::new();
    let products = &site.config.products;
    let source = page.source;
    let slug = &source.found.slug;
    let choices = site.config.page(slug);
    let document = source.document.as_ref();
    // On the page, and in the fragment that is made for such a page, the policy stands beside the element.
    let selector = choices.policy.as_deref().unwrap_or(POLICY_SELECTOR);
    let theme = choices.theme.or_else(|| choices.template.is_none().then_some(PageTheme::Auto));
    let place = Place {
        embed: &format!("{ROOT}{}", site.config.embed_folder()),
        policy_href: if document.is_some() { Some("") } else { page.policy_elsewhere() },
        policy: document.map(|_| selector),
        theme,
        lead: &choices.lead,
    };
    // What a search engine keeps is read without the page.
    let links = Links { page: page.address.as_deref() };
    let parts = Parts {
        element: markup(page.element(place)),
        jsonld: jsonld::of(page.explainer(), page.policy_href().map(|href| links.resolved(href)).as_deref()),
        policy: document.map(Document::page),
        selector,
        theme,
        prints: if source.is_revised() {
            notes.push(format!("提示：{slug}：原文已修改，解读待更新，没有做打印版、长图、广播稿和短信"));
            Vec::new()
        } else {
            site.printer.sheets(page, site.output, &mut notes)?
        },
    };
    let template = choices.template.as_deref().unwrap_or("page.html");
    let html = site.templates.fill(template, parts.values(site, source, facts))?;
    let write = |name: &str, content: &[u8]| site.output.write(&format!("{slug}/{name}"), content);
    write("index.html", html.as_bytes())?;
    if products.has(Choice::Plain) {
        for made in articles::plain(page) {
            write(&made.name, &made.content)?;
        }
    }
    if products.has(Choice::Styled) {
        write("styled.html", parts.element.as_str().unwrap_or_default().as_bytes())?;
    }
    write_products(site, page, facts)?;
    if let Some(name) = page.calendar {
        write(name, &calendar::file(&page.explainer().head.title, &facts.milestones))?;
    }
    if site.config.has_feed() && facts.news.is_none() {
        notes.push(format!("提示：{slug}：没有 published，也没有成文日期，订阅源里没有它"));
    }
    if products.has(Choice::JsonLd) {
        write("jsonld.json", format!("{:#}\n", parts.jsonld).as_bytes())?;
    }
    if products.has(Choice::Markdown) {
        write("jiedu.md", source.text.as_bytes())?;
    }
    for attachment in &source.attachments {
        let content = fs::read(&attachment.file).with_context(|| format!("读不了 {}", attachment.file.display()))?;
        write(&attachment.address, &content)?;
    }
    if !source.is_revised() {
        pictures::write(page, slug, site.output)?;
    }
    if let (Some(document), Some(policy)) = (document, &parts.policy) {
        write(POLICY_FILE, policy.html.as_bytes())?;
        // The copy of the explainer must find its policy under the name that it gives.
        let is_named = document.href != POLICY_FILE && !document.href.contains(['/', '\\']);
        if is_named && products.has(Choice::Markdown) {
            write(&document.href, document.file.as_deref().unwrap_or(document.text().as_bytes()))?;
        }
    }
    Ok(notes)
}

/// The explainer on a page of its own: what a pasted fragment leads to, and what the script draws in its place.
fn standalone(site: &Site<'_>, page: &PageContext<'_>, facts: &Facts) -> Result<String> {
    // It is drawn on pages elsewhere, so its links are full wherever the site knows its address.
    let address = page.address.as_ref().filter(|_| page.source.document.is_some());
    let href = address.map(|address| [address.as_str(), POLICY_FILE].concat());
    let place = Place {
        embed: &format!("{ROOT}{}", site.config.embed_folder()),
        policy_href: href.as_deref().or(page.policy_href()),
        policy: None,
        theme: Some(PageTheme::Auto),
        lead: &[],
    };
    let values = context! {
        site => site.values(ROOT),
        page => facts.value(),
        original => href.as_deref().or(page.policy_href()),
        explainer => context! { element => markup(page.element(place)) },
    };
    site.templates.fill("standalone.html", values)
}

/// What is said, sent, pasted and drawn of an explainer, beside its page; what is printed stands on the page.
fn write_products(site: &Site<'_>, page: &PageContext<'_>, facts: &Facts) -> Result<()> {
    // Nothing here is printed: this press is never set up.
    let pressroom = Pressroom::default();
    let folder = &page.source.found.slug;
    let products = site.config.products.products().filter(|it| !it.is_sheet() && *it != Product::Booklet);
    for product in products.filter(|product| goes_out(*product, page.source)) {
        for made in product.make(page, &Workshop::of(&pressroom))? {
            site.output.write(&format!("{folder}/{}", made.name), &made.content)?;
        }
        // Its fragments end with a link to it.
        if product == Product::Plain {
            let upgrade = standalone(site, page, facts)?;
            site.output.write(&format!("{folder}/{UPGRADE_FILE}"), upgrade.as_bytes())?;
        }
    }
    Ok(())
}

/// Whether this is made of an explainer: what cannot say that the policy has changed meanwhile is not made of one that it is true of.
pub(super) fn goes_out(product: Product, source: &Source) -> bool {
    product.applies(&source.explainer) && (product.tells_revisions() || !source.is_revised())
}

/// What the page of an explainer is put together from.
struct Parts<'a> {
    element: Value,
    jsonld: serde_json::Value,
    policy: Option<Arc<PolicyPage>>,
    selector: &'a str,
    theme: Option<PageTheme>,
    prints: Vec<Value>,
}

impl Parts<'_> {
    /// What the index of the document lists.
    fn chapters(&self) -> Vec<Value> {
        let chapters = self.policy.iter().flat_map(|page| &page.chapters);
        chapters
            .map(|chapter| context! { title => &chapter.title, href => markup(format!("#{}", chapter.id)) })
            .collect()
    }

    /// Where the document is read: on the page itself, or at an address of its own.
    fn original<'a>(&self, source: &'a Source) -> Option<&'a str> {
        let elsewhere = source.explainer.head.policy.href.as_deref().filter(|href| !href.is_empty());
        if self.policy.is_some() { Some(ORIGINAL) } else { elsewhere }
    }

    /// All that the template may say.
    fn values(&self, site: &Site<'_>, source: &Source, facts: &Facts) -> Value {
        context! {
            site => site.values(ROOT),
            page => facts.value(),
            feed => facts.news.is_some().then(|| markup(format!("{ROOT}{}", feed::FILE))),
            prints => self.prints.clone(),
            original => self.original(source),
            policy => context! {
                selector => self.selector,
                container => markup(container(self.selector)),
                html => self.policy.as_deref().map(|page| markup(page.html.clone())),
                chapters => self.chapters(),
                href => source.explainer.head.policy.href.clone(),
                file => source.document.as_ref().map(|document| document.href.clone()),
            },
            explainer => context! {
                element => self.element.clone(),
                theme => self.theme.map(PageTheme::attribute),
                jsonld => markup(jsonld::for_script(&self.jsonld)),
                texts => facts.texts(),
            },
        }
    }
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
