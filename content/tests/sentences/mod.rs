//! Entries made of the sentences of real documents, and mistakes put into them.
//!
//! Like `mistakes`, it knows nothing of the checker: what is a number, a unit or a body here is what these lists say.

use std::ops::Range;

use mingbai_content::anchor::{Drift, PolicyIndex, resolve};
use mingbai_content::model::Explainer;
use mingbai_content::policy::{Clause, Policy};
use mingbai_content::text::numeral;
use mingbai_content::{Span, explainer, policy};

use crate::seeding::{Mistake, clause, is_printed, other_digits};

/// Characters of a sentence that makes an entry: shorter ones are headings, longer ones nobody takes over whole.
const LENGTHS: Range<usize> = 10..240;
/// What Markdown reads as marks, and what parts one sentence from the next.
const MARKUP: [char; 13] = ['\\', '*', '_', '[', ']', '<', '>', '#', '|', '~', '`', '&', '$'];
/// Digits of Chinese numerals that are changed.
const DIGITS: &str = "一二三四五六七八九";
/// All that a Chinese numeral is written with.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两";
/// Words after a number that make it a fact, each with one that it is mistaken for; the longer before the shorter.
const UNITS: [(&str, &str); 18] = [
    ("个工作日", "日"),
    ("工作日", "日"),
    ("个月", "年"),
    ("周岁", "个月"),
    ("万元", "元"),
    ("亿元", "万元"),
    ("元", "万元"),
    ("小时", "日"),
    ("日", "年"),
    ("天", "个月"),
    ("年", "个月"),
    ("倍", "元"),
    ("平方米", "亩"),
    ("公里", "米"),
    ("名", "户"),
    ("人", "户"),
    ("个", "万个"),
    ("%", "‰"),
];
/// Fields of offices, each mistaken for the next.
const FIELDS: [&str; 24] = [
    "民政",
    "财政",
    "教育",
    "公安",
    "司法行政",
    "人力资源社会保障",
    "卫生健康",
    "农业农村",
    "生态环境",
    "市场监督管理",
    "交通运输",
    "水行政",
    "自然资源",
    "税务",
    "文化和旅游",
    "应急管理",
    "审计",
    "统计",
    "商务",
    "住房城乡建设",
    "药品监督管理",
    "文物",
    "退役军人工作",
    "人力资源和社会保障",
];
/// What stands after a field in the name of an office.
const OFFICES: [&str; 7] = ["行政主管部门", "主管部门", "行政部门", "部门", "机关", "局", "厅"];
/// Whole names, each mistaken for the other.
const BODIES: [(&str, &str); 14] = [
    ("国务院", "最高人民法院"),
    ("人民法院", "人民检察院"),
    ("人民检察院", "人民法院"),
    ("村民委员会", "业主委员会"),
    ("居民委员会", "业主委员会"),
    ("中央军事委员会", "国家发展和改革委员会"),
    ("县级人民政府", "市级人民政府"),
    ("市人民政府", "市中级人民法院"),
    ("市政府办公室", "市财政局"),
    ("县政府", "省政府"),
    ("区政府", "市政府"),
    ("宝盖镇人民政府", "灵秀镇人民政府"),
    ("镇政府", "区政府"),
    ("街道办事处", "村民委员会"),
];

/// An entry that states a sentence and cites it.
pub(crate) struct Entry {
    /// Its statement, in bytes of the Markdown.
    pub(crate) statement: Span,
    /// The folded words of the cited clause.
    clause: String,
    /// Where the sentence ends in the policy.
    end: usize,
}

/// A document as an explainer that states every sentence of it.
pub(crate) struct Restated {
    pub(crate) index: PolicyIndex,
    pub(crate) source: String,
    pub(crate) entries: Vec<Entry>,
}

impl Restated {
    /// One entry for each sentence of each clause that can be cited and is plain text.
    pub(crate) fn new(policy: Policy) -> Self {
        let sentences = policy.clauses.iter().flat_map(|clause| sentences(&policy, clause)).collect();
        Self::of(policy, sentences)
    }

    /// The document with a sentence put in after every `every`th, that names another document and a telephone; and entries
    /// that state these. Few documents have such words of their own.
    pub(crate) fn planted(&self, every: usize) -> Self {
        let policy = self.index.policy();
        let explainer = explainer::parse(&self.source).output;
        let mut text = policy.text.clone();
        let mut planted = Vec::new();
        let paths = explainer.citations().map(|citation| citation.path.as_ref().map(ToString::to_string));
        let places = self.entries.iter().zip(paths).filter_map(|(entry, path)| Some((entry.end, path?)));
        let mut places: Vec<_> = places.skip(every / 2).step_by(every).collect();
        places.sort_by_key(|(end, _)| core::cmp::Reverse(*end));
        places.dedup_by_key(|(end, _)| *end);
        for (at, (end, path)) in places.into_iter().enumerate() {
            let (number, phone) = (13 + at * 7 % 80, 6_610_000 + at * 137);
            let sentence = format!("办理时见皖政办〔2019〕{number}号，咨询电话0564-{phone}。");
            text.insert_str(end, &sentence);
            planted.push((path, sentence));
        }
        Self::of(policy::parse(&text).output, planted)
    }

    fn of(policy: Policy, sentences: Vec<(String, String)>) -> Self {
        let index = PolicyIndex::new(policy);
        let (source, _) = markdown(&sentences);
        // What does not stand there as cited, as numbering is repeated or the copy is damaged, is no clean example.
        let explainer = explainer::parse(&source).output;
        let stands = explainer.citations().map(|citation| resolve(citation, &index).drift == Drift::Exact);
        let kept: Vec<(String, String)> =
            sentences.into_iter().zip(stands).filter_map(|(sentence, stands)| stands.then_some(sentence)).collect();
        let (source, statements) = markdown(&kept);
        let entries = entries(&explainer::parse(&source).output, &index, &statements);
        Self { index, source, entries }
    }
}

fn entries(explainer: &Explainer, index: &PolicyIndex, statements: &[Span]) -> Vec<Entry> {
    let citations: Vec<_> = explainer.citations().collect();
    assert_eq!(citations.len(), statements.len());
    let entry = |(citation, statement): (&&_, &Span)| Entry {
        statement: *statement,
        clause: clause(citation, index),
        end: resolve(citation, index).span.unwrap().end,
    };
    citations.iter().zip(statements).map(entry).collect()
}

/// The path of a clause and its sentences, one by one.
fn sentences(policy: &Policy, clause: &Clause) -> Vec<(String, String)> {
    let words = policy.own_words(clause);
    let path = policy.label(&clause.path);
    let plain = |sentence: &&str| {
        LENGTHS.contains(&sentence.chars().count())
            && !sentence.contains(MARKUP)
            && !sentence.starts_with(|first: char| first.is_ascii())
    };
    let sentences = without_marker(&words).split_inclusive(['。', '\n']).map(str::trim).filter(plain);
    sentences.map(|sentence| (path.clone(), sentence.to_owned())).collect()
}

/// 第三条, 二、, （一）, 3. are no words of the sentence.
fn without_marker(words: &str) -> &str {
    let is_number = |sign: char| sign.is_ascii_digit() || NUMERALS.contains(sign) || "第（( 　".contains(sign);
    let rest = words.trim_start_matches(is_number);
    match rest.chars().next() {
        Some('条' | '章' | '节' | '款' | '项' | '、' | '）' | ')' | '.' | '．' | '條') if rest.len() < words.len() => {
            rest[rest.chars().next().unwrap().len_utf8()..].trim_start()
        }
        _ => words,
    }
}

/// The explainer, and where its statements stand.
fn markdown(sentences: &[(String, String)]) -> (String, Vec<Span>) {
    let (mut source, mut statements) = ("## 常见问题 {.qa}\n".to_owned(), Vec::new());
    for (at, (path, sentence)) in sentences.iter().enumerate() {
        source.push_str(&format!("\n### 怎么规定？ {{#s{at}}}\n\n"));
        statements.push(Span::new(source.len(), source.len() + sentence.len()));
        source.push_str(&format!("{sentence}\n> 原文 {path}：{sentence}\n"));
    }
    (source, statements)
}

/// Every mistake that can be made in an entry.
pub(crate) fn mistakes(entry: &Entry, source: &str) -> Vec<Mistake> {
    let text = entry.statement.of(source);
    let mut made = Vec::new();
    arabic(text, entry, &mut made);
    han(text, entry, &mut made);
    names(text, entry, &mut made);
    made
}

impl Entry {
    /// Adds a mistake, unless the clause prints the wrong words too.
    fn add(&self, class: &'static str, place: Range<usize>, words: &str, wrong: &str, made: &mut Vec<Mistake>) {
        if !is_printed(wrong, &self.clause) {
            let span = Span::new(self.statement.start + place.start, self.statement.start + place.end);
            made.push(Mistake { class, span, words: words.to_owned() });
        }
    }
}

/// The stretches of characters that `is` takes.
fn runs(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| is(*sign)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += sign.len_utf8(),
            _ => runs.push(at..at + sign.len_utf8()),
        }
    }
    runs
}

fn unit_at(text: &str) -> Option<(&'static str, &'static str)> {
    UNITS.into_iter().find(|(unit, _)| text.starts_with(unit))
}

fn arabic(text: &str, entry: &Entry, made: &mut Vec<Mistake>) {
    for run in runs(text, |sign| sign.is_ascii_digit()) {
        let (before, after) = (&text[..run.start], &text[run.end..]);
        let (lead, digits) = (before.trim_end().chars().next_back(), &text[run.clone()]);
        let after = after.trim_start();
        let class = match after.chars().next() {
            _ if matches!(lead, Some('〔' | '[')) => "文号",
            Some('号') if matches!(lead, Some('〕' | ']')) => "文号",
            Some('-') => "电话",
            _ if lead == Some('-') => "电话",
            Some('年') if digits.len() == 4 => "日期",
            Some('月') => "日期",
            Some('日') if lead == Some('月') => "日期",
            Some('%' | '％') => "百分比",
            _ if unit_at(after).is_some() => "数字",
            _ => continue,
        };
        for other in other_digits(digits) {
            let follow = unit_at(after).map_or_else(|| after.chars().take(2).collect(), |(unit, _)| unit.to_owned());
            entry.add(class, run.clone(), &other, &[other.as_str(), &follow].concat(), made);
        }
        if class == "数字" {
            unit(text, run.end..text.len() - after.len(), digits, entry, made);
        }
    }
}

/// The unit after a number, of which `gap` parts it.
fn unit(text: &str, gap: Range<usize>, number: &str, entry: &Entry, made: &mut Vec<Mistake>) {
    let Some((unit, other)) = unit_at(&text[gap.end..]) else { return };
    // 审判员一人: who says one does not count.
    if number == "一" && matches!(unit, "人" | "名") {
        return;
    }
    // Nobody writes 二十万万元: who mistakes 二十万元 leaves 万 out.
    if let Some(short) = number.strip_suffix('万') {
        let wrong = [short, unit].concat();
        entry.add("单位", gap.start - "万".len()..gap.start, "", &wrong, made);
        return;
    }
    entry.add("单位", gap.end..gap.end + unit.len(), other, &[number, other].concat(), made);
}

fn han(text: &str, entry: &Entry, made: &mut Vec<Mistake>) {
    for run in runs(text, |sign| NUMERALS.contains(sign)) {
        let (before, after) = (&text[..run.start], &text[run.end..]);
        let is_part = before.ends_with("分之") || after.starts_with("分之");
        let unit_after = unit_at(after).filter(|(unit, _)| *unit != "个");
        // 第三人, 同一人, 每一年; 一人 of 任何一人 and its like are turns of speech, of which only the wrong ones are facts.
        if before.ends_with(['第', '同', '每', '某', '任', '几', '数', '十', '上', '独'])
            || !(is_part || unit_after.is_some())
        {
            continue;
        }
        let number = &text[run.clone()];
        if number.starts_with(['百', '千', '万', '亿']) {
            continue;
        }
        let class = match after.chars().next() {
            _ if before.ends_with("百分之") => "百分比",
            Some('月') => "日期",
            Some('日') if before.ends_with('月') => "日期",
            _ => "中文数字",
        };
        for (at, digit) in number.char_indices() {
            let Some(place) = DIGITS.chars().position(|it| it == digit) else { continue };
            let new = DIGITS.chars().nth((place + 3) % 9).unwrap().to_string();
            let start = run.start + at;
            let wrong = [&number[..at], &new, &number[at + new.len()..]].concat();
            let lead =
                if before.ends_with("分之") { before.chars().rev().take(3).collect::<Vec<_>>() } else { Vec::new() };
            let lead: String = lead.into_iter().rev().collect();
            let follow: String =
                unit_after.map_or_else(|| after.chars().take(3).collect(), |(unit, _)| unit.to_owned());
            // 百分之一十 is nobody's slip.
            if wrong.starts_with("一十") {
                continue;
            }
            entry.add(class, start..start + new.len(), &new, &[&lead, &*wrong, &follow].concat(), made);
        }
        if !is_part && unit_after.is_some() {
            unit(text, run.end..run.end, number, entry, made);
        }
    }
}

fn names(text: &str, entry: &Entry, made: &mut Vec<Mistake>) {
    for (index, field) in FIELDS.iter().enumerate() {
        let next = FIELDS[(index + 1) % FIELDS.len()];
        for (at, _) in text.match_indices(field) {
            let rest = &text[at + field.len()..];
            // Where the clause names the other field at all, perhaps in 教育、民政等部门, it is no mistake.
            if OFFICES.iter().any(|office| rest.starts_with(office)) {
                entry.add("机构", at..at + field.len(), next, next, made);
            }
        }
    }
    for (body, other) in BODIES {
        for (at, _) in text.match_indices(body) {
            entry.add("机构", at..at + body.len(), other, other, made);
        }
    }
    let mut from = 0;
    while let Some(open) = text[from..].find('《').map(|at| from + at) {
        let Some(close) = text[open..].find('》').map(|at| open + at) else { break };
        let middle = text[open..close].char_indices().nth(text[open..close].chars().count() / 2).unwrap();
        let start = open + middle.0;
        if middle.0 > 0 {
            entry.add("标题", start..start + middle.1.len_utf8(), "某", "某", made);
        }
        from = close;
    }
}

/// The statement with its Chinese numerals written in digits: 三十日 is 30日, and no less true.
pub(crate) fn respelled(text: &str) -> Option<String> {
    let run = runs(text, |sign| NUMERALS.contains(sign)).into_iter().find(|run| {
        let (before, after) = (&text[..run.start], &text[run.end..]);
        let is_number = !text[run.clone()].starts_with(['百', '千', '万', '亿', '〇', '零']);
        let is_counted = unit_at(after).is_some_and(|(unit, _)| unit != "个" && unit != "人" && unit != "名");
        is_number
            && is_counted
            && !before.ends_with(['第', '同', '每', '某', '任', '几', '数', '之', '十', '—', '月', '年'])
    })?;
    let number = numeral::parse(&text[run.clone()])?;
    Some([&text[..run.start], &number.to_string(), &text[run.end..]].concat())
}
