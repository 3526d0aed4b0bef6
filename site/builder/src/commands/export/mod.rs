//! `mingbai export`: what leaves the web, each product as files of its own. What there is to be made stands in
//! [`crate::products`]; here the explainers are found, the products asked for, and what comes is written.

mod jobs;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use rayon::prelude::*;

use jobs::Wanted;

use super::report::Tally;
use super::{Verdict, day, report};
use crate::products::address::BaseUrl;
use crate::products::context::PageContext;
use crate::products::made::{Made, Pressroom, Workshop};
use crate::products::picture::Accent;
use crate::products::product::Product;
use crate::products::profiles::Profile;
use crate::site::config::{Config, FILE_NAME};
use crate::site::output::Output;
use crate::texts::discover::discover;
use crate::texts::shelf::Shelf;
use crate::texts::source::Source;

/// Options of `export`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ExportOptions {
    /// 一篇解读（.md），或者解读所在的文件夹；里面有 mingbai.toml 时照它做
    path: PathBuf,
    /// 做哪几种，用逗号隔开；不写就把能做的都做出来
    #[arg(long, value_name = "种类", value_enum, value_delimiter = ',')]
    form: Vec<Product>,
    /// 用多大的纸；不写就按每一种该用的纸都做
    #[arg(long, value_name = "纸张", value_enum)]
    paper: Option<Paper>,
    /// 做好的文件放到哪里
    #[arg(long, value_name = "文件夹", default_value = "export")]
    out: PathBuf,
    /// 网站放在哪个网址下，写进二维码；不写就看 mingbai.toml 里的 base-url
    #[arg(long, value_name = "网址", value_parser = BaseUrl::parse)]
    base_url: Option<BaseUrl>,
    /// 图解长图用什么颜色，如 #1b4b8f；不写就看 mingbai.toml 里的 accent
    #[arg(long, value_name = "颜色", value_parser = Accent::parse)]
    accent: Option<Accent>,
    /// 纯文字版给哪一种文章编辑器；不写就都做
    #[arg(long, value_name = "编辑器", value_enum)]
    profile: Option<Profile>,
    /// 按哪一天说“还没到的日子”；不写就是今天（北京时间）
    #[arg(long, value_name = "年-月-日", value_parser = day::parse)]
    today: Option<Date>,
}

/// The papers that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Paper {
    /// 148 × 210 毫米
    A5,
    /// 210 × 297 毫米
    A4,
    /// 297 × 420 毫米
    A3,
}

impl From<Paper> for mingbai_press::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A5 => Self::A5,
            Paper::A4 => Self::A4,
            Paper::A3 => Self::A3,
        }
    }
}

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
    let shelf = Shelf::default();
    let load = |found| Source::load(found, &shelf);
    let sources: Vec<Source> = discovery.explainers.into_par_iter().map(load).collect::<Result<_>>()?;
    let tally = report::show(&sources);
    let sound: Vec<&Source> = sources.iter().filter(|source| !source.is_faulty()).collect();

    let today = Some(options.today.unwrap_or_else(day::today));
    let page = |source: &&Source| base.as_ref().map(|base| base.page(&source.found.slug));
    let contexts: Vec<PageContext<'_>> = sound
        .par_iter()
        .map(|source| {
            let accent = options.accent.or_else(|| config.accent(&source.found.slug));
            let mut context = PageContext::new(source, page(source), today);
            context.accent = accent;
            context
        })
        .collect();

    let wanted = Wanted { products: &options.form, paper: options.paper.map(Into::into), has_address: base.is_some() };
    let mut jobs = jobs::of(&contexts, wanted)?;
    let pressroom = Pressroom::default();
    let unprinted = jobs::without_paper(&mut jobs, &pressroom);
    let workshop = Workshop {
        pressroom: &pressroom,
        paper: wanted.paper,
        publisher: config.title.as_deref(),
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
