//! Tables of a plain text, whose cells only blanks part: 类别　对象　补贴标准（元/月） above A类　博士　2000.

use crate::policy::{Paragraph, Policy};
use crate::span::Span;
use crate::text::fold;

/// Most bytes of a cell of such a table that only single blanks part: words of other languages are parted so too.
const NARROW_CELL: usize = 60;

/// The text of the policy with a tab in each gap of such a table, every byte in its place; nothing where there is none.
pub(super) fn tabbed(policy: &Policy) -> Option<String> {
    let rows: Vec<Option<&Paragraph>> =
        policy.paragraphs.iter().map(|paragraph| Some(paragraph).filter(|it| it.spans.len() == 1)).collect();
    let mut text: Option<Vec<u8>> = None;
    for is_gap in [is_wide, is_any] {
        let gaps: Vec<Vec<Span>> =
            rows.iter().map(|row| row.map(|row| gaps(&policy.text, row.span(), is_gap)).unwrap_or_default()).collect();
        let mut from = 0;
        while let Some(first) = gaps.get(from) {
            let count = gaps.iter().skip(from).take_while(|it| it.len() == first.len()).count();
            let cells = |at: usize| cells(&policy.text, rows.get(at).copied().flatten(), gaps.get(at));
            let is_narrow = is_gap("\u{20}");
            if first.len() > 1 && count > 1 && is_table(&(from..from + count).map(cells).collect::<Vec<_>>(), is_narrow)
            {
                let bytes = text.get_or_insert_with(|| policy.text.clone().into_bytes());
                for gap in gaps.iter().skip(from).take(count).flatten() {
                    // The cell begins right behind the tab, as it does behind every other.
                    let Some((tab, blanks)) = bytes.get_mut(gap.start..gap.end).and_then(<[u8]>::split_last_mut) else {
                        continue;
                    };
                    blanks.fill(b' ');
                    *tab = b'\t';
                }
            }
            from += count;
        }
    }
    text.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Blanks that part cells and no words.
fn is_wide(blanks: &str) -> bool {
    blanks.contains('\u{3000}') || blanks.chars().count() > 1
}

fn is_any(_: &str) -> bool {
    true
}

/// The blanks inside a line that part cells; none where it has tabs.
fn gaps(text: &str, line: Span, is_gap: fn(&str) -> bool) -> Vec<Span> {
    let words = line.of(text);
    let mut found = Vec::new();
    let mut rest = line.start;
    for word in words.split(char::is_whitespace).filter(|word| !word.is_empty()) {
        let start = text.get(rest..line.end).and_then(|it| it.find(word)).map_or(rest, |at| rest + at);
        let gap = Span::new(rest, start);
        if rest > line.start && is_gap(gap.of(text)) {
            found.push(gap);
        }
        rest = start + word.len();
    }
    if words.contains('\t') { Vec::new() } else { found }
}

fn cells<'t>(text: &'t str, row: Option<&Paragraph>, gaps: Option<&Vec<Span>>) -> Vec<&'t str> {
    let Some((row, gaps)) = row.zip(gaps) else { return Vec::new() };
    let starts = [row.span().start].into_iter().chain(gaps.iter().map(|gap| gap.end));
    let ends = gaps.iter().map(|gap| gap.start).chain([row.span().end]);
    starts.zip(ends).map(|(start, end)| Span::new(start, end).of(text)).collect()
}

/// Whether lines of as many cells are a header without numbers above rows with some.
fn is_table(rows: &[Vec<&str>], is_narrow: bool) -> bool {
    let is_number = |cell: &&str| cell.starts_with(|sign: char| sign.is_ascii_digit());
    let is_bare = |cell: &&str| cell.chars().all(|sign| sign.is_ascii_digit() || ".%％,".contains(sign));
    let Some((header, rows)) = rows.split_first() else { return false };
    let is_header = !header.iter().any(|cell| is_bare(cell) || cell.contains(['。', '；', '，']));
    let is_row = |row: &Vec<&str>| {
        if is_narrow {
            row.iter().any(is_bare) && row.iter().all(|cell| cell.len() <= NARROW_CELL)
        } else {
            row.iter().any(is_number)
        }
    };
    is_header && header.iter().all(|cell| cell.chars().any(fold::is_han)) && rows.iter().all(is_row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;

    fn rows(text: &str) -> Vec<String> {
        let policy = policy::parse(text).output;
        let read = tabbed(&policy).unwrap_or_default();
        let lines = read.lines().filter(|line| line.contains('\t'));
        lines.map(|line| line.split('\t').map(str::trim).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn blanks_part_the_cells_of_a_table_in_a_plain_text() {
        let text = "办法\n第四条　按下列标准执行：\n类别　对象　补贴标准（元/月）\nA类　博士　2000\nB类　硕士　1200\n第五条　每年申请。\n";
        assert_eq!(rows(text), ["类别|对象|补贴标准（元/月）", "A类|博士|2000", "B类|硕士|1200"]);
        let text = "办法\n第五条 标准如下：\n补贴项目 人员类别 2023年标准 2024年标准\n护理补贴 一级残疾人 110 130\n护理补贴 二级残疾人 90 100\n第六条 可以同时领取。\n";
        let expect =
            ["补贴项目|人员类别|2023年标准|2024年标准", "护理补贴|一级残疾人|110|130", "护理补贴|二级残疾人|90|100"];
        assert_eq!(rows(text), expect);
    }

    #[test]
    fn blanks_in_running_words_part_nothing() {
        assert!(
            rows("办法\n甲 乙 丙\n丁 戊 己\n第一条　每台　补助　20万元。\n第二条　每台　补助　30万元。\n").is_empty()
        );
        assert!(rows("Rules\nThe sum is 20 yuan\nThe rest is 30 yuan\n").is_empty());
    }
}
