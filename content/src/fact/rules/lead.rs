//! A number by the words that lead to it: 扣3分 where the quoted words have 扣2分, 至少3个 where they have 至少2个.
//!
//! Another sentence of the clause may have the number, of something else. What is led to by the same words is of the same thing.

use super::bounds::{LEAST, MOST, is_upper};
use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::alike::number::is_like;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::fold;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Firmness, Precision, Ratio, Unit};
use crate::text::script::simplified;
use crate::text::units::Dimension;

/// Words of a limit, which may stand some signs before their number, besides those of a bound.
static ONLY: Words = Words::of(&["只", "仅"]);
/// How many signs before a number such a word may stand.
const REACH: usize = 6;
/// How many signs after a number may say what it counts, and words before one that is reckoned by.
const NOUN: usize = 4;
const EACH: [&str; 5] = ["每", "多", "增加", "第", "超过"];
/// Words of a bound between a number and what it counts: 十人以上联名.
const BOUNDS: [&str; 3] = ["以上", "以下", "以内"];
/// Words before so many years up to now.
const LAST: [&str; 3] = ["前", "近", "过去"];
/// Words before the one period that there is, which elsewhere may be a turn of speech: 还有一年能补.
const GIVEN: [&str; 5] = ["还有", "只有", "宽限", "限期", "期限"];
/// So many pairs of signs make what follows two numbers the same.
const SHARED: usize = 2;
/// Ends of what follows a number.
const PARTS: [char; 7] = ['，', '。', '；', '！', '？', '\n', '：'];
/// Signs right before a number that lead to anything.
const ANY: &str = "的是为有共达到在从和与及或约按以前后第每等、了也就再各其把";

/// Words before a sum of money whose unit nobody says.
const PAID: [&str; 12] = ["封顶", "罚", "补", "收", "交", "给", "奖", "领", "掏", "发", "最多", "最高"];

impl Judge<'_, '_> {
    /// What the quoted words say by the same lead, where the entry tells none of their numbers.
    pub(super) fn led_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let is_phone = matches!(fact.kind, FactKind::Phone(_));
        let is_known = self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known));
        // 少说罚两万: so much money.
        let is_paid = || is_paid(&passage.words.text, fact);
        let money = || matches!(fact.kind, FactKind::Quantity { value, unit: Unit::Bare } if value >= Ratio::whole(1000) || is_paid());
        let as_money = money().then(|| in_money(fact));
        let fact = as_money.as_ref().unwrap_or(fact);
        let is_number = is_phone || matches!(&fact.kind, FactKind::Quantity { unit, .. } if *unit != Unit::Bare);
        let is_measured = is_phone
            || match &fact.kind {
                FactKind::Quantity { unit: Unit::Of(_), .. } => true,
                FactKind::Quantity { unit: Unit::Count(word), .. } => word == "倍",
                _ => false,
            };
        let is_of_last_years = self.is_of_last_years(&passage.words.text, fact);
        let is_meant = fact.firmness != Firmness::Idle || is_of_last_years || is_given(&passage.words.text, fact);
        let is_exact = is_meant && fact.precision == Precision::Exact;
        if !is_number || !is_exact || is_known || self.is_turned(passage.words, fact) {
            return None;
        }
        let mut like: Vec<&Fact> = self
            .quoted_facts()
            .iter()
            .copied()
            .filter(|it| near::is_same_kind(fact, it) || self.is_half(fact, it))
            .filter(|it| !is_of_last_years || self::is_of_last_years(&self.stated.policy().text, it))
            .collect();
        like.dedup_by(|one, other| one.kind == other.kind);
        let is_told = |it: &&Fact| passage.facts.iter().any(|own| agree(own, it));
        if like.is_empty() {
            return None;
        }
        if like.iter().any(is_told) {
            // 一个代表团或者五名代表: what is left of the one is told of the other.
            like.retain(|it| !is_told(it));
            let mut left = passage.facts.iter().filter(|own| is_of_persons(own) && is_rival(fact, own));
            let is_left = |own: &Fact| !self.quoted_facts().iter().any(|it| agree(own, it));
            let [only] = like.as_slice() else { return None };
            let is_slip = left.all(|own| own.span == fact.span || !is_left(own))
                && is_left(fact)
                && self.is_same_noun(&passage.words.text, fact, only);
            return is_slip.then(|| message::led(self, passage.words, fact, only));
        }
        // One sum of money, one period is quoted, and one told: they should be the same.
        // One bound is quoted, and another told: 低于60分 and 不到80分.
        let side = |it: &Fact| is_upper(&self.stated.policy().text, it);
        let is_bound = |it: &Fact| {
            let own = is_upper(&passage.words.text, fact);
            let is_one_kind = near::is_same_unit(fact, it) || (is_of_persons(fact) && is_of_persons(it));
            own.is_some() && own == side(it) && is_one_kind
        };
        if let [only] = like.as_slice()
            && (is_measured || is_bound(only) || self.is_same_noun(&passage.words.text, fact, only))
            && passage.facts.iter().filter(|own| is_rival(fact, own)).all(|own| agree(own, fact))
        {
            return Some(message::led(self, passage.words, fact, only));
        }
        // Two sums are quoted, and two others told: the range of another group.
        let own_like = || passage.facts.iter().filter(|own| is_like(fact, own));
        if let [low, high] = like.as_slice()
            && is_measured
            && near::is_same_unit(fact, low)
            && own_like().count() == 2
            && own_like().all(|own| self.is_stated(Some(own)))
        {
            let is_first = own_like().next().is_some_and(|own| own.span == fact.span);
            return Some(message::led(self, passage.words, fact, if is_first { low } else { high }));
        }
        let own = cue::before(&passage.words.text, fact.span.start, REACH);
        let policy = &self.stated.policy().text;
        let other = like.into_iter().find(|it| is_same_lead(&own, &cue::before(policy, it.span.start, REACH)))?;
        Some(message::led(self, passage.words, fact, other))
    }
}

impl Judge<'_, '_> {
    /// Whether a number of months may stand in the place of 半个月, which are days.
    fn is_half(&self, fact: &Fact, quoted: &Fact) -> bool {
        let is_of = |it: &Fact, wanted: Dimension| matches!(&it.kind, FactKind::Quantity { unit: Unit::Of(dimension), .. } if *dimension == wanted);
        is_of(fact, Dimension::Months)
            && is_of(quoted, Dimension::Days)
            && quoted.span.of(&self.stated.policy().text).starts_with("半个月")
    }

    /// Whether so many years are told up to now, as the quoted words have some: 前两年, a turn of speech elsewhere.
    fn is_of_last_years(&self, text: &str, fact: &Fact) -> bool {
        let policy = self.stated.policy().text.as_str();
        is_of_last_years(text, fact) && self.quoted_facts().iter().any(|it| is_of_last_years(policy, it))
    }

    /// Whether a number of persons and the one that is quoted count the same by what follows them: 两个人陪着, 1名陪同人员.
    fn is_same_noun(&self, text: &str, fact: &Fact, only: &Fact) -> bool {
        let policy = self.stated.policy().text.as_str();
        let lead = policy.get(..only.span.start).unwrap_or_default();
        let quoted = noun(policy, only.span.end);
        let quoted = BOUNDS.iter().find_map(|word| quoted.strip_prefix(word)).unwrap_or(&quoted);
        let quoted: String = quoted.chars().take(2).collect();
        let own = noun(text, fact.span.end);
        is_of_persons(fact)
            && is_of_persons(only)
            && !EACH.iter().any(|word| lead.ends_with(word))
            && cue::is_below(text, fact.span).is_none()
            && (quoted.chars().any(|sign| !"人员子家的".contains(sign) && own.contains(sign))
                || shared(text, fact, policy, only) >= SHARED)
    }
}

/// Whether a number is the period that somebody has.
fn is_given(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    matches!(&fact.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Months | Dimension::Days), .. })
        && GIVEN.iter().any(|word| before.ends_with(word))
}

/// Whether a number is one of years up to now.
fn is_of_last_years(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    matches!(&fact.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Months), .. })
        && LAST.iter().any(|word| before.ends_with(word))
}

/// Whether a fact counts persons, or what is counted by 个.
fn is_of_persons(fact: &Fact) -> bool {
    match &fact.kind {
        FactKind::Quantity { unit: Unit::Count(word), .. } => matches!(word.as_str(), "人" | "名" | "位" | "个"),
        _ => false,
    }
}

/// Whether another number of the entry may be the one that is quoted; 一个人 of 一个人最多替五个人投 is a turn of speech.
fn is_rival(fact: &Fact, own: &Fact) -> bool {
    near::is_same_kind(fact, own) && own.firmness != Firmness::Idle
}

/// How many pairs of signs what follows one number has of what follows another: 三位同行的高级职称专家推荐.
fn shared(text: &str, fact: &Fact, policy: &str, only: &Fact) -> usize {
    let after = |text: &str, fact: &Fact| -> Vec<(char, char)> {
        let rest = text.get(fact.span.end..).unwrap_or_default();
        let rest = rest.split(PARTS).next().unwrap_or_default();
        let signs: Vec<char> = rest.chars().filter(|sign| fold::is_han(*sign)).map(simplified).collect();
        signs.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
    };
    let quoted = after(policy, only);
    after(text, fact).iter().filter(|pair| quoted.contains(pair)).count()
}

/// The Han signs that follow a number, 的 aside.
fn noun(text: &str, end: usize) -> String {
    let after = text.get(end..).unwrap_or_default().trim_start();
    after.trim_start_matches('的').chars().take_while(|sign| fold::is_han(*sign)).take(NOUN).map(simplified).collect()
}

/// Whether the words before a bare number say that it is paid: 一天封顶五十.
fn is_paid(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
    PAID.iter().any(|word| before.ends_with(word)) && !after.starts_with(fold::is_han)
}

/// A number whose unit nobody says, as a sum of money.
fn in_money(fact: &Fact) -> Fact {
    let FactKind::Quantity { value, .. } = fact.kind else { return fact.clone() };
    Fact { kind: FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) }, ..fact.clone() }
}

fn is_same_lead(own: &[char], other: &[char]) -> bool {
    let limit = |signs: &[char]| {
        let words: String = signs.iter().rev().collect();
        [&ONLY, &LEAST, &MOST].iter().position(|words_of| words_of.stands_in(&words))
    };
    let (one, two) = (limit(own), limit(other));
    let same = |first: Option<&char>| first.is_some_and(|sign| !ANY.contains(*sign) && Some(sign) == other.first());
    one == two && (one.is_some() || same(own.first()))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    /// The words of the entry that are told to be another number than the quoted one.
    fn check(policy: &str, answer: &str, quote: &str, expect: &[&str]) {
        check_entry(policy, "怎么算？", answer, quote, expect);
    }

    #[test]
    fn a_whole_month_is_not_the_half_that_is_quoted() {
        let policy = "受理后半个月内办结；公示期一个月。";
        let quote = "受理后半个月内办结";
        check(policy, "半个月就办好。", quote, &[]);
        check(policy, "十五天就办好。", quote, &[]);
        check(policy, "一个月内办好。", quote, &["一个月"]);
    }

    #[test]
    fn a_number_of_another_sentence_is_not_that_of_the_quoted_words() {
        let policy = "每出现一例扣2分。迟报的扣3分。";
        check(policy, "出现一起扣 3 分。", "每出现一例扣2分", &["3 分"]);
        check(policy, "出现一起扣 2 分。", "每出现一例扣2分", &[]);
        check(policy, "出现一起扣 2 分，迟报扣 3 分。", "每出现一例扣2分", &[]);
        let policy = "至少上报2个乡镇，培育3个示范点。";
        check(policy, "至少 3 个。", "至少上报2个乡镇", &["3 个"]);
        check(policy, "培育 3 个示范点。", "至少上报2个乡镇", &[]);
        check(policy, "最少三个。", "至少上报2个乡镇", &["三个"]);
        check(policy, "最少两个。", "至少上报2个乡镇", &[]);
    }

    #[test]
    fn so_many_of_the_same_are_as_many_as_are_quoted() {
        let policy = "残疾军人的1名陪同人员享受同等优待。";
        check(policy, "带一个人陪着，那个人也能享受。", policy, &[]);
        check(policy, "带两个人陪着，都能享受。", policy, &["两个人"]);
        let policy = "有2名与其研究领域相同、具有高级专业技术职务的人员推荐。";
        check(policy, "找两位同行的高级职称专家推荐。", policy, &[]);
        check(policy, "找三位同行的高级职称专家推荐。", policy, &["三位"]);
    }

    #[test]
    fn the_period_that_somebody_has_is_no_turn_of_speech() {
        let policy = "自期满之日起6个月内补缴。";
        check(policy, "还有半年能补。", policy, &[]);
        check(policy, "还有一年能补。", policy, &["一年"]);
    }

    #[test]
    fn so_many_years_up_to_now_are_no_turn_of_speech() {
        let policy = "不得低于上一年总收入的百分之七十或者前三年收入平均数额的百分之七十。";
        check(policy, "不低于上一年收入的七成，或者前三年平均的七成。", policy, &[]);
        check(policy, "不低于上一年收入的七成，或者前两年平均的七成。", policy, &["两年"]);
        check("每年公布一次。", "前两年没有，现在每年公布一次。", "每年公布一次", &[]);
    }

    #[test]
    fn what_is_left_of_the_one_is_told_of_the_other() {
        let policy = "一个代表团或者十名以上的代表联名，可以提出法规案。";
        check(policy, "十个代表以上联名就可以提，一个代表团也可以提。", policy, &[]);
        check(policy, "五个代表以上联名就可以提，一个代表团也可以提。", policy, &["五个"]);
    }

    #[test]
    fn a_bound_of_persons_is_the_quoted_one() {
        let policy = "十人以上联名，可以推荐；三十人以上联名，可以罢免。";
        check(policy, "至少十个人联名。", "十人以上联名，可以推荐", &[]);
        check(policy, "至少三十个人联名。", "十人以上联名，可以推荐", &["三十个人"]);
        check(policy, "三十个人联名。", "十人以上联名，可以推荐", &["三十个人"]);
        let policy = "每一选民接受的委托不得超过三人。会议有五人以上参加。";
        let quote = "每一选民接受的委托不得超过三人";
        check(policy, "一个人最多替三个人投。", quote, &[]);
        check(policy, "一个人最多替五个人投。", quote, &["五个人"]);
        check(policy, "最少五位。", "会议有五人以上参加", &[]);
    }

    #[test]
    fn the_range_of_another_group_is_not_the_quoted_one() {
        let policy = "非法销售的，处2万元以上10万元以下罚款；向未成年人销售的，处1000元以上5000元以下罚款。";
        let quote = "向未成年人销售的，处1000元以上5000元以下罚款";
        check(policy, "少说罚一千，最多罚五千。", quote, &[]);
        check(policy, "少说罚两万，最多罚十万。", quote, &["两万", "十万"]);
    }

    #[test]
    fn the_telephone_is_the_quoted_one() {
        let policy = "缴费咨询电话：0573-86120391。待遇咨询电话：0573-86120390。";
        check(policy, "打 0573-86120391。", "缴费咨询电话：0573-86120391", &[]);
        check(policy, "打 0573-86120390。", "缴费咨询电话：0573-86120391", &["0573-86120390"]);
        check(policy, "缴费打 0573-86120391，待遇打 0573-86120390。", "缴费咨询电话：0573-86120391", &[]);
    }

    #[test]
    fn a_small_sum_without_its_unit_is_the_quoted_one() {
        let policy = "小型车每小时5元，每日最高收费60元。";
        check(policy, "一天封顶六十。", policy, &[]);
        check(policy, "一天封顶五十。", policy, &["五十"]);
    }

    #[test]
    fn a_bound_of_another_group_of_the_clause_is_not_the_quoted_one() {
        let policy = "得分90分以上的奖励；80分以上不满90分的表扬；低于60分的村，扣减经费。";
        let quote = "低于60分的村，扣减经费";
        check(policy, "不到 80 分的村，要扣经费。", quote, &["80 分"]);
        check(policy, "低于 90 分的村要扣经费。", quote, &["90 分"]);
        check(policy, "不到 60 分的村，要扣经费。", quote, &[]);
        check(policy, "60 分以下的村要扣经费。", quote, &[]);
    }
}
