//! 回应关切: questions of 简明问答 that say when each was raised and answered.
//! For example `### 听说要居民出钱？ {raised=2026-09-10 answered=2026-09-11}`, `不用出。`.

use crate::explainer::context::Context;
use crate::forms::qa::{self, Days};
use crate::forms::shared::{Reading, Scope};
use crate::model::Question;

/// Reads the doubts and answers; one without its days is reported.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Question>> {
    qa::questions(Days::Wanted, scope, context)
}
