//! Bodies that an entry counts, 三家一起管 beside the two that it names, and one of another group in a list of the quoted ones.

use super::aligned::places::is_attribute;
use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};

/// What bodies are counted by, and the words after 个 that say so.
const WORDS: [&str; 2] = ["家", "部门"];
const NAMED: [&str; 6] = ["部门", "单位", "局", "机构", "委办局", "口子"];
/// Words that one of several may be left out by.
const OPEN: [&str; 6] = ["等", "之一", "其中", "还有", "以及其他", "任"];
/// Words of bodies that do one thing together.
const TOGETHER: [&str; 12] =
    ["一起", "一块", "共同", "联合", "都", "两家", "三家", "四家", "分头", "各管", "负责", "验收"];

/// Words before a count that is not meant.
const DENIED: [&str; 5] = ["不是", "不止", "并非", "不只", "不光"];
/// Words by which a body has nothing to do with it.
const UNCONCERNED: [&str; 8] = ["没关系", "无关", "不归", "不是", "不用", "不管", "不必", "没有"];
/// Words between the members of a list, and how long they are with their signs, in bytes.
const JOINTS: [&str; 9] = ["还有", "以及", "加上", "再加", "和", "跟", "同", "与", "及"];
const LONGEST_JOINT: usize = 12;

impl Judge<'_, '_> {
    /// What is to be said of a body that stands in a list of which the quoted words have two others, and one that the entry leaves out.
    pub(super) fn listed_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Office { .. } = &fact.kind else { return None };
        let is_quoted = |it: &Fact| self.stated.place(it, &self.quoted).is_some();
        if is_quoted(fact) {
            return None;
        }
        let text = passage.words.text.as_str();
        let is_office = |it: &&Fact| matches!(it.kind, FactKind::Office { .. });
        let told: Vec<&Fact> = passage.facts.iter().filter(is_office).collect();
        let is_joined = |one: &&Fact, other: &&Fact| is_list(Span::new(one.span.end, other.span.start).of(text));
        let list = told.chunk_by(is_joined).find(|list| list.iter().any(|it| it.span == fact.span))?;
        if list.iter().filter(|it| is_quoted(it)).count() < 2 {
            return None;
        }
        let is_told = |it: &Fact| told.iter().any(|own| agree(own, it));
        let mut left_out = self.quoted_facts().iter().copied().filter(|it| is_office(it) && !is_told(it));
        left_out.next().map(|other| message::led(self, passage.words, fact, other))
    }

    /// What is to be said of the one body that the quoted words do not have, where they have as many bodies as the entry, and one that
    /// it leaves out: another paragraph of the clause has it.
    pub(super) fn done_by_another(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Office { .. } = &fact.kind else { return None };
        let is_office = |it: &&Fact| matches!(it.kind, FactKind::Office { .. });
        let is_known = |it: &Fact| self.known.iter().chain(&self.head.facts).any(|known| agree(it, known));
        let told = bodies(passage.facts.iter());
        let policy = self.stated.policy().text.as_str();
        let quoted = || self.quoted_facts().iter().copied().filter(|it| is_office(it) && !is_attribute(policy, it));
        let all = bodies(quoted());
        if all.is_empty() || told.len() != all.len() || is_known(fact) || !self.is_stated(Some(fact)) {
            return None;
        }
        // 这事跟市民政局没关系
        if UNCONCERNED
            .iter()
            .any(|word| cue::sentence(&passage.words.text, fact).of(&passage.words.text).contains(word))
        {
            return None;
        }
        let own = || passage.facts.iter().filter(is_office);
        let is_quoted = |it: &Fact| self.stated.place(it, &self.quoted).is_some();
        let strange = own().filter(|it| !is_quoted(it)).count();
        let mut left_out = quoted().filter(|it| !own().any(|own| agree(own, it)));
        let other = left_out.next().filter(|_| strange == 1 && !is_quoted(fact))?;
        Some(message::led(self, passage.words, fact, other))
    }

    /// What is to be said of a count of bodies of which the entry names as many as are quoted, and no more.
    pub(super) fn miscounted_bodies(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return None };
        let after = text.get(fact.span.end..).unwrap_or_default();
        let is_of_bodies = WORDS.contains(&word.as_str())
            || (word.starts_with('个') && NAMED.iter().any(|word| after.starts_with(word)));
        if !is_of_bodies {
            return None;
        }
        let sentence = cue::sentence(text, fact);
        let words = sentence.of(text);
        let is_open = OPEN.iter().any(|word| words.contains(word)) || !TOGETHER.iter().any(|word| words.contains(word));
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        if is_open || DENIED.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let told = bodies(passage.facts.iter().filter(|it| sentence.contains(it.span)));
        let quoted = bodies(self.quoted_facts().iter().copied());
        // 三个局配合 of a list of three.
        let bureaus = quoted.iter().filter(|(name, _)| name.ends_with('局')).count();
        let bureaus =
            u32::try_from(bureaus).ok().filter(|count| *count > 1 && told.is_empty() && after.starts_with('局'));
        let is_whole = || !self.quoted.iter().any(|span| span.of(&self.stated.policy().text).contains('等'));
        if let Some(count) = bureaus.filter(|count| *value != Ratio::whole(*count) && is_whole()) {
            return Some(message::mislisted(passage.words, fact, count));
        }
        let count = u32::try_from(told.len()).ok().filter(|count| *count > 1 && told.len() == quoted.len())?;
        (*value != Ratio::whole(count)).then(|| message::mislisted(passage.words, fact, count))
    }
}

/// 三家一起：甲局、丙局，还有乙局: whether nothing but what joins a list stands between two bodies.
fn is_list(between: &str) -> bool {
    let plain: String = between.chars().filter(|sign| !sign.is_whitespace()).collect();
    plain.len() <= LONGEST_JOINT
        && JOINTS.iter().fold(plain, |rest, word| rest.replace(word, "")).chars().all(|sign| "、，,".contains(sign))
}

/// The bodies among some facts, each once.
fn bodies<'f>(facts: impl Iterator<Item = &'f Fact>) -> Vec<(&'f str, Span)> {
    let mut found: Vec<(&str, Span)> = Vec::new();
    for fact in facts {
        if let FactKind::Office { name, .. } = &fact.kind
            && found.iter().all(|(known, _)| known != name)
        {
            found.push((name, fact.span));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn a_body_of_another_group_is_none_of_the_quoted_list() {
        let policy = "执法领域（市城乡建设局、市住房保障局、市城市管理局），征收领域（市自然资源局）。";
        let check = |answer: &str, expect: &[&str]| {
            check_entry(policy, "谁管？", answer, "执法领域（市城乡建设局、市住房保障局、市城市管理局）", expect);
        };
        check("三家一起：市城乡建设局、市住房保障局，还有市城市管理局。", &[]);
        check("三家一起：市城乡建设局、市自然资源局，还有市城市管理局。", &["市自然资源局"]);
    }

    #[test]
    fn the_body_of_another_paragraph_is_not_the_quoted_one() {
        let policy = "市发展和改革部门负责市政府投资项目计划的编制；市财政部门负责资金拨付。";
        let check = |answer: &str, expect: &[&str]| {
            check_entry(policy, "计划归谁编？", answer, "市发展和改革部门负责市政府投资项目计划的编制", expect);
        };
        check("市发改委，编完了还要盯着落实。", &[]);
        check("市财政局，编完了还要盯着落实。", &["市财政局"]);
    }

    #[test]
    fn bodies_of_the_whole_state_are_joined() {
        let policy = "中华人民共和国国务院、中华人民共和国中央军事委员会令第413号公布。";
        check(policy, "由国务院和中央军委一道公布。", &[]);
        check(policy, "国务院公布的。", &[]);
        let policy = "经国务院商务主管部门或者其委托的省、自治区、直辖市人民政府商务主管部门审批。";
        check(policy, "找商务部，或者它委托的省商务厅。", &[]);
        check(policy, "找海关总署，或者它委托的省商务厅。", &["海关总署"]);
    }

    #[test]
    fn bodies_are_as_many_as_are_named() {
        let policy = "由县住建局会同县财政局负责验收。";
        check(policy, "两家一起：县住建局和县财政局。", &[]);
        check(policy, "县住建局、县财政局两家验收。", &[]);
        check(policy, "三家一起：县住建局和县财政局。", &["三家"]);
        check(policy, "县住建局、县财政局三家验收。", &["三家"]);
        check(policy, "三个部门一起验收，县住建局、县财政局都来。", &["三个"]);
        check(policy, "县住建局、县财政局等三家验收。", &[]);
        let policy = "市政府办牵头，市数据资源局、市财政局、市司法局配合。";
        check(policy, "市政府办牵头，三个局一起配合。", &[]);
        check(policy, "三个局一起配合。", &[]);
        check(policy, "四个局一起配合。", &["四个"]);
    }
}
