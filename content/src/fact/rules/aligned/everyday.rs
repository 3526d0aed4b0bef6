//! Bodies by their everyday words, which are no names: 派出所 where the quoted words have 城市管理部门, 县里 where they have 省级, 街道 for
//! what they have another do.
//!
//! Only a word that says who does something is compared: 由街道核对, 是物业的事, 归省里管. What is named in full is a fact, and of other rules.

use std::collections::BTreeSet;

use super::places::told_beside;
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::features;
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind};

/// Words of bodies with the sign of what each is, in speech and in documents; the longer before the shorter that begins it.
static BODIES: Words<(&str, char)> = Words::of(&[
    ("街道", '街'),
    ("派出所", '警'),
    ("公安", '警'),
    ("交警", '警'),
    ("交管", '警'),
    ("交通警察", '警'),
    ("民警", '警'),
    ("警察", '警'),
    ("城市管理", '城'),
    ("城管", '城'),
    ("市容", '城'),
    ("环境卫生", '城'),
    ("综合执法", '城'),
    ("行政执法", '城'),
    ("物业", '物'),
    ("自来水公司", '水'),
    ("自来水集团", '水'),
    ("供水企业", '水'),
    ("供水公司", '水'),
    ("供水单位", '水'),
    ("水司", '水'),
    ("水务", '水'),
    ("供电", '电'),
    ("电力", '电'),
    ("电网", '电'),
    ("燃气", '气'),
    ("社区", '居'),
    ("居民委员会", '居'),
    ("居委会", '居'),
    ("(居)", '居'),
    ("（居）", '居'),
    ("民政", '民'),
    ("司法", '司'),
    ("税务", '税'),
    ("人力资源", '社'),
    ("人社", '社'),
    ("住房和城乡建设", '建'),
    ("住房城乡建设", '建'),
    ("住建", '建'),
    ("卫生健康", '卫'),
    ("卫健", '卫'),
    ("村居", '居'),
]);
/// Of these, what is said of a body in speech and is read as no fact; and levels.
static SPOKEN: Words<(&str, char)> = Words::of(&[
    ("街道", '街'),
    ("派出所", '警'),
    ("交警", '警'),
    ("民警", '警'),
    ("警察", '警'),
    ("城管", '城'),
    ("物业", '物'),
    ("自来水公司", '水'),
    ("供电公司", '电'),
    ("供电局", '电'),
    ("燃气公司", '气'),
    ("社区", '居'),
    ("公安", '警'),
    ("民政", '民'),
    ("司法", '司'),
    ("税务", '税'),
    ("人社", '社'),
    ("住建", '建'),
    ("卫健", '卫'),
    ("省里", '省'),
    ("市里", '市'),
    ("县里", '县'),
    ("区里", '区'),
    ("省一级", '省'),
    ("市一级", '市'),
    ("县一级", '县'),
    ("区一级", '区'),
    ("省级", '省'),
    ("市级", '市'),
    ("县级", '县'),
    ("区级", '区'),
]);
/// What is a field as well as a body: 民政 is a body only before 局 or 部门, or where it does something.
const FIELDS: &str = "民司税社建卫";
const OF_FIELDS: [&str; 7] = ["局", "部门", "厅", "委", "主管", "行政", "机关"];
/// Words before a body that somebody goes to, words of its name after its level, and how many bytes these may stand apart.
const VISITED: [&str; 4] = ["到", "去", "找", "向"];
const OF_OFFICES: [&str; 6] = ["局", "部门", "委", "厅", "机构", "机关"];
const NAME: usize = 24;
/// Levels, with the signs of those in documents that may be meant.
const LEVELS: [(char, &str); 4] = [('省', "省"), ('市', "市州盟"), ('县', "县旗"), ('区', "区旗")];
/// Words that have the sign of a level and name none.
const NO_LEVELS: [&str; 22] = [
    "自治区",
    "直辖市",
    "自治州",
    "社区",
    "小区",
    "辖区",
    "地区",
    "园区",
    "景区",
    "城区",
    "市区",
    "校区",
    "山区",
    "灾区",
    "区域",
    "区间",
    "区分",
    "市场",
    "城市",
    "市政",
    "市民",
    "上市",
];
/// Words of documents that may mean any of them.
static ANY: Words =
    Words::of(&["我公司", "本公司", "本单位", "我局", "当地", "地方", "属地", "各级", "本级", "同级", "上级", "下级"]);
/// Words that say of what follows, and of what stands before, that it does something.
const LEADS: [&str; 11] = ["由", "归", "找", "让", "被", "是", "给", "报", "向", "靠", "得"];
const RESTS: [&str; 23] = [
    "出",
    "定",
    "管",
    "审",
    "核",
    "办",
    "来",
    "负责",
    "的事",
    "掏",
    "发",
    "罚",
    "收",
    "批",
    "说了算",
    "组织",
    "牵头",
    "承担",
    "担",
    "查",
    "只是",
    "做主",
    "受理",
];

/// Most signs between two bodies of one list.
const LIST: usize = 6;

/// Words between a level and what it does: 县一级就能批.
const ADVERBS: [char; 6] = ['就', '也', '都', '能', '可', '来'];
/// Words by which documents mean a level and those over it.
const OPEN: [(&str, &str); 3] = [("县级以上", "省市"), ("市级以上", "省"), ("乡级以上", "省市县区")];

/// A body with its place.
#[derive(Clone)]
struct Body {
    what: char,
    span: Span,
    /// Whether it is the level of a body that is named: 市一级的卫生部门.
    is_level: bool,
}

impl Judge<'_, '_> {
    /// Everyday words of bodies that the quoted words do not have, or have for something else.
    pub(in crate::fact) fn of_other_bodies(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let own = spoken(text);
        if own.is_empty() || self.quoted.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy.text.as_str();
        let quoted: Vec<Body> = self.bodies(&self.quoted);
        let Some(first) = quoted.first() else { return Vec::new() };
        let is_quoted = |it: &Body| is_said(it.what, &quoted, &self.quoted, policy);
        let is_told = passage.facts.iter().any(|it| is_office(it) && self.stated.place(it, &self.quoted).is_some());
        // 县级退役军人部门 is a body, of which other rules tell that it is not known.
        let is_unknown = |it: &Body| {
            let mut offices = passage.facts.iter().filter(|fact| is_office(fact) && fact.span.start == it.span.start);
            offices.any(|fact| !self.is_known(passage.words, fact))
        };
        let around = self.bodies(&self.scope);
        // Where the quoted words tell no level, whoever is meant may be of any.
        let is_graded = own.iter().filter(|it| it.is_level).count() == 1
            && (LEVELS.iter().any(|(level, _)| is_said(*level, &quoted, &self.quoted, policy))
                || self.quoted.iter().any(|span| span.of(policy).contains("国务院")));
        let is_strange = |it: &&Body| {
            let is_around = is_said(it.what, &around, &self.scope, policy);
            !is_quoted(it) && (if it.is_level { is_graded && !is_unknown(it) } else { !is_around || !is_told })
        };
        let others: Vec<Finding> = own
            .iter()
            .filter(is_strange)
            .map(|it| message::other_words(self, passage.words, it.span, first.span))
            .collect();
        if !others.is_empty() || quoted.iter().all(|it| it.what == first.what) {
            return others;
        }
        let facts: Vec<Fact> = own.iter().map(as_fact).collect();
        let offices = passage.facts.iter().filter(|it| is_office(it)).cloned();
        let mut like: Vec<Fact> = facts.iter().cloned().chain(offices).collect();
        like.sort_by_key(|it| it.span);
        let like: Vec<&Fact> = like.iter().collect();
        let places: Vec<Place> = self.places_of_bodies();
        let all: Vec<&Place> = places.iter().collect();
        let is_alone = |it: &Body| {
            !text.get(it.span.end..).is_some_and(|rest| rest.starts_with(['、', '和']))
                && !text.get(..it.span.start).is_some_and(|before| before.ends_with(['、', '和']))
        };
        let slips =
            own.iter().zip(&facts).filter(|(body, _)| is_alone(body) && !body.is_level).filter_map(|(body, fact)| {
                let told = features(text, told_beside(text, &like, fact), &[fact.span], passage.facts.iter());
                let says = |place: &Place| place.facts.iter().any(|it| it.kind == fact.kind);
                let other = self.better(&all, says, &told, &BTreeSet::new())?;
                Some(message::other_words(self, passage.words, body.span, other.span))
            });
        slips.collect()
    }

    /// The bodies of some stretches of the policy: by their words, and what is named in full.
    fn bodies(&self, scope: &[Span]) -> Vec<Body> {
        let policy = self.stated.policy.text.as_str();
        let words = scope.iter().flat_map(|span| bodies(span.of(policy), span.start));
        let mut found: Vec<Body> = words.collect();
        let offices = self.stated.within(scope).map(|it| &it.fact).filter(|it| is_office(it));
        for office in offices.filter(|it| !matches!(&it.kind, FactKind::Office { name, .. } if name == "国务院")) {
            if !found.iter().any(|it| office.span.contains(it.span)) {
                found.push(Body { what: level_of(office).unwrap_or('局'), span: office.span, is_level: false });
            }
        }
        found.sort_by_key(|it| it.span);
        found
    }

    /// The bodies of the cited clauses, each with the words that go with it.
    fn places_of_bodies(&self) -> Vec<Place> {
        let policy = self.stated.policy.text.as_str();
        let mut found: Vec<Place> = Vec::new();
        for paragraph in self.paragraphs() {
            let things = self.bodies(&[*paragraph]).iter().map(as_fact).collect();
            for place in self.places_of(*paragraph, things) {
                let span = |place: &Place| place.facts.last().map(|it| it.span);
                let before = found.last_mut().filter(|last| match (span(last), span(&place)) {
                    (Some(one), Some(other)) => is_list(policy.get(one.end..other.start).unwrap_or("。")),
                    _ => false,
                });
                match before {
                    // 街道、乡镇便民服务中心 do one thing.
                    Some(last) => {
                        last.features.extend(place.features);
                        last.facts.extend(place.facts);
                    }
                    None => found.push(place),
                }
            }
        }
        found
    }
}

/// Whether two bodies with these words between them stand in one list.
fn is_list(between: &str) -> bool {
    between.chars().count() <= LIST
        && (between.is_empty() || between.starts_with(['、', '和', '及', '或', '与', '（', '(']))
}

/// Whether stretches of the policy have such a body: one of its words, or the sign of its level.
fn is_said(what: char, bodies: &[Body], scope: &[Span], policy: &str) -> bool {
    if scope.iter().any(|span| ANY.stands_in(span.of(policy))) {
        return true;
    }
    let Some((_, signs)) = LEVELS.iter().find(|(level, _)| *level == what) else {
        return bodies.iter().any(|it| it.what == what);
    };
    let is_over =
        |(word, over): &(&str, &str)| over.contains(what) && scope.iter().any(|span| span.of(policy).contains(word));
    if OPEN.iter().any(is_over) {
        return true;
    }
    scope.iter().any(|span| {
        let plain = NO_LEVELS.iter().fold(span.of(policy).to_owned(), |text, word| text.replace(word, ""));
        plain.contains(|sign| signs.contains(sign))
    })
}

/// The level of a body that is named in full.
fn level_of(office: &Fact) -> Option<char> {
    let FactKind::Office { name, .. } = &office.kind else { return None };
    let first = name.trim_start_matches("设区").chars().next()?;
    LEVELS.iter().any(|(level, _)| *level == first).then_some(first)
}

/// The bodies of a text that begins at `from`.
fn bodies(text: &str, from: usize) -> impl Iterator<Item = Body> + '_ {
    let found = BODIES.places(text).filter_map(|(at, word)| Some((at, BODIES.row(word)?)));
    let found = found.filter(|(at, (word, what))| {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        !FIELDS.contains(*what) || OF_FIELDS.iter().any(|it| rest.trim_start_matches("和社会保障").starts_with(it))
    });
    found.map(move |(at, (word, what))| Body {
        what: *what,
        span: Span::new(from + at, from + at + word.len()),
        is_level: false,
    })
}

/// The everyday words of a text that say who does something.
fn spoken(text: &str) -> Vec<Body> {
    let all = SPOKEN.places(text).filter_map(|(at, word)| Some((at, SPOKEN.row(word)?)));
    let doing = all.filter_map(|(at, (word, what))| {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
        let is_led = LEADS.iter().any(|word| before.ends_with(word));
        let is_grade = word.ends_with('级');
        let does = if is_grade { after.trim_start_matches(ADVERBS) } else { after };
        let is_doing = RESTS.iter().any(|word| does.starts_with(word)) || (is_led && !after.starts_with(is_word));
        let is_field = FIELDS.contains(*what) || *word == "公安";
        // 到县里的交通局去办
        let of = after.strip_prefix('的').or(Some(after).filter(|_| is_grade));
        let of_office = of.is_some_and(|rest| {
            let name = rest.split(|sign: char| !crate::text::fold::is_han(sign)).next().unwrap_or_default();
            OF_OFFICES.iter().any(|word| name.find(word).is_some_and(|at| at <= NAME))
        });
        let is_visited = of_office && VISITED.iter().any(|word| before.ends_with(word));
        let is_level = of_office && (is_led || is_end(before) || is_visited);
        let is_body =
            is_visited || is_doing && (is_led || is_end(before)) && (!is_field || (is_led && after.starts_with('管')));
        let span = Span::new(at, at + word.len());
        (is_body || is_level).then_some(Body { what: *what, span, is_level: is_level || is_grade })
    });
    doing.collect()
}

/// Whether nothing of the same part of the sentence stands before.
fn is_end(before: &str) -> bool {
    before.chars().next_back().is_none_or(|sign| sign.is_whitespace() || "，。；、：,;:".contains(sign))
}

/// Signs by which such a word goes on as another: 社区居民, 物业费.
fn is_word(sign: char) -> bool {
    "居民费服委中工卫医养网办口长便活".contains(sign)
}

const fn is_office(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Office { .. })
}

fn as_fact(body: &Body) -> Fact {
    Fact::firm(FactKind::Office { place: String::new(), name: body.what.to_string() }, body.span)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_body_in_everyday_words_is_one_of_the_quoted_ones() {
        let policy = "不即时清除犬只粪便的，由城市管理部门处50元罚款。";
        check(policy, "来罚你的是城管，罚五十块。", &[]);
        check(policy, "来罚你的是派出所，罚五十块。", &["派出所"]);
        let policy = "由各省、自治区、直辖市人民政府根据本地区实际情况确定。";
        check(policy, "浮多少，由省里定。", &[]);
        check(policy, "浮多少，由县里定。", &["县里"]);
        let policy = "由物业服务企业承担清洗费用。";
        check(policy, "洗水箱的钱由物业出。", &[]);
        check(policy, "洗水箱的钱由自来水公司出。", &["自来水公司"]);
        let policy = "户籍管理领域（市公安局），社会救助领域（市民政局）。";
        let told = |answer: &str, expect: &[&str]| {
            crate::fact::tested::check_entry(policy, "怎么说？", answer, "户籍管理领域（市公安局）", expect);
        };
        told("户籍这一摊归公安管。", &[]);
        told("户籍这一摊归民政管。", &["民政"]);
        let policy = "从事省际客运经营的，向所在地设区的市级人民政府交通运输主管部门提出申请。";
        check(policy, "跑跨省的，到市里的交通局去申请。", &[]);
        check(policy, "跑跨省的，到县里的交通局去申请。", &["县里"]);
        let policy = "恢复供水后，由物业服务企业承担清洗费用。";
        check(policy, "洗水箱的钱由自来水公司出。", &["自来水公司"]);
        check(policy, "社区的居民不用出钱。", &[]);
    }

    #[test]
    fn the_level_of_a_body_is_one_of_the_quoted_words() {
        let policy = "从事产前诊断的机构，须经省、自治区、直辖市人民政府卫生行政部门许可。";
        check(policy, "省一级的卫生部门点头才行。", &[]);
        check(policy, "省里的卫生部门批。", &[]);
        check(policy, "市一级的卫生部门点头才行。", &["市一级"]);
        check(policy, "县里的卫生部门批。", &["县里"]);
        check(policy, "县一级就能批。", &["县一级"]);
        let policy = "须经县级以上人民政府卫生行政部门许可。";
        check(policy, "市里的卫生部门也能批。", &[]);
        check("由卫生行政部门许可。", "县里的卫生部门批。", &[]);
        check("由国务院农业主管部门核发。", "省里的农业部门发。", &["省里"]);
    }

    #[test]
    fn a_body_in_everyday_words_does_what_it_does_in_the_clause() {
        let policy = "税务部门负责居民医保费征收；乡镇人民政府、街道办事处负责组织本辖区居民参保登记和缴费动员。";
        check(policy, "收居民医保费是税务局的事，街道管的是组织登记、动员大家缴费。", &[]);
        check(policy, "收居民医保费是街道的事。", &["街道"]);
        let policy = "街道办事处负责受理和初审；民政部门负责申请家庭收入、财产状况的核对。";
        check(policy, "家里挣多少、有多少家底，由街道来核对。", &["街道"]);
        check(policy, "材料由街道受理。", &[]);
        let policy = "向街道、乡镇便民服务中心提交材料，由街道、乡镇初审。";
        check(policy, "交到街道便民服务中心，由街道初审。", &[]);
    }
}
