//! 流程图: steps, branches and their time limits.

mod plain;
mod total;
mod view;

pub(crate) use view::FlowView;

examples! {
    Flow
    listed {
        "typical" = "材料交上去以后",
        "minimal" = "两步走完",
    }
    hidden {
        "longest" = "特别长的流程",
        "broken" = "写错了的流程",
    }
}
