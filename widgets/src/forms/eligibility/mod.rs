//! 我符合吗: questions, answers and what they lead to.

mod plain;
mod view;

pub(crate) use view::Eligibility;

examples! {
    Eligibility
    listed {
        "typical" = "我家老人能领用餐补助吗",
        "minimal" = "一个问题就够了",
    }
    hidden {
        "longest" = "特别长的问题",
        "broken" = "写错了的自查",
    }
}
