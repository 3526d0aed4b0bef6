//! 案例说明: a worked case.

mod calculation;
mod view;

pub(crate) use view::Cases;

examples! {
    Case
    listed {
        "typical" = "两家人的账",
        "minimal" = "一顿午饭自己掏多少",
    }
    hidden {
        "longest" = "特别长的案例",
        "broken" = "写错了的案例",
    }
}
