//! Bodies in running text: 县民政局, 云溪县人民政府办公室, 村（居）民委员会, 财政、审计部门. From the level on; the place before it is
//! a part of its own, as people leave it out.
//!
//! What no list has, the policy itself may name: see [`taught`].

mod central;
mod field;
mod fields;
mod kin;
mod level;
mod place;
mod short;
pub(crate) mod taught;

mod words;

use std::sync::LazyLock;

use super::signs::{Firsts, Signs};
use crate::text::fold;
use central::CENTRAL;
use fields::{BANKS, COMMISSIONS, KNOWN, SECRETARIATS, SHORT_BANKS};
use level::Level;
use words::{BARE, ENDINGS, FIXED, LEVELS, NO_BUREAU, NO_LEVELS, NO_NAMES, OF_TOWNS, PARTY, STOPS, TOWNS};

pub(crate) use short::is_same;

/// Most signs between the level and the ending: 人力资源和社会保障 has nine.
const LONGEST: usize = 14;
/// Endings that many other words have too: before them the level must be one.
const COMMON: [&str; 6] = ["集团", "公司", "站", "人民医院", "中医院", "妇幼保健院"];

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

/// The signs that a name may begin with.
static FIRSTS: LazyLock<Firsts> = LazyLock::new(|| {
    let pairs = FIXED.words().chain(SHORT_BANKS.words()).chain(CENTRAL.words());
    let fields = KNOWN.into_iter().chain(COMMISSIONS.words()).chain(SECRETARIATS.words()).chain(BANKS.words());
    Firsts::of(pairs.chain(fields).chain(LEVELS).chain(TOWNS.words()))
});

/// Whether the name of a body may begin with this sign.
pub(crate) fn may_begin(sign: char) -> bool {
    FIRSTS.has(sign)
}

/// The body whose name begins at `at`; its place may begin at `from` or later.
pub(crate) fn read(signs: &Signs, from: usize, at: usize) -> Option<Read> {
    if !may_begin(signs.at(at)?) {
        return None;
    }
    let (name, end) = named(signs, at)?;
    // 财政部门 and the like have no place of their own.
    let begins_at_level = LEVELS.iter().chain(&["镇", "乡", "街道"]).any(|level| name.starts_with(level));
    let is_beside_level = signs.before(at).is_some_and(|sign| "省市县区镇乡村道".contains(sign));
    let length = match name.as_str() {
        "管委会" => place::of_zone(signs, from, at),
        _ if begins_at_level || is_beside_level => place::length(signs, from, at),
        _ => 0,
    };
    Some(Read { place: signs.text(at - length, at), name, start: at - length, end })
}

/// The name in its one spelling, and where it ends.
fn named(signs: &Signs, at: usize) -> Option<(String, usize)> {
    if let Some((word, name)) = fixed(signs, at) {
        return Some((name.to_owned(), at + word.chars().count()));
    }
    let without_level =
        field::department(signs, at).or_else(|| field::bank(signs, at)).or_else(|| field::office(signs, at));
    if without_level.is_some() {
        return without_level;
    }
    if let Some(end) = of_town(signs, at) {
        return Some((signs.text(at, end), end));
    }
    if let Some((name, end)) = levelled(signs, at) {
        return Some((name.replace("人民政府", "政府"), end));
    }
    // 国务院有关部门: the body alone.
    signs.starts(at, "国务院").then(|| ("国务院".to_owned(), at + 3))
}

/// 镇妇联, 乡卫生院: where it ends.
fn of_town(signs: &Signs, at: usize) -> Option<usize> {
    let (level, length) = TOWNS.first(signs, at)?;
    // 乡镇 is one level, and read from its first sign.
    let is_inside = *level == "镇" && signs.before(at) == Some('乡');
    let (_, own) = signs.first(at + length, &OF_TOWNS).filter(|_| !is_inside)?;
    Some(at + length + own)
}

fn fixed(signs: &Signs, at: usize) -> Option<(&'static str, &'static str)> {
    let known = |(word, _): &&(&str, &str)| !is_other_word(signs, at + word.chars().count());
    #[cfg(not(target_arch = "wasm32"))]
    if let Some((both, _)) = words::BOTH.first(signs, at) {
        return Some(*both);
    }
    central::read(signs, at).or_else(|| FIXED.all(signs, at).find(known).copied())
}

/// Whether the sign before `end` goes on in another word: 宣传部门, 委托, 国办发〔2019〕54号.
fn is_other_word(signs: &Signs, end: usize) -> bool {
    let after = |(ending, others): &(&str, &str)| {
        signs.ends(end, ending) && signs.at(end).is_some_and(|next| others.contains(next))
    };
    NO_NAMES.iter().any(after)
}

/// A level, a field and an ending.
fn levelled(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let level = level::read(signs, at)?;
    let from = level.end;
    let named = |end: usize| Some(([level.name.as_str(), &signs.text(from, end)].concat(), end));
    // 省、自治区、直辖市人民政府卫生行政部门 are departments of that level.
    if level.name == level::ALL_PROVINCES {
        let of = from + signs.first(from, &["人民政府"]).map_or(0, |(_, length)| length);
        if let Some((name, end)) = field::department(signs, of) {
            return Some(([level.name.as_str(), &name].concat(), end));
        }
    }
    if let Some(end) = beside_level(signs, &level) {
        return named(end);
    }
    if let Some((_, end)) = field::short_office(signs, from) {
        return named(extended(signs, end));
    }
    for place in from..=from + LONGEST {
        // 县民政局会同县财政局, 市里和县财政局: a level inside begins another name.
        if place > from && level::is_one(signs, place) {
            return None;
        }
        // 县人民法院: the name is the court's.
        if fixed(signs, place).is_some_and(|(word, _)| word != "管委会" || place == from) {
            return None;
        }
        if let Some((ending, length)) = ENDINGS.first(signs, place) {
            let is_bare = place == from
                && !matches!(*ending, "人民政府" | "政府" | "办公室" | "办公厅" | "人民医院" | "中医院" | "妇幼保健院");
            let is_word =
                (COMMON.contains(ending) && is_region(signs, from)) || (*ending == "中心" && signs.ends(from, "城市"));
            if !is_bare && !is_word && !NO_BUREAU.end(signs, place + length) && !is_other_word(signs, place + length) {
                return named(extended(signs, place + length));
            }
        }
        let is_name = signs.at(place).is_some_and(|sign| fold::is_han(sign) && !STOPS.contains(sign) && sign != '级');
        if !is_name {
            return None;
        }
    }
    None
}

/// Whether the level before `at` is meant as a region or begins another word: 省内企业, 市场; but 县城投集团.
fn is_region(signs: &Signs, at: usize) -> bool {
    let is_town = signs.at(at) == Some('城') && signs.first(at + 1, &["投", "建", "发"]).is_some();
    !is_town && signs.at(at).is_some_and(|sign| NO_LEVELS.contains(sign))
}

/// 县妇联, 县委, 县委宣传部: no field stands between the level and the body.
fn beside_level(signs: &Signs, level: &Level) -> Option<usize> {
    let from = level.end;
    if let Some((_, length)) = signs.first(from, &BARE) {
        return Some(from + length);
    }
    let is_committee = signs.at(from) == Some('委') && !level.is_group && "省市县区州旗".contains(level.name.as_str());
    let is_inside = signs.before(from.checked_sub(1)?).is_some_and(|sign| "社园校城团".contains(sign));
    let is_other = is_other_word(signs, from + 1) || signs.starts(from + 1, "员");
    if !is_committee || is_inside || is_other {
        return None;
    }
    let part = signs.first(from + 1, &PARTY).map(|(_, length)| from + 1 + length);
    Some(part.filter(|end| !is_other_word(signs, *end)).unwrap_or(from + 1))
}

/// 县人民政府办公室, 卫生健康委员会: what goes on in an ending goes on in the name.
fn extended(signs: &Signs, end: usize) -> usize {
    const MORE: [&str; 7] = ["员会", "办公室", "办公厅", "公室", "公厅", "有限责任公司", "有限公司"];
    if let Some((_, length)) = signs.first(end, &MORE) {
        return end + length;
    }
    // 县政府办发的是 and 县政府办发〔2020〕22号.
    let issues = signs.at(end + 1) == Some('发') && signs.at(end + 2).is_some_and(|next| !"〔[【(（".contains(next));
    let is_other = is_other_word(signs, end + 1) && !issues;
    let is_secretariat = signs.ends(end, "政府") && signs.at(end) == Some('办') && !is_other;
    end + usize::from(is_secretariat)
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
        check("县、区政府，乡镇政府，街道办事处", &["县区政府", "乡镇政府", "街道办事处"]);
        check("到村（居）民委员会登记", &["村(居)民委员会"]);
        check("居（村）民委员会的人员，居（村）委会", &["居(村)民委员会", "居(村)民委员会"]);
        check("市交通行政管理部门", &["市交通部门"]);
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
        check("由医保经办机构结算", &["医保部门"]);
        check("公安机关、市财政部门会同教育委员会", &["公安机关", "市财政部门", "教育委员会"]);
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
    fn names_that_people_shorten_are_read() {
        check("县教委、县科委、市卫健委", &["县教委", "县科委", "市卫健委"]);
        check("由市府办和县委宣传部牵头", &["市府办", "县委宣传部"]);
        check("县妇联、市总工会、县水文站", &["县妇联", "市总工会", "县水文站"]);
        check("镇妇联、白桥镇卫生院、县团委、乡镇卫生院", &["镇妇联", "白桥·镇卫生院", "县团委", "乡镇卫生院"]);
        check("网信办和应急局，教委", &["网信办", "应急局", "教委"]);
        check("报国办备案，银保监会、工信部", &["国务院办公厅", "银行保险监督管理委员会", "工业和信息化部"]);
        check("国务院有关部门，国务院办公厅", &["国务院", "国务院办公厅"]);
        check("农行、中国农业银行青河分行、青河农商银行", &["农业银行", "农业银行", "农商银行"]);
        check("青河高新区管委会、园区管委会", &["青河高新区·管委会", "管委会"]);
        check("组织部署、市委托、网信办理、对外办公、县教委托、建委员会、省内公司、市里的公司", &[]);
    }

    #[test]
    fn the_provinces_of_the_state_are_one_level() {
        check("省、自治区、直辖市人民政府卫生行政部门", &["省市卫生部门"]);
        check("省、自治区、直辖市人民政府制定", &["省市政府"]);
        assert!(is_same(("", "省卫健委"), ("", "省市卫生健康部门")));
        assert!(is_same(("", "自治区卫健委"), ("", "省市卫生健康部门")));
        assert!(!is_same(("", "县卫健委"), ("", "省市卫生健康部门")));
    }

    #[test]
    fn levels_named_at_once_are_one_name() {
        check("各县（市、区）人民政府", &["县市区政府"]);
        check("市、县两级财政局，区县政府", &["市县财政局", "区县政府"]);
        check("设区市商务局审核，报省商务厅备案", &["市商务局", "省商务厅"]);
        check("省市县乡四级政府信息主动公开基本目录", &["省市县乡政府"]);
        check(
            "县乡村振兴局、县市监局、市市场监管局、寿县、田家庵区政府",
            &["县乡村振兴局", "县市监局", "市市场监管局", "田家庵·区政府"],
        );
    }
}
