//! 发布会: who said what, with times into the recording.

mod view;

pub(crate) use view::BriefingView;

examples! {
    Briefing
    listed {
        "typical" = "三个部门怎么说",
        "minimal" = "一个人的一句话",
    }
    hidden {
        "longest" = "特别长的发布会",
        "broken" = "写错了的发布会",
    }
}
