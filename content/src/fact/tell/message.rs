//! What an author is told of a fact, and the fix where it is sure.

use crate::fact::known::Judge;
use crate::fact::said::cue;
use crate::fact::said::words::Words;
use crate::finding::{Code, Finding, Severity};
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind, Ratio};

/// The policy does not state it.
pub(in crate::fact) fn nowhere(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    slips: &[&Fact],
    fix: Option<String>,
) -> Finding {
    let told = said(words, fact);
    let advice = match (slips, &fact.kind) {
        // What was right by an older text was not computed.
        ([], FactKind::Quantity { .. }) if judge.before.is_none() => "。请核对；如果是算出来的，请写出算式".to_owned(),
        ([], _) => "，请核对".to_owned(),
        _ => [instead(judge, slips).as_str(), "，请核对"].concat(),
    };
    let message = ["原文里没有“", &told, "”", &advice].concat();
    mended(Finding::new(Code::FactNowhere, words.span(fact.span), message), fix)
}

/// Another clause states it.
pub(in crate::fact) fn elsewhere(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    place: Span,
    slips: &[&Fact],
    fix: Option<String>,
) -> Finding {
    let told = said(words, fact);
    let clause = clause(judge, place);
    let advice = if slips.is_empty() { String::new() } else { [instead(judge, slips).as_str(), "。"].concat() };
    let separator = if advice.is_empty() { "，" } else { "" };
    let message =
        ["所引条款里没有“", &told, "”", &advice, separator, "它在", &clause, "，请核对，或者补上那里的引文"].concat();
    mended(Finding::new(Code::FactElsewhere, words.span(fact.span), message), fix)
}

/// The policy states it of something else than the label of its row.
pub(in crate::fact) fn mismatched(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    label: &str,
    others: &[&Fact],
) -> Finding {
    let message = ["“", &said(words, fact), "”不是“", label, "”的数", &instead(judge, others), "，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// What is computed comes out otherwise; a fix is offered where what it is computed of is sound.
pub(in crate::fact) fn sum_wrong(words: &Words<'_>, fact: &Fact, right: Ratio, is_sound: bool) -> Finding {
    let span = words.span(fact.span);
    let told = said(words, fact);
    let corrected = fact.written.and_then(|written| {
        let digits = right.over(written.factor)?.decimal()?;
        let before = words.written(Span::new(fact.span.start, written.span.start));
        let after = words.written(Span::new(written.span.end, fact.span.end));
        Some([before, &digits, after].concat())
    });
    let Some(corrected) = corrected else {
        return Finding::new(Code::SumWrong, span, ["“", &told, "”算得不对，请重新算一遍"].concat());
    };
    let message = ["算得不对：应当是“", &fold::tidy(&corrected), "”，写成了“", &told, "”"].concat();
    let finding = Finding::new(Code::SumWrong, span, message);
    if is_sound && Ratio::whole(0) < right && words.is_verbatim(fact.span) {
        finding.with_fix(["改为 ", &corrected].concat(), span, corrected)
    } else {
        finding
    }
}

/// ，第六条写的是“20万元”
fn instead(judge: &Judge<'_, '_>, slips: &[&Fact]) -> String {
    let Some(first) = slips.first() else { return String::new() };
    let policy = judge.stated.written;
    let printed: Vec<String> =
        slips.iter().map(|slip| ["“", &fold::tidy(slip.span.of(&policy.text)), "”"].concat()).collect();
    ["，", &clause(judge, first.span), "写的是", &printed.join("、")].concat()
}

fn mended(finding: Finding, fix: Option<String>) -> Finding {
    let span = finding.span;
    match fix {
        Some(replacement) => finding.with_fix(["改为 ", &replacement].concat(), span, replacement),
        None => finding,
    }
}

/// The quoted words have another number after the same words.
pub(in crate::fact) fn led(judge: &Judge<'_, '_>, words: &Words<'_>, fact: &Fact, other: &Fact) -> Finding {
    let quoted = fold::tidy(other.span.of(&judge.stated.written.text));
    let message = ["所引的话写的是“", &quoted, "”，这里是“", &said(words, fact), "”，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// The quoted words have the sum of each of another measure.
pub(in crate::fact) fn per_otherwise(judge: &Judge<'_, '_>, words: &Words<'_>, fact: &Fact, other: &Fact) -> Finding {
    let policy = &judge.stated.written.text;
    let part = cue::around(policy, other.span, &['，', '。', '；', ',', ';', '\n', '：']);
    let quoted = fold::tidy(Span::new(part.start, other.span.end).of(policy));
    let message = ["所引的话写的是“", &quoted, "”，“", &said(words, fact), "”这里按别的计，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// Of the two quoted numbers it is the other that is more.
pub(in crate::fact) fn reversed(
    judge: &Judge<'_, '_>,
    words: &Words<'_>,
    fact: &Fact,
    (more, less): (&Fact, &Fact),
) -> Finding {
    let quoted = |fact: &Fact| fold::tidy(fact.span.of(&judge.stated.written.text));
    let told = said(words, fact);
    let message =
        ["所引的话里“", &quoted(more), "”比“", &quoted(less), "”多，“", &told, "”这里说反了，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// The quoted words have other words in the place of some of the entry's, which are no fact of their own.
pub(in crate::fact) fn other_words(judge: &Judge<'_, '_>, words: &Words<'_>, own: Span, other: Span) -> Finding {
    let quoted = fold::tidy(other.of(&judge.stated.written.text));
    let message = ["所引的话写的是“", &quoted, "”，这里是“", &fold::tidy(words.written(own)), "”，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(own), message)
}

/// The quoted words have the title as that of a draft.
pub(in crate::fact) fn as_draft(words: &Words<'_>, fact: &Fact, mark: &str) -> Finding {
    let message = ["原文写的是", mark, "：“", &said(words, fact), "”后面少了“（", mark, "）”，请核对"].concat();
    Finding::new(Code::FactElsewhere, words.span(fact.span), message)
}

/// A day of a supposed case that the quoted period does not lead to.
pub(in crate::fact) fn misreckoned(words: &Words<'_>, fact: &Fact) -> Finding {
    let message = ["“", &said(words, fact), "”和所引的期限对不上，请重新算一遍"].concat();
    Finding::new(Code::SumWrong, words.span(fact.span), message)
}

/// The clause lists another number of items than the entry counts.
pub(in crate::fact) fn miscounted(words: &Words<'_>, fact: &Fact, items: u32) -> Finding {
    let message = ["原文这里列了", &items.to_string(), "项，写成了“", &said(words, fact), "”，请核对"].concat();
    Finding::new(Code::FactNowhere, words.span(fact.span), message).at_most(Severity::Warning)
}

/// The entry lists another number of items than it counts.
pub(in crate::fact) fn mislisted(words: &Words<'_>, fact: &Fact, items: u32) -> Finding {
    let message = ["后面列出来的是", &items.to_string(), "项，写成了“", &said(words, fact), "”，请核对"].concat();
    Finding::new(Code::FactNowhere, words.span(fact.span), message)
}

fn said(words: &Words<'_>, fact: &Fact) -> String {
    fold::tidy(words.written(fact.span))
}

fn clause(judge: &Judge<'_, '_>, place: Span) -> String {
    let policy = judge.stated.written;
    let path = policy.innermost(place).and_then(|clause| policy.clause(clause)).map(|clause| &clause.path);
    path.map_or_else(|| "正文条款之外".to_owned(), |path| policy.label(path))
}
