//! Whether a number goes on where the one before it ended, and what to say where it does not.

use crate::finding::Code;
use crate::model::Marker;

/// The code and the words of the finding; none where the numbers are in order: 第二条, 第二条之一, 第三条.
pub(super) fn verdict(before: Marker, marker: Marker) -> Option<(Code, &'static str)> {
    let (own, last) = (place(marker), place(before));
    let follows = own == (last.0 + 1, 0) || own == (last.0, last.1 + 1) || own == (last.0 + 1, 1);
    // Numbers that begin anew are in order, and so are headings without one.
    if follows || own == (1, 0) || marker.number() == 0 {
        return None;
    }
    Some(if own > last {
        (Code::PolicyNumberSkipped, "中间缺号，请核对原文是否漏段")
    } else {
        (Code::PolicyNumberRepeated, "编号重复或倒退，请核对原文")
    })
}

const fn place(marker: Marker) -> (u32, u32) {
    match marker {
        Marker::Inserted(number, after) => (number, after),
        _ => (marker.number(), 0),
    }
}
