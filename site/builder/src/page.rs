//! The pages and fragments of one explainer: what goes into its folder, and what its template may say.

use anyhow::Result;
use jiff::civil::Date;
use mingbai_content::text::date;
use minijinja::{Value, context};
use rayon::prelude::*;

use crate::config::{Config, PageTheme};
use crate::export::{Pressroom, Product, Settings, UPGRADE_FILE};
use crate::output::Output;
use crate::prints::Printer;
use crate::render::{self, Place};
use crate::source::{DocumentKind, Source};
use crate::templates::{Templates, markup};
use crate::{attachments, jsonld, picture, policy_html, policy_page};

/// The way from an explainer's page to the root of the site.
const ROOT: &str = "../";

/// Where the policy stands on a page whose configuration does not say.
const POLICY_SELECTOR: &str = "#zoom";

/// The policy's fragment, in the folder of its explainer.
pub(crate) const POLICY_FILE: &str = "policy.html";

/// What is the same for every page of a site.
pub(crate) struct Site<'a> {
    pub(crate) config: &'a Config,
    pub(crate) templates: &'a Templates,
    pub(crate) output: &'a Output,
    pub(crate) today: Option<Date>,
    pub(crate) printer: &'a Printer,
}

impl Site<'_> {
    /// The values that every template may use, for a page whose way to the root is `root`.
    pub(crate) fn values(&self, root: &str) -> Value {
        context! {
            title => self.config.title.clone().unwrap_or_else(|| "政策解读".to_owned()),
            gallery => self.config.gallery,
            root => markup(root.to_owned()),
            script => markup(format!("{root}{}/mingbai.js", self.config.embed_folder())),
            assets => markup(format!("{root}assets/")),
        }
    }
}

/// What lists and pages say about an explainer; `revised` counts the entries that say that their clause has changed.
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
        revised => source.revised_entries().len(),
    }
}

/// Writes everything that one explainer becomes.
///
/// # Errors
///
/// When its template is faulty or a file cannot be written.
pub(crate) fn write(site: &Site<'_>, source: &Source) -> Result<()> {
    let choices = site.config.page(&source.found.slug);
    let document = source.document.as_ref();
    let elsewhere = source.explainer.head.policy.href.as_deref().filter(|href| !href.is_empty());
    let file = if document.is_some() { Some(POLICY_FILE) } else { elsewhere };
    // On the page, and in the fragment that is made for such a page, the policy stands beside the element.
    let selector = choices.policy.as_deref().unwrap_or(POLICY_SELECTOR);
    let page = site.config.base_url.as_ref().map(|base| base.page(&source.found.slug));
    let embed = format!("{ROOT}{}", site.config.embed_folder());
    let beside = Place {
        index: source.index.as_ref(),
        embed: &embed,
        policy_href: if document.is_some() { Some("") } else { elsewhere },
        policy: document.map(|_| selector),
        theme: choices.theme.or_else(|| choices.template.is_none().then_some(PageTheme::Auto)),
        today: site.today,
        pictures: (!source.is_revised()).then_some(picture::NAME),
        page: page.as_deref(),
        standings: &source.standings,
    };
    let apart = Place { policy_href: file, policy: None, ..beside };
    let parts = Parts {
        element: render::element(&render::arranged(&source.explainer, &choices.lead), beside),
        jsonld: jsonld::of(&source.explainer, file),
        policy: fragment(source),
        selector,
        theme: beside.theme,
        prints: if source.is_revised() {
            eprintln!("提示：{}：原文已修改，解读待更新，没有做打印版、长图、广播稿和短信", source.found.slug);
            Vec::new()
        } else {
            site.printer.sheets(&source.explainer, page.as_deref(), &source.found.slug, site.output)?
        },
    };
    let template = choices.template.as_deref().unwrap_or("page.html");
    let html = site.templates.fill(template, parts.values(site, source))?;
    let write =
        |name: &str, content: &str| site.output.write(&format!("{}/{name}", source.found.slug), content.as_bytes());
    write("index.html", &html)?;
    write("plain.html", &render::plain(&source.explainer, apart))?;
    write("styled.html", &parts.element)?;
    write_standalone(site, source, apart)?;
    write_texts(site, source, page.as_deref())?;
    write("jsonld.json", &format!("{:#}\n", parts.jsonld))?;
    write("jiedu.md", &source.text)?;
    attachments::write(&source.attachments, &source.found.slug, site.output)?;
    if !source.is_revised() {
        picture::write(&source.explainer, page.as_deref(), &source.found.slug, site.output)?;
    }
    if let (Some(document), Some(policy)) = (document, &parts.policy) {
        write(POLICY_FILE, policy)?;
        // The copy of the explainer must find its policy under the name that it gives.
        if document.href != POLICY_FILE && !document.href.contains(['/', '\\']) {
            write(&document.href, &document.text)?;
        }
    }
    Ok(())
}

/// The explainer on a page of its own: what a pasted fragment leads to, and what the script draws in its place.
fn write_standalone(site: &Site<'_>, source: &Source, apart: Place<'_>) -> Result<()> {
    // It is drawn on pages elsewhere, so its links are full wherever the site knows its address.
    let slug = &source.found.slug;
    let href = site.config.base_url.as_ref().zip(apart.policy_href).filter(|_| source.document.is_some());
    let href = href.map(|(base, file)| [&base.page(slug), file].concat());
    let place = Place { policy_href: href.as_deref().or(apart.policy_href), theme: Some(PageTheme::Auto), ..apart };
    let values = context! {
        site => site.values(ROOT),
        page => facts(source),
        explainer => context! { element => markup(render::element(&source.explainer, place)) },
    };
    let html = site.templates.fill("standalone.html", values)?;
    site.output.write(&format!("{slug}/{UPGRADE_FILE}"), html.as_bytes())
}

/// What is said, sent and pasted of an explainer, beside its page.
fn write_texts(site: &Site<'_>, source: &Source, page: Option<&str>) -> Result<()> {
    // Texts are not printed: this press is never set up.
    let pressroom = Pressroom::default();
    let settings = Settings {
        page,
        today: site.today,
        index: source.index.as_ref(),
        standings: &source.standings,
        ..Settings::of(&pressroom)
    };
    for product in Product::TEXTS.into_iter().filter(|product| goes_out(*product, source)) {
        for made in product.make(&source.explainer, &settings)? {
            site.output.write(&format!("{}/{}", source.found.slug, made.name), &made.content)?;
        }
    }
    Ok(())
}

/// Whether this is made of an explainer: what cannot say that the policy has changed meanwhile is not made of one that it is true of.
fn goes_out(product: Product, source: &Source) -> bool {
    product.applies(&source.explainer) && (product.tells_revisions() || !source.is_revised())
}

/// The texts that a reader may want, beside the page: what is pasted into editors is for those who run one.
pub(crate) fn texts(source: &Source) -> Vec<Value> {
    let files = [(Product::Radio, "radio.txt"), (Product::Sms, "sms.txt"), (Product::Wechat, "wechat.html")];
    let files = files.into_iter().filter(|(product, _)| goes_out(*product, source));
    files.map(|(product, href)| context! { title => product.title(), href }).collect()
}

/// What the page of an explainer is put together from.
struct Parts<'a> {
    element: String,
    jsonld: serde_json::Value,
    policy: Option<String>,
    selector: &'a str,
    theme: Option<PageTheme>,
    prints: Vec<Value>,
}

impl Parts<'_> {
    /// All that the template may say.
    fn values(&self, site: &Site<'_>, source: &Source) -> Value {
        context! {
            site => site.values(ROOT),
            page => facts(source),
            prints => self.prints.clone(),
            policy => context! {
                selector => self.selector,
                container => markup(container(self.selector)),
                html => self.policy.clone().map(markup),
                href => source.explainer.head.policy.href.clone(),
                file => source.document.as_ref().map(|document| document.href.clone()),
            },
            explainer => context! {
                element => markup(self.element.clone()),
                theme => self.theme.map(PageTheme::attribute),
                jsonld => markup(jsonld::for_script(&self.jsonld)),
                texts => texts(source),
            },
        }
    }
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
    let page = |source: &Source| site.config.base_url.as_ref().map(|base| base.page(&source.found.slug));
    let current: Vec<&Source> = sources.iter().copied().filter(|source| !source.is_revised()).collect();
    let booklet = site.printer.booklet(&current, page, site.config.title.as_deref(), site.output)?;
    let pages: Vec<Value> = sources.into_iter().map(facts).collect();
    let html = site.templates.fill("index.html", context! { site => site.values(""), pages, booklet })?;
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

/// The policy, fit to stand in a page; none when the document is elsewhere.
fn fragment(source: &Source) -> Option<String> {
    let document = source.document.as_ref()?;
    Some(match document.kind {
        DocumentKind::Html => policy_html::clean(&document.text),
        DocumentKind::Text => policy_page::fragment(&document.policy()),
    })
}
