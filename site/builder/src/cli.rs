//! The command line: which commands there are. The options of each stand beside it.

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::commands::Verdict;
use crate::commands::anchors::{self, AnchorsOptions};
use crate::commands::build::{self, BuildOptions};
use crate::commands::check::{self, CheckOptions};
use crate::commands::convert::{self, ConvertOptions};
use crate::commands::export::{self, ExportOptions};
use crate::commands::fmt::{self, FmtOptions};
use crate::commands::lock::{self, LockOptions};
use crate::commands::serve::{self, ServeOptions};

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
    /// 把 Word 文件（.docx）转成 Markdown：只有文件里的话，不起草
    Convert(ConvertOptions),
    /// 做成网页以外的东西：印出来的、念出来的、发出去的
    Export(ExportOptions),
    /// 把解读排成统一的写法，意思不变
    Fmt(FmtOptions),
    /// 把引文锁在今天的原文上，以后原文一改就对得出来
    Lock(LockOptions),
    /// 做成网页并在本机预览，文件一改就重做
    Serve(ServeOptions),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    ///
    /// As the command says.
    pub(crate) fn run(&self) -> Result<Verdict> {
        match self {
            Self::Anchors(options) => anchors::run(options),
            Self::Build(options) => build::run(options),
            Self::Check(options) => check::run(options),
            Self::Convert(options) => convert::run(options),
            Self::Export(options) => export::run(options),
            Self::Fmt(options) => fmt::run(options),
            Self::Lock(options) => lock::run(options),
            Self::Serve(options) => serve::run(options),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
