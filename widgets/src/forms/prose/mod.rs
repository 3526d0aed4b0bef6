//! ordinary text: a section without a class.

mod view;

pub(crate) use view::Passages;

examples! {
    Prose
    listed {
        "typical" = "动手之前先想好",
        "minimal" = "一段话",
    }
    hidden {
        "longest" = "特别长的正文",
        "broken" = "写错了的正文",
    }
}
