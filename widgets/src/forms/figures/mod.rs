//! 数字: the numbers that matter.

mod view;

pub(crate) use view::Figures;

examples! {
    Figures
    listed {
        "typical" = "修管网，记住这几个数",
        "lead" = "最要紧的数占满一行",
        "minimal" = "一个数",
    }
    hidden {
        "longest" = "特别长的数字",
        "broken" = "写错了的数字",
    }
}
