//! The list of all explainers of a site, a card each, and the booklet that binds them.

use anyhow::Result;
use minijinja::{Value, context};

use super::Site;
use super::facts::Facts;
use super::follow::Follow;
use super::templates::markup;
use crate::products::context::{PageContext, counting};

/// Writes the list, the latest document first, with the way to the booklet where there is one, and to what can be subscribed to.
///
/// # Errors
///
/// When the template is faulty or the file cannot be written.
pub(crate) fn write(site: &Site<'_>, pages: &[&Facts], booklet: Option<&str>, follow: &Follow) -> Result<()> {
    let mut pages = pages.to_vec();
    pages.sort_by(|a, b| (&b.issued, &b.published).cmp(&(&a.issued, &a.published)).then_with(|| a.slug.cmp(&b.slug)));
    let pages: Vec<Value> = pages.into_iter().map(Facts::value).collect();
    let (feed, words) = (follow.feed(), markup(counting()));
    let values =
        context! { site => site.values(""), pages, booklet, feed, follow => follow.value(), counting => words };
    let html = site.templates.fill("index.html", values)?;
    site.output.write("index.html", html.as_bytes())
}

/// Binds the booklet of these pages; its address, where one is bound. It cannot say that a policy has changed meanwhile, so none of which that is
/// true is bound.
///
/// # Errors
///
/// When it cannot be set or written.
pub(crate) fn bind(site: &Site<'_>, pages: &[PageContext<'_>]) -> Result<Option<&'static str>> {
    let mut current: Vec<&PageContext<'_>> = pages.iter().filter(|page| !page.source.is_revised()).collect();
    current.sort_by(|a, b| {
        let key = |page: &PageContext<'_>| (page.explainer().head.policy.issued, page.explainer().head.published);
        key(b).cmp(&key(a)).then_with(|| a.source.found.slug.cmp(&b.source.found.slug))
    });
    site.printer.booklet(&current, site.config.title.as_deref(), site.output)
}
