//! Bodies in running text: 县民政局, 云溪县人民政府办公室, 村（居）民委员会, 财政、审计部门. From the level on; the place before it is
//! a part of its own, as people leave it out.

mod place;
mod words;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::signs::Signs;
use crate::text::fold;
use words::{DEPARTMENTS, ENDINGS, FIELDS, FIXED, KNOWN, LEVELS, NO_BUREAU, NO_MINISTRY, STOPS};

/// Most signs between the level and the ending: 人力资源和社会保障 has nine.
const LONGEST: usize = 14;

/// Most signs of 教育、卫生健康、市场监督管理等部门 that are one list.
const LONGEST_LIST: usize = 60;

/// A body with its place in the signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    /// 北桥 of 北桥街道办事处; empty where none is named.
    pub(crate) place: String,
    /// In its one spelling.
    pub(crate) name: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The characters that a name may begin with: most signs of a text are none, and need not be compared with every word.
static FIRSTS: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
    let fixed = FIXED.iter().map(|(word, _)| word);
    fixed.chain(&KNOWN).chain(&LEVELS).filter_map(|word| word.chars().next()).collect()
});

/// The body whose name begins at `at`; its place may begin at `from` or later.
pub(crate) fn read(signs: &Signs, from: usize, at: usize) -> Option<Read> {
    if !FIRSTS.contains(&signs.at(at)?) {
        return None;
    }
    let (name, end) = named(signs, at)?;
    // 财政部门 and the like have no place of their own.
    let begins_at_level = LEVELS.iter().chain(&["镇", "乡", "街道"]).any(|level| name.starts_with(level));
    let is_beside_level = signs.before(at).is_some_and(|sign| "省市县区镇乡村道".contains(sign));
    let length = if begins_at_level || is_beside_level { place::length(signs, from, at) } else { 0 };
    Some(Read { place: signs.text(at - length, at), name, start: at - length, end })
}

/// The name in its one spelling, and where it ends.
fn named(signs: &Signs, at: usize) -> Option<(String, usize)> {
    if let Some((word, name)) = fixed(signs, at) {
        return Some((name.to_owned(), at + word.chars().count()));
    }
    if let Some((name, end)) = department(signs, at) {
        return Some((name, end));
    }
    let end = known(signs, at).or_else(|| levelled(signs, at))?;
    Some((signs.text(at, end).replace("人民政府", "政府"), end))
}

fn fixed(signs: &Signs, at: usize) -> Option<(&'static str, &'static str)> {
    FIXED.into_iter().find(|(word, _)| signs.starts(at, word))
}

/// 民政局, 教育部: a field that offices have everywhere, and its ending.
fn known(signs: &Signs, at: usize) -> Option<usize> {
    let (_, length) = signs.first(at, &KNOWN)?;
    let (ending, ending_length) = signs.first(at + length, &["局", "厅", "部"])?;
    let end = at + length + ending_length;
    let is_other = ending == "部" && signs.first(end, &NO_MINISTRY).is_some();
    (!is_other).then_some(end)
}

/// 财政部门, 水行政主管部门, 公安机关, 市财政部门; and each of 财政、审计部门.
fn department(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let level = signs.first(at, &LEVELS).map_or(0, |(_, length)| length);
    // 市场监督管理 begins with what is a level elsewhere.
    let is_bare = signs.first(at, &KNOWN).is_some();
    let from = if is_bare { at } else { at + level };
    let (field, length) = signs.first(from, &KNOWN)?;
    let end = from + length;
    let named = |ending: &str| [&signs.text(at, from), field, ending].concat();
    if let Some((_, length)) = signs.first(end, &DEPARTMENTS) {
        return Some((named("部门"), end + length));
    }
    if let Some((_, length)) = signs.first(end, &["机关"]) {
        return Some((named("机关"), end + length));
    }
    let mut place = end;
    while place < end + LONGEST_LIST {
        let (_, mark) = signs.first(place, &["、", "和", "与", "及", "以及", "等", "有关"])?;
        place += mark;
        if signs.first(place, &DEPARTMENTS).is_some() {
            return Some((named("部门"), end));
        }
        place += signs.first(place, &KNOWN).map_or(0, |(_, length)| length);
        if signs.first(place, &DEPARTMENTS).is_some() {
            return Some((named("部门"), end));
        }
    }
    None
}

/// A level, a field and an ending.
fn levelled(signs: &Signs, at: usize) -> Option<usize> {
    let (_, length) = signs.first(at, &LEVELS)?;
    let from = at + length;
    for place in from..=from + LONGEST {
        // 县民政局会同县财政局, 市里和县财政局: a level inside begins another name.
        if place > from && is_level(signs, place) {
            return None;
        }
        // 县人民法院: the name is the court's.
        if fixed(signs, place).is_some() {
            return None;
        }
        if let Some((ending, length)) = signs.first(place, &ENDINGS) {
            let is_bare = place == from && !matches!(ending, "人民政府" | "政府" | "办公室" | "办公厅");
            if !is_bare && !signs.ends_any(place + length, &NO_BUREAU) {
                return Some(extended(signs, place + length));
            }
        }
        let field = signs.first(place, &FIELDS).filter(|_| place == from);
        if let Some((_, field)) = field
            && signs.first(place + field, &["委", "办"]).is_some()
        {
            return Some(extended(signs, place + field + 1));
        }
        let is_name = signs.at(place).is_some_and(|sign| fold::is_han(sign) && !STOPS.contains(sign));
        if !is_name {
            return None;
        }
    }
    None
}

/// 县 and 省 inside a name begin another; 市 does where it is not part of 市场, 城市, 市政.
fn is_level(signs: &Signs, at: usize) -> bool {
    match signs.at(at) {
        Some('县' | '省') => true,
        Some('市') => !signs.ends_any(at, &["城", "都"]) && signs.first(at + 1, &["场", "政", "容", "民"]).is_none(),
        _ => false,
    }
}

/// 县人民政府办公室, 卫生健康委员会: what goes on in an ending goes on in the name.
fn extended(signs: &Signs, end: usize) -> usize {
    signs.first(end, &["员会", "办公室", "办公厅", "公室"]).map_or(end, |(_, length)| end + length)
}

/// Whether the name that an entry has may mean the body of the policy: one is the other, shorter (县住建局 is
/// 县住房和城乡建设局), or means whichever office has the field (民政部门 is 县民政局).
pub(crate) fn agree(entry: &str, policy: &str) -> bool {
    if entry == policy {
        return true;
    }
    // 人民法院 may be short for a court; a court is not any of them.
    if ["人民法院", "人民检察院"].contains(&policy) {
        return false;
    }
    // 县级人民政府 are those of counties and of districts.
    let general = |name: &str, level: &str| {
        level
            .strip_prefix("县级")
            .is_some_and(|rest| ["县", "区", "旗", "市"].iter().any(|it| name.strip_prefix(it) == Some(rest)))
    };
    if general(entry, policy) || general(policy, entry) {
        return true;
    }
    if has_field_of(entry, policy) || has_field_of(policy, entry) {
        return true;
    }
    let (short, long) = if entry.len() <= policy.len() { (entry, policy) } else { (policy, entry) };
    is_short_of(short, long)
}

/// Whether a department is named by the field of an office.
fn has_field_of(department: &str, office: &str) -> bool {
    let field = ["部门", "机关"].iter().find_map(|ending| department.strip_suffix(ending));
    let Some(field) = field.map(|field| field.strip_suffix("行政").unwrap_or(field)) else { return false };
    let ends = ["局", "厅", "部", "委", "委员会", "部门", "机关"].iter().any(|ending| office.ends_with(ending));
    let mut rest = office.chars();
    ends && field.chars().all(|sign| rest.by_ref().any(|other| other == sign))
}

/// Whether `short` has the signs of `long` in order, up to the ending; a level is not left out of the middle.
fn is_short_of(short: &str, long: &str) -> bool {
    let level = |name: &str| LEVELS.into_iter().find(|level| name.starts_with(level));
    let is_level = level(short).is_none() || level(short) == level(long);
    if short.chars().count() < 3 || !is_level {
        return false;
    }
    let mut rest = long.chars();
    let is_within = short.chars().all(|sign| rest.by_ref().any(|other| other == sign));
    is_within && matches!(rest.as_str(), "" | "员会" | "公室")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let signs = Signs::of(text);
        let (mut at, mut names) = (0, Vec::new());
        while at < signs.len() {
            let found = read(&signs, 0, at);
            at = found.as_ref().map_or(at + 1, |found| found.end);
            names.extend(found.map(|found| [found.place.as_str(), "·", &found.name].concat()));
        }
        let names: Vec<&str> = names.iter().map(|name| name.trim_start_matches('·')).collect();
        assert_eq!(names, expect, "{text}");
    }

    #[test]
    fn names_begin_at_their_level_and_end_as_names_do() {
        check("云溪县住房和城乡建设局会同县财政局审核", &["云溪·县住房和城乡建设局", "县财政局"]);
        check("由县市场监督管理局和县卫生健康委员会负责", &["县市场监督管理局", "县卫生健康委员会"]);
        check("在县人民政府网站公示", &["县政府"]);
        check("云溪县人民政府办公室", &["云溪·县政府办公室"]);
        check("市卫生健康委、市扶贫办", &["市卫生健康委", "市扶贫办"]);
        check("县、区政府，乡镇政府，街道办事处", &["区政府", "乡镇政府", "街道办事处"]);
        check("到村（居）民委员会登记", &["村(居)民委员会"]);
        check("国务院办公厅", &["国务院办公厅"]);
        check("县政务服务中心二楼", &["县政务服务中心"]);
        check("去民政局问", &["民政局"]);
        check("县域布局、县里去办、市民代办", &[]);
    }

    #[test]
    fn a_place_is_what_stands_between_other_words_and_the_level() {
        check("由北桥街道办事处会同社区登记", &["北桥·街道办事处"]);
        check("会同澜安市云溪县北桥街道办事处", &["北桥·街道办事处"]);
        check("各街道办事处、所在街道办事处，联系街道办事处", &["街道办事处", "街道办事处", "街道办事处"]);
        check("云溪县人民法院、基层人民法院", &["云溪县·人民法院", "基层人民法院"]);
        check("北桥街道便民服务中心", &["北桥街道·便民服务中心"]);
        check("向直辖市人民政府、设区的市人民政府申请", &["市政府", "市政府"]);
    }

    #[test]
    fn departments_are_read_by_their_fields() {
        check("县级以上人民政府水行政主管部门", &["县级以上政府", "水行政部门"]);
        check("由教育、卫生健康、市场监督管理等部门按照职责", &["教育部门", "卫生健康部门", "市场监督管理部门"]);
        check("公安机关、市财政部门会同教育委员会", &["公安机关", "市财政部门"]);
        check("教育部、财政部规定，公安部队", &["教育部", "财政部"]);
        check("有关部门、行政机关、民政工作", &[]);
    }

    #[test]
    fn a_longer_field_stands_before_the_shorter_that_begins_it() {
        for (at, field) in KNOWN.iter().enumerate() {
            let hidden = KNOWN.iter().take(at).find(|before| field.starts_with(**before));
            assert_eq!(hidden, None, "{field}");
        }
    }

    #[test]
    fn a_body_may_go_by_its_short_name() {
        assert!(agree("县住建局", "县住房和城乡建设局"));
        assert!(agree("市卫生健康委", "市卫生健康委员会"));
        assert!(agree("民政局", "县民政局"));
        assert!(agree("区政府", "县级政府"));
        assert!(agree("民政部门", "县民政局"));
        assert!(agree("县民政局", "民政部门"));
        assert!(agree("市场监管部门", "县市场监督管理局"));
        assert!(!agree("财政部门", "县民政局"));
        assert!(!agree("最高人民法院", "人民法院"));
        assert!(!agree("市级政府", "市政府"));
        assert!(!agree("县市政府", "市政府"));
        assert!(!agree("县财政局", "县民政局"));
        assert!(!agree("市民政局", "县民政局"));
        assert!(!agree("县政府", "县政府办公室"));
    }
}
