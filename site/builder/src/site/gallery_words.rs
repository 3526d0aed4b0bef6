//! What the gallery says of the forms: what a reader wants that each answers, what it is called, how it looks.

use mingbai_content::model::Form;

/// What a reader wants, with the forms that answer it.
pub(super) const WANTS: [(&str, &[Form]); 7] = [
    ("一眼看完", &[Form::Card, Form::Infographic, Form::Figures]),
    ("补多少，差多少", &[Form::Case, Form::Compare, Form::Chart]),
    ("什么时候，怎么办，带什么", &[Form::Timeline, Form::Steps, Form::Flow, Form::Guide, Form::TellOnce]),
    ("我符合吗", &[Form::Eligibility]),
    ("找谁，归谁管", &[Form::Roles, Form::Catalogue]),
    (
        "大家问什么，为什么这样定",
        &[Form::Qa, Form::Response, Form::Consultation, Form::Background, Form::Glossary, Form::Prose],
    ),
    ("看、听、贴出去", &[Form::Media, Form::Briefing, Form::Letter, Form::Notice]),
];

/// The first example of each form on a phone, taken by the program `pictures` of the browser tests.
pub(super) const PICTURES: [(Form, &[u8]); 24] = [
    (Form::Background, include_bytes!("../../assets/gallery/forms/background.webp")),
    (Form::Briefing, include_bytes!("../../assets/gallery/forms/briefing.webp")),
    (Form::Card, include_bytes!("../../assets/gallery/forms/card.webp")),
    (Form::Case, include_bytes!("../../assets/gallery/forms/case.webp")),
    (Form::Catalogue, include_bytes!("../../assets/gallery/forms/catalogue.webp")),
    (Form::Chart, include_bytes!("../../assets/gallery/forms/chart.webp")),
    (Form::Compare, include_bytes!("../../assets/gallery/forms/compare.webp")),
    (Form::Consultation, include_bytes!("../../assets/gallery/forms/consultation.webp")),
    (Form::Eligibility, include_bytes!("../../assets/gallery/forms/eligibility.webp")),
    (Form::Figures, include_bytes!("../../assets/gallery/forms/figures.webp")),
    (Form::Flow, include_bytes!("../../assets/gallery/forms/flow.webp")),
    (Form::Glossary, include_bytes!("../../assets/gallery/forms/glossary.webp")),
    (Form::Guide, include_bytes!("../../assets/gallery/forms/guide.webp")),
    (Form::Infographic, include_bytes!("../../assets/gallery/forms/infographic.webp")),
    (Form::Letter, include_bytes!("../../assets/gallery/forms/letter.webp")),
    (Form::Media, include_bytes!("../../assets/gallery/forms/media.webp")),
    (Form::Notice, include_bytes!("../../assets/gallery/forms/notice.webp")),
    (Form::Prose, include_bytes!("../../assets/gallery/forms/prose.webp")),
    (Form::Qa, include_bytes!("../../assets/gallery/forms/qa.webp")),
    (Form::Response, include_bytes!("../../assets/gallery/forms/response.webp")),
    (Form::Roles, include_bytes!("../../assets/gallery/forms/roles.webp")),
    (Form::Steps, include_bytes!("../../assets/gallery/forms/steps.webp")),
    (Form::TellOnce, include_bytes!("../../assets/gallery/forms/tellonce.webp")),
    (Form::Timeline, include_bytes!("../../assets/gallery/forms/timeline.webp")),
];

pub(super) const fn title(form: Form) -> &'static str {
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

pub(super) const fn about(form: Form) -> &'static str {
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
