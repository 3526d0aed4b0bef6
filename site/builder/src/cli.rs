//! The command line: what may be said, and nothing of what is done.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use mingbai_content::text::date;

use crate::address::BaseUrl;
use crate::export::{Paper, Product};
use crate::profiles::Profile;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "mingbai", version, about = "明白：把一份 Markdown 解读做成各种形式的政策解读，条条对着原文")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 在改过的原文里找引文：从标准输入逐行读 JSON，逐行回答
    Anchors(AnchorsOptions),
    /// 把文件夹里的解读和原文做成网页
    Build(BuildOptions),
    /// 检查解读：写法、引文是否与原文对得上
    Check(CheckOptions),
    /// 做成网页以外的东西：印出来的、念出来的、发出去的
    Export(ExportOptions),
    /// 把引文锁在今天的原文上，以后原文一改就对得出来
    Lock(LockOptions),
    /// 做成网页并在本机预览，文件一改就重做
    Serve(ServeOptions),
}

/// Options of `anchors`.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct AnchorsOptions {
    /// 不看旧原文（old_file），只凭引文和前后文找
    #[arg(long)]
    pub(crate) selector_only: bool,
}

/// Options of `build`.
#[derive(Clone, Debug, Args)]
pub(crate) struct BuildOptions {
    /// 解读所在的文件夹；里面有 mingbai.toml 时照它做
    pub(crate) folder: PathBuf,
    /// 网页放到哪里
    #[arg(long, value_name = "文件夹", default_value = "dist")]
    pub(crate) out: PathBuf,
    /// 组件文件（mingbai.js、mingbai.css 等）在哪里；默认找工程的 target/embed
    #[arg(long, value_name = "文件夹", env = "MINGBAI_EMBED")]
    pub(crate) embed: Option<PathBuf>,
    /// 按哪一天算“已过”“现在”“将来”；不写就是今天（北京时间）；读者打开页面时再按当天更新
    #[arg(long, value_name = "年-月-日", value_parser = parse_date)]
    pub(crate) today: Option<Date>,
}

/// Options of `check`.
#[derive(Clone, Debug, Args)]
pub(crate) struct CheckOptions {
    /// 文件夹或者 .md 文件，可以写几个
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// 改过的原文（.html 或 .txt）：只查引文与它对不对得上
    #[arg(long, value_name = "原文")]
    pub(crate) policy: Option<PathBuf>,
    /// 结果怎么写
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// 同 --format json
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,
    /// 逐条列出读到了什么（哪几个字读成什么），还有哪些数没有读
    #[arg(long, conflicts_with = "policy")]
    pub(crate) explain: bool,
}

impl CheckOptions {
    /// How the result is written.
    pub(crate) const fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// Options of `lock`.
#[derive(Clone, Debug, Args)]
pub(crate) struct LockOptions {
    /// 文件夹或者 .md 文件，可以写几个
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// 写成什么
    #[arg(long, value_enum, default_value_t = LockFormat::Lock)]
    pub(crate) format: LockFormat,
    /// 解读发布在哪个网址，写进 Web Annotation；不写就用文件名
    #[arg(long, value_name = "网址")]
    pub(crate) page: Option<String>,
}

/// What a lock is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LockFormat {
    /// 锁文件 jiedu.lock.json
    Lock,
    /// 已有的锁文件，写成 W3C Web Annotation：jiedu.annotations.json
    WebAnnotation,
}

/// Options of `export`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ExportOptions {
    /// 一篇解读（.md），或者解读所在的文件夹；里面有 mingbai.toml 时照它做
    pub(crate) path: PathBuf,
    /// 做哪几种，用逗号隔开；不写就把能做的都做出来
    #[arg(long, value_name = "种类", value_enum, value_delimiter = ',')]
    pub(crate) form: Vec<Product>,
    /// 用多大的纸；不写就按每一种该用的纸都做
    #[arg(long, value_name = "纸张", value_enum)]
    pub(crate) paper: Option<Paper>,
    /// 做好的文件放到哪里
    #[arg(long, value_name = "文件夹", default_value = "export")]
    pub(crate) out: PathBuf,
    /// 网站放在哪个网址下，写进二维码；不写就看 mingbai.toml 里的 base-url
    #[arg(long, value_name = "网址", value_parser = BaseUrl::parse)]
    pub(crate) base_url: Option<BaseUrl>,
    /// 纯文字版给哪一种文章编辑器；不写就都做
    #[arg(long, value_name = "编辑器", value_enum)]
    pub(crate) profile: Option<Profile>,
    /// 按哪一天说“还没到的日子”；不写就是今天（北京时间）
    #[arg(long, value_name = "年-月-日", value_parser = parse_date)]
    pub(crate) today: Option<Date>,
}

/// Options of `serve`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) build: BuildOptions,
    /// 本机端口；0 表示任选一个空闲的
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// 还在做的部分：一个文件，一行一个名字（live、markdown、editor、print），做好一样划掉一行
    #[arg(long, value_name = "文件", hide = true)]
    pub(crate) coming: Option<PathBuf>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// 给人看：带原文行
    Text,
    /// 给程序看
    Json,
}

fn parse_date(text: &str) -> Result<Date, String> {
    date::parse_iso(text).ok_or_else(|| "日期要写成 2026-03-02 这样".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(parse_date("2026-03-02").is_ok());
        assert!(parse_date("2026/3/2").is_err());
    }
}
