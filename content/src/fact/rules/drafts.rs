//! Titles of drafts: 《补助办法》 where the policy has only 《补助办法（征求意见稿）》. 试行 and 暂行 may be left out.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::name::folded_title;
use crate::text::reading::{Fact, FactKind};

/// What says of a title that the document is not in force.
const DRAFTS: [&str; 8] = ["征求意见稿", "草案", "送审稿", "讨论稿", "意见稿", "已废止", "废止", "失效"];

impl Judge<'_, '_> {
    /// Whether the cited clauses have a title only as that of a draft, or of what is no longer in force.
    pub(super) fn as_draft(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Title(title) = &fact.kind else { return None };
        if self.head.facts.iter().any(|known| known.kind == fact.kind) {
            return None;
        }
        let texts: Vec<String> =
            self.scope.iter().map(|span| folded_title(span.of(&self.stated.policy().text))).collect();
        let mut found = texts.iter().flat_map(|text| {
            text.match_indices(title.as_str()).map(|(at, _)| text.get(at + title.len()..).unwrap_or_default())
        });
        let is_draft = |rest: &str| {
            let inside = rest.strip_prefix('(');
            inside.is_some_and(|inside| DRAFTS.iter().any(|word| inside.starts_with(word)))
        };
        let first = found.next().filter(|rest| is_draft(rest))?;
        if !found.all(is_draft) {
            return None;
        }
        let (mark, _) = first.split_once(')')?;
        Some(message::as_draft(passage.words, fact, mark.trim_start_matches('(')))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested;

    #[test]
    fn a_draft_is_not_what_will_come_of_it() {
        let policy = "根据《工作办法（试行）》和《补助办法（征求意见稿）》、《评估规定（草案）》办理，《旧办法（已废止）》不再执行。";
        let check = |answer: &str, expect: &[&str]| tested::check(policy, answer, expect);
        check("《工作办法》《工作办法（试行）》", &[]);
        check("《补助办法（征求意见稿）》", &[]);
        check("《补助办法》", &["《补助办法》"]);
        check("《评估规定》", &["《评估规定》"]);
        check("《旧办法》", &["《旧办法》"]);
    }
}
