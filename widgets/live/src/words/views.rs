//! What stands in the markup: words of every page, and those that one of its parts alone says.

use super::forms::{Briefing, Catalogue, Consultation, Eligibility, Flow, Infographic, Media};

/// The words of the markup.
#[derive(Clone, Copy, Debug)]
pub struct Views {
    /// Over the title: this is an interpretation.
    pub interpretation: &'static str,
    /// Before the title of the policy.
    pub explains: &'static str,
    /// Day of publication.
    pub published: &'static str,
    /// 解读单位.
    pub interpreter: &'static str,
    /// 起草单位.
    pub drafter: &'static str,
    /// The list of sections.
    pub contents: &'static str,
    /// The search field.
    pub search: &'static str,
    /// What to type there.
    pub search_placeholder: &'static str,
    /// Before the entries that answer what was typed, in other words.
    pub search_best: &'static str,
    /// Before those that are only near.
    pub search_nearest: &'static str,
    /// Before words of the policy.
    pub search_source: &'static str,
    /// Before the telephone.
    pub search_call: &'static str,
    /// A citation without clause path.
    pub source: &'static str,
    /// Before and after the number of quotations of one clause.
    pub places: [&'static str; 2],
    /// Before the clauses that a table or a part of an infographic rests on.
    pub sources: &'static str,
    /// Between the first and the last of a run of clauses.
    pub to: &'static str,
    /// Leads to the words in the policy.
    pub to_policy: &'static str,
    /// The address of this entry.
    pub permalink: &'static str,
    /// Telephone.
    pub phone: &'static str,
    /// Opening hours.
    pub hours: &'static str,
    /// Place.
    pub place: &'static str,
    /// Heading of the contact data.
    pub contact: &'static str,
    /// 以原文为准.
    pub disclaimer: &'static str,
    /// A doubt was raised on.
    pub raised: &'static str,
    /// It was answered on.
    pub answered: &'static str,
    /// Time limit of a step.
    pub limit: &'static str,
    /// Heading of footnotes.
    pub notes: &'static str,
    /// Opens the table of a chart.
    pub values: &'static str,
    /// Stands where the author has left a question out.
    pub untitled: &'static str,
    /// Who handed a sheet out; a line to sign on follows.
    pub clerk: &'static str,
    /// Who took it.
    pub receiver: &'static str,
    /// When.
    pub handed_on: &'static str,
    /// Before the number of a card.
    pub card_number: &'static str,
    /// Before the number of any other sheet.
    pub sheet_number: &'static str,
    /// A record of a press conference.
    pub briefing: Briefing,
    /// A catalogue of what is open to the public.
    pub catalogue: Catalogue,
    /// The sheet that lies over a clause of the page.
    pub clause_sheet: ClauseSheet,
    /// Opinions and what became of them.
    pub consultation: Consultation,
    /// 我符合吗: questions that lead to a result.
    pub eligibility: Eligibility,
    /// 看懂了吗.
    pub feedback: Feedback,
    /// Steps with their time limits.
    pub flow: Flow,
    /// 一图读懂.
    pub infographic: Infographic,
    /// Films, sound, animations, downloads.
    pub media: Media,
    /// Kinds of notices in running text.
    pub prose: Prose,
    /// Reading aids.
    pub reader: Reader,
}

/// The sheet that lies over a clause of the page.
#[derive(Clone, Copy, Debug)]
pub struct ClauseSheet {
    /// Before the clause that is explained.
    pub label: &'static str,
    /// The mark beside a clause that is explained.
    pub mark: &'static str,
    /// Closes the sheet.
    pub close: &'static str,
    /// Leads to the entry.
    pub more: &'static str,
}

/// 看懂了吗.
#[derive(Clone, Copy, Debug)]
pub struct Feedback {
    /// The question.
    pub question: &'static str,
    /// It was.
    pub yes: &'static str,
    /// It was not.
    pub no: &'static str,
    /// After the answer.
    pub thanks: &'static str,
}

/// Kinds of notices in running text.
#[derive(Clone, Copy, Debug)]
pub struct Prose {
    /// GitHub's note.
    pub note: &'static str,
    /// A tip.
    pub tip: &'static str,
    /// Important.
    pub important: &'static str,
    /// A warning.
    pub warning: &'static str,
    /// What may do harm.
    pub caution: &'static str,
}

/// Reading aids.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Names the group.
    pub aids: &'static str,
    /// Reads the page aloud.
    pub aloud: &'static str,
    /// Makes the letters large.
    pub large: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// Of it the card and the questions.
    pub brief: &'static str,
    /// All of it.
    pub whole: &'static str,
    /// Hands the address on.
    pub share: &'static str,
    /// The address was copied.
    pub copied: &'static str,
    /// Where it cannot be copied.
    pub copy: &'static str,
    /// Names the QR code.
    pub code: &'static str,
}
