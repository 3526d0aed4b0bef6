//! Holders of an office: 副镇长 where the clause has 镇长, 分管负责人 where it has 主要负责人, and who of them is what.

use crate::fact::known::{Judge, Read};
use crate::fact::stated::holder::{Holder, holders, holders_of, posts};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;

impl Judge<'_, '_> {
    /// Holders of offices in a passage that the cited clauses do not name, or name as something else.
    pub(super) fn held_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let policy = self.stated.policy().text.as_str();
        let all = self.stated.holders.get_or_init(|| holders(policy));
        let of = |scope: &[Span]| -> Vec<&Holder> {
            all.iter().filter(|it| scope.iter().any(|span| span.contains(it.span))).collect()
        };
        let quoted = of(&self.quoted);
        let Some(first) = quoted.first() else { return Vec::new() };
        let own = holders_of(&passage.signs);
        if own.is_empty() {
            return Vec::new();
        }
        let around = of(&self.scope);
        let mut found = Vec::new();
        for holder in own.iter().filter(|holder| !around.iter().any(|other| holder.agrees(other))) {
            let is_untold = |it: &Holder| !own.iter().any(|own| own.agrees(it));
            let other = quoted.iter().copied().find(|it| is_untold(it)).unwrap_or(first);
            found.push(message::other_words(self, passage.words, holder.span, other.span));
        }
        let posts = posts(policy, &around);
        for (holder, post) in self::posts(&passage.words.text, &own.iter().collect::<Vec<_>>()) {
            let same: Vec<_> = posts.iter().filter(|(_, other)| other.name == post.name).collect();
            let is_known = same.is_empty() || same.iter().any(|(other, _)| holder.agrees(other));
            let is_told = found.iter().any(|finding| finding.span == passage.words.span(holder.span));
            if let Some((other, _)) = same.first().filter(|_| !is_known && !is_told) {
                found.push(message::other_words(self, passage.words, holder.span, other.span));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_deputy_is_not_who_he_stands_in_for() {
        let policy = "由镇长任组长，分管副镇长任副组长。";
        check(policy, "镇长当组长，副镇长当副组长。", &[]);
        check(policy, "一把手任组长，分管领导任副组长。", &[]);
        check(policy, "副镇长当组长。", &["副镇长"]);
        check(policy, "县长当组长。", &["县长"]);
        check(policy, "镇党委书记任组长。", &["党委书记"]);
    }

    #[test]
    fn who_presides_over_a_court_is_not_who_presides_over_a_chamber() {
        check("罚款、拘留必须经院长批准。", "要院长批准才行。", &[]);
        check("罚款、拘留必须经院长批准。", "要庭长批准才行。", &["庭长"]);
    }

    #[test]
    fn who_is_in_charge_is_told_by_many_names() {
        check("主要负责人亲自抓落实。", "一把手亲自抓。", &[]);
        check("主要负责人亲自抓落实。", "分管负责人亲自抓。", &["分管负责人"]);
        check("村党支部书记牵头。", "村支书牵头。", &[]);
        check("村党支部书记牵头。", "村主任牵头。", &["村主任"]);
        check("局长审批。", "副局长批。", &["副局长"]);
        check("局长审批。", "乡镇长效机制、主任务、书记员都不在内。", &[]);
    }
}
