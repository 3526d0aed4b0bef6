//! Writes [`Form`](super::Form), [`Body`](super::Body) and what both know from the table of forms.

/// How a form's reader is called, by what kind of content the form begins with.
///
/// `list`, `table` and `own` (its module says what is its content): text before the content is intro, and the reader takes
/// the content alone. `whole`: the reader takes the whole section.
macro_rules! call {
    (whole $module:ident, $scope:ident, $context:ident) => {
        ($module::read($scope, $context), Vec::new())
    };
    (list $module:ident, $scope:ident, $context:ident) => {
        with_parts(is_list, $scope, $context, |content, scope, context| $module::read(content, scope, context))
    };
    (table $module:ident, $scope:ident, $context:ident) => {
        with_parts(is_table, $scope, $context, |content, scope, context| $module::read(content, scope, context))
    };
    (own $module:ident, $scope:ident, $context:ident) => {
        with_parts($module::is_content, $scope, $context, |content, scope, context| {
            $module::read(content, scope, context)
        })
    };
}

/// Writes the types and functions; a row is variant, content, class, module, kind of content, and the traits in
/// which it differs from `PLAIN`.
macro_rules! forms {
    ($(
        $(#[$doc:meta])*
        $variant:ident($content:ty) $class:literal in $module:ident, $begins:ident { $($field:ident: $value:expr),* $(,)? };
    )+) => {
        /// A way to present an interpretation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Form {
            $($(#[$doc])* #[serde(rename = $class)] $variant,)+
        }

        /// The content of a section, by form.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "form", content = "content")]
        pub enum Body {
            $($(#[$doc])* #[serde(rename = $class)] $variant($content),)+
        }

        impl Form {
            const ALL: [Self; [$($class),+].len()] = [$(Self::$variant),+];

            /// The class that names the form, without its dot; `prose` for [`Form::Prose`], which needs none.
            pub const fn class(self) -> &'static str {
                match self {
                    $(Self::$variant => $class,)+
                }
            }

            const fn traits(self) -> &'static Traits {
                match self {
                    $(Self::$variant => const { &Traits { $($field: $value,)* ..PLAIN } },)+
                }
            }
        }

        impl Body {
            /// Which form it is of.
            pub(crate) const fn form(&self) -> Form {
                match self {
                    $(Self::$variant(_) => Form::$variant,)+
                }
            }
        }

        impl Body {
            /// What it is made of, whatever its form.
            pub fn shape(&self) -> Shape<'_> {
                match self {
                    $(Self::$variant(content) => $module::shape(content),)+
                }
            }
        }

        /// The entries of a body, without those of an infographic's blocks.
        pub(crate) fn entries(body: &Body) -> Vec<&Entry> {
            let mut entries = Vec::new();
            match body {
                $(Body::$variant(content) => content.push_entries(&mut entries),)+
            }
            entries
        }

        /// Reads the nodes of a section as `form`; returns also the nodes after the form's own content.
        pub(crate) fn read<'n, 'a>(
            form: Form,
            scope: &mut Scope<'n, 'a, '_>,
            context: &mut Context<'_>,
        ) -> (Reading, Vec<&'n Node<'a>>) {
            match form {
                $(Form::$variant => {
                    let (reading, after) = call!($begins $module, scope, context);
                    (reading.into_body(Body::$variant), after)
                })+
            }
        }
    };
}
