//! 回应关切: what people say and what the clause says.

mod view;

pub(crate) use view::Responses;

examples! {
    Response
    listed {
        "typical" = "加装电梯，听说的几件事",
        "minimal" = "一件听说的事",
    }
    hidden {
        "longest" = "特别长的回应",
        "broken" = "写错了的回应",
    }
}
