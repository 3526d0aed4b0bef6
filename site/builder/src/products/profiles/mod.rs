//! The plain markup once more, as narrow as what it is pasted into: article editors with short lists of tags, and 微信公众号.
//!
//! [`flat`] takes from the plain step what no editor holds, and gives its links their addresses; that is `plain.html`. One reader ([`read`])
//! turns it into [`Piece`]s, whatever form they came from; each profile writes them with the tags that its editor keeps. So a
//! new form needs nothing here. What real editors make of them is tried by `cargo xtask e2e editors`.

mod article;
mod flat;
mod line;
mod links;
mod markup;
mod piece;
mod read;
mod table;
mod tree;
mod wechat;

use clap::ValueEnum;

pub(crate) use flat::flat;
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

/// The fragment of a flat plain step for an article editor. It ends with a link to `upgrade`, the prerendered page whose element the
/// template's script puts in place of the fragment; the link carries the title, by which the script knows the fragment.
pub(crate) fn fragment(flat: &str, profile: Profile, upgrade: &str, title: &str) -> String {
    let mut pieces = read::pieces(flat);
    // The fragment begins with its title, so that the script finds where; what stands before it says what the page's own head says.
    let start = pieces.iter().position(|piece| matches!(piece, Piece::Heading(2, _))).unwrap_or_default();
    pieces.drain(..start);
    let words = [title, "：网页版，可以搜索、打印、对照原文"].concat();
    let link = Word::Link { href: upgrade.to_owned(), words: vec![Word::Text(words)] };
    pieces.push(Piece::Paragraph(vec![link]));
    article::write(&pieces, profile)
}

/// The body of a WeChat article, from a flat plain step whose page has this address: inline styles only, addresses as text.
pub(crate) fn wechat(flat: &str, page: Option<&str>) -> String {
    let mut pieces = read::pieces(flat);
    let mut last = String::from("点文末“阅读原文”，看完整解读和文件原文。");
    if let Some(page) = page {
        last.push_str("网址：");
        last.push_str(page);
    }
    pieces.push(Piece::Paragraph(vec![Word::Text(last)]));
    wechat::write(&pieces)
}

#[cfg(test)]
mod tests;
