//! 制定背景: why a policy was made.

mod view;

pub(crate) use view::Background;

examples! {
    Background
    listed {
        "typical" = "养老助餐为什么出台",
        "minimal" = "只有一段的背景",
    }
    hidden {
        "longest" = "特别长的背景",
        "broken" = "写错了的背景",
    }
}
