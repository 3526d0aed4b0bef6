//! What the rest of the crate asks of a form, beside its content.

use super::Form;
use crate::model::shape::Weight;

/// The answers of one form, in its row of the table.
pub(super) struct Traits {
    /// Chinese and common English names that authors write in place of its class.
    pub(super) names: &'static [&'static str],
    /// The values that its heading may carry: `{.chart kind=bar unit=元}`.
    pub(super) keys: &'static [&'static str],
    /// Whether it may stand inside an infographic.
    pub(super) is_block: bool,
    /// Whether it is handed out or pinned up on paper.
    pub(super) is_sheet: bool,
    /// What is claimed by the text before its own content.
    pub(super) intro: Weight,
}

/// A form that asks for nothing special; each row says only where it differs.
pub(super) const PLAIN: Traits =
    Traits { names: &[], keys: &[], is_block: false, is_sheet: false, intro: Weight::Stated };

impl Form {
    /// The form that a class names; [`Form::Prose`] has none.
    pub fn from_class(class: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|form| form.class() == class)
    }

    /// The form that a name means which authors write for its class: 问答, FAQ.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|form| form.traits().names.iter().any(|it| it.eq_ignore_ascii_case(name)))
    }

    /// Whether the form may stand inside an infographic, as a block of it.
    pub const fn is_block(self) -> bool {
        self.traits().is_block
    }

    /// Whether its sections are handed out or pinned up on paper.
    pub(crate) const fn is_sheet(self) -> bool {
        self.traits().is_sheet
    }

    /// The values that its heading may carry.
    pub(crate) const fn keys(self) -> &'static [&'static str] {
        self.traits().keys
    }

    /// What is claimed by the text before its own content.
    pub(crate) const fn intro(self) -> Weight {
        self.traits().intro
    }
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn no_two_forms_answer_to_one_name() {
        let mut all: Vec<String> = Form::NAMED
            .into_iter()
            .flat_map(|form| form.traits().names.iter().copied().chain([form.class()]))
            .map(str::to_ascii_lowercase)
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_name_with_capitals_means_its_form_too() {
        assert_eq!(Form::from_name("FAQ"), Some(Form::Qa));
        assert_eq!(Form::from_name("流程图"), Some(Form::Flow));
        assert_eq!(Form::from_name("新闻"), None);
        assert_eq!(Form::from_class("prose"), None);
    }

    #[test]
    fn the_json_name_of_a_form_is_its_class() {
        for form in [Form::Prose].into_iter().chain(Form::NAMED) {
            assert_eq!(serde_json::to_string(&form).unwrap(), ["\"", form.class(), "\""].concat());
        }
    }
}
