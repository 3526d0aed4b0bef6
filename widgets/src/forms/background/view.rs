//! 制定背景: why the policy was made, as passages each with its clause.

use crate::view::*;
use mingbai_content::model::Entry;

use crate::forms::prose::Passages;
use crate::rendering::Rendering;

/// Background and purpose.
#[component]
pub(crate) fn Background<'a>(entries: &'a [Entry], rendering: &'a Rendering) -> AnyView {
    view! { <div class="background"><Passages entries=entries rendering=rendering /></div> }.into_any()
}
