//! 名词解释: terms of the document in plain words, as a list and where each is first used.

mod terms;
mod view;

pub(crate) use terms::Terms;
pub(crate) use view::GlossaryView;

examples! {
    Glossary
    listed {
        "typical" = "加装电梯的几个名词",
        "minimal" = "一个名词",
    }
    hidden {
        "longest" = "特别长的名词解释",
        "broken" = "写错了的名词解释",
    }
}
