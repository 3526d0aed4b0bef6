//! Icons beside words: those that there are, by Tabler's names and by everyday words of policies, and which of them an item gets.
//!
//! The drawings and words are a table (`content/icons/`). On the host alone, as it has 40 KB. What an author asks for is read by
//! `explainer/look.rs`; how icons look is left to the views and the picture.

mod items;
mod table;

pub use items::{Kind, by_items, is_of_papers, list, used};
pub(crate) use items::{count, takes_icons};
pub(crate) use table::nearest;
pub use table::{Icon, named, of_words};
