//! 标准目录: what is made public, by whom, when and where.

mod view;

pub(crate) use view::Catalogue;

examples! {
    Catalogue
    listed {
        "typical" = "施工期间要公开哪些事",
        "minimal" = "一件事的八个要素",
    }
    hidden {
        "longest" = "特别长的目录",
        "broken" = "写错了的目录",
    }
}
