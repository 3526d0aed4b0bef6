//! 时间轴: what happens when.

mod view;

pub(crate) use view::Timeline;

examples! {
    Timeline
    listed {
        "typical" = "加装电梯时间表",
        "minimal" = "一个日子",
    }
    hidden {
        "longest" = "特别长的时间轴",
        "broken" = "写错了的时间轴",
    }
}
