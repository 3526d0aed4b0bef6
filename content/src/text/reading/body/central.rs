//! Bodies that everybody knows by a short name which no rule makes: 黄委 is 黄河水利委员会.

use crate::text::reading::signs::Signs;
use crate::text::reading::words::Words;

/// What each is called, the longer before the shorter that begins it, with the name that stands for it.
pub(crate) static CENTRAL: Words<(&str, &str)> = Words::of(&[
    ("黄河水利委员会", "黄河水利委员会"),
    ("黄河委员会", "黄河水利委员会"),
    ("黄委会", "黄河水利委员会"),
    ("黄委", "黄河水利委员会"),
    ("长江水利委员会", "长江水利委员会"),
    ("长江委员会", "长江水利委员会"),
    ("长江委", "长江水利委员会"),
    ("长委", "长江水利委员会"),
    ("淮河水利委员会", "淮河水利委员会"),
    ("淮河委员会", "淮河水利委员会"),
    ("淮委", "淮河水利委员会"),
    ("海河水利委员会", "海河水利委员会"),
    ("海委", "海河水利委员会"),
    ("珠江水利委员会", "珠江水利委员会"),
    ("珠江委", "珠江水利委员会"),
    ("珠委", "珠江水利委员会"),
    ("松辽水利委员会", "松辽水利委员会"),
    ("松辽委", "松辽水利委员会"),
    ("松委", "松辽水利委员会"),
    ("太湖流域管理局", "太湖流域管理局"),
    ("太湖局", "太湖流域管理局"),
    ("国家林草局", "国家林业和草原局"),
    ("国家林业和草原局", "国家林业和草原局"),
    ("中国民用航空局", "中国民用航空局"),
    ("民航局", "中国民用航空局"),
    ("国家外汇管理局", "国家外汇管理局"),
    ("外汇局", "国家外汇管理局"),
    ("国家铁路局", "国家铁路局"),
    ("共青团中央", "共青团中央"),
    ("团中央", "共青团中央"),
    ("国管局", "国家机关事务管理局"),
    ("中央军事委员会", "中央军事委员会"),
    ("中央军委", "中央军事委员会"),
    ("全国人民代表大会常务委员会", "全国人民代表大会常务委员会"),
    ("全国人大常委会", "全国人民代表大会常务委员会"),
    ("海关总署", "海关总署"),
    ("审计署", "审计署"),
    ("国家药品监督管理局", "国家药品监督管理局"),
    ("国家药监局", "国家药品监督管理局"),
]);
/// Signs before a short name, or after it, that make another word: 上海委托, 淮委员, 地方外汇局面.
const BEFORE: &str = "上青成增省市县区";
const AFTER: &str = "员托派任培屈婉面部";

/// The body at `at` with the name that stands for it.
pub(super) fn read(signs: &Signs, at: usize) -> Option<(&'static str, &'static str)> {
    let ((word, name), length) = CENTRAL.first(signs, at)?;
    let end = at + length;
    let is_short = length < 3;
    let is_inside = is_short && signs.before(at).is_some_and(|sign| BEFORE.contains(sign));
    let goes_on = signs.at(end).is_some_and(|sign| AFTER.contains(sign));
    (!is_inside && !goes_on).then_some((word, name))
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn bodies_of_river_basins_are_known_by_their_short_names() {
        check("黄委批，水利部黄河水利委员会批", "黄河水利委员会 水利部 黄河水利委员会");
        check("长江委、珠江委和海委", "长江水利委员会 珠江水利委员会 海河水利委员会");
        check("淮委与淮河水利委员会，太湖局", "淮河水利委员会 淮河水利委员会 太湖流域管理局");
        check("上海委托他人，珠江委派专人，县长委员", "");
    }
}
