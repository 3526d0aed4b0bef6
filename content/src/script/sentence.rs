//! Sentences that can be said in one breath.

use crate::text::spoken::read_out;

/// Characters after which a speaker wants to breathe.
const BREATH: usize = 40;

/// Fewest characters that stand as a sentence of their own.
const SHORTEST: usize = 8;

/// Words that bind what they open to what follows: 如果……，就…….
const BINDING: [&str; 22] = [
    "如果", "要是", "只要", "只有", "凡是", "凡", "因为", "由于", "虽然", "即使", "除", "对", "经", "为", "按", "自",
    "从", "在", "当", "把", "除了", "过了",
];

/// Words that bind what they open to what stands before.
const BOUND: [&str; 24] = [
    "就", "才", "则", "也", "都", "而", "但", "并", "并且", "或者", "或", "以及", "及", "还", "又", "再", "所以",
    "因此", "不然", "其中", "由", "应当", "可以", "不得",
];

/// The sentences of written `text`, said aloud: ；ends a sentence, and what is longer than a breath ends at a comma that lets it.
pub(super) fn spoken(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    for sentence in text.split_inclusive(['。', '！', '？', '；', '!', '?', '\n']) {
        let words = sentence.trim();
        let (words, stop) = match words.chars().next_back() {
            Some(stop @ ('。' | '！' | '？')) => (words.strip_suffix(stop).unwrap_or(words), stop),
            Some('!') => (words.trim_end_matches('!'), '！'),
            Some('?') => (words.trim_end_matches('?'), '？'),
            _ => (words.trim_end_matches('；'), '。'),
        };
        let said = read_out(words);
        if said.is_empty() {
            continue;
        }
        let mut pieces = in_breaths(&said);
        if let Some(last) = pieces.last_mut() {
            last.push(stop);
        }
        sentences.extend(pieces);
    }
    sentences
}

/// Characters that are said; marks and spaces are not.
pub(super) fn said_characters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

/// `sentence` without its stop, cut where that can be done; all but the last piece have a stop.
fn in_breaths(sentence: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    let mut left = said_characters(sentence);
    while left > BREATH {
        let Some(Cut { piece, after, said }) = cut(rest, left) else { break };
        pieces.push([piece, "。"].concat());
        rest = after;
        left -= said;
    }
    pieces.push(rest.to_owned());
    pieces
}

/// A sentence in two.
struct Cut<'s> {
    piece: &'s str,
    after: &'s str,
    /// Characters of the piece that are said.
    said: usize,
}

/// The last comma within a breath at which a sentence of `total` said characters may end, else the first beyond. What is counted is
/// counted on the way: a sentence may have thousands of commas.
fn cut(sentence: &str, total: usize) -> Option<Cut<'_>> {
    let mut found = None;
    let (mut said, mut titles, mut quotes, mut clause) = (0_usize, 0_i32, 0_i32, 0_usize);
    for (at, sign) in sentence.char_indices() {
        match sign {
            '《' => titles += 1,
            '》' => titles -= 1,
            '“' => quotes += 1,
            '”' => quotes -= 1,
            '：' => clause = at + sign.len_utf8(),
            '，' => {
                let words = sentence.get(clause..at)?;
                clause = at + sign.len_utf8();
                let after = sentence.get(clause..)?;
                if said > BREATH && found.is_some() {
                    break;
                }
                let is_bound = BINDING.iter().any(|word| words.starts_with(word))
                    || BOUND.iter().any(|word| after.starts_with(word));
                if is_bound || titles > 0 || quotes > 0 || said < SHORTEST || total - said < SHORTEST {
                    continue;
                }
                found = Some(Cut { piece: sentence.get(..at)?, after, said });
                if said > BREATH {
                    break;
                }
            }
            _ => said += usize::from(sign.is_alphanumeric()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(spoken(text), expect, "{text}");
    }

    #[test]
    fn a_semicolon_ends_a_sentence() {
        check("送一次补3元；远的补5元。", &["送一次补三元。", "远的补五元。"]);
    }

    #[test]
    fn a_long_sentence_ends_at_a_comma_that_lets_it() {
        check(
            "申请表、表决和公示说明、业主代表身份证明、房屋权属证明都要交原件，要领困难补助的家庭还要再加一份当年的证明",
            &[
                "申请表、表决和公示说明、业主代表身份证明、房屋权属证明都要交原件。",
                "要领困难补助的家庭还要再加一份当年的证明。",
            ],
        );
        check(
            "如果参加表决的人里面积和人数都达到四分之三以上的业主同意加装电梯的方案，就可以往下走到公示和申请这一步",
            &[
                "如果参加表决的人里面积和人数都达到四分之三以上的业主同意加装电梯的方案，就可以往下走到公示和申请这一步。",
            ],
        );
    }

    #[test]
    fn only_what_is_said_counts() {
        assert_eq!(said_characters("零五五五 零零零，《办法》。"), 9);
    }
}
