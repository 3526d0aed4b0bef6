//! What can be made of an explainer, one file here for each kind of product. Adding one touches that file and this list.

use anyhow::Result;
use clap::ValueEnum;
use mingbai_content::fingerprint::is_sheet;
use mingbai_content::model::{Explainer, Form};
use mingbai_press::{Paper, Sheet};

use super::context::PageContext;
use super::made::{Made, Workshop};
use super::{articles, booklet, code, picture, search, sheet, spoken};

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
    /// 检索数据（NDJSON）：每条一份，导入 OpenSearch
    Search,
}

impl Product {
    /// Every product, in the order in which they are made and listed.
    pub(crate) const ALL: [Self; 12] = [
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
        Self::Search,
    ];

    /// Whether it says at an entry that the policy has changed what the entry rests on.
    pub(crate) const fn tells_revisions(self) -> bool {
        matches!(self, Self::Wechat | Self::Plain | Self::Search)
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
            Self::Search => "检索数据",
        }
    }

    /// The form whose sections it puts onto paper, a sheet each; none of what is no sheet.
    const fn form(self) -> Option<Form> {
        match self {
            Self::Card => Some(Form::Card),
            Self::Tellonce => Some(Form::TellOnce),
            Self::Notice => Some(Form::Notice),
            Self::Letter => Some(Form::Letter),
            Self::Booklet
            | Self::Qr
            | Self::Infographic
            | Self::Radio
            | Self::Sms
            | Self::Wechat
            | Self::Plain
            | Self::Search => None,
        }
    }

    /// Whether the explainer has what it is made of.
    pub(crate) fn applies(self, explainer: &Explainer) -> bool {
        match self {
            Self::Card | Self::Tellonce | Self::Notice | Self::Letter => {
                self.form().is_some_and(|form| sheet::applies(form, explainer))
            }
            Self::Booklet | Self::Radio | Self::Sms | Self::Wechat | Self::Plain | Self::Search => {
                !explainer.sections.is_empty()
            }
            Self::Qr => code::applies(explainer),
            Self::Infographic => picture::applies(explainer),
        }
    }

    /// The papers that it is made for, the usual one first; none for what is not printed.
    pub(crate) fn papers(self) -> &'static [Paper] {
        match self {
            Self::Booklet => &[Paper::A4],
            product => product.form().map_or(&[], Sheet::papers),
        }
    }

    /// Whether it is a sheet of paper, which a page can offer beside itself.
    pub(crate) fn is_sheet(self) -> bool {
        self.form().is_some_and(is_sheet)
    }

    /// Whether it can only be made where the page has an address.
    pub(crate) const fn needs_address(self) -> bool {
        matches!(self, Self::Qr)
    }

    /// Whether it carries a QR code where the page has an address.
    pub(crate) const fn carries_code(self) -> bool {
        matches!(self, Self::Booklet | Self::Qr | Self::Infographic) || self.form().is_some()
    }

    /// Makes its files; at least one where it applies.
    ///
    /// # Errors
    ///
    /// When it cannot be made; the message says what is missing and what to do.
    pub(crate) fn make(self, context: &PageContext<'_>, workshop: &Workshop<'_>) -> Result<Vec<Made>> {
        match self {
            Self::Card | Self::Tellonce | Self::Notice | Self::Letter => {
                self.form().map_or_else(|| Ok(Vec::new()), |form| sheet::make(form, context, workshop))
            }
            Self::Booklet => booklet::make(&[context], workshop).map(|made| vec![made]),
            Self::Qr => code::make(context),
            Self::Radio => Ok(vec![spoken::radio(context)]),
            Self::Sms => Ok(vec![spoken::sms(context)]),
            Self::Wechat => Ok(articles::wechat(context)),
            Self::Plain => Ok(articles::plain_fragments(context, workshop)),
            Self::Infographic => picture::make(context),
            Self::Search => Ok(vec![search::make(context)?]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_is_handed_out_is_a_product() {
        let handed_out: Vec<Form> = Form::NAMED.into_iter().filter(|form| is_sheet(*form)).collect();
        for form in &handed_out {
            assert!(Product::ALL.into_iter().any(|product| product.form() == Some(*form)), "{form:?}");
        }
        assert_eq!(Product::ALL.into_iter().filter(|product| product.is_sheet()).count(), handed_out.len());
    }
}
