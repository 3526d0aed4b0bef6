//! 微信正文 and the plain fragments: what is pasted into an article, made from the plain step.
//!
//! Each is a page to open and to copy from: it says its encoding, and its fragment is what `<main>` holds.

use super::context::PageContext;
use super::made::{Made, Workshop};
use super::profiles::{self, Links, Profile};
use crate::texts::escape::escape_into;

/// The prerendered page that a fragment leads to, in the explainer's folder; the script knows it by its ending.
pub(crate) const UPGRADE_FILE: &str = "jiedu.mingbai.html";

/// What the pages' button does, beside them: a security policy allows no script in the page, and a browser no module from the disk.
const COPY_SCRIPT: (&str, &str) = ("copy.js", include_str!("../../assets/copy.js"));

/// The article for 公众号.
pub(super) fn wechat(context: &PageContext<'_>) -> Vec<Made> {
    let body = profiles::wechat(context.flat(), context.address.as_deref());
    vec![page(context, "wechat.html", "微信正文", &body), script()]
}

/// The plain step, for whatever keeps all tags, and a fragment for each profile; or the one that is asked for.
pub(super) fn plain_fragments(context: &PageContext<'_>, workshop: &Workshop<'_>) -> Vec<Made> {
    let flat = context.flat();
    let upgrade = links(context).resolved(UPGRADE_FILE);
    let profiles = Profile::ALL.into_iter().filter(|profile| workshop.profile.is_none_or(|asked| asked == *profile));
    let mut made: Vec<Made> = profiles
        .map(|profile| {
            let html = profiles::fragment(flat, profile, &upgrade, &context.explainer().head.title);
            let notes = notes(context);
            Made { notes, ..page(context, &format!("plain-{}.html", profile.name()), "纯文字版", &html) }
        })
        .collect();
    made.push(script());
    made
}

/// The plain step as a page.
pub(crate) fn plain(context: &PageContext<'_>) -> Vec<Made> {
    vec![page(context, "plain.html", "纯文字版", context.flat()), script()]
}

fn links<'a>(context: &'a PageContext<'_>) -> Links<'a> {
    Links { page: context.address.as_deref() }
}

fn page(context: &PageContext<'_>, name: &str, kind: &str, fragment: &str) -> Made {
    let mut title = String::new();
    escape_into(&mut title, &context.explainer().head.title);
    let (script, _) = COPY_SCRIPT;
    let html = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}－{kind}</title>\n\
         <script src=\"{script}\" defer></script>\n</head>\n<body>\n\
         <p><button type=\"button\" hidden>复制全文</button> <output></output></p>\n\
         <main>\n{fragment}\n</main>\n</body>\n</html>\n",
        fragment = fragment.trim_end()
    );
    Made { name: name.to_owned(), content: html.into_bytes(), notes: Vec::new() }
}

fn script() -> Made {
    let (name, content) = COPY_SCRIPT;
    Made { name: name.to_owned(), content: content.as_bytes().to_vec(), notes: Vec::new() }
}

fn notes(context: &PageContext<'_>) -> Vec<String> {
    let hint = "没有网址，里面的链接只在同一个文件夹里有效：请在 mingbai.toml 里写 base-url = \"https://…/\"，或者加 --base-url";
    if context.address.is_none() { vec![hint.to_owned()] } else { Vec::new() }
}
