//! What an author is told of a fact, and the fix where it is sure.

use super::check::Judge;
use super::model::{Fact, FactKind};
use super::ratio::Ratio;
use super::words::Words;
use crate::finding::{Code, Finding};
use crate::span::Span;
use crate::text::fold;

/// The policy does not state it.
pub(super) fn nowhere(judge: &Judge<'_, '_>, words: &Words<'_>, fact: &Fact, slips: &[&Fact]) -> Finding {
    let told = said(words, fact);
    let advice = match (slips, &fact.kind) {
        // What was right by an older text was not computed.
        ([], FactKind::Quantity { .. }) if judge.before.is_none() => "。请核对；如果是算出来的，请写出算式".to_owned(),
        ([], _) => "，请核对".to_owned(),
        _ => [instead(judge, slips).as_str(), "，请核对"].concat(),
    };
    let message = ["原文里没有“", &told, "”", &advice].concat();
    mended(Finding::new(Code::FactNowhere, words.span(fact.span), message), judge, words, fact, slips)
}

/// Another clause states it.
pub(super) fn elsewhere(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    place: Span,
    slips: &[&Fact],
) -> Finding {
    let told = said(words, fact);
    let clause = clause(judge, place);
    let advice = if slips.is_empty() { String::new() } else { [instead(judge, slips).as_str(), "。"].concat() };
    let separator = if advice.is_empty() { "，" } else { "" };
    let message =
        ["所引条款里没有“", &told, "”", &advice, separator, "它在", &clause, "，请核对，或者补上那里的引文"].concat();
    mended(Finding::new(Code::FactElsewhere, words.span(fact.span), message), judge, words, fact, slips)
}

/// The policy states it of something else than the label of its row.
pub(super) fn mismatched(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    label: &str,
    others: &[&Fact],
) -> Finding {
    let message = ["“", &said(words, fact), "”不是“", label, "”的数", &instead(judge, others), "，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// What is computed comes out otherwise.
pub(super) fn sum_wrong(words: &Words<'_>, fact: &Fact, right: Ratio) -> Finding {
    let span = words.span(fact.span);
    let told = said(words, fact);
    let corrected = fact.written.and_then(|written| {
        let digits = right.over(written.factor)?.decimal()?;
        let before = Span::new(fact.span.start, written.span.start).of(&words.text);
        let after = Span::new(written.span.end, fact.span.end).of(&words.text);
        Some([before, &digits, after].concat())
    });
    let Some(corrected) = corrected else {
        return Finding::new(Code::SumWrong, span, ["“", &told, "”算得不对，请重新算一遍"].concat());
    };
    let message = ["算得不对：应当是“", &fold::tidy(&corrected), "”，写成了“", &told, "”"].concat();
    let finding = Finding::new(Code::SumWrong, span, message);
    if words.is_verbatim(fact.span) {
        finding.with_fix(["改为 ", &corrected].concat(), span, corrected)
    } else {
        finding
    }
}

/// ，第六条写的是“20万元”
fn instead(judge: &Judge<'_, '_>, slips: &[&Fact]) -> String {
    let Some(first) = slips.first() else { return String::new() };
    let policy = judge.stated.policy;
    let printed: Vec<String> =
        slips.iter().map(|slip| ["“", &fold::tidy(slip.span.of(&policy.text)), "”"].concat()).collect();
    ["，", &clause(judge, first.span), "写的是", &printed.join("、")].concat()
}

/// One slip only is surely what was meant.
fn mended(finding: Finding, judge: &Judge<'_, '_>, words: &Words<'_>, fact: &Fact, slips: &[&Fact]) -> Finding {
    let [slip] = slips else { return finding };
    if !words.is_verbatim(fact.span) {
        return finding;
    }
    let printed = fold::tidy(slip.span.of(&judge.stated.policy.text));
    let is_spaced = fact.span.of(&words.text).contains(' ');
    let replacement = if is_spaced { spaced(&printed) } else { printed };
    let span = finding.span;
    finding.with_fix(["改为 ", &replacement].concat(), span, replacement)
}

/// The words with a space between digits and Han, as the author writes.
fn spaced(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut last: Option<char> = None;
    for character in words.chars() {
        let is_joint = last.is_some_and(|last| last.is_ascii_digit() && fold::is_han(character))
            || last.is_some_and(|last| fold::is_han(last) && character.is_ascii_digit());
        if is_joint {
            out.push(' ');
        }
        out.push(character);
        last = Some(character);
    }
    out
}

fn said(words: &Words<'_>, fact: &Fact) -> String {
    fold::tidy(fact.span.of(&words.text))
}

fn clause(judge: &Judge<'_, '_>, place: Span) -> String {
    let policy = judge.stated.policy;
    let path = policy.innermost(place).and_then(|clause| policy.clause(clause)).map(|clause| &clause.path);
    path.map_or_else(|| "正文条款之外".to_owned(), |path| policy.label(path))
}
