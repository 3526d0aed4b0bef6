//! What is still being made while the pages can be read already: whoever makes it names it in a file, a word a line, and takes the
//! word out when it is ready. Pages say what is coming, and an address of what is not there yet says so too.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::commands::build::Prints;

/// Where the notes have their looks from; a style in the page would be against the policy of these pages.
pub(super) const STYLE: &str = "/-mingbai/coming.css";

pub(super) const STYLE_SHEET: &str = ".mingbai-coming { margin: 0; padding: .5rem 1rem; background: #fff4d6; color: #3b2f00; \
                                      font: 1rem/1.6 sans-serif; text-align: center; }\n";

/// Something that is ready later than the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The module that brings a page to life.
    Live,
    /// The modules that draw from Markdown, and pictures.
    Markdown,
    /// The editor.
    Editor,
    /// The program that sets paper, and what it prints.
    Print,
}

impl Part {
    const ALL: [Self; 4] = [Self::Live, Self::Markdown, Self::Editor, Self::Print];

    /// The word in the file.
    const fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Markdown => "markdown",
            Self::Editor => "editor",
            Self::Print => "print",
        }
    }

    /// As readers of the pages call it.
    const fn title(self) -> &'static str {
        match self {
            Self::Live => "搜索和原文标记",
            Self::Markdown => "浏览器里画的解读和长图",
            Self::Editor => "编辑器",
            Self::Print => "打印版（PDF）",
        }
    }

    /// Whether this path is an address of it.
    fn has(self, path: &str) -> bool {
        match self {
            Self::Live | Self::Markdown => false,
            Self::Editor => path.trim_matches('/') == "editor",
            Self::Print => path.ends_with(".pdf"),
        }
    }
}

/// What is coming; nothing where no file says so.
#[derive(Clone, Debug, Default)]
pub(super) struct Coming(Option<PathBuf>);

impl Coming {
    /// What `file` names.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or has a word that names nothing: that part would never be told.
    pub(super) fn new(file: Option<&Path>) -> Result<Self> {
        let Some(file) = file else { return Ok(Self::default()) };
        let text = fs::read_to_string(file).with_context(|| format!("读不了 {}", file.display()))?;
        if let Some(unknown) = text.lines().find(|line| Part::ALL.iter().all(|part| part.name() != *line)) {
            bail!("{} 里的“{unknown}”不是网站的一部分", file.display());
        }
        Ok(Self(Some(file.to_path_buf())))
    }

    /// The file, to be watched.
    pub(super) fn file(&self) -> Option<&Path> {
        self.0.as_deref()
    }

    /// Whether a build prints, or leaves that to a later one.
    pub(super) fn prints(&self) -> Prints {
        if self.parts().contains(&Part::Print) { Prints::Later } else { Prints::Made }
    }

    /// One line of what is coming, for people; none when all is there.
    pub(super) fn line(&self) -> Option<String> {
        let titles: Vec<_> = self.parts().into_iter().map(Part::title).collect();
        (!titles.is_empty()).then(|| format!("还在做：{}。现在就可以读，做好一样，页面自己刷新一次", titles.join("、")))
    }

    /// That line, to stand first in a page.
    pub(super) fn note(&self) -> String {
        let line = self.line();
        line.map(|line| {
            format!(
                "<link rel=\"stylesheet\" href=\"{STYLE}\"><p class=\"mingbai-coming\" role=\"status\">{line}。</p>"
            )
        })
        .unwrap_or_default()
    }

    /// The page that stands for a path which is not there yet; none for one that will never be.
    pub(super) fn page(&self, path: &str) -> Option<String> {
        let title = self.parts().into_iter().find(|part| part.has(path))?.title();
        Some(format!(
            "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}还没有做好</title>\n\
             <link rel=\"stylesheet\" href=\"{STYLE}\">\n</head>\n<body>\n<main class=\"mingbai-coming\">\n<h1>{title}还没有做好</h1>\n\
             <p>正在这台机器上做，做好后这一页自己打开。<a href=\"/\">先看别的网页</a></p>\n</main>\n</body>\n</html>\n"
        ))
    }

    /// Read each time: it is a few words, and only while something is being made.
    fn parts(&self) -> Vec<Part> {
        let text = self.0.as_ref().map(|file| fs::read_to_string(file).unwrap_or_default()).unwrap_or_default();
        Part::ALL.into_iter().filter(|part| text.lines().any(|line| line == part.name())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_coming_is_told_until_it_is_there() {
        let file = std::env::temp_dir().join(format!("mingbai-coming-{}", std::process::id()));
        fs::write(&file, "live\nprint\n").unwrap();
        let coming = Coming::new(Some(&file)).unwrap();
        assert_eq!(coming.prints(), Prints::Later);
        assert!(coming.note().contains("搜索和原文标记、打印版"), "{}", coming.note());
        assert!(coming.page("/lift/card-a5.pdf").is_some_and(|page| page.contains("打印版（PDF）还没有做好")));
        assert_eq!(coming.page("/editor/"), None);
        assert_eq!(coming.page("/nowhere/"), None);
        fs::write(&file, "").unwrap();
        assert_eq!((coming.prints(), coming.line()), (Prints::Made, None));
        assert_eq!(coming.page("/lift/card-a5.pdf"), None);
        fs::write(&file, "liv\n").unwrap();
        assert!(Coming::new(Some(&file)).unwrap_err().to_string().contains("liv"));
        fs::remove_file(file).unwrap();
    }

    #[test]
    fn where_no_file_says_so_nothing_is_coming() {
        let coming = Coming::new(None).unwrap();
        assert_eq!((coming.prints(), coming.note().as_str(), coming.page("/editor/")), (Prints::Made, "", None));
    }
}
