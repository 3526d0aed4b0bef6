//! 简明问答: questions in the words of the reader.

mod view;

pub(crate) use view::{Questions, question_view};

examples! {
    Qa
    listed {
        "typical" = "老人吃饭，大家常问的",
        "minimal" = "一问一答",
    }
    hidden {
        "longest" = "特别长的问答",
        "broken" = "写错了的问答",
    }
}
