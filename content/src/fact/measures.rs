//! The words of units, with what they are in base units, and the measure words.

use super::unit::Unit;

/// Words of units with the number of base units as a fraction, the longer before the shorter that begins it.
pub(super) const UNITS: [(&str, Unit, i128, i128); 76] = [
    ("万元", Unit::Money, 10_000, 1),
    ("元钱", Unit::Money, 1, 1),
    ("元", Unit::Money, 1, 1),
    ("块钱", Unit::Money, 1, 1),
    ("圆", Unit::Money, 1, 1),
    ("角", Unit::Money, 1, 10),
    ("毛钱", Unit::Money, 1, 10),
    ("分钱", Unit::Money, 1, 100),
    ("平方公里", Unit::Area, 1_000_000, 1),
    ("平方千米", Unit::Area, 1_000_000, 1),
    ("km²", Unit::Area, 1_000_000, 1),
    ("公顷", Unit::Area, 10_000, 1),
    ("亩", Unit::Land, 1, 1),
    ("平方米", Unit::Area, 1, 1),
    ("平米", Unit::Area, 1, 1),
    ("㎡", Unit::Area, 1, 1),
    ("m²", Unit::Area, 1, 1),
    ("m2", Unit::Area, 1, 1),
    ("立方米", Unit::Volume, 1000, 1),
    ("m³", Unit::Volume, 1000, 1),
    ("m3", Unit::Volume, 1000, 1),
    ("升", Unit::Volume, 1, 1),
    ("毫升", Unit::Volume, 1, 1000),
    ("公里", Unit::Length, 1000, 1),
    ("千米", Unit::Length, 1000, 1),
    ("km", Unit::Length, 1000, 1),
    ("厘米", Unit::Length, 1, 100),
    ("cm", Unit::Length, 1, 100),
    ("毫米", Unit::Length, 1, 1000),
    ("mm", Unit::Length, 1, 1000),
    ("米", Unit::Length, 1, 1),
    ("m", Unit::Length, 1, 1),
    ("吨", Unit::Mass, 1_000_000, 1),
    ("公斤", Unit::Mass, 1000, 1),
    ("千克", Unit::Mass, 1000, 1),
    ("kg", Unit::Mass, 1000, 1),
    ("斤", Unit::Mass, 500, 1),
    ("毫克", Unit::Mass, 1, 1000),
    ("克", Unit::Mass, 1, 1),
    ("g", Unit::Mass, 1, 1),
    ("t", Unit::Mass, 1_000_000, 1),
    ("摄氏度", Unit::Temperature, 1, 1),
    ("℃", Unit::Temperature, 1, 1),
    ("°C", Unit::Temperature, 1, 1),
    ("个工作日", Unit::WorkingDays, 1, 1),
    ("工作日", Unit::WorkingDays, 1, 1),
    ("个工作天", Unit::WorkingDays, 1, 1),
    ("个自然日", Unit::Days, 1, 1),
    ("自然日", Unit::Days, 1, 1),
    ("日历天", Unit::Days, 1, 1),
    ("日", Unit::Days, 1, 1),
    ("天", Unit::Days, 1, 1),
    ("个星期", Unit::Days, 7, 1),
    ("星期", Unit::Days, 7, 1),
    ("周岁", Unit::Age, 1, 1),
    ("周年", Unit::Months, 12, 1),
    ("周", Unit::Days, 7, 1),
    ("岁", Unit::Age, 1, 1),
    ("个半月", Unit::Months, 3, 2),
    ("个月", Unit::Months, 1, 1),
    ("个年头", Unit::Months, 12, 1),
    ("年", Unit::Months, 12, 1),
    ("个小时", Unit::Seconds, 3600, 1),
    ("小时", Unit::Seconds, 3600, 1),
    ("个钟头", Unit::Seconds, 3600, 1),
    ("分钟", Unit::Seconds, 60, 1),
    ("秒钟", Unit::Seconds, 1, 1),
    ("秒", Unit::Seconds, 1, 1),
    ("min", Unit::Seconds, 60, 1),
    ("h", Unit::Seconds, 3600, 1),
    ("%", Unit::Share, 1, 100),
    ("‰", Unit::Share, 1, 1000),
    ("成", Unit::Share, 1, 10),
    ("折", Unit::Share, 1, 10),
    ("L", Unit::Volume, 1, 1),
    ("块", Unit::Money, 1, 1),
];

/// Words that a unit begins and that are none: 3年级, 2周围.
pub(super) const NO_UNITS: [&str; 12] =
    ["年级", "年代", "日常", "天然", "周围", "周边", "成套", "成本", "成员", "升级", "折叠", "块地"];

/// Measure words of more than one sign.
pub(super) const LONG_MEASURES: [&str; 20] = [
    "个百分点",
    "人次",
    "车次",
    "单元",
    "小区",
    "社区",
    "街道",
    "乡镇",
    "部门",
    "个单元",
    "工位",
    "床位",
    "车位",
    "座位",
    "学时",
    "课时",
    "学分",
    "千瓦时",
    "标段",
    "车道",
];

/// Measure words of one sign.
pub(super) const MEASURES: &str = "个台户名位人项件份套间栋幢座所处家条次批期类种层楼级档号路餐顿辆部张本册棵头只组队场届班门道步样笔趟回遍片段盏根支枚瓶袋箱桶船床席票篇倍荤素汤度口";

/// Measure words after which even a Chinese numeral is a fact of the policy: an explainer counts its own points with others.
pub(super) const FIRM_MEASURES: [&str; 14] =
    ["台", "户", "名", "层", "倍", "餐", "人次", "辆", "栋", "幢", "座", "单元", "车位", "个百分点"];

/// Measure words of people.
pub(super) const PEOPLE: [&str; 4] = ["人", "名", "位", "口"];
