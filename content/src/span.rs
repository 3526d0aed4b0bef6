//! Places in a source text: byte spans, and the lines and columns that people count in.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in the text that was parsed; both ends lie on `char` boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words at this span, or the empty string where the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

impl From<core::ops::Range<usize>> for Span {
    fn from(range: core::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Line and column as an editor shows them: both from 1, the column counted in Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalars, from 1.
    pub column: usize,
}

/// Where the lines of a text begin; built once, asked often.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the line starts of `text`; LF, CRLF and a lone CR each end a line.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(index + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                starts.push(index + 1);
            }
        }
        Self { starts }
    }

    /// Line and column of a byte `offset` of the same `text`.
    pub fn locate(&self, text: &str, offset: usize) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let column = text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        LineColumn { line, column }
    }

    /// The bytes of a `line` (from 1), its ending included; empty when there is no such line.
    pub fn line(&self, text: &str, line: usize) -> Span {
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied();
        match start {
            Some(start) => Span::new(start, self.starts.get(line).copied().unwrap_or(text.len())),
            None => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_a_lone_carriage_return_ends_a_line() {
        let text = "一二\r三四\r\n五";
        let index = LineIndex::new(text);
        let place = |needle: &str| index.locate(text, text.find(needle).unwrap_or_default());
        assert_eq!(place("二"), LineColumn { line: 1, column: 2 });
        assert_eq!(place("四"), LineColumn { line: 2, column: 2 });
        assert_eq!(place("五"), LineColumn { line: 3, column: 1 });
        assert_eq!(index.line(text, 2).of(text), "三四\r\n");
        assert_eq!(index.line(text, 9), Span::default());
    }
}
