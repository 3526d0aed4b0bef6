//! Tables of the plain step: rows and cells, none of which reaches into the next row.

use super::piece::{Cell, Piece, Row};
use super::tree::ElementRef;

/// The rows of a table; `content` reads a cell. A cell that spans rows stands in each of them.
pub(super) fn rows(table: ElementRef<'_>, content: impl Fn(ElementRef<'_>) -> Vec<Piece>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    // Cells that reach down into the next rows: column, rows that are left, the cell.
    let mut hanging: Vec<(usize, u16, Cell)> = Vec::new();
    for element in table.descendants().filter(|it| it.value().name() == "tr") {
        let is_head = element.parent().is_some_and(|it| it.value().name() == "thead");
        let mut row = Row { is_head, cells: Vec::new() };
        for cell in element.child_elements() {
            place_hanging(&mut hanging, &mut row);
            let span = |name| cell.value().attr(name).and_then(|text| text.parse().ok()).unwrap_or(1_u16);
            let made = Cell {
                is_header: cell.value().name() == "th",
                columns: span("colspan").clamp(1, 100),
                content: content(cell),
            };
            let down = span("rowspan").clamp(1, 1000);
            if down > 1 {
                hanging.push((row.cells.len(), down - 1, made.clone()));
            }
            row.cells.push(made);
        }
        place_hanging(&mut hanging, &mut row);
        rows.push(row);
    }
    rows
}

fn place_hanging(hanging: &mut Vec<(usize, u16, Cell)>, row: &mut Row) {
    while let Some(at) = hanging.iter().position(|(column, ..)| *column == row.cells.len()) {
        let (column, left, cell) = hanging.remove(at);
        row.cells.push(cell.clone());
        if left > 1 {
            hanging.push((column, left - 1, cell));
            // Its place in this row is taken: the next look must not find it again.
            if row.cells.len() == column {
                break;
            }
        }
    }
}
