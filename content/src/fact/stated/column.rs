//! Columns of the policy's tables: what the header makes of a number that stands alone in a cell.

use crate::text::reading::{Fact, FactKind, Ratio, Unit, facts};

/// Headers of columns that number the rows.
const SERIAL: [&str; 8] = ["序号", "编号", "行次", "行号", "项次", "序列", "No", "NO"];
/// Last signs of headers that count what stands before them: 人数, 户数.
const COUNTS: [char; 2] = ['数', '值'];

/// What a column of a table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The numbers of the rows: they state nothing.
    Serial,
    /// Numbers of this unit, one of which is so many base units: 补助（万元）.
    Of(Unit, Ratio),
    /// Numbers of which the header tells no unit.
    Unknown,
}

/// The columns of a table by its first row; none where the row holds numbers itself.
pub(super) fn columns(row: &str) -> Vec<Column> {
    let cells: Vec<&str> = row.split('\t').collect();
    let is_number = |cell: &&str| cell.trim().starts_with(|sign: char| sign.is_ascii_digit());
    if cells.iter().any(is_number) { Vec::new() } else { cells.into_iter().map(column).collect() }
}

/// 序号, 补助金额（万元）, 人数.
fn column(header: &str) -> Column {
    let header = header.trim();
    if SERIAL.iter().any(|word| header.starts_with(word)) {
        return Column::Serial;
    }
    let bracketed = header.rsplit(['（', '(']).next().filter(|last| *last != header);
    let counted = header.strip_suffix(COUNTS).and_then(|rest| rest.char_indices().next_back().map(|(at, _)| at));
    let counted = counted.and_then(|at| header.get(at..)).and_then(|words| words.strip_suffix(COUNTS));
    bracketed.and_then(unit).or_else(|| counted.and_then(unit)).unwrap_or(Column::Unknown)
}

/// The unit that words open with: 万元/户）.
fn unit(words: &str) -> Option<Column> {
    let words = words.trim().trim_start_matches("单位").trim_start_matches(['：', ':']);
    let read = facts(&["1", words].concat());
    match read.first().map(|fact| &fact.kind) {
        Some(FactKind::Quantity { value, unit }) if *unit != Unit::Bare => Some(Column::Of(unit.clone(), *value)),
        _ => None,
    }
}

/// Whether a number alone in a cell of this column is what `fact` says.
pub(super) fn holds(column: &Column, fact: &Fact, cell: &Fact) -> bool {
    let FactKind::Quantity { value: number, unit: Unit::Bare } = &cell.kind else { return false };
    let FactKind::Quantity { value, unit } = &fact.kind else { return false };
    match column {
        Column::Serial => false,
        Column::Of(measure, factor) => {
            (unit.agrees(measure) && number.times(*factor) == Some(*value))
                || (*unit == Unit::Bare && (value == number || number.times(*factor) == Some(*value)))
        }
        Column::Unknown => fact.written.is_some_and(|it| it.digits == *number || it.count == *number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_of_a_column_gives_its_unit() {
        let of = |row: &str| {
            let told = columns(row).into_iter().map(|column| match column {
                Column::Serial => "serial".to_owned(),
                Column::Of(unit, factor) => format!("{factor} {unit}"),
                Column::Unknown => "?".to_owned(),
            });
            told.collect::<Vec<_>>().join(" | ")
        };
        assert_eq!(of("序号\t项目\t补助（万元）\t户数"), "serial | ? | 10000 元 | 1 户");
        assert_eq!(of("占比(%)\t金额（单位：元）\t各项分值"), "0.01  | 1 元 | 1 分");
        assert_eq!(of("溪南\t20"), "");
    }
}
