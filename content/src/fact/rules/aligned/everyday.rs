//! Bodies by their everyday words, which are no names: 派出所 where the quoted words have 城市管理部门, 县里 where they have 省级, 街道 for
//! what they have another do.
//!
//! Only a word that says who does something is compared: 由街道核对, 是物业的事, 归省里管. What is named in full is a fact, and of other rules.

use std::collections::BTreeSet;

use super::heading;
use super::places::told_beside;
use super::presence::{is_said, level_of};
use super::wordings::{
    ADVERBS, BODIES, FIELDS, LEADS, LEVELS, LIST, NAME, NAMES, NOUNS, OF_FIELDS, OF_OFFICES, RESTS, STRICT, TURNS, Use,
    VISITED,
};
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::features;
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind};

/// Signs between the bodies of a list: 街道或者镇政府.
const JOINTS: [char; 6] = ['、', '和', '或', '与', '及', '跟'];

/// A body with its place.
#[derive(Clone)]
pub(super) struct Body {
    pub(super) what: char,
    pub(super) span: Span,
    /// Whether it is the level of a body that is named: 市一级的卫生部门.
    pub(super) is_level: bool,
    /// Whether only what it does is said.
    pub(super) is_hint: bool,
}

impl Judge<'_, '_> {
    /// Everyday words of bodies that the quoted words do not have, or have for something else.
    pub(in crate::fact) fn of_other_bodies(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let own = spoken(text);
        if own.is_empty() || self.quoted.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<Body> = self.bodies(&self.quoted);
        let Some(first) = quoted.iter().find(|it| !it.is_hint) else { return Vec::new() };
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
        let done = self.done_by_others(passage, &own, &quoted);
        if !done.is_empty() {
            return done;
        }
        let facts: Vec<Fact> = own.iter().map(as_fact).collect();
        let offices = passage.facts.iter().filter(|it| is_office(it)).cloned();
        let mut like: Vec<Fact> = facts.iter().cloned().chain(offices).collect();
        like.sort_by_key(|it| it.span);
        let like: Vec<&Fact> = like.iter().collect();
        let places: Vec<Place> = self.places_of_bodies();
        let all: Vec<&Place> = places.iter().collect();
        let is_alone = |it: &Body| {
            !text.get(it.span.end..).is_some_and(|rest| rest.starts_with(JOINTS))
                && !text.get(..it.span.start).is_some_and(|before| before.trim_end_matches('者').ends_with(JOINTS))
        };
        // A body alone answers what is asked.
        let is_answer = own.len() == 1 && read.len() < 3 && !passage.facts.iter().any(is_office);
        let asked = if is_answer { heading(passage, read) } else { BTreeSet::new() };
        let slips =
            own.iter().zip(&facts).filter(|(body, _)| is_alone(body) && !body.is_level).filter_map(|(body, fact)| {
                let told = features(text, told_beside(text, &like, fact), &[fact.span], passage.facts.iter());
                let says = |place: &Place| place.facts.iter().any(|it| it.kind == fact.kind);
                let other = self.better(&all, says, &told, &asked)?;
                Some(message::other_words(self, passage.words, body.span, other.span))
            });
        slips.collect()
    }

    /// The bodies of some stretches of the policy: by their words, and what is named in full.
    fn bodies(&self, scope: &[Span]) -> Vec<Body> {
        let policy = self.stated.policy().text.as_str();
        let mut found: Vec<Body> = Vec::new();
        for body in scope.iter().flat_map(|span| bodies(span.of(policy), span.start)) {
            match found.last_mut() {
                // 城市管理综合执法部门 is one.
                Some(last) if last.what == body.what && last.span.end == body.span.start => {
                    last.span = last.span.join(body.span);
                }
                _ => found.push(body),
            }
        }
        let offices = self.stated.within(scope).map(|it| &it.fact).filter(|it| is_office(it));
        for office in offices.filter(|it| !matches!(&it.kind, FactKind::Office { name, .. } if name == "国务院")) {
            if !found.iter().any(|it| office.span.contains(it.span)) {
                found.push(Body {
                    what: level_of(office).unwrap_or('局'),
                    span: office.span,
                    is_level: false,
                    is_hint: false,
                });
            }
        }
        found.sort_by_key(|it| it.span);
        found
    }

    /// The bodies of the cited clauses, each with the words that go with it.
    fn places_of_bodies(&self) -> Vec<Place> {
        let policy = self.stated.policy().text.as_str();
        let mut found: Vec<Place> = Vec::new();
        for paragraph in self.paragraphs() {
            let things = self.bodies(&[*paragraph]).iter().filter(|it| !it.is_hint).map(as_fact).collect();
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

/// The bodies of a text that begins at `from`.
fn bodies(text: &str, from: usize) -> impl Iterator<Item = Body> + '_ {
    let found = BODIES.places(text).filter_map(|(at, word)| Some((at, BODIES.row(word)?)));
    let found = found.filter(|(at, (word, what, usage))| {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        let is_field =
            !FIELDS.contains(*what) || OF_FIELDS.iter().any(|it| rest.trim_start_matches("和社会保障").starts_with(it));
        match usage {
            Use::Speech => false,
            Use::Level => RESTS.iter().any(|word| rest.starts_with(word)),
            Use::Hint => true,
            Use::Documents | Use::Both => is_field,
        }
    });
    found.map(move |(at, (word, what, usage))| Body {
        what: *what,
        span: Span::new(from + at, from + at + word.len()),
        is_level: false,
        is_hint: *usage == Use::Hint || (NOUNS.contains(*what) && !is_doer(text, at, word)),
    })
}

/// Whether a word of a document says there that somebody does something: 由学校发放; 高校毕业生 is no school.
fn is_doer(text: &str, at: usize, word: &str) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
    LEADS.iter().any(|lead| before.ends_with(lead))
        || RESTS.iter().any(|rest| after.starts_with(rest))
        || is_end(before)
}

/// The everyday words of a text that say who does something.
fn spoken(text: &str) -> Vec<Body> {
    let all = BODIES.places(text).filter_map(|(at, word)| Some((at, BODIES.row(word)?)));
    let said = all.filter(|(_, (_, _, usage))| !matches!(usage, Use::Documents | Use::Hint));
    let doing = said.filter_map(|(at, (word, what, _))| {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
        let is_led = LEADS.iter().any(|word| before.ends_with(word));
        let is_grade = word.ends_with('级');
        let does = if is_grade { after.trim_start_matches(ADVERBS) } else { after };
        let does = TURNS.iter().find_map(|word| does.strip_prefix(word)).unwrap_or(does);
        let goes_on = if STRICT.contains(*what) { after.starts_with(fold::is_han) } else { after.starts_with(is_word) };
        let is_doing = RESTS.iter().any(|word| does.starts_with(word)) || (is_led && !goes_on);
        let is_answer =
            NAMES.contains(*what) && before.trim_end_matches(' ').is_empty() && after.starts_with(['。', '，', '；']);
        let is_field = FIELDS.contains(*what) || *word == "公安";
        // 到县里的交通局去办
        let of = after.strip_prefix('的').or(Some(after).filter(|_| is_grade));
        let of_office = of.is_some_and(|rest| {
            let name = rest.split(|sign: char| !fold::is_han(sign)).next().unwrap_or_default();
            OF_OFFICES.iter().any(|word| name.find(word).is_some_and(|at| at <= NAME))
        });
        let is_visited = of_office && VISITED.iter().any(|word| before.ends_with(word));
        let is_level = of_office && (is_led || is_end(before) || is_visited);
        let is_body = is_answer
            || is_visited
            || is_doing && (is_led || is_end(before)) && (!is_field || (is_led && after.starts_with('管')));
        let span = Span::new(at, at + word.len());
        (is_body || is_level).then_some(Body { what: *what, span, is_level: is_level || is_grade, is_hint: false })
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
    fn courts_and_offices_of_one_field_are_told_apart() {
        let policy = "行政诉讼包含海事纠纷的，由海事法院受理。";
        check(policy, "海事法院。", &[]);
        check(policy, "到法院告。", &[]);
        check(policy, "海事局。", &["海事局"]);
        check(policy, "归铁路运输法院管。", &["铁路运输法院"]);
        let policy = "除由税务机关追缴外，公安机关可以处拘留；由海关负责查验。";
        let told = |answer: &str, expect: &[&str]| {
            crate::fact::tested::check_entry(policy, "谁能拘留人？", answer, policy, expect);
        };
        told("公安。", &[]);
        told("海关。", &["海关"]);
        check("六十日内申请复议，或者向人民法院起诉。", "也可以找法院打官司。", &[]);
        check("高校毕业生补贴2000元，由省级承担60%。", "省里出1200元。", &[]);
    }

    #[test]
    fn cities_counties_and_towns_are_told_apart() {
        let policy = "鼓励各设区市选择若干基层政府设立示范区。";
        check(policy, "各设区的市，挑底子好的。", &[]);
        check(policy, "各市自己挑。", &[]);
        check(policy, "各县（市、区），挑底子好的。", &["各县（市、区）"]);
        check(policy, "乡镇来挑。", &["乡镇"]);
        let policy = "各县（市、区）要制定实施方案。";
        check(policy, "县里拿方案。", &[]);
        check(policy, "各设区市拿方案。", &["各设区市"]);
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
