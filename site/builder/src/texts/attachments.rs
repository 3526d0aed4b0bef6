//! The files that an explainer shows: pictures, films, sounds and captions beside its Markdown go out with its page.
//!
//! Whoever may send in an explainer must not be able to publish any other file of this machine by it: only files of these
//! kinds, inside the folder in which the explainer was found, under an address that does not climb out of it.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use mingbai_content::model::Explainer;
use mingbai_content::{Code, Finding, Span};
use serde_json::Value;

use super::beside::{Beside, Content};

/// The names under which the model holds addresses of such files, in whichever form.
const FIELDS: [&str; 4] = ["src", "captions", "poster", "recording"];

/// What may go out, by the ending of its name.
const KINDS: [&str; 14] =
    ["png", "jpg", "jpeg", "webp", "svg", "gif", "apng", "mp4", "webm", "mp3", "m4a", "ogg", "wav", "vtt"];

/// A file and the address that the explainer gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attachment {
    /// Below the folder of the explainer's page.
    pub(crate) address: String,
    /// Where it lies.
    pub(crate) file: PathBuf,
}

/// The files of an explainer; what cannot go out is added to `findings`.
pub(super) fn of(
    beside: &mut Beside<'_>,
    text: &str,
    explainer: &Explainer,
    findings: &mut Vec<Finding>,
) -> Vec<Attachment> {
    let mut attachments = Vec::new();
    for address in addresses(explainer) {
        let Some(path) = local(&address) else { continue };
        let span = text.find(&address).map_or(Span::default(), |at| Span::new(at, at + address.len()));
        let real = beside.found.beside(&path).canonicalize();
        beside.note(&path, if real.is_ok() { Content::Unread } else { Content::Missing });
        match real {
            Err(_) => {
                let message = format!("找不到文件 {path}。请把它放在解读旁边，核对文件名。");
                findings.push(Finding::new(Code::FileMissing, span, message));
            }
            Ok(real) if !is_open(&real, &beside.found.root) => {
                let message = format!("文件 {path} 不能一起发布：要在解读所在的文件夹里，是图片、视频、声音或者字幕。");
                findings.push(Finding::new(Code::FileRefused, span, message));
            }
            Ok(real) => attachments.push(Attachment { address: path, file: real }),
        }
    }
    attachments
}

/// The addresses of all files that it shows, wherever it has them; what any example shows is found so, by a test.
///
/// Most explainers show none: then the text of the model tells, and its tree is not made.
fn addresses(explainer: &Explainer) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    let Ok(model) = serde_json::to_string(&(&explainer.head, &explainer.sections)) else { return addresses };
    if FIELDS.iter().any(|field| model.contains(&["\"", field, "\":\""].concat())) {
        gather(&serde_json::from_str(&model).unwrap_or_default(), &mut addresses);
    }
    addresses
}

fn gather(value: &Value, addresses: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, addresses)),
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(address) if FIELDS.contains(&name.as_str()) && !address.is_empty() => {
                        addresses.insert(address.clone());
                    }
                    value => gather(value, addresses),
                }
            }
        }
        _ => {}
    }
}

/// The path of an address that names a file below the explainer's own folder; none for the web, the site's root and `..`.
fn local(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().filter(|path| !path.is_empty() && !path.contains([':', '\\', '%']))?;
    let is_below = Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    is_below.then(|| path.to_owned())
}

fn is_open(real: &Path, root: &Path) -> bool {
    let ending = real.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    real.is_file() && KINDS.contains(&ending.as_str()) && root.canonicalize().is_ok_and(|root| real.starts_with(root))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use mingbai_content::explainer;
    use mingbai_widgets::gallery::examples;
    use scraper::{Html, Selector};

    use super::*;
    use crate::products::context::PageContext;
    use crate::texts::beside::Seen;
    use crate::texts::discover::Found;
    use crate::texts::shelf::Shelf;
    use crate::texts::source::Source;

    /// A form whose type has an address under another name would go out without its files.
    #[test]
    fn every_file_that_a_form_shows_is_found() {
        let selector = Selector::parse("[src], [poster]").unwrap();
        let mut count = 0;
        for example in examples() {
            let source = Source::alone(String::new(), example.markdown);
            let page = Html::parse_fragment(PageContext::new(&source, None, None).plain());
            let found: BTreeSet<String> = addresses(&source.explainer).iter().filter_map(|it| local(it)).collect();
            for element in page.select(&selector) {
                let shown = ["src", "poster"].into_iter().filter_map(|name| element.value().attr(name));
                for path in shown.filter_map(local) {
                    assert!(found.contains(&path), "{}: {path} is shown and not found", example.name);
                    count += 1;
                }
            }
        }
        assert!(count > 0, "no example shows a file");
    }

    #[test]
    fn only_addresses_below_the_explainer_are_files_of_its_own() {
        assert_eq!(local("a/b.png?v=1#x").as_deref(), Some("a/b.png"));
        for address in ["https://a.example/b.png", "/b.png", "../b.png", "a/../../b.png", "C:\\b.png", "", "#t=1"] {
            assert_eq!(local(address), None, "{address}");
        }
    }

    #[test]
    fn files_of_every_form_go_out_and_others_do_not() {
        let folder = std::env::temp_dir().join(format!("mingbai-attachments-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["a.svg", "b.mp3", "c.webm", "c.vtt", "c.jpg", "secret.toml"] {
            fs::write(folder.join(name), name).unwrap();
        }
        let text = "---\ntitle: 一\n---\n\n## 文\n\n字 ![图](a.svg) ![密](secret.toml) ![缺](none.png)\n\n## 会 {.briefing date=2026-01-01 recording=b.mp3}\n\n### 甲\n\n话\n\n## 片 {.media}\n\n![片](c.webm)\n[字幕](c.vtt) [封面](c.jpg)\n\n字\n";
        let found = Found { path: folder.join("jiedu.md"), root: folder.clone(), slug: "x".to_owned() };
        let mut findings = Vec::new();
        let shelf = Shelf::default();
        let mut beside = Beside::new(&found, &shelf);
        let attachments = of(&mut beside, text, &explainer::parse(text).output, &mut findings);
        let names: Vec<&str> = attachments.iter().map(|it| it.address.as_str()).collect();
        assert_eq!(names, ["a.svg", "b.mp3", "c.jpg", "c.vtt", "c.webm"]);
        let told: Vec<(&str, &str)> = findings.iter().map(|it| (it.code.name(), it.span.of(text))).collect();
        // What is missing has been looked for too: once it is there, something has changed.
        let missing = Seen { name: "none.png".to_owned(), content: Content::Missing };
        assert!(beside.seen.contains(&missing), "{:?}", beside.seen);
        assert_eq!(told, [("file-missing", "none.png"), ("file-refused", "secret.toml")]);
        fs::remove_dir_all(folder).unwrap();
    }
}
