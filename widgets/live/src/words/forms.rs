//! What one form alone says.

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
    /// Before the number of days that are over.
    pub past: &'static str,
    /// After it.
    pub past_end: &'static str,
    /// Before an amount by which there is more than before.
    pub more: &'static str,
    /// Before an amount by which there is less.
    pub less: &'static str,
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
