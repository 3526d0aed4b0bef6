//! 图片、视频、音频 and 动画, with their words.

mod view;

pub(crate) use view::{Media, player};

examples! {
    Media
    listed {
        "typical" = "看图，看短片，听一听",
        "minimal" = "一张图",
    }
    hidden {
        "longest" = "特别长的片子",
        "broken" = "写错了的图片和视频",
    }
}
