//! What the views are written with: Leptos' prelude, but for what a view becomes.
//!
//! In an application a view becomes nodes, of whatever type it is ([`leptos::prelude::AnyView`]). Where no application runs, on the host and in
//! the module that draws Markdown, it is written as markup at once: a view that nobody will change needs neither a state nor a type of
//! its own, and a browser parses a page of markup in a third of the time that it takes to make the nodes one by one.

#![allow(unreachable_pub, reason = "it is what public components give")]

pub(crate) use leptos::prelude::*;

#[cfg(any(not(target_arch = "wasm32"), feature = "module"))]
pub use self::written::{IntoAny, Written as AnyView};
#[cfg(not(any(not(target_arch = "wasm32"), feature = "module")))]
pub use leptos::prelude::{AnyView, IntoAny};

#[cfg(any(not(target_arch = "wasm32"), feature = "module"))]
mod written {
    use leptos::prelude::{AddAnyAttr, Render, RenderHtml};
    use leptos::tachys::html::attribute::Attribute;
    use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Position, PositionState};

    /// Markup: what a view says, written.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Written(String);

    /// Writes a view, as Leptos' trait of this name forgets its type.
    pub trait IntoAny {
        /// The markup.
        fn into_any(self) -> Written;
    }

    impl<View: RenderHtml> IntoAny for View {
        fn into_any(self) -> Written {
            Written(self.to_html())
        }
    }

    impl Render for Written {
        type State = ();

        fn build(self) -> Self::State {}

        fn rebuild(self, _state: &mut Self::State) {}
    }

    impl AddAnyAttr for Written {
        type Output<NewAttribute: Attribute> = Self;

        fn add_any_attr<NewAttribute: Attribute>(self, _attribute: NewAttribute) -> Self::Output<NewAttribute>
        where
            Self::Output<NewAttribute>: RenderHtml,
        {
            self
        }
    }

    impl RenderHtml for Written {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn html_len(&self) -> usize {
            self.0.len()
        }

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            buffer: &mut String,
            position: &mut Position,
            _escape: bool,
            _mark_branches: bool,
            _attributes: Vec<AnyAttribute>,
        ) {
            buffer.push_str(&self.0);
            *position = Position::NextChild;
        }

        fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self::State {}

        fn into_owned(self) -> Self::Owned {
            self
        }
    }
}
