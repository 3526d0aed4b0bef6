//! The fact lock on the example explainers and on a real one: seeded mistakes are found, and the clean files have none.
//!
//! `cargo test -p mingbai-content --test facts -- --nocapture` prints the figures, which `cargo xtask aims` gathers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod mending;
mod mistakes;
mod seeding;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mending::{broken_fixes, sense, with_fix};
use mingbai_content::anchor::{Edition, Lock, PolicyIndex, standings};
use mingbai_content::fact::facts;
use mingbai_content::{Against, Finding, LineIndex, Severity, Span, check, explainer, policy};
use mistakes::{insertions, mistakes, places};
use seeding::{Mistake, Tally, with_mistakes};

/// What is said of the facts of an explainer.
fn facts_found(source: &str, against: Against<'_>) -> Vec<Finding> {
    let findings = check(&explainer::parse(source).output, source, against);
    findings.into_iter().filter(|finding| finding.code.is_of_fact()).collect()
}

/// An explainer with its policy.
struct Pair {
    name: &'static str,
    source: String,
    index: PolicyIndex,
}

impl Pair {
    fn check(&self, source: &str) -> Vec<Finding> {
        facts_found(source, Against::Policy(&self.index))
    }
}

fn pairs() -> Vec<Pair> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pairs = Vec::new();
    for name in ["elder-meals-2026", "elevator-2026", "road-works-2026"] {
        let folder = here.join("examples").join(name);
        let html = fs::read_to_string(folder.join("policy.html")).unwrap();
        let index = PolicyIndex::new(policy::parse_page(&policy::text_of_html(&html)).output);
        pairs.push(Pair { name, source: fs::read_to_string(folder.join("jiedu.md")).unwrap(), index });
    }
    let real = |name: &str| fs::read_to_string(here.join("corpus/policies").join(name)).unwrap();
    pairs.push(Pair {
        name: "huainan-2020-74",
        source: real("huainan-2020-74.jiedu.md"),
        index: PolicyIndex::new(policy::parse(&real("huainan-2020-74.txt")).output),
    });
    pairs
}

#[test]
fn clean_explainers_have_no_finding() {
    let mut alarms = Vec::new();
    for pair in pairs() {
        let lines = LineIndex::new(&pair.source);
        let told = |finding: &Finding| {
            let line = lines.locate(&pair.source, finding.span.start).line;
            format!("{}:{line} {} {}", pair.name, finding.code, finding.message)
        };
        alarms.extend(pair.check(&pair.source).iter().map(told));
    }
    println!("figure facts-false {}", alarms.len());
    assert_eq!(alarms, [""; 0]);
}

/// Seeds the mistakes in rounds, one an entry, and counts what is found on the line of each. A fix that is offered for one must
/// mend it, and say again what the line said before.
fn seed(
    pair: &Pair,
    by_entry: &BTreeMap<Span, Vec<Mistake>>,
    tally: &mut Tally,
    missed: &mut Vec<String>,
    broken: &mut Vec<String>,
) {
    let most = by_entry.values().map(Vec::len).max().unwrap_or_default();
    for round in 0..most {
        let made: Vec<&Mistake> = by_entry.values().filter_map(|made| made.get(round)).collect();
        let (text, spans) = with_mistakes(&pair.source, &made);
        let findings = pair.check(&text);
        broken.extend(broken_fixes(&text, usize::MAX, |text| pair.check(text)));
        for (mistake, span) in made.iter().zip(spans) {
            let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
            let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
            let line = Span::new(start, end);
            let found: Vec<&Finding> = findings.iter().filter(|finding| line.contains(finding.span)).collect();
            let is_error = found.iter().map(|finding| finding.severity == Severity::Error).max();
            let old_line = old_line(&pair.source, mistake.span.start);
            let offered = found.iter().filter_map(|finding| Some((finding.span, finding.fix.as_ref()?)));
            let offered: Vec<(Span, String)> = offered
                .map(|(place, fix)| {
                    (place, with_fix(&text, fix).get(start..).unwrap().lines().next().unwrap().to_owned())
                })
                .collect();
            let has_fix = offered.iter().any(|(_, mended)| mended == old_line);
            let touches = |place: &Span| place.start < span.end && span.start < place.end;
            let is_put_in = mistake.span.is_empty();
            let wrong = offered
                .iter()
                .filter(|(place, mended)| !is_put_in && touches(place) && sense(mended) != sense(old_line));
            let typed = line.of(&text);
            broken
                .extend(wrong.map(|(_, mended)| format!("{}: wrong fix: {old_line} → {typed} → {mended}", pair.name)));
            tally.count(mistake.class, is_error, has_fix);
            if is_error.is_none() {
                let old = mistake.span.of(&pair.source);
                missed.push(format!(
                    "{}: {} {old} → {}: {}",
                    pair.name,
                    mistake.class,
                    mistake.words,
                    line.of(&text).trim()
                ));
            }
        }
    }
}

/// Fixes that do not mend, or do not restore what the line said.
fn show_broken(broken: &[String]) {
    broken.iter().for_each(|line| println!("broken fix: {line}"));
    println!("figure facts-wrong-fixes {}", broken.len());
    assert_eq!(broken, [""; 0]);
}

/// The line at a byte, as its author wrote it.
fn old_line(source: &str, at: usize) -> &str {
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    source[start..].lines().next().unwrap()
}

/// The smallest entry that holds a place, as entries of a path stand inside each other.
fn innermost(entries: &[Span], place: Span) -> Option<Span> {
    entries.iter().copied().filter(|entry| entry.contains(place)).min_by_key(|entry| entry.len())
}

#[test]
fn seeded_mistakes_are_found_on_their_entry() {
    let (mut tally, mut missed, mut broken) = (Tally::default(), Vec::new(), Vec::new());
    for pair in pairs() {
        let explainer = explainer::parse(&pair.source).output;
        let places = places(&explainer, &pair.index, &pair.source);
        let entries: Vec<Span> = places.iter().map(|place| place.entry).collect();
        let mut by_entry: BTreeMap<Span, Vec<Mistake>> = BTreeMap::new();
        for place in &places {
            for mistake in mistakes(place, &pair.source) {
                if innermost(&entries, mistake.span) == Some(place.entry) {
                    by_entry.entry(place.entry).or_default().push(mistake);
                }
            }
        }
        seed(&pair, &by_entry, &mut tally, &mut missed, &mut broken);
    }
    tally.print("facts");
    assert!(tally.total() >= 100, "{} mistakes", tally.total());
    assert_eq!(missed, [""; 0]);
    show_broken(&broken);
}

/// Where the first paragraphs of answers end.
fn answers(pair: &Pair) -> Vec<(Span, usize)> {
    let explainer = explainer::parse(&pair.source).output;
    let sections = explainer.sections_deep().filter(|section| section.form() == mingbai_content::model::Form::Qa);
    let entries = sections.flat_map(|section| section.entries());
    entries
        .filter_map(|entry| Some((entry.span, entry.body.first()?.span)))
        .map(|(entry, first)| (entry, first.start + first.of(&pair.source).trim_end().len()))
        .collect()
}

#[test]
fn what_is_put_into_answers_is_found_where_it_is_wrong() {
    let (mut tally, mut missed, mut broken) = (Tally::default(), Vec::new(), Vec::new());
    let mut alarms = Vec::new();
    for pair in pairs() {
        let head = explainer::parse(&pair.source).output.head.policy;
        for insertion in insertions(&head.number.unwrap(), &head.title.unwrap()) {
            let at = answers(&pair);
            let mistake = |at: usize, words: &String| Mistake {
                class: insertion.class,
                span: Span::new(at, at),
                words: words.clone(),
            };
            let right: Vec<Mistake> = at.iter().map(|(_, at)| mistake(*at, &insertion.right)).collect();
            let (text, _) = with_mistakes(&pair.source, &right.iter().collect::<Vec<_>>());
            let told = |finding: Finding| format!("{}: {}: {}", pair.name, insertion.right, finding.message);
            alarms.extend(pair.check(&text).into_iter().map(told));
            let wrong = at
                .iter()
                .map(|(entry, at)| (*entry, insertion.wrong.iter().map(|words| mistake(*at, words)).collect()));
            seed(&pair, &wrong.collect(), &mut tally, &mut missed, &mut broken);
        }
    }
    tally.print("inserted");
    println!("figure inserted-false {}", alarms.len());
    assert_eq!(alarms, [""; 0]);
    assert_eq!(missed, [""; 0]);
    show_broken(&broken);
}

#[test]
fn one_spelling_read_again_is_the_same_fact() {
    let mut count = 0;
    for pair in pairs() {
        for fact in facts(&pair.source).iter().chain(&facts(&pair.index.policy().text)) {
            let text = fact.kind.to_string();
            let again: Vec<String> = facts(&text).iter().map(|fact| fact.kind.to_string()).collect();
            assert_eq!(again, std::slice::from_ref(&text), "{}: {text}", pair.name);
            count += 1;
        }
    }
    assert!(count > 500, "{count} facts");
}

/// What was right when it was locked holds no page back; what was wrong already does.
#[test]
fn a_revised_policy_makes_warnings_of_what_was_right() {
    let source = "## 问 {.qa}\n\n### 补多少？\n\n每台 20 万元，补 6 年。\n> 原文 第一条：每台补助20万元\n";
    let index = |text: &str| PolicyIndex::new(policy::parse(text).output);
    let before = index("办法\n第一条 每台补助20万元，补5年。\n");
    let now = index("办法\n第一条 每台补助25万元，补5年。\n");
    let explainer = explainer::parse(source).output;
    let lock = Lock::of(&explainer, &before).output;
    let edition = Edition::new(&now);
    let standings = standings(&explainer, Some(&lock), &edition);
    let told: Vec<(Severity, &str)> =
        facts_found(source, Against::Lock { edition: &edition, lock: &lock, standings: &standings })
            .iter()
            .map(|finding| (finding.severity, finding.span.of(source)))
            .collect();
    assert_eq!(told, [(Severity::Warning, "20 万元"), (Severity::Error, "6 年")]);
}

/// Messages about `source`, right by `before`, when the policy says `now`.
fn check_revision(source: &str, before: &str, now: &str, expect: &[&str]) {
    let index = |text: &str| PolicyIndex::new(policy::parse(text).output);
    let (before, now, explainer) = (index(before), index(now), explainer::parse(source).output);
    let lock = Lock::of(&explainer, &before);
    assert_eq!(lock.findings, []);
    let edition = Edition::new(&now);
    let standings = standings(&explainer, Some(&lock.output), &edition);
    let findings = facts_found(source, Against::Lock { edition: &edition, lock: &lock.output, standings: &standings });
    assert_eq!(findings.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>(), expect);
}

#[test]
fn a_figure_that_no_longer_stands_is_told_with_what_has_come_in_its_place() {
    let source = "## 问 {.qa}\n\n### 补多少？\n\n每台 20 万元，分两年付，7 月 6 日起。\n> 原文 第二条：每台补助20万元\n\n\
        ### 谁发？\n\n县财政局，3 个工作日内。\n> 原文 第三条：县财政局在3个工作日内拨付\n";
    let before = "办法\n第一条 自7月6日起施行。\n第二条 每台补助20万元，分两年拨付，自7月6日起申请。\n第三条 县财政局在3个工作日内拨付。\n";
    let revised = "办法\n第一条 自7月6日起施行。\n第二条 本县适用。\n第三条 每台补助36万元，分两年拨付，自8月1日起申请。\n第四条 县财政局在3个工作日内拨付。\n";
    check_revision(source, before, before, &[]);
    check_revision(
        source,
        before,
        revised,
        &[
            "原文里没有“20万元”，第三条写的是“36万元”，请核对（旧原文有，新原文改了）",
            "所引条款里没有“7月6日”，第三条写的是“8月1日”。它在第一条，请核对，或者补上那里的引文（旧原文有，新原文改了）",
        ],
    );
    // Another number of the clause is no change of what it says.
    check_revision(source, before, &revised.replace("36万元", "20万元").replace("8月1日", "7月6日"), &[]);
    let gone = before.replace("第二条 每台补助20万元，分两年拨付，自7月6日起申请。\n", "").replace("第三条", "第二条");
    let told = |words: &str| format!("原文里没有“{words}”，请核对（旧原文有，新原文改了）");
    check_revision(source, before, &gone, &[&told("20万元"), &told("两年")]);
}

/// A small generator is enough, and keeps the test the same everywhere (xorshift, Marsaglia 2003).
fn below(state: &mut u64, limit: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state % limit.max(1) as u64).unwrap()
}

/// Pieces of facts in any order, and of the examples: nothing panics, every place lies in the text.
#[test]
fn any_text_is_read() {
    const PIECES: [&str; 64] = [
        "2026",
        "年",
        "月",
        "日",
        "5",
        "31",
        "一",
        "十",
        "两",
        "百",
        "千",
        "万",
        "亿",
        "元",
        "角",
        "%",
        "分之",
        "百分之",
        "第",
        "条",
        "批",
        "（",
        "）",
        "〔",
        "〕",
        "号",
        "《",
        "》",
        "〈",
        "〉",
        "0555",
        "-",
        "0000012",
        "转",
        "电话",
        "12345",
        "：",
        ":",
        "30",
        "时",
        "点",
        "半",
        "至",
        "—",
        "～",
        "底",
        "前",
        "上旬",
        "季度",
        "县",
        "民政",
        "局",
        "委",
        "人民政府",
        "=",
        "×",
        "÷",
        "+",
        "一共",
        "自己付",
        "99999999999999999999",
        "0",
        "0.000",
        "\u{202E}",
    ];
    let pairs = pairs();
    let mut state = 0x9E37_79B9_7F4A_7C15;
    let mut count = 0;
    for round in 0..20_000 {
        let mut text = String::new();
        for _ in 0..below(&mut state, 12) {
            text.push_str(PIECES[below(&mut state, PIECES.len())]);
            if below(&mut state, 8) == 0 {
                let source: Vec<char> = pairs[round % pairs.len()].source.chars().collect();
                let from = below(&mut state, source.len());
                text.extend(source.iter().skip(from).take(below(&mut state, 20)));
            }
        }
        for fact in facts(&text) {
            assert!(text.get(fact.span.start..fact.span.end).is_some_and(|words| !words.is_empty()), "{text}");
            count += 1;
        }
    }
    assert!(count > 10_000, "{count} facts");
}

/// Damaged explainers and policies are checked, and every finding and fix has a place in the Markdown.
#[test]
fn damaged_files_are_checked() {
    let mut state = 0xD1B5_4A32_D192_ED03;
    for pair in pairs() {
        for _ in 0..8 {
            let cut = |text: &str, state: &mut u64| {
                let characters: Vec<char> = text.chars().collect();
                let (one, other) = (below(state, characters.len()), below(state, characters.len()));
                let (start, end) = (one.min(other), one.max(other));
                characters[..start].iter().chain(&characters[end..]).collect::<String>()
            };
            let source = cut(&pair.source, &mut state);
            let policy = cut(&pair.index.policy().text, &mut state);
            let index = PolicyIndex::new(policy::parse(&policy).output);
            for finding in facts_found(&source, Against::Policy(&index)) {
                let fix = finding.fix.as_ref().map_or(finding.span, |fix| fix.span);
                assert!(
                    [finding.span, fix].iter().all(|span| source.get(span.start..span.end).is_some()),
                    "{finding:?}"
                );
            }
        }
    }
}
