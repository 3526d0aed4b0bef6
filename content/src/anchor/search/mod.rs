//! Where a passage stands in another text, though it was reworded, renumbered or moved: by its words, by what stood around
//! it, and only a little by where it stood.
//!
//! Exact places compete with similar ones; what is found must come home when it is looked for in the old text, where that
//! is at hand. What cannot be told apart is said to be so.

mod ends;
mod labels;
mod myers;
mod scoring;
mod seam;
mod text;
mod windows;

use core::ops::Range;

pub use text::SearchText;

use scoring::{Candidate, Passage};

/// What is known of a passage: the words, up to some dozen characters on either side, and where it began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selector<'a> {
    /// The words.
    pub exact: &'a str,
    /// What stood right before them; white space at its end tells that the words began a line.
    pub prefix: &'a str,
    /// What stood right after them.
    pub suffix: &'a str,
    /// Where they began, in Unicode scalars of the text that they were taken from.
    pub hint: Option<usize>,
}

/// What became of a passage.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It stands here.
    Found(Match),
    /// It stands here or there, and nothing tells which; the better ones first.
    Ambiguous(Vec<Match>),
    /// It stands nowhere.
    Gone,
}

/// A place where the passage stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Unicode scalars of the text.
    pub range: Range<usize>,
    /// How sure it is, from 0 to 1: mostly the words, and what stands around them.
    pub score: f64,
    /// Whether the words are the same, apart from white space, widths and the like.
    pub is_verbatim: bool,
    /// What part of the words is the same, from 0 to 1.
    pub words: f64,
    /// The same of what stood before.
    pub before: f64,
    /// The same of what stood after.
    pub after: f64,
}

/// Surer than this a place is taken for the passage's own. Fitted, with the weights of [`Candidate::sureness`], to laws and
/// their revisions by leaving whole laws out; half the passages below it were deleted.
const SURE: f64 = 0.53;
/// The same where the place has led back to the passage in the old text.
const SURE_AT_HOME: f64 = 0.46;
/// How much surer a place must be that has nothing of what stood around.
const LONELY: f64 = 0.06;
/// Less than this part of what stood around is nothing of it.
const LEAST_AROUND: f64 = 0.3;
/// What stood before and after stands together as well as this: the passage was taken out.
const TAKEN_OUT: f64 = 0.6;
/// How much surer a place must be then: a reworded one, and one of the very words, which are fewer than [`COMMON`].
const ELSEWHERE: f64 = 0.3;
const ELSEWHERE_VERBATIM: f64 = 0.4;
/// Words of fewer characters may stand in two places of any law; more of them have moved.
const COMMON: usize = 40;
/// Less than this part of the words is no rewording, whatever stands around it.
const LEAST_WORDS: f64 = 0.45;
/// Two places whose ranks are closer than this cannot be told apart.
const TELLING: f64 = 0.01;
/// Stretches whose ends are looked for.
const MOST_SETTLED: usize = 3;

/// Looks for a passage.
pub fn find(selector: &Selector<'_>, text: &SearchText) -> Outcome {
    let passage = Passage::new(selector);
    let found = candidates(&passage, text);
    let is_certain = found.first().is_some_and(Candidate::is_certain);
    let is_taken_out = !is_certain && !found.is_empty() && seam::seam(&passage, text) >= TAKEN_OUT;
    choose(found, text, |candidate| candidate.sureness() >= SURE + doubt(candidate, &passage, is_taken_out))
}

/// How much surer than another this place must be. The old text, where it is at hand, tells better.
fn doubt(candidate: &Candidate, passage: &Passage, is_taken_out: bool) -> f64 {
    match (candidate.is_verbatim, is_taken_out) {
        (true, true) if passage.words.len() < COMMON => ELSEWHERE_VERBATIM,
        (false, true) => ELSEWHERE,
        (false, false) if candidate.before < LEAST_AROUND && candidate.after < LEAST_AROUND => LONELY,
        _ => 0.0,
    }
}

/// The same with the text that the passage was taken from, `range` of it in scalars: what is found must come home.
pub fn find_with(selector: &Selector<'_>, range: Range<usize>, old: &SearchText, text: &SearchText) -> Outcome {
    let passage = Passage::new(selector);
    let home = old.folded(range.start)..old.folded(range.end);
    choose(candidates(&passage, text), text, |candidate| {
        candidate.sureness() >= SURE_AT_HOME && (candidate.is_certain() || comes_home(candidate, &home, old, text))
    })
}

/// The places that the passage may stand at, the best first.
fn candidates(passage: &Passage, text: &SearchText) -> Vec<Candidate> {
    let mut found: Vec<Candidate> =
        windows::verbatim(passage, text).into_iter().map(|range| passage.judge(range, text)).collect();
    if !found.iter().any(Candidate::is_certain) {
        let mut fits: Vec<_> =
            windows::likely(passage, text).into_iter().filter_map(|window| passage.fit(window, text)).collect();
        fits.sort_by(|one, other| other.candidate.rank.total_cmp(&one.candidate.rank));
        for (rank, fit) in fits.into_iter().enumerate() {
            if rank < MOST_SETTLED {
                found.extend(passage.settled(&fit, text));
            }
            found.push(fit.candidate);
        }
    }
    found.sort_by(|one, other| other.rank.total_cmp(&one.rank));
    found
}

/// The best place that will do; or, where another does as well, both.
fn choose(found: Vec<Candidate>, text: &SearchText, will_do: impl Fn(&Candidate) -> bool) -> Outcome {
    let mut apart: Vec<&Candidate> = Vec::new();
    for candidate in found.iter().filter(|candidate| candidate.words >= LEAST_WORDS) {
        if apart.first().is_some_and(|best| best.rank - candidate.rank >= TELLING) {
            break;
        }
        if apart.iter().all(|known| !overlap(&known.range, &candidate.range)) && will_do(candidate) {
            apart.push(candidate);
        }
    }
    let mut places: Vec<Match> = apart.into_iter().map(|candidate| candidate.to_match(text)).collect();
    match places.len() {
        0 => Outcome::Gone,
        1 => places.pop().map_or(Outcome::Gone, Outcome::Found),
        _ => Outcome::Ambiguous(places),
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether the passage at a new place, looked for in the old text, leads back to where it came from.
fn comes_home(candidate: &Candidate, home: &Range<usize>, old: &SearchText, text: &SearchText) -> bool {
    let back = Passage::at(candidate.range.clone(), text);
    let places = candidates(&back, old);
    places.first().is_none_or(|best| overlap(&best.range, home))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "第一条 为方便群众，制定本办法。\n第二条 每台电梯补助20万元，由县财政拨付。\n第三条 县住房城乡建设局负责受理申请，并在五个工作日内答复。\n\
        第四条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。\n第五条 违反本办法规定，不按期维护的，责令改正，处一千元罚款。\n\
        第六条 构成犯罪的，依法追究刑事责任。\n第七条 本办法由县司法局解释。\n";

    /// The passage of the old text, looked for in the new one by its words and surroundings, and again with the old text.
    fn check(passage: &str, new: &str, expect: &str) {
        let at = OLD.find(passage).unwrap();
        let (prefix, rest) = OLD.split_at(at);
        let (exact, suffix) = rest.split_at(passage.len());
        let start = prefix.chars().count();
        let selector = Selector { exact, prefix, suffix, hint: Some(start) };
        let text = SearchText::new(new);
        let range = start..start + exact.chars().count();
        let outcome = find_with(&selector, range, &SearchText::new(OLD), &text);
        let words = |found: &Match| new.chars().skip(found.range.start).take(found.range.len()).collect::<String>();
        let told = match outcome {
            Outcome::Found(found) => words(&found),
            Outcome::Ambiguous(places) => places.iter().map(words).collect::<Vec<_>>().join(" / "),
            Outcome::Gone => "gone".to_owned(),
        };
        assert_eq!(told, expect, "{passage}");
    }

    #[test]
    fn the_same_words_are_found_in_another_clause() {
        let new = "第一条 为方便群众，制定本办法。\n第二条 本县老旧小区适用本办法。\n第三条 每台电梯补助 ２０ 万元，\n由县财政拨付。\n";
        check("每台电梯补助20万元，由县财政拨付。", new, "每台电梯补助 ２０ 万元，\n由县财政拨付。");
    }

    #[test]
    fn a_reworded_sentence_is_found_whole() {
        let new = "第二条 每台电梯补助20万元，由县财政拨付。\n第三条 县住房城乡建设局会同县自然资源局负责受理申请，并在三个工作日内书面答复申请人。\n\
            第四条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。\n";
        check(
            "县住房城乡建设局负责受理申请，并在五个工作日内答复。",
            new,
            "县住房城乡建设局会同县自然资源局负责受理申请，并在三个工作日内书面答复申请人。",
        );
    }

    #[test]
    fn a_passage_is_not_found_inside_a_longer_number() {
        check("五个工作日", &OLD.replace("五个工作日", "十五个工作日"), "十五个工作日");
        check("补助20", &OLD.replace("20万元", "200万元"), "补助20");
        check("二百元罚款", &OLD.replace("二百元", "一千二百元"), "一千二百元罚款");
    }

    #[test]
    fn a_paragraph_that_was_given_more_words_is_found_to_its_end() {
        let more = OLD.replace("处二百元罚款。", "处二百元罚款，并予公布，拒不改正的，责令停止使用。");
        check(
            "第四条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。",
            &more,
            "第四条 违反本办法规定，不按期检测的，责令改正，处二百元罚款，并予公布，拒不改正的，责令停止使用。",
        );
    }

    #[test]
    fn a_new_paragraph_before_an_article_is_no_part_of_it() {
        let more =
            OLD.replace("第三条 县住房城乡建设局负责", "补助不重复领取。\n第四条 县住房城乡建设局会同县财政局负责");
        check(
            "第三条 县住房城乡建设局负责受理申请，并在五个工作日内答复。",
            &more,
            "第四条 县住房城乡建设局会同县财政局负责受理申请，并在五个工作日内答复。",
        );
    }

    #[test]
    fn what_stood_around_standing_together_tells_of_a_deletion() {
        let words = "构成犯罪的，依法追究刑事责任。";
        let (before, after) = OLD.split_once(words).unwrap();
        let selector = Selector { exact: words, prefix: before, suffix: after, hint: None };
        let deleted = [before, after, "第八条 拒不改正，构成犯罪的，依法追究刑事责任。\n"].concat();
        assert_eq!(find(&selector, &SearchText::new(&deleted)), Outcome::Gone);
        let kept = [OLD, "第八条 拒不改正，构成犯罪的，依法追究刑事责任。\n"].concat();
        assert!(matches!(find(&selector, &SearchText::new(&kept)), Outcome::Found(found) if found.is_verbatim));
    }

    #[test]
    fn what_was_deleted_is_not_taken_for_a_look_alike() {
        let new = OLD.replace("第四条 违反本办法规定，不按期检测的，责令改正，处二百元罚款。\n", "");
        check("违反本办法规定，不按期检测的，责令改正，处二百元罚款。", &new, "gone");
        check("构成犯罪的，依法追究刑事责任。", &OLD.replace("第六条 构成犯罪的，依法追究刑事责任。\n", ""), "gone");
    }

    #[test]
    fn two_places_that_cannot_be_told_apart_are_both_named() {
        let line = "每台电梯补助20万元，由县财政拨付。\n";
        let around = ["第三条 县住房城乡建设局负责受理申请，并在五个工作日内答复。\n", line].concat();
        let text = SearchText::new(&[around.as_str(), "说明。\n", around.as_str(), "说明。\n"].concat());
        let selector = Selector { exact: line.trim(), ..Selector::default() };
        assert!(matches!(find(&selector, &text), Outcome::Ambiguous(places) if places.len() == 2));
    }

    #[test]
    fn nothing_is_found_for_nothing_and_in_nothing() {
        for (exact, text) in [("", "第一条"), ("第一条", ""), ("", ""), ("，", "第一条"), ("甲", "第一条 甲")]
        {
            let selector = Selector { exact, ..Selector::default() };
            let outcome = find(&selector, &SearchText::new(text));
            assert_eq!(matches!(outcome, Outcome::Found(_)), exact == "甲", "{exact} {text}");
        }
    }
}
