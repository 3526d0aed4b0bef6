//! `mingbai export`: what leaves the web, each product as files of its own. What a product is stands in [`product`];
//! this file finds the explainers, asks for the products and writes what comes.

mod articles;
mod code;
mod picture;
mod product;
mod texts;

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

pub(crate) use articles::UPGRADE_FILE;
pub(crate) use product::{Made, Paper, Product, Settings};

use crate::address::{self, BaseUrl};
use crate::cli::ExportOptions;
use crate::config::{Config, FILE_NAME};
use crate::discover::discover;
use crate::output::Output;
use crate::source::Source;
use crate::{Verdict, build};

/// Exports what `options` ask for.
///
/// # Errors
///
/// When nothing can be made of the explainers, or a file cannot be read or written; the message says what to do.
pub(crate) fn run(options: &ExportOptions) -> Result<Verdict> {
    let config = configuration(&options.path)?;
    let base = options.base_url.clone().or(config.base_url.clone());
    let discovery = discover(&config.sources, Some(&options.out))?;
    if discovery.explainers.is_empty() {
        bail!("没有找到解读：解读是以 --- 开头（文首信息）的 .md 文件");
    }
    let load = Source::load;
    let sources: Vec<Source> = discovery.explainers.into_par_iter().map(load).collect::<Result<_>>()?;
    let tally = build::report(&sources);
    let sound: Vec<&Source> = sources.iter().filter(|source| !source.is_faulty()).collect();

    let jobs = jobs(&sound, options, base.as_ref())?;
    let output = Output::new(&options.out)?;
    let made: Vec<Vec<Made>> = jobs.par_iter().map(|job| job.make(base.as_ref(), options)).collect::<Result<_>>()?;
    for (job, files) in jobs.iter().zip(&made) {
        for file in files {
            let path = format!("{}/{}", job.source.found.slug, file.name);
            output.write(&path, &file.content)?;
            println!("写好 {}（{}）", options.out.join(&path).display(), size(file.content.len()));
            file.notes.iter().for_each(|note| eprintln!("提示：{}：{note}", job.source.found.path.display()));
        }
    }
    Ok(if tally.errors > 0 { Verdict::Faulty } else { Verdict::Fine })
}

/// One product of one explainer.
struct Job<'a> {
    product: Product,
    source: &'a Source,
}

impl Job<'_> {
    fn make(&self, base: Option<&BaseUrl>, options: &ExportOptions) -> Result<Vec<Made>> {
        let page = base.map(|base| base.page(&self.source.found.slug));
        let settings = Settings {
            page: page.as_deref(),
            today: Some(options.today.unwrap_or_else(build::today)),
            document: self.source.document.as_ref(),
            profile: options.profile,
        };
        let of = || format!("{}：做不了{}", self.source.found.path.display(), self.product.title());
        self.product.make(&self.source.explainer, &settings).with_context(of)
    }
}

/// What is to be made: what was asked for, else all that the explainers have and the site allows.
fn jobs<'a>(sources: &[&'a Source], options: &ExportOptions, base: Option<&BaseUrl>) -> Result<Vec<Job<'a>>> {
    let mut hint = None;
    let mut products = if options.form.is_empty() { Product::ALL.to_vec() } else { options.form.clone() };
    if base.is_none() {
        hint = Some(address::HINT);
        products.retain(|product| !product.needs_address());
        if products.is_empty() {
            bail!(address::HINT);
        }
    }
    if let Some(paper) = options.paper {
        products.retain(|product| product.papers().is_empty() || product.papers().contains(&paper));
        if products.is_empty() {
            bail!("{} 不印成 {}；不写 --paper 就按各自的纸张印", titles(&options.form), paper.title());
        }
    }
    let applies = |source: &&'a Source| {
        let source = *source;
        products.iter().filter(|product| product.applies(&source.explainer)).map(move |product| (*product, source))
    };
    let jobs: Vec<Job<'a>> =
        sources.iter().flat_map(applies).map(|(product, source)| Job { product, source }).collect();
    if jobs.is_empty() && !sources.is_empty() {
        bail!("这些解读里没有能做成{}的内容", titles(&products));
    }
    if let Some(hint) = hint.filter(|_| jobs.iter().any(|job| job.product.carries_code())) {
        eprintln!("提示：{hint}");
    }
    Ok(jobs)
}

fn titles(products: &[Product]) -> String {
    products.iter().map(|product| product.title()).collect::<Vec<_>>().join("、")
}

/// The configuration of a folder; for one file that of its folder, with this file as its only source.
fn configuration(path: &Path) -> Result<Config> {
    if !path.exists() {
        bail!("没有 {}", path.display());
    }
    if path.is_dir() {
        return Config::load(path);
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let known = if folder.join(FILE_NAME).is_file() { Config::load(folder)? } else { Config::default() };
    Ok(Config { sources: vec![path.to_path_buf()], ..known })
}

/// A size for people.
fn size(bytes: usize) -> String {
    if bytes < 1024 { format!("{bytes} B") } else { format!("{} KB", bytes.div_ceil(1024)) }
}
