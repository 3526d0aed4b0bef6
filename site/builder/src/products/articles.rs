//! 微信正文 and the plain fragments: what is pasted into an article, made from the plain step.

use super::context::PageContext;
use super::made::{Made, Workshop};
use super::profiles::{self, Links, Profile};
use crate::texts::escape::escape_into;

/// The prerendered page that a fragment leads to, in the explainer's folder; the script knows it by its ending.
pub(crate) const UPGRADE_FILE: &str = "jiedu.mingbai.html";

/// The article for 公众号: a page to open, to select as a whole and to copy.
pub(super) fn wechat(context: &PageContext<'_>) -> Made {
    let body = profiles::wechat(context.plain(), Links { page: context.address.as_deref() });
    let mut title = String::new();
    escape_into(&mut title, &context.explainer().head.title);
    let html = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}－微信正文</title>\n</head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    );
    Made { name: "wechat.html".to_owned(), content: html.into_bytes(), notes: Vec::new() }
}

/// A fragment for each profile, or for the one that is asked for.
pub(super) fn plain_fragments(context: &PageContext<'_>, workshop: &Workshop<'_>) -> Vec<Made> {
    let links = Links { page: context.address.as_deref() };
    let profiles = Profile::ALL.into_iter().filter(|profile| workshop.profile.is_none_or(|asked| asked == *profile));
    profiles
        .map(|profile| {
            let html =
                profiles::fragment(context.plain(), profile, links, UPGRADE_FILE, &context.explainer().head.title);
            let name = format!("plain-{}.html", profile.name());
            Made { name, content: html.into_bytes(), notes: notes(context) }
        })
        .collect()
}

fn notes(context: &PageContext<'_>) -> Vec<String> {
    let hint = "没有网址，里面的链接只在同一个文件夹里有效：请在 mingbai.toml 里写 base-url = \"https://…/\"，或者加 --base-url";
    if context.address.is_none() { vec![hint.to_owned()] } else { Vec::new() }
}
