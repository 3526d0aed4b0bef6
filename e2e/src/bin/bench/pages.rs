//! The pages: one shell, one document, one content; only what shows the content differs.
//!
//! They are made from the built site of one example, into a folder of their own, with every text and module compressed
//! beforehand at brotli's highest quality, as a portal would serve it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use mingbai_e2e::folder::Folder;
use mingbai_e2e::source::{Question, Source};
use mingbai_e2e::{Site, paths};

/// A way to show an explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Plain HTML: the limit of what is possible.
    Plain,
    /// Plain HTML with our stylesheet in its head: the limit of what is possible for a page that has one.
    Sheet,
    /// Our element, prerendered.
    Prerendered,
    /// Our element with Markdown as its source.
    Markdown,
    /// Lit and markdown-it with the same Markdown.
    Reference,
}

impl Way {
    /// All of them; the first is what the others are compared with.
    pub(crate) const ALL: [Self; 5] = [Self::Plain, Self::Sheet, Self::Prerendered, Self::Markdown, Self::Reference];

    /// The name of its page and its row.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Sheet => "plain-with-sheet",
            Self::Prerendered => "prerendered",
            Self::Markdown => "markdown",
            Self::Reference => "reference",
        }
    }

    /// Whether our script takes the page over in the end.
    pub(crate) fn goes_live(self) -> bool {
        matches!(self, Self::Prerendered | Self::Markdown)
    }
}

/// The pages, for as long as they are served.
pub(crate) struct Bench {
    folder: Folder,
    question: Question,
}

impl Bench {
    /// Writes and compresses the pages of an example.
    pub(crate) fn prepare(slug: &str) -> Result<Self> {
        let dist = paths::dist()?;
        let example = dist.join(slug);
        let question = Source::read(&example.join("jiedu.md"))?.first_question()?;
        let bench = Self { folder: Folder::temporary("bench")?, question };
        let folder = bench.folder.path();
        let pages = folder.join("pages");
        fs::create_dir_all(&pages)?;
        copy_files(&dist.join("mingbai"), &folder.join("mingbai"))?;
        fs::copy(example.join("jiedu.md"), pages.join("jiedu.md"))?;
        reference_widget(&pages.join("reference.js"))?;

        let page = fs::read_to_string(example.join("index.html"))?;
        // A page that is given Markdown holds no prerendered element; the styled step does.
        let styled = fs::read_to_string(example.join("styled.html"))?;
        let prerendered = if page.contains("<template shadowrootmode") { &page } else { &styled };
        // The policy holds only the tags that a CMS keeps, so its first `</div>` is its own. Not every page has one.
        let document = between(&page, "<div id=\"UCAP-CONTENT\">", "</div>").unwrap_or_default();
        let plain = paths::fragment(&fs::read_to_string(example.join("plain.html"))?)?;
        for way in Way::ALL {
            let html = shell(way, &content(way, prerendered, &plain)?, document);
            fs::write(pages.join(format!("{}.html", way.name())), html)?;
        }
        compress(folder)?;
        Ok(bench)
    }

    /// What the server offers.
    pub(crate) fn site(&self) -> Site {
        Site::default().mount("/", self.folder.path().to_path_buf())
    }

    /// The question whose answer is waited for.
    pub(crate) fn question(&self) -> &Question {
        &self.question
    }
}

/// What a way puts on the page.
fn content(way: Way, prerendered: &str, plain: &str) -> Result<String> {
    Ok(match way {
        Way::Plain | Way::Sheet => plain.to_owned(),
        Way::Prerendered => {
            let inside =
                between(prerendered, "<mingbai-explainer", "</mingbai-explainer>").context("no prerendered element")?;
            format!("<mingbai-explainer{inside}</mingbai-explainer>")
        }
        Way::Markdown => "<mingbai-explainer src=\"jiedu.md\" policy=\"#UCAP-CONTENT\"></mingbai-explainer>".to_owned(),
        Way::Reference => "<reference-explainer src=\"jiedu.md\"></reference-explainer>".to_owned(),
    })
}

/// The same page around each; the explainer stands above the document, where a phone shows it.
fn shell(way: Way, content: &str, document: &str) -> String {
    let head = match way {
        Way::Plain => "",
        Way::Sheet => "<link rel=\"stylesheet\" href=\"../mingbai/mingbai.css\">",
        Way::Prerendered | Way::Markdown => "<script type=\"module\" src=\"../mingbai/mingbai.js\"></script>",
        Way::Reference => "<script type=\"module\" src=\"reference.js\"></script>",
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n{head}\n</head>\n\
         <body>\n{content}\n<div id=\"UCAP-CONTENT\">{document}</div>\n</body>\n</html>\n",
        way.name()
    )
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inside, _)| inside)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for item in from.read_dir().with_context(|| format!("{} cannot be read", from.display()))? {
        let item = item?;
        if item.file_type()?.is_file() {
            fs::copy(item.path(), to.join(item.file_name()))?;
        }
    }
    Ok(())
}

/// Bundles `reference/widget.js`.
fn reference_widget(to: &Path) -> Result<()> {
    let esbuild = paths::node_modules()?.join(".bin/esbuild");
    let crate_folder = paths::hosts().with_file_name("");
    let outfile = format!("--outfile={}", to.display());
    let status = Command::new(esbuild)
        .current_dir(crate_folder)
        .args(["reference/widget.js", "--bundle", "--minify", "--format=esm", "--target=es2020", "--log-level=warning"])
        .arg(outfile)
        .status()
        .context("esbuild does not run")?;
    ensure!(status.success(), "esbuild could not bundle reference/widget.js");
    Ok(())
}

/// Puts a `.br` beside each file; Node has the compressor, so none is compiled for this.
fn compress(folder: &Path) -> Result<()> {
    let script = paths::hosts().with_file_name("reference").join("compress.mjs");
    let status = Command::new("node").arg(script).arg(folder).status().context("node does not run")?;
    ensure!(status.success(), "the pages could not be compressed");
    Ok(())
}
