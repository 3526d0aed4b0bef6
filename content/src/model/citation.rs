//! The quoted words of the policy that an entry rests on.

use serde::{Deserialize, Serialize};

use super::ClausePath;
use crate::span::Span;

/// One quotation: `> 原文 第六条：每台电梯一次性补助 20 万元`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Which clause the author names; none in `> 原文：…`.
    pub path: Option<ClausePath>,
    /// The quoted words, as written (line ends inside them removed between Han characters).
    pub quote: String,
    /// The whole citation, from 原文 to the last quoted word.
    pub span: Span,
    /// The clause path's place, empty at the colon when none is given.
    pub path_span: Span,
    /// The quoted words' place.
    pub quote_span: Span,
}
