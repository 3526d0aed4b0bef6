//! What an export makes: which product of which explainer, and what is left out where there is no paper or no address.

use anyhow::{Context as _, Error, Result, bail};
use mingbai_press::Paper;

use crate::products::context::PageContext;
use crate::products::made::{Made, Pressroom, Workshop};
use crate::products::product::Product;
use crate::products::{address, booklet};

/// What was asked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// The products; whatever can be made where none is named.
    pub(super) products: &'a [Product],
    /// On which paper; on all that are right where none is named.
    pub(super) paper: Option<Paper>,
    /// Whether the site has an address.
    pub(super) has_address: bool,
}

/// One product, of one explainer or, where it binds them, of all.
pub(super) struct Job<'a> {
    product: Product,
    contexts: Vec<&'a PageContext<'a>>,
}

impl Job<'_> {
    /// Makes its files.
    ///
    /// # Errors
    ///
    /// As [`Product::make`], with the explainer that it is made of.
    pub(super) fn make(&self, workshop: &Workshop<'_>) -> Result<Vec<Made>> {
        let [context] = self.contexts.as_slice() else {
            return booklet::make(&self.contexts, workshop).map(|made| vec![made]);
        };
        let of = || format!("{}：做不了{}", context.source.found.path.display(), self.product.title());
        let mut made = self.product.make(context, workshop).with_context(of)?;
        if !self.product.tells_revisions() && context.source.is_revised() {
            let note = "原文已修改，解读待更新：这一份说的还是原来的内容";
            made.iter_mut().for_each(|made| made.notes.push(note.to_owned()));
        }
        Ok(made)
    }

    /// Products of one explainer stand in a folder of its name; what binds several stands above.
    pub(super) fn path(&self, name: &str) -> String {
        match self.contexts.as_slice() {
            [context] => format!("{}/{name}", context.source.found.slug),
            _ => name.to_owned(),
        }
    }
}

/// What is to be made: what was asked for, else all that the explainers have and the site allows.
///
/// # Errors
///
/// When nothing can be made; the message says what to do.
pub(super) fn of<'a>(contexts: &'a [PageContext<'a>], wanted: Wanted<'_>) -> Result<Vec<Job<'a>>> {
    let mut hint = None;
    let mut products = if wanted.products.is_empty() { Product::ALL.to_vec() } else { wanted.products.to_vec() };
    if !wanted.has_address {
        hint = Some(address::HINT);
        products.retain(|product| !product.needs_address());
        if products.is_empty() {
            bail!(address::HINT);
        }
    }
    if let Some(paper) = wanted.paper {
        products.retain(|product| product.papers().is_empty() || product.papers().contains(&paper));
        if products.is_empty() {
            bail!("{} 不印成 {}；不写 --paper 就按各自的纸张印", titles(wanted.products), paper.title());
        }
    }
    let jobs: Vec<Job<'a>> = products.iter().flat_map(|product| jobs_of(*product, contexts)).collect();
    if jobs.is_empty() && !contexts.is_empty() {
        bail!("这些解读里没有能做成{}的内容", titles(&products));
    }
    if let Some(hint) = hint.filter(|_| jobs.iter().any(|job| job.product.carries_code())) {
        eprintln!("提示：{hint}");
    }
    Ok(jobs)
}

/// One job an explainer, or one for all of them where the product binds them.
fn jobs_of<'a>(product: Product, contexts: &'a [PageContext<'a>]) -> Vec<Job<'a>> {
    let contexts: Vec<&'a PageContext<'a>> =
        contexts.iter().filter(|context| product.applies(context.explainer())).collect();
    match product {
        Product::Booklet if contexts.len() > 1 => vec![Job { product, contexts }],
        _ => contexts.into_iter().map(|context| Job { product, contexts: vec![context] }).collect(),
    }
}

fn titles(products: &[Product]) -> String {
    products.iter().map(|product| product.title()).collect::<Vec<_>>().join("、")
}

/// Takes out what is printed, where nothing can be printed here, and says why that is; what needs no paper goes on.
pub(super) fn without_paper(jobs: &mut Vec<Job<'_>>, pressroom: &Pressroom) -> Option<Error> {
    let is_printed = |job: &Job<'_>| !job.product.papers().is_empty();
    let error = if jobs.iter().any(is_printed) { pressroom.press().err()? } else { return None };
    jobs.retain(|job| !is_printed(job));
    Some(error)
}
