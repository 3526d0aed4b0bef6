//! Turns of speech that hold numerals and count nothing: 三天两头, 一日三餐, 一季度一结, 一时交不上.

use super::number;
use super::numeral;
use super::signs::Signs;
use super::unit;
use super::words::Words;

/// Fixed phrases.
static PHRASES: Words = Words::of(&[
    "三天打鱼两天晒网",
    "加在一块儿",
    "加在一块",
    "合在一块儿",
    "合在一块",
    "一块儿",
    "两头加",
    "两边加",
    "两下加",
    "两样加",
    "两项加",
    "三天打鱼",
    "两天晒网",
    "三天两头",
    "一日三餐",
    "一年四季",
    "一年到头",
    "三番五次",
    "三番两次",
    "三令五申",
    "三心二意",
    "三言两语",
    "三五成群",
    "三三两两",
    "三下五除二",
    "五花八门",
    "五湖四海",
    "七上八下",
    "七嘴八舌",
    "乱七八糟",
    "四面八方",
    "四通八达",
    "十全十美",
    "十有八九",
    "八九不离十",
    "九牛一毛",
    "一五一十",
    "一清二楚",
    "一干二净",
    "一刀两断",
    "一举两得",
    "一分为二",
    "一心一意",
    "一点一滴",
    "一朝一夕",
    "一模一样",
    "一来二去",
    "一问三不知",
    "一而再",
    "两全其美",
    "两面三刀",
    "百里挑一",
    "百年大计",
    "千方百计",
    "千家万户",
    "千辛万苦",
    "千变万化",
    "千头万绪",
    "成千上万",
    "万无一失",
    "万事俱备",
    "一时半会",
    "一时半刻",
    "一时间",
    "一老一小",
    "一卡通",
    "一折通",
    "一网通办",
    "一窗通办",
    "一站式",
    "一次性",
    "一体化",
    "一把手",
    "一揽子",
    "一刀切",
    "一条龙",
    "一对一",
    "一户一",
    "一事一议",
    "一件事",
    "两头跑",
    "三层意思",
    "两层意思",
    "一层意思",
    "一码归一码",
    "一五一十",
    "三六九等",
    "三年五载",
    "三年两载",
    "五大三粗",
    "四舍五入",
    "三岔路口",
    "一个萝卜一个坑",
    "一头雾水",
    "三百六十行",
]);
/// Words after 一时 that make a moment of it, and no hour.
const MOMENTS: [&str; 12] = ["交", "办", "拿", "想", "凑", "没", "不", "难", "半", "之间", "的", "找"];
/// Half-days, after which 一时 is an hour.
const HALF_DAYS: [&str; 5] = ["午", "晨", "早", "晚", "夜"];

/// Whether a turn of speech may begin with this sign.
pub(crate) const fn may_begin(sign: char) -> bool {
    numeral::is_han(sign) || matches!(sign, '成' | '乱')
}

/// How many signs at `at` are a turn of speech; `三天两头跑` gives four.
pub(crate) fn length(signs: &Signs, at: usize) -> Option<usize> {
    let sign = signs.at(at).filter(|sign| may_begin(*sign))?;
    if let Some((_, length)) = PHRASES.first(signs, at) {
        return Some(length);
    }
    if sign != '一' || signs.before(at).is_some_and(|before| number::is_numeral(before) || before == '第') {
        return None;
    }
    if signs.starts(at, "一时") && signs.first(at + 2, &MOMENTS).is_some() && !signs.ends_any(at, &HALF_DAYS) {
        return Some(2);
    }
    distributive(signs, at)
}

/// 一月一通报, 一季度一结, 一人一档: each of the one has one of the other.
fn distributive(signs: &Signs, at: usize) -> Option<usize> {
    let from = at + 1;
    let first = match signs.first(from, &["季度", "个月", "学期"]) {
        Some((_, length)) => length,
        None => 1,
    };
    let second = from + first;
    let is_pair = signs.at(second) == Some('一')
        && signs.at(from).is_some_and(|sign| crate::text::fold::is_han(sign) && !number::is_numeral(sign))
        && signs.at(second + 1).is_some_and(|sign| crate::text::fold::is_han(sign) && !number::is_numeral(sign));
    // 一年一万元 counts, 一月一日 is a day, 一个一等 has another unit.
    let is_counted = signs.first(second + 1, &["日", "号", "等", "级", "夜"]).is_some()
        || (unit::read(signs, second + 1).is_some_and(|it| it.unit.is_firm()) && unit::read(signs, from).is_none());
    (is_pair && !is_counted).then_some(first + 3)
}

#[cfg(test)]
mod tests {
    use crate::text::reading::{Firmness, facts};

    /// What rests on the policy in `text`.
    fn check(text: &str, expect: &str) {
        let read = facts(text);
        let firm = read.iter().filter(|fact| fact.firmness > Firmness::Soft).map(|fact| fact.kind.to_string());
        assert_eq!(firm.collect::<Vec<_>>().join(" "), expect, "{text}");
    }

    #[test]
    fn turns_of_speech_count_nothing() {
        check("老人一日三餐都管，别三天两头跑", "");
        check("材料一时交不上的，先登记，一时半会儿办不完", "");
        check("一月一通报，一季度一结，一年一申请，一人一档", "");
        check("一卡通、一折通都行，一次性告知，千方百计", "");
    }

    #[test]
    fn what_only_looks_like_one_is_read() {
        check("下午一时交", "13:00");
        check("1月1日", "1月1日");
        check("一月一日", "1月1日");
        check("一年一万元", "10000元");
    }
}
