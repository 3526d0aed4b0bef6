//! What comes of the fixes that are offered: the text with one of them, and whether it says what it should.

use mingbai_content::fact::{FactKind, facts};
use mingbai_content::{Finding, Fix, Severity, Span};

/// A source with one fix taken.
pub(crate) fn with_fix(source: &str, fix: &Fix) -> String {
    let mut mended = source.to_owned();
    mended.replace_range(fix.span.start..fix.span.end, &fix.replacement);
    mended
}

/// What a text says, its spelling aside: its facts, and its words without them and without white space.
pub(crate) fn sense(text: &str) -> (Vec<FactKind>, String) {
    let facts = facts(text);
    let mut rest = text.to_owned();
    for fact in facts.iter().rev() {
        rest.replace_range(fact.span.start..fact.span.end, "");
    }
    (facts.into_iter().map(|fact| fact.kind).collect(), rest.split_whitespace().collect())
}

/// Each fix offered for a source that does not do what it says: its finding is still there, or an error has come where it mends.
/// So many fixes are taken at a time, one of a line, since two of one line may be two ways to mend it.
pub(crate) fn broken_fixes(source: &str, at_once: usize, findings: impl Fn(&str) -> Vec<Finding>) -> Vec<String> {
    let before = findings(source);
    let mut offered: Vec<(&Finding, &Fix)> =
        before.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))).collect();
    offered.sort_by_key(|(_, fix)| fix.span);
    let mut broken = Vec::new();
    while !offered.is_empty() {
        let (mut taken, mut mended, mut from) = (Vec::new(), String::new(), 0);
        offered.retain(|(finding, fix)| {
            let is_taken = taken.len() < at_once
                && (taken.is_empty() || source.get(from..fix.span.start).is_some_and(|between| between.contains('\n')));
            if is_taken {
                mended.push_str(&source[from..fix.span.start]);
                taken.push((*finding, Span::new(mended.len(), mended.len() + fix.replacement.len())));
                mended.push_str(&fix.replacement);
                from = fix.span.end;
            }
            !is_taken
        });
        mended.push_str(&source[from..]);
        let after = findings(&mended);
        let number = |code, findings: &[Finding]| findings.iter().filter(|it| it.code == code).count();
        let same = |it: &Finding, old: &Finding| old.code == it.code && old.span.of(source) == it.span.of(&mended);
        for (finding, place) in &taken {
            let line = mended[..place.start].rfind('\n').map_or(0, |end| end + 1);
            let line = mended[line..].lines().next().unwrap_or_default();
            let here = |it: &&Finding| it.span.start <= place.end && place.start <= it.span.end;
            let is_fewer = at_once > 1 || number(finding.code, &after) < number(finding.code, &before);
            if !is_fewer || after.iter().filter(here).any(|it| it.code == finding.code) {
                broken.push(format!("{} is still there: {line}", finding.code));
            }
            let is_new = |it: &&Finding| {
                it.severity == Severity::Error && it.code != finding.code && !before.iter().any(|old| same(it, old))
            };
            broken.extend(
                after
                    .iter()
                    .filter(here)
                    .filter(is_new)
                    .map(|it| format!("{} has made {}: {line}", finding.code, it.code)),
            );
        }
    }
    broken
}
