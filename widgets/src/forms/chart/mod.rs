//! 图表: bars, columns and shares.

mod drawing;
mod line;
#[cfg(not(target_arch = "wasm32"))]
mod rows;
mod view;

pub(crate) use view::ChartView;

examples! {
    Chart
    listed {
        "bar" = "每餐补多少（条形图）",
        "column" = "每年装多少台（柱形图）",
        "line" = "每月多少人次来吃",
        "share" = "各层怎么分摊（占比图）",
        "minimal" = "一个数的图表",
    }
    hidden {
        "longest" = "特别长的图表",
        "broken" = "写错了的图表",
    }
}
