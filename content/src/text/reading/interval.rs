//! How often: 每季度, 按月, 逐年, 一季一报, 两年一次. What is paid of each month, and what is done once a month, have the same words;
//! which of the two is meant, its reader tells by what follows.

use super::number;
use super::ratio::Ratio;
use super::signs::Signs;
use crate::span::Span;
use crate::text::fold;
use crate::text::units::Dimension;

/// One stretch of time after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    /// In base units of the dimension.
    pub(crate) length: Ratio,
    /// Months, days or seconds; a term of school is none of either, and told in 岁, which nothing else here is.
    pub(crate) dimension: Dimension,
    /// The bytes of the text.
    pub(crate) span: Span,
}

/// Words of time, the longer before the shorter that begins it.
const PERIODS: [(&str, Dimension, u32); 25] = [
    ("分钟", Dimension::Seconds, 60),
    ("半个小时", Dimension::Seconds, 1800),
    ("半小时", Dimension::Seconds, 1800),
    ("个小时", Dimension::Seconds, 3600),
    ("小时", Dimension::Seconds, 3600),
    ("个钟头", Dimension::Seconds, 3600),
    ("钟头", Dimension::Seconds, 3600),
    ("个季度", Dimension::Months, 3),
    ("季度", Dimension::Months, 3),
    ("季", Dimension::Months, 3),
    ("半个月", Dimension::Days, 15),
    ("半年", Dimension::Months, 6),
    ("半月", Dimension::Days, 15),
    ("年度", Dimension::Months, 12),
    ("年", Dimension::Months, 12),
    ("个月", Dimension::Months, 1),
    ("月度", Dimension::Months, 1),
    ("月", Dimension::Months, 1),
    ("个星期", Dimension::Days, 7),
    ("星期", Dimension::Days, 7),
    ("礼拜", Dimension::Days, 7),
    ("周", Dimension::Days, 7),
    ("旬", Dimension::Days, 10),
    ("日", Dimension::Days, 1),
    ("天", Dimension::Days, 1),
];
/// What makes one of each of them.
const EACH: [&str; 8] = ["每隔", "每满", "每一", "每", "按", "逐", "分", "/"];
/// Words that begin as one of those with a period and are none: 按日历, 每年度假, 分月饼.
const NO_INTERVALS: [&str; 12] = [
    "按年龄",
    "按月龄",
    "按年级",
    "按日历",
    "按日程",
    "按年度计划",
    "分年级",
    "按季节",
    "每年底",
    "分日",
    "分天",
    "分周",
];
/// What follows the bare number of a period that is done once in it: 半年一次, 两年评一次.
const TIMES: [char; 6] = ['次', '回', '趟', '遍', '轮', '班'];
/// Signs between a period and 一次 that it is done in: 一年至少要培训.
const REACH: usize = 8;

/// Every interval of a text, in order of place.
///
/// ```text
/// 每季度开展一次检查，按月报送，两年一评 → 3 months | 1 month | 24 months
/// ```
pub(crate) fn intervals(text: &str) -> Vec<Interval> {
    // Most texts have none, and need not be folded for it.
    if !text.contains(['年', '月', '季', '周', '日', '天', '旬', '星', '禮', '礼', '时', '時', '钟', '鐘'])
        || !text.contains(['每', '按', '逐', '/', '／', '分', '次', '回', '趟', '遍', '轮', '一', '隔', '天'])
    {
        return Vec::new();
    }
    intervals_of(&Signs::of(text))
}

/// The same of a text that is folded already.
pub(crate) fn intervals_of(signs: &Signs) -> Vec<Interval> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(sign) = signs.at(at) {
        let read = match sign {
            '每' | '按' | '逐' | '分' | '/' => each(signs, at),
            #[cfg(not(target_arch = "wasm32"))]
            '隔' | '天' | '周' | '月' | '年' => every_other(signs, at),
            _ if sign == '半' || number::is_numeral(sign) => repeated(signs, at),
            _ => None,
        };
        match read {
            Some((length, dimension, end)) => {
                found.push(Interval { length, dimension, span: signs.span(at, end) });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// 每月, 每两年, 按季度, /年.
fn each(signs: &Signs, at: usize) -> Option<(Ratio, Dimension, usize)> {
    if signs.first(at, &NO_INTERVALS).is_some() {
        return None;
    }
    let (word, length) = signs.first(at, &EACH)?;
    let from = at + length;
    let (times, digits) = number::small(signs, from).unwrap_or((1, 0));
    let (period, dimension, end) = period(signs, from + digits)?;
    // 每一月 is 每月; 按三年 and 分两年 are terms; 每3日 and 每周三 go by another way.
    let is_counted = digits == 0 || (word.starts_with('每') && (1..=60).contains(&times));
    // 分季度 is an interval, 十分年 none; 月饼, 年轻 and 日照 are other words.
    let is_word = signs.at(end).is_some_and(|next| "饼轻份龄级初照光历程夜亮薪".contains(next))
        || (word == "分" && signs.before(at).is_some_and(fold::is_han) && !signs.ends_any(at, &["并", "要", "应"]));
    (is_counted && !is_word).then_some((Ratio::whole(times).times(period)?, dimension, end))
}

/// 隔天收, 隔周一次; 天天收. 隔天就到 is the day after.
#[cfg(not(target_arch = "wasm32"))]
fn every_other(signs: &Signs, at: usize) -> Option<(Ratio, Dimension, usize)> {
    const DOUBLED: [(&str, Dimension, u32); 4] = [
        ("天天", Dimension::Days, 1),
        ("周周", Dimension::Days, 7),
        ("月月", Dimension::Months, 1),
        ("年年", Dimension::Months, 12),
    ];
    let doubled = DOUBLED.into_iter().find(|(word, ..)| signs.starts(at, word));
    if let Some((_, dimension, length)) = doubled.filter(|_| !signs.before(at).is_some_and(number::is_numeral)) {
        return Some((Ratio::whole(length), dimension, at + 2));
    }
    let is_other = signs.at(at) == Some('隔') && signs.before(at) != Some('每');
    let (length, dimension, end) = period(signs, at + 1).filter(|_| is_other)?;
    let is_after = signs.at(end).is_none_or(|next| !fold::is_han(next) || "就才再又后以的".contains(next));
    (!is_after && signs.at(at + 1) != Some('半')).then_some((length.times(Ratio::whole(2))?, dimension, end))
}

/// 一季一报, 半年一次, 一年至少培训两次: a period with what is done in it.
fn repeated(signs: &Signs, at: usize) -> Option<(Ratio, Dimension, usize)> {
    if signs.before(at).is_some_and(|before| number::is_numeral(before) || "每第前近满上下".contains(before)) {
        return None;
    }
    let (times, digits) = match signs.at(at)? {
        '半' => (1, 0),
        _ => number::small(signs, at).filter(|(times, _)| (1..=20).contains(times))?,
    };
    let (period, dimension, end) = period(signs, at + digits)?;
    let is_rhyme = signs.at(end) == Some('一')
        && signs.at(end + 1).is_some_and(|sign| fold::is_han(sign) && !"个些定直起日月号样万千百".contains(sign));
    let is_often = || {
        (end..end + REACH)
            .take_while(|place| {
                signs.at(*place).is_some_and(|sign| fold::is_han(sign) || sign.is_ascii_digit() || sign == ' ')
            })
            .any(|place| {
                let Some((_, length)) = number::small(signs, place) else { return false };
                signs.at(place + length).is_some_and(|sign| TIMES.contains(&sign))
            })
    };
    // 一年内, 两年以上 bound; 3月 is a month's name.
    let is_bound =
        signs.first(end, &["内", "以", "之", "后", "前", "期", "起", "底", "末", "初", "中", "多", "来"]).is_some();
    // 三月一报 is an interval, 3月一回、9月一回 are two months.
    let is_digit = signs.at(at).is_some_and(|sign| sign.is_ascii_digit());
    let is_month = digits > 0 && signs.before(end) == Some('月') && signs.at(end.wrapping_sub(2)) != Some('个');
    let is_name = is_month && (is_digit || !is_rhyme);
    (!is_bound && !is_name && (is_rhyme || is_often())).then_some((Ratio::whole(times).times(period)?, dimension, end))
}

fn period(signs: &Signs, at: usize) -> Option<(Ratio, Dimension, usize)> {
    let (word, dimension, length) = PERIODS.into_iter().find(|(word, ..)| signs.starts(at, word))?;
    Some((Ratio::whole(length), dimension, at + word.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let read: Vec<String> = intervals(text)
            .iter()
            .map(|it| [it.span.of(text), "=", &it.length.to_string(), it.dimension.base()].concat())
            .collect();
        assert_eq!(read.join(" "), expect, "{text}");
    }

    #[test]
    fn how_often_is_read_in_all_its_words() {
        check("每季度查一次，按月报，逐年评", "每季度=3个月 按月=1个月 逐年=12个月");
        check("每两年评估，每半年通报，每周调度", "每两年=24个月 每半年=6个月 每周=7日");
        check("实行一季一报，两年一评，一周一调度", "一季=3个月 两年=24个月 一周=7日");
        check("一年至少培训两次，半年一次", "一年=12个月 半年=6个月");
        check("500元/月", "/月=1个月");
        check("每半小时2元，每小时4元", "每半小时=1800秒 每小时=3600秒");
        check("湿垃圾天天收，干垃圾隔天收，隔天就到，隔周查一次", "天天=1日 隔天=2日 隔周=14日");
    }

    #[test]
    fn periods_that_nothing_is_done_in_are_no_intervals() {
        check("一年内办完，两年以上，3月1日前，第一年，按年龄分档，每人300元", "");
        check("补三年，一月一日，2026年一次性补助", "");
        check("一年开放两回，3月一回、9月一回", "一年=12个月");
    }
}
