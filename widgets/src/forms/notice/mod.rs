//! 公告: a poster for a notice board.

mod view;

pub(crate) use view::Notice;

examples! {
    Notice
    listed {
        "typical" = "老人吃饭补多少，贴在公告栏上",
        "minimal" = "两句话的公告",
    }
    hidden {
        "longest" = "特别长的公告",
        "broken" = "写错了的公告",
    }
}
