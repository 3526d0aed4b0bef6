//! 前后对比: before and now.

mod view;

pub(crate) use view::Compare;

examples! {
    Compare
    listed {
        "typical" = "加装电梯，新旧对比",
        "minimal" = "一行对比",
    }
    hidden {
        "longest" = "特别长的对比",
        "broken" = "写错了的对比",
    }
}
