//! How many articles or items a document numbers: 全文六十八条, 挨个数下来一百零八项.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::model::Marker;
use crate::text::reading::{Fact, FactKind, Unit};

/// Words of the whole of a document, and words of a total that mean it where its last number is quoted.
const WHOLES: [&str; 8] = ["全文", "全篇", "通篇", "整部", "整个办法", "整个条例", "从头到尾", "数下来"];
const TOTALS: [&str; 5] = ["一共", "总共", "拢共", "共", "合计"];
/// Fewer than these may be told of anything.
const FEW: u32 = 5;

impl Judge<'_, '_> {
    /// What is to be said of a count of all articles, chapters or items that is not the last number of them.
    pub(super) fn numbered_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return None };
        let number: fn(&Marker) -> Option<u32> = match word.as_str() {
            "条" => |marker| matches!(marker, Marker::Article(_)).then(|| marker.number()),
            "章" => |marker| matches!(marker, Marker::Chapter(_)).then(|| marker.number()),
            "项" | "类" => |marker| matches!(marker, Marker::Arabic(_)).then(|| marker.number()),
            _ => return None,
        };
        let text = passage.words.text.as_str();
        let sentence = cue::sentence(text, fact);
        let before = text.get(sentence.start..fact.span.start)?;
        let is_whole = WHOLES.iter().any(|word| before.contains(word));
        if !is_whole && !TOTALS.iter().any(|word| before.trim_end().ends_with(word)) {
            return None;
        }
        let policy = self.stated.policy();
        let of = |path: &[Marker]| path.last().and_then(number);
        let all = || policy.clauses.iter().filter_map(|it| Some((of(&it.path.0)?, it.parent)));
        let quoted = || self.quoted.iter().filter_map(|span| policy.clause(policy.innermost(*span)?));
        let quoted_last = quoted().filter_map(|it| it.path.0.iter().filter_map(number).max()).max();
        let is_item = matches!(word.as_str(), "项" | "类");
        // Items are counted through up to the quoted one, the last of its heading; where each list begins anew they are not.
        let last = if is_item {
            let (last, parent) = all().find(|it| Some(it.0) == quoted_last)?;
            let beside = || all().filter(|it| it.1 == parent).map(|it| it.0);
            (beside().max() == Some(last) && beside().min() > Some(1)).then_some(last)
        } else {
            all().map(|it| it.0).max()
        };
        let last = last.filter(|last| *last >= FEW)?;
        let is_meant = is_item || is_whole || quoted_last == Some(last);
        let is_right = value.integer() == Some(i128::from(last));
        (is_meant && !is_right && self.stated.place(fact, &self.quoted).is_none())
            .then(|| message::miscounted(passage.words, fact, last))
    }
}

#[cfg(test)]
mod tests {
    use crate::anchor::PolicyIndex;
    use crate::{Against, explainer, policy};

    fn check(policy: &str, answer: &str, quote: &str, expect: &[&str]) {
        let source = format!("## 问答 {{.qa}}\n\n### 多少？\n\n{answer}\n> 原文 {quote}\n");
        let index = PolicyIndex::new(policy::parse(policy).output);
        let found = crate::check(&explainer::parse(&source).output, &source, Against::Policy(&index));
        let told: Vec<&str> = found.iter().map(|finding| finding.span.of(&source)).collect();
        assert_eq!(told, expect, "{answer}");
    }

    #[test]
    fn a_document_has_as_many_articles_as_it_numbers() {
        let articles: String = (1..=12).map(|at| format!("第{at}条　本条规定第{at}种事项的办理。\n")).collect();
        let policy = ["办法\n", &articles].concat();
        check(&policy, "全文十二条。", "第十二条：本条规定第12种事项的办理", &[]);
        check(&policy, "一共十二条。", "第十二条：本条规定第12种事项的办理", &[]);
        check(&policy, "全文十三条。", "第十二条：本条规定第12种事项的办理", &["十三条"]);
        check(&policy, "全文十三条。", "第二条：本条规定第2种事项的办理", &["十三条"]);
        check(&policy, "一共三条要求。", "第二条：本条规定第2种事项的办理", &[]);
        let policy = "办法\n一、受理\n1．本项规定甲事项。\n2．本项规定乙事项。\n3．本项规定丙事项。\n二、审批\n4．本项规定丁事项。\n\
                      5．本项规定戊事项。\n6．本项规定己事项。\n三、其他\n7．本项规定庚事项。\n8．本项规定辛事项。\n";
        check(policy, "两大类，挨个数下来六项。", "二、6：本项规定己事项", &[]);
        check(policy, "两大类，挨个数下来七项。", "二、6：本项规定己事项", &["七项"]);
    }
}
