//! The plain markup once more, as narrow as what it is pasted into: article editors with short lists of tags, and 微信公众号.
//!
//! One reader ([`read`]) turns the plain step into [`Piece`]s, whatever form they came from; each profile writes them with
//! the tags that its editor keeps. So a new form needs nothing here.

mod line;
mod links;
mod markup;
mod piece;
mod read;
mod strict;
mod table;
mod ueditor;
mod wechat;

use clap::ValueEnum;

pub(crate) use links::Links;
use piece::{Piece, Word};

/// What an article editor keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Profile {
    /// 只留最基本的标签，什么编辑器都收
    Strict,
    /// UEditor 默认白名单
    Ueditor,
}

impl Profile {
    /// Both, the narrow one first.
    pub(crate) const ALL: [Self; 2] = [Self::Strict, Self::Ueditor];

    /// Its name in files and on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Ueditor => "ueditor",
        }
    }
}

/// The fragment of `plain` for an article editor. It ends with a link to `upgrade`, the prerendered page whose element the
/// template's script puts in place of the fragment; the link carries the title, by which the script knows the fragment.
pub(crate) fn fragment(plain: &str, profile: Profile, links: Links<'_>, upgrade: &str, title: &str) -> String {
    let mut pieces = read::pieces(plain, links);
    // The fragment begins with its title, so that the script finds where; what stands before it says what the page's own head says.
    let start = pieces.iter().position(|piece| matches!(piece, Piece::Heading(2, _))).unwrap_or_default();
    pieces.drain(..start);
    let words = [title, "：网页版，可以搜索、打印、对照原文"].concat();
    let link = Word::Link { href: links.resolved(upgrade), words: vec![Word::Text(words)] };
    pieces.push(Piece::Paragraph(vec![link]));
    match profile {
        Profile::Strict => strict::write(&pieces),
        Profile::Ueditor => ueditor::write(&pieces),
    }
}

/// The body of a WeChat article: inline styles only, addresses as text.
pub(crate) fn wechat(plain: &str, links: Links<'_>) -> String {
    let mut pieces = read::pieces(plain, links);
    let mut last = String::from("点文末“阅读原文”，看完整解读和文件原文。");
    if let Some(page) = links.page {
        last.push_str("网址：");
        last.push_str(page);
    }
    pieces.push(Piece::Paragraph(vec![Word::Text(last)]));
    wechat::write(&pieces)
}

#[cfg(test)]
mod tests;
