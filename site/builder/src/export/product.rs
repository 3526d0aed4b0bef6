//! What can be made of an explainer, one file here for each kind of product. Adding one touches that file and this list.

use anyhow::Result;
use clap::ValueEnum;
use jiff::civil::Date;
use mingbai_content::anchor::{PolicyIndex, Standing};
use mingbai_content::model::{Explainer, Form};

use super::sheet::Pressroom;
use super::{articles, booklet, code, picture, sheet, texts};
use crate::profiles::Profile;

/// Something that leaves the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Product {
    /// 明白卡（PDF，A5、A4）
    Card,
    /// 一次性告知单（PDF，A4）
    Tellonce,
    /// 公告（PDF，A3、A4）
    Notice,
    /// 一封信（PDF，A4）
    Letter,
    /// 办事一本通（PDF，A4）：文件夹里的解读装订成一本，有封面和目录
    Booklet,
    /// 二维码（SVG），扫了能看纸上的内容是不是最新
    Qr,
    /// 广播稿：大喇叭、电台照着念
    Radio,
    /// 短信：每条 70 字以内
    Sms,
    /// 微信正文：复制到公众号编辑器
    Wechat,
    /// 纯文字版：粘贴到网站的文章编辑器
    Plain,
    /// 图解长图（PNG、SVG），宽 750 像素
    Infographic,
}

/// Sheets of ISO 216.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
    /// 148 × 210 毫米
    A5,
    /// 210 × 297 毫米
    A4,
    /// 297 × 420 毫米
    A3,
}

impl From<Paper> for mingbai_press::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A5 => Self::A5,
            Paper::A4 => Self::A4,
            Paper::A3 => Self::A3,
        }
    }
}

impl Paper {
    /// As people call it.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::A5 => "A5",
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }
}

/// What a product needs to know beside the explainer.
#[derive(Clone, Copy)]
pub(crate) struct Settings<'a> {
    /// The paper that was asked for; without one, every paper that the product is made for.
    pub(crate) paper: Option<Paper>,
    /// Where sheets are printed.
    pub(crate) pressroom: &'a Pressroom,
    /// Who publishes, for covers; the drafter where nobody is named.
    pub(crate) publisher: Option<&'a str>,
    /// The full address of the explainer's page, where the site has one.
    pub(crate) page: Option<&'a str>,
    /// The day: what is over by then is not announced, and is drawn as over.
    pub(crate) today: Option<Date>,
    /// The clauses of the policy, where it could be read.
    pub(crate) index: Option<&'a PolicyIndex>,
    /// How the citations stand in the policy, where they are locked.
    pub(crate) standings: &'a [Standing],
    /// The editor that plain text is for; for each where none is named.
    pub(crate) profile: Option<Profile>,
}

impl<'a> Settings<'a> {
    /// What is needed at least.
    pub(crate) const fn of(pressroom: &'a Pressroom) -> Self {
        Self {
            paper: None,
            pressroom,
            publisher: None,
            page: None,
            today: None,
            index: None,
            standings: &[],
            profile: None,
        }
    }
}

/// One file of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    /// Its name, without a folder: `card-a5.pdf`.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) content: Vec<u8>,
    /// What its author should know, each a sentence: that it does not fit the sheet, and what is too long.
    pub(crate) notes: Vec<String>,
}

impl Product {
    /// Every product, in the order in which they are made and listed.
    pub(crate) const ALL: [Self; 11] = [
        Self::Card,
        Self::Tellonce,
        Self::Notice,
        Self::Letter,
        Self::Booklet,
        Self::Qr,
        Self::Infographic,
        Self::Radio,
        Self::Sms,
        Self::Wechat,
        Self::Plain,
    ];

    /// Those that are texts, cheap to make: a build makes them for every explainer.
    pub(crate) const TEXTS: [Self; 4] = [Self::Radio, Self::Sms, Self::Wechat, Self::Plain];

    /// Whether it says at an entry that the policy has changed what the entry rests on.
    pub(crate) const fn tells_revisions(self) -> bool {
        matches!(self, Self::Wechat | Self::Plain)
    }

    /// As people call it.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Card => "明白卡",
            Self::Tellonce => "一次性告知单",
            Self::Notice => "公告",
            Self::Letter => "一封信",
            Self::Booklet => "办事一本通",
            Self::Qr => "二维码",
            Self::Radio => "广播稿",
            Self::Sms => "短信",
            Self::Wechat => "微信正文",
            Self::Plain => "纯文字版",
            Self::Infographic => "图解长图",
        }
    }

    /// Whether the explainer has what it is made of.
    pub(crate) fn applies(self, explainer: &Explainer) -> bool {
        match self {
            Self::Card => sheet::applies(Form::Card, explainer),
            Self::Tellonce => sheet::applies(Form::TellOnce, explainer),
            Self::Notice => sheet::applies(Form::Notice, explainer),
            Self::Letter => sheet::applies(Form::Letter, explainer),
            Self::Booklet => !explainer.sections.is_empty(),
            Self::Qr => code::applies(explainer),
            Self::Radio | Self::Sms | Self::Wechat | Self::Plain => texts::applies(explainer),
            Self::Infographic => picture::applies(explainer),
        }
    }

    /// The papers that it is made for, the usual one first; none for what is not printed.
    pub(crate) const fn papers(self) -> &'static [Paper] {
        match self {
            Self::Card => &[Paper::A5, Paper::A4],
            Self::Notice => &[Paper::A3, Paper::A4],
            Self::Tellonce | Self::Letter | Self::Booklet => &[Paper::A4],
            Self::Qr | Self::Infographic | Self::Radio | Self::Sms | Self::Wechat | Self::Plain => &[],
        }
    }

    /// Whether it is a sheet of paper, which a page can offer beside itself.
    pub(crate) const fn is_sheet(self) -> bool {
        matches!(self, Self::Card | Self::Tellonce | Self::Notice | Self::Letter)
    }

    /// Whether it can only be made where the page has an address.
    pub(crate) const fn needs_address(self) -> bool {
        matches!(self, Self::Qr)
    }

    /// Whether it carries a QR code where the page has an address.
    pub(crate) const fn carries_code(self) -> bool {
        matches!(
            self,
            Self::Card | Self::Tellonce | Self::Notice | Self::Letter | Self::Booklet | Self::Qr | Self::Infographic
        )
    }

    /// Makes its files; at least one where it applies.
    ///
    /// # Errors
    ///
    /// When it cannot be made; the message says what is missing and what to do.
    pub(crate) fn make(self, explainer: &Explainer, settings: &Settings<'_>) -> Result<Vec<Made>> {
        match self {
            Self::Card => sheet::make(Form::Card, self.papers(), explainer, settings),
            Self::Tellonce => sheet::make(Form::TellOnce, self.papers(), explainer, settings),
            Self::Notice => sheet::make(Form::Notice, self.papers(), explainer, settings),
            Self::Letter => sheet::make(Form::Letter, self.papers(), explainer, settings),
            Self::Booklet => {
                let volume = (explainer, settings.page.map(str::to_owned));
                booklet::make(&[volume], settings.publisher, settings.pressroom).map(|made| vec![made])
            }
            Self::Qr => code::make(explainer, settings),
            Self::Radio => Ok(vec![texts::radio(explainer, settings)]),
            Self::Sms => Ok(vec![texts::sms(explainer, settings)]),
            Self::Wechat => Ok(vec![articles::wechat(explainer, settings)]),
            Self::Plain => Ok(articles::plain_fragments(explainer, settings)),
            Self::Infographic => picture::make(explainer, settings),
        }
    }
}
