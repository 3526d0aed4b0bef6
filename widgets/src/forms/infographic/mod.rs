//! 图解: blocks that read as one picture.

mod view;

pub(crate) use view::Infographic;

examples! {
    Infographic
    listed {
        "typical" = "一图读懂养老助餐",
        "parts" = "多少人同意、装多少台",
        "icons" = "带图标的图解",
        "one-block" = "只有一块的图解",
    }
    hidden {
        "longest" = "特别长的图解",
        "broken" = "写错了的图解",
    }
}
