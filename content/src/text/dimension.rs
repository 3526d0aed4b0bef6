//! What a unit measures, and the word of its base unit.

/// What a unit measures. Units of one dimension can be turned into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// In 元.
    Money,
    /// In 米.
    Length,
    /// In 平方米.
    Area,
    /// In 亩, which people do not reckon in square metres.
    Land,
    /// In 升.
    Volume,
    /// In 克.
    Mass,
    /// In 摄氏度.
    Temperature,
    /// In 个工作日, of which no other period is a multiple.
    WorkingDays,
    /// In 日; a week is seven.
    Days,
    /// In 个月; a year is twelve.
    Months,
    /// In 秒.
    Seconds,
    /// In 岁.
    Age,
    /// Part of a whole: 50%, 三分之二, 八成, 一半.
    Share,
}

impl Dimension {
    /// The word of the base unit; a share has none.
    pub(crate) const fn base(self) -> &'static str {
        match self {
            Self::Money => "元",
            Self::Length => "米",
            Self::Area => "平方米",
            Self::Land => "亩",
            Self::Volume => "升",
            Self::Mass => "克",
            Self::Temperature => "摄氏度",
            Self::WorkingDays => "个工作日",
            Self::Days => "日",
            Self::Months => "个月",
            Self::Seconds => "秒",
            Self::Age => "岁",
            Self::Share => "",
        }
    }
}
