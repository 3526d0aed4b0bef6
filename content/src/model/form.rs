//! The forms of interpretation (解读形式), by the class that names each in Markdown.

use serde::{Deserialize, Serialize};

/// A way to present an interpretation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Ordinary text, a section without class.
    Prose,
    /// 制定背景、出台目的.
    Background,
    /// 明白卡.
    Card,
    /// 简明问答.
    Qa,
    /// 案例说明.
    Case,
    /// 一封信.
    Letter,
    /// 公告公示栏.
    Notice,
    /// 一次性告知单.
    TellOnce,
    /// 办事指南: before, during and after.
    Guide,
    /// 新闻发布会、吹风会.
    Briefing,
    /// 图片、视频、音频、动画.
    Media,
    /// 意见征集采纳情况.
    Consultation,
    /// 公开事项标准目录.
    Catalogue,
    /// 我符合吗.
    Eligibility,
    /// 图解: a sequence of the block forms below.
    Infographic,
    /// 数字.
    Figures,
    /// 时间轴.
    Timeline,
    /// 步骤.
    Steps,
    /// 前后对比.
    Compare,
    /// 图表.
    Chart,
    /// 责任分工.
    Roles,
    /// 流程图.
    Flow,
    /// 回应关切.
    Response,
}

impl Form {
    /// All forms that a class names, in the order of the guide.
    pub const NAMED: [Self; 22] = [
        Self::Background,
        Self::Card,
        Self::Qa,
        Self::Response,
        Self::Case,
        Self::Letter,
        Self::Notice,
        Self::TellOnce,
        Self::Guide,
        Self::Briefing,
        Self::Media,
        Self::Consultation,
        Self::Catalogue,
        Self::Eligibility,
        Self::Infographic,
        Self::Figures,
        Self::Timeline,
        Self::Steps,
        Self::Compare,
        Self::Chart,
        Self::Roles,
        Self::Flow,
    ];

    /// The class that names the form, without its dot; `prose` for [`Form::Prose`], which needs none.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Background => "background",
            Self::Card => "card",
            Self::Qa => "qa",
            Self::Case => "case",
            Self::Letter => "letter",
            Self::Notice => "notice",
            Self::TellOnce => "tellonce",
            Self::Guide => "guide",
            Self::Briefing => "briefing",
            Self::Media => "media",
            Self::Consultation => "consultation",
            Self::Catalogue => "catalogue",
            Self::Eligibility => "eligibility",
            Self::Infographic => "infographic",
            Self::Figures => "figures",
            Self::Timeline => "timeline",
            Self::Steps => "steps",
            Self::Compare => "compare",
            Self::Chart => "chart",
            Self::Roles => "roles",
            Self::Flow => "flow",
            Self::Response => "response",
        }
    }

    /// The form that a class names.
    pub fn from_class(class: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|form| form.class() == class)
    }

    /// Whether the form may stand inside an infographic, as a block of it.
    pub const fn is_block(self) -> bool {
        matches!(
            self,
            Self::Figures | Self::Timeline | Self::Steps | Self::Compare | Self::Chart | Self::Roles | Self::Flow
        )
    }
}
