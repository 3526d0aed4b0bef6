//! What is given to editors: the fragments of the demonstration and of an explainer that has every form, and the tag.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::folder::Folder;
use mingbai_e2e::{Site, paths};

/// The explainer that has every form, in `e2e/editors/texts/`.
const EVERY_FORM: &str = "every-form";

/// What is pasted, a column of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Plain,
    Strict,
    Ueditor,
    Wechat,
    Tag,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [Self::Strict, Self::Ueditor, Self::Plain, Self::Wechat, Self::Tag];

    /// Its file, as the tables name it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Strict => "plain-strict",
            Self::Ueditor => "plain-ueditor",
            Self::Wechat => "wechat",
            Self::Tag => "the tag",
        }
    }

    /// Whether an element stands for it where the page loads the script.
    pub(crate) const fn becomes_live(self) -> bool {
        matches!(self, Self::Strict | Self::Ueditor | Self::Tag)
    }
}

/// An article with the tag, as docs/embed.md has it.
const TAG: &str = r##"<p>县政府办公室转发。</p>
<mingbai-explainer src="/elevator-2026/jiedu.md" policy="#zoom"><p>这份文件配有解读：<a href="/elevator-2026/index.html">看解读</a></p></mingbai-explainer>
<p>责任编辑：县政府办</p>"##;

/// The pages that fragments are taken from, and the site around them.
#[derive(Debug)]
pub(crate) struct Texts {
    built: Folder,
}

impl Texts {
    /// Builds what the demonstration does not have.
    ///
    /// # Errors
    ///
    /// When the site or the packages are not there, or the builder fails.
    pub(crate) fn made() -> Result<Self> {
        ensure!(
            paths::editors().join("node_modules").is_dir(),
            "the packages of e2e/editors/package.json are missing: run `npm ci --prefix e2e/editors`"
        );
        let built = Folder::temporary("editors")?;
        let output = Command::new(paths::mingbai()?)
            .arg("build")
            .arg(paths::editors().join("texts"))
            .arg("--out")
            .arg(built.path())
            .arg("--embed")
            .arg(paths::dist()?.join("mingbai"))
            .output()?;
        ensure!(output.status.success(), "mingbai build failed:\n{}", String::from_utf8_lossy(&output.stderr));
        Ok(Self { built })
    }

    /// The explainers, by the names of their folders.
    pub(crate) fn slugs() -> impl Iterator<Item = &'static str> {
        paths::EXAMPLES.into_iter().chain([EVERY_FORM])
    }

    /// What of a kind is pasted, each as the address of its page or, for the tag, as it is.
    pub(crate) fn of(kind: Kind) -> Vec<String> {
        match kind {
            Kind::Tag => vec![TAG.to_owned()],
            kind => Self::slugs().map(|slug| format!("/{slug}/{}.html", kind.name())).collect(),
        }
    }

    /// The text itself, which a source of [`Texts::of`] stands for.
    ///
    /// # Errors
    ///
    /// When its page was not built.
    pub(crate) fn fragment(&self, source: &str) -> Result<String> {
        let Some(path) = source.strip_prefix('/') else { return Ok(source.to_owned()) };
        let root = if path.starts_with(EVERY_FORM) { self.built.path().to_path_buf() } else { paths::dist()? };
        read(&root.join(path))
    }

    /// The site with these texts, and the editors.
    ///
    /// # Errors
    ///
    /// When the site was not built.
    pub(crate) fn site(&self) -> Result<Site> {
        let every_form = format!("/{EVERY_FORM}/");
        Ok(Site::default()
            .mount(&every_form, self.built.path().join(EVERY_FORM))
            .mount("/editors/", paths::editors())
            .mount("/bundled/", paths::output().join("editors"))
            .mount("/", paths::dist()?))
    }
}

fn read(page: &Path) -> Result<String> {
    let text = fs::read_to_string(page).with_context(|| format!("{} was not built", page.display()))?;
    paths::fragment(&text)
}
