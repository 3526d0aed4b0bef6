//! 打印版 of a site: the sheets of each page as PDF beside it, and all explainers of the site bound in one booklet.
//!
//! A machine without a Chinese font builds the site all the same, without them, and says so once.

use anyhow::Result;
use mingbai_content::model::Explainer;
use mingbai_press::Paper;
use minijinja::{Value, context};

use super::output::Output;
use crate::products::booklet;
use crate::products::context::PageContext;
use crate::products::made::{Pressroom, Workshop};
use crate::products::product::Product;

/// Name of the booklet, at the root of the site.
const BOOKLET: &str = "booklet-a4.pdf";

/// Prints what a site offers on paper.
#[derive(Default)]
pub(crate) struct Printer {
    pressroom: Option<Pressroom>,
    sheets: Vec<Product>,
    has_booklet: bool,
}

impl Printer {
    /// A printer for what is printed of `products`, if that is anything and the machine can print.
    pub(crate) fn new(products: impl Iterator<Item = Product>) -> Self {
        let products: Vec<Product> = products.filter(|it| it.is_sheet() || *it == Product::Booklet).collect();
        let pressroom = (!products.is_empty()).then(Pressroom::default).filter(|pressroom| match pressroom.press() {
            Ok(_) => true,
            Err(error) => {
                eprintln!("警告：没有做打印版：{error:#}");
                false
            }
        });
        let has_booklet = pressroom.is_some() && products.contains(&Product::Booklet);
        let sheets = products.into_iter().filter(|product| product.is_sheet());
        Self { sheets: sheets.filter(|_| pressroom.is_some()).collect(), pressroom, has_booklet }
    }

    /// What it prints of each explainer.
    pub(super) fn products(&self) -> &[Product] {
        &self.sheets
    }

    /// Whether it binds the booklet, for which the explainers themselves are wanted once more.
    pub(crate) const fn has_booklet(&self) -> bool {
        self.has_booklet
    }

    /// Prints the sheets of a page into its folder; what its template may say of them. What its author should know is added to `notes`.
    ///
    /// # Errors
    ///
    /// When a sheet cannot be set or written.
    pub(super) fn sheets(
        &self,
        page: &PageContext<'_>,
        output: &Output,
        notes: &mut Vec<String>,
    ) -> Result<Vec<Value>> {
        let Some(pressroom) = &self.pressroom else { return Ok(Vec::new()) };
        let mut links = Vec::new();
        let folder = &page.source.found.slug;
        for (product, paper) in self.wanted(page.explainer()) {
            let workshop = Workshop { paper: Some(paper), ..Workshop::of(pressroom) };
            for made in product.make(page, &workshop)? {
                output.write(&format!("{folder}/{}", made.name), &made.content)?;
                notes.extend(made.notes.iter().map(|note| format!("提示：{folder}/{}：{note}", made.name)));
                links.push(context! { title => product.title(), paper => paper.title(), href => made.name });
            }
        }
        Ok(links)
    }

    /// The sheets that an explainer has, on each of their papers.
    fn wanted(&self, explainer: &Explainer) -> impl Iterator<Item = (Product, Paper)> {
        let products = self.sheets.iter().copied().filter(|product| product.applies(explainer));
        products.flat_map(|product| product.papers().iter().map(move |paper| (product, *paper)))
    }

    /// Binds the booklet of the site; its address from the root, where there is something to bind.
    ///
    /// # Errors
    ///
    /// When it cannot be set or written.
    pub(super) fn booklet(
        &self,
        pages: &[&PageContext<'_>],
        publisher: Option<&str>,
        output: &Output,
    ) -> Result<Option<&'static str>> {
        let wanted = self.pressroom.as_ref().filter(|_| self.has_booklet && !pages.is_empty());
        let Some(pressroom) = wanted else { return Ok(None) };
        let made = booklet::make(pages, &Workshop { publisher, ..Workshop::of(pressroom) })?;
        output.write(BOOKLET, &made.content)?;
        Ok(Some(BOOKLET))
    }
}
