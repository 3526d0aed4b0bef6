//! What comes of many, where the quoted words say what comes of each: 两个学期 600 元 of 每学期300元, 24 人 of 3支、每支8人.

use crate::fact::alike::near;
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::Judge;
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};

/// More like numbers than this are a table, of which one may fit by chance.
const MOST: usize = 6;

/// Words of all together.
const TOTALS: [&str; 9] = ["共", "总", "合", "加起来", "加到一起", "拢共", "最长", "顶多", "连着"];

impl Judge<'_, '_> {
    /// Whether a number is a quoted one as many times as the entry or the quoted words count of that which has it each.
    pub(super) fn is_of_many(&self, text: &str, fact: &Fact, own: &[Fact], quoted: &[&Fact]) -> bool {
        let Some((value, _)) = number(fact) else { return false };
        let amounts: Vec<Ratio> = quoted
            .iter()
            .filter(|it| is_like(fact, it) || near::is_same_kind(fact, it))
            .filter_map(|it| Some(number(it)?.0))
            .collect();
        if amounts.is_empty() || amounts.len() > MOST {
            return false;
        }
        let sentence = cue::sentence(text, fact);
        // 2 元到 4 元，一天 2 餐: what is counted stands before what comes of it, or the words say that it is all together.
        let beside = own.iter().filter(|it| sentence.contains(it.span) && it.span.end <= fact.span.start);
        let is_total = TOTALS.iter().any(|word| sentence.of(text).contains(word));
        let policy = self.stated.policy().text.as_str();
        let counts = beside.map(|it| (it, text)).chain(quoted.iter().filter(|_| is_total).map(|it| (*it, policy)));
        counts.into_iter().any(|(count, text)| {
            let FactKind::Quantity { value: times, unit: Unit::Count(word) } = &count.kind else { return false };
            let named = named(word, text.get(count.span.end..).unwrap_or_default());
            *times > Ratio::ONE
                && self.is_told_of_each(&named)
                && amounts.iter().any(|amount| amount.times(*times) == Some(value))
        })
    }

    /// Whether the quoted words tell something of each: 每支, 每个学期.
    fn is_told_of_each(&self, word: &str) -> bool {
        let policy = self.stated.policy().text.as_str();
        let each = |span: &Span| {
            let words = span.of(policy);
            words.match_indices('每').any(|(at, sign)| {
                let rest = words.get(at + sign.len()..).unwrap_or_default();
                rest.trim_start_matches(['个', '一']).starts_with(word)
            })
        };
        !word.is_empty() && self.quoted.iter().any(each)
    }
}

/// What is counted: 支, and the noun after 个, which counts anything.
fn named(word: &str, after: &str) -> String {
    let word = word.trim_start_matches('个');
    match word {
        "" => after.chars().take_while(|sign| fold::is_han(*sign)).take(2).collect(),
        word => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::anchor::PolicyIndex;
    use crate::fact::tested::check;
    use crate::{Against, explainer, policy};

    #[test]
    fn what_comes_of_each_is_reckoned_for_many() {
        let policy = "小学每学期300元，初中每学期360元。";
        check(policy, "小学两个学期 600 元，初中两个学期 720 元。", &[]);
        check(policy, "小学两个学期 700 元。", &["700 元"]);
        let policy = "每乡镇不少于3支队伍，每支不少于8人。";
        check(policy, "队伍三支起，一支八个人起，加起来最少24个人。", &[]);
        check(policy, "三支队伍最少25个人。", &["25个人"]);
        check("每户补200元，每村10户。", "十户一共 2000 元。", &[]);
        let policy = "每届任期5年，连任不超过两届。";
        check(policy, "最长能干十年。", &[]);
        check(policy, "最长能干十五年。", &["十五年"]);
    }

    #[test]
    fn units_are_told_by_other_names_of_theirs() {
        check("室温不低于18℃。", "屋里不能低于18度。", &[]);
        check("室温不低于18℃。", "屋里不能低于16度。", &["16度"]);
        check("深松25厘米。", "松够25公分。", &[]);
        check("氨氮不超过8mg/L。", "每升不超过8毫克。", &[]);
        check("离地1.4米处测量。", "离地一米四量。", &[]);
        check("离地1.4米处测量。", "离地一米六量。", &["一米六"]);
    }

    #[test]
    fn a_discount_is_told_by_what_is_left_to_pay() {
        check("9月底前缴清的，给予3%的优惠。", "9月底以前交清，打九七折。", &[]);
        check("9月底前缴清的，给予3%的优惠。", "9月底以前交清，打九折。", &["九折"]);
        check("第二个子女减收30%。", "老二打七折。", &[]);
        check("第二个子女减收30%。", "老二少交三成。", &[]);
        check("第二个子女减收30%。", "老二打三折。", &["三折"]);
        check("全程票价2元，扫码享8.5折优惠。", "扫码打八五折。", &[]);
    }

    #[test]
    fn times_are_told_by_their_other_words() {
        check("每年至少组织1次集中学习培训。", "一年至少学一回。", &[]);
        check("每年组织3次集中学习培训。", "每年学三回。", &[]);
        check("每年组织3次集中学习培训。", "每年学两回。", &["两回"]);
    }

    #[test]
    fn a_title_counts_the_years_of_the_policy() {
        let policy = "办法\n第一条　2020年完成编制，2021年全面推行，2022年基本建成。\n";
        let index = PolicyIndex::new(policy::parse(policy).output);
        let told = |title: &str| {
            let source = format!("---\ntitle: {title}\n---\n");
            let found = crate::check(&explainer::parse(&source).output, &source, Against::Policy(&index));
            found.iter().map(|finding| finding.span.of(&source).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(told("三年各做到哪一步"), [""; 0]);
        assert_eq!(told("五年各做到哪一步"), ["五年"]);
    }
}
