//! Where words may not be cut: inside a number, a date, or between a number and its unit.
//!
//! 5个工作日 is not in 15个工作日, 00元 not in 2000元, 9月1日 not in 2026年9月1日. What the number is worth is left to whoever
//! reads facts: here only the characters on both sides of a place are looked at, as each page of a citizen does it too.

use super::find::{LOOKS_FIRST, is_one_of};
use super::numeral;

/// Characters on either side of a place that are worth looking at: a unit, a number, and what stands before it.
pub(crate) const REACH: usize = 16;

/// Characters within which a number stands before a place in its unit: the longest of [`UNITS`], but for its last, behind 个.
const NEAR: usize = 5;

/// What a number counts, by its first character.
const MEASURES: &str = "元角分圆块毛个個年月日号號天周岁歲时時点點秒刻人户戶名台臺套件项項条條款次倍成折度期届屆级級档类類种種家座栋棟层層间間\
    口张張份辆輛亩畝米升吨噸斤克公平立厘毫星季旬世工自学學课小餘余多美港欧歐里摄攝礼禮钟鐘";
/// Words that begin like a measure and are none: 附件1项目表, 第一人民医院.
const NOUNS: [&str; 36] = [
    "项目",
    "項目",
    "条件",
    "條件",
    "条例",
    "條例",
    "名单",
    "名單",
    "名称",
    "名稱",
    "名录",
    "期限",
    "类别",
    "类型",
    "分类",
    "分别",
    "分级",
    "分公",
    "分局",
    "分行",
    "分院",
    "个人",
    "個人",
    "家庭",
    "家长",
    "户籍",
    "户口",
    "人员",
    "人民",
    "人才",
    "人口",
    "日常",
    "时间",
    "公安",
    "公示",
    "工作方",
];
/// Units of more than one character, without the 个 before them.
const UNITS: [&str; 29] = [
    "工作日",
    "工作天",
    "自然日",
    "交易日",
    "平方米",
    "平方公里",
    "立方米",
    "公里",
    "公斤",
    "公顷",
    "厘米",
    "毫米",
    "千米",
    "千克",
    "毫升",
    "毫克",
    "小时",
    "小時",
    "分钟",
    "分鐘",
    "周岁",
    "周歲",
    "周年",
    "星期",
    "季度",
    "学年",
    "学时",
    "月",
    "百分点",
];
/// What is said with 一 and is no number: 统一, 之一.
const SAID_WITH_ONE: &str = "统統同唯单單逐划专專不之其合归歸进進万萬";
/// What a number after it only names: 附件1, 表2.
const NAMED: &str = "件表图圖录錄例附注式";
/// The larger and the smaller part of a date, a time, a sum.
const PARTS: [(char, &str); 12] = [
    ('年', "月个個"),
    ('月', "日号號"),
    ('时', "分"),
    ('時', "分"),
    ('点', "分"),
    ('點', "分"),
    ('分', "秒"),
    ('元', "角"),
    ('块', "毛"),
    ('角', "分"),
    ('岁', "个"),
    ('歲', "個"),
];

/// Whether the place between two stretches of folded text cuts a number, a date or a unit.
///
/// Both are in reading order and end where their paragraph does; [`REACH`] characters of each are enough. `is_apart` tells of a
/// blank between them: 附件1 2026年 has two numbers, 15 个工作日 one, 2 000元 one.
pub(crate) fn is_inside(before: &[char], after: &[char], is_apart: bool) -> bool {
    let (Some(last), Some(next)) = (back(before, 0), ahead(after, 0)) else { return false };
    if is_numeral(last) && is_numeral(next) {
        let goes_on = numeral::is_power(next) || (is_digit(next) && digits(after.iter()) == 3);
        return if is_apart { is_digit(last) && goes_on && counts(before) } else { !is_said_with_one(before) };
    }
    is_inside_digits(before, after)
        || is_inside_fraction(before, after)
        || (last == '第' && is_numeral(next))
        || (counts(before) && begins_measure(after, is_digit(last) && !is_apart))
        || (matches!(last, '多' | '余') && counts(but_last(before)) && begins_measure(after, false))
        || is_inside_date(before, after)
        || is_inside_unit(before, after)
}

/// 2,000 and 1.5 and 9:00 and 2026-09-01 and 0554-1234567, before the sign or after it.
fn is_inside_digits(before: &[char], after: &[char]) -> bool {
    let is_sign = |sign: char| matches!(sign, ',' | '.' | ':' | '/' | '-');
    let (sign, before, after) = match (back(before, 0), ahead(after, 0)) {
        (Some(sign), _) if is_sign(sign) => (sign, but_last(before), after),
        (_, Some(sign)) if is_sign(sign) => (sign, before, after.get(1..).unwrap_or_default()),
        _ => return false,
    };
    let (left, right) = (digits(before.iter().rev()), digits(after.iter()));
    if left == 0 || right == 0 {
        return false;
    }
    match sign {
        ',' => right == 3 && left <= 3,
        '.' => true,
        ':' => right == 2 && left <= 2,
        '/' => right <= 2,
        _ => {
            right >= 7
                || (left == 4 && ahead(after, right) == Some('-'))
                || (left <= 2 && back(before, left) == Some('-'))
        }
    }
}

/// 百分之五, 三分之一, 三点五.
fn is_inside_fraction(before: &[char], after: &[char]) -> bool {
    let is = |character: Option<char>, wanted: &str| character.is_some_and(|it| is_one_of(it, wanted));
    let numeral = |character: Option<char>| character.is_some_and(is_numeral);
    (is(back(before, 0), "之") && is(back(before, 1), "分") && numeral(ahead(after, 0)))
        || (is(back(before, 0), "分")
            && numeral(back(before, 1))
            && is(ahead(after, 0), "之")
            && numeral(ahead(after, 1)))
        || (is(back(before, 0), "点點") && numeral(back(before, 1)) && numeral(ahead(after, 0)))
}

/// 2026年9月1日, 9时30分, 3元5角, 9月底, 两年半.
fn is_inside_date(before: &[char], after: &[char]) -> bool {
    let Some((last, number)) = before.split_last() else { return false };
    let Some(next) = ahead(after, 0).filter(|_| counts(number)) else { return false };
    let smaller = PARTS.iter().find(|(part, _)| part == last).map_or("", |(_, smaller)| smaller);
    let unit = after.iter().take_while(|character| is_numeral(**character)).count();
    if unit > 0 && ahead(after, unit).is_some_and(|unit| is_one_of(unit, smaller)) {
        return true;
    }
    match next {
        '底' | '初' | '末' => matches!(last, '年' | '月'),
        '上' | '中' | '下' => *last == '月' && ahead(after, 1) == Some('旬'),
        '半' => {
            is_one_of(*last, MEASURES) && !ahead(after, 1).is_some_and(|after| is_one_of(after, "数數价價额額年天日"))
        }
        _ => false,
    }
}

/// 5个工作日, 20平方米: a place between the characters of the unit.
fn is_inside_unit(before: &[char], after: &[char]) -> bool {
    // At most places no number is near.
    if LOOKS_FIRST && !before.iter().rev().take(NEAR).any(|sign| is_numeral(*sign)) {
        return false;
    }
    let is_counted = |rest: &[char]| {
        counts(rest) || rest.split_last().is_some_and(|(last, rest)| matches!(last, '个' | '個') && counts(rest))
    };
    UNITS.iter().any(|unit| {
        (0..unit.chars().count()).any(|cut| {
            let tail = before.len().checked_sub(cut).and_then(|at| before.split_at_checked(at));
            tail.is_some_and(|(rest, head)| {
                unit.chars().take(cut).eq(head.iter().copied())
                    && starts_with(after, unit.chars().skip(cut))
                    && is_counted(rest)
            })
        })
    })
}

/// Whether a measure begins here; right after a digit also a sign: 5%, 20km, 5G.
fn begins_measure(after: &[char], is_after_digit: bool) -> bool {
    let Some(next) = ahead(after, 0) else { return false };
    if matches!(next, '%' | '‰' | '℃' | '°' | '㎡') || (is_after_digit && next.is_ascii_alphabetic()) {
        return true;
    }
    is_one_of(next, MEASURES) && !begins_noun(after)
}

/// Whether a word begins here that begins like a measure and is none.
pub(super) fn begins_noun(after: &[char]) -> bool {
    NOUNS.iter().any(|noun| starts_with(after, noun.chars()))
}

/// Whether `before` ends with a number that counts: not 统一, not 附件1.
pub(super) fn counts(before: &[char]) -> bool {
    let length = before.iter().rev().take_while(|character| is_numeral(**character)).count();
    length > 0 && !back(before, length).is_some_and(|named| is_one_of(named, NAMED)) && !is_said_with_one(before)
}

fn is_said_with_one(before: &[char]) -> bool {
    back(before, 0) == Some('一') && back(before, 1).is_some_and(|word| is_one_of(word, SAID_WITH_ONE))
}

fn but_last(characters: &[char]) -> &[char] {
    characters.split_last().map_or(characters, |(_, rest)| rest)
}

fn digits<'c>(characters: impl Iterator<Item = &'c char>) -> usize {
    characters.take_while(|character| is_digit(**character)).count()
}

fn starts_with(characters: &[char], wanted: impl Iterator<Item = char>) -> bool {
    let mut at = 0;
    wanted.into_iter().all(|wanted| {
        at += 1;
        ahead(characters, at - 1) == Some(wanted)
    })
}

fn ahead(characters: &[char], at: usize) -> Option<char> {
    characters.get(at).copied()
}

fn back(characters: &[char], at: usize) -> Option<char> {
    characters.len().checked_sub(at + 1).and_then(|at| ahead(characters, at))
}

const fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

fn is_numeral(character: char) -> bool {
    numeral::plain(character).is_some() || matches!(character, '廿' | '卅')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each place of a text that cuts something, marked by a bar; a blank is one, and not folded text.
    fn check(marked: &str) {
        let text: Vec<char> = marked.chars().filter(|character| *character != '|').collect();
        let mut shown = String::new();
        let words: Vec<char> = text.iter().copied().filter(|character| *character != ' ').collect();
        let mut at = 0;
        for (place, character) in text.iter().enumerate() {
            if *character != ' ' {
                let is_apart = place > 0 && text[place - 1] == ' ';
                if is_inside(&words[..at], &words[at..], is_apart) {
                    shown.push('|');
                }
                at += 1;
            }
            shown.push(*character);
        }
        assert_eq!(shown, marked);
    }

    #[test]
    fn a_number_is_not_cut() {
        check("在1|5|个|工|作|日内");
        check("在 1|5 |个|工|作|日内");
        check("费用2|0|0|0|元以内,2|,|0|0|0|元,2 |0|0|0|元");
        check("一|百|八|十|周|岁以上");
        check("1|.|5|万|元,3|.|5|%");
        check("百|分|之|五以上,三|分|之|一,三|点|五");
        check("第|十|五|条");
        check("2|0|多|户");
    }

    #[test]
    fn a_date_and_a_time_are_not_cut() {
        check("自2|0|2|6|年|9|月|1|日起");
        check("二|〇|二|六|年|九|月|底前");
        check("9|时|3|0|分至1|8|:|0|0止");
        check("2|0|2|6|-|0|9|-|0|1起");
        check("电话0|5|5|4|-|1|2|3|4|5|6|7");
        check("两|年|半内,两|年半价");
        check("补助3|元|5|角");
    }

    #[test]
    fn a_unit_is_not_cut() {
        check("6|0|平|方|米以上");
        check("2|0|万|元以下");
        check("满三|个|月,五|个|工|作|日,五|个工作组");
        check("不少于2|4|小|时");
    }

    /// The signs are listed here once more, as a table of words would be more than a citizen's page has room for.
    #[test]
    fn no_unit_of_the_grammar_is_cut_off_its_number() {
        let words = crate::text::units::UNITS.iter().map(|it| it.0);
        let cut = words.filter(|word| {
            let word: Vec<char> = word.chars().collect();
            !is_inside(&['5'], &word, false)
        });
        assert_eq!(cut.collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn what_only_stands_beside_a_number_may_be_cut_off() {
        check("附件1 2|0|2|6年预算");
        check("附件1项目表,表2个人情况");
        check("统一年度,之一次,同一人");
        check("市第|一人民医院");
        check("2|0|2|6|年至2|0|3|0|年,3-5|年");
        check("附件1:2|0|2|6|年");
        check("(一)三|年,一、二|〇|二|六|年");
        check("拨打1|2|3|4|5,每月1|0|日前");
        check("比例为4:3:3");
    }
}
