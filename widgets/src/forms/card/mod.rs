//! 明白卡: the sheet that one pins to the wall.

mod view;

pub(crate) use view::Card;

examples! {
    Card
    listed {
        "typical" = "加装电梯明白卡",
        "minimal" = "只有一栏的明白卡",
    }
    hidden {
        "longest" = "特别长的明白卡",
        "broken" = "写错了的明白卡",
    }
}
