//! A document on one line: where its paragraphs part, by runs of blanks and by its own markers.
//!
//! Copies out of databases and web forms have lost their line ends. Only long lines with several markers inside are parted;
//! what a part is, is left to [`super::clean`].

use super::marker;
use super::unfinished::is_final;
use crate::model::Marker;
use crate::span::Span;
use crate::text::find::has;
use crate::text::fold;
use crate::text::numeral;

/// No paragraph of an office that holds two markers and more is longer than this, in bytes: 200 characters.
const LONGEST_PARAGRAPH: usize = 600;
/// Fewer markers than this are a list in a sentence.
const FEWEST_MARKERS: usize = 3;
/// A heading between two markers is not longer, in bytes: 26 characters.
const LONGEST_HEADING: usize = 80;

/// The parts of `line`; the line itself where it is one paragraph. `is_document` where hardly any words stand on other lines.
///
/// ```text
/// 一、目标　　到2028年完成。　　二、保障（一）加强领导。   is   一、目标 / 到2028年完成。 / 二、保障 / （一）加强领导。
/// ```
pub(crate) fn parts(line: &str, is_document: bool) -> Vec<Span> {
    let whole = Span::new(0, line.len());
    if line.len() <= LONGEST_PARAGRAPH {
        return vec![whole];
    }
    let by_blanks = cut(line, whole, is_run);
    let opens = |part: &Span| marker::recognise(part.of(line)).is_some_and(|opening| !opening.is_doubtful);
    let has_runs = by_blanks.iter().filter(|part| opens(part)).count() >= FEWEST_MARKERS;
    if !has_runs && !is_document {
        return vec![whole];
    }
    let mut sequence = Sequence::default();
    let mut finer = Vec::new();
    let parts = if has_runs { by_blanks } else { vec![whole] };
    for part in &parts {
        // Where blanks part the paragraphs, only what is far too long for one is parted further.
        match is_document && (!has_runs || part.end - part.start > 5 * LONGEST_PARAGRAPH) {
            true => finer.extend(sequence.cut(line, *part)),
            false => finer.push(*part),
        }
    }
    if has_runs || finer.iter().filter(|part| opens(part)).count() >= FEWEST_MARKERS { finer } else { parts }
}

/// Two blanks or more, as they stand before a paragraph; what is one blank in a page is one here.
fn is_run(blanks: &str) -> bool {
    blanks.chars().filter(|blank| *blank != '\t').count() > 1 && !has(blanks, '\t')
}

/// Cuts at the runs of blanks that part paragraphs; blanks after a marker part nothing.
fn cut(line: &str, whole: Span, parts: fn(&str) -> bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = whole.start;
    let mut at = whole.start;
    while let Some(offset) = line.get(at..whole.end).and_then(|rest| rest.find(fold::is_blank)) {
        let from = at + offset;
        let rest = line.get(from..whole.end).unwrap_or_default();
        let after = whole.end - rest.trim_start_matches(fold::is_blank).len();
        let words = Span::new(start, from).of(line);
        let is_marker = marker::recognise(words).is_some_and(|opening| opening.length == words.len());
        if parts(Span::new(from, after).of(line)) && !is_marker && from > start {
            found.push(Span::new(start, from));
            start = after;
        }
        at = after;
    }
    if start < whole.end {
        found.push(Span::new(start, whole.end));
    }
    found
}

/// The numbers so far, by kind of marker: what tells a marker from a number in a sentence.
#[derive(Default)]
struct Sequence {
    last: [u32; 16],
}

impl Sequence {
    /// Cuts before each marker that goes on with the numbers before it.
    fn cut(&mut self, line: &str, part: Span) -> Vec<Span> {
        let mut found = Vec::new();
        let mut start = part.start;
        let mut before = ' ';
        // Bytes up to here belong to a marker.
        let mut past = part.start;
        for (offset, character) in part.of(line).char_indices() {
            let at = part.start + offset;
            if at >= past && may_open(character) {
                let rest = Span::new(at, part.end).of(line);
                if let Some(length) = self.opening(rest, Span::new(start, at).of(line), before) {
                    if at > start {
                        found.push(Span::new(start, at));
                        start = at;
                    }
                    past = at + length;
                }
            }
            if !fold::is_blank(character) {
                before = character;
            } else if !is_final(before) {
                before = ' ';
            }
        }
        found.push(Span::new(start, part.end));
        found
    }

    /// The length of the marker at the start of `rest`, where it goes on with the numbers before it.
    fn opening(&mut self, rest: &str, words: &str, before: char) -> Option<usize> {
        let is_apart = words.is_empty() || is_apart(words, before);
        if rest.starts_with('附') {
            let word: String = rest.chars().take(3).collect();
            let is_head = marker::annex(near(rest)).is_some() || word.trim_end() == "附则";
            let is_title = marker::recognise(words).is_some_and(|opening| opening.length == words.trim_end().len());
            return (is_apart && is_head && !is_title && word.ends_with([' ', '　', '：', '1']))
                .then_some(word.trim_end().len());
        }
        let opening = marker::recognise(near(rest)).filter(|opening| !opening.is_doubtful)?;
        let rank = usize::from(opening.marker.rank());
        let last = self.last.get(rank).copied().unwrap_or_default();
        // 某办法第一章, 某方案一、: the title before the first number has no end of its own.
        let is_first = last == 0 && opening.marker.number() == 1 && marker::recognise(words).is_none();
        let is_known = match opening.marker {
            Marker::Book(number) | Marker::Chapter(number) => number == last + 1 || number == 1,
            Marker::Article(_) | Marker::Han(_) => is_first && words.len() <= LONGEST_HEADING * 2 && !has(words, '，'),
            _ => false,
        };
        ((is_apart || is_known) && self.goes_on(opening.marker)).then_some(opening.length)
    }

    /// Whether a number begins a list or is one more than the last of its kind; then it is the last.
    fn goes_on(&mut self, marker: Marker) -> bool {
        let rank = usize::from(marker.rank());
        let number = marker.number();
        let Some(last) = self.last.get_mut(rank) else { return false };
        let is_next = match marker {
            Marker::Article(_) => number == *last + 1,
            Marker::Inserted(..) => number == *last,
            _ => number <= 1 || number == *last + 1,
        };
        if is_next {
            *last = number;
            if !marker.is_article() {
                let inner = self.last.iter_mut().enumerate().filter(|(other, _)| *other > rank.max(7));
                inner.for_each(|(_, last)| *last = 0);
            }
        }
        is_next
    }
}

/// Whether a marker may begin with this character.
const fn may_open(character: char) -> bool {
    matches!(character, '第' | '附' | '(' | '（' | '①'..='⒇') || numeral::is_ordinal(character)
}

/// Enough of the text to read a marker and what follows it.
fn near(text: &str) -> &str {
    let end = text.char_indices().nth(24).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// Whether what stands before a marker has ended: a sentence, a blank, or a heading with a marker of its own.
fn is_apart(words: &str, before: char) -> bool {
    let is_heading = || {
        let Some(opening) = marker::recognise(words).filter(|_| words.len() <= LONGEST_HEADING) else { return false };
        let rest = words.get(opening.length..).unwrap_or_default();
        // 第六章 证据 is a heading; 二、依据 before （三） may cite it.
        let cites = || rest.ends_with(['照', '据', '合', '按', '第', '和', '与', '至', '将', '及', '或', '、']);
        !rest.is_empty()
            && !rest.contains(['，', '。'])
            && (opening.marker.rank() < Marker::Article(0).rank() || !cites())
    };
    before == ' ' || is_final(before) || !matches!(before, '（' | '(' | '“' | '《') && is_heading()
}

#[cfg(test)]
mod tests {
    use crate::policy;

    /// The paths of the clauses, 款 left out.
    fn check(input: &str, expect: &[&str]) {
        let policy = policy::parse(input).output;
        let clauses = policy.clauses.iter().filter(|clause| !clause.is_paragraph());
        let paths = clauses.map(|clause| clause.path.to_string().replace("第一款", ""));
        assert_eq!(paths.collect::<Vec<_>>(), expect, "{input}");
    }

    fn filler(sign: &str) -> String {
        sign.repeat(150)
    }

    #[test]
    fn a_document_on_one_line_is_parted_where_its_paragraphs_begin() {
        for part in ["　　", "  ", "\u{A0}\u{A0}\u{A0}\u{A0}", " ", ""] {
            let text = [
                "云溪县办法。",
                part,
                "一、目标",
                part,
                "到2028年，",
                &filler("甲"),
                "。",
                part,
                "二、任务",
                part,
                "（一）补助。",
                &filler("乙"),
                "。",
                part,
                "1.每台20万元；",
                part,
                "2.每户补0.5万元，依照第（一）项执行。",
                part,
                "（二）检查",
                part,
                "三、保障。",
                &filler("丙"),
                "。",
            ];
            check(&text.concat(), &["一", "二", "二、（一）", "二、（一）1", "二、（一）2", "二、（二）", "三"]);
        }
    }

    #[test]
    fn articles_on_one_line_are_counted_on() {
        let text = [
            "云溪县办法 第一章 总则 第一条 为了加强管理，依照第三条规定，",
            &filler("甲"),
            "。 第二条 有下列情形的： （一）子； （二）丑。第三条 依照第四条执行，",
            &filler("乙"),
            "。第四条 丙。",
        ];
        check(
            &text.concat(),
            &[
                "第一章",
                "第一章第一条",
                "第一章第二条",
                "第一章第二条（一）",
                "第一章第二条（二）",
                "第一章第三条",
                "第一章第四条",
            ],
        );
    }

    #[test]
    fn a_long_paragraph_among_others_stays_one() {
        let long = ["二、材料：（1）", &filler("甲"), "；（2）", &filler("乙"), "；（3）丙。"].concat();
        let text = ["一、", &filler("丁\n"), &long, "\n", &filler("戊。\n"), "三、己。"].concat();
        check(&text, &["一", "二", "三"]);
    }
}
