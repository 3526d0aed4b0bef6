//! `mingbai lock` and `mingbai check --policy` as they are called, and on every figure that the examples rest on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use folder::{Folder, said};
use mingbai_content::anchor::{Drift, PolicyIndex, resolve};
use mingbai_content::policy::{Clause, Policy, text_of_html};
use mingbai_content::{Span, explainer, policy};
use serde_json::Value;

const EXPLAINER: &str = "---
title: 装电梯，补多少
policy: { href: policy.html }
---

## 常见问题 {.qa}

### 每台补多少？ {#amount}

20 万元。
> 原文 第六条：每台电梯一次性补助20万元

### 谁来发？ {#who}

县财政局。
> 原文 第七条：由县财政局拨付
";

const POLICY: &str =
    "<h1>云溪县加装电梯补助办法</h1>\n<p>第六条　每台电梯一次性补助20万元。</p>\n<p>第七条　补助由县财政局拨付。</p>\n";

fn lift(name: &str) -> io::Result<Folder> {
    let folder = Folder::new(name)?;
    folder.write("lift/jiedu.md", EXPLAINER)?;
    folder.write("lift/policy.html", POLICY)?;
    Ok(folder)
}

#[test]
fn a_lock_is_written_once_and_tells_what_changed() -> io::Result<()> {
    let folder = lift("lock")?;
    let first = folder.mingbai(&["lock", "lift"])?;
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    assert!(said(&first).contains("lift/jiedu.lock.json：2 条引文，新锁定"), "{}", said(&first));
    let lock = folder.read("lift/jiedu.lock.json")?;
    let again = folder.mingbai(&["lock", "lift/jiedu.md"])?;
    assert!(said(&again).contains("与上次相同"), "{}", said(&again));
    assert_eq!(folder.read("lift/jiedu.lock.json")?, lock);
    assert!(said(&folder.mingbai(&["check", "lift"])?).contains("没有发现问题"));

    folder.write("lift/jiedu.md", &EXPLAINER.replace("：由县财政局拨付", "：补助由县财政局拨付"))?;
    let stale = folder.mingbai(&["check", "lift"])?;
    assert_eq!(stale.status.code(), Some(0), "{}", said(&stale));
    for code in ["citation-unlocked", "lock-leftover"] {
        assert!(said(&stale).contains(code), "{}", said(&stale));
    }
    let third = folder.mingbai(&["lock", "lift"])?;
    for line in ["  + #who 第七条：补助由县财政局拨付", "  - #who 第七条：由县财政局拨付"] {
        assert!(said(&third).contains(line), "{}", said(&third));
    }
    Ok(())
}

#[test]
fn the_page_tells_a_change_at_the_entry_that_rests_on_it_alone() -> io::Result<()> {
    let folder = lift("lock-page")?;
    folder.mingbai(&["lock", "lift"])?;
    folder.write("lift/policy.html", &POLICY.replace("20万元", "25万元"))?;
    folder.write("lift/mingbai.toml", "products = [\"plain.html\", \"radio\", \"sms\"]\n")?;
    let build = folder.mingbai(&["build", "lift", "--out", "dist", "--embed", "embed"])?;
    assert_eq!(build.status.code(), Some(0), "the page goes out: {}", said(&build));
    assert!(said(&build).contains("citation-changed"), "{}", said(&build));
    for page in ["index.html", "plain.html"] {
        let html = folder.read(&format!("dist/lift/{page}"))?;
        assert!(html.contains("原文这一条已修改，本解读待更新"), "{page}: {html}");
        assert!(html.contains("<del>20</del><ins>25</ins>"), "{page}: {html}");
        let told = html.matches("原文这一条已修改").count();
        // The page has the entries twice: prerendered, and for browsers without shadow roots.
        assert_eq!(told, if page == "index.html" { 2 } else { 1 }, "{page}");
    }
    // What is read out or sent cannot say so.
    for text in ["radio.txt", "sms.txt"] {
        assert!(folder.read(&format!("dist/lift/{text}")).is_err(), "{text}");
    }
    assert!(said(&build).contains("没有做打印版、长图、广播稿和短信"), "{}", said(&build));
    let export = folder.mingbai(&["export", "lift", "--form", "radio,wechat", "--out", "texts"])?;
    assert_eq!(said(&export).matches("这一份说的还是原来的内容").count(), 1, "{}", said(&export));
    Ok(())
}

/// Who asks the whole site must not be told what the document no longer says.
#[test]
fn the_search_of_a_site_tells_a_change_in_place_of_what_an_entry_says() -> io::Result<()> {
    let folder = lift("searched")?;
    folder.write("mingbai.toml", "search = true\nproducts = ['search']\n")?;
    folder.write("embed/mingbai.js", "")?;
    assert_eq!(folder.mingbai(&["lock", "lift"])?.status.code(), Some(0));
    folder.write("lift/policy.html", &POLICY.replace("20万元", "30万元"))?;
    let built = folder.mingbai(&["build", ".", "--out", "dist", "--embed", "embed"])?;
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let index: Value = serde_json::from_str(&folder.read("dist/search/index.json")?)?;
    let block = format!("dist/search/{}/e0.json", index["folder"].as_str().unwrap());
    let block: Value = serde_json::from_str(&folder.read(&block)?)?;
    let words: Vec<&str> = block["entries"].as_array().unwrap().iter().map(|it| it[4].as_str().unwrap()).collect();
    assert_eq!(words, ["原文这一条已修改，本解读待更新", "县财政局。"]);
    let lines: Vec<Value> = folder
        .read("dist/lift/search.ndjson")?
        .lines()
        .skip(1)
        .step_by(2)
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let amended: Vec<bool> = lines.iter().map(|line| line["amended"].as_bool().unwrap()).collect();
    assert_eq!(amended, [true, false]);
    Ok(())
}

/// Who follows the site hears of it, and is led to the entry that shows old and new words; a day that may have moved is in no calendar.
#[test]
fn an_amended_policy_is_news_of_the_day_that_its_text_names() -> io::Result<()> {
    let folder = lift("lock-news")?;
    let days = "\n## 时间 {.timeline}\n\n- **2027年5月31日** 施行\n  > 原文 第九条：自2027年5月31日起施行\n- **2027年8月1日** 发钱\n  > 原文 第十条：补助于2027年8月1日发放\n";
    let head = EXPLAINER.replace("policy:", "published: 2026-03-04\npolicy:");
    folder.write("lift/jiedu.md", &[&head, days].concat())?;
    let policy = [POLICY, "<p>第九条　自2027年5月31日起施行。</p>\n<p>第十条　补助于2027年8月1日发放。</p>\n"].concat();
    folder.write("lift/policy.html", &policy)?;
    folder.mingbai(&["lock", "lift"])?;
    let note = "</h1>\n<p>（2026年3月2日印发，根据2026年9月1日《决定》修改）</p>";
    let amended = policy.replace("20万元", "25万元").replace("</h1>", note).replace("5月31日起", "6月30日起");
    folder.write("lift/policy.html", &amended)?;
    folder.write("lift/mingbai.toml", "base-url = \"https://www.yunxi.example/\"\n")?;
    let build = folder.mingbai(&["build", "lift", "--out", "dist", "--embed", "embed", "--today", "2026-11-26"])?;
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let text = folder.read("dist/feed.xml")?;
    let feed = atom_syndication::Feed::read_from(text.as_bytes()).map_err(io::Error::other)?;
    let entry = &feed.entries[0];
    assert_eq!(entry.updated.to_rfc3339(), "2026-09-01T00:00:00+08:00");
    let related = entry.links.iter().filter(|link| link.rel == "related");
    let related: Vec<(&str, &str)> =
        related.map(|it| (it.href.as_str(), it.title.as_deref().unwrap_or_default())).collect();
    assert_eq!(related[0], ("https://www.yunxi.example/lift/#mb-amount", "每台补多少？（第六条）"), "{related:?}");
    assert_eq!(related.len(), 2, "{related:?}");
    let content = entry.content.as_ref().and_then(|content| content.value.as_deref()).unwrap();
    assert!(
        content.contains("有 2 处待更新") && content.contains("/lift/#mb-amount\">每台补多少？（第六条）</a>"),
        "{content}"
    );
    let list = folder.read("dist/index.html")?;
    assert!(list.contains("<a href=\"lift/#mb-amount\">每台补多少？（第六条）</a>"), "{list}");
    let calendar = folder.read("dist/lift/milestones.ics")?;
    assert!(calendar.contains("20270801") && !calendar.contains("20270531"), "{calendar}");
    Ok(())
}

#[test]
fn what_the_policy_does_not_say_is_not_locked() -> io::Result<()> {
    let folder = lift("lock-faulty")?;
    folder.write("lift/jiedu.md", &EXPLAINER.replace("助20万元", "助30万元"))?;
    let lock = folder.mingbai(&["lock", "lift"])?;
    assert_eq!(lock.status.code(), Some(1), "{}", said(&lock));
    assert!(said(&lock).contains("没有锁") && said(&lock).contains("citation-gone"), "{}", said(&lock));
    assert!(folder.read("lift/jiedu.lock.json").is_err());
    Ok(())
}

#[test]
fn a_lock_of_another_version_is_a_clear_finding() -> io::Result<()> {
    let folder = lift("lock-version")?;
    folder.write("lift/jiedu.lock.json", "{ \"version\": 9, \"anchors\": [] }")?;
    let check = folder.mingbai(&["check", "lift"])?;
    assert!(said(&check).contains("lock-version") && said(&check).contains("第 9 版"), "{}", said(&check));
    folder.write("lift/jiedu.lock.json", "<<<<<<< HEAD")?;
    assert!(said(&folder.mingbai(&["check", "lift"])?).contains("lock-unreadable"));
    Ok(())
}

#[test]
fn a_revised_policy_is_compared_entry_by_entry() -> io::Result<()> {
    let folder = lift("revised")?;
    folder.mingbai(&["lock", "lift"])?;
    let revised = "<h1>云溪县加装电梯补助办法</h1>\n<p>第五条　坚持业主自愿。</p>\n<p>第六条　每台电梯一次性补助25万元。</p>\n<p>第八条　补助由县财政局拨付。</p>\n";
    folder.write("new.html", revised)?;
    let check = folder.mingbai(&["check", "--policy", "new.html", "lift"])?;
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    for words in [
        "citation-changed",
        "「每台补多少？」",
        "补助20万元",
        "补助25万元",
        "改为 第八条",
        "1 条已修改，1 条换了条款，0 条没有变",
        "原文里没有“20万元”，第六条写的是“25万元”",
        "解读里有 1 处数字、日期或者名称，新的原文不再这么写",
    ] {
        assert!(said(&check).contains(words), "{words}: {}", said(&check));
    }
    folder.write("moved.html", &revised.replace("25万元", "20万元"))?;
    let moved = folder.mingbai(&["check", "--policy", "moved.html", "lift"])?;
    assert_eq!(moved.status.code(), Some(0), "{}", said(&moved));
    assert!(!said(&moved).contains("#amount") && said(&moved).contains("citation-moved"), "{}", said(&moved));

    let json = folder.mingbai(&["check", "--policy", "new.html", "lift", "--json"])?;
    let value: Value = serde_json::from_slice(&json.stdout)?;
    let at = |pointer: &str| value.pointer(pointer).and_then(Value::as_str);
    assert_eq!(at("/files/0/citations/0/state"), Some("changed"), "{value:#}");
    assert_eq!(at("/files/0/citations/0/entry"), Some("amount"));
    assert_eq!(at("/files/0/citations/0/words/1/text"), Some("20"));
    assert_eq!(at("/files/0/citations/1/clause"), Some("第八条"));
    assert_eq!(at("/files/0/citations/0/facts/0"), Some("20 万元"));
    assert_eq!(value.pointer("/files/0/citations/1/facts").and_then(Value::as_array).map(Vec::len), Some(0));
    Ok(())
}

#[test]
fn without_a_lock_it_says_so() -> io::Result<()> {
    let folder = lift("revised-unlocked")?;
    folder.write("new.html", &POLICY.replace("20万元", "25万元"))?;
    let check = folder.mingbai(&["check", "--policy", "new.html", "lift"])?;
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    assert!(said(&check).contains("没有锁文件") && said(&check).contains("citation-changed"), "{}", said(&check));
    folder.write("other/jiedu.md", EXPLAINER)?;
    folder.write("other/policy.html", "<p>第一条　另一份。</p>")?;
    let mixed = folder.mingbai(&["check", "--policy", "new.html", "."])?;
    assert_eq!(mixed.status.code(), Some(2), "{}", said(&mixed));
    assert!(said(&mixed).contains("不是同一份"));
    assert_eq!(folder.mingbai(&["check", "--policy", "gone.html", "lift"])?.status.code(), Some(2));
    Ok(())
}

#[test]
fn a_policy_that_was_replaced_in_place_is_compared_with_the_lock() -> io::Result<()> {
    let folder = lift("replaced")?;
    folder.mingbai(&["lock", "lift"])?;
    folder.write("lift/policy.html", &POLICY.replace("20万元", "25万元"))?;
    let check = folder.mingbai(&["check", "lift"])?;
    assert_eq!(check.status.code(), Some(1), "{}", said(&check));
    assert!(said(&check).contains("citation-changed") && said(&check).contains("补助25万元"), "{}", said(&check));
    let json = folder.mingbai(&["check", "lift", "--json"])?;
    let value: Value = serde_json::from_slice(&json.stdout)?;
    let state = |at: usize| value.pointer(&format!("/files/0/citations/{at}/state")).and_then(Value::as_str);
    assert_eq!((state(0), state(1)), (Some("changed"), Some("exact")), "{value:#}");
    let lock = folder.mingbai(&["lock", "lift"])?;
    assert_eq!(lock.status.code(), Some(1), "{}", said(&lock));
    assert!(folder.read("lift/jiedu.lock.json")?.contains("20万元"), "the old words are still to be compared with");
    Ok(())
}

#[test]
fn a_lock_goes_out_as_web_annotations() -> io::Result<()> {
    let folder = lift("annotations")?;
    let early = folder.mingbai(&["lock", "lift", "--format", "web-annotation"])?;
    assert_eq!(early.status.code(), Some(1), "{}", said(&early));
    folder.mingbai(&["lock", "lift"])?;
    let call = ["lock", "lift", "--format", "web-annotation", "--page", "https://www.yunxi.example/lift/"];
    assert_eq!(folder.mingbai(&call)?.status.code(), Some(0));
    let value: Value = serde_json::from_str(&folder.read("lift/jiedu.annotations.json")?)?;
    let selections = mingbai_content::anchor::web_annotation::read(&value);
    assert_eq!(selections.len(), 2);
    assert_eq!(selections[0].exact, "每台电梯一次性补助20万元");
    assert_eq!(selections[1].body, "https://www.yunxi.example/lift/#mb-who");
    Ok(())
}

/// A change of an example or of its policy needs a new lock, or the portal tells its readers of an amendment.
#[test]
fn the_examples_are_locked_against_their_policies() -> io::Result<()> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/examples");
    for example in fs::read_dir(&examples)?.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        assert!(example.join("jiedu.lock.json").is_file(), "mingbai lock {}", example.display());
    }
    let folder = Folder::new("examples")?;
    let check = folder.mingbai(&["check", &examples.to_string_lossy()])?;
    assert!(said(&check).contains("没有发现问题"), "{}", said(&check));
    Ok(())
}

/// What is expected of a citation: its state, and whether its clause says something else now.
type Fate = (String, bool);

/// The figures of a text that lie inside some span, as written.
fn figures(policy: &Policy, spans: &[Span]) -> Vec<Span> {
    let bytes = policy.text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let starts = (0..bytes.len()).filter(|at| is_digit(*at) && !(*at > 0 && is_digit(at - 1)));
    let figure = |start: usize| Span::new(start, (start..).find(|at| !is_digit(*at)).unwrap());
    starts.map(figure).filter(|figure| spans.iter().any(|span| span.contains(*figure))).collect()
}

/// The page with the figure at a place of its text replaced.
fn replaced(html: &str, policy: &Policy, figure: Span, to: &str) -> String {
    let text = &policy.text;
    let expect = [&text[..figure.start], to, &text[figure.end..]].concat();
    let places = html.match_indices(figure.of(text));
    let pages = places.map(|(at, words)| [&html[..at], to, &html[at + words.len()..]].concat());
    pages.into_iter().find(|page| text_of_html(page) == expect).expect("the page has the figure")
}

/// Whether the figure stands in the own words of a clause, or of the paragraph, that the span lies in.
fn is_beside(policy: &Policy, span: Span, figure: Span) -> bool {
    let touches = |pieces: &[Span]| pieces.iter().any(|piece| piece.start < span.end && span.start < piece.end);
    let holds = |pieces: &[Span]| pieces.iter().any(|piece| piece.contains(figure));
    let clauses: Vec<&Clause> = policy.clauses.iter().filter(|clause| touches(&clause.own)).collect();
    match clauses.is_empty() {
        true => policy.paragraphs.iter().any(|paragraph| touches(&paragraph.spans) && holds(&paragraph.spans)),
        false => clauses.iter().any(|clause| holds(&clause.own)),
    }
}

/// Changes each figure that the example rests on, one at a time: exactly what rests on it is listed.
fn every_figure(example: &str) -> io::Result<usize> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/examples").join(example);
    let (markdown, html) =
        (fs::read_to_string(source.join("jiedu.md"))?, fs::read_to_string(source.join("policy.html"))?);
    let folder = Folder::new(&format!("figures-{example}"))?;
    folder.write("jiedu.md", &markdown)?;
    folder.write("policy.html", &html)?;
    let lock = folder.mingbai(&["lock", "jiedu.md"])?;
    assert_eq!(lock.status.code(), Some(0), "{}", said(&lock));

    let explainer = explainer::parse(&markdown).output;
    let index = PolicyIndex::new(policy::parse_page(&text_of_html(&html)).output);
    let policy = index.policy();
    let spans: Vec<Span> = explainer
        .citations()
        .map(|citation| {
            let anchor = resolve(citation, &index);
            assert_eq!(anchor.drift, Drift::Exact);
            assert!(!citation.quote.contains('…'), "its figures may stand in what it leaves out");
            anchor.span.unwrap()
        })
        .collect();
    let figures = figures(policy, &spans);
    let mut wrong = Vec::new();
    for figure in &figures {
        let digits = figure.of(&policy.text);
        let to = (digits.parse::<u64>().unwrap() + 3).to_string();
        folder.write("new.html", &replaced(&html, policy, *figure, &to))?;
        let expect: Vec<Fate> = spans
            .iter()
            .map(|span| {
                let state = if span.contains(*figure) { "changed" } else { "exact" };
                (state.to_owned(), is_beside(policy, *span, *figure))
            })
            .collect();
        let check = folder.mingbai(&["check", "--policy", "new.html", "jiedu.md", "--json"])?;
        assert_eq!(check.status.code(), Some(1), "{}", said(&check));
        let value: Value = serde_json::from_slice(&check.stdout)?;
        let citations = value.pointer("/files/0/citations").and_then(Value::as_array).unwrap();
        let found: Vec<Fate> = citations
            .iter()
            .map(|citation| (citation["state"].as_str().unwrap().to_owned(), citation["clauseChanged"].is_array()))
            .collect();
        let context = &policy.text[..figure.end];
        let context: String = context.chars().skip(context.chars().count().saturating_sub(20)).collect();
        let differ: BTreeMap<usize, _> = (0..expect.len())
            .filter(|at| expect[*at] != found[*at])
            .map(|at| (at, (&expect[at], &citations[at])))
            .collect();
        if !differ.is_empty() {
            wrong.push(format!("{example}, {context} → {to}: {differ:#?}"));
        }
    }
    // Gathered by `cargo xtask aims`.
    println!("figure drift-figures {}\nfigure drift-wrong {}", figures.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(figures.len())
}

#[test]
fn each_figure_of_the_elevator_example_marks_what_rests_on_it() -> io::Result<()> {
    assert!(every_figure("elevator-2026")? > 40);
    Ok(())
}

#[test]
fn each_figure_of_the_elder_meals_example_marks_what_rests_on_it() -> io::Result<()> {
    assert!(every_figure("elder-meals-2026")? > 40);
    Ok(())
}

#[test]
fn each_figure_of_the_road_works_example_marks_what_rests_on_it() -> io::Result<()> {
    assert!(every_figure("road-works-2026")? > 40);
    Ok(())
}
