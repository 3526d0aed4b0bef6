//! 意见采纳情况: what people said and what became of it.

mod view;

pub(crate) use view::ConsultationView;

examples! {
    Consultation
    listed {
        "typical" = "养老助餐征求意见",
        "minimal" = "两条意见",
    }
    hidden {
        "longest" = "特别长的意见",
        "broken" = "写错了的采纳情况",
    }
}
