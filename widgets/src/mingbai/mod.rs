//! An explainer in a Leptos application: one component that owns all it brings to the page.
//!
//! In the browser it draws into the shadow root of its own element; on the host it writes the same markup as a declarative root. Signals
//! stand here only, so that the views below stay data in, view out.

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

use jiff::civil::Date;
use leptos::prelude::*;
use mingbai_content::model::{Explainer, Language};
use mingbai_content::text::url::safe_link;

use crate::rendering::{Rendering, Show, Step, language_of};

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod host;

#[cfg(target_arch = "wasm32")]
use browser::element;
#[cfg(not(target_arch = "wasm32"))]
use host::element;

/// An explainer, with its stylesheet and everything that a reader can do with it.
///
/// It is a `div` with a shadow root: no rule of the application comes in but through the custom properties `--mingbai-*`, and none of
/// ours goes out. When a signal changes it is drawn again; questions stay open or closed as the reader left them, by their ids, while
/// words in the search field and opened clauses are as at first. When the component goes, its listeners and observers go.
///
/// What the loader `mingbai.js` does beyond the live step is not here: large letters by the reader's tap, reading aloud, sharing, pictures.
///
/// ```
/// use leptos::prelude::*;
/// use mingbai_content::explainer;
/// use mingbai_widgets::Mingbai;
///
/// #[component]
/// fn Preview(text: ReadSignal<String>) -> impl IntoView {
///     let explainer = Signal::derive(move || explainer::parse(&text.get()).output);
///     view! { <Mingbai explainer=explainer stylesheet="/mingbai/mingbai.css" /> }
/// }
/// # let owner = Owner::new();
/// # owner.set();
/// # let (text, _) = signal("---\ntitle: 补多少\n---\n".to_owned());
/// # assert!(view! { <Preview text=text /> }.to_html().contains("补多少"));
/// ```
#[component]
pub fn Mingbai(
    /// What to show: an explainer, or a signal of one.
    #[prop(into)]
    explainer: Signal<Explainer>,
    /// Address of `mingbai.css`, as seen from the page; it is linked inside the shadow root, once.
    #[prop(into)]
    stylesheet: String,
    /// The forms to show; everything, with head and foot, where none is named.
    #[prop(optional, into)]
    show: Signal<Show>,
    /// Language of the interface; without it that of the explainer's front matter.
    #[prop(optional, into)]
    language: MaybeProp<Language>,
    /// The day by which the host marks milestones as past, under way or to come; in the browser it is the reader's own.
    #[prop(optional, into)]
    today: MaybeProp<Date>,
    /// Address of the policy, where it does not stand on the page itself; without it that of the front matter, as it is written there.
    /// An address that would run a script is no link.
    #[prop(optional, into)]
    policy_href: MaybeProp<String>,
    /// `light`, `dark`, `auto` for the reader's system, and `elder` for large letters; without it the `color-scheme` of the page.
    #[prop(optional, into)]
    theme: MaybeProp<String>,
) -> impl IntoView {
    element(explainer, stylesheet, Settings { show, language, today, policy_href, theme })
}

/// How the application wants it.
#[derive(Clone, Copy)]
struct Settings {
    show: Signal<Show>,
    language: MaybeProp<Language>,
    today: MaybeProp<Date>,
    policy_href: MaybeProp<String>,
    theme: MaybeProp<String>,
}

impl Settings {
    /// Reads the signals; whoever calls it in an effect is called again when one changes.
    fn rendering(self, explainer: &Explainer) -> Rendering {
        let policy_href = self.policy_href.get().or_else(|| explainer.head.policy.href.clone());
        Rendering {
            step: Step::Styled,
            language: language_of(explainer, self.language.get()),
            show: self.show.get(),
            today: self.today.get(),
            // Empty names the page itself.
            policy_href: policy_href.filter(|href| href.is_empty() || safe_link(href).is_some()),
            ..Rendering::default()
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use mingbai_content::explainer;

    use super::*;
    use crate::prerender::{self, Options};

    const SOURCE: &str = "---\ntitle: 补多少\nlang: en\npolicy:\n  title: 补助办法\n  href: zc.html\n---\n\n## 问答 {.qa}\n\n### 能吗？\n\n能。\n> 原文 第一条：每台补助20万元\n";

    /// A server sends it in a page of an application, where nobody cleans it.
    #[test]
    fn the_host_writes_the_root_that_prerender_writes() {
        let explainer = explainer::parse(SOURCE).output;
        let options = Options { policy_href: Some("zc.html".to_owned()), ..Options::default() };
        let expected = prerender::shadow(&explainer, &options);
        let owner = Owner::new();
        let written =
            owner.with(|| view! { <Mingbai explainer=explainer stylesheet="m.css" theme="dark" /> }.to_html());
        let written = prerender::clean(&written);
        let opening = "<div theme=\"dark\"><template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"m.css\">";
        assert_eq!(written, [opening, &expected, "</template></div>"].concat());
    }

    #[test]
    fn the_host_marks_milestones_by_the_day_that_it_is_given() {
        let source = "---\ntitle: 几时\n---\n\n## 时间 {.timeline}\n\n- **2026年3月1日** 开始申请\n";
        let phase = |today: Option<Date>| {
            let owner = Owner::new();
            let explainer = explainer::parse(source).output;
            owner.with(|| view! { <Mingbai explainer=explainer stylesheet="m.css" today=today /> }.to_html())
        };
        assert!(!phase(None).contains("data-phase"));
        assert!(phase(Some(Date::constant(2026, 3, 2))).contains("data-phase=\"past\""));
    }
}
