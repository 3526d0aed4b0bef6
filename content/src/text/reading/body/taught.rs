//! Bodies that the policy itself names: by 以下简称, in lists and tables, as whoever 负责. No list has 临港管委会 or 青投集团.
//!
//! Such a name is read wherever it stands. What is only like one of them is left to [`kin`](super::kin).

use std::collections::BTreeMap;

use super::kin;
use super::words::{NO_PLACES, STOPS};
use crate::text::reading::lexer::read_signs;
use crate::text::reading::number;
use crate::text::reading::signs::{BREAK, Signs};
use crate::text::reading::token::{Fact, FactKind};
use crate::text::reading::words::Words;
use crate::text::{find, fold};

/// How names end that the policy may teach, the longer before the shorter that ends it.
const ENDINGS: [&str; 26] = [
    "领导小组",
    "有限公司",
    "管委会",
    "委员会",
    "办公室",
    "办公厅",
    "基金会",
    "合作社",
    "中心",
    "集团",
    "公司",
    "银行",
    "医院",
    "学校",
    "学院",
    "大学",
    "协会",
    "联社",
    "大队",
    "专班",
    "街道",
    "局",
    "委",
    "办",
    "镇",
    "乡",
];
/// Endings of names that may have three signs.
const SHORT: [&str; 6] = ["局", "委", "办", "镇", "乡", "街道"];
/// Names that mean whichever body there is.
const GENERAL: [&str; 30] = [
    "便民服务中心",
    "政务服务中心",
    "行政服务中心",
    "党群服务中心",
    "融媒体中心",
    "行业协会",
    "商业银行",
    "有限公司",
    "股份有限公司",
    "物业公司",
    "保险公司",
    "高等学校",
    "中等职业学校",
    "职业学校",
    "普通高等学校",
    "中小学校",
    "定点医院",
    "公立医院",
    "领导小组",
    "工作领导小组",
    "合作银行",
    "经办银行",
    "开户银行",
    "代理银行",
    "贷款银行",
    "金融公司",
    "担保公司",
    "企业集团",
    "各乡镇街道",
    "工作专班",
];
/// Words that end as names do.
const NO_ENDS: [&str; 26] = [
    "承办", "主办", "协办", "督办", "经办", "代办", "交办", "举办", "开办", "兴办", "申办", "通办", "网办", "联办",
    "快办", "帮办", "创办", "补办", "布局", "格局", "结局", "大局", "全局", "当局", "开局", "时局",
];
/// What stands before a short name that is given in brackets.
const CALLED: [&str; 6] = ["以下统称", "以下简称", "以下称", "下称", "简称", "以下简称为"];
/// What stands before the names of bodies of the whole state.
const STATE: &str = "中华人民共和国";
/// Most signs of a name.
const LONGEST: usize = 24;

/// A name that the policy uses.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// As it is written.
    pub(super) spelling: String,
    /// The name that stands for it: the short one where the policy gives one.
    pub(super) name: String,
    /// How it ends.
    pub(super) ending: &'static str,
}

/// The names that a policy teaches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taught {
    /// By the first sign, the longest first.
    names: BTreeMap<char, Vec<Name>>,
    /// All that the policy says, folded.
    text: String,
}

impl Taught {
    /// Learns from the texts of a policy, paragraph by paragraph, each with the facts that are read in it without knowing it.
    pub(crate) fn of<'t>(texts: impl Iterator<Item = (&'t Signs, &'t [Fact])>) -> Self {
        let mut taught = Self::default();
        for (signs, read) in texts {
            taught.text.push_str(&signs.text(0, signs.len()));
            taught.text.push(BREAK);
            taught.defined(signs);
            taught.listed(signs, read);
        }
        for names in taught.names.values_mut() {
            names.sort_by_key(|name| core::cmp::Reverse(name.spelling.len()));
        }
        taught
    }

    /// The facts of a text, with the bodies that only this policy names.
    pub(crate) fn facts(&self, text: &str) -> Vec<Fact> {
        self.facts_of(&Signs::of(text))
    }

    /// The same of a text that is folded already.
    pub(crate) fn facts_of(&self, signs: &Signs) -> Vec<Fact> {
        self.add(signs, read_signs(signs).facts)
    }

    /// Adds the bodies that only this policy names to the facts of a text.
    pub(crate) fn add(&self, signs: &Signs, mut read: Vec<Fact>) -> Vec<Fact> {
        if self.names.is_empty() {
            return read;
        }
        let mut at = 0;
        while at < signs.len() {
            let known = self.at(signs, at).map(|name| (name.name.clone(), at, at + name.spelling.chars().count()));
            let Some((name, start, end)) = known.or_else(|| kin::read(self, signs, at)) else {
                at += 1;
                continue;
            };
            at = end.max(at + 1);
            let fact = Fact::firm(FactKind::Office { place: String::new(), name }, signs.span(start, end));
            let is_free = |other: &Fact| {
                let is_apart = other.span.end <= fact.span.start || other.span.start >= fact.span.end;
                let is_shorter = matches!(other.kind, FactKind::Office { .. }) && fact.span.contains(other.span);
                is_apart || (is_shorter && other.span != fact.span)
            };
            if read.iter().all(is_free) {
                read.retain(|other| !fact.span.contains(other.span));
                read.push(fact);
            }
        }
        read.sort_by_key(|fact| fact.span);
        read
    }

    /// The longest name at `at`.
    pub(super) fn at(&self, signs: &Signs, at: usize) -> Option<&Name> {
        self.names.get(&signs.at(at)?)?.iter().find(|name| signs.starts(at, &name.spelling))
    }

    /// Every name.
    pub(super) fn names(&self) -> impl Iterator<Item = &Name> {
        self.names.values().flatten()
    }

    /// Whether the policy has these words anywhere.
    pub(crate) fn says(&self, words: &str) -> bool {
        find::holds(&self.text, words)
    }

    fn learn(&mut self, spelling: String, name: String) {
        let Some(ending) = ending(&spelling) else { return };
        let Some(first) = spelling.chars().next() else { return };
        let names = self.names.entry(first).or_default();
        if names.iter().all(|known| known.spelling != spelling) {
            names.push(Name { spelling, name, ending });
        }
    }

    /// 上海市临港地区开发建设管理委员会（以下简称“临港管委会”）: both are one body.
    fn defined(&mut self, signs: &Signs) {
        for at in (0..signs.len()).filter(|at| signs.at(*at) == Some('(')) {
            let Some((_, length)) = signs.first(at + 1, &CALLED) else { continue };
            let from = at + 1 + length + signs.run(at + 1 + length, |sign| !fold::is_han(sign) && sign != ')');
            let end = from + signs.run(from, fold::is_han);
            let short = signs.text(from, end);
            if ending(&short).is_none() || short.chars().count() < 3 {
                continue;
            }
            let start = at
                - (1..=LONGEST.min(at))
                    .take_while(|back| signs.before(at + 1 - back).is_some_and(fold::is_han))
                    .last()
                    .unwrap_or(0);
            let is_long =
                |start: &usize| signs.at(*start) == short.chars().next() && is_within(&short, &signs.text(*start, at));
            if let Some(start) = (start..at).rev().find(is_long) {
                self.learn(signs.text(start, at), short.clone());
            }
            self.learn(short.clone(), short);
        }
    }

    /// Names in lists, in cells, and after words that take a body: 报临港人才服务中心受理窗口.
    fn listed(&mut self, signs: &Signs, read: &[Fact]) {
        let mut at = 0;
        while at < signs.len() {
            let end = at + signs.run(at, fold::is_han);
            if end == at {
                at += 1;
                continue;
            }
            self.run(signs, after_marker(signs, at), end, read);
            at = end;
        }
    }

    /// Names in a row of Han.
    fn run(&mut self, signs: &Signs, from: usize, to: usize, read: &[Fact]) {
        let is_open = |at: usize| {
            at.checked_sub(1)
                .and_then(|at| signs.at(at))
                .is_none_or(|sign| matches!(sign, '、' | ',' | '，' | ';' | ':' | '(' | '\n'))
        };
        let is_closed =
            |at: usize| signs.at(at).is_none_or(|sign| matches!(sign, '、' | ',' | '，' | ';' | ')' | '。' | '\n'));
        let is_beside = |sign: Option<char>| sign == Some('、');
        let is_enumerated = is_beside(signs.before(from)) || is_beside(signs.at(to));
        let mut start = from;
        for at in from..to {
            // 中华人民共和国中央军事委员会: the state is no part of the name, and its 和 parts no two.
            if signs.starts(at, STATE) {
                start = at + STATE.chars().count();
                continue;
            }
            if at < start {
                continue;
            }
            if signs.at(at).is_some_and(|sign| STOPS.contains(sign)) || NO_PLACES.end(signs, at + 1) {
                start = at + 1;
                continue;
            }
            let Some((ending, length)) = ending_at(signs, at) else { continue };
            let end = at + length;
            let is_whole = end <= to && !goes_on(signs, end) && !signs.ends_any(end, &NO_ENDS);
            let is_likely = match ending {
                "局" | "委" | "办" => start == from && end == to && is_open(from) && is_closed(to),
                "街道" | "镇" | "乡" => is_enumerated && (2..=3).contains(&(at - start.min(at))),
                _ => true,
            };
            let span = signs.span(start, end);
            let is_read = read.iter().any(|fact| fact.span.start < span.end && span.start < fact.span.end);
            if is_whole && is_likely && !is_read && at >= start + 2 {
                self.proper(&signs.text(start, end), ending);
                start = end;
            }
        }
    }

    /// Learns a name that is no general word.
    fn proper(&mut self, spelling: &str, ending: &str) {
        let least = if SHORT.contains(&ending) { 3 } else { 5 };
        if (least..=LONGEST).contains(&spelling.chars().count())
            && !GENERAL.contains(&spelling)
            && !spelling.starts_with('级')
        {
            self.learn(spelling.to_owned(), spelling.to_owned());
        }
    }
}

/// Where the words begin after 第四条: spaces are no signs.
fn after_marker(signs: &Signs, at: usize) -> usize {
    if signs.at(at) != Some('第') {
        return at;
    }
    let number = signs.run(at + 1, |sign| sign.is_ascii_digit() || number::is_han_numeral(sign));
    let is_marker = number > 0 && signs.first(at + 1 + number, &["条", "章", "节"]).is_some();
    if is_marker { at + 2 + number } else { at }
}

static ENDING_WORDS: Words = Words::of(&ENDINGS);

/// The ending of a name that begins at `at`, and its length.
pub(super) fn ending_at(signs: &Signs, at: usize) -> Option<(&'static str, usize)> {
    ENDING_WORDS.first(signs, at).map(|(word, length)| (*word, length))
}

/// How a name ends.
fn ending(name: &str) -> Option<&'static str> {
    ENDINGS.into_iter().find(|ending| name.ends_with(ending) && name.len() > ending.len())
}

/// Whether another ending stands at `end`: 委员会办公室, 集团有限公司. 镇办 is no such name.
pub(super) fn goes_on(signs: &Signs, end: usize) -> bool {
    ending_at(signs, end).is_some_and(|(ending, _)| !SHORT.contains(&ending))
}

/// Whether `short` has its signs in `long`, in order.
pub(super) fn is_within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|sign| rest.by_ref().any(|other| other == sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading::facts;

    const POLICY: &str = "\
第一条 上海市临港地区开发建设管理委员会（以下简称“临港管委会”）确定总额，青河产业投资集团有限公司（以下称青投集团）担保。
第二条 用人单位报临港人才服务中心受理窗口，由住房公积金管理中心核实。
第三条 南桥街道、北苑街道负责摸底；首批在城关镇、双河镇、白石乡开展，由审计局承办，形成新格局。
任务\t责任单位
受理\t县河长办、团区委";

    fn check(text: &str, expect: &[&str]) {
        let signs: Vec<Signs> = POLICY.lines().map(Signs::of).collect();
        let read: Vec<Vec<Fact>> = POLICY.lines().map(facts).collect();
        let taught = Taught::of(signs.iter().zip(read.iter().map(Vec::as_slice)));
        let is_body = |fact: &Fact| matches!(fact.kind, FactKind::Office { .. });
        let read: Vec<String> =
            taught.facts(text).iter().filter(|fact| is_body(fact)).map(|fact| fact.kind.to_string()).collect();
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn a_name_that_the_policy_gives_is_read() {
        check("由临港地区开发建设管理委员会负责", &["临港管委会"]);
        check("临港管委会定，青投集团担保", &["临港管委会", "青投集团"]);
        check("到临港人才服务中心交，住房公积金管理中心核", &["临港人才服务中心", "住房公积金管理中心"]);
        check("团区委、县河长办受理", &["团区委", "县河长办"]);
        check("先在城关镇、白石乡办", &["城关镇", "白石乡"]);
    }

    #[test]
    fn a_name_like_one_of_the_policy_is_read() {
        check("由青城集团担保", &["青城集团"]);
        check("到临港企业服务中心交", &["临港企业服务中心"]);
        check("先在北桥街道和三河镇办", &["北桥街道", "三河镇"]);
    }

    #[test]
    fn general_words_are_no_names() {
        check("到人才服务中心、便民的中心、企业集团、各街道、其他乡镇、用人单位、窗口、社区、学校、医院问", &[]);
        check("我们镇上、本街道、这个中心、为民服务中心、工业镇、有关部门、主管部门、承办、格局", &[]);
        check("有限公司、股份公司、物业公司、商业银行、开户银行、银行卡", &[]);
    }
}
