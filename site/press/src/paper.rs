//! Sizes of paper.

use serde::Serialize;

/// Sheets of ISO 216, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 148 × 210 mm
    A5,
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
}

impl Paper {
    /// As people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::A5 => "A5",
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }

    /// Width and height in millimetres.
    pub const fn size(self) -> (u16, u16) {
        match self {
            Self::A5 => (148, 210),
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
        }
    }
}
