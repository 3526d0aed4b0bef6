//! The gallery: a page for every named example of every form, and a list of those that are for the eye.

use anyhow::Result;
use mingbai_content::model::Form;
use mingbai_widgets::gallery::{Example, Visibility, examples};
use minijinja::{Value, context};
use rayon::prelude::*;

use super::facts::Facts;
use super::templates::markup;
use super::{Site, pictures};
use crate::products::context::{PageContext, PageTheme, Place};
use crate::texts::source::Source;

/// The way from an example's page to the root of the site.
const ROOT: &str = "../../../";

/// What the examples of 发布会 and 图片、视频 show, under the address that they give it.
const FILES: [(&str, &[u8]); 6] = [
    ("chuifenghui.mp3", include_bytes!("../../../../content/examples/elder-meals-2026/chuifenghui.mp3")),
    ("raoxing.webm", include_bytes!("../../../../content/examples/road-works-2026/raoxing.webm")),
    ("raoxing.vtt", include_bytes!("../../../../content/examples/road-works-2026/raoxing.vtt")),
    ("raoxing.jpg", include_bytes!("../../../../content/examples/road-works-2026/raoxing.jpg")),
    ("fenqi.svg", include_bytes!("../../../../content/examples/road-works-2026/fenqi.svg")),
    ("raoxing.gif", include_bytes!("../../assets/gallery/raoxing.gif")),
];

/// Writes the pages of all examples, which are the same whatever the site explains.
///
/// # Errors
///
/// When a template is faulty or a file cannot be written.
pub(crate) fn write_examples(site: &Site<'_>) -> Result<()> {
    let all: Vec<&Example> = examples().collect();
    all.par_iter().try_for_each(|example| write_example(site, example))?;
    FILES.into_iter().try_for_each(|(name, content)| site.output.write(&format!("gallery/files/{name}"), content))
}

/// Writes the list of the gallery; the explainers of the site are the examples of what is said and sent.
///
/// # Errors
///
/// When a template is faulty or a file cannot be written.
pub(crate) fn write(site: &Site<'_>, pages: &[&Facts]) -> Result<()> {
    let all: Vec<&Example> = examples().collect();
    let forms = [Form::Prose].into_iter().chain(Form::NAMED).filter_map(|form| group(form, &all));
    let texts: Vec<Value> = pages.iter().filter_map(|page| spoken(page)).collect();
    let values = context! { site => site.values("../"), forms => forms.collect::<Vec<Value>>(), texts };
    site.output.write("gallery/index.html", site.templates.fill("gallery.html", values)?.as_bytes())
}

fn group(form: Form, all: &[&Example]) -> Option<Value> {
    let listed = all.iter().filter(|example| example.form == form && example.visibility == Visibility::Listed);
    let listed: Vec<Value> = listed
        .map(|example| context! { title => example.title, href => format!("{}/{}/", form.class(), example.name) })
        .collect();
    let group =
        context! { title => title(form), about => about(form), class => form.class(), examples => listed.clone() };
    (!listed.is_empty()).then_some(group)
}

/// What is said and sent of an explainer, where anything is.
fn spoken(page: &Facts) -> Option<Value> {
    let files = page.texts();
    let is_any = !files.is_empty();
    is_any.then(|| context! { title => page.title.clone(), slug => page.slug.clone(), files })
}

fn write_example(site: &Site<'_>, example: &Example) -> Result<()> {
    let form = example.form;
    let path = ["gallery", form.class(), example.name];
    let source = Source::alone(path.join("/"), example.markdown);
    let address = site.config.base_url.as_ref().map(|base| base.page_under(&path));
    let page = PageContext::new(&source, address, site.today);
    let embed = format!("{ROOT}{}", site.config.embed_folder());
    let place = Place { embed: &embed, policy_href: None, policy: None, theme: Some(PageTheme::Auto), lead: &[] };
    let mut notes = Vec::new();
    let values = context! {
        site => site.values(ROOT),
        example => context! { title => example.title, name => example.name, form => title(form), class => form.class() },
        prints => site.printer.sheets(&page, site.output, &mut notes)?,
        explainer => context! { element => markup(page.element(place)) },
    };
    let html = site.templates.fill("example.html", values)?;
    notes.iter().for_each(|note| eprintln!("{note}"));
    pictures::write(page.explainer(), None, &source.found.slug, site.output)?;
    site.output.write(&format!("{}/index.html", source.found.slug), html.as_bytes())
}

const fn title(form: Form) -> &'static str {
    match form {
        Form::Prose => "正文",
        Form::Background => "背景和目的",
        Form::Card => "明白卡",
        Form::Qa => "简明问答",
        Form::Case => "案例说明",
        Form::Letter => "一封信",
        Form::Notice => "公告",
        Form::TellOnce => "一次性告知单",
        Form::Guide => "办事指南",
        Form::Briefing => "新闻发布会",
        Form::Media => "图片、视频、音频",
        Form::Consultation => "意见采纳情况",
        Form::Catalogue => "标准目录",
        Form::Glossary => "名词解释",
        Form::Eligibility => "我符合吗",
        Form::Infographic => "图解",
        Form::Figures => "数字",
        Form::Timeline => "时间轴",
        Form::Steps => "步骤",
        Form::Compare => "前后对比",
        Form::Chart => "图表",
        Form::Roles => "责任分工",
        Form::Flow => "流程图",
        Form::Response => "回应关切",
    }
}

const fn about(form: Form) -> &'static str {
    match form {
        Form::Prose => "普通段落，也带原文",
        Form::Background => "为什么出台，要做什么",
        Form::Card => "谁、补多少、什么时候、找谁，一张卡说完",
        Form::Qa => "用读者的话问，第一句就是回答",
        Form::Case => "别人家的账，照着算自己的",
        Form::Letter => "写给大家的信，有称呼，有署名，有日期",
        Form::Notice => "贴在公告栏上，几步外看得清",
        Form::Guide => "办事前、办事中、办事后，各要知道什么",
        Form::TellOnce => "要带什么、要符合什么，一次说全，边看边勾",
        Form::Briefing => "谁说了什么，点时间就从那里听起",
        Form::Media => "看图、看短片、听录音，都带文字稿，不会自己响",
        Form::Consultation => "收到多少意见，采纳了哪些，没采纳的是为什么",
        Form::Catalogue => "要公开的每件事，八个要素写全",
        Form::Glossary => "文件里的行话用大白话说，正文第一次用到时一点就看",
        Form::Eligibility => "一步一步回答，看符不符合、依据是哪一条",
        Form::Infographic => "数字、时间、步骤连成一张长图",
        Form::Figures => "一个数，一个单位，一句话",
        Form::Timeline => "什么时候发生什么",
        Form::Steps => "一步一步怎么办，每步多久",
        Form::Compare => "以前怎样，现在怎样",
        Form::Chart => "先有表，再有图",
        Form::Roles => "哪件事归谁管",
        Form::Flow => "先到哪、再到哪，分几种情况，每一步最多多久",
        Form::Response => "大家的疑问，哪天提的，哪天答的",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_has_an_address_of_its_own() {
        let mut addresses: Vec<_> = examples().map(|example| (example.form.class(), example.name)).collect();
        let count = addresses.len();
        addresses.sort_unstable();
        addresses.dedup();
        assert_eq!(addresses.len(), count);
        assert!(addresses.iter().all(|(_, name)| name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')));
    }
}
