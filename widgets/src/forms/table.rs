//! The macros of the two tables: of the forms, and of the examples of one.

/// The view of a section's form, and the examples of all forms: a row a form.
macro_rules! forms {
    (
        $section:ident, $explainer:ident, $rendering:ident, $blocks:ident;
        $($form:ident($content:pat) in $module:ident => $view:expr,)*
    ) => {
        /// What stands in a section under its heading; `blocks` are the sections inside it, drawn already.
        pub(crate) fn view(
            $section: &Section,
            $explainer: &Explainer,
            $rendering: &Rendering,
            $blocks: AnyView,
        ) -> AnyView {
            match &$section.body {
                $(Body::$form($content) => $view.into_any(),)*
            }
        }

        /// The named examples, one list a form.
        pub(crate) const EXAMPLES: &[&[Example]] = &[$($module::EXAMPLES,)*];
    };
}

/// The examples of a form: `examples/<name>.md` beside the table, and its title in the gallery. `listed` are for the eye; `hidden`
/// are edge cases and broken input, tested and reachable by their address only.
macro_rules! examples {
    ($form:ident listed { $($listed:literal = $title:literal,)* } hidden { $($hidden:literal = $subject:literal,)* }) => {
        /// In the order of the gallery.
        pub(crate) const EXAMPLES: &[$crate::gallery::Example] = &[
            $(examples!($form $listed $title Listed),)*
            $(examples!($form $hidden $subject Hidden),)*
        ];
    };
    ($form:ident $name:literal $title:literal $visibility:ident) => {
        $crate::gallery::Example {
            form: mingbai_content::model::Form::$form,
            name: $name,
            title: $title,
            markdown: include_str!(concat!("examples/", $name, ".md")),
            visibility: $crate::gallery::Visibility::$visibility,
        }
    };
}
