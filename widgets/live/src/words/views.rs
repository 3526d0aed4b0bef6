//! What stands in the markup: words of every page, and those that one component alone says.

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
    /// The search field.
    pub search: &'static str,
    /// What to type there.
    pub search_placeholder: &'static str,
    /// A citation without clause path.
    pub source: &'static str,
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

/// A record of a press conference.
#[derive(Clone, Copy, Debug)]
pub struct Briefing {
    /// Names the sound or film of the whole conference.
    pub recording: &'static str,
    /// Before a time of the recording.
    pub listen_from: &'static str,
}

/// A catalogue of what is open to the public.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    /// Head of the column of names.
    pub name: &'static str,
    /// 公开内容.
    pub content: &'static str,
    /// 公开依据.
    pub basis: &'static str,
    /// 公开时限.
    pub time_limit: &'static str,
    /// 公开主体.
    pub subject: &'static str,
    /// 公开方式.
    pub method: &'static str,
    /// 公开渠道.
    pub channel: &'static str,
    /// 公开对象.
    pub audience: &'static str,
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

/// Opinions and what became of them.
#[derive(Clone, Copy, Debug)]
pub struct Consultation {
    /// After a number of opinions.
    pub unit: &'static str,
    /// After the last number.
    pub end: &'static str,
    /// Between two numbers.
    pub between: &'static str,
    /// Before the number of all opinions.
    pub received: &'static str,
    /// Between all and those of each outcome.
    pub of_which: &'static str,
    /// Before the number beside an opinion.
    pub open_count: &'static str,
    /// After it.
    pub close_count: &'static str,
    /// Before the outcome, where no colour shows it.
    pub outcome: &'static str,
    /// Before the reason.
    pub why: &'static str,
    /// 采纳.
    pub adopted: &'static str,
    /// 部分采纳.
    pub partly: &'static str,
    /// 未采纳.
    pub rejected: &'static str,
    /// The outcome is not said.
    pub unsaid: &'static str,
}

/// 我符合吗: questions that lead to a result.
#[derive(Clone, Copy, Debug)]
pub struct Eligibility {
    /// To the question before.
    pub back: &'static str,
    /// To the first question.
    pub restart: &'static str,
    /// Stands where the author has left an answer out.
    pub no_answer: &'static str,
    /// A result that is not known.
    pub ask: &'static str,
    /// After a result.
    pub stop: &'static str,
    /// Before a result.
    pub result: &'static str,
    /// Before the clauses of a result.
    pub by: &'static str,
    /// Between two clauses.
    pub and: &'static str,
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

/// Steps with their time limits.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// Before the sum of all limits.
    pub total: &'static str,
    /// Between sums of different units.
    pub besides: &'static str,
    /// After the sum.
    pub stop: &'static str,
    /// Some limits are minima.
    pub least_counted: &'static str,
    /// Between words and a number.
    pub gap: &'static str,
    /// Before the shortest time.
    pub shortest: &'static str,
    /// Between the shortest and the longest.
    pub comma: &'static str,
    /// Before the longest time.
    pub longest: &'static str,
    /// A unit, after its number.
    pub working_days: &'static str,
    /// A unit.
    pub days: &'static str,
    /// A unit.
    pub weeks: &'static str,
    /// A unit.
    pub months: &'static str,
    /// A unit.
    pub years: &'static str,
    /// A unit.
    pub hours: &'static str,
    /// A unit.
    pub minutes: &'static str,
}

/// 一图读懂.
#[derive(Clone, Copy, Debug)]
pub struct Infographic {
    /// Makes a picture of it.
    pub save: &'static str,
    /// The picture was saved.
    pub saved: &'static str,
    /// Where no file can be saved.
    pub hold: &'static str,
    /// Where no picture can be shown either.
    pub screenshot: &'static str,
    /// It was not saved.
    pub failed: &'static str,
}

/// Films, sound, animations, downloads.
#[derive(Clone, Copy, Debug)]
pub struct Media {
    /// Names a track of captions.
    pub captions: &'static str,
    /// Starts an animation.
    pub play_animation: &'static str,
    /// Between a verb and a name.
    pub colon: &'static str,
    /// Before the name of a film.
    pub watch: &'static str,
    /// Before the name of a sound.
    pub listen: &'static str,
    /// Before the name of an animation.
    pub play: &'static str,
    /// Before the name of a file.
    pub download: &'static str,
    /// Opens what is said.
    pub transcript: &'static str,
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
    /// Hands the address on.
    pub share: &'static str,
    /// The address was copied.
    pub copied: &'static str,
    /// Where it cannot be copied.
    pub copy: &'static str,
    /// Names the QR code.
    pub code: &'static str,
}
