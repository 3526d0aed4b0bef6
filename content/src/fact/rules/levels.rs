//! Which levels something is of: 市、县两级 where the quoted words have 县乡两级.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;

/// Signs of levels, and what stands between them.
const LEVELS: &str = "省市县区州旗镇乡村街";
/// Grades of offices and of troops, of which some are the lowest too: 师级以上单位.
const GRADES: &str = "军师旅团营连厅局处科";
const BETWEEN: [&str; 3] = ["、", "和", "，"];
/// How such a group ends.
const END: char = '级';
const COUNTS: [char; 4] = ['两', '二', '三', '四'];

/// Levels that are named at once.
struct Group {
    levels: Vec<char>,
    span: Span,
}

impl Judge<'_, '_> {
    /// The lowest level of a passage where the quoted words have one other: 县里及以上 for 设区的市级以上.
    pub(super) fn of_other_lowest_level(&self, passage: &Read<'_, '_>) -> Option<Finding> {
        let own = lowest(&passage.words.text, 0)?;
        let policy = self.stated.policy().text.as_str();
        let mut quoted = self.quoted.iter().filter_map(|span| lowest(span.of(policy), span.start));
        let first = quoted.next().filter(|_| quoted.next().is_none())?;
        // A district is of the level of a county.
        let level = |level: char| if matches!(level, '区' | '旗') { '县' } else { level };
        (level(own.0) != level(first.0)).then(|| message::other_words(self, passage.words, own.1, first.1))
    }

    /// Groups of levels in a passage where the quoted words have one other group.
    pub(super) fn of_other_levels(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = groups(&passage.words.text);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<Group> = self
            .quoted
            .iter()
            .flat_map(|span| {
                let found = groups(span.of(policy)).into_iter();
                found.map(|it| Group { span: Span::new(span.start + it.span.start, span.start + it.span.end), ..it })
            })
            .collect();
        let [only] = quoted.as_slice() else { return Vec::new() };
        let other = own.iter().filter(|it| it.levels != only.levels);
        other.map(|it| message::other_words(self, passage.words, it.span, only.span)).collect()
    }
}

/// The level that a text names as the lowest of some, 设区的市级以上, 县里及以上; none where it names several.
fn lowest(text: &str, from: usize) -> Option<(char, Span)> {
    let mut found = text.match_indices("以上").filter_map(|(at, above)| {
        let lead = text.get(..at)?;
        let lead = lead.strip_suffix(['及', '或']).unwrap_or(lead);
        let lead = lead.strip_suffix(['级', '里'])?;
        let level = lead.chars().next_back().filter(|sign| [LEVELS, GRADES].iter().any(|it| it.contains(*sign)))?;
        Some((level, Span::new(from + lead.len() - level.len_utf8(), from + at + above.len())))
    });
    let first = found.next()?;
    found.all(|it| it.0 == first.0).then_some(first)
}

/// The groups of a text: 县、乡两级, 省市县三级.
fn groups(text: &str) -> Vec<Group> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(END) {
        if let Some(mut rest) = text.get(..at).and_then(|before| before.strip_suffix(COUNTS)) {
            let mut levels = Vec::new();
            while let Some(level) = rest.chars().next_back().filter(|sign| LEVELS.contains(*sign)) {
                levels.push(level);
                rest = rest.strip_suffix(level).unwrap_or_default();
                let between = BETWEEN.iter().find_map(|mark| rest.strip_suffix(mark));
                rest = between.filter(|rest| rest.ends_with(|sign| LEVELS.contains(sign))).unwrap_or(rest);
            }
            if levels.len() > 1 {
                levels.sort_unstable();
                found.push(Group { levels, span: Span::new(rest.len(), at + END.len_utf8()) });
            }
        }
    }
    found.sort_by_key(|group| group.span);
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_lowest_level_is_the_quoted_one() {
        let policy = "可以由设区的市级以上全民国防教育主管部门命名。";
        check(policy, "市里及以上管国防教育的部门来命名。", &[]);
        check(policy, "县里及以上管国防教育的部门来命名。", &["县里及以上"]);
        check("由师级以上单位审批。", "师级以上单位批就行。", &[]);
        check("由师级以上单位审批。", "团级以上单位批就行。", &["团级以上"]);
    }

    #[test]
    fn levels_are_those_of_the_quoted_words() {
        let policy = "基层政府完成县乡两级标准目录编制汇总工作";
        check(policy, "县、乡两级的目录要编完。", &[]);
        check(policy, "乡县两级的都要编完。", &[]);
        check(policy, "市、县两级的目录要编完。", &["市、县两级"]);
        check(policy, "省、市、县、乡四级的。", &["省、市、县、乡四级"]);
    }
}
