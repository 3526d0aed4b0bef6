//! The list of all explainers of a site, and the booklet that binds them.

use anyhow::Result;
use minijinja::{Value, context};

use super::Site;
use super::page::facts;
use crate::products::context::PageContext;

/// Writes the list, the latest document first.
///
/// # Errors
///
/// When the template is faulty or a file cannot be written.
pub(crate) fn write(site: &Site<'_>, pages: &[PageContext<'_>]) -> Result<()> {
    let mut pages: Vec<&PageContext<'_>> = pages.iter().collect();
    pages.sort_by(|a, b| {
        let key = |page: &PageContext<'_>| (page.explainer().head.policy.issued, page.explainer().head.published);
        key(b).cmp(&key(a)).then_with(|| a.source.found.slug.cmp(&b.source.found.slug))
    });
    let current: Vec<&PageContext<'_>> = pages.iter().copied().filter(|page| !page.source.is_revised()).collect();
    let booklet = site.printer.booklet(&current, site.config.title.as_deref(), site.output)?;
    let pages: Vec<Value> = pages.into_iter().map(|page| facts(page.source)).collect();
    let html = site.templates.fill("index.html", context! { site => site.values(""), pages, booklet })?;
    site.output.write("index.html", html.as_bytes())
}
