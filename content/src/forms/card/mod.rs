//! 明白卡: labels and answers on one card.

mod read;

pub(crate) use read::{fields, is_content, read};
