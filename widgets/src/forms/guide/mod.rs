//! 办事指南: before, during and after.

mod view;

pub(crate) use view::Guide;

examples! {
    Guide
    listed {
        "typical" = "加装电梯，从商量到拿钱",
        "minimal" = "登记，三句话",
    }
    hidden {
        "longest" = "特别长的指南",
        "broken" = "写错了的指南",
    }
}
