//! Parts of the quoted amounts, which a careful reader knows: three quarters of 400元 and the rest of it, the shares of 5∶2∶3, one of a hundred
//! rides, the sum of a list. Only numbers of the quoted words are divided, and only few of them, so that no slip passes by chance.

use super::listed;
use super::shares::{parts, shares};
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::round;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Ends of the parts of a sentence.
pub(super) const COMMAS: [char; 9] = ['。', '！', '？', '；', '\n', '，', ',', '：', ';'];
/// Words of what is left after a share.
const RESTS: [&str; 10] = ["只", "自己", "自付", "自掏", "自费", "剩", "其余", "余下", "个人", "本人"];
/// Words of what comes on each of many.
const EACH: [&str; 8] = ["平均", "人均", "户均", "均摊", "摊下来", "摊到", "算下来一", "合每"];
/// More like numbers than this make too many sums.
pub(super) const MOST_LISTED: usize = 8;
/// Words of a share that comes on top, in documents and in speech.
const RAISES: [&str; 13] =
    ["上浮", "提高", "增加", "增发", "加发", "上调", "加收", "再加", "上加", "多给", "涨", "浮", "加"];
/// Bearers of shares by the sign of their level.
const LEVELS: &str = "央省市县区镇乡村州旗";
/// Names of one level that have more of these signs.
const ONE_LEVEL: [(&str, &str); 11] = [
    ("县（市、区）", "县"),
    ("县(市、区)", "县"),
    ("市（县、区）", "县"),
    ("乡（镇）", "镇"),
    ("镇（乡）", "镇"),
    ("乡镇", "镇"),
    ("镇乡", "镇"),
    ("乡里", "镇"),
    ("县区", "县"),
    ("区县", "县"),
    ("村镇", "镇"),
];

/// Whether it is the many of a quoted one to so many: 最多看3个 where they have 1∶3.
fn is_one_of_proportion(fact: &Fact, quoted: &[&Fact]) -> bool {
    let FactKind::Quantity { value, unit: Unit::Count(_) } = &fact.kind else { return false };
    quoted.iter().any(|it| match &it.kind {
        FactKind::Proportion(parts) => parts.len() == 2 && parts.contains(&Ratio::ONE) && parts.contains(value),
        _ => false,
    })
}

/// Whether a share is asked for, or told as what something makes of a whole.
fn is_of_share(text: &str, fact: &Fact, read: &[Read<'_, '_>]) -> bool {
    let title = read.first().filter(|_| read.len() < 3).and_then(|it| it.words.text.lines().next());
    cue::sentence(text, fact).of(text).contains('占') || title.is_some_and(|title| title.contains('占'))
}

/// Whether the words before a number say that it comes on each of many: 平均一趟, 算下来一次才.
pub(super) fn is_each(text: &str, fact: &Fact) -> bool {
    let part = Span::new(cue::around(text, fact.span, &COMMAS).start, fact.span.start).of(text);
    EACH.iter().any(|word| part.contains(word))
}

/// Whether the words before a number say that it is what is left.
pub(super) fn is_rest(text: &str, fact: &Fact) -> bool {
    let part = Span::new(cue::around(text, fact.span, &COMMAS).start, fact.span.start).of(text);
    RESTS.iter().any(|word| part.contains(word))
}

impl Judge<'_, '_> {
    /// Whether a number of `passage` is a part of quoted numbers, or their sum.
    pub(super) fn is_portion(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        read: &[Read<'_, '_>],
        quoted: &[&Fact],
    ) -> bool {
        let Some((_, unit)) = number(fact) else { return false };
        let text = passage.words.text.as_str();
        let entry: Vec<&Fact> = read.iter().flat_map(|it| &it.facts).filter(|it| !core::ptr::eq(*it, fact)).collect();
        let is_right = |value: Ratio| stands_for(text, fact, value);
        if *unit == Unit::Of(Dimension::Share) {
            return self.is_share_of_proportion(text, fact, quoted)
                || self.sums_of_shares(quoted).into_iter().any(is_right)
                || (is_rest(text, fact) && shares(quoted).iter().filter_map(|it| Ratio::ONE.minus(*it)).any(is_right))
                || (is_of_share(text, fact, read) && of_total(&entry, quoted).any(is_right));
        }
        self.sums_of_lists(text, fact, quoted).into_iter().any(is_right)
            || self.raised(text, fact, &passage.facts, quoted).into_iter().any(is_right)
            || is_one_of_proportion(fact, quoted)
            || listed::is_told_in_parts(text, fact, &passage.facts)
            || listed::is_all(fact, quoted)
            || parts(fact, quoted).any(|(of, part)| {
                let in_year = part.times(Ratio::whole(12)).filter(|_| is_of_year(text, fact));
                (is_right(part) || in_year.is_some_and(is_right)) && !self.is_of_another(passage, fact, of)
            })
            || (is_each(text, fact) && quotients(fact, &entry, quoted).any(is_right))
            || self.is_of_many(text, fact, &passage.facts, quoted)
    }

    /// What the quoted amounts are when a quoted share comes on top: 300元 and 上浮20% make 360元.
    fn raised(&self, text: &str, fact: &Fact, facts: &[Fact], quoted: &[&Fact]) -> Vec<Ratio> {
        let policy = self.stated.policy().text.as_str();
        let sentence = cue::sentence(text, fact);
        let is_raise = |words: &str| RAISES.iter().any(|word| words.contains(word));
        if !self.quoted.iter().any(|span| is_raise(span.of(policy))) || !is_raise(sentence.of(text)) {
            return Vec::new();
        }
        let amounts = quoted.iter().filter(|it| is_like(fact, it)).filter_map(|it| number(it));
        // 加两成 is the raise that is meant, where the clause has several.
        let told: Vec<Ratio> = shares(&facts.iter().filter(|it| sentence.contains(it.span)).collect::<Vec<_>>());
        let meant: Vec<Ratio> = shares(quoted).into_iter().filter(|it| told.is_empty() || told.contains(it)).collect();
        let raises: Vec<Ratio> = meant.iter().filter_map(|share| Ratio::ONE.plus(*share)).collect();
        amounts.flat_map(|(amount, _)| raises.iter().filter_map(move |raise| amount.times(*raise))).collect()
    }

    /// Whether it is the share of one part of a quoted 5∶2∶3: of the bearer that stands beside it, where both name one.
    fn is_share_of_proportion(&self, text: &str, fact: &Fact, quoted: &[&Fact]) -> bool {
        let part = cue::around(text, fact.span, &COMMAS).of(text);
        let mut own = levels(part);
        // 大头由区里出，占六成.
        let sentence = cue::sentence(text, fact).of(text);
        if own.is_empty() && text.get(..fact.span.start).is_some_and(|before| before.trim_end().ends_with('占')) {
            own = levels(sentence);
        }
        quoted.iter().any(|it| {
            let FactKind::Proportion(parts) = &it.kind else { return false };
            let Some(whole) = parts.iter().try_fold(Ratio::ZERO, |sum, it| sum.plus(*it)) else { return false };
            let before = self.stated.policy().text.get(..it.span.start).unwrap_or_default();
            let sentence = before.rsplit(cue::STOPS).next().unwrap_or_default();
            let bearers = levels(sentence);
            let bearers = bearers.get(bearers.len().saturating_sub(parts.len())..).unwrap_or_default();
            let is_named = |at: usize| match own.as_slice() {
                [one] if bearers.len() == parts.len() && bearers.contains(one) => bearers.get(at) == Some(one),
                // Of 省与市县 the centre is none.
                ['央'] => false,
                _ => true,
            };
            let share = |part: &Ratio| part.over(whole);
            parts
                .iter()
                .enumerate()
                .any(|(at, part)| is_named(at) && share(part).is_some_and(|share| stands_for(text, fact, share)))
        })
    }

    /// Whether a number that says of itself that it is round stands for one that the entry has computed.
    pub(super) fn is_near_known(&self, fact: &Fact, precision: Precision) -> bool {
        let Some((value, _)) = number(fact) else { return false };
        let exact = |it: &Fact| number(it).filter(|_| is_like(fact, it)).map(|it| it.0);
        self.known.iter().filter_map(exact).any(|it| round::stands_for(value, fact.written, precision, it))
    }
}

/// The levels that a text names, one of several names for one each: 乡镇 and 县（市、区） are one.
fn levels(text: &str) -> Vec<char> {
    let one = ONE_LEVEL.iter().fold(text.to_owned(), |text, (names, one)| text.replace(names, one));
    one.chars().filter(|sign| LEVELS.contains(*sign)).collect()
}

/// Whether a sum is told of a year: 一年个人交四千八.
fn is_of_year(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().rsplit(cue::STOPS).next().unwrap_or_default();
    ["一年", "全年", "每年"].iter().any(|word| before.contains(word))
}

/// Amounts by numbers of times: 30元 for 100次.
fn quotients(fact: &Fact, entry: &[&Fact], quoted: &[&Fact]) -> impl Iterator<Item = Ratio> {
    let all = || entry.iter().chain(quoted);
    let amounts: Vec<Ratio> = all().filter(|it| is_like(fact, it)).filter_map(|it| number(it)).map(|it| it.0).collect();
    let counted = all().filter(|it| !is_like(fact, it)).filter_map(|it| it.written.filter(|_| number(it).is_some()));
    let times: Vec<Ratio> = counted.map(|it| it.count).filter(|it| *it > Ratio::ONE).collect();
    amounts.into_iter().flat_map(move |amount| {
        let all: Vec<Ratio> = times.iter().filter_map(|times| amount.over(*times)).collect();
        all
    })
}

/// What numbers of the entry, and sums of two quoted ones, are of the largest quoted number of their kind.
fn of_total<'f>(entry: &[&'f Fact], quoted: &[&'f Fact]) -> impl Iterator<Item = Ratio> + use<'f> {
    let mut found = Vec::new();
    for whole in quoted.iter().filter_map(|it| Some((*it, number(it)?.0))) {
        let like: Vec<Ratio> =
            quoted.iter().filter(|it| is_like(whole.0, it)).filter_map(|it| number(it)).map(|it| it.0).collect();
        if like.iter().any(|it| *it > whole.1) || like.len() > MOST_LISTED {
            continue;
        }
        let own = entry.iter().filter(|it| is_like(whole.0, it)).filter_map(|it| number(it)).map(|it| it.0);
        let sums = like.windows(2).filter_map(|pair| match pair {
            [one, other] => one.plus(*other),
            _ => None,
        });
        found.extend(own.chain(sums).filter(|it| *it < whole.1).filter_map(|it| it.over(whole.1)));
    }
    found.into_iter()
}

pub(super) fn stands_for(text: &str, fact: &Fact, exact: Ratio) -> bool {
    number(fact).is_some_and(|(value, _)| {
        value == exact || round::stands_for(value, fact.written, round::precision(text, fact), exact)
    })
}

#[cfg(test)]
mod tests {
    use crate::anchor::PolicyIndex;
    use crate::fact::tested::{check_entry, findings};
    use crate::{Against, explainer, policy};

    /// What is told of an answer that quotes the whole of `policy`, with the words that are offered instead.
    fn check(policy: &str, answer: &str, expect: &[&str]) {
        check_entry(policy, "怎么算？", answer, policy, expect);
        let (_, found) = findings(policy, "怎么算？", answer, policy);
        let fixes = found.iter().filter_map(|finding| finding.fix.as_ref()).map(|fix| &fix.replacement);
        assert_eq!(fixes.collect::<Vec<_>>(), [""; 0], "{answer}");
    }

    #[test]
    fn steps_are_added_and_a_monthly_share_is_reckoned_for_the_year() {
        let policy = "受理2个工作日，审查8个工作日，审批5个工作日。";
        check(policy, "受理加审查10个工作日。", &[]);
        check(policy, "受理加审查12个工作日。", &["12个工作日"]);
        let policy = "缴费基数为每月5000元，个人缴8%。";
        check(policy, "一年个人交四千八。", &[]);
        check(policy, "一年个人交五千八。", &["五千八"]);
        let policy = "每亩补贴120元，面积在50亩以上的每亩再加30元。";
        check(policy, "五十亩往上每亩150元。", &[]);
        check(policy, "五十亩往上每亩140元。", &["140元"]);
    }

    #[test]
    fn what_comes_on_each_of_many_is_a_quotient_and_no_product() {
        let policy = "学生月票每张30元，每月限乘100次";
        check(policy, "一个月30元，最多坐100次，算下来一趟才三毛钱。", &[]);
        check(policy, "平均一趟三毛钱。", &[]);
        check(policy, "平均一趟0.3元。", &[]);
        check(policy, "平均一趟四毛钱。", &["四毛钱"]);
        check(policy, "平均一趟0.6元。", &["0.6元"]);
    }

    #[test]
    fn a_share_of_an_amount_and_what_is_left_of_it_are_known() {
        let policy = "个人缴费标准为每人每年400元，低保对象由财政资助75%";
        check(policy, "一个人要交400元，财政替低保户出三百，自己只掏一百。", &[]);
        check(policy, "财政出300元，自己100元。", &[]);
        check(policy, "低保对象只交四分之一。", &[]);
        check(policy, "财政出二百五。", &["二百五"]);
        check(policy, "低保对象只交三分之一。", &["三分之一"]);
        let policy = "普通乘客全程票价2元，扫码乘车的，享受8.5折优惠";
        check(policy, "扫码只要一块七。", &[]);
        check(policy, "扫码只要一块五。", &["一块五"]);
        check(policy, "打完折只要1.5元。", &["1.5元"]);
    }

    #[test]
    fn the_parts_of_a_proportion_are_shares_of_their_bearers() {
        let policy = "所需资金由省、市、县三级财政按照5:2:3的比例分担";
        check(policy, "省里出一半，市里出两成，剩下三成县里自己掏。", &[]);
        check(policy, "省、市、县各出50%、20%、30%。", &[]);
        check(policy, "县里出30%。", &[]);
        check(policy, "省里出四成。", &["四成"]);
        check(policy, "县里出20%。", &["20%"]);
        let policy = "补贴资金由市、县、乡镇三级财政按照4∶5∶1的比例分担";
        check(policy, "县里出一半，市里出四成，剩下一成乡镇出。", &[]);
        check(policy, "市里出一半，县里出四成，剩下一成乡镇出。", &["一半", "四成"]);
    }

    #[test]
    fn one_amount_may_be_parted_in_three() {
        let policy = "补贴20万元，分三年按50%、30%、20%的比例发放";
        check(policy, "头一年10万元，第二年6万元，第三年4万元。", &[]);
        check(policy, "头一年10万元，第二年7万元。", &["7万元"]);
    }

    #[test]
    fn a_share_on_top_of_an_amount_is_reckoned() {
        let policy = "全日托每人每月补助300元；二孩家庭上浮20%，三孩及以上家庭上浮50%。";
        check(policy, "二孩在300元上加两成，每月360元。", &[]);
        check(policy, "二孩在300元上加两成，每月450元。", &["450元"]);
    }

    #[test]
    fn one_to_so_many_is_told_by_the_many() {
        let policy = "乳儿班不低于1∶3，托小班不低于1∶5。";
        check(policy, "乳儿班一个人最多看3个，托小班5个。", &[]);
        check(policy, "托小班一个人看6个。", &["6个"]);
    }

    #[test]
    fn what_each_month_brings_more_is_reckoned_for_the_year() {
        let policy = "补贴由每人每月110元提高到130元。";
        check(policy, "从110元涨到130元，每月多20元，一年多拿240元。", &[]);
        check(policy, "从110元涨到130元，每月多20元，一年多拿200元。", &["200元"]);
    }

    #[test]
    fn months_from_one_to_another_are_all_counted() {
        let policy = "汛期为每年4月1日至9月30日。";
        check(policy, "每年4月到9月，一共半年。", &[]);
        check(policy, "每年4月到9月，一共五个月。", &["五个月"]);
    }

    #[test]
    fn spoken_measures_are_those_of_the_clause() {
        check("办理32项审批事项，其中11项镇级审批事项。", "能办32样，镇里批的11样。", &[]);
        check("水量基数增加45立方米。", "多给45方。", &[]);
        check("水量基数增加45立方米。", "多给54方。", &["54方"]);
        check("由三方签订协议。", "三方一起签。", &[]);
        check("示范区3个、市直单位5个、乡镇10个。", "一共18家：示范区3个，市直单位5个，乡镇10个。", &[]);
        check("托小班（12个月至24个月）每班不超过15人。", "收1岁到2岁的，一个班顶多十五个娃。", &[]);
    }

    #[test]
    fn a_difference_is_that_of_the_two_quoted_numbers() {
        let policy = "个人缴费标准为每人每年400元，各级财政补助标准为每人每年700元";
        check(policy, "一个人补七百，比自己交的还多三百。", &[]);
        check(policy, "财政补700元，比自己交的多300元。", &[]);
    }

    #[test]
    fn a_number_of_the_clause_is_no_difference() {
        let policy = "个人缴费标准为每人每年400元，各级财政补助标准为每人每年700元";
        let told = |answer: &str| {
            let source = format!("## 问答 {{.qa}}\n\n### 怎么算？\n\n{answer}\n> 原文 第一条：{policy}\n");
            let index = PolicyIndex::new(policy::parse(&format!("办法\n第一条　{policy}\n")).output);
            let found = crate::check(&explainer::parse(&source).output, &source, Against::Policy(&index));
            found.iter().map(|finding| finding.span.of(&source).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(told("补七百元，比自己交的多四百元。"), ["四百元"]);
        assert_eq!(told("财政补700元，比自己交的还多400元。"), ["400元"]);
        assert_eq!(told("一个人补七百，比自己交的还多四百。"), ["四百"]);
    }

    #[test]
    fn a_fix_is_not_of_another_group_or_another_thing() {
        check("70周岁以上老年人增发20%。", "70岁以上的多发两成。", &[]);
        check("未满16周岁的未成年人，增发10%", "18岁以上的多发一成。", &["18岁"]);
    }

    #[test]
    fn what_is_struck_through_is_not_said() {
        let policy = "每人每学期学费120元";
        check(policy, "~~学费150元~~学费120元。", &[]);
        check(policy, "学费 ~~150 元~~ 120 元一学期。", &[]);
        check(policy, "~~一学期150元，~~一学期120元。", &[]);
    }

    #[test]
    fn a_period_that_was_computed_may_be_said_again() {
        let policy = "汛期为每年4月15日至10月15日";
        check(policy, "每年4月15号到10月15号，前后半年。这半年日夜有人。", &[]);
        check(policy, "4月15号到10月15号，整整半年。这半年都有人守着。", &[]);
        check(policy, "4月15号到10月15号，有六个月。这六个月有人。", &[]);
        check(policy, "4月15号到10月15号，有七个月。", &["七个月"]);
    }
}
