//! 一次性告知单: what to bring and what to meet.

mod view;

pub(crate) use view::TellOnce;

examples! {
    TellOnce
    listed {
        "typical" = "申请加装电梯补助，来之前对一对",
        "minimal" = "登记只带两样",
    }
    hidden {
        "longest" = "特别长的告知单",
        "broken" = "写错了的告知单",
    }
}
