//! 一封信: an open letter.

mod view;

pub(crate) use view::LetterView;

examples! {
    Letter
    listed {
        "typical" = "给全县老年朋友的一封信",
        "minimal" = "两句话的信",
    }
    hidden {
        "longest" = "特别长的信",
        "broken" = "写错了的信",
    }
}
