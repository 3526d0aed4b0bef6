//! 责任分工: which body does what.

mod view;

pub(crate) use view::Roles;

examples! {
    Roles
    listed {
        "typical" = "修管网，哪件事找谁",
        "minimal" = "一件事归谁管",
    }
    hidden {
        "longest" = "特别长的分工",
        "broken" = "写错了的分工",
    }
}
