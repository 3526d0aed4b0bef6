//! 微信正文 and the plain fragments: what is pasted into an article, made from the plain step.

use mingbai_content::model::Explainer;

use super::{Made, Settings};
use crate::page::POLICY_FILE;
use crate::policy_html::escape_into;
use crate::profiles::{self, Links, Profile};
use crate::render::{self, Place};
use crate::source::is_elsewhere;

/// The prerendered page that a fragment leads to, in the explainer's folder; the script knows it by its ending.
pub(crate) const UPGRADE_FILE: &str = "jiedu.mingbai.html";

/// The article for 公众号: a page to open, to select as a whole and to copy.
pub(super) fn wechat(explainer: &Explainer, settings: &Settings<'_>) -> Made {
    let body = profiles::wechat(&plain(explainer, settings), Links { page: settings.page });
    let mut title = String::new();
    escape_into(&mut title, &explainer.head.title);
    let html = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}－微信正文</title>\n</head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    );
    Made { name: "wechat.html".to_owned(), content: html.into_bytes(), notes: Vec::new() }
}

/// A fragment for each profile, or for the one that is asked for.
pub(super) fn plain_fragments(explainer: &Explainer, settings: &Settings<'_>) -> Vec<Made> {
    let plain = plain(explainer, settings);
    let links = Links { page: settings.page };
    let profiles = Profile::ALL.into_iter().filter(|profile| settings.profile.is_none_or(|asked| asked == *profile));
    profiles
        .map(|profile| {
            let html = profiles::fragment(&plain, profile, links, UPGRADE_FILE, &explainer.head.title);
            let name = format!("plain-{}.html", profile.name());
            Made { name, content: html.into_bytes(), notes: notes(settings) }
        })
        .collect()
}

fn plain(explainer: &Explainer, settings: &Settings<'_>) -> String {
    let elsewhere = explainer.head.policy.href.as_deref().filter(|href| !href.is_empty());
    // An address is where readers find the policy, though its text may lie beside the explainer too.
    let is_beside = settings.index.is_some() && !elsewhere.is_some_and(is_elsewhere);
    let place = Place {
        index: settings.index,
        embed: "",
        policy_href: if is_beside { Some(POLICY_FILE) } else { elsewhere },
        policy: None,
        theme: None,
        today: settings.today,
        pictures: None,
        page: None,
        standings: settings.standings,
    };
    render::plain(explainer, place)
}

fn notes(settings: &Settings<'_>) -> Vec<String> {
    let hint = "没有网址，里面的链接只在同一个文件夹里有效：请在 mingbai.toml 里写 base-url = \"https://…/\"，或者加 --base-url";
    if settings.page.is_none() { vec![hint.to_owned()] } else { Vec::new() }
}
