//! Things people type, each with the Markdown that was meant: every fix that is offered mends its finding and brings no other,
//! all fixes together give the text that was meant, and the page shows that text even before it is mended.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod outline;

use mingbai_content::Finding;
use mingbai_content::explainer::parse;

const HEAD: &str = "---\ntitle: 补多少\n---\n\n## 正文\n\n";

fn findings(text: &str) -> Vec<Finding> {
    parse(text).findings
}

fn with_fix(text: &str, finding: &Finding) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let mut mended = text.to_owned();
    mended.replace_range(fix.span.start..fix.span.end, &fix.replacement);
    Some(mended)
}

/// What the page shows, without addresses and findings.
fn shown(text: &str) -> String {
    outline::outline(&parse(text).output, &[], text)
}

/// Every fix alone takes its finding away and adds none; then all are applied, one after the other.
fn mended(text: &str) -> String {
    let before = findings(text);
    for finding in &before {
        let Some(once) = with_fix(text, finding) else { panic!("no fix: {finding:?}\n{text}") };
        let after = findings(&once);
        let count = |list: &[Finding]| list.iter().filter(|it| it.code == finding.code).count();
        assert!(
            count(&after) < count(&before) && after.len() < before.len(),
            "{finding:?}\n{text}\n→\n{once}\n{after:#?}"
        );
    }
    match before.iter().find_map(|finding| with_fix(text, finding)) {
        Some(once) => mended(&once),
        None => text.to_owned(),
    }
}

/// Each text is found, mended into the second, and shown as the second; where a third is given, that is what is shown before.
fn hold(cases: &[(&str, &str, bool)], codes: &[&str]) {
    for (typed, meant, is_read) in cases {
        let text = [HEAD, typed, "\n"].concat();
        let found = findings(&text);
        assert!(!found.is_empty(), "not found: {typed}");
        for finding in &found {
            assert!(codes.contains(&finding.code.name()), "{finding:?}\n{typed}");
        }
        let fixed = mended(&text);
        assert_eq!(fixed, [HEAD, meant, "\n"].concat(), "{typed}");
        if *is_read {
            assert_eq!(shown(&text).replace(' ', ""), shown(&fixed).replace(' ', ""), "{typed}");
        }
    }
}

fn quiet(texts: &[&str]) {
    for typed in texts {
        let text = [HEAD, typed, "\n"].concat();
        assert_eq!(findings(&text), [], "{typed}");
    }
}

#[test]
fn bold_words_that_markdown_does_not_take_are_bold() {
    hold(
        &[
            ("用**“溪通”**手机应用。", "用 **“溪通”** 手机应用。", true),
            ("用**“溪通”**手机应用，\n不用跑腿。", "用 **“溪通”** 手机应用，\n不用跑腿。", true),
            ("不用跑腿，\n用**“溪通”**手机应用。", "不用跑腿，\n用 **“溪通”** 手机应用。", true),
            ("用**“溪通”**办，带**《证》**来。", "用 **“溪通”** 办，带 **《证》** 来。", true),
            ("**“溪通”**手机应用", "**“溪通”** 手机应用", true),
            ("补助**2000元。**一次给清。", "补助**2000元。** 一次给清。", true),
            ("最多补** 2000 元 **。", "最多补**2000 元**。", true),
            ("＊＊重要＊＊：带证", "**重要**：带证", true),
            ("最多＊＊2000元＊＊一户", "最多**2000元**一户", true),
            ("用**“溪通，\n手机”**办", "用 **“溪通，\n手机”** 办", true),
            ("- **“五一”**前交", "- **“五一”** 前交", true),
            ("> 用**“溪通”**办", "> 用 **“溪通”** 办", true),
            (
                "| 甲 | 乙 |\n| --- | --- |\n| 用**“溪通”**办 | 丙 |",
                "| 甲 | 乙 |\n| --- | --- |\n| 用 **“溪通”** 办 | 丙 |",
                true,
            ),
            ("### 用**“溪通”**怎么办？", "### 用 **“溪通”** 怎么办？", false),
            ("这里**没有另一半。", "这里没有另一半。", false),
            ("没有另一半的话**。", "没有另一半的话。", false),
        ],
        &["stray-asterisks"],
    );
}

#[test]
fn underscores_beside_han_are_bold() {
    hold(
        &[("请带__身份证__原件", "请带**身份证**原件", true), ("请带__“证”__原件", "请带 **“证”** 原件", true)],
        &["stray-underscores"],
    );
}

#[test]
fn tildes_strike_or_are_ranges() {
    hold(
        &[
            ("原价~~“1000元”~~现在", "原价 ~~“1000元”~~ 现在", true),
            ("原价～～1000元～～现在", "原价~~1000元~~现在", true),
            ("9:00~~12:00", "9:00~12:00", false),
            ("9:00~~12:00，14:00~~17:00", "9:00~12:00，14:00~17:00", false),
            ("9月10日~~11月15日都算，8:00~~10:00也算", "9月10日~11月15日都算，8:00~10:00也算", false),
            ("～～作废～～的，每天5:30~~21:00", "~~作废~~的，每天5:30~21:00", false),
            ("原价~~1000元", "原价1000元", false),
        ],
        &["stray-tildes"],
    );
}

#[test]
fn marks_that_are_meant_as_signs_stay() {
    quiet(&[
        "每日~~10元~~8元",
        "3*4*5",
        "file_name__x 和 a**b**c",
        "张**、李**两户",
        "王**等3人",
        "欧阳**，13800000000",
        "138****1234",
        "姓名：____，第__条第__款",
        "__年__月__日",
        "谢谢～～",
        "9:00~12:00，14:00~17:00",
        "`**`和`__`",
        r"\*\*星号\*\*",
        "```\n用**“溪通”**办\n```",
        "> 原文 第二条：用**“溪通”**办",
        "第一行**粗体**，第二行*斜体*。",
    ]);
}

#[test]
fn links_with_wide_brackets_are_found() {
    hold(
        &[
            ("看[原文]（policy.txt）。", "看[原文](policy.txt)。", false),
            ("看【原文】(policy.txt)，或者［表］（申请表.docx）", "看[原文](policy.txt)，或者[表](申请表.docx)", false),
            ("看[原文](policy.txt）和[附件](b.txt)", "看[原文](policy.txt)和[附件](b.txt)", false),
            ("【官网】（www.example.cn）", "[官网](https://www.example.cn)", false),
            ("［电话］（tel:0555-0000012）", "[电话](tel:0555-0000012)", false),
            ("！[样子](form.png)", "![样子](form.png)", false),
            ("![样子]（form.png）", "![样子](form.png)", false),
            ("[原文] (https://example.cn/a)", "[原文](https://example.cn/a)", false),
        ],
        &["wide-link"],
    );
    quiet(&[
        "【重点】（见附件）",
        "云政发[2020]（12号）",
        "[注]（2026.5.31）",
        "【标准】（GB/T9704）",
        "[1]（共3.2万元）",
    ]);
}

#[test]
fn tables_with_wide_bars_are_tables() {
    hold(
        &[
            ("｜人｜钱｜\n｜——｜——｜\n｜老人｜2000元｜", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", true),
            ("｜人｜钱｜\n｜---｜---｜\n｜老人｜2000元｜", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", true),
            ("| 人 | 钱 |\n| —— | ——： |\n| 老人 | 2000元 |", "| 人 | 钱 |\n| --- | ---: |\n| 老人 | 2000元 |", true),
            ("人｜钱\n——｜——\n老人｜2000元", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", true),
            (
                "补助：\n｜人｜钱｜\n｜——｜——｜\n｜老人｜1元｜",
                "补助：\n\n| 人 | 钱 |\n| --- | --- |\n| 老人 | 1元 |",
                true,
            ),
            ("｜人｜钱｜\n｜老人｜2000元｜", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", false),
            ("| 人 | 钱 |\n| 老人 | 2000元 |", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", false),
            ("| 人 | 钱 |\n| --- |\n| 老人 | 2000元 |", "| 人 | 钱 |\n| --- | --- |\n| 老人 | 2000元 |", false),
            ("| 人 | 钱 |\n| --- | --- |\n| 老人｜2000元 |", "| 人 | 钱 |\n| --- | --- |\n| 老人|2000元 |", true),
            (
                "｜人｜钱｜\n｜——｜——｜\n｜老人｜1元｜\n以上是标准。",
                "| 人 | 钱 |\n| --- | --- |\n| 老人 | 1元 |\n\n以上是标准。",
                false,
            ),
            (
                "- 补助：\n  ｜人｜钱｜\n  ｜——｜——｜\n  ｜老人｜1元｜",
                "- 补助：\n\n  | 人 | 钱 |\n  | --- | --- |\n  | 老人 | 1元 |",
                true,
            ),
        ],
        &["wide-table"],
    );
    quiet(&["云溪发布｜加装电梯", "甲｜乙\n丙", "| 人 | 备注 |\n| --- | --- |\n| 老人 | 甲｜乙 |"]);
}

#[test]
fn a_form_reads_its_wide_table() {
    let text = "---\ntitle: 补多少\n---\n\n## 比 {.compare}\n\n｜事项｜以前｜现在｜\n｜——｜——｜——｜\n｜老人｜1000元｜2000元｜\n";
    assert_eq!(findings(text).iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["wide-table"]);
    assert_eq!(shown(text).replace(' ', ""), shown(&mended(text)).replace(' ', ""));
}

#[test]
fn typed_lists_are_lists() {
    hold(
        &[
            ("一、身份证\n二、户口簿\n三、社保卡", "1. 身份证\n2. 户口簿\n3. 社保卡", true),
            ("1、身份证\n2、户口簿", "1. 身份证\n2. 户口簿", true),
            ("１．身份证\n２．户口簿", "1. 身份证\n2. 户口簿", true),
            ("（1）老人\n（2）孩子", "1. 老人\n2. 孩子", true),
            ("要带：\n1、身份证\n2、户口簿", "要带：\n\n1. 身份证\n2. 户口簿", true),
            ("要带：\n2. 身份证\n3. 户口簿", "要带：\n\n2. 身份证\n3. 户口簿", true),
            ("①老人\n②孩子", "1. 老人\n2. 孩子", true),
            ("●老人\n● 孩子", "- 老人\n- 孩子", true),
            ("-老人\n-孩子", "- 老人\n- 孩子", true),
            ("一、证件\n（一）身份证\n（二）户口簿\n二、照片", "1. 证件\n   1. 身份证\n   2. 户口簿\n2. 照片", true),
            ("一、身份证\n要原件\n二、户口簿", "1. 身份证\n要原件\n2. 户口簿", true),
            ("**一、身份证**\n**二、户口簿**", "1. **身份证**\n2. **户口簿**", true),
            ("1、身份证\n2、户口簿\n\n（一）老人\n（二）孩子", "1. 身份证\n2. 户口簿\n\n1) 老人\n2) 孩子", true),
            ("- 要带：\n  1、身份证\n  2、户口簿", "- 要带：\n\n  1. 身份证\n  2. 户口簿", true),
            ("- 1、身份证\n2、户口簿", "- 1. 身份证\n  2. 户口簿", true),
        ],
        &["typed-list"],
    );
    quiet(&[
        "一、身份证\n\n二、户口簿",
        "一、身份证\\\n二、户口簿",
        "> 一、身份证\n> 二、户口簿",
        "> 原文 第二条：一、身份证\n> 二、户口簿",
        "第一笔\n1.5万元\n2.5万元",
        "分三步：1、甲；\n2、乙。",
        "2026年3月\n2027年4月",
        "－5℃\n－3℃",
    ]);
}

#[test]
fn a_paragraph_four_blanks_in_is_a_paragraph() {
    hold(
        &[
            ("    每户补助 2000 元。", "每户补助 2000 元。", true),
            ("\t每户补助 2000 元。", "每户补助 2000 元。", true),
            ("    甲\n    乙\n\n        丙", "甲\n乙\n\n丙", true),
            ("        每户", "每户", true),
            (
                "    每户 2000 元。\n    > 原文 第二条：每户补助2000元",
                "每户 2000 元。\n> 原文 第二条：每户补助2000元",
                true,
            ),
            ("每户。\n    > 原文 第二条：每户补助2000元", "每户。\n> 原文 第二条：每户补助2000元", true),
            ("每户。\n\n    > 原文 第二条：每户补助2000元", "每户。\n\n> 原文 第二条：每户补助2000元", true),
            ("- 每户\n\n      > 原文 第二条：每户补助2000元", "- 每户\n\n  > 原文 第二条：每户补助2000元", true),
            ("    - 老人\n    - 孩子", "- 老人\n- 孩子", true),
            (">     一段话", "> 一段话", false),
        ],
        &["four-blanks"],
    );
    quiet(&["　　全角空格开头的一段。", "   三格。", "```\n    代码\n```", "甲\n      乙", "1. 甲\n\n    乙"]);
}

#[test]
fn what_is_typed_stands_where_it_stood() {
    let text = [
        HEAD,
        "｜人｜钱｜\r\n｜——｜——｜\r\n｜老人｜2000元｜\r\n\r\n    每户。\r\n    > 原文 第二条：每户补助2000元\r\n",
    ]
    .concat();
    let parsed = parse(&text);
    let citation = parsed.output.citations().next().expect("it is read");
    assert_eq!(citation.quote_span.of(&text), "每户补助2000元");
}

/// The quotes of each entry, after the quotes of its section.
fn quotes(text: &str) -> Vec<(String, Vec<String>)> {
    let explainer = parse(text).output;
    let mut all = Vec::new();
    for section in explainer.sections_deep() {
        all.push((String::new(), section.citations.iter().map(|citation| citation.quote.clone()).collect()));
        for entry in section.entries() {
            let quotes = entry.citations.iter().map(|citation| citation.quote.clone()).collect();
            all.push((mingbai_content::model::words(&entry.title, ' '), quotes));
        }
    }
    all.retain(|(_, quotes): &(String, Vec<String>)| !quotes.is_empty());
    all
}

#[test]
fn a_citation_behind_a_blank_line_belongs_to_the_entry_above_it() {
    let head = "---\ntitle: 补多少\n---\n\n";
    for body in [
        "## 时间 {.timeline}\n\n- **2026年5月** 交\n\n> 原文 一：甲\n\n- **2026年6月** 拿\n\n> 原文 二：乙\n",
        "## 时间 {.timeline}\n\n- **2026年5月** 交\n> 原文 一：甲\n- **2026年6月** 拿\n> 原文 二：乙\n",
        "## 时间 {.timeline}\n\n- **2026年5月** 交\n\n  > 原文 一：甲\n\n- **2026年6月** 拿\n\n  > 原文 二：乙\n",
        "## 卡 {.card}\n\n2026年5月\n: 交\n\n> 原文 一：甲\n\n2026年6月\n: 拿\n\n> 原文 二：乙\n",
        "## 问 {.qa}\n\n### 2026年5月\n\n交\n\n> 原文 一：甲\n\n### 2026年6月\n\n拿\n\n> 原文 二：乙\n",
        "## 步骤 {.steps}\n\n1. **2026年5月** 交\n\n> 原文 一：甲\n\n2. **2026年6月** 拿\n\n> 原文 二：乙\n",
    ] {
        let text = [head, body].concat();
        assert_eq!(findings(&text), [], "{body}");
        let wanted = [("2026年5月".to_owned(), vec!["甲".to_owned()]), ("2026年6月".to_owned(), vec!["乙".to_owned()])];
        assert_eq!(quotes(&text), wanted, "{body}");
    }
}

#[test]
fn a_citation_that_may_be_the_sections_is_hinted_at_once() {
    let list = "- **2026年5月** 交\n  > 原文 一：甲\n- **2026年6月** 拿\n\n> 原文 二：乙\n";
    let text =
        ["---\ntitle: 补多少\n---\n\n## 时间 {.timeline}\n\n", list, "\n## 再说一遍 {.timeline}\n\n", list].concat();
    assert_eq!(findings(&text).iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["citation-apart"]);
    assert_eq!(quotes(&text).iter().map(|(_, quotes)| quotes.len()).collect::<Vec<_>>(), [1, 1, 1, 1]);
    let text = ["---\ntitle: 补多少\n---\n\n## 时间 {.timeline}\n\n", list].concat();
    let fixed = mended(&text);
    assert_eq!(fixed, text.replace("拿\n\n> 原文", "拿\n  > 原文"));
    assert_eq!(quotes(&fixed), quotes(&text));
}

#[test]
fn a_citation_below_a_list_without_citations_is_the_sections() {
    let text =
        "---\ntitle: 补多少\n---\n\n## 时间 {.timeline}\n\n- **2026年5月** 交\n- **2026年6月** 拿\n\n> 原文 二：乙\n";
    assert_eq!(findings(text), []);
    assert_eq!(quotes(text), [(String::new(), vec!["乙".to_owned()])]);
}

/// The head alone: its findings are mended, and what is read before is what is read after.
fn hold_head(cases: &[(&str, &str, &str)]) {
    for (typed, meant, code) in cases {
        let text = ["---\n", typed, "\n---\n\n## 正文\n\n字\n"].concat();
        let found = findings(&text);
        assert!(found.iter().any(|finding| finding.code.name() == *code), "{typed}\n{found:#?}");
        let fixed = mended(&text);
        assert_eq!(fixed, ["---\n", meant, "\n---\n\n## 正文\n\n字\n"].concat(), "{typed}");
        assert_eq!(shown(&text), shown(&fixed), "{typed}");
    }
}

#[test]
fn a_hash_in_the_head_is_no_comment() {
    hold_head(&[
        ("title: 云溪 #一件事# 怎么办", "title: \"云溪 #一件事# 怎么办\"", "value-hash"),
        ("title: #一件事# 怎么办", "title: \"#一件事# 怎么办\"", "value-hash"),
        ("title: 说\"好\" #一件事", "title: \"说\\\"好\\\" #一件事\"", "value-hash"),
        (
            "title: 题\ncontact: { phone: 0555-0000012 #上班打, place: 镇政府 #3 楼 }",
            "title: 题\ncontact: { phone: \"0555-0000012 #上班打\", place: \"镇政府 #3 楼\" }",
            "value-hash",
        ),
        ("title: 题\ncontact:\n  place: 镇政府 #3 楼", "title: 题\ncontact:\n  place: \"镇政府 #3 楼\"", "value-hash"),
    ]);
    for head in [
        "title: \"云溪 #一件事# 怎么办\"",
        "title: '云溪 #一件事#' # 题目",
        "title: 云溪#一件事#怎么办",
        "# 说明\ntitle: 题\npolicy: # 文件\n  issued: 2026-03-02 # 成文\n  href: policy.txt  # 原文",
    ] {
        assert_eq!(findings(&["---\n", head, "\n---\n\n## 正文\n\n字\n"].concat()), [], "{head}");
    }
}

#[test]
fn wide_signs_in_the_head_are_read_and_mended() {
    hold_head(&[
        ("title：题", "title: 题", "wide-colon"),
        (
            "title: 题\npolicy: { title: 办法，number：1号，issued: 2026-03-02 }",
            "title: 题\npolicy: { title: 办法, number: 1号, issued: 2026-03-02 }",
            "wide-comma",
        ),
        ("title: “办法: 补多少”", "title: \"办法: 补多少\"", "wide-quotes"),
        (
            "title: 题\npolicy:\n  number: “云政办〔2026〕12号”",
            "title: 题\npolicy:\n  number: \"云政办〔2026〕12号\"",
            "wide-quotes",
        ),
        (
            "title: 题\ncontact: ｛ phone: 0555-0000012 ｝",
            "title: 题\ncontact: {  phone: 0555-0000012  }",
            "wide-brace",
        ),
        ("title:　题", "title:   题", "wide-space"),
        (
            "title: 题\npolicy:\n　　title: 办法\n　　number: 1号",
            "title: 题\npolicy:\n      title: 办法\n      number: 1号",
            "wide-space",
        ),
    ]);
    for head in
        ["title: “一件事”怎么办，找谁", "title: “一件事”", "title: 题\npolicy: { title: 办法，细则, number: 1号 }"]
    {
        assert_eq!(findings(&["---\n", head, "\n---\n\n## 正文\n\n字\n"].concat()), [], "{head}");
    }
}
