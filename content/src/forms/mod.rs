//! The forms of interpretation (解读形式), a folder each: its types, its reader with its findings, their tests.
//!
//! The table below has one row a form; `table.rs` makes [`Form`], [`Body`] and all that is asked of either from it. What several
//! forms share stands in `shared/`. How a form looks is left to the views.

#[macro_use]
mod table;

mod background;
mod briefing;
mod card;
mod case;
mod catalogue;
mod chart;
mod compare;
mod consultation;
mod eligibility;
mod entries;
mod figures;
mod flow;
mod glossary;
mod guide;
mod infographic;
mod letter;
mod media;
mod notice;
mod prose;
mod qa;
mod response;
mod roles;
mod shared;
mod steps;
mod tellonce;
mod timeline;
mod traits;

pub(crate) use glossary::check as check_terms;
pub(crate) use infographic::check as check_bands;
pub(crate) use shared::{Reading, Scope, reclaim};

/// The types of the forms' contents, as [`crate::model`] shows them.
pub(crate) mod types {
    pub use super::{
        briefing::{Briefing, Statement},
        case::{Case, CaseField, CasePart},
        catalogue::{CatalogueElement, CatalogueItem, ElementKind},
        chart::{Chart, ChartKind, DataPoint},
        compare::{Comparison, ComparisonRow},
        consultation::{Adoption, Consultation, Opinion},
        eligibility::{Answer, Condition, Next, Outcome, Verdict},
        figures::Figure,
        flow::{Flow, FlowBranch, FlowStep, Limit, TimeUnit, Total},
        glossary::{FirstUse, Glossary},
        guide::{Stage, StagePhase},
        letter::Letter,
        media::{Medium, MediumKind},
        qa::Question,
        roles::Duty,
        steps::Step,
        tellonce::Checklist,
        timeline::Milestone,
    };
}

use serde::{Deserialize, Serialize};

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::model::shape::{Shape, Weight};
use crate::model::{Entry, Section};
use entries::HasEntries;
use shared::{is_list, is_table, with_parts};
use traits::{PLAIN, Traits};
use types::*;

// Variant(content) "class" in module, the content that it begins with, and where it is not as plain as others.
// The order is that of the guide; prose is first, as no class names it.
forms! {
    /// Ordinary text, a section without class: passages, each the blocks up to and with their citations.
    Prose(Vec<Entry>) "prose" in prose, whole {};
    /// 制定背景、出台目的: passages as in prose.
    Background(Vec<Entry>) "background" in background, whole { names: &["背景", "制定背景"] };
    /// 明白卡. Fields: title the label, body the answer.
    Card(Vec<Entry>) "card" in card, own { names: &["明白卡"], is_sheet: true };
    /// 简明问答. Questions.
    Qa(Vec<Question>) "qa" in qa, whole { names: &["问答", "简明问答", "常见问题", "faq"] };
    /// 回应关切. Doubts and answers.
    Response(Vec<Question>) "response" in response, whole { names: &["回应关切"] };
    /// 案例说明. Worked cases.
    Case(Vec<Case>) "case" in case, whole { names: &["案例", "案例说明"] };
    /// 一封信. An open letter.
    Letter(Letter) "letter" in letter, whole { names: &["一封信", "公开信"], is_sheet: true };
    /// 公告公示栏. Points of a poster: title the bold words or the whole line, body the rest.
    Notice(Vec<Entry>) "notice" in notice, list { names: &["公告", "公告栏", "公示栏", "poster"], is_sheet: true };
    /// 一次性告知单. Groups of things to tick off.
    TellOnce(Vec<Checklist>) "tellonce" in tellonce, whole {
        names: &["告知单", "一次性告知", "一次性告知单", "checklist"], is_sheet: true
    };
    /// 办事指南. Before, during and after.
    Guide(Vec<Stage>) "guide" in guide, whole { names: &["指南", "办事指南", "一本通"] };
    /// 新闻发布会、吹风会. Who said what.
    Briefing(Briefing) "briefing" in briefing, whole { names: &["新闻发布会", "发布会", "吹风会"], keys: &["date", "recording"] };
    /// 图片、视频、音频、动画. Pictures, films and sounds.
    Media(Vec<Medium>) "media" in media, whole { names: &["图片", "视频", "video"] };
    /// 意见征集采纳情况. Opinions and what became of them.
    ///
    /// How they were gathered is the office's own record, and no statement of the policy.
    Consultation(Consultation) "consultation" in consultation, table {
        names: &["意见征集", "采纳情况"], intro: Weight::Silent,
    };
    /// 公开事项标准目录. Matters that are made public.
    Catalogue(Vec<CatalogueItem>) "catalogue" in catalogue, whole { names: &["目录", "标准目录"] };
    /// 名词解释. Terms of the document in plain words.
    Glossary(Glossary) "glossary" in glossary, own { names: &["名词解释", "名词", "术语"] };
    /// 我符合吗. The first question; none where the author has written none.
    Eligibility(Option<Box<Condition>>) "eligibility" in eligibility, list { names: &["我符合吗", "自查"] };
    /// 图解. Blocks, each a section of its own; text between them is prose.
    Infographic(Vec<Section>) "infographic" in infographic, whole { names: &["图解", "一图读懂"] };
    /// 数字. Numbers.
    Figures(Vec<Figure>) "figures" in figures, list { names: &["数字", "numbers"], is_block: true };
    /// 时间轴. Dates, in the author's order.
    Timeline(Vec<Milestone>) "timeline" in timeline, list { names: &["时间轴", "时间安排"], is_block: true };
    /// 步骤. Steps, in order.
    Steps(Vec<Step>) "steps" in steps, list { names: &["步骤", "流程"], is_block: true };
    /// 前后对比. Before and after.
    Compare(Comparison) "compare" in compare, table { names: &["对比", "前后对比"], is_block: true };
    /// 图表. A chart and its data.
    Chart(Chart) "chart" in chart, table { names: &["图表"], keys: &["kind", "unit"], is_block: true };
    /// 责任分工. Who does what.
    Roles(Vec<Duty>) "roles" in roles, table { names: &["责任分工", "分工"], is_block: true };
    /// 流程图. A procedure with branches.
    Flow(Flow) "flow" in flow, list { names: &["流程图", "办理流程"], is_block: true };
}

impl Form {
    /// All forms that a class names, in the order of the guide.
    pub const NAMED: [Self; Self::ALL.len() - 1] = {
        let [_, named @ ..] = Self::ALL;
        named
    };
}
