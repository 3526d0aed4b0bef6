//! `mingbai export`: what leaves the web, each product as files of its own. What a product is stands in [`product`];
//! this file finds the explainers, asks for the products and writes what comes.

mod articles;
mod booklet;
mod code;
mod picture;
mod product;
mod sheet;
mod texts;

use std::path::Path;

use anyhow::{Context as _, Error, Result, bail};
use jiff::civil::Date;
use rayon::prelude::*;

pub(crate) use articles::UPGRADE_FILE;
pub(crate) use booklet::make as booklet;
pub(crate) use product::{Made, Paper, Product, Settings};
pub(crate) use sheet::Pressroom;

use crate::address::{self, BaseUrl};
use crate::cli::ExportOptions;
use crate::config::{Config, FILE_NAME};
use crate::discover::discover;
use crate::output::Output;
use crate::profiles::Profile;
use crate::report::Tally;
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

    let mut jobs = jobs(&sound, options, base.as_ref())?;
    let pressroom = Pressroom::default();
    let unprinted = without_paper(&mut jobs, &pressroom);
    let workshop = Workshop {
        base: base.as_ref(),
        publisher: config.title.as_deref(),
        paper: options.paper,
        pressroom: &pressroom,
        today: Some(options.today.unwrap_or_else(build::today)),
        profile: options.profile,
    };
    let output = Output::new(&options.out)?;
    let made: Vec<Vec<Made>> = jobs.par_iter().map(|job| job.make(&workshop)).collect::<Result<_>>()?;
    for (job, files) in jobs.iter().zip(&made) {
        for file in files {
            let path = job.path(&file.name);
            output.write(&path, &file.content)?;
            println!("写好 {}（{}）", options.out.join(&path).display(), size(file.content.len()));
            file.notes.iter().for_each(|note| eprintln!("提示：{path}：{note}"));
        }
    }
    match unprinted {
        // Who named what is to be made, or gets nothing at all, has not got it; who wants whatever can be made has.
        Some(error) if !options.form.is_empty() || jobs.is_empty() => Err(error),
        Some(error) => {
            eprintln!("警告：没有做 PDF：{error:#}");
            Ok(verdict(tally))
        }
        None => Ok(verdict(tally)),
    }
}

fn verdict(tally: Tally) -> Verdict {
    if tally.errors > 0 { Verdict::Faulty } else { Verdict::Fine }
}

/// Takes out what is printed, where nothing can be printed here, and says why that is; what needs no paper goes on.
fn without_paper(jobs: &mut Vec<Job<'_>>, pressroom: &Pressroom) -> Option<Error> {
    let is_printed = |job: &Job<'_>| !job.product.papers().is_empty();
    let error = if jobs.iter().any(is_printed) { pressroom.press().err()? } else { return None };
    jobs.retain(|job| !is_printed(job));
    Some(error)
}

/// What every job needs.
struct Workshop<'a> {
    base: Option<&'a BaseUrl>,
    publisher: Option<&'a str>,
    paper: Option<Paper>,
    pressroom: &'a Pressroom,
    today: Option<Date>,
    profile: Option<Profile>,
}

/// One product, of one explainer or, where it binds them, of all.
struct Job<'a> {
    product: Product,
    sources: Vec<&'a Source>,
}

impl Job<'_> {
    fn make(&self, workshop: &Workshop<'_>) -> Result<Vec<Made>> {
        let page = |source: &Source| workshop.base.map(|base| base.page(&source.found.slug));
        let Workshop { publisher, paper, pressroom, today, profile, .. } = *workshop;
        if let [source] = self.sources.as_slice() {
            let page = page(source);
            let settings = Settings {
                paper,
                pressroom,
                publisher,
                page: page.as_deref(),
                today,
                profile,
                index: source.index.as_ref(),
                standings: &source.standings,
            };
            let of = || format!("{}：做不了{}", source.found.path.display(), self.product.title());
            let mut made = self.product.make(&source.explainer, &settings).with_context(of)?;
            if !self.product.tells_revisions() && source.is_revised() {
                let note = "原文已修改，解读待更新：这一份说的还是原来的内容";
                made.iter_mut().for_each(|made| made.notes.push(note.to_owned()));
            }
            return Ok(made);
        }
        let bound: Vec<_> = self.sources.iter().map(|source| (&source.explainer, page(source))).collect();
        booklet::make(&bound, publisher, pressroom).map(|made| vec![made])
    }

    /// Products of one explainer stand in a folder of its name; what binds several stands above.
    fn path(&self, name: &str) -> String {
        match self.sources.as_slice() {
            [source] => format!("{}/{name}", source.found.slug),
            _ => name.to_owned(),
        }
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
    let jobs: Vec<Job<'a>> = products.iter().flat_map(|product| jobs_of(*product, sources)).collect();
    if jobs.is_empty() && !sources.is_empty() {
        bail!("这些解读里没有能做成{}的内容", titles(&products));
    }
    if let Some(hint) = hint.filter(|_| jobs.iter().any(|job| job.product.carries_code())) {
        eprintln!("提示：{hint}");
    }
    Ok(jobs)
}

/// One job an explainer, or one for all of them where the product binds them.
fn jobs_of<'a>(product: Product, sources: &[&'a Source]) -> Vec<Job<'a>> {
    let sources: Vec<&'a Source> =
        sources.iter().copied().filter(|source| product.applies(&source.explainer)).collect();
    match product {
        Product::Booklet if sources.len() > 1 => vec![Job { product, sources }],
        _ => sources.into_iter().map(|source| Job { product, sources: vec![source] }).collect(),
    }
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
