//! 步骤: what to do, in order.

mod view;

pub(crate) use view::Steps;

examples! {
    Steps
    listed {
        "typical" = "店铺补偿怎么领",
        "minimal" = "两步办完",
    }
    hidden {
        "longest" = "特别长的步骤",
        "broken" = "写错了的步骤",
    }
}
