//! Words to lines of a width: greedy, then evened out, so that no last line is a single character. Where Chinese stands beside letters or
//! digits a little space is set, as the stylesheet has browsers do it, whether the author typed a blank there or not.

use mingbai_content::text::gap;

use crate::breaks::breaks;
use crate::picture::STRONG;
use crate::scene::{Font, Measure, Weight};

/// The space between Chinese and letters or digits, as a part of their size: that of `text-autospace`.
const GAP: f32 = 0.125;

/// How the lines of a paragraph are to fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fall {
    /// As full as they get, but for a last line of one character.
    Full,
    /// All about as long, for headings.
    Even,
}

/// A run of one weight on a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) weight: Weight,
    pub(crate) words: String,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) runs: Vec<Run>,
    pub(crate) width: f32,
}

/// The lines of `words` in `font`, none wider than `width`, which a word that is wider is cut for.
pub(crate) fn lines(words: &str, font: Font, width: f32, fall: Fall, measure: &dyn Measure) -> Vec<Line> {
    let text = Weighted::new(words, font);
    let pieces = text.pieces(measure);
    let full = fill(&text, &pieces, width, measure);
    let is_short = |lines: &[Line]| lines.len() > 1 && lines.last().is_some_and(|line| line.width < font.size * 1.6);
    let narrower = match fall {
        Fall::Even if full.len() > 1 => evened(&text, &pieces, full.len(), width, measure),
        Fall::Full if is_short(&full) => fill(&text, &pieces, width - font.size, measure),
        Fall::Even | Fall::Full => return full,
    };
    if narrower.len() == full.len() && !(fall == Fall::Full && is_short(&narrower)) { narrower } else { full }
}

/// How wide words are on one line, in one weight.
pub(crate) fn width(words: &str, font: Font, measure: &dyn Measure) -> f32 {
    let text = Weighted::new(words, font);
    text.line(0, text.plain.len(), measure).width
}

/// Fewest parts of ten that the shorter of two lines has of the longer, to be parted at a mark.
const EVEN_ENOUGH: f32 = 0.4;

/// Two lines that end where the sentence pauses, where they are about as long.
fn at_a_mark(text: &Weighted, pieces: &[Piece], width: f32, measure: &dyn Measure) -> Option<Vec<Line>> {
    if text.plain.contains('\n') {
        return None;
    }
    let pauses = |piece: &&Piece| {
        let words = text.plain.get(..piece.end).unwrap_or_default().trim_end();
        words.ends_with(['，', '。', '、', '：', '；', '！', '？']) && piece.end < text.plain.len()
    };
    let halves = |piece: &Piece| {
        let (first, second) = (text.line(0, piece.end, measure), text.line(piece.end, text.plain.len(), measure));
        let (longer, shorter) = (first.width.max(second.width), first.width.min(second.width));
        (longer <= width && shorter >= longer * EVEN_ENOUGH).then_some((longer, [first, second]))
    };
    let best = pieces.iter().filter(pauses).filter_map(halves).min_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, lines)| lines.into())
}

/// The narrowest setting of as many lines.
fn evened(text: &Weighted, pieces: &[Piece], count: usize, width: f32, measure: &dyn Measure) -> Vec<Line> {
    if count == 2
        && let Some(lines) = at_a_mark(text, pieces, width, measure)
    {
        return lines;
    }
    let (mut too_narrow, mut wide) = (width * 0.4, width);
    while wide - too_narrow > text.font.size / 4.0 {
        let middle = (too_narrow + wide) / 2.0;
        if fill(text, pieces, middle, measure).len() > count {
            too_narrow = middle;
        } else {
            wide = middle;
        }
    }
    fill(text, pieces, wide, measure)
}

/// Text with its bold ranges.
struct Weighted {
    plain: String,
    strong: Vec<(usize, usize)>,
    font: Font,
}

/// What stands between two places where a line may end.
struct Piece {
    start: usize,
    end: usize,
    /// Without the spaces at its end.
    width: f32,
    /// With them.
    advance: f32,
    is_last_of_line: bool,
}

impl Weighted {
    fn new(words: &str, font: Font) -> Self {
        let mut plain = String::with_capacity(words.len());
        let mut edges: Vec<usize> = Vec::new();
        for sign in words.chars() {
            if sign == STRONG {
                edges.push(plain.len());
                continue;
            }
            if let Some(tight) = without_typed_gap(&plain, sign) {
                plain.truncate(tight);
                edges.iter_mut().for_each(|edge| *edge = tight.min(*edge));
            }
            plain.push(sign);
        }
        edges.push(plain.len());
        let strong = edges.chunks_exact(2).filter_map(|edge| Some((*edge.first()?, *edge.last()?))).collect();
        Self { plain, strong, font }
    }

    fn pieces(&self, measure: &dyn Measure) -> Vec<Piece> {
        let mut start = 0;
        let places = breaks(&self.plain).into_iter();
        places
            .map(|place| {
                let piece = self.piece(start, place.at, place.is_forced, measure);
                start = place.at;
                piece
            })
            .collect()
    }

    fn piece(&self, start: usize, end: usize, is_last_of_line: bool, measure: &dyn Measure) -> Piece {
        let words = self.plain.get(start..end).unwrap_or_default();
        let tight = start + words.trim_end().len();
        let width = self.runs(start, tight, measure).last().map_or(0.0, |run| run.x + run.width);
        let spaces = words.trim_end_matches(['\n', '\r']).len() - words.trim_end().len();
        let spaces = measure.width(" ", self.font) * f32::from(u8::try_from(spaces).unwrap_or(u8::MAX));
        let advance = width + spaces + self.gap(end);
        Piece { start, end, width, advance, is_last_of_line }
    }

    /// The space that is set before the byte `at`, if the line does not begin there.
    fn gap(&self, at: usize) -> f32 {
        let sides = self.plain.get(..at).zip(self.plain.get(at..));
        let sides = sides.and_then(|(before, after)| before.chars().next_back().zip(after.chars().next()));
        if sides.is_some_and(|(before, after)| gap::is_between(before, after)) { self.font.size * GAP } else { 0.0 }
    }

    /// The text from `start` to `end`, divided where its weight changes, and where a space is set.
    fn runs(&self, start: usize, end: usize, measure: &dyn Measure) -> Vec<Run> {
        let is_edge = |at: &usize| {
            let is_weight = self.strong.iter().any(|(from, to)| *from == *at || *to == *at);
            is_weight || self.gap(*at) > 0.0
        };
        let signs = self.plain.get(start..end).unwrap_or_default().char_indices();
        let inside = signs.map(|(offset, _)| start + offset).skip(1).filter(is_edge);
        let mut runs = Vec::new();
        let (mut from, mut x) = (start, 0.0);
        for to in inside.chain([end]) {
            let words = self.plain.get(from..to).unwrap_or_default();
            let is_strong = self.strong.iter().any(|(begin, finish)| *begin <= from && to <= *finish);
            let weight = if is_strong { Weight::Bold } else { self.font.weight };
            if !words.is_empty() {
                let width = measure.width(words, Font { weight, ..self.font });
                runs.push(Run { x, width, weight, words: words.to_owned() });
                x += width + self.gap(to);
            }
            from = to;
        }
        runs
    }

    fn line(&self, start: usize, end: usize, measure: &dyn Measure) -> Line {
        let words = self.plain.get(start..end).unwrap_or_default();
        let tight = start + words.trim_end().len();
        let runs = self.runs(start, tight, measure);
        let width = runs.last().map_or(0.0, |run| run.x + run.width);
        Line { runs, width }
    }
}

/// How long the text is without the blank at its end, if `next` stands behind that and a space is set between the two anyway.
fn without_typed_gap(text: &str, next: char) -> Option<usize> {
    let tight = text.strip_suffix(gap::is_typed)?;
    let before = tight.chars().next_back()?;
    gap::is_between(before, next).then_some(tight.len())
}

fn fill(text: &Weighted, pieces: &[Piece], width: f32, measure: &dyn Measure) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut begun: Option<(usize, f32)> = None;
    for piece in pieces {
        if let Some((start, advance)) = begun
            && advance + piece.width > width
        {
            lines.push(text.line(start, piece.start, measure));
            begun = None;
        }
        let (start, advance) = match begun {
            None if piece.width > width => cut(text, piece, width, measure, &mut lines),
            None => (piece.start, piece.advance),
            Some((start, advance)) => (start, advance + piece.advance),
        };
        begun = Some((start, advance));
        if piece.is_last_of_line {
            if start < piece.end {
                lines.push(text.line(start, piece.end, measure));
            }
            begun = None;
        }
    }
    lines
}

/// Cuts a piece that no line can hold, and gives what is left of it: where it starts and how wide it is.
fn cut(text: &Weighted, piece: &Piece, width: f32, measure: &dyn Measure, lines: &mut Vec<Line>) -> (usize, f32) {
    let mut start = piece.start;
    let mut sum = 0.0;
    let words = text.plain.get(piece.start..piece.end).unwrap_or_default();
    for (offset, sign) in words.char_indices() {
        let at = piece.start + offset;
        let gap = if at > start { text.gap(at) } else { 0.0 };
        let own = gap + text.runs(at, at + sign.len_utf8(), measure).first().map_or(0.0, |run| run.width);
        if sum + own > width && at > start {
            lines.push(text.line(start, at, measure));
            (start, sum) = (at, -gap);
        }
        sum += own;
    }
    // What follows on the line stands behind its blanks.
    (start, sum + piece.advance - piece.width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixed::{FixedWidths, SANS_30};

    fn check(words: &str, width: f32, fall: Fall, expect: &[&str]) {
        let lines = lines(words, SANS_30, width, fall, &FixedWidths);
        let shown: Vec<String> =
            lines.iter().map(|line| line.runs.iter().map(|run| run.words.as_str()).collect()).collect();
        assert_eq!(shown, expect);
        assert!(lines.iter().all(|line| line.width <= width), "a line is wider than {width}");
    }

    #[test]
    fn lines_are_filled_and_no_character_is_left_alone() {
        check("一二三四五六七八", 120.0, Fall::Full, &["一二三四", "五六七八"]);
        check("一二三四五六七", 120.0, Fall::Full, &["一二三四", "五六七"]);
        check("一二三四五", 120.0, Fall::Full, &["一二三", "四五"]);
        check("一二三四五六七八，九", 240.0, Fall::Full, &["一二三四五六七", "八，九"]);
    }

    #[test]
    fn headings_fall_into_even_lines() {
        check("一二三四五六七八九十", 270.0, Fall::Even, &["一二三四五", "六七八九十"]);
        check("一二三四五六，七八九十", 270.0, Fall::Even, &["一二三四五六，", "七八九十"]);
        check("一，二三四五六七八九十", 270.0, Fall::Even, &["一，二三四五", "六七八九十"]);
    }

    #[test]
    fn what_fits_no_line_is_cut() {
        check("甲ABCDEFGHIJ乙", 90.0, Fall::Full, &["甲", "ABCDE", "FGHIJ", "乙"]);
    }

    #[test]
    fn bold_words_are_runs_of_their_own() {
        let lines = lines("补\u{2}20 万元\u{2}钱", SANS_30, 400.0, Fall::Full, &FixedWidths);
        let runs: Vec<(&str, Weight)> = lines[0].runs.iter().map(|run| (run.words.as_str(), run.weight)).collect();
        let bold = [("20", Weight::Bold), ("万元", Weight::Bold)];
        assert_eq!(runs, [("补", Weight::Regular), bold[0], bold[1], ("钱", Weight::Regular)]);
    }

    #[test]
    fn a_blank_that_was_typed_and_one_that_was_not_are_the_same_space() {
        let set = |words: &str, width: f32| lines(words, SANS_30, width, Fall::Full, &FixedWidths);
        let line = &set("补20万元", 400.0)[0];
        let places: Vec<(f32, &str)> = line.runs.iter().map(|run| (run.x, run.words.as_str())).collect();
        assert_eq!(places, [(0.0, "补"), (33.75, "20"), (71.1, "万元")]);
        for (typed, untyped) in [
            ("每台补 20 万元", "每台补20万元"),
            ("补\u{a0}20\u{a0}万元", "补20万元"),
            ("补 \u{2}20 万元\u{2} 整", "补\u{2}20万元\u{2} 整"),
            ("用 App 办，2026 年 10 月 8 日至 12 月 15 日", "用App办，2026年10月8日至12月15日"),
        ] {
            // On one line, and on lines that end wherever there is no more room.
            for size in 3..16 {
                let size = size as f32 * 30.0;
                assert_eq!(set(typed, size), set(untyped, size), "{typed} in {size}");
                assert!(set(typed, size).iter().all(|line| line.width <= size), "{typed} in {size}");
            }
            assert_eq!(width(typed, SANS_30, &FixedWidths), width(untyped, SANS_30, &FixedWidths));
        }
        assert_eq!(set("a b", 400.0)[0].runs.len(), 1, "a blank between words went");
        assert_eq!(set("50% 的", 400.0)[0].runs[0].words, "50% 的", "a blank went where no space is set");
    }

    #[test]
    fn a_line_end_in_the_text_ends_the_line() {
        check("甲\n乙", 400.0, Fall::Full, &["甲", "乙"]);
        check("", 400.0, Fall::Full, &[]);
    }
}
