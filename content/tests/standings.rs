//! What becomes of citations when their policy is revised: one line for each, as an editor would be told.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

use mingbai_content::anchor::{Drift, Edition, Lock, PolicyIndex, Standing, standings};
use mingbai_content::model::Explainer;
use mingbai_content::{Against, explainer, policy};

const OLD: &str = "云溪县补助办法\n\n为方便群众，制定本办法。\n\n第一条 本县老旧小区加装电梯，适用本办法。\n\n\
    第二条 每台电梯一次性补助20万元，由县财政局于2026年5月31日前拨付。\n\n\
    第三条 申请人应当提交下列材料：\n（一）申请书；\n（二）业主表决记录。\n\n\
    第四条 县住房城乡建设局受理申请，并在5个工作日内答复。不予受理的，应当说明理由。\n\n\
    第五条 第二年起每台每年补助维护费2000元。\n\n\
    第六条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。\n\n\
    第七条 违反本办法规定，不按期维护的，责令改正，处一千元罚款。\n\n第八条 本办法由县住房城乡建设局解释。\n";

fn index(text: &str) -> PolicyIndex {
    PolicyIndex::new(policy::parse(text).output)
}

fn source_of(citations: &[&str]) -> String {
    let quotes: String = citations.iter().map(|citation| format!("> 原文 {citation}\n")).collect();
    format!("## 问答 {{.qa}}\n\n### 问？ {{#it}}\n\n答。\n{quotes}")
}

fn explainer_of(citations: &[&str]) -> Explainer {
    explainer::parse(&source_of(citations)).output
}

/// State, clause and, where words have changed, both wordings; after `+` what the clause says otherwise.
fn told(standing: &Standing, edition: &Edition<'_>) -> String {
    let label = |path| edition.policy().label(path);
    let anchor = &standing.anchor;
    let mut line = format!("{:?}", anchor.drift).to_lowercase();
    for clause in anchor.clause.iter().chain(anchor.candidates.iter().filter_map(|place| place.clause.as_ref())) {
        line += &format!(" {}", label(clause));
    }
    if let Some(words) = &standing.words {
        line += &format!(" {words}");
    }
    if standing.is_changed_around()
        && let mingbai_content::anchor::ClauseChange::Changed(difference) = &standing.clause
    {
        line += &format!(" + {difference}");
    }
    line
}

/// Locks a citation against a text, and follows it into another.
fn follow(old: &str, citation: &str, new: &str, expect: &str) {
    let explainer = explainer_of(&[citation]);
    let lock = Lock::of(&explainer, &index(old)).output;
    assert_eq!(lock.citations.len(), 1, "{citation} is not in the old text");
    let new = index(new);
    let edition = Edition::new(&new);
    let standings = standings(&explainer, Some(&lock), &edition);
    assert_eq!(told(&standings[0], &edition), expect, "{citation}");
}

/// The same from [`OLD`], with some words replaced.
fn check(citation: &str, changes: &[(&str, &str)], expect: &str) {
    let mut new = OLD.to_owned();
    for (from, to) in changes {
        assert!(new.contains(from), "{from}");
        new = new.replace(from, to);
    }
    follow(OLD, citation, &new, expect);
}

#[test]
fn what_has_not_changed_is_exact() {
    check("第二条：每台电梯一次性补助20万元", &[], "exact 第二条");
    check("第二条：每台电梯一次性补助20万元", &[("5个工作日", "3个工作日")], "exact 第二条");
    check("：为方便群众", &[("本县老旧小区", "全县住宅小区")], "exact");
    check("第三条：（二）业主表决记录", &[("申请书；", "申请书和身份证；")], "exact 第三条第二项");
}

#[test]
fn changed_figures_and_dates_are_told_word_by_word() {
    check(
        "第二条：每台电梯一次性补助20万元",
        &[("20万元", "25万元")],
        "changed 第二条 每台电梯一次性补助[-20-]{+25+}万元",
    );
    check("第二条：补助20万元", &[("20万元", "二十五万元")], "changed 第二条 补助[-20-]{+二十五+}万元");
    check(
        "第二条：于2026年5月31日前拨付",
        &[("5月31日", "6月30日")],
        "changed 第二条 于2026年[-5月31-]{+6月30+}日前拨付",
    );
    check("第四条：在5个工作日内答复", &[("5个工作日", "3日")], "changed 第四条 在[-5个工作-]{+3+}日内答复");
    check("第六条：处二百元罚款", &[("二百元", "五百元")], "changed 第六条 处[-二-]{+五+}百元罚款");
}

#[test]
fn a_clause_that_changed_around_the_quoted_words_is_told_apart() {
    check(
        "第二条：每台电梯一次性补助20万元",
        &[("2026年5月31日", "2027年5月31日")],
        "exact 第二条 + 每台电梯一次性补助20万元，由县财政局于[-2026-]{+2027+}年5月31日前拨付。",
    );
    check(
        "第四条：县住房城乡建设局受理申请",
        &[("5个工作日", "3个工作日")],
        "exact 第四条 + 县住房城乡建设局受理申请，并在[-5-]{+3+}个工作日内答复。不予受理的，应当说明理由。",
    );
    // An item of its own is a clause of its own.
    check("第三条：申请人应当提交下列材料", &[("业主表决记录", "业主名册")], "exact 第三条");
}

const INSERTED: [(&str, &str); 7] = [
    ("第八条", "第九条"),
    ("第七条", "第八条"),
    ("第六条", "第七条"),
    ("第五条", "第六条"),
    ("第四条", "第五条"),
    ("第三条", "第四条"),
    ("第二条", "第二条 加装电梯应当坚持业主自愿。\n\n第三条"),
];

#[test]
fn an_inserted_article_renumbers_and_nothing_else() {
    check("第二条：每台电梯一次性补助20万元", &INSERTED, "moved 第三条");
    check("第三条第一项：申请书", &INSERTED, "moved 第四条第一项");
    check("第一条：适用本办法", &INSERTED, "exact 第一条");
    check("第七条：处一千元罚款", &INSERTED, "moved 第八条");
    check("：每台电梯一次性补助20万元", &INSERTED, "exact 第三条");
    let both = [&INSERTED[..], &[("20万元", "25万元")]].concat();
    check("第二条：每台电梯一次性补助20万元", &both, "changed 第三条 每台电梯一次性补助[-20-]{+25+}万元");
    check("第五条：维护费2000元", &both, "moved 第六条");
}

#[test]
fn words_that_now_stand_in_the_clause_of_the_old_number_too_are_not_taken_for_the_same() {
    let twice = [&INSERTED[..], &[("应当坚持业主自愿。", "应当坚持业主自愿，责令改正的按期整改。")]].concat();
    check("第六条：责令改正", &twice, "moved 第七条");
}

#[test]
fn a_split_clause_is_followed_into_its_parts() {
    let split = [
        ("答复。不予受理的", "答复。\n\n第五条 不予受理的"),
        ("第五条 第二年", "第六条 第二年"),
        ("第六条 违反", "第七条 违反"),
        ("第七条 违反本办法规定，不按期维护", "第八条 违反本办法规定，不按期维护"),
        ("第八条 本", "第九条 本"),
    ];
    check(
        "第四条：并在5个工作日内答复",
        &split,
        "exact 第四条 + 县住房城乡建设局受理申请，并在5个工作日内答复。[-不予受理的，应当说明理由。-]",
    );
    check(
        "第四条：不予受理的，应当说明理由",
        &split,
        "moved 第五条 + [-县住房城乡建设局受理申请，并在5个工作日内答复。-]不予受理的，应当说明理由。",
    );
    check(
        "第四条：并在5个工作日内答复。不予受理的，应当说明理由",
        &split,
        "changed 第四条 并在5个工作日内答复。{+第五条+}不予受理的，应当说明理由",
    );
}

#[test]
fn merged_clauses_are_followed_into_the_whole() {
    let merged = [
        ("拨付。\n\n第三条 申请人应当提交下列材料：\n（一）申请书；\n（二）业主表决记录。\n\n第四条 县", "拨付。县"),
        ("第五条", "第三条"),
        ("第六条", "第四条"),
        ("第七条", "第五条"),
        ("第八条", "第六条"),
    ];
    check(
        "第四条：县住房城乡建设局受理申请，并在5个工作日内答复",
        &merged,
        "moved 第二条 + {+每台电梯一次性补助20万元，由县财政局于2026年5月31日前拨付。+}县住房城乡建设局受理申请，并在5个工作日内答复。不予受理的，应当说明理由。",
    );
    check("第五条：每台每年补助维护费2000元", &merged, "moved 第三条");
    check("第三条第二项：业主表决记录", &merged, "gone");
}

#[test]
fn what_was_deleted_is_gone_though_a_look_alike_stands() {
    let deleted = [
        ("第六条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。\n\n", ""),
        ("第七条", "第六条"),
        ("第八条", "第七条"),
    ];
    check("第六条：违反本办法规定，不按期检测的，责令改正，处二百元罚款", &deleted, "gone");
    check("第六条：不按期检测的，责令改正，处二百元罚款", &deleted, "gone");
    check("第七条：违反本办法规定，不按期维护的，责令改正，处一千元罚款", &deleted, "moved 第六条");
    check("第八条：本办法由县住房城乡建设局解释", &[("第八条 本办法由县住房城乡建设局解释。\n", "")], "gone");
}

#[test]
fn copies_that_differ_in_widths_page_ends_and_insertions_are_the_same() {
    let wide = [("20万元", " ２０ 万元"), ("，由县", ",由县"), ("（一）", "(一)"), ("2026年", "２０２６年")];
    check("第二条：每台电梯一次性补助20万元，由县财政局", &wide, "exact 第二条");
    let paged = [("由县财政局于", "由县财\n\n- 2 -\n\n政局于"), ("不予受理的", "不予受\n\n—3—\n\n理的")];
    check("第二条：由县财政局于2026年5月31日前拨付", &paged, "exact 第二条");
    check("第四条：不予受理的，应当说明理由", &paged, "exact 第四条");
    let clean = "實施辦法\n一、任務\n（一）各區應當於2026年9月20日前完成創建。\n（二）各縣每年公布一次。\n";
    let damaged =
        "實施辦法\n一,、任務\n（一）各區(qū)應當於2026年9月20日前完成創(chuàng)建,。\n（二）各縣每年公布一次,。\n";
    follow(clean, "一、（一）：各區應當於2026年9月20日前完成創建", damaged, "exact 一、（一）");
    follow(damaged, "一、（一）：各區應當於2026年9月20日前完成創建", clean, "exact 一、（一）");
    follow(
        damaged,
        "一、（一）：2026年9月20日前完成創建",
        &clean.replace("9月20日", "10月8日"),
        "changed 一、（一） 2026年[-9月20-]{+10月8+}日前完成創建",
    );
}

#[test]
fn two_places_that_cannot_be_told_apart_are_reported() {
    let line = "每台电梯补助20万元，由县财政局拨付，县审计局监督使用，任何单位和个人不得截留挪用。";
    let old = format!("办法\n第一条 {line}\n第二条 为方便群众。\n");
    let twice = format!("办法\n第一条 为方便群众。\n第二条 {line}\n第三条 {line}\n");
    follow(&old, "第一条：由县财政局拨付，县审计局监督使用", &twice, "ambiguous 第二条 第三条");
    follow(&old, "第一条：20万元，由县财政局", &twice, "ambiguous 第二条 第三条");
    // As many as before: each is the one that it was.
    let moved = format!("办法\n第一条 为方便群众。\n第二条 {line}\n第三条 适用。\n第四条 {line}\n");
    follow(&twice, "第三条：由县财政局拨付", &moved, "moved 第四条");
    follow(&twice, "第二条：由县财政局拨付", &moved, "exact 第二条");
    // The clause that is named by the citation, with the same words as before, is no guess.
    let named = format!("办法\n第一条 {line}\n第二条 {line}\n第三条 为方便群众。\n");
    follow(&old, "第一条：由县财政局拨付，县审计局监督使用", &named, "exact 第一条");
}

#[test]
fn of_a_quote_with_an_ellipsis_only_what_is_quoted_counts() {
    let citation = "第二条：每台电梯一次性补助……拨付";
    check(
        citation,
        &[("县财政局于", "县财政局会同审计局于")],
        "exact 第二条 + 每台电梯一次性补助20万元，由县财政局{+会同审计局+}于2026年5月31日前拨付。",
    );
    check(
        citation,
        &[("一次性补助", "补助")],
        "changed 第二条 每台电梯[-一次性-]补助20万元，由县财政局于2026年5月31日前拨付",
    );
}

#[test]
fn without_a_lock_the_words_alone_are_looked_for() {
    let explainer =
        explainer_of(&["第二条：每台电梯一次性补助20万元", "第五条：每台每年补助维护费2000元", "第九条：海绵城市"]);
    let new = index(&OLD.replace("20万元", "25万元"));
    let edition = Edition::new(&new);
    let all = standings(&explainer, None, &edition);
    let lines: Vec<String> = all.iter().map(|standing| told(standing, &edition)).collect();
    assert_eq!(lines, ["changed 第二条 每台电梯一次性补助[-20-]{+25+}万元", "exact 第五条", "gone"]);
    assert!(all.iter().all(|standing| standing.before.is_none()));
}

/// Severity, code, message and difference.
fn findings(citations: &[&str], changes: &[(&str, &str)]) -> Vec<String> {
    let explainer = explainer_of(citations);
    let lock = Lock::of(&explainer, &index(OLD)).output;
    let new = index(&changes.iter().fold(OLD.to_owned(), |text, (from, to)| text.replace(from, to)));
    let edition = Edition::new(&new);
    let standings = standings(&explainer, Some(&lock), &edition);
    let against = Against::Revised { edition: &edition, before: None, standings: &standings };
    let findings = mingbai_content::check(&explainer, &source_of(citations), against);
    let line = |finding: &mingbai_content::Finding| {
        let difference = finding.difference.as_ref().map_or(String::new(), |difference| format!(" | {difference}"));
        let fix = finding.fix.as_ref().map_or(String::new(), |fix| format!(" → {}", fix.replacement));
        format!("{:?} {} {}{difference}{fix}", finding.severity, finding.code, finding.message)
    };
    findings.iter().map(line).collect()
}

#[test]
fn an_editor_is_told_what_to_do() {
    assert_eq!(
        findings(&["第二条：补助20万元"], &[("20万元", "25万元")]),
        ["Error citation-changed 「问？」所引的原文已修改（第二条），请核对解读，重新摘引 | 补助[-20-]{+25+}万元"]
    );
    let both = [&INSERTED[..], &[("20万元", "25万元")]].concat();
    assert_eq!(
        findings(&["第二条：补助20万元", "第五条：维护费2000元", "第一条：适用本办法"], &both),
        [
            "Error citation-changed 「问？」所引的原文已修改（第二条，现为第三条），请核对解读，重新摘引 | 补助[-20-]{+25+}万元",
            "Hint citation-moved 引文不在所注条款，而在第六条，请改正条款编号 → 第六条",
        ]
    );
    assert_eq!(
        findings(&["第八条：由县住房城乡建设局解释"], &[("第八条 本办法由县住房城乡建设局解释。\n", "")]),
        ["Error citation-gone 「问？」所引的原文已删去（第八条），请核对解读，另找依据"]
    );
    assert_eq!(
        findings(&["第二条：补助20万元"], &[("5月31日", "6月30日")]),
        [
            "Warning clause-changed 「问？」所引的话没变，但第二条别处有改动，请核对解读 | 每台电梯一次性补助20万元，由县财政局于2026年[-5月31-]{+6月30+}日前拨付。"
        ]
    );
    assert_eq!(findings(&["第二条：补助20万元"], &[]), [""; 0]);
}

#[test]
fn a_lock_that_lags_behind_its_explainer_says_so() {
    let codes = |locked: &[&str], now: &[&str], text: &str| {
        let lock = Lock::of(&explainer_of(locked), &index(OLD)).output;
        let (explainer, index) = (explainer_of(now), index(text));
        let edition = Edition::new(&index);
        let standings = standings(&explainer, Some(&lock), &edition);
        let findings = mingbai_content::check(
            &explainer,
            &source_of(now),
            Against::Lock { edition: &edition, lock: &lock, standings: &standings },
        );
        findings.iter().map(|finding| finding.code.name()).collect::<Vec<_>>()
    };
    let (amount, upkeep, wrong) = ("第二条：补助20万元", "第五条：维护费2000元", "第二条：补助30万元");
    assert_eq!(codes(&[amount], &[amount], OLD), [""; 0]);
    assert_eq!(codes(&[amount], &[amount, upkeep], OLD), ["citation-unlocked"]);
    assert_eq!(codes(&[amount, upkeep], &[amount], OLD), ["lock-leftover"]);
    assert_eq!(codes(&[amount], &[wrong], OLD), ["lock-leftover", "citation-gone"]);
    let other = OLD.replace("第一条 本县", "第一条 全县");
    assert_eq!(codes(&[amount], &[amount], &other), ["lock-outdated"]);
    assert_eq!(codes(&[amount], &[amount], &OLD.replace("20万元", "25万元")), ["citation-changed"]);
    // Mended, and not yet locked again.
    assert_eq!(
        codes(&[amount], &["第二条：补助25万元"], &OLD.replace("20万元", "25万元")),
        ["lock-leftover", "citation-unlocked"]
    );
}

#[test]
fn a_quoted_figure_that_grew_by_a_digit_has_changed() {
    check("第四条：5个工作日内答复", &[("5个工作日", "15个工作日")], "changed 第四条 [-5-]{+15+}个工作日内答复");
    check("第六条：二百元罚款", &[("二百元", "一千二百元")], "changed 第六条 {+一千+}二百元罚款");
    check("第二条：补助20万元", &[("20万元", "120万元")], "changed 第二条 补助[-20-]{+120+}万元");
}

#[test]
fn a_lock_of_a_reader_that_cut_numbers_never_tells_of_a_change() {
    let mut lock = Lock::of(&explainer_of(&["第二条：补助20万元"]), &index(OLD)).output;
    lock.citations[0].quote = "0万元".to_owned();
    let explainer = explainer_of(&["第二条：0万元"]);
    for text in [OLD.to_owned(), OLD.replace("第一条 本县", "第一条 全县")] {
        let new = index(&text);
        let standings = standings(&explainer, Some(&lock), &Edition::new(&new));
        assert_eq!(standings[0].anchor.drift, Drift::Gone);
    }
}

#[test]
fn a_drift_survives_json() {
    let explainer = explainer_of(&["第二条：补助20万元"]);
    let lock = Lock::of(&explainer, &index(OLD)).output;
    let new = index(&OLD.replace("20万元", "25万元"));
    let all = standings(&explainer, Some(&lock), &Edition::new(&new));
    assert_eq!(all[0].anchor.drift, Drift::Changed);
    let json = serde_json::to_string(&all).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Standing>>(&json).unwrap(), all);
}
