//! Bodies in running text: 县民政局, 云溪县人民政府办公室, 村（居）民委员会. From the level on: a place name before it is not
//! told from other words.

use super::signs::Signs;
use crate::text::fold;

/// Words at which the name of a body begins, the longer before the shorter.
const LEVELS: [&str; 12] = ["国务院", "国家", "县级", "市级", "省级", "自治区", "省", "市", "县", "区", "州", "旗"];
/// Bodies that are read wherever they stand, with the spelling that stands for them.
const FIXED: [(&str, &str); 20] = [
    ("村(居)民委员会", "村(居)民委员会"),
    ("社区居民委员会", "居民委员会"),
    ("居民委员会", "居民委员会"),
    ("居委会", "居民委员会"),
    ("村民委员会", "村民委员会"),
    ("村委会", "村民委员会"),
    ("业主委员会", "业主委员会"),
    ("人民调解委员会", "人民调解委员会"),
    ("乡镇人民政府", "乡镇政府"),
    ("乡镇政府", "乡镇政府"),
    ("镇人民政府", "镇政府"),
    ("镇政府", "镇政府"),
    ("乡人民政府", "乡政府"),
    ("乡政府", "乡政府"),
    ("街道办事处", "街道办事处"),
    ("街道办", "街道办事处"),
    ("便民服务中心", "便民服务中心"),
    ("便民中心", "便民服务中心"),
    ("人民法院", "人民法院"),
    ("人民检察院", "人民检察院"),
];
/// How the names of bodies end; those of one sign only after a field that they are known by.
const ENDINGS: [&str; 14] = [
    "委员会",
    "办公室",
    "办公厅",
    "人民政府",
    "政府",
    "联合会",
    "办事处",
    "中心",
    "大队",
    "支队",
    "总队",
    "局",
    "厅",
    "署",
];
/// Fields of 委 and 办, which otherwise end too many words.
const FIELDS: [&str; 16] = [
    "发展改革",
    "发改",
    "卫生健康",
    "卫健",
    "教工",
    "国资",
    "扶贫",
    "网信",
    "政法",
    "编",
    "信访",
    "金融",
    "防汛",
    "外事",
    "政务",
    "乡村振兴",
];
/// Fields of 局 that are said without a level.
const KNOWN: [&str; 30] = [
    "教育体育",
    "教育",
    "财政",
    "民政",
    "公安",
    "司法",
    "审计",
    "统计",
    "税务",
    "交通运输",
    "水利",
    "农业农村",
    "商务",
    "文化和旅游",
    "卫生健康",
    "应急管理",
    "市场监督管理",
    "市场监管",
    "住房和城乡建设",
    "住建",
    "自然资源和规划",
    "自然资源",
    "人力资源和社会保障",
    "人社",
    "医疗保障",
    "医保",
    "生态环境",
    "林业",
    "信访",
    "城市管理",
];
/// 布局, 格局 and the like are no bodies.
const NO_BUREAU: [&str; 10] = ["布局", "格局", "结局", "大局", "全局", "当局", "僵局", "开局", "时局", "邮局"];
/// Signs of sentences, which no name holds.
const STOPS: &str = "由向到把将给要请去找从的了是等里被都也就每各";
/// Most signs between the level and the ending: 人力资源和社会保障 has nine.
const LONGEST: usize = 14;

/// The name at `at` in its one spelling, and how many signs it has.
pub(super) fn read(signs: &Signs, at: usize) -> Option<(String, usize)> {
    if let Some((word, name)) = FIXED.into_iter().find(|(word, _)| signs.starts(at, word)) {
        return Some((name.to_owned(), word.chars().count()));
    }
    let end = known(signs, at).or_else(|| levelled(signs, at))?;
    let name = signs.text(at, end).replace("人民政府", "政府");
    Some((name, end - at))
}

/// 民政局, 教育局: a field that offices have everywhere, and its ending.
fn known(signs: &Signs, at: usize) -> Option<usize> {
    let (_, length) = signs.first(at, &KNOWN)?;
    let (_, ending) = signs.first(at + length, &["局", "厅"])?;
    Some(at + length + ending)
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

/// Whether two names may mean one body: one is the other, shorter: 县住建局 is 县住房和城乡建设局.
pub(super) fn agree(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    // 县级人民政府 are those of counties and of districts.
    let general = |name: &str, level: &str| {
        level
            .strip_prefix("县级")
            .is_some_and(|rest| ["县", "区", "旗", "市"].iter().any(|it| name.strip_prefix(it) == Some(rest)))
    };
    if general(one, other) || general(other, one) {
        return true;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    is_short_of(short, long)
}

/// Whether `short` has the signs of `long` in order, up to the ending.
fn is_short_of(short: &str, long: &str) -> bool {
    if short.chars().count() < 3 {
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
            let found = read(&signs, at);
            at += found.as_ref().map_or(1, |(_, length)| *length);
            names.extend(found.map(|(name, _)| name));
        }
        assert_eq!(names, expect, "{text}");
    }

    #[test]
    fn names_begin_at_their_level_and_end_as_names_do() {
        check("云溪县住房和城乡建设局会同县财政局审核", &["县住房和城乡建设局", "县财政局"]);
        check("由县市场监督管理局和县卫生健康委员会负责", &["县市场监督管理局", "县卫生健康委员会"]);
        check("在县人民政府网站公示", &["县政府"]);
        check("云溪县人民政府办公室", &["县政府办公室"]);
        check("市卫生健康委、市扶贫办", &["市卫生健康委", "市扶贫办"]);
        check("县、区政府，乡镇政府，街道办事处", &["区政府", "乡镇政府", "街道办事处"]);
        check("到村（居）民委员会登记", &["村(居)民委员会"]);
        check("国务院办公厅", &["国务院办公厅"]);
        check("县政务服务中心二楼", &["县政务服务中心"]);
        check("去民政局问", &["民政局"]);
        check("县域布局、县里去办、市民代办", &[]);
    }

    #[test]
    fn a_body_may_go_by_its_short_name() {
        assert!(agree("县住建局", "县住房和城乡建设局"));
        assert!(agree("市卫生健康委", "市卫生健康委员会"));
        assert!(agree("民政局", "县民政局"));
        assert!(agree("区政府", "县级政府"));
        assert!(!agree("县财政局", "县民政局"));
        assert!(!agree("市民政局", "县民政局"));
        assert!(!agree("县政府", "县政府办公室"));
    }
}
