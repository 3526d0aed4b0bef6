//! The level of a department, which laws tell of the government before it: 县交通局 where the quoted words have 设区的市级人民政府交通运输主管部门.

use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind};

/// Signs of levels, and words that have one of them and name another level or none.
const LEVELS: &str = "省市县区州旗盟";
const PLAIN: [(&str, &str); 12] = [
    ("自治区", "省"),
    ("直辖市", ""),
    ("设区的市", "市"),
    ("设区市", "市"),
    ("自治州", "州"),
    ("自治县", "县"),
    ("自治旗", "旗"),
    ("市辖区", "区"),
    ("社区", ""),
    ("地区", ""),
    ("辖区", ""),
    ("县级市", "县"),
];
/// Words by which a government is of any level.
const ANY: [&str; 8] = ["以上", "以下", "各级", "本级", "同级", "上级", "下级", "国务院"];
/// What stands between a department and its government, and between departments of one.
const GOVERNMENTS: [&str; 2] = ["人民政府", "政府"];
const JOINTS: [&str; 5] = ["、", "和", "及", "与", "或者"];
/// Where the words that name a government begin at the latest.
const STOPS: [char; 14] = ['。', '；', '，', '：', ';', ',', '\n', '由', '向', '报', '经', '给', '在', '的'];
/// Cities that are provinces.
const UNDER_STATE: [&str; 4] = ["北京", "上海", "天津", "重庆"];
/// Most signs of such words.
const REACH: usize = 24;

impl Judge<'_, '_> {
    /// What is to be said of a department of another level than that of all the quoted ones which it may be short for.
    pub(super) fn graded_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Office { name, .. } = &fact.kind else { return None };
        let own = own_level(name)?;
        if self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known)) {
            return None;
        }
        let policy = self.stated.policy().text.as_str();
        let quoted = self.quoted_facts();
        let mut other: Option<Span> = None;
        for (at, it) in quoted.iter().enumerate().filter(|(_, it)| agree(fact, it)) {
            let (levels, start) = of_provinces(policy, it).or_else(|| grade(policy, quoted, at))?;
            if is_of(own, &levels, policy) {
                return None;
            }
            other.get_or_insert(Span::new(start, it.span.end));
        }
        other.map(|other| message::other_words(self, passage.words, fact.span, other))
    }
}

/// 省、自治区、直辖市人民政府农业主管部门, which are read as one name; 市农业局 is one of them in the four cities under the state alone.
fn of_provinces(policy: &str, fact: &Fact) -> Option<(String, usize)> {
    let FactKind::Office { name, .. } = &fact.kind else { return None };
    let is_of_city = || UNDER_STATE.iter().any(|city| policy.contains(city));
    (name.starts_with("省市") && name.ends_with("部门") && !is_of_city()).then(|| ("省".to_owned(), fact.span.start))
}

/// The level that a department of an entry has in its name; 市场监管局 has none.
fn own_level(name: &str) -> Option<char> {
    if name.starts_with("自治区") {
        return Some('省');
    }
    let mut signs = name.chars();
    let level = signs.next().filter(|sign| LEVELS.contains(*sign))?;
    let next = signs.next()?;
    let is_word = level == '市' && "场监政民容".contains(next) && !name.starts_with("市民政");
    (!is_word && !LEVELS.contains(next)).then_some(level)
}

/// The signs of the levels of the government that stands before a department of the policy, and where its name begins; none where
/// no government does, or one of any level.
fn grade(policy: &str, quoted: &[&Fact], at: usize) -> Option<(String, usize)> {
    let fact = quoted.get(at)?;
    let before = policy.get(..fact.span.start)?;
    // 人民政府农业、林业主管部门
    if let Some(rest) = JOINTS.iter().find_map(|joint| before.strip_suffix(joint)) {
        let first = at.checked_sub(1)?;
        return (quoted.get(first)?.span.end == rest.len()).then(|| grade(policy, quoted, first))?;
    }
    let rest = GOVERNMENTS.iter().find_map(|word| before.strip_suffix(word))?;
    let length: usize = rest
        .chars()
        .rev()
        .zip(0..REACH)
        .scan(rest.len(), |at, (sign, _)| {
            *at -= sign.len_utf8();
            let is_divided = sign == '的' && rest.get(..*at).is_some_and(|before| before.ends_with("设区"));
            (!STOPS.contains(&sign) || is_divided).then_some(sign.len_utf8())
        })
        .sum();
    let start = rest.len() - length;
    let words = rest.get(start..).filter(|words| !ANY.iter().any(|any| words.contains(any)))?;
    let plain = PLAIN.iter().fold(words.to_owned(), |words, (word, level)| words.replace(word, level));
    let levels: String = plain.chars().filter(|sign| LEVELS.contains(*sign)).collect();
    (!levels.is_empty()).then_some((levels, start))
}

/// Whether a department of the level `own` may be one of these levels.
fn is_of(own: char, levels: &str, policy: &str) -> bool {
    match own {
        '省' | '州' | '盟' | '县' => levels.contains(own) || (own != '省' && own != '县' && levels.contains('市')),
        // A city may be one of the level of counties, where the policy has no other.
        '市' => {
            levels.contains(['市', '州']) || (levels == "县" && !policy.contains("设区") && !policy.contains("市级"))
        }
        _ => levels.contains([own, '县']),
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn a_department_is_of_the_level_of_the_government_before_it() {
        let policy = "运输危险货物的，向设区的市级人民政府交通运输主管部门申请；由县级人民政府农业、林业主管部门发证；\
                      由省、自治区、直辖市人民政府药品监督管理部门批准；县级以上地方人民政府民政部门负责登记。";
        let part = |words: &str| policy.split('；').find(|part| part.contains(words)).unwrap();
        let check = |words: &str, answer: &str, expect: &[&str]| {
            check_entry(policy, "怎么说？", answer, part(words), expect);
        };
        check("交通", "找市交通局。", &[]);
        check("交通", "找交通局。", &[]);
        check("交通", "找县交通局。", &["县交通局"]);
        check("交通", "归省交通厅批。", &["省交通厅"]);
        check("林业", "县农业局发。", &[]);
        check("林业", "区林业局发。", &[]);
        check("林业", "市林业局发。", &["市林业局"]);
        check("药品", "省药监局批。", &[]);
        check("药品", "市药监局批。", &["市药监局"]);
        check("药品", "自治区药监局批。", &[]);
        check("民政", "市民政局、县民政局都管登记。", &[]);
    }
}
