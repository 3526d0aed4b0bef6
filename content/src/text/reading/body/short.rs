//! Whether two names mean one body: people say 县住建局 for 县住房和城乡建设局, 民政部门 for 县民政局.

use super::fields::{OWN, RENAMED};
use super::level::members;
use super::words::LEVELS;

/// Endings that have a longer form, with what the longer has more.
const LONGER: [&str; 6] = ["", "员会", "公室", "公厅", "合会", "会"];
/// Endings of offices that have a field before them.
const OFFICES: [&str; 7] = ["委员会", "办公室", "局", "厅", "部", "委", "办"];

/// Levels of departments, with the signs of those that they are of.
const GRADES: [(&str, &str); 4] = [("县级", "县区旗市"), ("市级", "市"), ("区级", "区"), ("省级", "省")];

/// Whether the place and name of an entry may mean those of the policy.
pub(crate) fn is_same(entry: (&str, &str), policy: (&str, &str)) -> bool {
    let ((place, name), (other_place, other)) = (entry, policy);
    let is_place = place.ends_with(other_place) || other_place.ends_with(place);
    // 临港管委会 is 临港地区开发建设管理委员会, wherever its place is cut off.
    let whole = || is_short_of(&[place, name].concat(), &[other_place, other].concat());
    (is_place && agree(name, other)) || (place.chars().count() > 1 && whole())
}

/// Whether the name that an entry has may mean the body of the policy: one is the other, shorter (县住建局 is
/// 县住房和城乡建设局), or means whichever office has the field (民政部门 is 县民政局).
pub(crate) fn agree(entry: &str, policy: &str) -> bool {
    if entry == policy {
        return true;
    }
    if let Some((levels, rest)) = members(entry) {
        // 县市市政府 is a slip for 县市区政府.
        let count = |list: &[char], level: char| list.iter().filter(|it| **it == level).count();
        let of_policy = members(policy).map(|(levels, _)| levels).unwrap_or_default();
        let is_one = |level: char| {
            let is_named = count(&levels, level) <= count(&of_policy, level).max(1);
            is_named && agree(&[&level.to_string(), rest].concat(), policy)
        };
        return levels.iter().all(|level| is_one(*level));
    }
    // 自治区 is one of 省、自治区、直辖市.
    if let Some(rest) = entry.strip_prefix("自治区")
        && members(policy).is_some_and(|(levels, _)| levels.contains(&'省'))
    {
        return agree(&["省", rest].concat(), policy);
    }
    // 厅 without its level is that of a province.
    if let Some((levels, rest)) = members(policy)
        && levels.contains(&'省')
        && entry.ends_with('厅')
        && level_of(entry).is_none()
    {
        return agree_as_one(entry, rest);
    }
    if let Some((levels, rest)) = members(policy)
        && levels.iter().any(|level| agree_as_one(entry, &[&level.to_string(), rest].concat()))
    {
        return true;
    }
    agree_as_one(entry, policy)
}

/// The same for names of one level.
fn agree_as_one(entry: &str, policy: &str) -> bool {
    // 人民法院 may be short for a court; a court is not any of them.
    if ["人民法院", "人民检察院"].contains(&policy) && entry != policy {
        return false;
    }
    if is_of_level(entry, policy) || is_of_level(policy, entry) {
        return true;
    }
    if has_field_of(entry, policy)
        || has_field_of(policy, entry)
        || is_of_state(entry, policy)
        || is_of_state(policy, entry)
    {
        return true;
    }
    let (short, long) = if entry.len() <= policy.len() { (entry, policy) } else { (policy, entry) };
    if is_short_of(short, long)
        || within_place(short, long).is_some_and(|inner| short == inner || is_short_of(short, inner))
    {
        return true;
    }
    RENAMED.iter().filter(|(old, _)| entry.contains(old)).any(|(old, new)| {
        let entry = entry.replace(old, new);
        is_short_of(&entry, policy)
            || is_short_of(policy, &entry)
            || has_field_of(policy, &entry)
            || is_of_state(policy, &entry)
    })
}

/// 县级人民政府 are those of counties and of districts; 区级融媒体中心 is 区融媒体中心.
fn is_of_level(general: &str, name: &str) -> bool {
    if let Some(rest) = general.strip_prefix("县级") {
        let of = |level: &&str| name.starts_with(*level) && is_part(&[*level, rest].concat(), name);
        return ["县", "区", "旗", "市"].iter().any(of);
    }
    ["市级", "区级", "省级"].iter().any(|level| {
        let rest = general.strip_prefix(level).filter(|rest| !rest.starts_with("政府"));
        let other = level.strip_suffix('级').and_then(|level| name.strip_prefix(level));
        rest.zip(other).is_some_and(|(rest, other)| is_part(rest, other))
    })
}

/// The same after the level, or one short for the other.
fn is_part(one: &str, other: &str) -> bool {
    one == other || is_short_of(one, other) || is_short_of(other, one)
}

/// The name behind the place of another level: 区政府办公室 of 市康巴什区政府办公室.
fn within_place<'n>(short: &str, long: &'n str) -> Option<&'n str> {
    let level = LEVELS.into_iter().find(|level| short.starts_with(level))?;
    let outer = LEVELS.into_iter().find(|outer| long.starts_with(outer) && *outer != level)?;
    let inner =
        long.find(level).filter(|at| long.get(outer.len()..*at).is_some_and(|place| place.chars().count() > 1))?;
    long.get(inner..)
}

/// Whether a department is named by the field of an office.
fn has_field_of(department: &str, office: &str) -> bool {
    let field = ["部门", "机关"].iter().find_map(|ending| department.strip_suffix(ending));
    let Some(field) = field.map(|field| field.strip_suffix("行政").unwrap_or(field)) else { return false };
    // 县农业农村局, and without its level 农业农村局, is 县级农业农村部门.
    let level = GRADES.iter().find_map(|(grade, levels)| Some((field.strip_prefix(grade)?, *levels)));
    let (field, office) = match level {
        Some((field, levels)) => match office.strip_prefix(|sign| levels.contains(sign)) {
            Some(office) => (field, office),
            None if department_ends(office) || LEVELS.iter().any(|level| office.starts_with(level)) => return false,
            None => (field, office),
        },
        None => (field, office),
    };
    let Some(own) = OFFICES.iter().chain(&["部门", "机关"]).find_map(|ending| office.strip_suffix(ending)) else {
        return false;
    };
    is_within(field, office) || (!department_ends(office) && is_short_field(own, field))
}

/// 公安部 and 国家药监局 are departments of the State Council, as documents have it: 国务院公安部门.
fn is_of_state(department: &str, office: &str) -> bool {
    let Some(field) = department.strip_prefix("国务院") else { return false };
    let own = match office.strip_prefix("国家") {
        Some(own) => own,
        None if ["部", "委", "署", "委员会", "总局"].iter().any(|ending| office.ends_with(ending)) => office,
        None => return false,
    };
    level_of(own).is_none() && has_field_of(field, own)
}

/// Whether a field is the short name of a longer one: 发改 of 发展和改革, of the same level where both name one.
fn is_short_field(short: &str, long: &str) -> bool {
    let (own, level) = (level_of(short), level_of(long));
    let bare = |field: &'_ str, level: Option<&str>| -> String {
        level.and_then(|level| field.strip_prefix(level)).unwrap_or(field).to_owned()
    };
    let (short, long) = (bare(short, own), bare(long, level));
    let is_level = own == level || level.is_none() || (own.is_none() && level != Some("国务院"));
    is_level
        && short.chars().count() > 1
        && short.chars().next() == long.chars().next()
        && is_within(&short, &long)
        && !is_own(&short, &long)
}

/// Whether `short` has its signs in `long`, in order.
fn is_within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|sign| rest.by_ref().any(|other| other == sign))
}

/// The level that a name begins with; 市场监管局 has none.
fn level_of(name: &str) -> Option<&'static str> {
    let is_named = ["市场", "市监"].iter().any(|word| name.starts_with(word));
    LEVELS.into_iter().find(|level| name.starts_with(level) && !is_named)
}

/// Whether a body is named by its field alone, so that its level is told beside it.
fn department_ends(name: &str) -> bool {
    ["部门", "机关"].iter().any(|ending| name.ends_with(ending))
}

/// Whether `short` has the signs of `long` in order, up to the ending; a level is not left out of the middle.
fn is_short_of(short: &str, long: &str) -> bool {
    // Most names are told apart by their signs alone.
    let mut rest = long.chars();
    let is_within = short.chars().all(|sign| rest.by_ref().any(|other| other == sign));
    if !is_within || !LONGER.contains(&rest.as_str()) {
        return false;
    }
    let level = level_of(short);
    let is_level = level.is_none() || level == level_of(long);
    let least = if level.is_none() && short.ends_with(['委', '办']) { 2 } else { 3 };
    short.chars().count() >= least && is_level && !has_own_field(short, long)
}

/// 市体育局 is no short name of 市教育体育局: there are offices of that field alone.
fn has_own_field(short: &str, long: &str) -> bool {
    let field = |name: &'_ str| -> Option<String> {
        let name = LEVELS.into_iter().find_map(|level| name.strip_prefix(level)).unwrap_or(name);
        OFFICES.into_iter().find_map(|ending| name.strip_suffix(ending)).map(str::to_owned)
    };
    let (Some(short), Some(long)) = (field(short), field(long)) else { return false };
    is_own(&short, &long)
}

/// Whether there are offices of the field `short` alone.
fn is_own(short: &str, long: &str) -> bool {
    OWN.contains(&short) && long != short && long.ends_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_may_go_by_its_short_name() {
        assert!(agree("县住建局", "县住房和城乡建设局"));
        assert!(agree("市卫生健康委", "市卫生健康委员会"));
        assert!(agree("民政局", "县民政局"));
        assert!(agree("区政府", "县级政府"));
        assert!(agree("民政部门", "县民政局"));
        assert!(agree("县民政局", "民政部门"));
        assert!(agree("市场监管部门", "县市场监督管理局"));
        assert!(agree("市场监管局", "县市场监督管理局"));
        assert!(agree("区政府办", "市康巴什区政府办公室"));
        assert!(agree("市监局", "县市场监督管理局"));
        assert!(!agree("市市场监管局", "县市场监督管理局"));
        assert!(!agree("财政部门", "县民政局"));
        assert!(!agree("最高人民法院", "人民法院"));
        assert!(!agree("市级政府", "市政府"));
        assert!(!agree("县市政府", "市政府"));
        assert!(!agree("县财政局", "县民政局"));
        assert!(!agree("市民政局", "县民政局"));
        assert!(!agree("县政府", "县政府办公室"));
    }

    #[test]
    fn an_office_is_short_for_a_department_of_the_same_field() {
        assert!(agree("市发改委", "市发展和改革部门"));
        assert!(agree("发改委", "市发展和改革部门"));
        assert!(agree("县人社局", "县级人力资源社会保障部门"));
        assert!(agree("公安部", "国务院公安部门"));
        assert!(agree("国家药监局", "国务院药品监督管理部门"));
        assert!(!agree("省药监局", "国务院药品监督管理部门"));
        assert!(!agree("公安局", "国务院公安部门"));
        assert!(!agree("县发改委", "市发展和改革部门"));
        assert!(!agree("市体育局", "教育体育部门"));
        assert!(!agree("市经信局", "市发展和改革部门"));
    }

    #[test]
    fn a_body_may_go_by_the_name_of_its_time() {
        assert!(agree("省卫健委", "卫生部门"));
        assert!(agree("工商局", "市场监督管理部门"));
        assert!(agree("市市场监管局", "市质量技术监督部门"));
        assert!(!agree("工商局", "卫生部门"));
    }

    #[test]
    fn short_names_keep_their_field() {
        assert!(agree("教委", "市教育委员会"));
        assert!(agree("县残联", "县残疾人联合会"));
        assert!(agree("县残联", "县级残疾人联合会"));
        assert!(agree("农业农村局", "县级农业农村部门"));
        assert!(agree("县农业农村局", "县级农业农村部门"));
        assert!(!agree("市农业农村局", "省级农业农村部门"));
        assert!(agree("县科协", "县科学技术协会"));
        assert!(agree("居民委员会", "居(村)民委员会") && agree("村民委员会", "居(村)民委员会"));
        assert!(agree("市教体局", "市教育体育局"));
        assert!(agree("县政府办", "县级政府办公室"));
        assert!(agree("市房管局", "市住房保障和房产管理局"));
        assert!(agree("环保局", "县生态环境局"));
        assert!(!agree("市体育局", "市教育体育局"));
        assert!(!agree("市规划局", "市自然资源和规划局"));
        assert!(!agree("县科委", "县教委"));
        assert!(!agree("市卫健委", "市教委"));
        assert!(!agree("国务院", "国务院办公厅"));
        assert!(!agree("市委", "市卫生健康委员会"));
    }

    #[test]
    fn levels_named_at_once_mean_each_of_them() {
        assert!(agree("县政府", "县市区政府"));
        assert!(agree("县区政府", "县级政府"));
        assert!(!agree("省政府", "县市区政府"));
        assert!(!agree("县市政府", "县政府"));
        assert!(!agree("县市市政府", "县市区政府"));
    }

    #[test]
    fn a_place_may_be_cut_off_anywhere() {
        assert!(is_same(("临港", "管委会"), ("", "市临港地区开发建设管理委员会")));
        assert!(is_same(("来宝盖", "镇政府"), ("宝盖", "镇政府")));
        assert!(!is_same(("北桥", "街道办事处"), ("南桥", "街道办事处")));
        assert!(!is_same(("青河经开区", "管委会"), ("青河高新区", "管委会")));
    }
}
